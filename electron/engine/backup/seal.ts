import { randomBytes } from 'node:crypto';
import { fsyncSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { momentOf, today, type Moment } from '../../../shared/kit/dates';
import { err, ok, type Result } from '../../../shared/kit/result';
import { openReader, openWriter, schemaVersion } from '../vault/database';
import { syncFolder } from '../vault/durable-file';
import { vaultFiles, type VaultHeader } from '../vault/header';
import { deriveKey } from '../vault/keys';
import type { SealBefore } from '../vault/open';
import { carriedBytes, contentsOf, joinedSource, type CarriedContent } from './contents';
import { fileBytes, makeHead, minReaderFor, usualChunk, type SealedHead } from './format';
import { sealPayload } from './payload';
import { beforeMigrationName, rememberVerified } from './shelf';
import { countRecords, unsealSteps, withFile, type BackupStep } from './unseal';

/** What sealing needs to know; plain data, so that it can be sent to a thread. */
export interface SealTask {
  readonly folder: string;
  readonly vaultKey: Uint8Array;
  /** The vault's header as it stands now: the ways to the key that travel along. */
  readonly vault: VaultHeader;
  readonly made: Moment;
  /** The file to write. */
  readonly to: string;
}

/** A file that was sealed and proved. */
export interface Sealed {
  readonly at: Moment;
  readonly bytes: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly fingerprint: string;
}

const scratchName = 'scratch-';

/** An empty folder beside the vault; what a crash left in an earlier one goes. Backups of one vault never run side by side. */
function freshScratch(folder: string): string {
  for (const name of readdirSync(folder)) if (name.startsWith(scratchName)) rmSync(join(folder, name), { recursive: true, force: true });
  return mkdtempSync(join(folder, scratchName));
}

/** Numbers kept under an authorisation stay in the vault: they are destroyed with it, and nobody takes that back from a backup (decision 0012). */
function leaveNumbersOut(path: string, key: Uint8Array): void {
  const copy = openWriter(path, key);
  try {
    if (copy.get("SELECT 1 FROM sqlite_master WHERE name = 'idNumberValues'") === undefined) return; // a schema before them
    copy.exec('DELETE FROM idNumberValues');
    copy.exec('PRAGMA journal_mode = DELETE');
  } finally {
    copy.close();
  }
}

/** One consistent state of the vault, still under the database key, while others go on writing. */
function copyDatabase(task: SealTask, to: string): Pick<SealedHead['header'], 'schema' | 'counts'> & { readonly contents: readonly CarriedContent[] } {
  const key = deriveKey(task.vaultKey, task.vault.vaultId, 'database');
  try {
    const vault = openWriter(vaultFiles(task.folder).database, key); // a connection that may only read may not VACUUM INTO
    try {
      vault.run('VACUUM INTO $to', { to });
    } finally {
      vault.close();
    }
    leaveNumbersOut(to, key);
    const copy = openReader(to, key);
    try {
      return { schema: schemaVersion(copy), counts: countRecords(copy), contents: contentsOf(copy, task.folder) };
    } finally {
      copy.close();
    }
  } finally {
    key.fill(0);
  }
}

/** Gets a file's new name onto the disk. Some sticks and shares cannot sync a folder; the content itself is there by then. */
function settle(folder: string): void {
  try {
    syncFolder(folder);
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && ['EINVAL', 'EPERM', 'EISDIR', 'ENOTSUP'].includes(String(cause.code)))) throw cause;
  }
}

/**
 * Seals the vault into one file, restores that file into a scratch folder, compares, and only then gives it
 * its name: a backup that stands there was proved. Yields its progress; leaves nothing behind when it ends early.
 */
export function* sealSteps(task: SealTask): Generator<BackupStep, Result<Sealed, 'notVerified'>> {
  const scratch = freshScratch(task.folder);
  const next = `${task.to}.next`;
  try {
    yield { step: 'copy', done: 0, total: 0 };
    const copy = join(scratch, 'copy.db');
    const { contents, ...found } = copyDatabase(task, copy);
    const databaseBytes = statSync(copy).size;
    const payloadBytes = databaseBytes + carriedBytes(contents);
    const head = makeHead({
      format: 'kemai-backup', minReader: minReaderFor(contents.length), made: task.made, ...found, vault: task.vault,
      salt: randomBytes(32).toString('base64'), nonce: randomBytes(7).toString('base64'), chunkBytes: usualChunk, payloadBytes,
      ...(contents.length === 0 ? {} : { databaseBytes, contents: { count: contents.length } }),
    });
    const source = joinedSource(copy, task.folder, contents);
    try {
      yield* withFile(next, 'w', function* (target): Generator<BackupStep, void> {
        for (const done of sealPayload(head, task.vaultKey, source, target)) yield { step: 'seal', done, total: payloadBytes };
        fsyncSync(target);
      });
    } finally {
      source.close();
    }
    rmSync(copy);
    const proved = yield* unsealSteps(next, task.vaultKey, { database: join(scratch, 'restored.db'), contents: null }, 'verify');
    if (!proved.ok || proved.value.fingerprint !== head.fingerprint) return err('notVerified');
    renameSync(next, task.to);
    settle(dirname(task.to));
    return ok({ at: task.made, bytes: fileBytes(head), counts: found.counts, fingerprint: head.fingerprint });
  } finally {
    rmSync(next, { force: true });
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Seals and proves a backup before a vault's schema is changed, in one go: nothing else may happen meanwhile. */
export const sealBefore: SealBefore = ({ folder, header, vaultKey, clock }, from) => {
  const shelf = vaultFiles(folder).backups;
  mkdirSync(shelf, { recursive: true, mode: 0o700 });
  const name = beforeMigrationName(from, today(clock));
  const steps = sealSteps({ folder, vaultKey, vault: header, made: momentOf(clock.now(), clock.zone), to: join(shelf, name) });
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  if (!step.value.ok) throw new Error('the backup before the migration could not be proved');
  rememberVerified(shelf, name, step.value.value.fingerprint);
};
