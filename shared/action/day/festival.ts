import { LunarDay, LunarMonth, SolarTerm } from 'tyme4ts';
import { addDays, type Day } from '../../kit/dates';
import { dayIn, nextYearly, oneDay, type Stretch } from './stretch';
import { festivals, holidays } from './vocabulary';

const pad = (value: number): string => String(value).padStart(2, '0');
const toDay = (solar: { getYear: () => number; getMonth: () => number; getDay: () => number }): Day => `${String(solar.getYear())}-${pad(solar.getMonth())}-${pad(solar.getDay())}` as Day;

/** The day of a lunar date in a lunar year; the thirtieth of a short month is its last. */
function lunarToDay(year: number, month: number, day: number): Day {
  const last = LunarMonth.fromYm(year, month).getDayCount();
  return toDay(LunarDay.fromYmd(year, month, Math.min(day, last)).getSolarDay());
}

/** The next lunar date on or after `said`. */
export const nextLunar = (said: Day, month: number, day: number): Stretch | null =>
  // The twelfth month of a lunar year lies at the beginning of the next solar one.
  nextYearly(addDays(said, -366), (year) => {
    const on = lunarToDay(year, month, day);
    return on >= said ? oneDay(on) : null;
  });

/** The next festival of a name with the days off that it begins, on or after `said`; `null` for a name that is none. */
export function nextFestival(said: Day, name: string): Stretch | null {
  const festival = festivals[name];
  if (festival === undefined) return null;
  const found =
    'lunar' in festival ? nextLunar(said, ...festival.lunar)
    : nextYearly(said, (year) => oneDay('solar' in festival ? dayIn(year, ...festival.solar) : toDay(SolarTerm.fromIndex(year, festival.term).getSolarDay())));
  return found === null ? null : { first: found.first, last: addDays(found.first, (holidays[name] ?? 1) - 1), before: true };
}
