import { addDays, minuteOfDay, type Day } from '../kit/dates';
import type { CalendarEntry, MarkedDay } from './asks';
import { daysFrom, weekdayOf } from './holidays';

/** One entry of a printed week. */
export interface WeekEntry extends Pick<CalendarEntry, 'key' | 'kind' | 'clientName' | 'contactName' | 'title' | 'time' | 'place' | 'state'> {
  /** When it ends by the clock, `HH:MM`; `null` without a time or where its end is another day's. */
  readonly until: string | null;
  /** Whether it goes on from the day before. */
  readonly goesOn: boolean;
  readonly agenda: readonly string[];
}

/** One day of a printed week. */
export interface WeekDay extends MarkedDay {
  readonly works: boolean;
  /** What is fixed: visits and appointments by time. */
  readonly planned: readonly WeekEntry[];
  /** What is due without a time, at most `mostDue`. */
  readonly due: readonly WeekEntry[];
  /** How much more is due. */
  readonly dueLeft: number;
}

/** A week of the calendar as it is printed. Values are the records' own; what is masked holds `***`. */
export interface WeekDocument {
  readonly kind: 'week';
  /** Monday to Sunday. */
  readonly days: readonly WeekDay[];
  /** Years whose adjusted working days are not known (调休未公布). */
  readonly unpublished: readonly number[];
  /** Entries beyond the most that a calendar answers. */
  readonly left: number;
  readonly language: 'zh-CN' | 'en';
  readonly madeOn: Day;
}

/** Most that is printed of what is due on one day: the sheet is for what is fixed, the whole list is in 今日. */
export const mostDue = 8;

/** The week of a day, Monday to Sunday. */
export function weekOf(on: Day): { readonly from: Day; readonly to: Day } {
  const from = addDays(on, 1 - weekdayOf(on));
  return { from, to: addDays(from, 6) };
}

const clockOf = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** The days that an entry takes, with when it ends on the last: without a time whole days of 1440 minutes. */
export function spanOf({ on, time, minutes }: Pick<CalendarEntry, 'on' | 'time' | 'minutes'>): { readonly days: readonly Day[]; readonly until: string | null } {
  if (time === null) return { days: daysFrom(on, addDays(on, Math.max(1, Math.ceil((minutes ?? 1) / 1440)) - 1)), until: null };
  const end = minuteOfDay(time) + (minutes ?? 0);
  const ahead = Math.max(0, Math.ceil(end / 1440) - 1); // what ends at midnight ends with its own day
  return { days: daysFrom(on, addDays(on, ahead)), until: minutes === null ? null : clockOf(end - ahead * 1440) };
}
