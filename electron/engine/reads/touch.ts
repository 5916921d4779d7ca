import { factsOfDay } from '../../../shared/calendar/holidays';
import { contactTimes } from '../../../shared/calendar/contact-time';
import type { ClientId } from '../../../shared/client/schema';
import { consentByWays } from '../../../shared/consent/rules';
import type { Consent } from '../../../shared/consent/schema';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { addDays, dayOfMoment, endOfDay, momentOf, startOfDay, today, wallTime, type Day, type Moment } from '../../../shared/kit/dates';
import { grouped } from '../../../shared/kit/group';
import { err, ok, type Result } from '../../../shared/kit/result';
import { addSpan, spanOf } from '../../../shared/policy/interval';
import { channelsOf, judgeTouch, waysOf, weekDays, type Judgement, type Message, type TouchContext, type TouchFacts } from '../../../shared/touch/rules';
import type { GuardedClient } from '../../../shared/touch/asks';
import { purposeOfKind, verdicts, type TouchOverride, type TouchReasonKind, type Verdict } from '../../../shared/touch/schema';
import { callChannel } from '../../../shared/touch/vocabulary';
import { among, type Params, type Reader, type Row } from '../vault/database';
import { readHolidayTables } from '../vault/holidays';
import { readLive, rowToRecord } from '../vault/records';
import { readPolicies } from '../vault/settings';
import { Where, type ReadContext } from './context';

/** A client with what the guard said of it. */
export interface JudgedClient extends Pick<WeighedClient, 'id' | 'number' | 'name'> {
  readonly judged: Judgement;
}

/** A message as an ask gives it. */
type Asked = Omit<In<'touch:judge'>, 'client'>;

/** Up to so many clients are looked up one by one; more are read by walking through everything once. */
const fewClients = 500;

/** The message with its day and time: now, where none is given. */
export function messageOf({ clock }: Pick<ReadContext, 'clock'>, { kind, channel, ways, on, time, text, greeting }: Asked): Message {
  const now = wallTime(momentOf(clock.now(), clock.zone));
  return { kind, channel, ways: ways ?? [channel], text, greeting, on: on ?? today(clock), time: time ?? (on === undefined ? now : null) };
}

/** What holds for every client of a vault. */
export function touchContext(reader: Reader): TouchContext {
  const policies = readPolicies(reader);
  const tables = readHolidayTables(reader);
  const known = new Map<Day, ReturnType<typeof factsOfDay>>(); // a day is worked out once for all clients
  const factsOf = (on: Day): ReturnType<typeof factsOfDay> => {
    const facts = known.get(on) ?? factsOfDay(on, tables);
    known.set(on, facts);
    return facts;
  };
  return { policies, times: contactTimes(policies), factsOf };
}

type Client = { readonly id: ClientId; readonly number: string | null; readonly name: string | null; readonly openComplaints: number; readonly retired: number | null; readonly noDisturb: number | null };
type Contacted = { readonly client: string; readonly on: Day; readonly method: string | null };

const byClient = <T extends { readonly client: string }>(rows: readonly T[]): ReadonlyMap<string, readonly T[]> => grouped(rows, ({ client }) => client);

/** Money on its way back: paid for an order that was cancelled and not given back, or promised to make good and not handed over. */
const refundsSql = `
  SELECT o.client FROM orders o JOIN payments p ON p."order" = o.id AND p.deleted IS NULL
   WHERE o.deleted IS NULL AND o.state = '已取消' @o GROUP BY o.id HAVING sum(CASE p.kind WHEN '退款' THEN -p.amountFen ELSE p.amountFen END) > 0
  UNION SELECT k.client FROM compensations g JOIN complaints k ON k.id = g.complaint AND k.deleted IS NULL WHERE g.deleted IS NULL AND g.kind = '现金' AND g.state = '已承诺' @k`;

/** Complaints that were open on a day before: received by then, and not closed until after it. What an import closed without a time was closed. */
const openThenSql = `
  SELECT k.client, count(*) AS n FROM complaints k WHERE k.deleted IS NULL AND k.receivedOn <= $on AND (k.state <> '已关闭' OR k.closedAt >= $end) @k GROUP BY k.client`;

/** Whether a client was met or written to on a day: what was asked or done then was part of that. */
const metOn = (client: string, on: string): string => `
  EXISTS (SELECT 1 FROM followups m WHERE m.client = ${client} AND m.heldOn = ${on} AND m.deleted IS NULL) OR EXISTS (SELECT 1 FROM visits m WHERE m.client = ${client} AND m.heldOn = ${on} AND m.deleted IS NULL)`;

/**
 * Follow-ups, visits that nobody wrote a follow-up of, what a client was told of its complaint, and surveys and care of days on
 * which there was nothing else, each a contact of its day (R-FU-06). A form that came back is the client's own doing (R-GEN-03).
 */
