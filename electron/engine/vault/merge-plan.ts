import type { ClientId } from '../../../shared/client/schema';
import { joinable, notChosen, proposedTaking, type Taking } from '../../../shared/duplicate/rules';
import { collectionNames, type CollectionName } from '../../../shared/record/collections';
import { fold } from '../../../shared/kit/fold';
import { textOf } from '../../../shared/kit/plain';
import { canRelate, relationKey } from '../../../shared/relation/rules';
import type { RelationKind } from '../../../shared/relation/schema';
import { customIn } from './custom-values';
import type { Reader, Row } from './database';
import { fieldsOf, fromSql } from './records';
import { climb } from './related';

/** What a merge does to the records around the two clients, in the order in which it is done. */
export interface MergePlan {
  readonly edits: readonly { readonly collection: CollectionName; readonly id: string; readonly values: Readonly<Record<string, unknown>> }[];
  /** What both have: the second one goes, of a task that only the second has done the first. */
  readonly removals: readonly { readonly collection: CollectionName; readonly id: string }[];
}

/** Where the id of a client stands: every collection with a `client`, and the other side of what joins two. */
const holders: readonly (readonly [CollectionName, string])[] = [
  ...collectionNames.filter((name) => 'client' in fieldsOf(name)).map((name) => [name, 'client'] as const),
  ['relations', 'other'],
  ['distinctClients', 'other'],
];

/** Where the id of a person stands: every collection with a `contact`, and the other people of the chain. */
const peopleLinks: readonly (readonly [CollectionName, string])[] = [
  ...collectionNames.filter((name) => 'contact' in fieldsOf(name)).map((name) => [name, 'contact'] as const),
  ['contacts', 'reportsTo'],
  ['contacts', 'successor'],
];

/** A client's own fields and the user's own, by register. */
export function valuesOf(row: Row): Readonly<Record<string, unknown>> {
  const own = Object.fromEntries(Object.entries(fieldsOf('clients')).map(([key, field]) => [key, fromSql(field, row[key])]));
  return { ...own, ...customIn(row['extra']) };
}

/** The fields of which two clients do not say the same, with what is proposed. */
export function fieldsToChoose(keep: Readonly<Record<string, unknown>>, drop: Readonly<Record<string, unknown>>): readonly { readonly field: string; readonly keep: unknown; readonly drop: unknown; readonly proposed: Taking }[] {
  const keys = [...new Set([...Object.keys(keep), ...Object.keys(drop)])].filter((key) => !notChosen.has(key));
  return keys.flatMap((field) => {
    const [mine, theirs] = [keep[field] ?? null, drop[field] ?? null];
    return JSON.stringify(mine) === JSON.stringify(theirs) ? [] : [{ field, keep: mine, drop: theirs, proposed: proposedTaking(field, mine, theirs) }];
  });
}

/** The value that a field takes; texts that both say are put below each other, the kept one's first. */
export function taken(field: string, keep: unknown, drop: unknown, taking: Taking): unknown {
  if (taking === 'drop') return drop;
  if (taking === 'both' && joinable.has(field) && typeof keep === 'string' && typeof drop === 'string') return keep.includes(drop) ? keep : `${keep}\n${drop}`;
  return keep ?? (taking === 'both' ? drop : keep);
}

const live = (reader: Reader, collection: CollectionName, client: string): Row[] =>
  reader.all(`SELECT * FROM ${collection} WHERE client = $client AND deleted IS NULL ORDER BY id`, { client });

/** By what two elements of a kind are the same thing; empty when nothing says so. */
const sameness: Partial<Readonly<Record<CollectionName, (row: Row) => string>>> = {
  phones: (row) => textOf(row['key']) || fold(textOf(row['text'])),
  emails: (row) => fold(textOf(row['text'])),
  addresses: (row) => fold(['province', 'city', 'district', 'street'].map((key) => textOf(row[key])).join('')),
  clientTags: (row) => textOf(row['tag']),
  preventionItems: (row) => textOf(row['prevention']),
  careTasks: (row) => (textOf(row['node']) === '' ? '' : `${textOf(row['node'])} ${textOf(row['occurrence'])}`), // what a plan does once for a client
  attachments: (row) => (textOf(row['collection']) === 'clients' ? textOf(row['content']) : ''),
};

/** Whether a care task was done: that is history, and stays. */
const isDone = (collection: CollectionName, row: Row): boolean => collection === 'careTasks' && row['state'] === '已完成';

/** The same person at both: called the same, and both there or both gone. */
function samePeople(keep: readonly Row[], drop: readonly Row[]): ReadonlyMap<string, Row> {
  const key = (row: Row): string => `${fold(textOf(row['name']))}|${row['leftOn'] === null ? '' : 'left'}`;
  const known = new Map(keep.filter((row) => textOf(row['name']) !== '').map((row) => [key(row), row]));
  return new Map(drop.flatMap((row) => {
    const same = known.get(key(row));
    return same === undefined ? [] : [[String(row['id']), same] as const];
  }));
}

