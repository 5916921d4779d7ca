import { addDays, type Day } from '../../kit/dates';
import { englishPatterns, readEnglishMonth, readEnglishPeriod, readEnglishSaid, readEnglishSpan, readEnglishWeekday } from './english-days';
import { nextFestival, nextLunar } from './festival';
import { namedYear, readMonth, readYearPart, type Groups } from './month-days';
import { afterWorkdays, readSaid, readSpan, readWeek } from './near-days';
import { numeralToNumber } from './numerals';
import { dayIn, oneDay, yearOf, type Stretch } from './stretch';
import { chineseDigits, dayEnd, dayPatterns, daysUntil, eventBefore, lunarMonths } from './vocabulary';

/** Days that a text names, and where: indices into the folded text. */
export interface FoundDay {
  readonly from: number;
  readonly to: number;
  readonly first: Day;
  /** The last day on which it is in time. */
  readonly last: Day;
  /** Said as a limit: 前, 内, by, before. */
  readonly limit: boolean;
  /** Said of what is over: 上周, 昨天. */
  readonly over: boolean;
  /** A festival by its mere name, which names things too: 中秋礼品. */
  readonly festival: boolean;
}

type Reader = (said: Day, groups: Groups) => Stretch | null;

function readFull(_said: Day, { fullYear, fullMonth, fullDay }: Groups): Stretch | null {
  const [month, day] = [Number(fullMonth), Number(fullDay)];
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? oneDay(dayIn(Number(fullYear), month, day)) : null;
}

function readLunar(said: Day, { lunarMonth = '', lunarDay = '' }: Groups): Stretch | null {
  const ones = chineseDigits.indexOf(lunarDay.slice(-1));
  const day = /^初/u.test(lunarDay) ? numeralToNumber(lunarDay.slice(1)) : /^廿/u.test(lunarDay) ? 20 + ones : numeralToNumber(lunarDay);
  return nextLunar(said, lunarMonths[lunarMonth] ?? 1, day);
}

const chineseReaders: Readonly<Record<keyof typeof dayPatterns, Reader>> = {
  full: readFull, eight: readFull, monthDay: readMonth, month: readMonth, monthPart: readMonth, dayAlone: readMonth, slashed: readMonth, dotted: readMonth,
  quarter: (said, groups) => (groups['year'] === undefined && groups['quarterSaid'] === undefined && groups['quarter'] === undefined ? null : readYearPart(said, groups)),
  quarterEnd: readYearPart, quarterEnglish: readYearPart, half: readYearPart, yearPart: readYearPart,
  year: (said, groups) => (namedYear(said, groups['year']) === null ? null : readYearPart(said, groups)),
  week: readWeek, weekPart: readWeek, everyWeek: readWeek, everyMonth: readMonth, said: readSaid, within: readSpan, passing: readSpan, lunar: readLunar,
  festival: (said, { festival = '' }) => nextFestival(said, festival),
};
const englishReaders: Readonly<Record<keyof typeof englishPatterns, Reader>> = {
  dayMonth: readEnglishMonth, monthDay: readEnglishMonth, monthPart: readEnglishMonth, months: readEnglishMonth, period: readEnglishPeriod,
  weekend: readEnglishWeekday, weekday: readEnglishWeekday, said: readEnglishSaid, span: readEnglishSpan,
};

interface Rule {
  readonly pattern: RegExp;
  readonly read: Reader;
  /** A length of time counts from now, unless an event is named before it. */
  readonly counted: boolean;
  readonly festival: boolean;
}
const rules: readonly Rule[] = [
  ...Object.entries(chineseReaders).map(([key, read]): Rule => ({
    pattern: new RegExp(dayPatterns[key as keyof typeof dayPatterns], 'gu'), read, counted: key === 'within' || key === 'passing', festival: key === 'festival' || key === 'lunar',
  })),
  ...Object.entries(englishReaders).map(([key, read]): Rule => ({ pattern: new RegExp(englishPatterns[key as keyof typeof englishPatterns], 'gu'), read, counted: false, festival: false })),
];
const ending = new RegExp(dayEnd, 'uy');
const until = new RegExp(daysUntil, 'uy');

/** `day` moved by 天, 工作日 or 周, as 「中秋前3天」 and 「国庆后第一周」 say. */
function moved(day: Day, count: number, unit: string): Day {
  if (/工作日/u.test(unit) && count > 0) return afterWorkdays(day, count);
  return addDays(day, /周|星期/u.test(unit) ? count * 7 : count);
}

/** The days that are meant once what stands after them is read: 前, 后, 期间. */
function ended(stretch: Stretch, festival: boolean, { early, earlyUnit = '', late, lateUnit = '', end }: Groups): Stretch & { readonly limit: boolean } {
  if (early !== undefined) return { ...oneDay(moved(stretch.first, -numeralToNumber(early), earlyUnit)), limit: true };
  if (late !== undefined) return { ...oneDay(moved(stretch.last, numeralToNumber(late), lateUnit)), limit: false };
  const single = festival ? oneDay(stretch.first) : stretch;
  if (end === undefined || /左右|前后|当|止/u.test(end)) return { ...single, over: stretch.over === true, limit: /止/u.test(end ?? '') };
  if (/前/u.test(end)) return { ...(stretch.before === true ? oneDay(addDays(stretch.first, -1)) : stretch), limit: true };
  if (/后/u.test(end)) return { ...oneDay(addDays(stretch.last, 1)), limit: false };
  if (/起/u.test(end)) return { ...oneDay(stretch.first), limit: false };
  return { ...stretch, limit: /内/u.test(end) };
}

function matchesOf(text: string, said: Day): FoundDay[] {
  return rules.flatMap((rule) =>
    [...text.matchAll(rule.pattern)].flatMap((match): FoundDay[] => {
      const before = text.slice(0, match.index);
      if (rule.counted && eventBefore.test(before)) return [];
      const stretch = rule.read(said, match.groups ?? {});
      if (stretch === null) return [];
      let to = match.index + match[0].length;
      ending.lastIndex = to;
      const after = rule.counted ? null : ending.exec(text);
      // 国庆后 says from when, and not by when; 国庆后第一周 does.
      if (rule.festival && /后/u.test(after?.groups?.['end'] ?? '')) return [];
      if (after !== null) to += after[0].length;
      const { first, last, limit, over } = ended(stretch, rule.festival, after?.groups ?? {});
      const by = /(?:\b(?:by|before|until|within|no later than) (?:the )?)$/.test(before);
      return [{ from: match.index, to, first, last, limit: limit || rule.counted || by, over: over === true, festival: rule.festival && after === null }];
    }),
  );
}

/** Two days with 到 between them are one time that ends with the second: 9月15日到18日. */
function joined(text: string, days: readonly FoundDay[]): FoundDay[] {
  const out: FoundDay[] = [];
  for (const day of days) {
    const before = out.at(-1);
    until.lastIndex = before?.to ?? 0;
    if (before !== undefined && until.exec(text) !== null && until.lastIndex === day.from && day.last >= before.first && yearOf(day.last) - yearOf(before.first) <= 1) {
      out[out.length - 1] = { ...day, from: before.from, first: before.first };
    } else out.push(day);
  }
  return out;
}

/** Every day that a folded text names, seen from the day it was said on, in the order of the text; where two readings lie over each other the longer. */
export function findDays(text: string, said: Day): FoundDay[] {
  const kept: FoundDay[] = [];
  for (const day of matchesOf(text, said).sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)) {
    if (kept.every(({ from, to }) => day.to <= from || day.from >= to)) kept.push(day);
  }
  return joined(text, kept.sort((a, b) => a.from - b.from));
}
