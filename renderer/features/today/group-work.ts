import { addDays, type Day } from '../../../shared/kit/dates';
import type { WorkItem } from '../../../shared/work/asks';

/** When open work is due, seen from today. */
export const dueGroups = ['overdue', 'today', 'week', 'later'] as const;
export type DueGroup = (typeof dueGroups)[number];

/** Parts open work by when it is due. Something due at a minute of today that has passed is overdue. */
export function groupWork(items: readonly WorkItem[], today: Day, now: number): Readonly<Record<DueGroup, readonly WorkItem[]>> {
  const groups: Record<DueGroup, WorkItem[]> = { overdue: [], today: [], week: [], later: [] };
  const weekEnd = addDays(today, 7);
  for (const item of items) {
    const missed = item.dueAt !== null && Date.parse(item.dueAt.slice(0, item.dueAt.indexOf('['))) < now;
    if (item.dueOn < today || missed) groups.overdue.push(item);
    else if (item.dueOn === today) groups.today.push(item);
    else groups[item.dueOn <= weekEnd ? 'week' : 'later'].push(item);
  }
  return groups;
}
