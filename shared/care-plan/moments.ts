import { LunarDay, LunarMonth, LunarYear } from 'tyme4ts';
import { daysFrom, factsOfDay } from '../calendar/holidays';
import { birthdayOf, type Birthday } from '../client/birthday';
import { addMonths, daysInMonth, type Day } from '../kit/dates';
import type { Repeat } from './schema';

/** One time at which a moment comes: its day, and by what it is told from the others of its client and node. */
export interface Coming {
  readonly key: string;
  readonly on: Day;
}

const dayText = (year: number, month: number, date: number): Day => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}` as Day;

/** A day of the lunar calendar as a solar one; a day that its month lacks is the month's last. `month` is negative for a leap month. */
function solarOf(year: number, month: number, date: number): Day {
  const solar = LunarDay.fromYmd(year, month, Math.min(date, LunarMonth.fromYm(year, month).getDayCount())).getSolarDay();
  return dayText(solar.getYear(), solar.getMonth(), solar.getDay());
}

/**
 * The day of a birthday in a year, of the lunar year where it is kept by that calendar. 29 February is the 28th in common
 * years (R-GEN-02), a leap month is the month of its number in years that have none.
 */
export function birthdayIn({ month, day, calendar }: Birthday, year: number): Day {
  if (calendar === '公历') return dayText(year, month, Math.min(day, daysInMonth(year, month)));
  const isLeap = calendar === '农历闰月' && LunarYear.fromYear(year).getLeapMonth() === month;
  return solarOf(year, isLeap ? -month : month, day);
}

const years = (from: Day, to: Day): readonly number[] => {
  const first = Number(from.slice(0, 4)) - 1; // the last days of a lunar year lie in the next solar one
  return Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, at) => first + at);
};
const within = (from: Day, to: Day) => ({ on }: Coming): boolean => on >= from && on <= to;

/** The birthdays from `from` to `to`, both included; none where none is kept. */
export function birthdays(kept: string | null, calendar: Birthday['calendar'] | null, from: Day, to: Day): readonly Coming[] {
  const birthday = birthdayOf(kept, calendar);
  if (birthday === null) return [];
  return years(from, to).map((year): Coming => ({ key: `${birthday.calendar === '公历' ? '' : '农历'}${year}`, on: birthdayIn(birthday, year) })).filter(within(from, to));
}

/** The days of a festival from `from` to `to`, both included. */
export const festivalDays = (festival: string, from: Day, to: Day): readonly Coming[] =>
  daysFrom(from, to).filter((on) => factsOfDay(on, new Map()).festivals.includes(festival)).map((on) => ({ key: on.slice(0, 4), on }));

/** The days on which a kept day comes back from `from` to `to`; the 29th to 31st are the last day of shorter months (R-GEN-02). */
export function returns(kept: Day, repeat: Repeat, from: Day, to: Day): readonly Coming[] {
  const step = repeat === '每月' ? 1 : 12;
  const months = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  if (repeat === '一次') return [{ key: kept, on: kept }].filter(within(from, to));
  const found: Coming[] = [];
  for (let nth = Math.max(0, Math.floor((months(from) - months(kept)) / step)); ; nth++) {
    const on = addMonths(kept, nth * step);
    if (on > to) return found;
    if (on >= from) found.push({ key: on, on });
  }
}

/** An order that counts: the day of it, and what it came to in 分. */
export interface Spent {
  readonly on: Day;
  readonly fen: number;
}

/** The day on which orders together reached a sum, which counts as reached when it is met (R-CA-06, R-GEN-05); `null` when they have not. */
export function reachedOn(orders: readonly Spent[], fen: number): Day | null {
  let sum = 0;
  return [...orders].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).find((order) => (sum += order.fen) >= fen)?.on ?? null;
}

