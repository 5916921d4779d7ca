import { addDays, addMonths, type Day } from '../../kit/dates';
import type { Groups } from './month-days';
import { afterWorkdays } from './near-days';
import { dayIn, mondayOf, monthOf, nextYearly, oneDay, yearOf, type Stretch } from './stretch';

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const numbers = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

const monthName = '(?<monthName>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';
const weekdayName = '(?<weekdayName>mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs?|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\\b';
const dayNumber = '(?<dayNumber>[0-3]?\\d)(?:st|nd|rd|th)?';
const yearNumber = '(?:,? ?(?<yearNumber>20\\d\\d))?';
const early = '(?:the )?(?<early>beginning of|start of|early(?: in)?|mid[- ]?|middle of|end of|late(?: in)?)[- ]?(?:the )?';

/** Days as they are written in English. */
export const englishPatterns = {
  dayMonth: `\\b${dayNumber}(?: of)? ${monthName}${yearNumber}`,
  monthDay: `\\b${monthName} ${dayNumber}(?!\\d)${yearNumber}`,
  monthPart: `\\b${early}${monthName}${yearNumber}`,
  months: `\\b(?<=by |in |before |during |until |of )${monthName}${yearNumber}`,
  period: `\\b(?:${early})?(?<which>this|next|the|of)? ?(?<unit>week|month|quarter|year)(?:end)?\\b`,
  weekend: '\\b(?:(?<which>this|next|the) )weekend\\b',
  weekday: `\\b(?:(?<which>this|next|on|by) )?${weekdayName}`,
  said: '\\b(?<said>the day after tomorrow|day after tomorrow|tomorrow|tmr|today|tonight|yesterday|eod|eow|eom|cob)\\b',
  span: '\\b(?<begin>in|within|after)(?: the next)? (?<count>\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten) (?<unit>hour|business day|working day|day|week|month|year)s?\\b',
} as const;

const indexOf = (names: readonly string[], name: string): number => names.findIndex((each) => name.startsWith(each));

/** The part of a month that 「early」, 「mid」 or 「end of」 names. */
function partOfMonth(year: number, month: number, said: string | undefined): Stretch {
  const at = (day: number): Day => dayIn(year, month, day);
  if (said === undefined) return { first: at(1), last: at(31), before: true };
  if (/^(beg|start|early)/.test(said)) return { first: at(1), last: at(10) };
  if (said.startsWith('mid')) return { first: at(10), last: at(15) };
  return oneDay(at(31));
}

export function readEnglishMonth(said: Day, { monthName: name = '', dayNumber: day, yearNumber: year, early: part }: Groups): Stretch | null {
  const month = indexOf(monthNames, name) + 1;
  const at = (each: number): Stretch => (day === undefined ? partOfMonth(each, month, part) : oneDay(dayIn(each, month, Number(day))));
  if (day !== undefined && !(Number(day) >= 1 && Number(day) <= 31)) return null;
  return year === undefined ? nextYearly(said, at) : at(Number(year));
}

/** 「end of this month」, 「next week」, 「end of the quarter」. Without 「this」, 「next」 or a part nothing is said. */
export function readEnglishPeriod(said: Day, { early: part, which, unit }: Groups): Stretch | null {
  const next = which === 'next' ? 1 : 0;
  if (part === undefined && which !== 'this' && which !== 'next') return null;
  if (unit === 'month') return partOfMonth(yearOf(said), monthOf(said) + next, part);
  if (unit === 'week') {
    const monday = mondayOf(said, next);
    if (part === undefined) return { first: monday, last: addDays(monday, 6), before: next === 1 };
    return /^(end|late)/.test(part) ? oneDay(addDays(monday, 4)) : part.startsWith('mid') ? oneDay(addDays(monday, 2)) : { first: monday, last: addDays(monday, 1) };
  }
  const months = unit === 'quarter' ? 3 : 12;
  const last = Math.ceil(monthOf(said) / months) * months + next * months;
  const whole = { first: dayIn(yearOf(said), last - months + 1, 1), last: dayIn(yearOf(said), last, 31) };
  return part === undefined || /^(end|late)/.test(part) ? whole : { first: whole.first, last: dayIn(yearOf(said), last - months + 1, part.startsWith('mid') ? 31 : 10) };
}

/** A weekday is the next on or after `said`; 「next Wednesday」 is that of next week, 「this Friday」 that of this one. */
export function readEnglishWeekday(said: Day, { which, weekdayName: name }: Groups): Stretch {
  const on = addDays(mondayOf(said, which === 'next' ? 1 : 0), name === undefined ? 6 : indexOf(weekdays, name));
  return oneDay(on < said && which !== 'this' ? addDays(on, 7) : on);
}

export function readEnglishSaid(said: Day, { said: word = '' }: Groups): Stretch {
  if (word === 'eow') return oneDay(addDays(mondayOf(said), 4));
  if (word === 'eom') return oneDay(dayIn(yearOf(said), monthOf(said), 31));
  if (word === 'yesterday') return { ...oneDay(addDays(said, -1)), over: true };
  return oneDay(addDays(said, word.includes('after') ? 2 : /^(tomorrow|tmr)/.test(word) ? 1 : 0));
}

export function readEnglishSpan(said: Day, { begin, count = '', unit = '' }: Groups): Stretch {
  const named = numbers.indexOf(count);
  const number = /^\d/.test(count) ? Number(count) : named >= 0 ? named : 1;
  const last =
    unit === 'hour' ? addDays(said, Math.floor(number / 24))
    : unit === 'day' ? addDays(said, number)
    : unit === 'week' ? addDays(said, number * 7)
    : unit === 'month' || unit === 'year' ? addMonths(said, unit === 'year' ? number * 12 : number)
    : afterWorkdays(said, number);
  return begin === 'within' ? { first: said, last } : oneDay(last);
}
