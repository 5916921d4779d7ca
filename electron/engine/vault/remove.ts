import { dependents, type CollectionName } from '../../../shared/record/collections';
import type { Act } from './changes';
import type { Reader } from './database';

/** Deletes a record with everything that has no meaning without it. */
export function removeWithDependents(reader: Reader, act: Act, collection: CollectionName, id: string): void {
  for (const [child, column] of dependents[collection] ?? []) {
    for (const row of reader.all<{ id: string }>(`SELECT id FROM ${child} WHERE "${column}" = $id AND deleted IS NULL ORDER BY id`, { id })) {
      removeWithDependents(reader, act, child, row.id);
    }
  }
  act.remove(collection, id);
}
