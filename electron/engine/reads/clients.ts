import { err, ok, type Result } from '../../../shared/kit/result';
import { dayOfMoment, offsetMinutes, today, wallTime, type Day, type Moment } from '../../../shared/kit/dates';
import { turnOn, type ConsentTurn } from '../../../shared/consent/rules';
import { textOf } from '../../../shared/kit/plain';
import type { ClientFilter, ClientRow, TimelineEntry } from '../../../shared/client/asks';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import type { Reader, Row } from '../vault/database';
import { findLookalikes } from '../vault/lookalikes';
import { readLive, recordsWhere, rowToRecord } from '../vault/records';
import { marketingStop } from '../../../shared/consent/marketing';
import { customByRecord, customOf } from '../vault/custom-values';
import type { ReadContext, Where } from './context';
import { clientBase } from './lists/client-source';
import { sourceOf } from './lists/lists';
import { pageInOrder } from './lists/ordered';
import { cameFrom, isBySource } from './source-filter';
import { foundEntries } from './text-filter';

const turnsIn = (row: Row, column: string): readonly ConsentTurn[] => JSON.parse(textOf(row[column]) || '[]') as readonly ConsentTurn[];

/** A derived row as the list shows it on a day. */
export function toClientRow(row: Row, day: Day): ClientRow {
  const marketing = turnOn(turnsIn(row, 'consentMarketing'), day);
  const stop = marketingStop({ openComplaints: Number(row['openComplaints'] ?? 0), retired: row['retired'] === 1, noDisturb: row['noDisturb'] === 1, consentMarketing: marketing.state });
  const { entry: _entry, nameFold: _fold, nameKey: _key, pinyin: _pinyin, missing: _missing, unlookedSince: _unlooked, doubtfulSince: _doubtful, retired: _retired, ...shown } = row;
  return {
    ...shown,
    consentService: turnOn(turnsIn(row, 'consentService'), day).state, consentMarketing: marketing.state, mayMarket: stop === null, marketingStop: stop, marketingWays: stop === null ? marketing.ways : [], consentSurvey: turnOn(turnsIn(row, 'consentSurvey'), day).state,
    sample: row['sample'] === 1, noDisturb: row['noDisturb'] === 1, tags: JSON.parse(String(row['tags'] ?? '[]')) as string[], custom: JSON.parse(String(row['custom'] ?? '{}')) as ClientRow['custom'],
  } as unknown as ClientRow;
}

/** Orders that an index gives page by page, alone or with the filters of `clientRowsNarrow`. */
const sortColumns: Readonly<Record<string, string>> = {
  name: 'pinyin', number: 'number', valueGrade: 'valueGrade', filedOn: 'filedOn',
  updatedOn: 'updatedOn', lastContactOn: 'lastContactOn', nextOn: 'nextOn', openComplaints: 'openComplaints',
  orderCount: 'orderCount', orderedFen: 'orderedFen', paidFen: 'paidFen', firstOrderOn: 'firstOrderOn', lastOrderOn: 'lastOrderOn',
};

/**
 * Clients found by a text whose rows are looked up and sorted. Of more than that, a page is soon full when the index
 * of its order is walked and each client tried: a single letter finds half of all clients.
 */
const lookedUp = 2000;

/** How many a filter leaves; where a text is all it says, the index of texts knows by itself. */
function countClients(reader: Reader, { text, ...other }: ClientFilter, where: Where): number {
  const isText = where.params['match'] !== undefined && text !== undefined && Object.values(other).every((part) => part === undefined);
  return reader.get<{ n: number }>(isText ? `SELECT count(*) AS n FROM (${foundEntries})` : `SELECT count(*) AS n FROM clientRows r ${where.sql}`, where.params)?.n ?? 0;
}

