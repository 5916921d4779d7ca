import type { Span } from '../../../../shared/policy/interval';

/**
 * A day in SQL moved by an interval policy, forward or back; hours count in whole days, as for a date without a time
 * (R-GEN-01), and months end with the last day of a shorter one (R-GEN-02).
 */
export function movedDay(sql: string, { amount, unit }: Span, way: '+' | '-'): string {
  const count = Number(amount);
  return unit === 'mo' ? `date(${sql}, '${way}${count} months', 'floor')` : `date(${sql}, '${way}${unit === 'h' ? Math.ceil(count / 24) : count} days')`;
}
