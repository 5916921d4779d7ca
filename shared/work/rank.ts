import { lastReached } from '../complaint/escalation';
import { msOf } from '../kit/dates';
import type { WorkItem } from './asks';

/** What the order of open work is made from. */
export type Ranked = Pick<WorkItem, 'id' | 'dueOn' | 'dueAt' | 'grade' | 'escalation' | 'urgent' | 'vip'>;

const severities = ['重大', '严重', '一般'];

/** 0 for the gravest complaint, 3 for what is none. */
const severityOf = (grade: string | null): number => (grade === null || !severities.includes(grade) ? severities.length : severities.indexOf(grade));

/** When a limit ends: one to the minute, and one in days of a complaint, whose clock has an end; `null` for any other day. */
const endOf = ({ dueAt, escalation }: Pick<WorkItem, 'dueAt' | 'escalation'>): number | null => (dueAt === null ? (escalation?.due ?? null) : msOf(dueAt) + 1);

/** Whether such a limit has passed (R-GEN-01: finishing exactly at it is in time). */
export function isMissed(item: Pick<WorkItem, 'dueAt' | 'escalation'>, now: number): boolean {
  const end = endOf(item);
  return end !== null && now >= end;
}

/** How many grades graver a complaint counts as its clock runs on: one from the first level, two from the second. */
const climbedBy = ({ escalation }: Pick<WorkItem, 'escalation'>, now: number): number => {
  const last = escalation === null ? null : lastReached(escalation, now);
  return last === null ? 0 : last.level === 'first' ? 1 : 2;
};

/** Whether a complaint has come so far that it belongs to what must be looked at today, whenever it ends. */
export const isPressing = (item: Pick<WorkItem, 'escalation'>, now: number): boolean => climbedBy(item, now) === 2;

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * What comes before what in a list of open work at `now` (milliseconds since the epoch):
 * 1. limits to the minute and clocks of complaints that have passed, the longest passed first, so that each day raises them (R-CP-01, R-FU-02);
 * 2. complaints by severity, 重大 before 严重 before 一般, before all that is no complaint (R-CP-12); at the first level
 *    of its escalation one counts a grade graver, at the second two, after those that are so grave (beyond §1 item 23);
 * 3. clients tagged 急购 (R-FU-12);
 * 4. VIP, which is A类 (S2 ch3);
 * 5. the day, the earlier first; on one day what has a time before what has none, by that time;
 * 6. the id, so that the order never depends on how things were read.
 */
export function compareWork(now: number): (a: Ranked, b: Ranked) => number {
  return (a, b) => {
    const [missedA, missedB] = [isMissed(a, now), isMissed(b, now)];
    if (missedA !== missedB) return missedA ? -1 : 1;
    if (missedA && endOf(a) !== endOf(b)) return (endOf(a) ?? 0) - (endOf(b) ?? 0);
    return (severityOf(a.grade) - climbedBy(a, now)) - (severityOf(b.grade) - climbedBy(b, now))
      || severityOf(a.grade) - severityOf(b.grade)
      || Number(b.urgent) - Number(a.urgent)
      || Number(b.vip) - Number(a.vip)
      || order(a.dueOn, b.dueOn)
      || order(a.dueAt ?? '~', b.dueAt ?? '~')
      || order(a.id, b.id);
  };
}
