import { indexWords, phoneWords, sortKey, soundWords } from '../search/spelling';
import { companyKey } from './company-key';
import { entryMakers, type SearchedBeside } from './beside-entries';
import { customSql, keepCustomIndex } from './custom-indexes';
import { customText, ownTextsOf, searchedKinds, type OwnTextsOf } from './custom-values';
import { readRecord } from './records';
import { consentTurns } from '../../../shared/consent/rules';
import type { Consent } from '../../../shared/consent/schema';
import type { MovedStage } from '../../../shared/duty/rules';
import type { Day } from '../../../shared/kit/dates';
import { fold } from '../../../shared/kit/fold';
import type { Reader, Row, SqlValue, Writer } from './database';
import { dutyContext, type DutyContext } from './duty-facts';
import { deriveDuties, dutyColumns, keepDutyRows, openOnSql, type DerivedDuties } from './duty-rows';
import type { IndexEntry } from './index-entry';
import { deriveOrder, keepOrderRow } from './order-rows';
import { reviewColumns, reviewKeys, reviewSql } from './review-facts';
import type { Vault } from './vault';
import { textOf } from '../../../shared/kit/plain';

/** The records whose derived rows an action made stale. */
export interface DirtySet {
  readonly clients: Set<string>;
  readonly complaints: Set<string>;
  readonly followups: Set<string>;
  readonly orders: Set<string>;
  readonly everyClientOfTag: Set<string>;
  /** Records that only the search index knows, as `collection:id`. */
  readonly beside: Set<`${SearchedBeside}:${string}`>;
  readonly customFields: Set<string>;
  /** Custom fields that are searched now and were not, or the other way round. */
  readonly everyRecordOfCustom: Set<string>;
  /** Clients that were brought up to date and whose stage a rule would move. */
  readonly moves: Map<string, MovedStage>;
}

/** A set with nothing in it. */
export const nothingDirty = (): DirtySet => ({
  clients: new Set(), complaints: new Set(), followups: new Set(), orders: new Set(), everyClientOfTag: new Set(), customFields: new Set(), everyRecordOfCustom: new Set(), beside: new Set(), moves: new Map(),
});

/** How many records of a set are still to be derived. */
export const leftToDerive = (dirty: DirtySet): number => dirty.clients.size + dirty.complaints.size + dirty.followups.size + dirty.beside.size + dirty.orders.size;

