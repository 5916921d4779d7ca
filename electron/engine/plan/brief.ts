import { agendaLines } from '../../../shared/calendar/agenda';
import { contactTimes } from '../../../shared/calendar/contact-time';
import type { Brief } from '../../../shared/brief/model';
import { decisionRoles, type ClientId } from '../../../shared/client/schema';
import { consentFor } from '../../../shared/consent/rules';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { addDays, clockTime, today, type Day, type Moment } from '../../../shared/kit/dates';
import { passedFrom } from '../../../shared/promise/rules';
import { textOf } from '../../../shared/kit/plain';
import { err, ok, type Result } from '../../../shared/kit/result';
import { holding, type Hold } from '../export/masks';
import { consentsOf } from '../reads/consents';
import type { ReadContext } from '../reads/context';
import { notPromised } from '../reads/promised';
import { complaintsOfClient } from '../reads/complaint-work';
import { listImprovements, listSuggestions } from '../reads/improvements';
import { findSurveys, listEscalations } from '../reads/surveys';
import { readLive, recordsWhere, type StoredRecord } from '../vault/records';
import { readPolicies } from '../vault/settings';
import { careToDo, type Counted, type Cut } from './brief-care';
import { districtOf } from './day';
import { mattersOf } from './matters';

/** What fits one page: lines of each part. */
const most = { chain: 6, last: 3, promises: 5, complaints: 4, duties: 6, orders: 3, owned: 4, suggestions: 3 } as const;
/** Suggestions that are looked through for those that are open. */
const mostRead = 500;
/** After every day that is owed for. */
const lastDay = '9999-12-31' as Day;
/** Characters of a long text. */
const longest = 160;

/** The first lines of a list that is at hand as a whole. */
const cut = <T>(all: readonly T[], fit: number): Cut<T> => ({ lines: all.slice(0, fit), more: Math.max(0, all.length - fit) });

/** The lines of a list that was read as far as it fits, each with how many there are in all. */
const counted = <T extends Counted, R>(rows: readonly T[], say: (row: T) => R): Cut<R> => ({ lines: rows.map(say), more: (rows[0]?.total ?? 0) - rows.length });

const shortened = (text: string | null): string | null => (text === null || [...text].length <= longest ? text : `${[...text].slice(0, longest).join('')}…`);

/** Lines of an agenda as far as they may be shown. */
export const heldLines = (agenda: readonly string[], hold: Hold): readonly string[] => agenda.map((line) => textOf(hold('visits.agenda', line)));

/** Where a client is, in one line; `null` where it is not known. */
export const placeOf = ({ reader }: ReadContext, client: string, hold: Hold): string | null => {
  const [address] = recordsWhere(reader, 'addresses', 'client', client);
  return address ? [districtOf(address), hold('addresses.street', address.street)].filter((part) => part).join('') || null : null;
};

function chainOf({ reader }: ReadContext, client: string, hold: Hold, people: number): Cut<Brief['chain'][number]> {
  const rankOf = ({ role }: StoredRecord<'contacts'>): number => (role === null ? decisionRoles.length : decisionRoles.indexOf(role));
  const { lines, more } = cut(recordsWhere(reader, 'contacts', 'client', client).filter(({ leftOn }) => leftOn === null).sort((a, b) => rankOf(a) - rankOf(b)), people);
  return {
    more, lines: lines.map(({ id, name, position, role, influence, attitude }) => ({
      name: hold('contacts.name', name), position, role, influence, attitude, phone: hold('phones.text', recordsWhere(reader, 'phones', 'contact', id)[0]?.text ?? null),
    })),
  };
}

function lastWords({ reader }: ReadContext, client: string, hold: Hold): Cut<Brief['last'][number]> {
  const newest = reader.all<{ id: string } & Counted>('SELECT id, count(*) OVER () AS total FROM followups WHERE client = $client AND deleted IS NULL ORDER BY heldOn DESC, heldAt DESC, id DESC LIMIT $most', { client, most: most.last });
  const { lines, more } = counted(newest, ({ id }) => readLive(reader, 'followups', id));
  return {
    more, lines: lines.flatMap((followup) => followup ?? []).map(({ heldOn, method, by, summary, feedback, nextAction }) => ({
      on: heldOn, method, by, summary: hold('followups.summary', shortened(summary)), feedback: hold('followups.feedback', shortened(feedback)), next: hold('followups.nextAction', nextAction),
    })),
  };
}

