import * as z from 'zod';
import type { Written } from '../client/asks';
import { dayParser, draftParser } from '../field/field';
import { ask } from '../ipc/ask';
import { fileToken } from '../ipc/file-token';
import { jobId } from '../ipc/job-asks';
import { unreadable } from '../imports/asks';
import type { Day } from '../kit/dates';
import type { ActionId } from '../record/schema';
import type { ContactTimes, Slot, TimeNote } from './contact-time';
import type { HolidayDay } from './holidays';
import { occurrence, slot } from './occurrence';
import type { CalendarFileReport } from './file-report';
import { appointmentFields, appointmentId, type AppointmentId } from './schema';

const fields = draftParser(appointmentFields, ['title', 'startsOn', 'startsAt', 'minutes', 'place', 'notes', 'recurrence']);
const wrong = ['notFound', 'subjectMissing', 'dayMissing', 'formula', 'notARule', 'tooOften', 'notAnOccurrence'] as const;

/** What stands in a calendar; `duty` is what is owed to a client on a day. */
export const entryKinds = ['visit', 'appointment', 'nextAction', 'promise', 'complaint', 'revisit', 'duty', 'care', 'surveyFollow'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** One thing in the calendar, by the user's own day and wall-clock time; without a time it takes the whole day. */
export interface CalendarEntry extends Slot {
  /** Its own among all entries: an occurrence has that of its series with its day. */
  readonly key: string;
  readonly kind: EntryKind;
  /** The record behind it. */
  readonly record: string;
  readonly client: string | null;
  readonly clientName: string | null;
  readonly contactName: string | null;
  /** What it is about. */
  readonly title: string;
  readonly place: string | null;
  /** 计划, 已完成 or 已取消 of a visit. */
  readonly state: string | null;
  /** The day by which an occurrence of what recurs is known; `null` of what does not recur. */
  readonly occurrence: Day | null;
  /** Whether it is a changed occurrence of what recurs. */
  readonly changed: boolean;
}

/** A day that the calendar marks. */
export interface MarkedDay {
  readonly on: Day;
  readonly holiday: string | null;
  readonly adjustedWork: string | null;
  readonly festivals: readonly string[];
}

export interface CalendarRange {
  readonly entries: readonly CalendarEntry[];
  /** Entries beyond the most that are answered. */
  readonly left: number;
  readonly days: readonly MarkedDay[];
  /** Years whose adjusted working days are not known (调休未公布). */
  readonly unpublished: readonly number[];
  readonly times: ContactTimes;
}

/** Most entries of one answer, and most days that one may be asked for. */
export const mostEntries = 6000;
export const mostDays = 400;

/** A calendar file that was read, kept in the engine until another is or the vault is locked. */
const calendarSession = z.string().regex(/^calendar-[0-9a-f]{32}$/);

export const calendarAsks = {
  /** Everything from a day to another, both included. */
  'calendar:range': ask(z.strictObject({ from: dayParser, to: dayParser }), ['badRange']).answers<CalendarRange>(),
  /** What is to be said of a time before something is put there, and the nearest better one (R-RV-04, AT-16). */
  'calendar:judge': ask(z.strictObject(slot), []).answers<{ readonly notes: readonly TimeNote[]; readonly better: Slot | null }>(),
  /** Years of holidays that were brought in. */
  'calendar:holidays': ask(z.strictObject({}), []).answers<readonly { readonly year: number; readonly days: readonly HolidayDay[] }[]>(),
  /** Brings a table of holidays in: day, name, off or worked. It replaces what is known of its years. */
  'calendar:holidays-import': ask(z.strictObject({ file: fileToken }), [...unreadable, 'noHolidays', 'wrongHoliday']).answers<{ readonly years: readonly number[]; readonly days: number; readonly action: ActionId }>(),
  /** Reads a calendar file and says what would become of each event; nothing is written. A job, as files are large. */
  'calendar:file-try': ask(z.strictObject({ file: fileToken, job: jobId.optional() }), [...unreadable, 'notACalendar', 'cancelled']).answers<CalendarFileReport>(),
  /** Brings in a file that was tried, as one action and a job: whole or absent. */
  'calendar:file-run': ask(z.strictObject({ session: calendarSession, job: jobId }), ['noSession', 'cancelled', 'diskFull']).answers<CalendarFileReport>(),

  'appointment:add': ask(z.strictObject({ fields }), wrong).answers<Written<AppointmentId>>(),
  'appointment:change': ask(z.strictObject({ id: appointmentId, ...occurrence, fields }), wrong).answers<Written<AppointmentId>>(),
  'appointment:move': ask(z.strictObject({ id: appointmentId, ...occurrence, ...slot }), wrong).answers<Written<AppointmentId>>(),
  'appointment:remove': ask(z.strictObject({ id: appointmentId, ...occurrence }), ['notFound', 'notAnOccurrence']).answers<Written<AppointmentId>>(),
} as const;
