import type { CollectionName } from '../../../shared/record/collections';
import type { SheetKind } from '../../../shared/imports/schema';
import { nameIn } from '../../../shared/cases/rules';
import { readPhone } from '../../../shared/contact/reach';
import { customIn } from '../vault/custom-values';
import type { Reader, Row } from '../vault/database';
import { keptNumbers } from '../vault/id-numbers';
import { mergedChain } from '../vault/merged-chain';
import { rowToRecord, type StoredRecord } from '../vault/records';
import { textIn } from './drafts';
import type { ClientEntry } from './directory';
import { clientsOfCases, loadCare } from './known-care';
import { complaintKey, followupKey, type PlanContext } from './plan-context';
import { checkKey } from './plan-checks';
import { consentKey } from './plan-consents';
import { sourceKey } from './plan-sources';
import { clientsOfTrade, loadProducts, loadTrade, type LookUp } from './known-trade';
import type { ReadRow } from './read-row';

/** Keys of one look-up; more are asked in several. */
const keysAtOnce = 500;

/** Asks in portions, so that a file of any size is looked up with a handful of statements, and others get their turn. */
async function lookUp<R>(reader: Reader, sql: string, keys: ReadonlySet<string>, breathe: () => Promise<void>): Promise<R[]> {
  const all = [...keys];
  const rows: R[] = [];
  for (let at = 0; at < all.length; at += keysAtOnce) {
    for (const row of reader.all<R>(sql, { keys: JSON.stringify(all.slice(at, at + keysAtOnce)) })) rows.push(row);
    await breathe();
  }
  return rows;
}

const among = 'IN (SELECT value FROM json_each($keys))';

async function records<C extends CollectionName>(reader: Reader, collection: C, column: string, keys: ReadonlySet<string>, breathe: () => Promise<void>): Promise<StoredRecord<C>[]> {
  const rows = await lookUp<Row>(reader, `SELECT * FROM ${collection} WHERE ${column} ${among} AND deleted IS NULL ORDER BY id`, keys, breathe);
  // What the user added to it stands beside the fields, so that a file is compared with that too.
  return rows.map((row) => (typeof row['extra'] === 'string' ? { ...rowToRecord(collection, row), ...customIn(row['extra']) } : rowToRecord(collection, row)));
}

/** Everything by which the rows of a file may mean a stored record. */
interface Keys {
  readonly numbers: Set<string>;
  readonly folds: Set<string>;
  readonly firms: Set<string>;
  readonly codes: Set<string>;
  readonly phones: Set<string>;
  readonly emails: Set<string>;
  readonly complaints: Set<string>;
}

function keysOfRows(context: PlanContext, sheets: readonly { readonly rows: readonly ReadRow[] }[]): Keys {
  const keys: Keys = { numbers: new Set(), folds: new Set(), firms: new Set(), codes: new Set(), phones: new Set(), emails: new Set(), complaints: new Set() };
  for (const { rows } of sheets) {
    for (const { texts, phones, emails } of rows) {
      const { 'clients.number': number, 'clients.name': called, 'cases.problem': background, 'complaints.number': complaint, 'complaints.contactPhone': phone, 'clients.creditCode': code } = texts;
      const name = called ?? (background === undefined ? undefined : nameIn(background));
      if (code !== undefined) keys.codes.add(code);
      if (number !== undefined) keys.numbers.add(number);
      if (name !== undefined) {
        const { fold: folded, firm } = context.keysOf(name);
        keys.folds.add(folded);
        if (firm !== '') keys.firms.add(firm);
      }
      if (complaint !== undefined) keys.complaints.add(complaint);
      for (const { key } of [...phones, ...(phone === undefined ? [] : [readPhone(phone)])]) if (key !== null) keys.phones.add(key);
      for (const { key } of emails) if (key !== null) keys.emails.add(key);
    }
  }
  return keys;
}

const idsOf = (rows: readonly { readonly id: string | null }[]): string[] => rows.flatMap(({ id }) => id ?? []);

/** The client that one became which was merged, perhaps more than once. */
const remainsOf = (reader: Reader, id: string): string => [...mergedChain(reader, id)].at(-1) ?? id;

/** Puts each record to the client it belongs to. */
function toOwners<R extends { readonly client: string | null }>(context: PlanContext, found: readonly R[], put: (entry: ClientEntry, record: R) => void): void {
  for (const record of found) {
    const entry = record.client === null ? null : context.directory.byId(record.client);
    if (entry) put(entry, record);
  }
}

async function loadComplaints(context: PlanContext, reader: Reader, found: readonly StoredRecord<'complaints'>[], breathe: () => Promise<void>): Promise<void> {
  for (const record of found) {
    if (context.complaints.has(record.id)) continue;
    const entry = { draft: context.drafts.take('complaints', record), steps: [], stepped: false };
    context.complaints.set(record.id, entry);
    if (record.number !== null && !context.complaintsByNumber.has(record.number)) context.complaintsByNumber.set(record.number, entry);
    if (record.client !== null) context.complaintsByContent.set(complaintKey(record.client, record.receivedOn, record.content), entry);
  }
  for (const step of await records(reader, 'complaintSteps', 'complaint', new Set(context.complaints.keys()), breathe)) {
    if (step.complaint !== null) context.complaints.get(step.complaint)?.steps.push(context.drafts.take('complaintSteps', step));
  }
}

/**
 * Takes up every stored record that a file may mean, with a number of statements that grows with the file and
 * not with the vault: an import asks nothing row by row.
 */
