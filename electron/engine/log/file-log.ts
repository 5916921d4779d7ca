import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fstatSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { cleanFacts, traceError } from './facts';
import type { Log } from './log';

/** Files kept, and how large one grows before the next begins. */
const filesKept = 5;
const largestFile = 1_000_000;

const numberOf = (name: string): number => Number(/^kemai-(\d{1,9})\.log$/.exec(name)?.[1] ?? -1);
const pathOf = (folder: string, number: number): string => join(folder, `kemai-${number}.log`);

/** The log's files in order, oldest first. */
const numbersIn = (folder: string): number[] =>
  existsSync(folder) ? readdirSync(folder).map(numberOf).filter((number) => number >= 0).sort((a, b) => a - b) : [];

/** The newest file, open for appending. */
interface OpenFile {
  readonly number: number;
  readonly handle: number;
}

function openNewest(folder: string, atLeast: number): OpenFile {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const numbers = numbersIn(folder);
  const number = Math.max(atLeast, numbers.at(-1) ?? 1);
  for (const old of numbers) if (old <= number - filesKept) rmSync(pathOf(folder, old), { force: true });
  return { number, handle: openSync(pathOf(folder, number), 'a', 0o600) };
}

/**
 * Opens the log of one process, `who`, in `folder`; several processes write to it side by side, each line in
 * one append. Files are numbered upwards and never renamed, so that no process moves another's file away.
 *
 * Ours rather than pino: pino brings levels, child loggers and a worker for rotation, none of which is wanted
 * here; what is wanted, an allow-list for every value and errors without their message, it leaves to us.
 */
export function openLog(folder: string, who: string, now: () => number): Log {
  let file: OpenFile | null = null;
  let lost = 0;

  const append = (line: Readonly<Record<string, unknown>>): void => {
    file ??= openNewest(folder, 1);
    if (fstatSync(file.handle).size >= largestFile) {
      closeSync(file.handle);
      file = openNewest(folder, file.number + 1);
    }
    writeSync(file.handle, `${JSON.stringify(line)}\n`);
  };

  /** A log that cannot be written must not take the work down with it: what is lost is counted and told later. */
  const write = (event: string, facts: Readonly<Record<string, unknown>>): void => {
    const head = { at: new Date(now()).toISOString(), who, event };
    try {
      if (lost > 0) append({ ...head, event: 'log.lost', lines: lost });
      lost = 0;
      append({ ...head, ...facts });
    } catch {
      lost++; // a full disk or a removed folder: the next line tries again
      file = null;
    }
  };

  const wordOf = (text: string): string => Object.keys(cleanFacts({ [text]: true }))[0] ?? 'redacted';
  return {
    note: (event, facts = {}) => write(wordOf(event), cleanFacts(facts)),
    defect: (where, cause) => {
      const ref = `K-${randomBytes(3).toString('hex').toUpperCase()}`;
      write('defect', { ref, where: wordOf(where), ...traceError(cause) });
      return ref;
    },
  };
}

/** The whole log, oldest line first, as the user saves it to send; empty while nothing was written. */
export const readLog = (folder: string): string => numbersIn(folder).map((number) => readFileSync(pathOf(folder, number), 'utf8')).join('');
