import { describe, expect, it } from 'vitest';
import { createAutoLock } from './auto-lock';

const minute = 60_000;

function lockAfter(minutes?: number): { at: (ms: number) => void; autoLock: ReturnType<typeof createAutoLock>; locked: () => number } {
  let now = 1_000_000;
  let locked = 0;
  const autoLock = createAutoLock(() => now, () => locked++, minutes);
  return { autoLock, locked: () => locked, at: (ms) => { now += ms; autoLock.tick(); } };
}

describe('auto-lock (sync-and-safety §3)', () => {
  it('locks after 15 minutes without anybody, once', () => {
    const { at, locked } = lockAfter();
    at(15 * minute - 1);
    expect(locked()).toBe(0);
    at(1);
    expect(locked()).toBe(1);
    at(minute);
    expect(locked()).toBe(1);
  });

  it('counts from the last time the user was there', () => {
    const { at, autoLock, locked } = lockAfter(5);
    at(4 * minute);
    autoLock.active();
    at(4 * minute);
    expect(locked()).toBe(0);
    at(minute);
    expect(locked()).toBe(1);
  });

  it('locks at once after sleeping longer than the limit, and goes on after a clock set back', () => {
    const asleep = lockAfter(15);
    asleep.at(9 * 60 * minute);
    expect(asleep.locked()).toBe(1);
    const back = lockAfter(15);
    back.at(-60 * minute);
    back.at(15 * minute);
    expect(back.locked()).toBe(1);
  });

  it('never locks at 0 minutes, and follows a changed limit', () => {
    const { at, autoLock, locked } = lockAfter(0);
    at(1_000 * minute);
    expect(locked()).toBe(0);
    autoLock.setMinutes(1);
    at(minute);
    expect(locked()).toBe(1);
  });
});
