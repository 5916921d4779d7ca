import { nextOf, rhythmDay } from '../../../shared/care/rules';
import { birthdays, festivalDays, reachedOn, returns, type Coming } from '../../../shared/care-plan/moments';
import { daysOf, makingWindow, spendOf, type Candidate } from '../../../shared/care-plan/rules';
import type { CarePlan, CarePlanNode, NodeKind } from '../../../shared/care-plan/schema';
import type { BirthdayCalendar } from '../../../shared/client/vocabulary';
import { isCustomKey } from '../../../shared/custom/rules';
import { addDays, isDay, today, type Day } from '../../../shared/kit/dates';
import { grouped } from '../../../shared/kit/group';
import { ok, type Result } from '../../../shared/kit/result';
import type { PolicyValues } from '../../../shared/policy/policies';
import { isUnwanted } from '../../../shared/touch/taboo';
import type { ReadContext } from '../reads/context';
import { clientSource } from '../reads/lists/client-source';
import type { WrongRows } from '../reads/lists/conditions';
import { selected } from '../reads/lists/ordered';
import { among, type Reader } from '../vault/database';
import { readPolicies } from '../vault/settings';
import { keyOf, madeOf, type Made } from './made';
import { segmentOf } from './segment';

/** What is known of a client for whom a plan does something. */
export interface SegmentClient {
  readonly id: string;
  readonly name: string | null;
  readonly owner: string | null;
  readonly sample: boolean | null;
}

/** What a node has to make now, and for how many clients it cannot say. */
export interface NodeCandidates {
  readonly node: CarePlanNode;
  readonly candidates: readonly Candidate[];
  readonly noData: number;
  /** Clients left out because they do not want to be greeted for its festival (R-CA-06, AT-19). */
  readonly unwanted: number;
}

/** Those whom a plan takes in now, by their ids: its segment is counted live. */
export function clientsOf(context: ReadContext, plan: Pick<CarePlan, 'segment'>): Result<ReadonlyMap<string, SegmentClient>, WrongRows> {
  const segment = segmentOf(context.reader, plan);
  if (!segment.ok) return segment;
  const chosen = selected(context, clientSource, segment.value.filter);
  if (!chosen.ok) return chosen;
  const { from, where, params } = chosen.value;
  const rows = context.reader.all<{ id: string; name: string | null; owner: string | null; sample: number | null }>(
    `SELECT c.id, c.name, c.owner, c.sample FROM clients c WHERE c.deleted IS NULL AND c.stage IS NOT '流失' AND c.id IN (SELECT r.id FROM ${from} ${where}) ORDER BY c.id`, params);
  return ok(new Map(rows.map(({ sample, ...row }) => [row.id, { ...row, sample: sample === null ? null : sample === 1 }])));
}

/** What comes once for a client: a node that is changed to another kind begins anew. */
const once = (kind: NodeKind): Pick<Comes, 'occurrence' | 'was'> => ({ occurrence: kind, was: 'once' });

/** A moment of a client that comes between two days. */
interface Comes {
  readonly client: string;
  readonly contact: string | null;
  readonly occurrence: string;
  /** By what earlier versions told it apart: the same for every kind of node. */
  readonly was?: string;
  readonly on: Day;
}

interface Asked {
  readonly reader: Reader;
  readonly node: CarePlanNode;
  readonly plan: CarePlan;
  readonly policies: PolicyValues;
  readonly clients: ReadonlyMap<string, SegmentClient>;
  /** What the node made so far. */
  readonly made: readonly Made[];
  /** Their ids as JSON. */
  readonly ids: string;
  /** Days between which the moment itself lies. */
  readonly from: Day;
  readonly to: Day;
  readonly today: Day;
}

interface Answer {
  readonly comes: readonly Comes[];
  /** Clients of whom what is needed is not on file (C-25). */
  readonly noData: number;
  readonly unwanted?: number;
}

/** How many of the clients have none of something. */
const without = ({ reader, ids, clients }: Asked, having: string): number =>
  clients.size - (reader.get<{ n: number }>(`SELECT count(DISTINCT h.client) AS n FROM ${having} AND h.client ${among}`, { ids })?.n ?? 0);

