import { isDay, momentAt, type Day, type Moment } from '../../../shared/kit/dates';
import { cellText } from './cell-text';
import type { Cell } from './parse';

/** A date as a cell gives it, with the wall-clock time where it gives one. */
export interface DateParts {
  readonly day: Day;
  /** `HH:MM` or `HH:MM:SS`. */
  readonly time: string | null;
}

const two = (digits: string | number): string => String(digits).padStart(2, '0');

/** Excel counts days from here, with a 29 February 1900 that never was; earlier dates than March 1900 are none of ours. */
const serialEpoch = Date.UTC(1899, 11, 30);
const lastSerial = 2_958_465;

function fromSerial(serial: number): DateParts | null {
  if (!(serial >= 61 && serial <= lastSerial)) return null;
  const iso = new Date(serialEpoch + Math.round(serial * 86_400) * 1000).toISOString();
  return { day: iso.slice(0, 10) as Day, time: Number.isInteger(serial) ? null : iso.slice(11, 19) };
}

const dayPatterns = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})(?!\d)/,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})(?![\d.])/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?/,
  /^(\d{4})(\d{2})(\d{2})(?!\d)/,
];
const weekday = /^\s*[(]?(?:星期|周)[一二三四五六日天][)]?/;
const timePattern = /^\s*T?\s*(上午|下午|晚上|am|pm)?\s*(\d{1,2})(?::(\d{1,2})(?::(\d{1,2})(?:\.\d+)?)?|[时点](?:(\d{1,2})分?)?(?:(\d{1,2})秒)?)\s*(am|pm)?$/i;

/** A wall-clock time such as 14:30, 下午2:30 or 14时30分; `null` when it is none. */
export function readTime(text: string): string | null {
  const parts = timePattern.exec(text.normalize('NFKC').trim());
  if (!parts) return null;
  const half = (parts[1] ?? parts[7] ?? '').toLowerCase();
  let hour = Number(parts[2]);
  if (['下午', '晚上', 'pm'].includes(half) && hour < 12) hour += 12;
  if (['上午', 'am'].includes(half) && hour === 12) hour = 0;
  const [minute, second] = [Number(parts[3] ?? parts[5] ?? 0), Number(parts[4] ?? parts[6] ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) return null;
  return second === 0 ? `${two(hour)}:${two(minute)}` : `${two(hour)}:${two(minute)}:${two(second)}`;
}

/**
 * The date in a cell: a date of the spreadsheet, its serial number, or text as people in China write it.
 * `null` for what is no date that exists. Day and month in another order are not guessed.
 */
export function readDate(cell: Cell): DateParts | null {
  if (typeof cell === 'number' && cell <= lastSerial) return fromSerial(cell);
  const text = cellText(cell).normalize('NFKC').trim();
  for (const pattern of dayPatterns) {
    const parts = pattern.exec(text);
    if (!parts) continue;
    const day = `${parts[1] ?? ''}-${two(parts[2] ?? '')}-${two(parts[3] ?? '')}`;
    if (!isDay(day) || day < '1900-03-01') return null;
    const rest = text.slice(parts[0].length).replace(weekday, '');
    if (rest.trim() === '') return { day, time: null };
    const time = readTime(rest);
    return time === null ? null : { day, time: time === '00:00' ? null : time }; // midnight is how a database writes a day
  }
  return /^\d{5}$/.test(text) ? fromSerial(Number(text)) : null;
}

/** The moment in a cell, in `zone`; a day alone counts from its beginning. */
export function readMoment(cell: Cell, zone: string): Moment | null {
  const date = readDate(cell);
  return date === null ? null : momentAt(date.day, date.time ?? '00:00', zone);
}
