import { err, ok, type Result } from '../../../shared/kit/result';
import type { Out, Refusal } from '../../../shared/ipc/contract';
import { collectionNames, dependents, madeAlong, type CollectionName } from '../../../shared/record/collections';
import type { ActionId, Stamp } from '../../../shared/record/schema';
import type { JobControl } from '../jobs';
import type { Act } from './changes';
import type { Reader, Row } from './database';
import { longAct, type Exclusive } from './long-act';
import { mergedChain } from './merged-chain';
import { fieldsOf, fieldsOfRegister, toSql } from './records';
import { titleOf } from './titles';
import type { Vault } from './vault';

interface Change {
  readonly seq: number;
  readonly stamp: Stamp;
  readonly collection: CollectionName;
  readonly record: string;
  readonly kind: 'create' | 'edit' | 'delete' | 'restore';
  readonly register: string | null;
  readonly value: string | null;
  readonly replaced: Stamp | null;
}

interface ActionRow {
  readonly id: ActionId;
  readonly kind: string;
  readonly undoes: ActionId | null;
  readonly undoneBy: ActionId | null;
}

type Kept = Out<'record:undo'>['kept'][number];

interface Earlier {
  readonly seq: number;
  readonly kind: string;
  readonly value: string | null;
  readonly replaced: Stamp | null;
  readonly undoneBy: ActionId | null;
}

/**
 * The value a register had under an earlier stamp, from the log. One action gives all its entries one stamp: `before` is the
 * entry that replaced it. With `undone`, what an action wrote that was taken back since counts as never written, so that
 * actions may be undone in any order; what `undone` itself took back counts, as undoing an undo does it again.
 */
export function valueAt(reader: Reader, record: string, register: string, keys: readonly string[], stamp: Stamp | null, before: number, undone?: ActionId): Record<string, unknown> {
  const empty = Object.fromEntries(keys.map((key) => [key, null]));
  const entryAt = (at: Stamp | null, seq: number): Earlier | undefined => at === null ? undefined : reader.get<Earlier>(
    `SELECT c.seq, c.kind, c.value, c.replaced, a.undoneBy FROM changes c JOIN actions a ON a.id = c.action WHERE c.record = $record AND c.stamp = $at
     AND c.seq < $seq AND (c.kind = 'create' OR (c.kind = 'edit' AND c.register = $register)) ORDER BY c.seq DESC LIMIT 1`,
    { record, at, register, seq },
  );
  let change = entryAt(stamp, before);
  while (undone !== undefined && change?.kind === 'edit' && change.undoneBy !== null && change.undoneBy !== undone) change = entryAt(change.replaced, change.seq);
  if (!change || change.value === null) return empty;
  const value: unknown = JSON.parse(change.value);
  const from = change.kind === 'create' || keys.length > 1 ? (value as Record<string, unknown>) : { [register]: value };
  return Object.fromEntries(keys.map((key) => [key, from[key] ?? null]));
}

/**
 * Whether a record that stays hangs on one that is about to be taken back: somebody else's, or one of the same
 * action that was changed since. What the action made beside it is gone by now, because undo goes backwards, or waits for it.
 */
const hasOthers = (reader: Reader, collection: CollectionName, record: string, waiting: Waiting): boolean =>
  (dependents[collection] ?? []).some(([child, column]) =>
    reader.all<{ id: string }>(`SELECT id FROM ${child} WHERE "${column}" = $record AND deleted IS NULL`, { record }).some(({ id }) => !waiting.has(id)));

/** What was made along with a record of the same action, and goes when that does: the records it goes with, by its id. */
type Waiting = Map<string, { readonly collection: CollectionName; readonly owners: readonly Owner[] }>;
type Owner = readonly [CollectionName, string];

/** By what a collection is made along with others: whose it is, and the field that says so. */
const alongWith = new Map<CollectionName, Owner[]>();
for (const [owner, children] of Object.entries(madeAlong)) for (const [child, column] of children) alongWith.set(child, [...(alongWith.get(child) ?? []), [owner as CollectionName, column]]);

/** The records of the same action with which a row was made along. */
const ownersOf = (collection: CollectionName, row: Row, made: ReadonlySet<string>): Owner[] =>
  (alongWith.get(collection) ?? []).flatMap(([owner, column]): Owner[] => (made.has(String(row[column])) ? [[owner, String(row[column])]] : []));

