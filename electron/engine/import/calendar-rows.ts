import * as z from 'zod';
import { otherParts } from '../../../shared/calendar/file-report';
import { zonedText } from '../../../shared/calendar/zoned-text';

/** Name of the sheet as which the reading process hands a calendar on, one event a row; no other file that it reads is called so and has such rows. */
export const calendarSheet = 'VCALENDAR';

/** Most events of one file. */
export const mostEvents = 50_000;

/** Most days that an event may leave out. */
export const mostLeftOut = 2000;

/** An event as its file says it: nothing judged, nothing of the user's zone. */
export const rawEvent = z.strictObject({
  /** Its place among the events of the file, from 1. */
  number: z.int().min(1),
  uid: z.string().nullable(),
  start: zonedText.nullable(),
  end: zonedText.nullable(),
  seconds: z.int().min(0).nullable(),
  title: z.string().nullable(),
  place: z.string().nullable(),
  notes: z.string().nullable(),
  rule: z.string().nullable(),
  excluded: z.array(zonedText).max(mostLeftOut),
  /** RECURRENCE-ID: when this changed occurrence would have been. */
  occurrence: zonedText.nullable(),
  /** Whether it stands for all occurrences from that one on (RANGE). */
  following: z.boolean(),
  /** Days beside the rule (RDATE), or a rule of days left out (EXRULE). */
  beside: z.enum(['moreDays', 'exceptRule']).nullable(),
  cancelled: z.boolean(),
  sequence: z.int().min(0),
  /** LAST-MODIFIED in milliseconds. */
  modified: z.number().nullable(),
  /** What is wrong with its zone: nobody knows it, or it changes the clock in a way that only the file knows. */
  zone: z.enum(['unknownZone', 'clockChanges']).nullable(),
});
export type RawEvent = z.infer<typeof rawEvent>;

/** How many other parts a file has. */
export const otherCounts = z.partialRecord(z.enum(otherParts), z.int().min(0));
export type OtherCounts = z.infer<typeof otherCounts>;
