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
import { findSurveys } from '../reads/surveys';
import { readLive, recordsWhere, type StoredRecord } from '../vault/records';
import { readPolicies } from '../vault/settings';
import { careToDo } from './brief-care';
import { districtOf } from './day';
import { mattersOf } from './matters';

/** What fits one page: lines of each part. */
const most = { chain: 6, last: 3, promises: 5, complaints: 4, duties: 6, orders: 3, owned: 4, suggestions: 3 } as const;
/** After every day that is owed for. */
const lastDay = '9999-12-31' as Day;
/** Characters of a long text. */
const longest = 160;

const shortened = (text: string | null): string | null => (text === null || [...text].length <= longest ? text : `${[...text].slice(0, longest).join('')}…`);

/** Lines of an agenda as far as they may be shown. */
export const heldLines = (agenda: readonly string[], hold: Hold): readonly string[] => agenda.map((line) => textOf(hold('visits.agenda', line)));

/** Where a client is, in one line; `null` where it is not known. */
export const placeOf = ({ reader }: ReadContext, client: string, hold: Hold): string | null => {
  const [address] = recordsWhere(reader, 'addresses', 'client', client);
  return address ? [districtOf(address), hold('addresses.street', address.street)].filter((part) => part).join('') || null : null;
};

function chainOf({ reader }: ReadContext, client: string, hold: Hold, people: number): Brief['chain'] {
  const rankOf = ({ role }: StoredRecord<'contacts'>): number => (role === null ? decisionRoles.length : decisionRoles.indexOf(role));
  return recordsWhere(reader, 'contacts', 'client', client).filter(({ leftOn }) => leftOn === null).sort((a, b) => rankOf(a) - rankOf(b)).slice(0, people)
    .map(({ id, name, position, role, influence, attitude }) => ({
      name: hold('contacts.name', name), position, role, influence, attitude, phone: hold('phones.text', recordsWhere(reader, 'phones', 'contact', id)[0]?.text ?? null),
    }));
}

function lastWords({ reader }: ReadContext, client: string, hold: Hold): Brief['last'] {
  return reader.all<{ id: string }>('SELECT id FROM followups WHERE client = $client AND deleted IS NULL ORDER BY heldOn DESC, heldAt DESC, id DESC LIMIT $most', { client, most: most.last })
    .flatMap(({ id }) => readLive(reader, 'followups', id) ?? [])
    .map(({ heldOn, method, by, summary, feedback, nextAction }) => ({
      on: heldOn, method, by, summary: hold('followups.summary', shortened(summary)), feedback: hold('followups.feedback', shortened(feedback)), next: hold('followups.nextAction', nextAction),
    }));
}

function promisesOf({ reader, clock }: ReadContext, client: string, hold: Hold): Brief['promises'] {
  return reader.all<{ nextAction: string | null; nextOwner: string | null; nextDueOn: Day | null; dueAt: Moment | null }>(
    `SELECT * FROM (SELECT nextAction, nextOwner, nextDueOn, NULL AS dueAt FROM followups WHERE client = $client AND deleted IS NULL AND nextState = '待办' AND ${notPromised('followups')}
     UNION ALL SELECT text, owner, dueOn, dueAt FROM promises WHERE client = $client AND deleted IS NULL AND state = '待兑现') ORDER BY nextDueOn IS NULL, nextDueOn LIMIT $most`, { client, most: most.promises })
    .map(({ nextAction, nextOwner, nextDueOn, dueAt }) => ({ action: hold('followups.nextAction', nextAction) ?? '', owner: nextOwner, dueOn: nextDueOn, late: clock.now() >= passedFrom({ dueOn: nextDueOn, dueAt }, clock.zone) }));
}

function surveyOf(context: ReadContext, client: ClientId, hold: Hold): Brief['survey'] {
  const last = findSurveys(context, { client, offset: 0, limit: 1 }).items[0];
  const plan = listImprovements(context, { client, state: '进行中', offset: 0, limit: 1 }).items[0];
  const suggestions = listSuggestions(context, { client, toTell: false, offset: 0, limit: 20 }).items.filter(({ state, toTell }) => toTell || state === '待评估' || state === '可行');
  return {
    heldOn: last?.heldOn ?? null, points: last?.points ?? null, recommend: last?.recommend ?? null, plan: plan === undefined ? null : { goal: shortened(plan.goal), dueOn: plan.dueOn },
    suggestions: suggestions.slice(0, most.suggestions).map(({ text, state, toTell }) => ({ text: hold('suggestions.text', shortened(text)), state, toTell })),
  };
}

function trade({ reader }: ReadContext, client: string): Pick<Brief, 'orders' | 'owned'> {
  return {
    orders: reader.all<Brief['orders'][number] & Record<string, never>>(
      `SELECT o.orderedOn AS "on", o.number, o.amountFen, o.state, (SELECT group_concat(coalesce(l.name, ''), '、') FROM orderLines l WHERE l."order" = o.id AND l.deleted IS NULL) AS what
       FROM orders o WHERE o.client = $client AND o.deleted IS NULL ORDER BY o.orderedOn DESC, o.id DESC LIMIT $most`, { client, most: most.orders }),
    owned: reader.all<Brief['owned'][number] & Record<string, never>>(
      `SELECT p.name, o.quantity, o.warrantyUntil FROM owned o LEFT JOIN products p ON p.id = o.product
       WHERE o.client = $client AND o.deleted IS NULL AND o.state IS NOT '已退' ORDER BY o.boughtOn DESC, o.id DESC LIMIT $most`, { client, most: most.owned }),
  };
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
  const money = isMasked ? { amountFen: null } : {};
  const traded = trade(context, client);
  return ok({
    client: {
      id: client, name: hold('clients.name', name) ?? '', number, stage, valueGrade, intentGrade, industry, scale, owner, cooperationSince, needs: shortened(needs), buyingIntent, tags: JSON.parse(tags ?? '[]') as string[],
    },
    visit: meeting,
    handover: null,
    address: placeOf(context, client, hold),
    chain: chainOf(context, client, hold, takingOver ? Infinity : most.chain),
    last: lastWords(context, client, hold),
    promises: promisesOf(context, client, hold),
    care: careToDo(context, client, meeting?.on ?? day, hold),
    complaints: complaintsOfClient(context, client).slice(0, most.complaints).map(({ record, grade, dueOn }) => {
      const complaint = readLive(reader, 'complaints', record);
      return { number: complaint?.number ?? null, problem: complaint?.problem ?? hold('complaints.content', shortened(complaint?.content ?? null)), grade, state: complaint?.state ?? null, dueOn };
    }),
    duties: mattersOf(context, client, takingOver ? lastDay : addDays(meeting?.on ?? day, 7)).flatMap(({ duty, dueOn, rule, text }) => (duty === null ? [] : [{ kind: duty, dueOn, rule, focus: text }])).slice(0, takingOver ? Infinity : most.duties),
    survey: surveyOf(context, client, hold),
    orders: traded.orders.map((order) => ({ ...order, what: shortened(order.what), ...money })),
    owned: traded.owned,
    consents: (['服务', '营销', '调研'] as const).map((purpose) => ({ purpose, state: consentFor(consents, purpose, '不限', day).state })),
    manner: { greeting, preferredChannel, preference, ...contactTimes(readPolicies(reader)) },
  });
}

/** What to know before meeting a client, on one page (R-FU-07). */
export const readBrief = (context: ReadContext, input: In<'brief:read'>): Result<Out<'brief:read'>, Refusal<'brief:read'>> => briefFor(context, input, false, holding(context.reader, false));
