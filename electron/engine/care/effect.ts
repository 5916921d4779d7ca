import type { Behind } from '../../../shared/care-plan/asks';
import type { ContentEffect, ContentGrouping, ContentPart, Effect, Group, Window } from '../../../shared/care-plan/effect';
import type { CarePlan, CarePlanId } from '../../../shared/care-plan/schema';
import type { CareTask } from '../../../shared/care/schema';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { addDays, daysBetween, today, type Day } from '../../../shared/kit/dates';
import { err, ok, type Result } from '../../../shared/kit/result';
import { npsOf } from '../../../shared/survey/figures';
import type { PointsFormula } from '../../../shared/survey/points';
import type { Quadrant } from '../../../shared/tier/schema';
import type { ReadContext } from '../reads/context';
import { saidOf } from '../reads/surveys';
import { among, type Reader } from '../vault/database';
import { readLive, rowToRecord } from '../vault/records';
import { readPolicies } from '../vault/settings';
import { newestTier } from '../vault/tier-of';
import { aroundOf } from './around';
import { planIn } from './plans';
import { groupsOf, type PlanGroups } from './groups';

interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** Where figures of a window are counted. */
const behindSql = {
  orders: `orders WHERE client ${among} AND deleted IS NULL AND state IS NOT '已取消' AND orderedOn BETWEEN $from AND $to`,
  complaints: `complaints WHERE client ${among} AND deleted IS NULL AND receivedOn BETWEEN $from AND $to`,
  interactions: `followups WHERE client ${among} AND deleted IS NULL AND kind IS NOT '触达' AND heldOn BETWEEN $from AND $to`,
} as const;

/** Points of surveys as the setting makes them (C-13). */
const formulaOf = (reader: Reader): PointsFormula => readPolicies(reader)['survey.formula'] as PointsFormula;

/** What clients did within some days, both included. */
function windowOf(reader: Reader, clients: readonly string[], days: Days, formula: PointsFormula): Window {
  const params = { ids: JSON.stringify(clients), ...days };
  const number = (sql: string): number => reader.get<{ n: number | null }>(sql, params)?.n ?? 0;
  const { orders = 0, buyers = 0, spentFen = 0 } = reader.get<Pick<Window, 'orders' | 'buyers' | 'spentFen'>>(`SELECT count(*) AS orders, count(DISTINCT client) AS buyers, coalesce(sum(amountFen), 0) AS spentFen FROM ${behindSql.orders}`, params) ?? {};
  const said = saidOf(reader, clients, days, formula);
  const points = said.flatMap((each) => each.points ?? []);
  return {
    orders, buyers, spentFen, complaints: number(`SELECT count(*) AS n FROM ${behindSql.complaints}`), interactions: number(`SELECT count(*) AS n FROM ${behindSql.interactions}`),
    nps: npsOf(said.flatMap(({ recommend }) => recommend ?? [])),
    satisfaction: { n: points.length, points: points.length === 0 ? null : points.reduce((sum, each) => sum + each, 0) / points.length },
  };
}

/** Days of a plan so far, and as many before it. */
function windowsOf({ startsOn, endsOn }: CarePlan, day: Day): { readonly before: Days; readonly after: Days } | null {
  if (startsOn === null || startsOn > day) return null;
  const to = endsOn !== null && endsOn < day ? endsOn : day;
  const length = daysBetween(startsOn, to) + 1;
  return { before: { from: addDays(startsOn, -length), to: addDays(startsOn, -1) }, after: { from: startsOn, to } };
}

/** Days after a task within which an order is told beside it. */
const boughtWithin = 30;

const boughtSql = `EXISTS (SELECT 1 FROM orders o WHERE o.client = t.client AND o.deleted IS NULL AND o.state IS NOT '已取消' AND o.orderedOn BETWEEN t.doneOn AND date(t.doneOn, '+${boughtWithin} days'))`;
const groupSql: Readonly<Record<ContentGrouping, string>> = { grade: 'c.valueGrade', tier: newestTier('c.id') };
const partSql: Readonly<Record<ContentPart, string>> = { done: '1', answered: 't.feedback IS NOT NULL', bought: boughtSql };
const contentFrom = "FROM careTasks t JOIN clients c ON c.id = t.client WHERE t.plan = $id AND t.deleted IS NULL AND t.state = '已完成'";

const contentsOf = (reader: Reader, id: CarePlanId, by: ContentGrouping): readonly ContentEffect[] =>
  reader.all(`SELECT t.content, ${groupSql[by]} AS "group", count(*) AS done, sum(${partSql.answered}) AS answered, sum(${partSql.bought}) AS bought
    ${contentFrom} AND t.content IS NOT NULL GROUP BY t.content, 2 ORDER BY t.content, "group" IS NULL, "group"`, { id }) as unknown as readonly ContentEffect[];

