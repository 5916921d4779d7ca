import { collectionNames, type CollectionName } from '../../../shared/record/collections';
import type { ActionId, Stamp } from '../../../shared/record/schema';
import type { Act } from '../vault/changes';
import { among, type Reader, type Writer } from '../vault/database';
import { fieldsOfRegister } from '../vault/records';
import { valueAt } from '../vault/undo';
import type { Belongings } from './belongings';

/** Links to what is erased from what stays, such as a thing owned by one client that came with an order of another. */
export function unlink(reader: Reader, act: Act, belongings: Belongings, ids: string): void {
  for (const collection of collectionNames) {
    for (const { table, from } of reader.all<{ table: CollectionName; from: string }>(`PRAGMA foreign_key_list(${collection})`)) {
      if (!belongings.has(table)) continue;
      for (const { id } of reader.all<{ id: string }>(`SELECT id FROM ${collection} WHERE "${from}" ${among} AND id NOT ${among}`, { ids })) act.edit(collection, id, { [from]: null });
    }
  }
}

/**
 * A merge that was undone left the one's values in the other's history. There they become what stood before it, and
 * the undo cannot be undone, as there is nobody to merge with any more.
 */
export function clearMerges(writer: Writer, ids: string, by: ActionId): void {
  const merges = writer.all<{ id: string }>(`SELECT id FROM actions a WHERE kind = 'merge' AND EXISTS (SELECT 1 FROM changes c WHERE c.action = a.id AND c.record ${among}) ORDER BY stamp`, { ids });
  for (const { id: merge } of merges) {
    const chain = writer.all<{ id: string; depth: number }>(
      'WITH RECURSIVE chain(id, depth) AS (SELECT $merge, 0 UNION ALL SELECT a.id, depth + 1 FROM actions a JOIN chain ON a.undoes = chain.id) SELECT id, depth FROM chain', { merge });
    const doing = JSON.stringify(chain.filter(({ depth }) => depth % 2 === 0).map(({ id }) => id));
    const entries = writer.all<{ seq: number; collection: CollectionName; record: string; register: string; replaced: Stamp | null }>(
      `SELECT seq, collection, record, register, replaced FROM changes c WHERE action IN (SELECT value FROM json_each($doing)) AND kind = 'edit' AND record NOT ${among}
       AND EXISTS (SELECT 1 FROM changes l WHERE l.record = c.record AND l.kind = 'edit' AND l.register = c.register AND l.seq > c.seq) ORDER BY seq`, { doing, ids });
    for (const { seq, collection, record, register, replaced } of entries) {
      const keys = fieldsOfRegister(collection, register);
      const before = valueAt(writer, record, register, keys, replaced, seq);
      writer.run('UPDATE changes SET value = $value WHERE seq = $seq', { seq, value: JSON.stringify(keys.length === 1 && keys[0] === register ? before[register] : before) });
    }
    for (const { id } of chain) writer.run('UPDATE actions SET undoneBy = $by WHERE id = $id AND undoneBy IS NULL', { id, by });
  }
}

/** Texts about what was done that name an erased client: names of files that came or left, and why they left. That it was done stays. */
export function clearNames(writer: Writer, names: readonly string[]): void {
  for (const name of names) {
    writer.run('UPDATE actions SET about = NULL WHERE instr(about, $name) > 0', { name });
    for (const field of ['what', 'file', 'reason'] as const) {
      for (const { id } of writer.all<{ id: string }>(`SELECT id FROM exports WHERE instr(${field}, $name) > 0`, { name })) {
        writer.run(`UPDATE exports SET ${field} = NULL WHERE id = $id`, { id });
        writer.run(`UPDATE changes SET value = json_remove(value, '$.${field}') WHERE record = $id AND kind = 'create'`, { id });
      }
    }
  }
}
