import { addDays, addMonths, daysBetween, daysInMonth, type Day } from '../kit/dates';

/** How a report is named: by a whole calendar month, quarter or year, or by its days. */
export type PeriodKind = 'month' | 'quarter' | 'year' | 'days';

/** Days of a report, both ends included. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

const yearOf = (day: Day): number => Number(day.slice(0, 4));
const monthOf = (day: Day): number => Number(day.slice(5, 7));
const dateOf = (day: Day): number => Number(day.slice(8, 10));

/** Whole calendar months from the first day to the last; 0 when the period is not made of whole months. */
const wholeMonths = ({ from, to }: Period): number => {
  const months = (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from) + 1;
  return dateOf(from) === 1 && dateOf(to) === daysInMonth(yearOf(to), monthOf(to)) && months > 0 ? months : 0;
};

/** What a period is; anything but exactly one calendar month, quarter or year is `days`. */
export function periodKind(period: Period): PeriodKind {
  const months = wholeMonths(period);
  if (months === 1) return 'month';
  if (months === 3 && monthOf(period.from) % 3 === 1) return 'quarter';
  return months === 12 && monthOf(period.from) === 1 ? 'year' : 'days';
}

/**
 * The period that a report is compared with: as many whole months before when it is made of whole months
 * (August after July, although July may be longer), else as many days before.
 */
export function previousPeriod(period: Period): Period {
  const months = wholeMonths(period);
  const to = addDays(period.from, -1);
  return months > 0 ? { from: addMonths(period.from, -months), to } : { from: addDays(to, -daysBetween(period.from, period.to)), to };
}

/** The same days a year earlier; a period that ends with its month still does (2024-02-29 after 2023-02-28). */
export function lastYear({ from, to }: Period): Period {
  const isMonthEnd = dateOf(to) === daysInMonth(yearOf(to), monthOf(to));
  const end = addMonths(to, -12);
  return { from: addMonths(from, -12), to: isMonthEnd ? monthOfDay(end).to : end };
}

/** The calendar quarter and year in which a day lies. */
export function quarterOfDay(day: Day): Period {
  const from = addMonths(`${day.slice(0, 8)}01` as Day, -((monthOf(day) - 1) % 3));
  return { from, to: addDays(addMonths(from, 3), -1) };
}
export const yearOfDay = (day: Day): Period => ({ from: `${day.slice(0, 4)}-01-01` as Day, to: `${day.slice(0, 4)}-12-31` as Day });

/** The calendar month in which `day` lies. */
export function monthOfDay(day: Day): Period {
  const from = `${day.slice(0, 8)}01` as Day;
  return { from, to: addDays(addMonths(from, 1), -1) };
}