/** One page of the client list with the number of all that match. Empty values come last either way. */
export function listClients(context: ReadContext, { filter, sort, group, offset, limit }: In<'client:list'>): Result<Out<'client:list'>, Refusal<'client:list'>> {
  const { reader } = context;
  const day = today(context.clock);
  const column = sortColumns[sort.by];
  if (group !== undefined || filter.where !== undefined || column === undefined) {
    const page = pageInOrder(context, sourceOf({ list: 'clients' }), filter, sort, group, offset, limit);
    return page.ok ? ok({ total: page.value.total, items: page.value.rows.map((row) => toClientRow(row, day)) }) : page;
  }
  const { where, match } = clientBase(filter);
  const total = countClients(reader, filter, where);
  const isNarrowed = where.sql !== '' && !isBySource(filter) && !match && filter.verification !== '待核实';
  const from = isNarrowed ? 'clientRows r INDEXED BY clientRowsNarrow' : 'clientRows r';
  const tried = match && total > lookedUp ? clientBase(filter, '+r.entry').where : where;
  return ok({ total, items: sortedPage(reader, from, tried, column, sort.descending, limit, offset).map((row) => toClientRow(row, day)) });
}

/** A clause with one more condition. */
const narrowed = (where: Where, more: string): string => (more === '' ? where.sql : where.sql === '' ? `WHERE ${more}` : `${where.sql} AND ${more}`);

/**
 * A page in the order of one column, empty values last either way. The row's own id settles ties, because that is how
 * the indexes are ordered: any page of 100,000 rows is read from an index, never sorted. Which rows it holds is found
 * in an index alone, and only those are then read: a row has ten times the bytes, and each page of the file is
 * deciphered. A filter walks the one index that has all columns to filter and to sort by.
 */
function sortedPage(reader: Reader, table: string, where: Where, column: string, descending: boolean, limit: number, offset: number): Row[] {
  const part = (more: string, order: string, count: number, from: number): Row[] => {
    if (count <= 0) return [];
    const sql = `SELECT r.* FROM clientRows r WHERE r.rowid IN
      (SELECT r.rowid FROM ${table} ${narrowed(where, more)} ORDER BY ${order} LIMIT $limit OFFSET $offset) ORDER BY ${order}`;
    return reader.all(sql, { ...where.params, limit: count, offset: from });
  };
  if (descending) return part('', `r.${column} DESC, r.rowid DESC`, limit, offset);
  const known = reader.get<{ n: number }>(`SELECT count(*) AS n FROM ${table} ${narrowed(where, `r.${column} IS NOT NULL`)}`, where.params)?.n ?? 0;
  const rows = part(`r.${column} IS NOT NULL`, `r.${column}, r.rowid`, Math.min(limit, known - offset), offset);
  return [...rows, ...part(`r.${column} IS NULL`, 'r.rowid', limit - rows.length, Math.max(0, offset - known))];
}

/** A client with its contacts, sets, tags and plan. */
export function readClient({ reader }: ReadContext, { id }: In<'client:read'>): Result<Out<'client:read'>, Refusal<'client:read'>> {
  const client = readLive(reader, 'clients', id);
  if (!client) return err({ kind: 'notFound' });
  const phones = recordsWhere(reader, 'phones', 'client', id);
  const emails = recordsWhere(reader, 'emails', 'client', id);
  const count = (table: string, more = ''): number =>
    reader.get<{ n: number }>(`SELECT count(*) AS n FROM ${table} WHERE client = $id AND deleted IS NULL ${more}`, { id })?.n ?? 0;
  const tags = reader.all<{ id: string; name: string }>(
    'SELECT t.id, t.name FROM clientTags x JOIN tags t ON t.id = x.tag WHERE x.client = $id AND x.deleted IS NULL AND t.deleted IS NULL ORDER BY t.name',
    { id },
  );
  const customOfContact = customByRecord(reader, 'contacts', 'client', id);
  return ok({
    client: { ...client, custom: customOf(reader, 'clients', id) },
    contacts: recordsWhere(reader, 'contacts', 'client', id).map((contact) => ({
      ...contact,
      custom: customOfContact.get(contact.id) ?? {},
      phones: phones.filter((phone) => phone.contact === contact.id),
      emails: emails.filter((email) => email.contact === contact.id),
    })),
    phones: phones.filter((phone) => phone.contact === null),
    emails: emails.filter((email) => email.contact === null),
    addresses: recordsWhere(reader, 'addresses', 'client', id),
    tags,
    cameFrom: cameFrom(reader, client.sourceEntry),
    plan: recordsWhere(reader, 'plans', 'client', id)[0] ?? null,
    quiet: reader.get<{ quiet: string | null }>('SELECT quiet FROM clientRows WHERE id = $id', { id })?.quiet ?? null,
    counts: { followups: count('followups'), complaints: count('complaints'), openComplaints: count('complaints', "AND state <> '已关闭'") },
  } as unknown as Out<'client:read'>);
}

