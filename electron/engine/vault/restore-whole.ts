import { isCustomKey } from '../../../shared/custom/rules';
import { makesRing, type ChainPerson } from '../../../shared/contact/chain';
import { err, ok, type Result } from '../../../shared/kit/result';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import type { RestoredPart, WholeRestore } from '../../../shared/record/asks';
import { collectionNames, dependents, formElements, type CollectionName } from '../../../shared/record/collections';
import type { RecordId } from '../../../shared/record/schema';
import { commit, type Act } from './changes';
import { settleClient } from './contacts';
import { customIn } from './custom-values';
import type { Reader } from './database';
import { orderNumber, reserveNumber } from './numbers';
import { advance } from './orders';
import { fieldsOf, fieldsOfRegister, readLive, recordsWhere, rowToRecord } from './records';
import { removeWithDependents } from './remove';
import { isDecided } from './restore-field';
import { calledIn, leadsTo, titleOf } from './titles';
import type { Vault } from './vault';

type Values = Readonly<Record<string, unknown>>;
type Part = readonly [collection: CollectionName, record: string];
type No = Refusal<'record:restore-preview'>;

/** Numbers that people may type; all others are given once. */
const typedNumbers: readonly CollectionName[] = ['orders', 'contracts', 'cases'];

/** Whether a field stays what it is: what rules decide, when it was last updated, and the mark of sample data. */
const stays = (collection: CollectionName, key: string): boolean =>
  key === 'sample' || key === 'updatedOn' || (isDecided(collection, key) && collection !== 'phones' && !(key === 'number' && typedNumbers.includes(collection)));

/** A record and the elements of its form, deleted ones too. */
const partsOf = (reader: Reader, collection: CollectionName, id: string): readonly Part[] => [
  [collection, id],
  ...(formElements[collection] ?? []).flatMap(([child, field]) => reader.all<{ id: string }>(`SELECT id FROM ${child} WHERE "${field}" = $id ORDER BY id`, { id }).map((row) => [child, row.id] as const)),
];

/** A record as the log says it was after the change `until`; `null` when it was not there. */
function valuesAt(reader: Reader, [collection, record]: Part, until: number): Values | null {
  let values: Record<string, unknown> | null = null;
  let deleted = false;
  for (const { kind, register, value } of reader.all<{ kind: string; register: string | null; value: string | null }>(
    'SELECT kind, register, value FROM changes WHERE record = $record AND collection = $collection AND seq <= $until ORDER BY seq', { record, collection, until },
  )) {
    const written: unknown = value === null ? null : JSON.parse(value);
    if (kind === 'create') values = { ...(written as Values) };
    if (kind === 'delete') deleted = true;
    if (kind === 'restore') deleted = false;
    if (kind !== 'edit' || register === null) continue;
    const keys = fieldsOfRegister(collection, register);
    values = { ...values, ...(keys.length === 1 && keys[0] === register ? { [register]: written } : (written as Values)) };
  }
  return deleted ? null : values;
}

/** A stored record with the user's own fields, and whether it is deleted. */
function valuesNow(reader: Reader, [collection, record]: Part): { readonly values: Values; readonly deleted: boolean } {
  const row = reader.get(`SELECT * FROM ${collection} WHERE id = $record`, { record });
  if (!row) throw new Error(`no ${collection} record behind its own element`);
  return { values: { ...rowToRecord(collection, row), ...customIn(row['extra']) }, deleted: row['deleted'] !== null };
}

const keysOf = (collection: CollectionName, ...values: readonly Values[]): readonly string[] =>
  [...Object.keys(fieldsOf(collection)), ...new Set(values.flatMap((each) => Object.keys(each).filter(isCustomKey)))].filter((key) => !stays(collection, key));

interface Plan {
  readonly whole: WholeRestore;
  /** What is written, by part. */
  readonly values: ReadonlyMap<RestoredPart, Values>;
}

/** Whether an element has no meaning without what a link of it leads to. */
const hangsOn = (collection: CollectionName, key: string): boolean =>
  (dependents[leadsTo[key] ?? 'clients'] ?? []).some(([child, field]) => child === collection && field === key);

/** The first thing that forbids a restore: a number that another record took, or a chain of superiors that would be a ring. */
function refusalOf(reader: Reader, root: CollectionName, { whole, values }: Plan): No | null {
  for (const part of whole.parts) {
    const { number, reportsTo } = values.get(part) ?? {};
    if (typeof number === 'string' && reader.get(`SELECT 1 FROM ${part.collection} WHERE number = $number AND deleted IS NULL AND id <> $id`, { number, id: part.record }) !== undefined) {
      return { kind: 'numberTaken', field: 'number', details: { number } };
    }
    if (typeof reportsTo !== 'string' || root !== 'contacts') continue; // a client's people go back together, to a chain that was none
    const client = readLive(reader, 'contacts', part.record)?.client ?? '';
    if (makesRing(recordsWhere(reader, 'contacts', 'client', client) as unknown as readonly ChainPerson[], part.record, reportsTo)) return { kind: 'ring', field: 'reportsTo' };
  }
  return null;
}

