import * as z from 'zod';
import { Temporal } from 'temporal-polyfill';
import { isDay, type Day } from '../kit/dates';

/**
 * A day or a time as a calendar file gives it: `2023-09-05` a whole day, `2023-09-05T10:00:00` by the clock of whoever
 * reads, with `Z`, an offset or `[Asia/Shanghai]` by that of a zone.
 */
const pattern = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2})(?:(Z|[+-]\d{2}:\d{2})|\[([A-Za-z0-9_+\-/]+)\])?)?$/;

export const zonedText = z.string().max(120).regex(pattern).refine((text) => isDay(text.slice(0, 10)));

/** A time taken apart: its day and clock as written, and the zone whose clock it is; `null` zone is that of whoever reads. */
export interface ZonedTime {
  readonly on: Day;
  readonly time: string | null;
  readonly zone: string | null;
}

/** Takes a time of a file apart. */
export function readZoned(text: string): ZonedTime {
  const [, on = '', time = null, offset, zone] = pattern.exec(text) ?? [];
  return { on: on as Day, time, zone: offset === 'Z' ? 'UTC' : (offset ?? zone ?? null) };
}

/** Day and `HH:MM:SS` that a clock of one zone shows as a clock of another; where the first skips a time, the later one. */
export function inZone({ on, time }: { readonly on: Day; readonly time: string }, from: string, to: string): { readonly on: Day; readonly time: string } {
  if (from === to) return { on, time };
  const there = Temporal.PlainDateTime.from(`${on}T${time}`).toZonedDateTime(from).withTimeZone(to);
  return { on: there.toPlainDate().toString() as Day, time: there.toPlainTime().toString({ smallestUnit: 'second' }) };
}

/** Whether there is such a zone. */
export function isZone(name: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false; // what it throws for a name that it does not know
  }
}