export async function loadKnown(
  context: PlanContext, reader: Reader, sheets: readonly { readonly kind: SheetKind; readonly rows: readonly ReadRow[] }[], breathe: () => Promise<void>,
): Promise<void> {
  const { drafts, directory } = context;
  const has = (...kinds: readonly SheetKind[]): boolean => sheets.some(({ kind }) => kinds.includes(kind));
  for (const tag of reader.all<Row>('SELECT * FROM tags WHERE deleted IS NULL ORDER BY id')) {
    const record = rowToRecord('tags', tag);
    const key = context.foldTag(record.name ?? '');
    if (!context.tags.has(key)) context.tags.set(key, drafts.take('tags', record));
  }
  if (has('sources')) {
    for (const row of reader.all<Row>('SELECT * FROM sources WHERE deleted IS NULL ORDER BY id')) {
      const record = rowToRecord('sources', row);
      context.sources.set(sourceKey(record.channel, record.name, record.acquiredOn), drafts.take('sources', record));
    }
  }
  loadProducts(context, reader, sheets);
  if (!reader.get('SELECT 1 FROM clients WHERE deleted IS NULL LIMIT 1')) return; // a new vault knows nobody
  const keys = keysOfRows(context, sheets);
  const lookUpIn: LookUp = (collection, column, values) => records(reader, collection, column, values, breathe);
  const numbered = await records(reader, 'complaints', 'number', keys.complaints, breathe);
  const merged = await lookUp<{ number: string; mergedInto: string }>(reader, `SELECT number, mergedInto FROM clients WHERE mergedInto IS NOT NULL AND number ${among}`, keys.numbers, breathe);
  const kept = new Map(merged.map(({ number, mergedInto }) => [number, remainsOf(reader, mergedInto)]));
  const clients = new Set<string>([
    ...kept.values(),
    ...idsOf(await lookUp<{ id: string }>(reader, `SELECT id FROM clientRows WHERE number ${among}`, keys.numbers, breathe)),
    ...idsOf(await lookUp<{ id: string }>(reader, `SELECT id FROM clientRows WHERE nameFold ${among}`, keys.folds, breathe)),
    ...idsOf(await lookUp<{ id: string }>(reader, `SELECT id FROM clientRows WHERE nameKey ${among}`, keys.firms, breathe)),
    ...idsOf(await lookUp<{ id: string }>(reader, `SELECT id FROM clients WHERE creditCode ${among} AND deleted IS NULL`, keys.codes, breathe)),
    ...idsOf(await lookUp<{ id: string }>(reader, `SELECT client AS id FROM phones WHERE key ${among} AND deleted IS NULL`, keys.phones, breathe)),
    ...idsOf(await lookUp<{ id: string }>(reader, `SELECT client AS id FROM emails WHERE lower(text) ${among} AND deleted IS NULL`, keys.emails, breathe)),
    ...numbered.flatMap(({ client }) => client ?? []),
    ...(await clientsOfTrade(sheets, lookUpIn)),
    ...(await clientsOfCases(sheets, lookUpIn)),
  ]);
  for (const record of await records(reader, 'clients', 'id', clients, breathe)) {
    directory.add({ draft: drafts.take('clients', record), contacts: [], phones: [], emails: [], addresses: [], tags: new Set(), plan: null });
  }
  for (const [number, id] of kept) {
    const entry = directory.byId(id);
    if (entry) directory.alias(number, entry);
  }
  const of = async <C extends CollectionName>(collection: C): Promise<StoredRecord<C>[]> => records(reader, collection, 'client', clients, breathe);
  if (has('clients', 'contacts', 'consents', 'visits', 'surveys', 'tiers')) toOwners(context, await of('contacts'), (entry, record) => entry.contacts.push(drafts.take('contacts', record)));
  if (has('clients', 'contacts')) {
    toOwners(context, await of('addresses'), (entry, record) => entry.addresses.push(drafts.take('addresses', record)));
    toOwners(context, await of('clientTags'), (entry, { tag }) => tag !== null && entry.tags.add(tag));
  }
  toOwners(context, await of('phones'), (entry, record) => {
    entry.phones.push(drafts.take('phones', record));
    directory.addPhone(record.key, entry);
  });
  toOwners(context, await of('emails'), (entry, record) => {
    entry.emails.push(drafts.take('emails', record));
    directory.addEmail(record.text?.toLowerCase() ?? null, entry);
  });
  if (has('plans')) toOwners(context, await of('plans'), (entry, record) => (entry.plan ??= drafts.take('plans', record)));
  if (has('consents')) {
    const names = new Map([...clients].flatMap((id) => (directory.byId(id)?.contacts ?? []).map((contact) => [contact.id, textIn(contact, 'name') ?? ''] as const)));
    for (const { consent, kind } of reader.all<{ consent: string; kind: string }>(`SELECT n.consent, n.kind FROM ${keptNumbers}`)) {
      context.numbersUnder.set(consent, [...(context.numbersUnder.get(consent) ?? []), kind]);
    }
    for (const record of await of('consents')) context.consents.set(consentKey(record.client ?? '', record, names.get(record.contact ?? '') ?? ''), drafts.take('consents', record));
  }
  if (has('checks')) for (const record of await of('checks')) context.checks.set(checkKey(record.client ?? '', record), drafts.take('checks', record));
  if (has('followups')) {
    for (const record of await of('followups')) {
      const draft = drafts.take('followups', record);
      context.followups.set(followupKey(record.client ?? '', record.heldOn, textIn(draft, 'summary') ?? textIn(draft, 'feedback')), draft);
    }
  }
  if (has('complaints', 'complaintDetail', 'complaintSteps')) await loadComplaints(context, reader, [...numbered, ...(await of('complaints'))], breathe);
  await loadTrade(context, sheets, clients, lookUpIn);
  await loadCare(context, reader, sheets, clients, lookUpIn);
}
