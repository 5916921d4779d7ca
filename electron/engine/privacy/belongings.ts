import { collectionNames, dependents, type CollectionName } from '../../../shared/record/collections';
import type { Reader } from '../vault/database';

/** The ids of a client's records by collection, itself included. */
export type Belongings = ReadonlyMap<CollectionName, ReadonlySet<string>>;

/** Everything that hangs on a client, deleted or not, and on clients that were merged into it; in the order of the collections. */
export function belongingsOf(reader: Reader, client: string): Belongings {
  const found = new Map<CollectionName, Set<string>>();
  const take = (collection: CollectionName, id: string): void => {
    const ids = found.get(collection) ?? new Set<string>();
    if (ids.has(id)) return;
    found.set(collection, ids.add(id));
    if (collection === 'clients') for (const row of reader.all<{ id: string }>('SELECT id FROM clients WHERE mergedInto = $id', { id })) take('clients', row.id);
    // An authorisation is the word of who gave it, whatever client it is kept with since an undone merge.
    if (collection === 'contacts') for (const row of reader.all<{ id: string }>('SELECT id FROM consents WHERE contact = $id', { id })) take('consents', row.id);
    for (const [child, field] of dependents[collection] ?? []) {
      for (const row of reader.all<{ id: string }>(`SELECT id FROM ${child} WHERE "${field}" = $id`, { id })) take(child, row.id);
    }
  };
  take('clients', client);
  return new Map(collectionNames.flatMap((name) => (found.has(name) ? [[name, found.get(name) ?? new Set<string>()] as const] : [])));
}

/** All ids together. */
export const idsOf = (belongings: Belongings): readonly string[] => [...belongings.values()].flatMap((ids) => [...ids]);
