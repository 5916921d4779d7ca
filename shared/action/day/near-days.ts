import { addDays, addMonths, type Day } from '../../kit/dates';
import { stepsOf, type Groups } from './month-days';
import { numeralToNumber } from './numerals';
import { mondayOf, oneDay, weekdayOf, type Stretch } from './stretch';
import { saidDays } from './vocabulary';

/** Of the week, Monday being 1; 日 and 天 are its last. */
const weekdayNumber = (word: string): number => numeralToNumber(word) || 7;

/** 下周三, 周五, 本周末, 下周: a week begins on Monday; a bare weekday is the next on or after `said`. */
export function readWeek(said: Day, { weekSaid, weekday, weekPart }: Groups): Stretch | null {
  const monday = mondayOf(said, weekSaid === undefined ? 0 : stepsOf(weekSaid));
  const over = weekSaid !== undefined && stepsOf(weekSaid) < 0;
  if (weekday !== undefined) {
    if (/^末/u.test(weekday)) return { first: addDays(monday, 5), last: addDays(monday, 6), before: true, over };
    const on = addDays(monday, weekdayNumber(weekday) - 1);
    return { ...oneDay(weekSaid === undefined && on < said ? addDays(on, 7) : on), over };
  }
  if (weekSaid === undefined && weekPart === undefined) return null;
  const between = (first: number, last: number): Stretch => ({ first: addDays(monday, first), last: addDays(monday, last), over });
  if (/^初/u.test(weekPart ?? '')) return between(0, 1);
  if (/^中/u.test(weekPart ?? '')) return between(2, 2);
  if (/^[底末]/u.test(weekPart ?? '')) return between(5, 6);
  return { ...between(0, 6), before: weekSaid !== undefined && stepsOf(weekSaid) > 0 };
}

/** 明天, 大后天, 下个工作日. */
export function readSaid(said: Day, { saidDay }: Groups): Stretch | null {
  const days = saidDays[saidDay ?? ''];
  if (days === undefined) return oneDay(afterWorkdays(said, 1));
  return { ...oneDay(addDays(said, days)), over: days < 0 };
}

/** `day` and so many days from Monday to Friday. Adjusted working days are not known here. */
export function afterWorkdays(day: Day, count: number): Day {
  let on = day;
  for (let left = count; left > 0;) {
    on = addDays(on, 1);
    if (weekdayOf(on) <= 5) left -= 1;
  }
  return on;
}

/** How many of `count` there are: 「两三」 is up to three; 半 is a half. */
function countOf(count: string): number {
  if (/^半/u.test(count)) return 0.5;
  return /^[一二两三四五六七八九]{2}$/u.test(count) ? numeralToNumber(count.slice(1)) : numeralToNumber(count);
}

/** The end of a length of time counted from `said` (R-GEN-01, R-GEN-02); `null` for 几天, which says no number. */
function endOfSpan(said: Day, count: string, unit: string, half: boolean): Day | null {
  const number = countOf(count) + (half ? 0.5 : 0);
  if (!(number > 0)) return null;
  if (/工作日/u.test(unit)) return afterWorkdays(said, Math.ceil(number));
  if (/刻|分/u.test(unit)) return said;
  if (/小时|钟/u.test(unit)) return addDays(said, Math.floor(number / 24));
  if (/[天日]/u.test(unit)) return addDays(said, Math.floor(number));
  if (/周|星期|礼拜/u.test(unit)) return addDays(said, Math.round(number * 7));
  const months = /年/u.test(unit) ? number * 12 : /季/u.test(unit) ? number * 3 : /半月/u.test(unit) ? number + 0.5 : number;
  return addDays(addMonths(said, Math.floor(months)), months % 1 === 0 ? 0 : 15);
}

/** 3天内, 两周后, 半个月内, 过三天. */
export function readSpan(said: Day, { count = '', unit = '', half, end, begin }: Groups): Stretch | null {
  if (/^过|^再过/u.test(begin ?? '') && /^[两几]/u.test(count) && /天|日/u.test(unit)) return null; // 过两天 is no number
  const last = endOfSpan(said, count, unit, half !== undefined);
  if (last === null) return null;
  const later = end === undefined ? /^过|^再过/u.test(begin ?? '') : /后$/u.test(end);
  return later ? oneDay(last) : { first: said, last };
}