const clientSql = `
  SELECT c.*,
    (SELECT json_group_array(t.name ORDER BY t.name) FROM clientTags x JOIN tags t ON t.id = x.tag
      WHERE x.client = c.id AND x.deleted IS NULL AND t.deleted IS NULL) AS tagNames,
    (SELECT json_group_array(k.name ORDER BY k.leftOn IS NOT NULL, k.id) FROM contacts k WHERE k.client = c.id AND k.deleted IS NULL AND k.name IS NOT NULL) AS contactNames,
    (SELECT json_group_array(json_array(p.text, p.key) ORDER BY k.leftOn IS NOT NULL, p.id) FROM phones p LEFT JOIN contacts k ON k.id = p.contact WHERE p.client = c.id AND p.deleted IS NULL) AS phoneList,
    (SELECT group_concat(e.text, ' ') FROM emails e WHERE e.client = c.id AND e.deleted IS NULL) AS emailList,
    ${openOnSql('c.id')} AS openOn,
    (SELECT count(*) FROM complaints k WHERE k.client = c.id AND k.deleted IS NULL AND k.state <> '已关闭') AS openComplaints,
    (SELECT json_array(count(*), coalesce(sum(o.amountFen), 0), min(o.orderedOn), max(o.orderedOn)) FROM orders o
      WHERE o.client = c.id AND o.deleted IS NULL AND o.state IS NOT '已取消') AS orderFigures,
    (SELECT coalesce(sum(CASE p.kind WHEN '退款' THEN -p.amountFen ELSE p.amountFen END), 0) FROM payments p
      WHERE p.client = c.id AND p.deleted IS NULL) AS paidFen,
    (SELECT group_concat(coalesce(k.position, '') || ' ' || coalesce(k.notes, ''), ' | ') FROM contacts k WHERE k.client = c.id AND k.deleted IS NULL) AS contactText,
    (SELECT json_group_array(k.extra ORDER BY k.id) FROM contacts k WHERE k.client = c.id AND k.deleted IS NULL AND k.extra IS NOT NULL) AS contactExtras,
    (SELECT group_concat(coalesce(p.focus, ''), ' | ') FROM plans p WHERE p.client = c.id AND p.deleted IS NULL) AS planText,
    (SELECT group_concat(i.notes, ' | ') FROM infoChanges i WHERE i.client = c.id AND i.deleted IS NULL) AS newsText,
    (SELECT group_concat(k.notes, ' | ') FROM checks k WHERE k.client = c.id AND k.deleted IS NULL) AS checkText,
    (SELECT group_concat(coalesce(o.serial, ''), ' ') FROM owned o WHERE o.client = c.id AND o.deleted IS NULL) AS serials,
    (SELECT group_concat(coalesce(a.province, '') || coalesce(a.city, '') || coalesce(a.district, '') || coalesce(a.street, ''), ' | ') FROM addresses a WHERE a.client = c.id AND a.deleted IS NULL) AS addressText,
    (SELECT json_group_array(json_object('id', s.id, 'purpose', s.purpose, 'channel', s.channel, 'givenOn', s.givenOn, 'expiresOn', s.expiresOn, 'withdrawnOn', s.withdrawnOn))
      FROM consents s WHERE s.client = c.id AND s.deleted IS NULL) AS consentList,
    (SELECT a.city FROM addresses a WHERE a.client = c.id AND a.deleted IS NULL ORDER BY a.id LIMIT 1) AS city,${reviewSql}
  FROM clients c WHERE c.id = $id`;

const list = <T>(value: SqlValue | undefined): T[] => JSON.parse(textOf(value) || '[]') as T[];

/** What a list row takes from the client as it is. */
const ownKeys = ['number', 'name', 'type', 'industry', 'valueGrade', 'intentGrade', 'stage', 'source', 'owner', 'filedOn', 'updatedOn', 'verification',
  'sample', 'scale', 'foundedOn', 'cooperationSince', 'qualifiedOn', 'budgetFen', 'balanceFen', 'preferredChannel', 'city', 'noDisturb'];

/** Columns of the list row in which purposes of consents stand. */
const consentColumns = { consentService: '服务', consentMarketing: '营销', consentSurvey: '调研' } as const;

const consentTurnsOf = (consents: readonly Consent[]): Row =>
  Object.fromEntries(Object.entries(consentColumns).map(([column, purpose]) => {
    const turns = consentTurns(consents, purpose);
    return [column, turns.length === 0 ? null : JSON.stringify(turns)];
  }));

/** What is derived of a client. */
export interface DerivedClient extends Pick<DerivedDuties, 'move'> {
  readonly row: Row;
  readonly entry: IndexEntry;
  readonly duties: readonly Row[];
}