/** What taking a record back would write. */
function planOf(reader: Reader, { collection, id, change }: In<'record:restore-preview'>): Result<Plan, No> {
  const parts = partsOf(reader, collection, id);
  const chosen = reader.get<{ at: WholeRestore['at']; until: number }>(
    'SELECT a.at, (SELECT max(seq) FROM changes WHERE action = a.id) AS until FROM changes c JOIN actions a ON a.id = c.action WHERE c.seq = $change', { change });
  const [first] = reader.all<{ seq: number }>('SELECT min(seq) AS seq FROM changes WHERE record = $id AND collection = $collection', { id, collection });
  if (!chosen || !readLive(reader, collection, id) || first === undefined || chosen.until < first.seq) return err({ kind: 'notFound' });
  const states = parts.map((part) => ({ part, then: valuesAt(reader, part, chosen.until), now: valuesNow(reader, part) }));
  if (states[0]?.then === null) return err({ kind: 'deletedThen' });

  const there = new Set(states.flatMap(({ part, then }) => (then === null ? [] : [part.join(':')])));
  const isThere = (target: CollectionName, record: string): boolean =>
    there.has(`${target}:${record}`) || (!parts.some(([known, other]) => known === target && other === record) && readLive(reader, target, record) !== null);
  const kept: WholeRestore['kept'][number][] = [];
  const values = new Map<RestoredPart, Values>();
  for (const { part: [child, record], then, now } of states) {
    const element = record === (id as string) ? null : (titleOf(reader, child, record) ?? '');
    if (then === null && now.deleted) continue;
    if (then === null) {
      values.set({ collection: child, record: record as RecordId, element, what: 'remove', fields: [] }, {});
      continue;
    }
    const differing = keysOf(child, then, now.values).filter((key) => JSON.stringify(then[key] ?? null) !== JSON.stringify(now.values[key] ?? null));
    const lost = keysOf(child, then).filter((key) => typeof then[key] === 'string' && leadsTo[key] !== undefined && !isThere(leadsTo[key], then[key]));
    if (now.deleted && lost.some((key) => hangsOn(child, key))) {
      kept.push({ collection: child, element, field: null });
      continue;
    }
    for (const key of lost) if (differing.includes(key)) kept.push({ collection: child, element, field: key });
    const fields = differing.filter((key) => !lost.includes(key)).map((field) => ({ field, from: calledIn(reader, field, now.values[field] ?? null), to: calledIn(reader, field, then[field] ?? null) }));
    if (!now.deleted && fields.length === 0) continue;
    values.set({ collection: child, record: record as RecordId, element, what: now.deleted ? 'bringBack' : 'edit', fields }, Object.fromEntries(fields.map(({ field, to }) => [field, to])));
  }
  const newest = Math.max(...parts.map(([child, record]) => reader.get<{ seq: number | null }>('SELECT max(seq) AS seq FROM changes WHERE record = $record AND collection = $child', { record, child })?.seq ?? 0));
  const plan: Plan = { whole: { at: chosen.at, newest, parts: [...values.keys()], kept }, values };
  const refusal = refusalOf(reader, collection, plan);
  return refusal ? err(refusal) : ok(plan);
}

/** What would change if a record went back to how it was after a change of its history. */
export function previewWhole(reader: Reader, input: In<'record:restore-preview'>): Result<Out<'record:restore-preview'>, No> {
  const plan = planOf(reader, input);
  return plan.ok ? ok(plan.value.whole) : plan;
}

/** What follows from a record that went back: the rules see it as they see any edit. */
function settle(vault: Vault, act: Act, collection: CollectionName, id: string): void {
  if (collection === 'clients') settleClient(vault, act, id);
  const client = collection === 'contacts' ? readLive(vault.writer, 'contacts', id)?.client : null;
  if (client) settleClient(vault, act, client);
  const order = collection === 'orders' ? readLive(vault.writer, 'orders', id) : null;
  if (order?.number) reserveNumber(vault.writer, orderNumber, order.number);
  if (order?.client) advance(vault, act, order.client, order);
}

/** Takes a record, with the elements that its form keeps, back to how it was after a change of its history, as one action. */
export function restoreWhole(vault: Vault, { newest, ...input }: In<'record:restore-whole'>): Result<Out<'record:restore-whole'>, Refusal<'record:restore-whole'>> {
  const plan = planOf(vault.writer, input);
  if (!plan.ok) return plan;
  const { whole, values } = plan.value;
  if (whole.parts.length === 0) return err({ kind: 'unchanged' });
  if (newest !== undefined && newest !== whole.newest) return err({ kind: 'changedSince' });
  const inOrder = [...whole.parts].sort((a, b) => collectionNames.indexOf(a.collection) - collectionNames.indexOf(b.collection));
  const { action } = commit(vault, { kind: 'user' }, (act) => {
    for (const { collection, record, what } of inOrder) if (what === 'remove') removeWithDependents(vault.writer, act, collection, record);
    for (const part of inOrder) {
      if (part.what === 'bringBack') act.restore(part.collection, part.record);
      if (part.what !== 'remove') act.edit(part.collection, part.record, values.get(part) ?? {});
    }
    settle(vault, act, input.collection, input.id);
  });
  return ok({ action, parts: whole.parts.length });
}
