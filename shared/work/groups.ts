import { addDays, type Day } from '../kit/dates';
import type { WorkItem } from './asks';
import { compareWork, isMissed, isPressing } from './rank';

/** When open work is due, seen from today. */
export const dueGroups = ['overdue', 'today', 'week', 'later'] as const;
export type DueGroup = (typeof dueGroups)[number];

/** When an item is due, seen from `today` and `now` (milliseconds). Something due at a minute of today that has passed is overdue; a complaint whose clock has nearly run out is for today. */
export function groupOf(item: Pick<WorkItem, 'dueOn' | 'dueAt' | 'escalation'>, today: Day, now: number): DueGroup {
  if (item.dueOn < today || isMissed(item, now)) return 'overdue';
  if (item.dueOn === today || isPressing(item, now)) return 'today';
  return item.dueOn <= addDays(today, 7) ? 'week' : 'later';
}

/** Parts open work by when it is due, each group in the order of its rank (`compareWork`). */
export function groupWork(items: readonly WorkItem[], today: Day, now: number): Readonly<Record<DueGroup, readonly WorkItem[]>> {
  const groups: Record<DueGroup, WorkItem[]> = { overdue: [], today: [], week: [], later: [] };
  for (const item of items) groups[groupOf(item, today, now)].push(item);
  for (const group of dueGroups) groups[group].sort(compareWork(now));
  return groups;
}