const contactsSql = `
  SELECT f.client, f.heldOn AS "on", f.method FROM followups f WHERE f.deleted IS NULL AND f.heldOn BETWEEN $from AND $on @f
  UNION ALL SELECT v.client, v.heldOn, v.method FROM visits v WHERE v.deleted IS NULL AND v.heldOn BETWEEN $from AND $on AND v.followup IS NULL @v
  UNION ALL SELECT k.client, s.at, NULL FROM complaintSteps s JOIN complaints k ON k.id = s.complaint WHERE s.deleted IS NULL AND s.step = '进度告知' AND s.at >= $start AND s.at < $end @k
  UNION ALL SELECT q.client, q.heldOn, q.channel FROM surveys q WHERE q.deleted IS NULL AND q.heldOn BETWEEN $from AND $on AND q.form IS NULL @q AND NOT (${metOn('q.client', 'q.heldOn')})
  UNION ALL SELECT t.client, t.doneOn, t.method FROM careTasks t WHERE t.deleted IS NULL AND t.doneOn BETWEEN $from AND $on @t AND NOT (${metOn('t.client', 't.doneOn')})`;

const consentsSql = 'SELECT c.id, c.client, c.purpose, c.channel, c.givenOn, c.expiresOn, c.withdrawnOn FROM consents c WHERE c.deleted IS NULL AND c.purpose = $purpose @c';

/** A client with what the guard weighs. */
export interface WeighedClient extends Pick<Client, 'id' | 'number' | 'name'> {
  readonly facts: TouchFacts;
}

/** Clients, and what the guard weighs of one on a day. */
interface Gathered {
  readonly clients: readonly Client[];
  readonly factsOf: (client: Client, on: Day) => TouchFacts;
}

/**
 * Reads what the guard weighs of clients for the day of a message, or each day from that to `last`, by one walk through each kind
 * of record; of every client with `only` left out. Clients that are gone are left out.
 */
function gather({ reader, clock }: ReadContext, { kind, on: first, ...by }: Message, { policies }: TouchContext, last: Day, only?: readonly string[]): Gathered {
  const few = only !== undefined && only.length <= fewClients;
  const ids: Params = few ? { ids: JSON.stringify(only) } : {};
  const read = <R>(sql: string, params: Params = {}): R[] =>
    reader.all<R>(sql.replace(/@(\w)/g, (_, alias: string) => (few ? `AND ${alias}.client ${among}` : '')), { ...params, ...ids });
  const wanted = only === undefined || few ? null : new Set(only);
  const from = addDays(first, 1 - weekDays);
  const zone = clock.zone;

  const clients = read<Client>(`SELECT r.id, r.number, r.name, r.openComplaints, r.retired, r.noDisturb FROM clientRows r ${few ? `WHERE r.id ${among}` : ''} ORDER BY r.entry`);
  const end = momentOf(endOfDay(last, zone), zone);
  const earliest = (on: Day): Day => addDays(addSpan(on, { ...spanOf(policies, 'touch.afterComplaint'), amount: -spanOf(policies, 'touch.afterComplaint').amount }), -1);
  const closed = new Map(read<{ client: string; at: Moment }>(
    'SELECT k.client, max(k.closedAt) AS at FROM complaints k WHERE k.deleted IS NULL AND k.closedAt >= $since AND k.closedAt < $end @k GROUP BY k.client', { since: momentOf(startOfDay(earliest(first), zone), zone), end },
  ).map(({ client, at }) => [client, dayOfMoment(at)]));
  const openThen = first < today(clock) ? new Map(read<{ client: string; n: number }>(openThenSql, { on: first, end }).map(({ client, n }) => [client, n])) : null;
  const refunds = new Set(read<{ client: string }>(refundsSql).map(({ client }) => client));
  const contacts = byClient(read<Contacted>(contactsSql, { from, on: last, start: momentOf(startOfDay(from, zone), zone), end })
    .map((row) => (row.on.length > 10 ? { ...row, on: dayOfMoment(row.on as unknown as Moment) } : row)));
  const consents = byClient(read<Consent & { readonly client: ClientId }>(consentsSql, { purpose: purposeOfKind[kind] }));
  const greetings = new Map(read<{ id: string; greeting: string }>(
    `SELECT c.id, c.greeting FROM clients c WHERE c.greeting IS NOT NULL ${few ? `AND c.id ${among}` : ''}`).map(({ id, greeting }) => [id, greeting]));

  return {
    clients: clients.filter(({ id }) => wanted === null || wanted.has(id)),
    factsOf: ({ id, openComplaints, retired, noDisturb }, on) => {
      const since = addDays(on, 1 - weekDays);
      const touched = (contacts.get(id) ?? []).filter((each) => each.on >= since && each.on <= on);
      const agreed = consentByWays(consents.get(id) ?? [], purposeOfKind[kind], waysOf(by), on);
      const closedOn = closed.get(id) ?? null;
      return {
        openComplaints: openThen === null ? openComplaints : (openThen.get(id) ?? 0), retired: retired === 1, noDisturb: noDisturb === 1, refund: refunds.has(id),
        complaintClosedOn: closedOn !== null && closedOn < earliest(on) ? null : closedOn, greeting: greetings.get(id) ?? null,
        consent: agreed.state, consentWay: agreed.way,
        contacts: touched.map((each) => each.on).sort(), calledThatDay: touched.some((each) => each.on === on && channelsOf(each.method).includes(callChannel)),
      };
    },
  };
}

