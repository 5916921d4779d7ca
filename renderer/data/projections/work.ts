import type { Signal } from '../../../shared/ipc/signals';
import type { WorkCounts, WorkItem } from '../../../shared/work/asks';
import { clearRows, db } from '../db';
import { ask, onSignal } from '../engine';

type WorkSignal = Extract<Signal, { kind: 'work' }>;

/** What must be written so that `have` becomes `want`: only rows that differ. */
export function differences(have: readonly WorkItem[], want: readonly WorkItem[]): { readonly upsert: readonly WorkItem[]; readonly remove: readonly string[] } {
  const before = new Map(have.map((item) => [item.id, JSON.stringify(item)]));
  const after = new Set(want.map(({ id }) => id));
  return {
    upsert: want.filter((item) => before.get(item.id) !== JSON.stringify(item)),
    remove: have.map(({ id }) => id).filter((id) => !after.has(id)),
  };
}

/** Writes differences in one transaction, so that no view sees half of them. */
export async function applyWork({ upsert, remove, counts }: { upsert: readonly WorkItem[]; remove: readonly string[]; counts: WorkCounts }): Promise<void> {
  await db.transaction('rw', db.work, db.counts, async () => {
    if (remove.length > 0) await db.work.bulkDelete([...remove]);
    if (upsert.length > 0) await db.work.bulkPut([...upsert]);
    await db.counts.put({ id: 'counts', ...counts });
  });
}

/** Brings the rows in line with everything the engine says is open; also the way to rebuild from zero. */
export async function takeAllWork(items: readonly WorkItem[], counts: WorkCounts): Promise<void> {
  const have = await db.work.toArray();
  await applyWork({ ...differences(have, items), counts });
}

/**
 * Follows the engine's open work until stopped. Signals that come while the whole is being read are kept
 * and applied after it, in order. Stopping clears the rows.
 */
export function followWork(): () => Promise<void> {
  let stopped = false;
  let before: Promise<void> = Promise.resolve();
  const inTurn = (step: () => Promise<void>): void => {
    before = before.then(() => (stopped ? undefined : step()));
  };
  const early: WorkSignal[] = [];
  let whole = false;
  const stop = onSignal((signal) => {
    if (signal.kind !== 'work') return;
    if (whole) inTurn(() => applyWork(signal));
    else early.push(signal);
  });
  inTurn(async () => {
    const answer = await ask('work:all', {});
    if (answer.ok && !stopped) await takeAllWork(answer.value.items, answer.value.counts);
    whole = true;
    for (const signal of early.splice(0)) inTurn(() => applyWork(signal));
  });
  return async () => {
    stopped = true;
    stop();
    await before;
    await clearRows();
  };
}
