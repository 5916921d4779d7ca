import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathOf } from '../blobs/open-content';
import type { Reader } from '../vault/database';
import { syncFolder } from '../vault/durable-file';
import { writeFully, type PayloadSink, type PayloadSource } from './payload';

/** One sealed content of an attachment as a backup carries it: still under its own key, whole and as it lies beside the vault. */
export interface CarriedContent {
  readonly name: string;
  readonly bytes: number;
}

/** Before each content: its name as 32 bytes and its length as 8. */
const entryBytes = 40;

/** The contents that a copy of the database refers to and that are there, in the order of their names. */
export function contentsOf(reader: Reader, folder: string): readonly CarriedContent[] {
  const known = reader.get("SELECT 1 FROM sqlite_master WHERE name = 'attachments'") !== undefined; // the schema before had none
  const names = known ? reader.all<{ content: string }>('SELECT DISTINCT content FROM attachments WHERE content IS NOT NULL ORDER BY content') : [];
  return names.flatMap(({ content: name }) => {
    const path = pathOf(folder, name);
    return /^[0-9a-f]{64}$/.test(name) && existsSync(path) ? [{ name, bytes: statSync(path).size }] : [];
  });
}

/** What the contents take in a payload. */
export const carriedBytes = (contents: readonly CarriedContent[]): number => contents.reduce((sum, { bytes }) => sum + entryBytes + bytes, 0);

function entryOf({ name, bytes }: CarriedContent): Buffer {
  const entry = Buffer.alloc(entryBytes);
  Buffer.from(name, 'hex').copy(entry);
  entry.writeBigUInt64BE(BigInt(bytes), 32);
  return entry;
}

/** Database and contents as one run of bytes; each file is open only while it is read. */
export function joinedSource(database: string, folder: string, contents: readonly CarriedContent[]): PayloadSource {
  const parts = function* (): Generator<Buffer | string> {
    yield database;
    for (const content of contents) {
      yield entryOf(content);
      yield pathOf(folder, content.name);
    }
  };
  const waiting = parts();
  let file: number | null = null;
  let rest: Buffer = Buffer.alloc(0);
  const close = (): void => {
    if (file !== null) closeSync(file);
    file = null;
  };
  /** Fills from what is open; answers 0 when that is at its end. */
  const some = (into: Buffer, at: number): number => {
    if (file !== null) return readSync(file, into, at, into.length - at, null);
    const taken = rest.copy(into, at);
    rest = rest.subarray(taken);
    return taken;
  };
  return {
    read: (into) => {
      for (let done = 0; done < into.length; ) {
        const got = some(into, done);
        done += got;
        if (got > 0) continue;
        close();
        const next = waiting.next();
        if (next.done === true) throw new Error('a file became shorter while it was read');
        if (typeof next.value === 'string') file = openSync(next.value, 'r');
        else rest = next.value;
      }
    },
    close,
  };
}

/** What came out of a payload beside the database. */
export interface SplitSink extends PayloadSink {
  /** How many contents came out whole; -1 when the payload ended in the middle of one. */
  readonly count: () => number;
}

/** Takes a payload apart: the database into an open file, each content under its name into `folder`, or nowhere when that is `null`. */
export function splitSink(database: number, databaseBytes: number, folder: string | null): SplitSink {
  let [left, count, done] = [databaseBytes, 0, true];
  let entry = Buffer.alloc(0);
  let file: number | null = null;
  let name = '';
  const finish = (): void => {
    done = true;
    count++;
    if (file === null || folder === null) return;
    fsyncSync(file);
    closeSync(file);
    file = null;
    renameSync(join(folder, `${name}.next`), join(folder, name));
    syncFolder(folder);
  };
  const begin = (): void => {
    name = entry.toString('hex', 0, 32);
    left = Number(entry.readBigUInt64BE(32));
    entry = Buffer.alloc(0);
    if (folder !== null) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      file = openSync(join(folder, `${name}.next`), 'w', 0o600);
    }
    if (left === 0) finish();
  };
  let inDatabase = true;
  return {
    write: (bytes) => {
      for (let at = 0; at < bytes.length; ) {
        if (inDatabase || !done) {
          const part = bytes.subarray(at, at + left);
          if (inDatabase) writeFully(database, part);
          else if (file !== null) writeFully(file, part);
          left -= part.length;
          at += part.length;
          if (left > 0) continue;
          if (inDatabase) inDatabase = false;
          else finish();
          continue;
        }
        const part = bytes.subarray(at, at + entryBytes - entry.length);
        entry = Buffer.concat([entry, part]);
        at += part.length;
        if (entry.length === entryBytes) {
          done = false;
          begin();
        }
      }
    },
    close: () => {
      if (file !== null) closeSync(file);
      file = null;
    },
    count: () => (done && entry.length === 0 ? count : -1),
  };
}