/** Whether a row still holds `values` in `keys`: a change that was itself taken back counts as none. */
const stillHolds = (collection: CollectionName, row: Row, keys: readonly string[], values: Readonly<Record<string, unknown>>): boolean => {
  const extra = row['extra'] === null ? {} : (JSON.parse(String(row['extra'])) as Record<string, unknown>);
  return keys.every((key) => {
    const field = fieldsOf(collection)[key];
    return field ? (row[key] ?? null) === toSql(field, values[key]) : JSON.stringify(extra[key] ?? null) === JSON.stringify(values[key] ?? null);
  });
};

/** Whether a link that was written leads to where it points now, over clients and contacts that were merged since: it was not changed, it went along. */
function wentAlong(reader: Reader, row: Row, keys: readonly string[], values: Readonly<Record<string, unknown>>): boolean {
  const [key] = keys;
  if (keys.length !== 1 || key === undefined || typeof values[key] !== 'string') return false;
  return [...mergedChain(reader, values[key])].includes(String(row[key]));
}

/** Whether a link leads to what was erased for good: nothing points there again. */
const isErased = (reader: Reader, value: unknown): boolean => typeof value === 'string' && reader.get('SELECT 1 FROM erasures WHERE id = $value', { value }) !== undefined;

/**
 * What was added to a record while it belonged to another client goes back with it: a line of an order that a merge moved
 * is still a line of that order. What was there before has an entry of its own in what is taken back.
 */
function followOwner(reader: Reader, act: Act, collection: CollectionName, record: string, since: Stamp, from: unknown, to: unknown): void {
  if (typeof from !== 'string' || (typeof to !== 'string' && to !== null)) return;
  for (const [child, column] of dependents[collection] ?? []) {
    if (!('client' in fieldsOf(child))) continue;
    for (const { id } of reader.all<{ id: string }>(`SELECT id FROM ${child} WHERE "${column}" = $record AND client = $from AND created > $since ORDER BY id`, { record, from, since })) {
      const values: Readonly<Record<string, unknown>> = { client: to };
      act.edit(child, id, values);
      followOwner(reader, act, child, id, since, from, to);
    }
  }
}

/** Takes one entry of the log back; `false` when what it wrote was changed since and therefore stays. */
function revert(vault: Vault, act: Act, change: Change, undone: ActionId, made: ReadonlySet<string>, waiting: Waiting): boolean {
  const { writer } = vault;
  const { collection, record } = change;
  const row = writer.get(`SELECT * FROM ${collection} WHERE id = $record`, { record });
  if (!row) return false;
  const written: unknown = change.value === null ? null : JSON.parse(change.value);
  switch (change.kind) {
    case 'create': {
      const values = written as Record<string, unknown>;
      const keys = [...new Set([...Object.keys(fieldsOf(collection)), ...Object.keys(values)])];
      if (row['deleted'] !== null || !stillHolds(collection, row, keys, values) || hasOthers(writer, collection, record, waiting)) return false;
      const owners = ownersOf(collection, row, made);
      if (owners.length === 0) return act.remove(collection, record);
      waiting.set(record, { collection, owners });
      return true;
    }
    case 'edit': {
      const register = change.register ?? '';
      const keys = fieldsOfRegister(collection, register);
      const values = keys.length === 1 && keys[0] === register ? { [register]: written } : (written as Record<string, unknown>);
      if (!stillHolds(collection, row, keys, values) && !wentAlong(writer, row, keys, values)) return false;
      const before = valueAt(writer, record, register, keys, change.replaced, change.seq, undone);
      if (Object.values(before).some((value) => isErased(writer, value))) return false;
      act.edit(collection, record, before);
      if (register === 'client') followOwner(writer, act, collection, record, change.stamp, row['client'], before['client']);
      return true;
    }
    case 'delete':
      return act.restore(collection, record);
    case 'restore':
      return act.remove(collection, record);
  }
}

/** What an action was about, to name it when it is taken back: the record it touched last, which is the one that others hang on. */
function whatOf(reader: Reader, action: ActionId): Out<'record:undo'>['what'] {
  const touched = reader.all<Pick<Change, 'collection' | 'record' | 'kind'>>(
    'SELECT collection, record, min(kind) AS kind FROM changes WHERE action = $action GROUP BY collection, record LIMIT 1000', { action });
  const [main] = [...touched].sort((a, b) => collectionNames.indexOf(a.collection) - collectionNames.indexOf(b.collection));
  if (!main) return null;
  const records = reader.get<{ n: number }>('SELECT count(DISTINCT record) AS n FROM changes WHERE action = $action', { action })?.n ?? 0;
  return { collection: main.collection, kind: main.kind, title: titleOf(reader, main.collection, main.record), records };
}

