import { maskValue } from '../../../shared/guard/guard-values';
import { momentOf, type Moment } from '../../../shared/kit/dates';
import { transaction, type Reader } from './database';
import type { Vault } from './vault';

/** Largest draft kept, in characters of JSON. */
const largest = 1_000_000;

/** Keeps what somebody is typing, sensitive numbers masked (R-COL-05); answers `false` when it is too large. A draft is no change and is not logged. */
export function saveDraft(vault: Vault, key: string, value: unknown): boolean {
  const json = JSON.stringify(maskValue(value));
  if (json.length > largest) return false;
  const at = momentOf(vault.clock.now(), vault.clock.zone);
  transaction(vault.writer, () =>
    vault.writer.run('INSERT INTO drafts (key, value, at) VALUES ($key, $json, $at) ON CONFLICT (key) DO UPDATE SET value = excluded.value, at = excluded.at', { key, json, at }));
  return true;
}

/** The draft of a form; `null` when there is none. */
export function readDraft(reader: Reader, key: string): { readonly value: unknown; readonly at: Moment } | null {
  const row = reader.get<{ value: string; at: Moment }>('SELECT value, at FROM drafts WHERE key = $key', { key });
  return row ? { value: JSON.parse(row.value) as unknown, at: row.at } : null;
}

/** Forgets a draft once it became a record. */
export function dropDraft(vault: Vault, key: string): void {
  transaction(vault.writer, () => vault.writer.run('DELETE FROM drafts WHERE key = $key', { key }));
}
