import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { addDays, dayOfMoment, momentOf, today, type Day, type Moment } from '../../../shared/kit/dates';
import { fold } from '../../../shared/kit/fold';
import { err, ok, type Result } from '../../../shared/kit/result';
import type { ProposedPromise, PromiseFilter, PromiseRow } from '../../../shared/promise/asks';
import { findPromises, type Said } from '../../../shared/promise/find-promises';
import { daysUntilLapsed, keptRate, promiseStandings, standingOf, type PromiseStanding, type PromiseTally, type Tallied } from '../../../shared/promise/rules';
import { promisingFields, type ClientPromise, type promiseOrigins } from '../../../shared/promise/schema';
import type { Reader } from '../vault/database';
import { readLive, rowToRecord } from '../vault/records';
import { readPolicies } from '../vault/settings';
import { Where, type ReadContext } from './context';

/** Where a promise was found: whose record it is, when it was said, and who spoke. */
export interface Origin {
  readonly client: string;
  readonly contact: string | null;
  readonly owner: string | null;
  readonly sample: boolean | null;
  readonly said: Pick<Said, 'on' | 'at'>;
  readonly texts: readonly { readonly field: string; readonly text: string }[];
}

/** The record that a promise may be found in; `null` when there is none of a client. */
export function originOf(reader: Reader, collection: (typeof promiseOrigins)[number], record: string): Origin | null {
  const found = readLive(reader, collection, record) as unknown as Readonly<Record<string, unknown>> | null;
  if (found === null) return null;
  const text = (field: string): string | null => (typeof found[field] === 'string' ? found[field] : null);
  const step = collection === 'complaintSteps';
  const complaint = step ? readLive(reader, 'complaints', text('complaint') ?? '') : null;
  const client = step ? (complaint?.client ?? null) : text('client');
  const at = (step ? text('at') : text('heldAt')) as Moment | null;
  const on = (text('heldOn') as Day | null) ?? (at === null ? null : dayOfMoment(at));
  if (client === null || on === null || !readLive(reader, 'clients', client)) return null;
  return {
    client, contact: step ? (complaint?.contact ?? null) : text('contact'), sample: found['sample'] as boolean | null, said: { on, at },
    owner: step ? (text('nextBy') ?? complaint?.owner ?? text('by')) : (text('nextOwner') ?? text('by')),
    texts: promisingFields[collection].flatMap((field) => (text(field) === null ? [] : [{ field, text: text(field) ?? '' }])),
  };
}

/** What a record promises that nobody confirmed or refused yet; a next action that says what the note says already is proposed once. */
export function proposedPromises({ reader, clock }: ReadContext, { collection, record }: In<'promise:proposals'>): Result<Out<'promise:proposals'>, Refusal<'promise:proposals'>> {
  const origin = originOf(reader, collection, record);
  if (origin === null) return err({ kind: 'notFound' });
  const known = new Set(reader.all<{ text: string | null }>('SELECT text FROM promises WHERE record = $record AND deleted IS NULL', { record }).map(({ text }) => fold(text ?? '')));
  const people = reader.all<{ name: string | null }>('SELECT DISTINCT owner AS name FROM clients WHERE owner IS NOT NULL AND deleted IS NULL LIMIT 100').flatMap(({ name }) => name ?? []);
  const proposed: ProposedPromise[] = [];
  for (const { field, text } of origin.texts) {
    for (const { from: _from, to: _to, ...promise } of findPromises(text, { ...origin.said, zone: clock.zone, people })) {
      const key = fold(promise.text);
      if (known.has(key)) continue;
      known.add(key);
      proposed.push({ ...promise, field, owner: promise.who ?? origin.owner });
    }
  }
  return ok(proposed);
}

const from = 'promises p JOIN clients c ON c.id = p.client AND c.deleted IS NULL LEFT JOIN contacts k ON k.id = p.contact';
const columns = 'p.*, c.name AS clientName, c.number AS clientNumber, k.name AS contactName';
const taken = "p.deleted IS NULL AND p.state <> '未采纳'";

type Row = ClientPromise & Pick<PromiseRow, 'clientName' | 'clientNumber' | 'contactName'>;
const toRow = (row: Parameters<typeof rowToRecord>[1]): Row => ({ ...rowToRecord('promises', row), clientName: row['clientName'], contactName: row['contactName'], clientNumber: row['clientNumber'] }) as unknown as Row;

/** Client or nothing: of one client there are few, of an owner or of all of them the narrow index answers without a row being looked up. */
const narrow = ({ client }: PromiseFilter): string => `promises p ${client === undefined ? 'INDEXED BY promisesListed' : ''}`;

/** What `standingOf` says of a promise, as SQL of the columns of `promisesListed`. */
const standingSql = `CASE p.state
  WHEN '已兑现' THEN CASE WHEN p.slipped = 1 OR (CASE WHEN p.settledAt IS NOT NULL AND p.dueAt IS NOT NULL THEN p.settledAt > p.dueAt ELSE p.settledOn > p.dueOn END) THEN 'late' ELSE 'kept' END
  WHEN '已违约' THEN 'broken' WHEN '已取消' THEN 'cancelled'
  ELSE CASE WHEN NOT coalesce(CASE WHEN p.dueAt IS NOT NULL THEN substr(p.dueAt, 1, 24) < $now ELSE p.dueOn < $today END, 0) THEN 'open' WHEN p.dueOn < $lapsed THEN 'lapsed' ELSE 'overdue' END END`;