/** What the kept contact does not say and the other one does. */
function gaps(keep: Row, drop: Row): Readonly<Record<string, unknown>> {
  const fields = Object.entries(fieldsOf('contacts')).filter(([key]) => !['client', 'name', 'reportsTo', 'successor', 'mergedInto', 'sample'].includes(key));
  const own = fields.flatMap(([key, field]) => (keep[key] === null && drop[key] !== null ? [[key, fromSql(field, drop[key])] as const] : []));
  const custom = customIn(keep['extra']);
  return { ...Object.fromEntries(own), ...Object.fromEntries(Object.entries(customIn(drop['extra'])).filter(([key]) => custom[key] === undefined)) };
}

/** Whether the two as one would be above themselves: one is over the other by way of a third (R-COL-03). */
export function makesRing(reader: Reader, keep: string, drop: string): boolean {
  const one = (id: ClientId): ClientId => (id === drop ? keep : id) as ClientId;
  const present = [...climb(reader, keep), ...climb(reader, drop)].flatMap(({ client, other, kind }) => (client === null || other === null ? [] : [{ client: one(client), other: one(other), kind }]))
    .filter(({ client, other }) => client !== other);
  return present.some((relation) => {
    const allowed = canRelate(relation, present.filter((another) => relationKey(another) !== relationKey(relation)));
    return !allowed.ok && allowed.error.kind === 'parentRing';
  });
}

/** Everything that must change around two clients so that one of them remains. Reads only. */
export function planMerge(reader: Reader, keep: string, drop: string): MergePlan {
  const edits: { collection: CollectionName; id: string; values: Readonly<Record<string, unknown>> }[] = [];
  const removals: { collection: CollectionName; id: string }[] = [];
  const people = samePeople(live(reader, 'contacts', keep), live(reader, 'contacts', drop));

  const gone = new Set<string>();
  const remove = (collection: CollectionName, id: unknown): void => {
    gone.add(String(id));
    removals.push({ collection, id: String(id) });
  };

  for (const contact of live(reader, 'contacts', drop)) {
    const same = people.get(String(contact['id']));
    if (!same) continue;
    const filled = gaps(same, contact);
    if (Object.keys(filled).length > 0) edits.push({ collection: 'contacts', id: String(same['id']), values: filled });
    edits.push({ collection: 'contacts', id: String(contact['id']), values: { mergedInto: same['id'] } });
    remove('contacts', contact['id']);
  }

  for (const [collection, keyOf] of Object.entries(sameness) as [CollectionName, (row: Row) => string][]) {
    const owner = (row: Row): string => people.get(textOf(row['contact']))?.['id']?.toString() ?? textOf(row['contact']);
    const known = live(reader, collection, keep);
    for (const row of live(reader, collection, drop)) {
      const key = keyOf(row);
      const same = key === '' ? undefined : known.find((other) => keyOf(other) === key && (owner(row) === '' || owner(other) === owner(row)));
      if (same === undefined) continue;
      if (!isDone(collection, row)) remove(collection, row['id']);
      else if (!isDone(collection, same)) remove(collection, same['id']); // what was done stays, what is done already is not to be done again
    }
  }
  if (live(reader, 'plans', keep).length > 0) for (const plan of live(reader, 'plans', drop)) remove('plans', plan['id']);

  for (const collection of ['relations', 'distinctClients'] as const) {
    const moved = (id: unknown): ClientId => (id === drop ? keep : id) as ClientId;
    const sides = (row: Row): string => {
      const [client, other] = [moved(row['client']), moved(row['other'])];
      return collection === 'relations' ? relationKey({ client, other, kind: row['kind'] as RelationKind | null }) : [client, other].sort().join(' ');
    };
    const of = (id: string): Row[] => reader.all(`SELECT * FROM ${collection} WHERE (client = $id OR other = $id) AND deleted IS NULL ORDER BY id`, { id });
    const known = new Set(of(keep).map(sides));
    for (const row of of(drop)) {
      if (moved(row['client']) === moved(row['other']) || known.has(sides(row))) remove(collection, row['id']);
      known.add(sides(row));
    }
  }

  // What lies in the bin goes over too, so that it can still be brought back.
  for (const [collection, column] of holders) {
    for (const { id } of reader.all<{ id: string }>(`SELECT id FROM ${collection} WHERE "${column}" = $drop ORDER BY id`, { drop })) {
      edits.push({ collection, id, values: { [column]: keep } });
    }
  }
  for (const { id } of reader.all<{ id: string }>("SELECT id FROM attachments WHERE record = $drop AND collection = 'clients' ORDER BY id", { drop })) {
    edits.push({ collection: 'attachments', id, values: { record: keep } });
  }
  for (const [from, to] of people) {
    for (const [collection, column] of peopleLinks) {
      for (const { id } of reader.all<{ id: string }>(`SELECT id FROM ${collection} WHERE "${column}" = $from ORDER BY id`, { from })) {
        if (!gone.has(id)) edits.push({ collection, id, values: { [column]: to['id'] } });
      }
    }
  }
  return { edits, removals };
}