const at = (client: string, contact: string | null, moments: readonly Coming[]): readonly Comes[] => moments.map(({ key, on }) => ({ client, contact, occurrence: key, on }));

function filed(asked: Asked): Answer {
  const { reader, ids, from, to } = asked;
  const rows = reader.all<{ client: string; on: Day }>(`SELECT id AS client, filedOn AS "on" FROM clients WHERE id ${among} AND filedOn BETWEEN $from AND $to`, { ids, from, to });
  return { comes: rows.map(({ client, on }) => ({ client, contact: null, ...once('建档后'), on })), noData: without(asked, '(SELECT id AS client, filedOn FROM clients) h WHERE h.filedOn IS NOT NULL') };
}

const counted = "h.deleted IS NULL AND h.state IS NOT '已取消' AND h.orderedOn IS NOT NULL AND h.amountFen IS NOT NULL";

function spent(asked: Asked): Answer {
  const { reader, ids, node, policies, from, to } = asked;
  const fen = spendOf(node, policies);
  // Only who has that much, the last of it lately, can have reached it lately.
  const rows = reader.all<{ client: string; on: Day; fen: number }>(
    `SELECT h.client, h.orderedOn AS "on", h.amountFen AS fen FROM orders h JOIN clientRows r ON r.id = h.client
     WHERE h.client ${among} AND r.orderedFen >= $fen AND r.lastOrderOn >= $from AND ${counted}`, { ids, fen, from });
  const comes = [...grouped(rows, ({ client }) => client)].flatMap(([client, orders]): Comes[] => {
    const on = reachedOn(orders, fen);
    return on === null || on < from || on > to ? [] : [{ client, contact: null, ...once('消费达标'), on }];
  });
  return { comes, noData: without(asked, `orders h WHERE ${counted}`) };
}

/** Records that end on a day: each end is a time of its own, so that a prolonged one counts again. */
function ending(asked: Asked, having: string, day: string): Answer {
  const { reader, ids, from, to } = asked;
  const rows = reader.all<{ client: string; id: string; on: Day }>(`SELECT h.client, h.id, h.${day} AS "on" FROM ${having} AND h.client ${among} AND h.${day} BETWEEN $from AND $to`, { ids, from, to });
  return { comes: rows.map(({ client, id, on }) => ({ client, contact: null, occurrence: `${id} ${on}`, on })), noData: without(asked, having) };
}

function birthdaysOf(asked: Asked): Answer {
  const { reader, ids, from, to } = asked;
  const having = 'contacts h WHERE h.deleted IS NULL AND h.leftOn IS NULL AND h.birthday IS NOT NULL';
  const rows = reader.all<{ client: string; id: string; birthday: string; calendar: BirthdayCalendar | null }>(`SELECT h.client, h.id, h.birthday, h.birthdayCalendar AS calendar FROM ${having} AND h.client ${among}`, { ids });
  return { comes: rows.flatMap(({ client, id, birthday, calendar }) => at(client, id, birthdays(birthday, calendar, from, to))), noData: without(asked, having) };
}

/** Fields of a client whose day a node may count from, beside the user's own. */
const ownDays = new Set(['foundedOn', 'cooperationSince']);

function dated(asked: Asked): Answer {
  const { reader, ids, clients, node: { dateField, repeat }, from, to } = asked;
  const field = dateField ?? '';
  if (!ownDays.has(field) && !isCustomKey(field)) return { comes: [], noData: clients.size };
  const value = ownDays.has(field) ? field : `json_extract(extra, '$."${field}"')`;
  const rows = reader.all<{ client: string; on: string | null }>(`SELECT id AS client, ${value} AS "on" FROM clients WHERE id ${among}`, { ids });
  const known = rows.flatMap(({ client, on }) => (on !== null && isDay(on) ? [{ client, on }] : []));
  return { comes: known.flatMap(({ client, on }) => at(client, null, returns(on, repeat ?? '一次', from, to))), noData: clients.size - known.length };
}

