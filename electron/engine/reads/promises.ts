import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { dayOfMoment, type Day, type Moment } from '../../../shared/kit/dates';
import { fold } from '../../../shared/kit/fold';
import { err, ok, type Result } from '../../../shared/kit/result';
import type { ProposedPromise, PromiseFilter, PromiseRow } from '../../../shared/promise/asks';
import { findPromises, type Said } from '../../../shared/promise/find-promises';
import { keptRate, promiseStandings, standingOf, type PromiseStanding } from '../../../shared/promise/rules';
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

/** Promises with how each stands, of those that a filter takes in whatever their standing. */
export function promisesOf({ reader, clock }: ReadContext, { client, owner, from: first, to: last, text }: PromiseFilter): readonly PromiseRow[] {
  const where = new Where().and(taken);
  if (client !== undefined) where.and('p.client = $client', { client });
  if (owner !== undefined) where.and('p.owner = $owner', { owner });
  if (first !== undefined) where.and('p.dueOn >= $first', { first });
  if (last !== undefined) where.and('p.dueOn <= $last', { last });
  const policies = readPolicies(reader);
  const wanted = fold(text ?? '').trim();
  return reader.all(`SELECT ${columns} FROM ${from} ${where.sql} ORDER BY p.dueOn, p.dueAt IS NULL, p.dueAt, p.id`, where.params).map(toRow)
    .filter(({ text: said, clientName, clientNumber }) => wanted === '' || fold(`${said ?? ''} ${clientName ?? ''} ${clientNumber ?? ''}`).includes(wanted))
    .map((promise) => ({ ...promise, standing: standingOf(promise, policies, clock.now(), clock.zone) ?? 'open' }));
}

/** What waits stands before what is decided: overdue, then due, then the decided, the latest first. */
const rank: Readonly<Record<PromiseStanding, number>> = { overdue: 0, lapsed: 0, open: 1, late: 2, broken: 2, kept: 2, cancelled: 2 };
const decidedOn = ({ settledAt, dueOn }: PromiseRow): string => settledAt ?? dueOn ?? '';

/** Promises, the overdue first. */
export function listPromises(context: ReadContext, { filter, offset, limit }: In<'promise:list'>): Out<'promise:list'> {
  const all = promisesOf(context, filter);
  const chosen = filter.standings === undefined || filter.standings.length === 0 ? all : all.filter(({ standing }) => filter.standings?.includes(standing));
  const inOrder = [...chosen].sort((a, b) => rank[a.standing] - rank[b.standing] || (rank[a.standing] === 2 ? (decidedOn(a) < decidedOn(b) ? 1 : decidedOn(a) > decidedOn(b) ? -1 : 0) : 0));
  const counts = Object.fromEntries(promiseStandings.map((standing) => [standing, all.filter((each) => each.standing === standing).length])) as Record<PromiseStanding, number>;
  return { total: chosen.length, items: inOrder.slice(offset, offset + limit), counts, rate: keptRate(all), owners: [...new Set(all.flatMap(({ owner }) => owner ?? []))].sort() };
}

/** One promise with how it stands. */
export function readPromise({ reader, clock }: ReadContext, { id }: In<'promise:read'>): Result<Out<'promise:read'>, Refusal<'promise:read'>> {
  const row = reader.get(`SELECT ${columns} FROM ${from} WHERE ${taken} AND p.id = $id`, { id });
  if (!row) return err({ kind: 'notFound' });
  const promise = toRow(row);
  return ok({ ...promise, standing: standingOf(promise, readPolicies(reader), clock.now(), clock.zone) ?? 'open' });
}
