import * as z from 'zod';
import type { TimeNote } from '../calendar/contact-time';
import { occurrence, slot } from '../calendar/occurrence';
import { page, type Written } from '../client/asks';
import { clientId } from '../client/schema';
import { draftParser } from '../field/field';
import { ask } from '../ipc/ask';
import { visitFields, visitId, type Visit, type VisitId } from './schema';

const fields = draftParser(visitFields, ['contact', 'kind', 'frequency', 'method', 'focus', 'owner', 'plannedOn', 'plannedAt', 'minutes', 'state', 'heldOn', 'followup', 'notes', 'place', 'agenda', 'recurrence']);
const wrong = ['notFound', 'dayMissing', 'heldMissing', 'dayInFuture', 'formula', 'notARule', 'tooOften', 'recurring'] as const;

/** A visit with its client and whom it is for. */
export interface CalendarVisit extends VisitRow {
  readonly clientName: string;
  readonly clientNumber: string | null;
  readonly contactPhone: string | null;
}

/** A visit with whom it is for. */
export interface VisitRow extends Visit {
  readonly contactName: string | null;
}

export const visitAsks = {
  /** Plans a visit, or puts one that was held on file. */
  'visit:add': ask(z.strictObject({ client: clientId, fields }), wrong).answers<Written<VisitId>>(),
  'visit:edit': ask(z.strictObject({ id: visitId, seen: z.string().max(80).optional(), fields }), [...wrong, 'stale']).answers<Written<VisitId>>(),
  'visit:delete': ask(z.strictObject({ id: visitId }), ['notFound']).answers<Written<VisitId>>(),
  /** One visit with its people, for the calendar. */
  'visit:read': ask(z.strictObject({ id: visitId }), ['notFound']).answers<CalendarVisit>(),
  /** Corrects one occurrence of a visit that recurs, it and those after it, or all. `occurrence` is the day it would have been on. */
  'visit:change': ask(z.strictObject({ id: visitId, ...occurrence, fields }), [...wrong, 'notAnOccurrence']).answers<Written<VisitId>>(),
  /** Puts a visit on another day or time, or makes it longer. Answers what is to be said of the new time (R-RV-04, AT-16). */
  'visit:move': ask(z.strictObject({ id: visitId, ...occurrence, ...slot }), [...wrong, 'notAnOccurrence']).answers<Written<VisitId> & { readonly notes: readonly TimeNote[] }>(),
  /** Deletes one occurrence, it and those after it, or all; occurrences that were held stay. */
  'visit:remove': ask(z.strictObject({ id: visitId, ...occurrence }), ['notFound', 'notAnOccurrence']).answers<Written<VisitId>>(),
  /** Visits of a client, the latest first. */
  'visit:list': ask(z.strictObject({ client: clientId, ...page }), ['notFound']).answers<{ readonly total: number; readonly items: readonly VisitRow[] }>(),
} as const;