/** The list row, the index entry and the duties of a client; `null` once it is gone. */
export function deriveClient(reader: Reader, id: string, own: OwnTextsOf, context: DutyContext): DerivedClient | null {
  const client = reader.get(clientSql, { id });
  if (!client || client['deleted'] !== null) return null;
  const name = textOf(client['name']);
  const tags = list<string>(client['tagNames']);
  const contacts = list<string>(client['contactNames']);
  const phones = list<[string | null, string | null]>(client['phoneList']);
  const digits = phones.map(([text, key]) => (key ?? text ?? '').replace(/\D/g, '').replace(/^86(?=1\d{10}$)/, ''));
  const [orderCount = 0, orderedFen = 0, firstOrderOn = null, lastOrderOn = null] = list<number | string | null>(client['orderFigures']);
  const review = reviewColumns(reader, client);
  const owed = deriveDuties(reader, id, review['verifiedOn'] as Day | null, client['openOn'] as Day | null, context);
  const row: Row = {
    id,
    ...Object.fromEntries(ownKeys.map((key) => [key, client[key] ?? null])),
    custom: customText(client['extra']),
    tags: JSON.stringify(tags),
    contactName: contacts[0] ?? null,
    phone: phones[0]?.[0] ?? null,
    openComplaints: client['openComplaints'] ?? 0,
    nameFold: fold(name),
    nameKey: companyKey(name),
    pinyin: sortKey(name),
    orderCount,
    orderedFen,
    paidFen: client['paidFen'] ?? 0,
    firstOrderOn,
    lastOrderOn,
    ...consentTurnsOf(list<Consent>(client['consentList'])),
    ...review,
    ...owed?.columns,
  };
  const entry: IndexEntry = {
    collection: 'clients',
    record: id,
    client: id,
    title: name,
    subtitle: [textOf(client['number']), contacts[0] ?? ''].filter((part) => part !== '').join(' · ') || null,
    name: indexWords(name),
    pinyin: [name, ...contacts].map(soundWords).join(' '),
    codes: [textOf(client['number']), ...digits.map(phoneWords), textOf(client['emailList']), textOf(client['serials'])].map((code) => code.toLowerCase().replace(/[^a-z0-9 ]+/g, ' ')).join(' '),
    body: [...contacts, ...tags, textOf(client['needs']), textOf(client['notes']), textOf(client['industry']),
      textOf(client['contactText']), textOf(client['planText']), textOf(client['addressText']), textOf(client['newsText']), textOf(client['checkText']),
      ...[client['extra'], ...list<string>(client['contactExtras'])].flatMap((extra) => own(extra).flatMap(({ texts }) => texts))].map(indexWords).filter((part) => part !== '').join(' | '),
  };
  return { row, entry, duties: owed?.rows ?? [], move: owed?.move ?? null };
}

const rowKeys = ['id', ...ownKeys, 'custom', 'tags', 'contactName', 'phone', 'openComplaints', 'nameFold', 'nameKey', 'pinyin',
  'orderCount', 'orderedFen', 'paidFen', 'firstOrderOn', 'lastOrderOn', ...Object.keys(consentColumns), ...reviewKeys, ...dutyColumns];
const insertRowSql = `INSERT INTO clientRows (${rowKeys.join(', ')}) VALUES (${rowKeys.map((key) => `$${key}`).join(', ')})`;

/** Writes what changed of a list row: each column has an index of its own, and most writes to a client touch one of them. */
function keepRow(writer: Writer, id: string, row: Row | null): void {
  if (row === null) {
    writer.run('DELETE FROM clientRows WHERE id = $id', { id });
    return;
  }
  const before = writer.get('SELECT * FROM clientRows WHERE id = $id', { id });
  if (!before) {
    writer.run(insertRowSql, row);
    return;
  }
  const changed = rowKeys.filter((key) => (row[key] ?? null) !== (before[key] ?? null));
  if (changed.length === 0) return;
  writer.run(`UPDATE clientRows SET ${changed.map((key) => `${key} = $${key}`).join(', ')} WHERE id = $id`, { id, ...Object.fromEntries(changed.map((key) => [key, row[key] ?? null])) });
}

const entryKeys = ['collection', 'client', 'title', 'subtitle', 'name', 'pinyin', 'codes', 'body'] as const;

/** Entries from here on belong to other records than clients: what is found of clients is what lies before. */
export const firstOtherEntry = 2 ** 40;

/** The number of a new entry: for a client that of its list row, for others the next. */
const newEntry = (writer: Writer, collection: IndexEntry['collection'], record: string): number =>
  writer.get<{ entry: number }>(
    collection === 'clients'
      ? 'SELECT entry FROM clientRows WHERE id = $record'
      : `SELECT max(${firstOtherEntry}, coalesce((SELECT max(rowid) FROM searchRows), 0) + 1) AS entry`,
    collection === 'clients' ? { record } : {},
  )?.entry ?? 0;

/**
 * Writes an index entry if it changed. Taking one out rewrites, for each of its words, the page that holds it, so
 * that nothing of it stays behind: with 100,000 clients that took 60 of the 75 ms of logging a follow-up.
 */
