import { mkdirSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { BackupInfo } from '../../../shared/backup/asks';
import { momentOf, today } from '../../../shared/kit/dates';
import { err, ok, type Result } from '../../../shared/kit/result';
import { Cancelled, type JobControl } from '../jobs';
import { createExclusive, type Session } from '../session';
import { readHeader, vaultFiles } from '../vault/header';
import { isDiskFull, type OpenVault } from '../vault/open';
import { readSettings } from '../vault/settings';
import type { Exclusive } from '../vault/long-act';
import type { Sealed } from './seal';
import { dailyName, rememberVerified, rotateDaily } from './shelf';
import { workHere } from './work';

/** Why a backup was not made. */
export type BackupRefusal = 'notWritable' | 'diskFull' | 'cancelled' | 'notVerified';

/** Backups of one vault wait for each other: they share the scratch folder. */
const queues = new WeakMap<OpenVault, Exclusive>();
const queueOf = (vault: OpenVault): Exclusive => {
  const queue = queues.get(vault) ?? createExclusive();
  queues.set(vault, queue);
  return queue;
};

const notWritable = new Set(['EACCES', 'EPERM', 'EROFS', 'EISDIR', 'ENOENT', 'ENOTDIR', 'EBUSY', 'ENAMETOOLONG', 'EINVAL', 'SQLITE_CANTOPEN', 'SQLITE_READONLY']);
const isNotWritable = (cause: unknown): boolean => cause instanceof Error && 'code' in cause && notWritable.has(String(cause.code));

const folderOf = (path: string): string | null => {
  try {
    return realpathSync(dirname(resolve(path)));
  } catch {
    return null; // there is no such folder, which writing will find out
  }
};

async function seal({ vault, clock, backupWork = workHere() }: Session, to: string, control: JobControl): Promise<Result<Sealed, BackupRefusal>> {
  if (folderOf(to) === realpathSync(vault.folder)) return err('notWritable'); // a name in there could be the vault's own
  const header = readHeader(vault.folder);
  const task = {
    folder: vault.folder,
    vaultKey: vault.vaultKey,
    vault: typeof header === 'object' ? header : vault.header, // the newest ways in, as the password may have been changed
    made: momentOf(clock.now(), clock.zone),
    to,
  };
  try {
    return await queueOf(vault)(() => backupWork.seal(task, control));
  } catch (cause) {
    if (cause instanceof Cancelled) return err('cancelled');
    if (isDiskFull(cause)) return err('diskFull');
    if (isNotWritable(cause)) return err('notWritable');
    throw cause;
  }
}

const infoOf = ({ at, bytes, counts }: Sealed): BackupInfo => ({ at, bytes, counts, verified: true });

/** Seals the open vault into a file of the user's choice and proves it. */
export async function makeBackup(session: Session, to: string, control: JobControl): Promise<Result<BackupInfo, BackupRefusal>> {
  const sealed = await seal(session, to, control);
  return sealed.ok ? ok(infoOf(sealed.value)) : sealed;
}

/** Seals the day's backup beside the vault, then lets the oldest beyond the number kept go; never the other way round. */
export async function makeDailyBackup(session: Session, control: JobControl): Promise<Result<BackupInfo, BackupRefusal>> {
  const shelf = vaultFiles(session.vault.folder).backups;
  const name = dailyName(today(session.clock));
  mkdirSync(shelf, { recursive: true, mode: 0o700 });
  const sealed = await seal(session, join(shelf, name), control);
  if (!sealed.ok) return sealed;
  rememberVerified(shelf, name, sealed.value.fingerprint);
  rotateDaily(shelf, readSettings(session.vault.writer).backupsKept, name);
  return ok(infoOf(sealed.value));
}
