import { addDays, type Day } from '../../kit/dates';
import { numeralToNumber } from './numerals';
import { dayIn, monthOf, nextMonthly, nextYearly, oneDay, yearOf, type Stretch } from './stretch';

/** What a pattern found, by the names of its groups. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** The year that a word names, seen from `said`; `null` where none is named. */
export function namedYear(said: Day, word: string | undefined): number | null {
  if (word === undefined) return null;
  const digits = /^\d+/.exec(word)?.[0];
  if (digits !== undefined) return digits.length === 4 ? Number(digits) : 2000 + Number(digits);
  const steps = /^[明来]/u.test(word) ? 1 : /^后/u.test(word) ? 2 : /^[去上]/u.test(word) ? -1 : 0;
  return yearOf(said) + steps;
}

/** How many weeks, months or quarters 本, 下, 下下 and 上 are from now. */
export function stepsOf(word: string): number {
  const backward = /^上+/u.exec(word)?.[0].length ?? 0;
  const forward = /^(下+|次)/u.exec(word)?.[0].length ?? 0;
  return forward - backward;
}

/** A part of a month as the manual and people use it: 初 and 上旬 are its first ten days, 底 and 末 its last one. */
function partOf(year: number, month: number, part: string): Stretch {
  const at = (day: number): Day => dayIn(year, month, day);
  const between = (first: number, last: number): Stretch => ({ first: at(first), last: at(last) });
  if (/^[底末]|最后一天/u.test(part)) return oneDay(at(31));
  if (/最后一周/u.test(part)) return { first: addDays(at(31), -6), last: at(31) };
  if (/^(初|上旬)/u.test(part)) return between(1, 10);
  if (/^中旬/u.test(part)) return between(11, 20);
  if (/^中/u.test(part)) return between(10, 15);
  if (/^下旬/u.test(part)) return between(21, 31);
  if (/^上半月/u.test(part)) return between(1, 15);
  if (/^下半月/u.test(part)) return between(16, 31);
  const week = /^首周/u.test(part) ? 1 : numeralToNumber(/[一二三四五1-5]/u.exec(part)?.[0] ?? '');
  if (Number.isNaN(week)) return between(1, 31);
  return between(week * 7 - 6, week * 7);
}

/** What stands of a month: one day of it, a part, or all. */
const within = ({ day, dayTo, part }: Groups) => (year: number, month: number): Stretch => {
  if (day !== undefined) {
    const on = dayIn(year, month, numeralToNumber(day));
    return { first: on, last: dayTo === undefined ? on : dayIn(year, month, numeralToNumber(dayTo)) };
  }
  return part === undefined ? { ...partOf(year, month, ''), before: true } : partOf(year, month, part);
};

/** 9月15日, 9月底, 明年3月, 下月5号: without a year the next on or after `said`. */
export function readMonth(said: Day, groups: Groups): Stretch | null {
  if ([groups['day'], groups['dayTo']].some((day) => day !== undefined && !(numeralToNumber(day) >= 1 && numeralToNumber(day) <= 31))) return null;
  const at = within(groups);
  const { monthSaid, month } = groups;
  if (monthSaid !== undefined) {
    const steps = stepsOf(monthSaid);
    const found = at(yearOf(said), monthOf(said) + steps);
    // 本月前 is no time before this month.
    return { ...found, before: found.before === true && steps > 0, over: steps < 0 };
  }
  if (month !== undefined) {
    const number = /^元/u.test(month) ? 1 : numeralToNumber(month);
    if (!(number >= 1 && number <= 12)) return null;
    const year = namedYear(said, groups['year']);
    return year === null ? nextYearly(said, (next) => at(next, number)) : { ...at(year, number), over: /^[去上]/u.test(groups['year'] ?? '') };
  }
  return nextMonthly(said, at);
}

/** Quarters, halves and ends of a year: 四季度末, 下季度初, 年底, 上半年, 明年. */
export function readYearPart(said: Day, { year: word, quarter, quarterSaid, part, half, yearPart }: Groups): Stretch | null {
  const named = namedYear(said, word);
  const over = /^[去上]/u.test(word ?? '');
  const inYear = (at: (year: number) => Stretch): Stretch | null => (named === null ? nextYearly(said, at) : { ...at(named), over });
  const ofQuarter = (year: number, number: number): Stretch => {
    const last = dayIn(year, number * 3, 31);
    if (/^初/u.test(part ?? '')) return { first: dayIn(year, number * 3 - 2, 1), last: dayIn(year, number * 3 - 2, 10) };
    return /^[末底]/u.test(part ?? '') ? oneDay(last) : { first: dayIn(year, number * 3 - 2, 1), last, before: part === undefined };
  };
  if (quarter !== undefined) {
    const number = numeralToNumber(quarter);
    return number >= 1 && number <= 4 ? inYear((year) => ofQuarter(year, number)) : null;
  }
  const thisQuarter = Math.ceil(monthOf(said) / 3);
  if (quarterSaid !== undefined) {
    const steps = stepsOf(quarterSaid);
    const found = ofQuarter(yearOf(said), thisQuarter + steps);
    return { ...found, before: found.before === true && steps > 0, over: steps < 0 };
  }
  if (half !== undefined) return inYear((year) => (/^上/u.test(half) ? { first: dayIn(year, 1, 1), last: dayIn(year, 6, 30) } : { first: dayIn(year, 7, 1), last: dayIn(year, 12, 31) }));
  if (yearPart !== undefined) {
    return inYear((year) =>
      /^初/u.test(yearPart) ? { first: dayIn(year, 1, 1), last: dayIn(year, 1, 31) }
      : /^中/u.test(yearPart) ? oneDay(dayIn(year, 6, 30))
      : /^内/u.test(yearPart) ? { first: said, last: dayIn(year, 12, 31) }
      : oneDay(dayIn(year, 12, 31)));
  }
  if (part !== undefined) {
    const now = ofQuarter(yearOf(said), thisQuarter);
    return now.last >= said ? now : ofQuarter(yearOf(said), thisQuarter + 1);
  }
  return named === null ? null : { first: dayIn(named, 1, 1), last: dayIn(named, 12, 31), before: named > yearOf(said), over };
}
