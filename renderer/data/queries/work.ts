import type { WorkCounts, WorkItem } from '../../../shared/work/asks';
import { db } from '../db';
import { useAsk, type Reading } from '../use-ask';
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

/** What passed while nobody was told of it and is still open; `null` while there is none. */
export const useMissed = (): Reading<'remind:missed'> =>
  useAsk('remind:missed', {}, ['clients', 'visits', 'followups', 'complaints', 'complaintSteps', 'dutyMarks', 'contacts']);

/** A page of the open work that is beyond what the window holds, by day; `null` asks nothing. */
export const useFurtherWork = (page: { readonly offset: number; readonly limit: number } | null): Reading<'work:further'> =>
  useAsk('work:further', page, ['clients', 'visits', 'followups', 'complaints', 'complaintSteps', 'dutyMarks', 'contacts', 'orders', 'plans']);
