import type { BirthdayCalendar } from './vocabulary';

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
