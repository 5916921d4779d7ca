import type { Stamp } from '../../../shared/record/schema';

/** A hybrid logical clock reading: wall milliseconds and a counter for what happens within one. */
export interface Reading {
  readonly ms: number;
  readonly counter: number;
}

const maxCounter = 0xffff;

/** The reading as a stamp: 12 hex digits of ms, 4 of counter, the device; text order is causal order. */
export const toStamp = ({ ms, counter }: Reading, device: string): Stamp =>
  `${ms.toString(16).padStart(12, '0')}-${counter.toString(16).padStart(4, '0')}-${device}` as Stamp;

/** What is before every stamp taken at `ms` or later, whoever took it. */
export const firstStamp = (ms: number): Stamp => toStamp({ ms, counter: 0 }, '');

/** The reading inside a stamp. */
export const fromStamp = (stamp: Stamp): Reading => ({
  ms: Number.parseInt(stamp.slice(0, 12), 16),
  counter: Number.parseInt(stamp.slice(13, 17), 16),
});

/** The device that took a stamp. */
export const deviceOf = (stamp: Stamp): string => stamp.slice(18);

const later = (a: Reading, b: Reading): Reading => (a.ms > b.ms || (a.ms === b.ms && a.counter >= b.counter) ? a : b);

/**
 * The next reading: after the last one, after the wall clock and after every stamp that is overwritten.
 * So what the user sees and then changes always wins, even over a stamp from 2099 (sync-and-safety §1).
 */
export function tick(last: Reading, nowMs: number, overwritten: readonly Stamp[]): Reading {
  let newest = last;
  for (const stamp of overwritten) newest = later(fromStamp(stamp), newest);
  if (nowMs > newest.ms) return { ms: nowMs, counter: 0 };
  return newest.counter < maxCounter ? { ms: newest.ms, counter: newest.counter + 1 } : { ms: newest.ms + 1, counter: 0 };
}