/** Ids of the promises whose words, client or its number hold a text, written in whatever way. */
function saying({ reader }: ReadContext, text: string): string {
  const rows = reader.all<{ id: string; said: string }>(`SELECT p.id, coalesce(p.text, '') || ' ' || coalesce(c.name, '') || ' ' || coalesce(c.number, '') AS said FROM ${from} WHERE ${taken}`);
  return JSON.stringify(rows.flatMap(({ id, said }) => (fold(said).includes(text) ? [id] : [])));
}

/** What `standingSql` is given: the moment, the day, and the day before whose promises count as broken. */
function judgedBy({ reader, clock }: ReadContext): Readonly<Record<'now' | 'today' | 'lapsed', string>> {
  const day = today(clock);
  return { now: momentOf(clock.now(), clock.zone).slice(0, 24), today: day, lapsed: addDays(day, -daysUntilLapsed(readPolicies(reader))) };
}

/** The condition that a filter makes, whatever the standing. */
function narrowed(context: ReadContext, { client, owner, from: first, to: last, text }: PromiseFilter): Where {
  const where = new Where().and(taken).and('p.client IS NOT NULL AND p.client NOT IN (SELECT id FROM clients WHERE deleted IS NOT NULL)');
  if (client !== undefined) where.and('p.client = $client', { client });
  if (owner !== undefined) where.and('p.owner = $owner', { owner });
  if (first !== undefined) where.and('p.dueOn >= $first', { first });
  if (last !== undefined) where.and('p.dueOn <= $last', { last });
  const wanted = fold(text ?? '').trim();
  if (wanted !== '') where.and('p.id IN (SELECT value FROM json_each($said))', { said: saying(context, wanted) });
  return where;
}

const tallyOf = (context: ReadContext, filter: PromiseFilter, where: Where): PromiseTally =>
  Object.fromEntries(context.reader.all<Tallied & { standing: PromiseStanding }>(`SELECT ${standingSql} AS standing, count(*) AS n, sum(coalesce(p.moves, 0) > 0) AS moved FROM ${narrow(filter)} ${where.sql} GROUP BY 1`, { ...where.params, ...judgedBy(context) })
    .map(({ standing, n, moved }) => [standing, { n, moved }]));

/** How the promises stand that a filter takes in, and how many of them were moved. */
export const promiseTally = (context: ReadContext, filter: PromiseFilter): PromiseTally => tallyOf(context, filter, narrowed(context, filter));

/** What waits stands before what is decided: overdue, then due, then the decided, the latest first. */
const rankSql = "CASE WHEN standing IN ('overdue', 'lapsed') THEN 0 WHEN standing = 'open' THEN 1 ELSE 2 END";
const orderSql = `${rankSql}, CASE WHEN ${rankSql} = 2 THEN coalesce(p.settledAt, p.dueOn, '') END DESC, p.dueOn, p.dueAt IS NULL, p.dueAt, p.id`;

/** A limit that limits nothing: with it each standing is computed once, and not anew wherever it is compared. */
const eachOnce = -1;

/** Promises, the overdue first: counted and put in order in the index alone, only the lines of the page are looked up. */
export function listPromises(context: ReadContext, { filter, offset, limit }: In<'promise:list'>): Out<'promise:list'> {
  const { reader } = context;
  const where = narrowed(context, filter);
  const tally = tallyOf(context, filter, where);
  const owners = reader.all<{ owner: string }>(`SELECT DISTINCT p.owner FROM ${narrow(filter)} ${where.sql} AND p.owner IS NOT NULL`, where.params).map(({ owner }) => owner).sort();
  const chosen = filter.standings === undefined || filter.standings.length === 0 ? promiseStandings : filter.standings;
  const counts = Object.fromEntries(promiseStandings.map((standing) => [standing, tally[standing]?.n ?? 0])) as Record<PromiseStanding, number>;
  const among = chosen === promiseStandings ? new Where() : new Where().among('standing', chosen, 'standing');
  const lines = reader.all<{ id: string; standing: PromiseStanding }>(
    `SELECT p.id, p.standing FROM (SELECT p.id, p.dueOn, p.dueAt, p.settledAt, ${standingSql} AS standing FROM ${narrow(filter)} ${where.sql} LIMIT ${eachOnce}) p ${among.sql} ORDER BY ${orderSql} LIMIT $limit OFFSET $offset`,
    { ...where.params, ...judgedBy(context), ...among.params, limit, offset });
  const rows = new Map(reader.all(`SELECT ${columns} FROM ${from} WHERE p.id IN (SELECT value FROM json_each($page))`, { page: JSON.stringify(lines.map(({ id }) => id)) }).map((row) => [String(row['id']), toRow(row)]));
  return {
    total: [...new Set(chosen)].reduce((sum, standing) => sum + counts[standing], 0), counts, rate: keptRate(tally), owners,
    items: lines.flatMap(({ id, standing }) => {
      const row = rows.get(id);
      return row === undefined ? [] : [{ ...row, standing }];
    }),
  };
}

/** One promise with how it stands. */
export function readPromise({ reader, clock }: ReadContext, { id }: In<'promise:read'>): Result<Out<'promise:read'>, Refusal<'promise:read'>> {
  const row = reader.get(`SELECT ${columns} FROM ${from} WHERE ${taken} AND p.id = $id`, { id });
  if (!row) return err({ kind: 'notFound' });
  const promise = toRow(row);
  return ok({ ...promise, standing: standingOf(promise, readPolicies(reader), clock.now(), clock.zone) ?? 'open' });
}