/** What the guard weighs of clients on the day of a message; of every client with `only` left out. Clients that are gone are left out. */
export function weighClients(context: ReadContext, message: Message, holding: TouchContext, only?: readonly string[]): readonly WeighedClient[] {
  const { clients, factsOf } = gather(context, message, holding, message.on, only);
  return clients.map((client) => ({ id: client.id, number: client.number, name: client.name, facts: factsOf(client, message.on) }));
}

/** Judges a message to one client; `null` when it is gone. */
export function judgeOne(context: ReadContext, client: string, asked: Asked): Judgement | null {
  const message = messageOf(context, asked);
  const holding = touchContext(context.reader);
  const [weighed] = weighClients(context, message, holding, [client]);
  return weighed ? judgeTouch(weighed.facts, message, holding) : null;
}

/** Whether a message may go to a client, and everything that speaks against it. */
export function judgeMessage(context: ReadContext, { client, ...asked }: In<'touch:judge'>): Result<Out<'touch:judge'>, Refusal<'touch:judge'>> {
  const judged = readLive(context.reader, 'clients', client) ? judgeOne(context, client, asked) : null;
  return judged ? ok(judged) : err({ kind: 'notFound', field: 'client' });
}

/** Judges a message to many clients, in the order of their files. */
export function judgeMany(context: ReadContext, asked: Asked, only?: readonly string[]): readonly JudgedClient[] {
  const message = messageOf(context, asked);
  const holding = touchContext(context.reader);
  return weighClients(context, message, holding, only).map(({ facts, ...client }) => ({ ...client, judged: judgeTouch(facts, message, holding) }));
}

/** Judges the same message to clients on days of their own, none of them past, by one reading of what is on file. */
export function judgeDays(context: ReadContext, asked: Asked, days: ReadonlyMap<Day, readonly string[]>): readonly (JudgedClient & { readonly on: Day })[] {
  const [first, ...later] = [...days.keys()].sort();
  if (first === undefined) return [];
  const message = messageOf(context, { ...asked, on: first });
  const holding = touchContext(context.reader);
  const { clients, factsOf } = gather(context, message, holding, later.at(-1) ?? first, [...days.values()].flat());
  const byId = new Map<string, Client>(clients.map((client) => [client.id, client]));
  return [...days].flatMap(([on, ids]) => ids.flatMap((id) => {
    const client = byId.get(id);
    return client === undefined ? [] : [{ id: client.id, number: client.number, name: client.name, on, judged: judgeTouch(factsOf(client, on), { ...message, on }, holding) }];
  }));
}

/** What speaks against a message, without what is only pointed out. */
export const standing = ({ reasons }: Judgement): readonly TouchReasonKind[] => reasons.filter(({ effect }) => effect !== 'allow').map(({ kind }) => kind);

/** A client that may not get a message as it is. */
export const guardedOf = ({ id, number, name, judged }: JudgedClient): GuardedClient =>
  ({ client: id, number, name, verdict: judged.verdict, until: judged.until, reasons: standing(judged) });

/** The same message to many clients: how many of each verdict, and who may not get it as it is. */
export function judgeAll(context: ReadContext, { clients, limit, ...asked }: In<'touch:judgeAll'>): Out<'touch:judgeAll'> {
  const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  const judged = judgeMany(context, asked, clients);
  for (const { judged: { verdict } } of judged) counts[verdict] += 1;
  return { counts, guarded: judged.filter((each) => each.judged.verdict !== 'allow').slice(0, limit).map(guardedOf) };
}

/** What was sent in spite of the guard, newest first. Days are those of the user's zone. */
export function listOverrides({ reader, clock: { zone } }: ReadContext, { client, from, to, offset, limit }: In<'touch:overrides'>): Out<'touch:overrides'> {
  const where = new Where().and('t.deleted IS NULL');
  if (client !== undefined) where.and('t.client = $client', { client });
  if (from !== undefined) where.and('t.at >= $from', { from: momentOf(startOfDay(from, zone), zone) });
  if (to !== undefined) where.and('t.at < $to', { to: momentOf(endOfDay(to, zone), zone) });
  const rows = reader.all<Row>(
    `SELECT t.*, c.name AS clientName, c.number AS clientNumber FROM touchOverrides t LEFT JOIN clients c ON c.id = t.client ${where.sql} ORDER BY t.at DESC, t.id DESC LIMIT $limit OFFSET $offset`,
    { ...where.params, limit, offset });
  return {
    total: reader.get<{ n: number }>(`SELECT count(*) AS n FROM touchOverrides t ${where.sql}`, where.params)?.n ?? 0,
    items: rows.map((row) => ({ ...(rowToRecord('touchOverrides', row) as unknown as TouchOverride), clientName: row['clientName'] as string | null, clientNumber: row['clientNumber'] as string | null })),
  };
}