const timelineSql = `
  SELECT 'followup' AS kind, id, heldOn AS day, heldAt AS moment, id AS sortId FROM followups WHERE client = $id AND deleted IS NULL
  UNION ALL SELECT 'complaint', id, receivedOn, receivedAt, id FROM complaints WHERE client = $id AND deleted IS NULL
  UNION ALL SELECT 'complaintStep', s.id, NULL, s.at, s.id FROM complaintSteps s JOIN complaints k ON k.id = s.complaint
    WHERE k.client = $id AND s.deleted IS NULL AND k.deleted IS NULL
  UNION ALL SELECT 'visit', id, heldOn, NULL, id FROM visits WHERE client = $id AND deleted IS NULL AND state = '已完成' AND heldOn IS NOT NULL
  UNION ALL SELECT 'survey', id, heldOn, NULL, id FROM surveys WHERE client = $id AND deleted IS NULL AND heldOn IS NOT NULL
  UNION ALL SELECT 'promise', id, settledOn, settledAt, id FROM promises WHERE client = $id AND deleted IS NULL AND settledOn IS NOT NULL AND state IN ('已兑现', '已违约')
  UNION ALL SELECT 'care', id, doneOn, NULL, id FROM careTasks WHERE client = $id AND deleted IS NULL AND state = '已完成' AND doneOn IS NOT NULL
  UNION ALL SELECT 'order', id, orderedOn, NULL, id FROM orders WHERE client = $id AND deleted IS NULL AND orderedOn IS NOT NULL
  UNION ALL SELECT 'contract', id, coalesce(signedOn, startsOn), NULL, id FROM contracts WHERE client = $id AND deleted IS NULL AND coalesce(signedOn, startsOn) IS NOT NULL
  UNION ALL SELECT 'filed', id, filedOn, NULL, id FROM clients WHERE id = $id AND filedOn IS NOT NULL`;

interface TimelineLine {
  readonly kind: TimelineEntry['kind'];
  readonly id: string;
  readonly day: Day | null;
  readonly moment: Moment | null;
}

function toEntry({ reader }: ReadContext, client: string, line: TimelineLine): TimelineEntry {
  const at = { id: line.id, kind: line.kind, on: line.day ?? (line.moment ? dayOfMoment(line.moment) : ('' as Day)), time: line.moment ? wallTime(line.moment) : null };
  const row = (table: string): Row => reader.get(`SELECT * FROM ${table} WHERE id = $id`, { id: line.id }) ?? {};
  if (line.kind === 'followup') {
    const followup = rowToRecord('followups', row('followups'));
    return {
      ...at, title: followup.method ?? '', text: [followup.summary, followup.feedback].filter((part) => part !== null).join('\n'), by: followup.by,
      next: followup.nextAction === null ? null : { action: followup.nextAction, owner: followup.nextOwner, on: followup.nextDueOn, state: followup.nextState },
      opens: { collection: 'followups', id: line.id },
    };
  }
  if (line.kind === 'complaint') {
    const complaint = rowToRecord('complaints', row('complaints'));
    return { ...at, title: [complaint.number, complaint.problem ?? complaint.type].filter((part) => part !== null).join(' '), text: complaint.content, by: complaint.owner, next: null, opens: { collection: 'complaints', id: line.id } };
  }
  if (line.kind === 'visit') {
    const { method, kind, focus, notes, owner } = rowToRecord('visits', row('visits'));
    return { ...at, title: kind ?? method ?? '', text: [focus, notes].filter((part) => part !== null).join('\n') || null, by: owner, next: null, opens: { collection: 'visits', id: line.id } };
  }
  if (line.kind === 'survey') {
    const { template, by } = rowToRecord('surveys', row('surveys'));
    const answers = reader.all<{ text: string }>("SELECT dimension || ' ' || value AS text FROM surveyAnswers WHERE survey = $id AND deleted IS NULL AND value IS NOT NULL ORDER BY position, id", { id: line.id });
    return { ...at, title: template ?? '', text: answers.map(({ text }) => text).join('\n') || null, by, next: null, opens: { collection: 'surveys', id: line.id } };
  }
  if (line.kind === 'promise') {
    const { state, text, owner } = rowToRecord('promises', row('promises'));
    return { ...at, title: state ?? '', text, by: owner, next: null, opens: { collection: 'promises', id: line.id } };
  }
  if (line.kind === 'care') {
    const { method, action, feedback, owner, nextStep } = rowToRecord('careTasks', row('careTasks'));
    return {
      ...at, title: method ?? '', text: [action, feedback].filter((part) => part !== null).join('\n') || null, by: owner, next: nextStep === null ? null : { action: nextStep, owner: null, on: null, state: null },
      opens: { collection: 'careTasks', id: line.id },
    };
  }
  if (line.kind === 'complaintStep') {
    const step = rowToRecord('complaintSteps', row('complaintSteps'));
    return {
      ...at, title: step.step ?? '', text: [step.content, step.reaction].filter((part) => part !== null).join('\n'), by: step.by,
      next: step.nextAction === null ? null : { action: step.nextAction, owner: null, on: step.dueOn, state: null },
      opens: { collection: 'complaints', id: step.complaint ?? '' },
    };
  }
  if (line.kind === 'order') {
    const { number, owner, amountFen } = rowToRecord('orders', row('orders'));
    const what = reader.get<{ what: string | null }>('SELECT what FROM orderRows WHERE id = $id', { id: line.id })?.what ?? null;
    return { ...at, title: number ?? '', text: what, by: owner, amountFen, next: null, opens: { collection: 'orders', id: line.id } };
  }
  if (line.kind === 'contract') {
    const { number, title, owner, amountFen } = rowToRecord('contracts', row('contracts'));
    return { ...at, title: number ?? '', text: title, by: owner, amountFen, next: null, opens: { collection: 'contracts', id: line.id } };
  }
  return { ...at, title: '', text: null, by: null, next: null, opens: { collection: 'clients', id: client } };
}

