import { numeralToNumber } from '../action/day/numerals';
import { birthdayMarks, birthdayWords, lunarDay, lunarMonths, type BirthdayCalendar } from './vocabulary';

/** A birthday without its year: nobody needs an age to congratulate (R-COL-05). */
export interface Birthday {
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly calendar: BirthdayCalendar;
}

const written = /^(?:\d{4}[-/.年])?\s*(\d{1,2})[-/.月](\d{1,2})[日号]?$/u;

/** A birthday as it is kept, `08-15`: of `1990-08-15`, `8月15日`, `8/15`; `null` for what is no day of a year. */
export function tidyBirthday(text: string): string | null {
  const [, month = '', day = ''] = written.exec(text.normalize('NFKC').trim()) ?? [];
  const [m, d] = [Number(month), Number(day)];
  if (m < 1 || m > 12 || d < 1 || d > new Date(Date.UTC(2024, m, 0)).getUTCDate()) return null;
  return `${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

/** A kept birthday taken apart; without a calendar it is of the solar one. `null` where none is kept. */
export function birthdayOf(text: string | null, calendar: BirthdayCalendar | null): Birthday | null {
  if (text === null || tidyBirthday(text) !== text) return null;
  return { month: Number(text.slice(0, 2)), day: Number(text.slice(3)), calendar: calendar ?? '公历' };
}

/**
 * A birthday as tables write it: `1990-08-15`, `8月15日`, 农历八月十五, 农历闰六月初一, 腊月三十. A calendar that is not said is left
 * open, but a month or a day in the words of the lunar one says it. `null` for what is no day of a year.
 */
export function readBirthday(text: string): { readonly birthday: string; readonly birthdayCalendar: BirthdayCalendar | null } | null {
  const said = birthdayWords.exec(text.normalize('NFKC').trim())?.groups;
  if (said === undefined) return null;
  const { solar, lunar, leap, month = '', day = '' } = said;
  const isLunar = lunar !== undefined || leap !== undefined || (solar === undefined && (month in lunarMonths || /^[初廿]/u.test(day)));
  if (isLunar && solar !== undefined) return null;
  const birthday = tidyBirthday(`${numeralToNumber(lunarMonths[month] ?? month)}-${numeralToNumber(lunarDay(day))}`);
  if (birthday === null || (isLunar && Number(birthday.slice(3)) > 30)) return null;
  return { birthday, birthdayCalendar: leap !== undefined ? '农历闰月' : isLunar ? '农历' : solar === undefined ? null : '公历' };
}

/** The same as a table writes it: 农历08-15, 公历08-15; without a calendar the month and day alone. `null` where none is kept. */
export const birthdayText = (birthday: string | null, calendar: BirthdayCalendar | null): string | null =>
  birthday === null ? null : `${calendar === null ? '' : birthdayMarks[calendar]}${birthday}`;
