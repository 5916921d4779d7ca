import { closeSync, existsSync, openSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Out } from '../../../shared/ipc/contract';
import { momentOf, type Clock, type Day } from '../../../shared/kit/dates';
import { writeDurably } from '../vault/durable-file';
import { readHead, type SealedHead } from './format';

/** Ending of a sealed file's name. */
export const backupEnding = '.kemai-backup';

/** Name of the backup of one day. */
export const dailyName = (day: Day): string => `daily-${day}${backupEnding}`;
/** Name of the backup made before a schema was left. */
export const beforeMigrationName = (from: number, day: Day): string => `before-migration-${from}-${day}${backupEnding}`;

const marksFile = 'verified.json';
const marksShape = z.record(z.string(), z.string());

/** Which files of the shelf were proved, by name and fingerprint: another file under the same name is not. */
function readMarks(shelf: string): Readonly<Record<string, string>> {
  const path = join(shelf, marksFile);
  if (!existsSync(path)) return {};
  try {
    return marksShape.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return {}; // only the marks are lost: the files show as not verified
  }
}

/** Notes that a file of the shelf was restored and counted the same. */
export function rememberVerified(shelf: string, name: string, fingerprint: string): void {
  const here = new Set(readdirSync(shelf));
  const kept = Object.entries(readMarks(shelf)).filter(([other]) => here.has(other));
  writeDurably(join(shelf, marksFile), JSON.stringify({ ...Object.fromEntries(kept), [name]: fingerprint }));
}

function headOf(path: string): SealedHead | null {
  const file = openSync(path, 'r');
  try {
    const head = readHead(file);
    return head.ok ? head.value : null;
  } finally {
    closeSync(file);
  }
}

/** The sealed files beside the vault, newest first. One that cannot be read is listed without counts, never hidden. */
export function listShelf(shelf: string, clock: Clock): Out<'backup:list'> {
  if (!existsSync(shelf)) return [];
  const marks = readMarks(shelf);
  return readdirSync(shelf)
    .filter((name) => name.endsWith(backupEnding))
    .map((name) => {
      const path = join(shelf, name);
      const { size, mtimeMs } = statSync(path);
      const head = headOf(path);
      return {
        name,
        at: head?.header.made ?? momentOf(Math.trunc(mtimeMs), clock.zone),
        bytes: size,
        counts: head?.header.counts ?? {},
        verified: head !== null && marks[name] === head.fingerprint,
      };
    })
    .sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** Removes daily backups beyond `kept`, oldest first; never `made`, whatever day the clock believes it is, and never others. */
export function rotateDaily(shelf: string, kept: number, made: string): void {
  const older = readdirSync(shelf).filter((name) => /^daily-\d{4}-\d\d-\d\d\.kemai-backup$/.test(name) && name !== made).sort().reverse();
  for (const name of older.slice(Math.max(0, kept - 1))) rmSync(join(shelf, name));
}