function index(writer: Writer, record: string, entry: IndexEntry | null): void {
  const before = writer.get<Row & { rowid: number }>(
    'SELECT s.rowid, s.collection, s.client, s.title, s.subtitle, t.name, t.pinyin, t.codes, t.body FROM searchRows s JOIN searchText t ON t.rowid = s.rowid WHERE s.record = $record',
    { record },
  );
  if (before && entry && entryKeys.every((key) => before[key] === entry[key])) return;
  if (before) {
    writer.run('DELETE FROM searchText WHERE rowid = $rowid', { rowid: before.rowid });
    writer.run('DELETE FROM searchRows WHERE rowid = $rowid', { rowid: before.rowid });
  }
  if (!entry) return;
  const { collection, client, title, subtitle, name, pinyin, codes, body } = entry;
  const rowid = before?.rowid ?? newEntry(writer, collection, record);
  writer.run('INSERT INTO searchRows (rowid, collection, record, client, title, subtitle) VALUES ($rowid, $collection, $record, $client, $title, $subtitle)', {
    rowid, collection, record, client, title, subtitle,
  });
  writer.run('INSERT INTO searchText (rowid, name, pinyin, codes, body) VALUES ($rowid, $name, $pinyin, $codes, $body)', { rowid, name, pinyin, codes, body });
}

/** Marks what is found by the values of a custom field; a contact's lead to its client. */
function markHolders(reader: Reader, id: string, dirty: DirtySet): void {
  const field = readRecord(reader, 'customFields', id);
  if (field === null || field.owner === null || !searchedKinds.has(field.kind)) return;
  const holder = field.owner === 'contacts' ? 'client' : 'id';
  const marked = dirty[field.owner === 'contacts' ? 'clients' : field.owner];
  const holders = reader.all<{ holder: string }>(`SELECT ${holder} AS holder FROM ${field.owner} WHERE deleted IS NULL AND extra IS NOT NULL AND ${customSql('extra', id)} IS NOT NULL`);
  for (const row of holders) marked.add(row.holder);
}

/**
 * Brings list rows and search index up to date for what an action touched, in its transaction, and takes it off
 * the set. With `most`, at most so many records, so that a long action can let others in between.
 */
export function rebuildDerived({ writer, clock }: Pick<Vault, 'writer' | 'clock'>, dirty: DirtySet, most = Infinity): void {
  let left = most;
  const each = <Id extends string>(ids: Set<Id>, rebuild: (id: Id) => void): void => {
    for (const id of ids) {
      if (left <= 0) return;
      left -= 1;
      rebuild(id);
      ids.delete(id);
    }
  };
  for (const field of dirty.customFields) keepCustomIndex(writer, field);
  dirty.customFields.clear();
  for (const tag of dirty.everyClientOfTag) {
    for (const row of writer.all<{ client: string }>('SELECT client FROM clientTags WHERE tag = $tag', { tag })) dirty.clients.add(row.client);
  }
  dirty.everyClientOfTag.clear();
  for (const field of dirty.everyRecordOfCustom) markHolders(writer, field, dirty);
  dirty.everyRecordOfCustom.clear();
  const own = ownTextsOf(writer);
  const context = dirty.clients.size === 0 ? null : dutyContext(writer, clock);
  each(dirty.clients, (id) => {
    const derived = context && deriveClient(writer, id, own, context);
    keepRow(writer, id, derived?.row ?? null);
    index(writer, id, derived?.entry ?? null);
    keepDutyRows(writer, id, derived?.duties ?? []);
    if (derived?.move) dirty.moves.set(id, derived.move);
    else dirty.moves.delete(id);
  });
  each(dirty.complaints, (id) => index(writer, id, entryMakers.complaints(writer, id, own)));
  each(dirty.followups, (id) => index(writer, id, entryMakers.followups(writer, id, own)));
  each(dirty.orders, (id) => {
    keepOrderRow(writer, id, deriveOrder(writer, id));
    index(writer, id, entryMakers.orders(writer, id, own));
  });
  each(dirty.beside, (key) => {
    const [collection, id] = key.split(':') as [SearchedBeside, string];
    index(writer, id, entryMakers[collection](writer, id, own));
  });
}
