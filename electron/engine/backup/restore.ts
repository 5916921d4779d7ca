import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { err, ok, type Result } from '../../../shared/kit/result';
import type { BackupInfo } from '../../../shared/backup/asks';
import { openWriter } from '../vault/database';
import { syncFolder } from '../vault/durable-file';
import { readHeader, vaultFiles, writeHeader, type VaultHeader } from '../vault/header';
import { CostRefused, deriveKey, openSlot } from '../vault/keys';
import { takeLock } from '../vault/lock';
import { currentVersion } from '../vault/migrations/migrate';
import { readHead, type HeadRefusal, type SealedHead } from './format';
import type { BackupWork } from './work';

/** Why a sealed file does not become this machine's vault. */
export type RestoreRefusal = HeadRefusal | 'wrongPassword' | 'weakParameters' | 'exists';

/** What restoring is given. */
export interface Restoring {
  readonly file: string;
  readonly folder: string;
  /** A password or a recovery code. */
  readonly secret: string;
}

function headOf(path: string): Result<SealedHead, HeadRefusal> {
  if (!existsSync(path) || !statSync(path).isFile()) return err('notABackup');
  const file = openSync(path, 'r');
  try {
    return readHead(file);
  } finally {
    closeSync(file);
  }
}

/** The vault key behind whichever slot the secret opens; the recovery code first, because trying it costs nothing. */
async function findKey(vault: VaultHeader, secret: string): Promise<Result<Buffer, 'wrongPassword' | 'weakParameters'>> {
  const slots = [...vault.slots].sort((a, b) => Number(b.kind === 'recovery') - Number(a.kind === 'recovery'));
  try {
    for (const slot of slots) {
      const key = await openSlot(slot, vault.vaultId, secret);
      if (key) return ok(key);
    }
    return err('wrongPassword');
  } catch (cause) {
    if (cause instanceof CostRefused) return err('weakParameters');
    throw cause;
  }
}

/**
 * The restored vault gets a device name of its own: the one it was copied from may still be writing, and two
 * vaults under one name would take the same stamps.
 */
function forgetDevice(database: string, databaseKey: Uint8Array): void {
  const writer = openWriter(database, databaseKey);
  try {
    writer.run("DELETE FROM meta WHERE key = 'device'");
  } finally {
    writer.close();
  }
  const file = openSync(database, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** What an earlier try, or a vault that was removed by hand, may have left: a stale journal would be played into the new database. */
function clearLeftovers({ database, fresh, blobs }: ReturnType<typeof vaultFiles>): void {
  rmSync(blobs, { recursive: true, force: true }); // without its header nobody can open them
  for (const path of [fresh, `${fresh}-wal`, `${fresh}-shm`, `${fresh}-journal`, `${database}-wal`, `${database}-shm`, `${database}-journal`]) rmSync(path, { force: true });
}

/**
 * Makes a sealed file the vault of a folder that has none. The header, without which nothing counts as a
 * vault, is written last: a crash leaves either no vault or the whole one.
 */
export async function restoreBackup({ file, folder, secret }: Restoring, unseal: BackupWork['unseal']): Promise<Result<BackupInfo, RestoreRefusal>> {
  if (readHeader(folder) !== 'none') return err('exists');
  const head = headOf(file);
  if (!head.ok) return head;
  const { header } = head.value;
  if (header.schema > currentVersion) return err('newer');
  const key = await findKey(header.vault, secret);
  if (!key.ok) return key;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const files = vaultFiles(folder);
  const lock = takeLock(files.lock);
  if (!lock) return err('exists');
  try {
    clearLeftovers(files);
    const opened = await unseal({ file, vaultKey: key.value, to: { database: files.fresh, contents: files.blobs } });
    if (!opened.ok) return opened;
    if (opened.value !== head.value.fingerprint) return err('damaged');
    forgetDevice(files.fresh, deriveKey(key.value, header.vault.vaultId, 'database'));
    syncFolder(folder);
    writeHeader(folder, header.vault);
    renameSync(files.fresh, files.database);
    syncFolder(folder);
    return ok({ at: header.made, bytes: statSync(file).size, counts: header.counts, verified: true });
  } catch (cause) {
    if (readHeader(folder) === 'none') clearLeftovers(files);
    throw cause;
  } finally {
    key.value.fill(0);
    lock.release();
  }
}

/**
 * Restores beside a vault that is there, usually a damaged one, and changes places with it when all is well. The old
 * folder stays on the disk under a name that says what it is; the backups beside it stay where they can be found.
 */
export async function restoreOver({ file, folder, secret }: Restoring, unseal: BackupWork['unseal']): Promise<Result<BackupInfo, RestoreRefusal>> {
  const beside = `${folder}.restoring`;
  rmSync(beside, { recursive: true, force: true });
  let restored: Result<BackupInfo, RestoreRefusal> | null = null;
  try {
    restored = await restoreBackup({ file, folder: beside, secret }, unseal);
    if (!restored.ok) return restored;
  } finally {
    if (restored?.ok !== true) rmSync(beside, { recursive: true, force: true });
  }
  let aside = `${folder}.replaced`;
  for (let count = 2; existsSync(aside); count++) aside = `${folder}.replaced-${count}`;
  if (existsSync(folder)) renameSync(folder, aside);
  renameSync(beside, folder);
  const [was, now] = [vaultFiles(aside).backups, vaultFiles(folder).backups];
  if (existsSync(was)) renameSync(was, now); // they belong to whoever uses this computer, not to the vault that broke
  syncFolder(dirname(folder));
  return restored;
}
