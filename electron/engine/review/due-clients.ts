import type { In } from '../../../shared/ipc/contract';
import { addDays, startOfDay, today, type Day } from '../../../shared/kit/dates';
import { ok } from '../../../shared/kit/result';
import { spanOf } from '../../../shared/policy/interval';
import type { PolicyValues } from '../../../shared/policy/policies';
import { grades, type Grade } from '../../../shared/client/schema';
import type { Stamp } from '../../../shared/record/schema';
import type { ReviewQueue } from '../../../shared/review/asks';
import { reachedFrom, recheckDue, recheckFrom, rhythmOf } from '../../../shared/review/rules';
import { holding } from '../reads/consents';
import { keptOrder } from '../reads/lists/kept-orders';
import { Where, type ReadContext } from '../reads/context';
import { firstStamp } from '../vault/hlc';
import { readPolicies } from '../vault/settings';

/** Queues whose lines are clients; the others wait with what was learnt, or with an amount. */
export type ClientQueue = Exclude<ReviewQueue, 'changes' | 'outliers'>;
export type Choice = Partial<Pick<In<'review:queue'>, 'grade' | 'owner' | 'rhythm'>> & { readonly late: boolean };

/** The first stamp of a day. */
export const stampFrom = (day: Day, zone: string): Stamp => firstStamp(startOfDay(day, zone));

interface Described {
  readonly from: string;
  readonly where: Where;
  readonly order: string;
}

/** Clients of a queue as SQL over list rows; each is read off an index that holds little else. `null` when none can be late. */
function describe({ clock }: ReadContext, queue: Exclude<ClientQueue, 'recheck'>, policies: PolicyValues, { grade, owner, late }: Choice): Described | null {
  const day = today(clock);
  const before = addDays(day, -1);
  const where = new Where();
  if (grade !== undefined) where.and('r.valueGrade = $grade', { grade });
  if (owner !== undefined) where.and('r.owner = $owner', { owner });
  switch (queue) {
    case 'doubtful':
      where.and('r.doubtfulSince IS NOT NULL');
      if (late) where.and('r.doubtfulSince <= $to', { to: reachedFrom(before, spanOf(policies, 'recordCheck.batchMonthly')) });
      return { from: 'clientRows r', where, order: 'r.doubtfulSince, r.entry' };
    case 'secondLook': {
      // Another day than that of its entry; late when the day it was due on is over.
      const to = late ? addDays(reachedFrom(before, spanOf(policies, 'recordCheck.secondLook')), 1) : day;
      return { from: 'clientRows r', where: where.and('r.unlookedSince < $before', { before: stampFrom(to < day ? to : day, clock.zone) }), order: 'r.unlookedSince, r.entry' };
    }
    case 'incomplete':
      return late ? null : { from: 'clientRows r', where: where.and("r.missing > 0 AND r.stage IS NOT '流失'"), order: 'r.valueGrade IS NULL, r.valueGrade, r.entry' };
    case 'consent':
      return late ? null : {
        from: 'clientRows r INDEXED BY clientRowsFacts', order: 'r.filedOn DESC, r.entry DESC',
        where: where.and(`r.id NOT IN (SELECT s.client FROM consents s WHERE ${holding} AND s.client IS NOT NULL)`, { day }),
      };
  }
}

interface DueDay {
  readonly grade: Grade | null;
  readonly verifiedOn: Day | null;
  readonly clients: number;
  readonly entries: string;
}

/** Clients due to be verified again, by grade and day of verification: a few thousand days at most, whatever the number of clients. */
function dueDays({ reader, clock }: ReadContext, policies: PolicyValues, { grade, owner, rhythm, late }: Choice, asEntries: boolean): readonly DueDay[] {
  const day = late ? addDays(today(clock), -1) : today(clock);
  const wanted = (grade === undefined ? [...grades, null] : [grade]).filter((each) => rhythm === undefined || rhythmOf(each, policies) === rhythm);
  const narrowed = owner === undefined ? '' : 'AND r.owner = $owner';
  return wanted.flatMap((each) => reader.all<DueDay>(
    `SELECT r.valueGrade AS grade, r.verifiedOn, count(*) AS clients, ${asEntries ? 'json_group_array(r.entry)' : 'NULL'} AS entries FROM clientRows r INDEXED BY clientRowsVerified
     WHERE r.valueGrade IS $each AND r.stage IS NOT '流失' AND (r.verifiedOn <= $to OR r.verifiedOn IS NULL) ${narrowed} GROUP BY r.verifiedOn`,
    { each, to: recheckFrom(day, each, policies), ...(owner === undefined ? {} : { owner }) },
  ));
}

function entriesNow(context: ReadContext, queue: ClientQueue, policies: PolicyValues, choice: Choice): readonly number[] {
  if (queue === 'recheck') {
    const now = today(context.clock);
    return dueDays(context, policies, choice, true)
      .map((due) => ({ ...due, dueOn: due.verifiedOn === null ? '' : recheckDue(due.verifiedOn, due.grade, policies, now).on }))
      .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
      .flatMap(({ entries }) => JSON.parse(entries) as number[]);
  }
  const described = describe(context, queue, policies, choice);
  if (described === null) return [];
  const { from, where, order } = described;
  return JSON.parse(context.reader.get<{ at: string }>(`SELECT json_group_array(r.entry ORDER BY ${order}) AS at FROM ${from} ${where.sql}`, where.params)?.at ?? '[]') as number[];
}

/** The list rows of a queue by their numbers, the most urgent first; kept until something is written, so that a page of 100,000 costs nothing. */
export function queuedEntries(context: ReadContext, queue: ClientQueue, choice: Choice): Float64Array {
  const policies = readPolicies(context.reader);
  const order = keptOrder(context.reader, JSON.stringify(['review', queue, choice, today(context.clock)]), () => ok(entriesNow(context, queue, policies, choice)));
  return order.ok ? order.value : new Float64Array();
}

/** How many clients wait in a queue. */
export function countQueued(context: ReadContext, queue: ClientQueue, late: boolean): number {
  const { reader, clock } = context;
  const policies = readPolicies(reader);
  if (queue === 'recheck') return dueDays(context, policies, { late }, false).reduce((sum, { clients }) => sum + clients, 0);
  const count = (sql: string, params: Where['params'] = {}): number => reader.get<{ n: number }>(`SELECT count(*) AS n FROM ${sql}`, params)?.n ?? 0;
  if (queue === 'consent' && !late) {
    // Who is authorised is looked up, and not who is not: consents are in an index by client, one after the other.
    return count('clientRows') - count(`(SELECT DISTINCT s.client FROM consents s WHERE ${holding}) a WHERE EXISTS (SELECT 1 FROM clientRows r WHERE r.id = a.client)`, { day: today(clock) });
  }
  const described = describe(context, queue, policies, { late });
  return described === null ? 0 : count(`${described.from} ${described.where.sql}`, described.where.params);
}