/** A festival is for those whom it fits: who asked not to be greeted for it is left out, and counted. */
function festive({ reader, ids, clients, node: { festival }, from, to }: Asked): Answer {
  const name = festival ?? '';
  const days = festivalDays(name, from, to);
  const unwanted = new Set(reader.all<{ id: string; greeting: string }>(`SELECT id, greeting FROM clients WHERE id ${among} AND greeting IS NOT NULL`, { ids }).filter(({ greeting }) => isUnwanted(name, greeting)).map(({ id }) => id));
  const fitting = days.length === 0 ? [] : [...clients.keys()].filter((client) => !unwanted.has(client));
  return { comes: fitting.flatMap((client) => days.map(({ key, on }) => ({ client, contact: null, occurrence: `${name} ${key}`, was: key, on }))), noData: 0, unwanted: unwanted.size };
}

/** What recurs begins with the plan; each next one is made by doing the one before, and by the plan where that was done while it did not run. */
function begins({ clients, node, made, plan: { startsOn }, today: day }: Asked): Answer {
  const first = startsOn !== null && startsOn > day ? startsOn : day;
  const known = grouped(made.filter(({ is }) => is !== 'taken'), ({ client }) => client);
  const comes = [...clients.keys()].flatMap((client): readonly Comes[] => {
    const tasks = known.get(client);
    if (tasks === undefined) return [{ client, contact: null, occurrence: 'first', on: first }];
    const last = tasks.reduce((latest, task) => ((rhythmDay(task) ?? '') > (rhythmDay(latest) ?? '') ? task : latest));
    if (last.is !== 'here' || last.state !== '已完成' || last.doneOn === null || tasks.some(({ is, state }) => is === 'here' && state !== '已完成')) return [];
    const yesterday = addDays(first, -1);
    const on = nextOf({ cycle: '重复', frequency: node.frequency, nextOn: last.nextOn, rhythmOn: last.rhythmOn }, last.doneOn > yesterday ? last.doneOn : yesterday);
    return on === null ? [] : [{ client, contact: null, occurrence: on, on }];
  });
  return { comes, noData: 0 };
}

const answers: Readonly<Record<NodeKind, (asked: Asked) => Answer>> = {
  建档后: filed,
  消费达标: spent,
  保修到期: (asked) => ending(asked, "owned h WHERE h.deleted IS NULL AND h.state IS NOT '已退' AND h.warrantyUntil IS NOT NULL", 'warrantyUntil'),
  合同到期: (asked) => ending(asked, "contracts h WHERE h.deleted IS NULL AND coalesce(h.outcome, '待续约') = '待续约' AND h.endsOn IS NOT NULL", 'endsOn'),
  生日: birthdaysOf,
  节日: festive,
  指定日期: dated,
  定期: begins,
};

/** What a plan has to make today of each of its nodes, the earliest first: at most once for a client, a node and a time. */
export function candidatesOf({ reader, clock }: ReadContext, plan: CarePlan, nodes: readonly CarePlanNode[], clients: ReadonlyMap<string, SegmentClient>): readonly NodeCandidates[] {
  const policies = readPolicies(reader);
  const day = today(clock);
  const window = makingWindow(plan, day);
  const ids = JSON.stringify([...clients.keys()]);
  return nodes.map((each): NodeCandidates => {
    const node = { ...each, method: each.method ?? plan.channel };
    if (node.kind === null || window === null) return { node, candidates: [], noData: 0, unwanted: 0 };
    const days = daysOf(node, policies);
    const made = madeOf(reader, node);
    const { comes, noData, unwanted = 0 } = answers[node.kind]({ reader, node, made, plan, policies, clients, ids, from: addDays(window.from, -days), to: addDays(window.to, -days), today: day });
    const known = new Map(made.map((task) => [keyOf(task, task.occurrence), task]));
    const fresh = comes.flatMap(({ on, was, ...come }): readonly Candidate[] => {
      const dueOn = addDays(on, days);
      const task = known.get(keyOf(come, come.occurrence)) ?? (was === undefined ? undefined : known.get(keyOf(come, was)));
      return dueOn < window.from || dueOn > window.to || (task !== undefined && task.is !== 'taken') ? [] : [{ ...come, dueOn, taken: task?.id ?? null }];
    });
    return { node, candidates: fresh.sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0)), noData, unwanted };
  });
}