/** What happened with a client, newest first. */
export function readTimeline(context: ReadContext, { id, offset, limit }: In<'client:timeline'>): Result<Out<'client:timeline'>, Refusal<'client:timeline'>> {
  const { reader } = context;
  if (!readLive(reader, 'clients', id)) return err({ kind: 'notFound' });
  const total = reader.get<{ n: number }>(`SELECT count(*) AS n FROM (${timelineSql})`, { id })?.n ?? 0;
  const lines = reader.all<TimelineLine>(
    `SELECT * FROM (${timelineSql})
     ORDER BY coalesce(day, date(substr(moment, 1, 19), $ahead)) DESC, moment DESC NULLS LAST, sortId DESC LIMIT $limit OFFSET $offset`,
    { id, limit, offset, ahead: `${offsetMinutes(context.clock.now(), context.clock.zone)} minutes` },
  );
  return ok({ total, items: lines.map((line) => toEntry(context, id, line)) });
}

/** Clients that may be the one that is being typed. */
export const lookalikes = ({ reader }: ReadContext, { name, phone, email, creditCode, except }: In<'client:lookalikes'>): Out<'client:lookalikes'> =>
  findLookalikes(reader, { name: name ?? null, phones: phone === undefined ? [] : [phone], emails: email === undefined ? [] : [email], creditCode: creditCode ?? null, except });

/** Values in use, most used first where that is known. */
export function clientChoices({ reader }: ReadContext): Out<'client:choices'> {
  const inUse = (column: string): string[] =>
    reader.all<{ value: string }>(`SELECT ${column} AS value FROM clientRows WHERE ${column} IS NOT NULL GROUP BY ${column} ORDER BY count(*) DESC LIMIT 200`).map(({ value }) => value);
  const tags = reader.all<{ id: string; name: string; clients: number }>(
    `SELECT t.id, t.name, count(x.id) AS clients FROM tags t LEFT JOIN clientTags x ON x.tag = t.id AND x.deleted IS NULL
     WHERE t.deleted IS NULL GROUP BY t.id ORDER BY clients DESC, t.name LIMIT 500`,
  );
  return { tags: tags as unknown as Out<'client:choices'>['tags'], industries: inUse('industry'), sources: inUse('source'), owners: inUse('owner') };
}
