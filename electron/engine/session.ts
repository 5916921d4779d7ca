import type { Signal } from '../../shared/ipc/signals';
import type { Out, Refusal } from '../../shared/ipc/contract';
import type { Clock } from '../../shared/kit/dates';
import type { Result } from '../../shared/kit/result';
import type { Stamp } from '../../shared/record/schema';
import type { WorkItem } from '../../shared/work/asks';
import type { BackupWork } from './backup/work';
import type { FileTokens } from './files';
import type { Jobs } from './jobs';
import type { Log } from './log/log';
import type { ParseFile } from './import/parse';
import type { ReaderPort } from './reader';
import { toStamp } from './vault/hlc';
import type { OpenVault } from './vault/open';
import type { Exclusive } from './vault/long-act';

/** What the engine is built from; the composition root of each process chooses. */
export interface EngineParts {
  /** Folder of the vault. */
  readonly folder: string;
  readonly clock: Clock;
  readonly emit: (signal: Signal) => void;
  readonly log: Log;
  /** Reads a foreign file in a process of its own that can be killed. */
  readonly parseFile: ParseFile;
  /** Seals and proves backups; in the calling thread unless given. */
  readonly backupWork?: BackupWork;
  /** Largest file that is taken as an attachment, in bytes; that of the schema unless given. */
  readonly largestAttachment?: number;
}

/** One unlocked vault with everything that works on it. Ends with the lock. */
export interface Session extends EngineParts {
  readonly vault: OpenVault;
  readonly reader: ReaderPort;
  readonly files: FileTokens;
  readonly jobs: Jobs;
  /** Runs `work` when nothing else writes; every write and every long job goes through it. */
  readonly exclusive: Exclusive;
  /** Brings what is derived up to the policies, the program and the day of now, behind everything else; the promise ends when it is. */
  readonly derive: () => Promise<void>;
  /** Stamp at unlock: Ctrl+Z reaches no further back. */
  readonly since: Stamp;
  /** Told to the session by whoever writes: the open work may have changed. */
  readonly workChanged: () => void;
}

/** A queue of one: work starts when the work before it has ended, whether it failed or not. */
export function createExclusive(): Exclusive {
  let tail: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = tail.then(work, work);
    tail = mine.catch(() => undefined); // the failure belongs to whoever asked; the queue only waits
    return mine;
  };
}

/** The stamp of this moment, for `since`. */
export const stampNow = (vault: OpenVault): Stamp => toStamp(vault.reading, 'zzzzzzzz');

/** Keeps the window's open work current. */
export interface WorkWatch {
  /** All of it, from which the window is told differences. */
  readonly asked: () => Promise<Result<Out<'work:all'>, Refusal<'work:all'>>>;
  readonly changed: () => void;
}

/**
 * Watches the open work and tells the window only what changed (house §2). Nothing is told before the
 * window asked once, because until then it has nothing that could change.
 */
export function watchWork(reader: ReaderPort, emit: (signal: Signal) => void): WorkWatch {
  const readAll: WorkWatch['asked'] = () => reader.read('work:all', {});
  let told: Map<string, string> | null = null;
  let scheduled = false;
  const keysOf = (items: readonly WorkItem[]): Map<string, string> => new Map(items.map((item) => [item.id, JSON.stringify(item)]));
  const tell = async (): Promise<void> => {
    scheduled = false;
    const answer = await readAll();
    if (!answer.ok || told === null) return;
    const next = keysOf(answer.value.items);
    const upsert = answer.value.items.filter((item) => told?.get(item.id) !== next.get(item.id));
    const remove = [...told.keys()].filter((id) => !next.has(id));
    told = next;
    emit({ kind: 'work', upsert, remove, counts: answer.value.counts });
  };
  return {
    asked: async () => {
      const answer = await readAll();
      if (answer.ok) told = keysOf(answer.value.items);
      return answer;
    },
    changed: () => {
      if (scheduled || told === null) return;
      scheduled = true;
      setImmediate(() => void tell().catch(() => (scheduled = false))); // the reader ended with the session; the next one asks anew
    },
  };
}
