import { addDays, addMonths, daysInMonth, type Day } from '../../kit/dates';

/** The days that words stand for: one, or the first and the last of several. */
export interface Stretch {
  readonly first: Day;
  readonly last: Day;
  /** Whether 「…前」 ends the day before it (下月前, 国庆前), not with it (9月15日前, 月底前). */
  readonly before?: boolean;
  /** Said of what is over (上周, 昨天). */
  readonly over?: boolean;
}

export const oneDay = (on: Day): Stretch => ({ first: on, last: on });

/** A day of a month, clamped to the last that it has (R-GEN-02); month 13 is the first of the next year. */
export function dayIn(year: number, month: number, day: number): Day {
  const first = addMonths(`${String(year)}-01-01` as Day, month - 1);
  const [y = year, m = month] = first.split('-').map(Number);
  return addDays(first, Math.min(Math.max(day, 1), daysInMonth(y, m)) - 1);
}

export const yearOf = (day: Day): number => Number(day.slice(0, 4));
export const monthOf = (day: Day): number => Number(day.slice(5, 7));
/** Of the week, Monday being 1 and Sunday 7. */
export const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
/** Monday of the week that is `weeks` after that of `day`. */
export const mondayOf = (day: Day, weeks = 0): Day => addDays(day, 1 - weekdayOf(day) + weeks * 7);

/** The first of what `at` gives for this year and the next ones whose last day is on or after `said`. */
export function nextYearly(said: Day, at: (year: number) => Stretch | null): Stretch | null {
  for (const year of [yearOf(said), yearOf(said) + 1, yearOf(said) + 2]) {
    const found = at(year);
    if (found !== null && found.last >= said) return found;
  }
  return null;
}

/** The same by month. */
export function nextMonthly(said: Day, at: (year: number, month: number) => Stretch): Stretch {
  const now = at(yearOf(said), monthOf(said));
  return now.last >= said ? now : at(yearOf(said), monthOf(said) + 1);
}
