import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Day } from '../../../shared/kit/dates';
import { ok } from '../../../shared/kit/result';
import type { Signal } from '../../../shared/ipc/signals';
import type { WorkCounts, WorkItem } from '../../../shared/work/asks';
import { clearRows, countRows, db } from '../db';
import { setDoor, type EngineDoor } from '../engine';
import { applyWork, differences, followWork, takeAllWork } from './work';

const item = (id: string, title = id): WorkItem => ({
  id, kind: 'nextAction', record: id, client: 'c', clientName: 'n', title, owner: null, dueOn: '2023-08-16' as Day, dueAt: null, rule: 'R-FU-05', grade: null, escalation: null, duty: null, occurrence: null, urgent: false, vip: false,
});
const counts = (open: number): WorkCounts => ({ clients: 1, openComplaints: 0, toVerify: 0, recheck: 0, open, overdue: 0, today: open, week: 0 });

/** A door whose engine holds `items`, and which can be told to send signals. */
function fakeDoor(items: readonly WorkItem[]) {
  const listeners = new Set<(signal: Signal) => void>();
  let answer = (): void => undefined;
  const asked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const door = {
    ask: async () => {
      await asked;
      return ok({ items, counts: counts(items.length) });
    },
    onSignal: (listener: (signal: Signal) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    takeFile: async () => null,
  } as unknown as EngineDoor;
  return { door, answer: () => answer(), send: (signal: Signal) => listeners.forEach((listener) => listener(signal)) };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60));
const titles = async (): Promise<Record<string, string>> => Object.fromEntries((await db.work.toArray()).map(({ id, title }) => [id, title]));

beforeEach(clearRows);
afterEach(clearRows);

describe('the open work in the window', () => {
  it('writes only what differs', () => {
    expect(differences([item('a'), item('b'), item('c')], [item('a'), item('b', 'new'), item('d')])).toEqual({
      upsert: [item('b', 'new'), item('d')],
      remove: ['c'],
    });
  });

  it('is the same rebuilt from zero as kept by differences', async () => {
    let seed = 7;
    const random = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
    const engine = new Map<string, WorkItem>();
    for (let step = 0; step < 200; step++) {
      const id = `w${random(30)}`;
      if (random(3) === 0) {
        engine.delete(id);
        await applyWork({ upsert: [], remove: [id], counts: counts(engine.size) });
      } else {
        engine.set(id, item(id, `t${step}`));
        await applyWork({ upsert: [item(id, `t${step}`)], remove: [], counts: counts(engine.size) });
      }
    }
    const kept = await titles();
    await clearRows();
    await takeAllWork([...engine.values()], counts(engine.size));
    expect(await titles()).toEqual(kept);
    expect(Object.keys(kept)).toHaveLength(engine.size);
  });

  it('applies signals that came while the whole was read after it', async () => {
    const { door, answer, send } = fakeDoor([item('a'), item('b')]);
    setDoor(door);
    const stop = followWork();
    send({ kind: 'work', upsert: [item('c')], remove: ['a'], counts: counts(2) });
    answer();
    await settled();
    send({ kind: 'work', upsert: [item('b', 'later')], remove: [], counts: counts(2) });
    await settled();
    expect(await titles()).toEqual({ b: 'later', c: 'c' });
    await stop();
  });

  it('holds 0 rows after it was stopped', async () => {
    const { door, answer } = fakeDoor([item('a')]);
    setDoor(door);
    const stop = followWork();
    answer();
    await settled();
    expect(await countRows()).toBe(2);
    await stop();
    expect(await countRows()).toBe(0);
  });
});
