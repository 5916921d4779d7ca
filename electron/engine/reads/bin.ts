import { binCollections, type BinCollection } from '../../../shared/bin/rules';
import type { BinRow } from '../../../shared/bin/asks';
import type { In, Out } from '../../../shared/ipc/contract';
import { fold } from '../../../shared/kit/fold';
import { dependents, type CollectionName } from '../../../shared/record/collections';
import type { Stamp } from '../../../shared/record/schema';
import { binSince } from '../vault/bin-since';
import type { Reader } from '../vault/database';
import { deviceOf } from '../vault/hlc';
import { fieldsOf } from '../vault/records';
import { titleSql } from '../vault/titles';
import type { ReadContext } from './context';

/** What a record of a collection hangs on: the owner's table and the field that points at it. */
const owners = (collection: CollectionName): readonly (readonly [CollectionName, string])[] =>
  (Object.entries(dependents) as [CollectionName, NonNullable<(typeof dependents)[CollectionName]>][]).flatMap(([owner, children]) =>
    children.filter(([child]) => child === collection).map(([, field]) => [owner, field] as const));

/**
 * The deleted rows of one collection that stand for themselves: not gone along with what they hung on, not merged into
 * another, and not taken back by undoing the action that made them, which is no deletion to anybody.
 */
function rootsOf(collection: BinCollection): string {
  const alone = owners(collection)
    .filter(([owner]) => owner !== collection)
    .map(([owner, field]) => `AND NOT EXISTS (SELECT 1 FROM ${owner} o WHERE o.id = r."${field}" AND o.deleted = r.deleted)`);
  const client = collection === 'clients' || !('client' in fieldsOf(collection)) ? 'NULL' : '(SELECT name FROM clients WHERE id = r.client)';
  return `SELECT '${collection}' AS collection, r.id, ${titleSql(collection)} AS title, ${client} AS client, r.deleted FROM ${collection} r
    WHERE r.deleted > $since ${'mergedInto' in fieldsOf(collection) ? 'AND r.mergedInto IS NULL' : ''} ${alone.join(' ')}
    AND NOT EXISTS (SELECT 1 FROM changes c JOIN actions a ON a.id = c.action WHERE c.record = r.id AND c.stamp = r.created AND c.kind = 'create' AND a.undoneBy IS NOT NULL)`;
}

const everything = binCollections.map(rootsOf).join(' UNION ALL ');

/** Everything deleted with a record by the same action, counted by collection. */
function countAlong(reader: Reader, collection: CollectionName, id: string, stamp: string, counts = new Map<CollectionName, number>()): ReadonlyMap<CollectionName, number> {
  for (const [child, field] of dependents[collection] ?? []) {
    for (const row of reader.all<{ id: string }>(`SELECT id FROM ${child} WHERE "${field}" = $id AND deleted = $stamp`, { id, stamp })) {
      counts.set(child, (counts.get(child) ?? 0) + 1);
      if (dependents[child]) countAlong(reader, child, row.id, stamp, counts);
    }
  }
  return counts;
}

interface Deleted {
  readonly collection: BinCollection;
  readonly id: BinRow['id'];
  readonly title: string | null;
  readonly client: string | null;
  readonly deleted: Stamp;
}

/** How much was deleted in the last 30 days. */
export const countBin = ({ reader, clock }: ReadContext): number => reader.get<{ n: number }>(`SELECT count(*) AS n FROM (${everything})`, { since: binSince(clock) })?.n ?? 0;

/** What was deleted in the last 30 days, newest first, with what hangs on it. */
export function listBin({ reader, clock }: ReadContext, { collection, text, offset, limit }: In<'bin:list'>): Out<'bin:list'> {
  const wanted = fold(text ?? '');
  const all = reader
    .all<Deleted>(`SELECT * FROM (${everything}) ORDER BY deleted DESC, id DESC`, { since: binSince(clock) })
    .filter((row) => wanted === '' || fold(`${row.title ?? ''} ${row.client ?? ''}`).includes(wanted));
  const kinds = binCollections
    .map((name) => ({ collection: name, count: all.filter((row) => row.collection === name).length }))
    .filter(({ count }) => count > 0);
  const chosen = collection === undefined ? all : all.filter((row) => row.collection === collection);
  const items = chosen.slice(offset, offset + limit).map((row): BinRow => {
    const action = reader.get<{ at: BinRow['deletedAt']; by: string | null }>(
      "SELECT a.at, a.\"by\" FROM changes c JOIN actions a ON a.id = c.action WHERE c.record = $id AND c.stamp = $stamp AND c.kind = 'delete'",
      { id: row.id, stamp: row.deleted },
    );
    if (!action) throw new Error('a deletion without its action');
    return {
      collection: row.collection, id: row.id, title: row.title, client: row.client, deletedAt: action.at, by: action.by, device: deviceOf(row.deleted),
      along: [...countAlong(reader, row.collection, row.id, row.deleted)].map(([name, count]) => ({ collection: name, count })),
    };
  });
  return { total: chosen.length, items, kinds };
}
