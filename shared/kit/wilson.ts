/** An interval of a share, both ends from 0 to 1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Of fewer than this no rate is printed, only counts (beyond §2 item 15, AT-24). */
export const withoutRate = 5;

/** 97.5 % quantile of the normal distribution: two-sided 95 %. */
const z = 1.959963984540054;

/**
 * The 95 % Wilson score interval of `part` in `whole` (AT-02); `null` when nothing can be divided or `part` is no part of
 * it. Wilson, E. B. (1927), J. Am. Stat. Assoc. 22: it holds for the small numbers that salespeople have.
 */
export function wilson(part: number, whole: number): Interval | null {
  if (whole <= 0 || part < 0 || part > whole) return null;
  const share = part / whole;
  const spread = z * z;
  const middle = share + spread / (2 * whole);
  const half = z * Math.sqrt((share * (1 - share)) / whole + spread / (4 * whole * whole));
  const scale = 1 + spread / whole;
  return { low: Math.max(0, (middle - half) / scale), high: Math.min(1, (middle + half) / scale) };
}

/** Whether two intervals share a value: then the difference is not significant. */
export const overlaps = (a: Interval, b: Interval): boolean => a.low <= b.high && b.low <= a.high;