/** A plan with the days that are compared, and with whom it cares for and whom not, each with the day around which they are seen. */
interface Compared {
  readonly windows: { readonly before: Days; readonly after: Days };
  readonly groups: PlanGroups;
}

function comparedIn(context: ReadContext, id: CarePlanId): Result<Compared, Refusal<'careplan:effect'>> {
  const plan = planIn(context.reader, id);
  if (!plan) return err({ kind: 'notFound' });
  const windows = windowsOf(plan, today(context.clock));
  if (windows === null) return err({ kind: 'notStarted' });
  return ok({ windows, groups: groupsOf(context.reader, id, windows.after.from) });
}

/** Before and after in windows of equal length, beside those in the segment for whom nothing was done (AT-23, R-ST-07, R-CA-11, R-CA-17). */
export function readEffect(context: ReadContext, { id }: In<'careplan:effect'>): Result<Out<'careplan:effect'>, Refusal<'careplan:effect'>> {
  const { reader, clock } = context;
  const compared = comparedIn(context, id);
  if (!compared.ok) return compared;
  const { windows, groups } = compared.value;
  const formula = formulaOf(reader);
  const group = (days: ReadonlyMap<string, Day>): Group => {
    const clients = [...days.keys()];
    return { clients: clients.length, before: windowOf(reader, clients, windows.before, formula), after: windowOf(reader, clients, windows.after, formula), around: aroundOf(reader, days, today(clock)).around };
  };
  return ok({
    ...windows, formula, cared: group(groups.cared), others: groups.others === null || groups.others.size === 0 ? null : group(groups.others), isKept: groups.others !== null,
    contents: { grade: contentsOf(reader, id, 'grade'), tier: contentsOf(reader, id, 'tier') },
  } satisfies Effect);
}

/** The clients behind one figure of an effect, by their ids. */
export function clientsBehind(context: ReadContext, id: CarePlanId, behind: Behind): Result<readonly string[], Refusal<'careplan:effect'>> {
  const { reader, clock } = context;
  if ('content' in behind) {
    const { content, by, of, part } = behind;
    return ok(reader.all<{ client: string }>(`SELECT DISTINCT t.client ${contentFrom} AND t.content = $content AND ${groupSql[by]} IS $of AND ${partSql[part]}`, { id, content, of }).map(({ client }) => client));
  }
  const compared = comparedIn(context, id);
  if (!compared.ok) return compared;
  const { figure, when, group } = behind;
  const days = compared.value.groups[group] ?? new Map<string, Day>();
  const window = compared.value.windows[when];
  if (figure === 'returned' || figure === 'spend') return ok(aroundOf(reader, days, today(clock)).clients[figure][when]);
  const clients = [...days.keys()];
  if (figure === 'nps' || figure === 'satisfaction') {
    const said = saidOf(reader, clients, window, formulaOf(reader));
    return ok([...new Set(said.filter(({ recommend, points }) => (figure === 'nps' ? recommend : points) !== null).map(({ client }) => client))]);
  }
  const from = figure === 'interactions' || figure === 'complaints' ? behindSql[figure] : behindSql.orders;
  return ok(reader.all<{ client: string }>(`SELECT DISTINCT client FROM ${from}`, { ids: JSON.stringify(clients), ...window }).map(({ client }) => client));
}

/** A client's part of a plan, with what it did before and since: what a case is told from (S4-T3). */
export function readStory({ reader, clock }: ReadContext, { id, client }: In<'careplan:story'>): Result<Out<'careplan:story'>, Refusal<'careplan:story'>> {
  const plan = planIn(reader, id);
  const whose = readLive(reader, 'clients', client);
  if (!plan || !whose) return err({ kind: 'notFound' });
  const windows = windowsOf(plan, today(clock));
  if (windows === null) return err({ kind: 'notStarted' });
  const tasks = reader.all("SELECT * FROM careTasks WHERE plan = $id AND client = $client AND deleted IS NULL AND state = '已完成' ORDER BY doneOn, id", { id, client }).map((row) => rowToRecord('careTasks', row) as CareTask);
  const tier = reader.get<{ tier: Quadrant | null }>(`SELECT ${newestTier('$client')} AS tier`, { client })?.tier ?? null;
  return ok({
    plan, client: { id: client, name: whose.name, needs: whose.needs, valueGrade: whose.valueGrade }, tier, tasks, days: daysBetween(windows.after.from, windows.after.to) + 1,
    before: windowOf(reader, [client], windows.before, formulaOf(reader)), after: windowOf(reader, [client], windows.after, formulaOf(reader)),
  });
}
