/** What a ratio prints when nothing can be divided: never 0 % and never NaN (domain §4). */
export const noRatio = '—';

/**
 * Prints `part` of `whole` as a percentage: half up, one decimal, a trailing ".0" dropped, each share
 * rounded on its own (R-GEN-05). Works on integers, so that 0.05 does not suffer binary rounding.
 */
export function percent(part: number, whole: number): string {
  if (whole === 0) return noRatio;
  const tenths = Math.floor((part * 2000 + whole) / (2 * whole));
  return tenths % 10 === 0 ? `${tenths / 10}%` : `${(tenths / 10).toFixed(1)}%`;
}
