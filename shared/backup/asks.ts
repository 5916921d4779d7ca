import * as z from 'zod';
import { ask } from '../ipc/ask';
import { jobId } from '../ipc/job-asks';
import { fileToken } from '../ipc/file-token';
import type { Moment } from '../kit/dates';

export interface BackupInfo {
  readonly at: Moment;
  readonly bytes: number;
  readonly counts: Readonly<Record<string, number>>;
  /** Whether it was restored into a scratch folder and counted the same. */
  readonly verified: boolean;
}

export const backupAsks = {
  /** Seals the vault into one file and proves it by restoring it; a job. */
  'backup:make': ask(z.strictObject({ file: fileToken, job: jobId }), [
    'unknownFile', 'notWritable', 'diskFull', 'cancelled', 'notVerified',
  ]).answers<BackupInfo>(),
  'backup:list': ask(z.strictObject({}), []).answers<readonly (BackupInfo & { readonly name: string })[]>(),
  /**
   * Opens a sealed file with a password or recovery code and makes it this machine's vault. Refused while one exists,
   * unless `replace` says that it is to be moved aside, for a vault that is damaged: nothing is deleted.
   */
  'backup:restore': ask(z.strictObject({ file: fileToken, secret: z.string().min(1).max(1024), replace: z.boolean().default(false), job: jobId }), [
    'unknownFile', 'notABackup', 'damaged', 'newer', 'wrongPassword', 'throttled', 'exists', 'diskFull', 'weakParameters',
  ]).answers<BackupInfo>(),
} as const;
