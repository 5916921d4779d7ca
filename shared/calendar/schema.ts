import * as z from 'zod';
import { day, lines, link, long, moment, number, text, yesNo, type DraftOf, type Field, type ValuesOf } from '../field/field';
import { uuidPattern, type Brand } from '../kit/id';
import type { RecordHead } from '../record/schema';

export type AppointmentId = Brand<'AppointmentId'>;
export const appointmentId = z.string().regex(uuidPattern) as unknown as z.ZodType<AppointmentId, AppointmentId>;

/** How long something with a time and no length is taken to last, in minutes. */
export const usualMinutes = 60;

/** Longest that an appointment may last, in minutes: 60 days. */
export const longestAppointment = 86_400;

/** How long an appointment lasts: whole minutes; one without a time lasts whole days. */
const minutes = (): Field<number> => ({ ...number(), parser: z.int().min(1).max(longestAppointment).nullable() });

/** How something recurs and came in: of visits and appointments alike. `recurrence` is an RRULE without its name (RFC 5545 §3.3.10). */
export const recurring = <Id extends string>(id: z.ZodType<Id, Id>) => ({
  recurrence: text(500),
  /** Days on which it does not take place, or takes place as another record says. */
  excluded: lines(10),
  /** What recurs, of which this is one changed occurrence. */
  series: link(id),
  /** The day on which this occurrence would have been. */
  occurrenceOn: day(),
  /** Name of the event in the calendar file that it came from; an occurrence has its series' name. */
  uid: text(255),
}) as const;

/** An appointment of one's own, with no client: what a calendar holds beside visits. Without `startsAt` it takes the whole day. */
export const appointmentFields = {
  title: text(300, { searchable: true, sensitive: true }),
  startsOn: day(),
  startsAt: moment(),
  minutes: minutes(),
  place: text(200, { sensitive: true }),
  notes: long(20_000, { searchable: true, sensitive: true }),
  ...recurring(appointmentId),
  /** Which revision of its event in a calendar file it holds: SEQUENCE, LAST-MODIFIED and a digest (`file-event.ts`). */
  revision: text(80),
  sample: yesNo(),
} as const;

export type Appointment = RecordHead<AppointmentId> & ValuesOf<typeof appointmentFields>;
export type AppointmentDraft = DraftOf<typeof appointmentFields>;
