import { dependents, type CollectionName } from '../../../shared/record/collections';
import { err, ok, type Result } from '../../../shared/kit/result';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { commit, type Act } from './changes';
import type { Reader } from './database';
import { fieldsOf } from './records';
import type { Vault } from './vault';

/** What points at a record's owners: collection and field, the reverse of `dependents`. */
const ownersOf = (collection: CollectionName): readonly (readonly [CollectionName, string])[] =>
  (Object.entries(dependents) as [CollectionName, NonNullable<(typeof dependents)[CollectionName]>][]).flatMap(([owner, children]) =>
    children.filter(([child, field]) => child === collection && field !== 'record').map(([, field]) => [owner, field] as const));

/** Whether a record would hang on one that is deleted and not about to come back. */
function lacksOwner(reader: Reader, collection: CollectionName, id: string): boolean {
  return ownersOf(collection).some(([owner, field]) =>
    reader.get(`SELECT 1 FROM ${collection} r JOIN ${owner} o ON o.id = r."${field}" WHERE r.id = $id AND o.deleted IS NOT NULL`, { id }) !== undefined);
}

/** Brings a record back with everything that one action deleted along with it; answers how many records came back. */
export function restoreWithDependents(reader: Reader, act: Act, collection: CollectionName, id: string): number {
  const stamp = reader.get<{ deleted: string | null }>(`SELECT deleted FROM ${collection} WHERE id = $id`, { id })?.deleted;
  if (!stamp) return 0;
  act.restore(collection, id);
  let restored = 1;
  for (const [child, field] of dependents[collection] ?? []) {
    for (const row of reader.all<{ id: string }>(`SELECT id FROM ${child} WHERE "${field}" = $id AND deleted = $stamp ORDER BY id`, { id, stamp })) {
      restored += restoreWithDependents(reader, act, child, row.id);
    }
  }
  return restored;
}

/** Brings deleted records back in one action. What hangs on something that stays deleted is refused: it could not be seen. */
export function restoreRecords(vault: Vault, items: readonly { readonly collection: CollectionName; readonly id: string }[]): Result<Out<'bin:restore'>, Refusal<'bin:restore'>> {
  const { writer } = vault;
  const gone = items.some(({ collection, id }) => writer.get(`SELECT 1 FROM ${collection} WHERE id = $id AND deleted IS NOT NULL`, { id }) === undefined);
  if (gone) return err({ kind: 'notFound' });
  const merged = items.some(({ collection, id }) => 'mergedInto' in fieldsOf(collection) && writer.get(`SELECT 1 FROM ${collection} WHERE id = $id AND mergedInto IS NOT NULL`, { id }) !== undefined);
  if (merged) return err({ kind: 'merged' }); // it comes back by undoing the merge, with all that went over
  class OwnerDeleted extends Error {}
  try {
    const { result, action } = commit(vault, { kind: 'user' }, (act) => {
      // Clients first, as they stand first among the collections: what hangs on one comes back with it.
      const restored = items.reduce((sum, { collection, id }) => sum + restoreWithDependents(writer, act, collection, id), 0);
      if (items.some(({ collection, id }) => lacksOwner(writer, collection, id))) throw new OwnerDeleted();
      return restored;
    });
    return ok({ action, restored: result });
  } catch (cause) {
    if (cause instanceof OwnerDeleted) return err({ kind: 'ownerDeleted' });
    throw cause;
  }
}

/** Brings one record of any collection back. */
export function restoreRecord(vault: Vault, { collection, id }: In<'record:restore'>): Result<Out<'record:restore'>, Refusal<'record:restore'>> {
  const restored = restoreRecords(vault, [{ collection, id }]);
  return restored.ok ? ok({ action: restored.value.action }) : restored;
}
