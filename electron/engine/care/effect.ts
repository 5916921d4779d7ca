import type { ContentEffect, Effect, Group, Window } from '../../../shared/care-plan/effect';
import type { CarePlan } from '../../../shared/care-plan/schema';
import type { CareTask } from '../../../shared/care/schema';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { addDays, daysBetween, today, type Day } from '../../../shared/kit/dates';
import { err, ok, type Result } from '../../../shared/kit/result';
import { npsOf } from '../../../shared/survey/figures';
import type { Quadrant } from '../../../shared/tier/schema';
import type { ReadContext } from '../reads/context';
import { recommendationsOf } from '../reads/surveys';
import { among, type Reader } from '../vault/database';
import { readLive, rowToRecord } from '../vault/records';
import { newestTier } from '../vault/tier-of';
import { clientsOf } from './candidates';
import { planIn } from './plans';
import { caredFor, othersOf } from './groups';

interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** What clients did within some days, both included. */
function windowOf(reader: Reader, clients: readonly string[], { from, to }: Days): Window {
  const params = { ids: JSON.stringify(clients), from, to };
  const number = (sql: string): number => reader.get<{ n: number | null }>(sql, params)?.n ?? 0;
  const { orders = 0, buyers = 0, spentFen = 0 } = reader.get<Pick<Window, 'orders' | 'buyers' | 'spentFen'>>(
    `SELECT count(*) AS orders, count(DISTINCT client) AS buyers, coalesce(sum(amountFen), 0) AS spentFen FROM orders WHERE client ${among} AND deleted IS NULL AND state IS NOT '已取消' AND orderedOn BETWEEN $from AND $to`, params) ?? {};
  return {
    orders, buyers, spentFen,
    complaints: number(`SELECT count(*) AS n FROM complaints WHERE client ${among} AND deleted IS NULL AND receivedOn BETWEEN $from AND $to`),
    interactions: number(`SELECT count(*) AS n FROM followups WHERE client ${among} AND deleted IS NULL AND kind IS NOT '触达' AND heldOn BETWEEN $from AND $to`),
    nps: npsOf(recommendationsOf(reader, clients, from, to)),
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

const contentsSql = `SELECT t.content, c.valueGrade AS grade, count(*) AS done, sum(t.feedback IS NOT NULL) AS answered,
    sum(EXISTS (SELECT 1 FROM orders o WHERE o.client = t.client AND o.deleted IS NULL AND o.state IS NOT '已取消' AND o.orderedOn BETWEEN t.doneOn AND date(t.doneOn, '+${boughtWithin} days'))) AS bought
  FROM careTasks t JOIN clients c ON c.id = t.client WHERE t.plan = $id AND t.deleted IS NULL AND t.state = '已完成' AND t.content IS NOT NULL
  GROUP BY t.content, c.valueGrade ORDER BY t.content, c.valueGrade IS NULL, c.valueGrade`;

/** Before and after in windows of equal length, beside those in the segment for whom nothing was done (AT-23, R-ST-07, R-CA-11, R-CA-17). */
export function readEffect(context: ReadContext, { id }: In<'careplan:effect'>): Result<Out<'careplan:effect'>, Refusal<'careplan:effect'>> {
  const { reader, clock } = context;
  const plan = planIn(reader, id);
  if (!plan) return err({ kind: 'notFound' });
  const windows = windowsOf(plan, today(clock));
  if (windows === null) return err({ kind: 'notStarted' });
  const segment = clientsOf(context, plan);
  if (!segment.ok) return segment;
  const cared = caredFor(reader, id);
  const others = othersOf(segment.value, cared);
  const group = (clients: readonly string[]): Group => ({ clients: clients.length, before: windowOf(reader, clients, windows.before), after: windowOf(reader, clients, windows.after) });
  return ok({ ...windows, cared: group(cared), others: others.length === 0 ? null : group(others), contents: reader.all(contentsSql, { id }) as unknown as readonly ContentEffect[] } satisfies Effect);
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
    before: windowOf(reader, [client], windows.before), after: windowOf(reader, [client], windows.after),
  });
}