const readAction = (reader: Reader, id: string): ActionRow | undefined =>
  reader.get<ActionRow>('SELECT id, kind, undoes, undoneBy FROM actions WHERE id = $id', { id });

/** Log entries taken back before others get their turn. */
const entriesAtOnce = 1000;

/**
 * Takes an action back as a new action, newest entry first. What somebody changed since stays as it is
 * and is listed, so that an undo loses nothing. Undoing an undo does the action again.
 */
export async function undoAction(vault: Vault, exclusive: Exclusive, id: ActionId, control: JobControl): Promise<Result<Out<'record:undo'>, Refusal<'record:undo'>>> {
  return exclusive(async () => {
    const { writer } = vault;
    const undone = readAction(writer, id);
    if (!undone) return err({ kind: 'notFound' });
    if (undone.undoneBy !== null) return err({ kind: 'alreadyUndone' });
    const { result, action } = await longAct(vault, { kind: 'undo', undoes: id }, control, async (act) => {
      act.stamp();
      const kept: Kept[] = [];
      // What a rule did because of it goes back with it, a stage that it moved.
      const changes = writer.all<Change>('SELECT * FROM changes WHERE action IN (SELECT id FROM actions WHERE id = $id OR (cause = $id AND undoneBy IS NULL)) ORDER BY seq DESC', { id });
      const made = new Set(changes.flatMap(({ kind, record }) => (kind === 'create' ? [record] : [])));
      const waiting: Waiting = new Map();
      for (const [at, change] of changes.entries()) {
        if (!revert(vault, act, change, id, made, waiting) && change.register !== 'updatedOn') kept.push({ collection: change.collection, id: change.record, field: change.register, why: 'changedSince' });
        if (at % entriesAtOnce !== entriesAtOnce - 1) continue;
        control.progress('revert', at + 1, changes.length);
        await control.breathe();
      }
      // Owners first: what waits for one that waits itself is decided after it.
      for (const [at, [record, { collection, owners }]] of [...waiting].reverse().entries()) {
        if (owners.every(([owner, of]) => writer.get(`SELECT 1 FROM ${owner} WHERE id = $of AND deleted IS NULL`, { of }) === undefined)) act.remove(collection, record);
        else kept.push({ collection, id: record, field: null, why: 'changedSince' });
        if (at % entriesAtOnce === entriesAtOnce - 1) await control.breathe();
      }
      writer.run('UPDATE actions SET undoneBy = $by WHERE id = $id OR (cause = $id AND undoneBy IS NULL)', { id, by: act.id });
      if (undone.undoes !== null) writer.run('UPDATE actions SET undoneBy = NULL WHERE undoneBy = $id', { id });
      return { kept, reverted: changes.length - kept.length };
    });
    return ok({ action, what: whatOf(writer, id), ...result });
  });
}

/** The newest action since `since` that Ctrl+Z takes back, and the newest undo that redo takes back. */
export function undoable(reader: Reader, since: string): Out<'record:undoable'> {
  const undo = reader.get<{ id: ActionId; stamp: string }>(
    `SELECT a.id, a.stamp FROM actions a WHERE a.stamp > $since AND a.undoneBy IS NULL AND a.kind IN ('user', 'import', 'merge', 'sample')
       AND EXISTS (SELECT 1 FROM changes c WHERE c.action = a.id) ORDER BY a.stamp DESC LIMIT 1`,
    { since },
  );
  const redo = reader.get<{ id: ActionId }>(
    `SELECT u.id FROM actions u JOIN actions a ON a.id = u.undoes
     WHERE u.stamp > $since AND u.undoneBy IS NULL AND u.kind = 'undo' AND a.kind <> 'undo'
       AND NOT EXISTS (SELECT 1 FROM actions n WHERE n.stamp > u.stamp AND n.kind IN ('user', 'import', 'merge', 'sample')
         AND EXISTS (SELECT 1 FROM changes c WHERE c.action = n.id))
     ORDER BY u.stamp DESC LIMIT 1`,
    { since },
  );
  return { undo: undo?.id ?? null, redo: redo?.id ?? null };
}
