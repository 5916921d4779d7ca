import type { WorkCounts, WorkItem } from '../../../shared/work/asks';
import { db } from '../db';
import { useLive } from '../use-live';

const readWork = async (): Promise<readonly WorkItem[] | null> => {
  // No counts yet means that nothing was read yet, which is not the same as no work.
  const [counts, items] = await Promise.all([db.counts.get('counts'), db.work.orderBy('dueOn').toArray()]);
  return counts === undefined ? null : items;
};

const readCounts = async (): Promise<WorkCounts | null> => (await db.counts.get('counts')) ?? null;

/** All open work by due day; `null` until it was read once. */
export const useOpenWork = (): readonly WorkItem[] | null => useLive(readWork, null);

/** How much there is of what; `null` until it was read once. */
export const useWorkCounts = (): WorkCounts | null => useLive(readCounts, null);
