import { schemaVersion, transaction, type Writer } from '../database';
import { foundation } from './0001-foundation';
import { clientFile } from './0002-client-file';
import { cleanData } from './0003-clean-data';
import { duties } from './0004-duties';
import { complaints } from './0005-complaints';
import { care } from './0006-care';
import { heard } from './0007-heard';
import type { Migration } from './migration';

/** Every migration in order; a released one is never edited. */
export const migrations: readonly Migration[] = [foundation, clientFile, cleanData, duties, complaints, care, heard];

/** The schema this program writes. */
export const currentVersion = migrations.length;

/**
 * Brings an open vault to the newest schema, each step in a transaction of its own.
 * What is derived is brought up to it afterwards, behind everything else (`derive-anew.ts`). `sealBackup` is called once before the first step of a vault that already holds data.
 */
export function migrate(writer: Writer, sealBackup: (from: number) => void, steps: readonly Migration[] = migrations): void {
  const from = schemaVersion(writer);
  const pending = steps.filter((step) => step.version > from);
  if (from > 0 && pending.length > 0) sealBackup(from);
  for (const step of pending) {
    transaction(writer, () => {
      step.up(writer);
      writer.exec(`PRAGMA user_version = ${step.version}`);
    });
  }
}
