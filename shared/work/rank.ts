import { msOf } from '../kit/dates';
import type { WorkItem } from './asks';

/** What the order of open work is made from. */
export type Ranked = Pick<WorkItem, 'id' | 'dueOn' | 'dueAt' | 'grade' | 'urgent' | 'vip'>;

const severities = ['重大', '严重', '一般'];

/** 0 for the gravest complaint, 3 for what is none. */
const severityOf = (grade: string | null): number => (grade === null || !severities.includes(grade) ? severities.length : severities.indexOf(grade));

/** Whether a limit that runs to the minute has passed (R-GEN-01: finishing exactly at it is in time). */
export const isMissed = ({ dueAt }: Pick<WorkItem, 'dueAt'>, now: number): boolean => dueAt !== null && msOf(dueAt) < now;

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * What comes before what in a list of open work at `now` (milliseconds since the epoch):
 * 1. limits to the minute that have passed, the longest passed first (R-CP-01, R-FU-02);
 * 2. complaints by severity, 重大 before 严重 before 一般, before all that is no complaint (R-CP-12);
 * 3. clients tagged 急购 (R-FU-12);
 * 4. VIP, which is A类 (S2 ch3);
 * 5. the day, the earlier first; on one day what has a time before what has none, by that time;
 * 6. the id, so that the order never depends on how things were read.
 */
export function compareWork(now: number): (a: Ranked, b: Ranked) => number {
  return (a, b) => {
    const [missedA, missedB] = [isMissed(a, now), isMissed(b, now)];
    if (missedA !== missedB) return missedA ? -1 : 1;
    if (missedA && a.dueAt !== b.dueAt) return order(a.dueAt ?? '', b.dueAt ?? '');
    return severityOf(a.grade) - severityOf(b.grade)
      || Number(b.urgent) - Number(a.urgent)
      || Number(b.vip) - Number(a.vip)
      || order(a.dueOn, b.dueOn)
      || order(a.dueAt ?? '~', b.dueAt ?? '~')
      || order(a.id, b.id);
  };
}
