import type { Clock } from '../../../shared/kit/dates';
import type { CollectionName } from '../../../shared/record/collections';
import type { ActionId } from '../../../shared/record/schema';
import type { Writer } from './database';
import type { Reading } from './hlc';

/** What an action touched, told to whoever shows it. */
export interface Touched {
  readonly action: ActionId;
  readonly collections: readonly CollectionName[];
}

/** An open vault: the writing connection and what every write needs. */
export interface Vault {
  readonly writer: Writer;
  readonly clock: Clock;
  /** This installation, as stamps carry it: 8 hex digits. */
  readonly device: string;
  /** Last reading of the hybrid clock; kept in the same transaction as the change that moved it. */
  reading: Reading;
  /** Told after each commit, never before. */
  readonly touched: (what: Touched) => void;
}

/** Reads a value of the vault's own bookkeeping. */
export const readMeta = (writer: Pick<Writer, 'get'>, key: string): string | null =>
  writer.get<{ value: string }>('SELECT value FROM meta WHERE key = $key', { key })?.value ?? null;

/** Keeps a value of the vault's own bookkeeping. */
export function writeMeta(writer: Writer, key: string, value: string): void {
  writer.run('INSERT INTO meta (key, value) VALUES ($key, $value) ON CONFLICT (key) DO UPDATE SET value = excluded.value', { key, value });
}