function promisesOf({ reader, clock }: ReadContext, client: string, hold: Hold): Cut<Brief['promises'][number]> {
  const open = reader.all<{ nextAction: string | null; nextOwner: string | null; nextDueOn: Day | null; dueAt: Moment | null } & Counted>(
    `SELECT *, count(*) OVER () AS total FROM (SELECT nextAction, nextOwner, nextDueOn, NULL AS dueAt FROM followups WHERE client = $client AND deleted IS NULL AND nextState = '待办' AND ${notPromised('followups')}
     UNION ALL SELECT text, owner, dueOn, dueAt FROM promises WHERE client = $client AND deleted IS NULL AND state = '待兑现') ORDER BY nextDueOn IS NULL, nextDueOn LIMIT $most`, { client, most: most.promises });
  return counted(open, ({ nextAction, nextOwner, nextDueOn, dueAt }) => ({ action: hold('followups.nextAction', nextAction) ?? '', owner: nextOwner, dueOn: nextDueOn, late: clock.now() >= passedFrom({ dueOn: nextDueOn, dueAt }, clock.zone) }));
}

/** The escalation of a client in which nobody stepped in yet. */
function escalationOf(context: ReadContext, client: ClientId): Brief['survey']['escalation'] {
  const open = listEscalations(context, { client, state: '待介入', offset: 0, limit: 1 }).items[0];
  if (open === undefined) return null;
  const { recommend, owner, dueOn } = open;
  return { recommend, owner, dueOn, late: dueOn !== null && dueOn < today(context.clock) };
}

function surveyOf(context: ReadContext, client: ClientId, hold: Hold): { readonly survey: Brief['survey']; readonly more: number } {
  const last = findSurveys(context, { client, offset: 0, limit: 1 }).items[0];
  const plan = listImprovements(context, { client, state: '进行中', offset: 0, limit: 1 }).items[0];
  const suggestions = listSuggestions(context, { client, toTell: false, offset: 0, limit: mostRead }).items.filter(({ state, toTell }) => toTell || state === '待评估' || state === '可行');
  const { lines, more } = cut(suggestions, most.suggestions);
  return { more, survey: {
    heldOn: last?.heldOn ?? null, points: last?.points ?? null, recommend: last?.recommend ?? null, plan: plan === undefined ? null : { goal: shortened(plan.goal), dueOn: plan.dueOn },
    escalation: escalationOf(context, client), suggestions: lines.map(({ text, state, toTell }) => ({ text: hold('suggestions.text', shortened(text)), state, toTell })),
  } };
}

function ordersOf({ reader }: ReadContext, client: string, isMasked: boolean): Cut<Brief['orders'][number]> {
  const newest = reader.all<Brief['orders'][number] & Counted & Record<string, never>>(
    `SELECT o.orderedOn AS "on", o.number, o.amountFen, o.state, (SELECT group_concat(coalesce(l.name, ''), '、') FROM orderLines l WHERE l."order" = o.id AND l.deleted IS NULL) AS what, count(*) OVER () AS total
     FROM orders o WHERE o.client = $client AND o.deleted IS NULL ORDER BY o.orderedOn DESC, o.id DESC LIMIT $most`, { client, most: most.orders });
  return counted(newest, ({ total: _total, ...order }) => ({ ...order, what: shortened(order.what), ...(isMasked ? { amountFen: null } : {}) }));
}

function ownedBy({ reader }: ReadContext, client: string): Cut<Brief['owned'][number]> {
  const newest = reader.all<Brief['owned'][number] & Counted & Record<string, never>>(
    `SELECT p.name, o.quantity, o.warrantyUntil, count(*) OVER () AS total FROM owned o LEFT JOIN products p ON p.id = o.product
     WHERE o.client = $client AND o.deleted IS NULL AND o.state IS NOT '已退' ORDER BY o.boughtOn DESC, o.id DESC LIMIT $most`, { client, most: most.owned });
  return counted(newest, ({ total: _total, ...owned }) => owned);
}

