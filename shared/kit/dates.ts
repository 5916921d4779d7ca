import { Temporal } from 'temporal-polyfill';
import type { Brand } from './id';

/** A calendar day without a time: `YYYY-MM-DD`. */
export type Day = Brand<'Day'>;

/**
 * A moment: UTC to the millisecond with the zone it was lived in, `2023-08-16T06:30:00.000Z[Asia/Shanghai]`.
 * UTC comes first so that plain text order is time order.
 */
export type Moment = Brand<'Moment'>;

/** What tells the time: passed in everywhere, so that tests and `--now` can fix it. */
export interface Clock {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** IANA zone in which days begin and end. */
  readonly zone: string;
}

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const momentPattern = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z)\[([A-Za-z0-9_+\-/]+)\]$/;

/** Whether `text` is a day that exists: 2024-02-30 is not. */
export function isDay(text: string): text is Day {
  const parts = dayPattern.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Days of a month, 28–31; `month` counts from 1. */
export const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Whether `text` is a moment as we store it. */
export function isMoment(text: string): text is Moment {
  const parts = momentPattern.exec(text);
  return parts !== null && !Number.isNaN(Date.parse(parts[1] ?? ''));
}

/** The moment of `ms` since the epoch, lived in `zone`. */
export const momentOf = (ms: number, zone: string): Moment => `${new Date(ms).toISOString()}[${zone}]` as Moment;

/** Milliseconds since the epoch of a moment. */
export const msOf = (moment: Moment): number => Date.parse(moment.slice(0, moment.indexOf('[')));

/** The zone a moment was lived in. */
export const zoneOf = (moment: Moment): string => moment.slice(moment.indexOf('[') + 1, -1);

const hourMs = 3_600_000;
/** After the start of a day clocks may be put back into the day before: no zone does by more than this. */
const unsureMs = 3 * hourMs;

/** The day on which `ms` falls in `zone`. */
export function dayOf(ms: number, zone: string): Day {
  const utc = dayOfUtc(ms);
  const day = [addDays(utc, 1), utc].find((each) => startOfDay(each, zone) <= ms) ?? addDays(utc, -1);
  if (ms - startOfDay(day, zone) >= unsureMs) return day;
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).toPlainDate().toString() as Day;
}

/** The day a moment fell on where it was lived. */
export const dayOfMoment = (moment: Moment): Day => dayOf(msOf(moment), zoneOf(moment));

/** Today by `clock`. */
export const today = (clock: Clock): Day => dayOf(clock.now(), clock.zone);

/**
 * Wall-clock times that were looked up. A calendar library takes a hundredth of a millisecond for one, and thousands of
 * clocks ask for the same few days each minute.
 */
const lookedUp = new Map<string, number>();
const mostLookedUp = 20_000;

function lookUp(key: string, find: () => number): number {
  const known = lookedUp.get(key);
  if (known !== undefined) return known;
  if (lookedUp.size >= mostLookedUp) lookedUp.clear();
  const ms = find();
  lookedUp.set(key, ms);
  return ms;
}

/** First millisecond of `day` in `zone`. */
export const startOfDay = (day: Day, zone: string): number =>
  lookUp(`${day} ${zone}`, () => Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone }).epochMilliseconds);

/** First millisecond after `day` in `zone`: a limit in days ends with its last day (R-GEN-01). */
export const endOfDay = (day: Day, zone: string): number => startOfDay(addDays(day, 1), zone);

/** Wall-clock time on a day in a zone as a moment; `time` is `HH:MM` or `HH:MM:SS`. */
export const momentAt = (day: Day, time: string, zone: string): Moment =>
  momentOf(lookUp(`${day}T${time} ${zone}`, () => Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone).epochMilliseconds), zone);

const dayMs = 86_400_000;
const dayOfUtc = (ms: number): Day => new Date(ms).toISOString().slice(0, 10) as Day;

/** `day` moved by whole days. A day has no zone, so plain arithmetic does, at a thousandth of what a calendar library takes. */
export const addDays = (day: Day, days: number): Day => dayOfUtc(Date.parse(day) + days * dayMs);

/** `day` moved by calendar months, clamped to the last day of the month (R-GEN-02). */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return dayOfUtc(Date.UTC(year, month - 1 + months, Math.min(date, last)));
}

/** Whole days from `a` to `b`; negative when `b` is earlier. */
export const daysBetween = (a: Day, b: Day): number => Math.round((Date.parse(b) - Date.parse(a)) / dayMs);

/** ISO 8601 with the offset of its own zone, `2023-08-16T14:30:00+08:00`: what people and other programs read. */
export const momentToOffsetIso = (moment: Moment): string =>
  Temporal.Instant.fromEpochMilliseconds(msOf(moment))
    .toZonedDateTimeISO(zoneOf(moment))
    .toString({ timeZoneName: 'never', smallestUnit: 'second' });

/** How far a zone is ahead of UTC at a moment, in minutes. */
export const offsetMinutes = (ms: number, zone: string): number =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).offsetNanoseconds / 60_000_000_000;

/** Minutes from midnight to a wall-clock time, `HH:MM`. */
export const minuteOfDay = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Wall-clock `HH:MM` of a moment by the clocks of `zone`. */
export const clockTime = (moment: Moment, zone: string): string => wallTime(momentOf(msOf(moment), zone));

/** Wall-clock `HH:MM` of a moment in its own zone. */
export const wallTime = (moment: Moment): string => momentToOffsetIso(moment).slice(11, 16);
