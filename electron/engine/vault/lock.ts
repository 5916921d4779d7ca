import Database from '@signalapp/sqlcipher';
import { sqliteCode } from './database';

/** Held while a program writes to the vault. The system lets go of it when the process ends, however it ends. */
export interface VaultLock {
  readonly release: () => void;
}

/** Takes the vault for this process; `null` when another has it. */
export function takeLock(path: string): VaultLock | null {
  const database = new Database(path);
  try {
    database.pragma('busy_timeout = 0');
    database.pragma('journal_mode = MEMORY');
    database.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    database.close();
    if (sqliteCode(cause).startsWith('SQLITE_BUSY')) return null;
    throw cause;
  }
  return { release: () => database.close() };
}