function visitOf({ reader, clock }: ReadContext, client: string, id: string, hold: Hold): Brief['visit'] {
  const visit = readLive(reader, 'visits', id);
  if (visit?.client !== client) return null;
  const { plannedOn, heldOn, plannedAt, minutes, method, kind, place, agenda } = visit;
  return {
    id: visit.id as NonNullable<Brief['visit']>['id'], on: (plannedOn ?? heldOn) as Day, time: plannedAt === null ? null : clockTime(plannedAt, clock.zone), minutes, method, kind, place: hold('visits.place', place), agenda: heldLines(agendaLines(agenda), hold),
  };
}

/** What to know before meeting a client, masked or in full; for whoever takes it over with everybody there and all that will be owed. */
export function briefFor(context: ReadContext, { client, visit }: In<'brief:read'>, isMasked: boolean, hold: Hold, takingOver = false): Result<Brief, Refusal<'brief:read'>> {
  const { reader, clock } = context;
  const file = readLive(reader, 'clients', client);
  const meeting = visit === undefined ? null : visitOf(context, client, visit, hold);
  if (!file || (visit !== undefined && meeting === null)) return err({ kind: 'notFound' });
  const day = today(clock);
  const consents = consentsOf(reader, client);
  const { name, number, stage, valueGrade, intentGrade, industry, scale, owner, cooperationSince, needs, buyingIntent, greeting, preferredChannel, preference } = file;
  const { tags } = reader.get<{ tags: string | null }>('SELECT tags FROM clientRows WHERE id = $client', { client }) ?? { tags: null };
  const owed = mattersOf(context, client, takingOver ? lastDay : addDays(meeting?.on ?? day, 7)).flatMap(({ duty, dueOn, rule, text }) => (duty === null ? [] : [{ kind: duty, dueOn, rule, focus: text }]));
  const [chain, last, promises, care, complaints, duties, surveyed, orders, owned] = [
    chainOf(context, client, hold, takingOver ? Infinity : most.chain), lastWords(context, client, hold), promisesOf(context, client, hold), careToDo(context, client, meeting?.on ?? day, hold),
    cut(complaintsOfClient(context, client), most.complaints), cut(owed, takingOver ? Infinity : most.duties), surveyOf(context, client, hold), ordersOf(context, client, isMasked), ownedBy(context, client),
  ] as const;
  return ok({
    client: {
      id: client, name: hold('clients.name', name) ?? '', number, stage, valueGrade, intentGrade, industry, scale, owner, cooperationSince, needs: shortened(needs), buyingIntent, tags: JSON.parse(tags ?? '[]') as string[],
    },
    visit: meeting,
    handover: null,
    address: placeOf(context, client, hold),
    chain: chain.lines,
    last: last.lines,
    promises: promises.lines,
    care: care.lines,
    complaints: complaints.lines.map(({ record, grade, dueOn }) => {
      const complaint = readLive(reader, 'complaints', record);
      return { number: complaint?.number ?? null, problem: complaint?.problem ?? hold('complaints.content', shortened(complaint?.content ?? null)), grade, state: complaint?.state ?? null, dueOn };
    }),
    duties: duties.lines,
    survey: surveyed.survey,
    orders: orders.lines,
    owned: owned.lines,
    more: {
      chain: chain.more, last: last.more, promises: promises.more, care: care.more, complaints: complaints.more, duties: duties.more, suggestions: surveyed.more, orders: orders.more, owned: owned.more, signals: 0,
    },
    consents: (['服务', '营销', '调研'] as const).map((purpose) => ({ purpose, state: consentFor(consents, purpose, '不限', day).state })),
    manner: { greeting, preferredChannel, preference, ...contactTimes(readPolicies(reader)) },
  });
}

/** What to know before meeting a client, on one page (R-FU-07). */
export const readBrief = (context: ReadContext, input: In<'brief:read'>): Result<Out<'brief:read'>, Refusal<'brief:read'>> => briefFor(context, input, false, holding(context.reader, false));
