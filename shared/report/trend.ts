import { addDays, type Day } from '../kit/dates';
import type { ComplaintReport } from './model';

/** What one column of a trend stands for. */
export type TrendUnit = 'day' | 'week' | 'month' | 'year';

/** One column of a trend; `from` and `to` are inside the period of the report. */
export interface TrendColumn {
  readonly from: Day;
  readonly to: Day;
  /** Short, for the axis: `8-16`, `2023-08`, `2023`. */
  readonly label: string;
  readonly count: number;
}

/** Days up to which a period is shown in this unit: so that columns stay wide enough to read. */
const longest: Readonly<Record<Exclude<TrendUnit, 'year'>, number>> = { day: 62, week: 190, month: 1100 };

/** The unit in which a period of so many days is shown. */
export const trendUnit = (days: number): TrendUnit =>
  days <= longest.day ? 'day' : days <= longest.week ? 'week' : days <= longest.month ? 'month' : 'year';

const monday = (day: Day): Day => addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
const dayLabel = (day: Day): string => `${Number(day.slice(5, 7))}-${Number(day.slice(8, 10))}`;
const keyOf: Readonly<Record<TrendUnit, (day: Day) => string>> = {
  day: (day) => day,
  week: monday,
  month: (day) => day.slice(0, 7),
  year: (day) => day.slice(0, 4),
};
const labelOf: Readonly<Record<TrendUnit, (from: Day) => string>> = {
  day: dayLabel,
  week: dayLabel,
  month: (from) => from.slice(0, 7),
  year: (from) => from.slice(0, 4),
};

/** The complaints of a report over time, in columns of equal kind; the sum is the total. */
export function trendOf(daily: ComplaintReport['daily']): { readonly unit: TrendUnit; readonly columns: readonly TrendColumn[] } {
  const unit = trendUnit(daily.length);
  const columns: (TrendColumn & { key: string })[] = [];
  for (const { day, count } of daily) {
    const key = keyOf[unit](day);
    const open = columns.at(-1);
    if (open?.key === key) columns[columns.length - 1] = { ...open, to: day, count: open.count + count };
    else columns.push({ key, from: day, to: day, label: labelOf[unit](day), count });
  }
  return { unit, columns: columns.map(({ key: _key, ...column }) => column) };
}
