import type { Slot } from '../../../shared/calendar/contact-time';
import { agendaLine } from '../../../shared/calendar/agenda';
import { usualMinutes } from '../../../shared/calendar/schema';
import { clockTime, momentAt, type Day } from '../../../shared/kit/dates';
import type { CalendarVisit } from '../../../shared/visit/asks';
import type { VisitDraft } from '../../../shared/visit/schema';
import type { ClientChoice } from '../../data/use-client-search';
import { localZone } from '../../ui/use-today';

/** What the form of a visit holds: its time as `HH:MM`, its agenda as running text, one thing a line. */
export interface VisitValues {
  readonly client: ClientChoice | null;
  readonly contact: string | null;
  readonly kind: string | null;
  readonly method: string | null;
  readonly plannedOn: Day | null;
  readonly plannedAt: string | null;
  readonly minutes: number | null;
  readonly place: string | null;
  readonly focus: string | null;
  readonly agenda: string | null;
  readonly recurrence: string | null;
}

/** A new visit at a time of the grid. */
export const newVisit = ({ on, time, minutes }: Slot): VisitValues => ({
  client: null, contact: null, kind: null, method: null, plannedOn: on, plannedAt: time, minutes: time === null ? null : (minutes ?? usualMinutes), place: null, focus: null, agenda: null, recurrence: null,
});

/** A visit as its form holds it; of what recurs, the occurrence of a day. */
export const toVisitValues = (visit: CalendarVisit, occurrence: Day | null): VisitValues => ({
  client: visit.client === null ? null : { id: visit.client, name: visit.clientName, number: visit.clientNumber },
  contact: visit.contact, kind: visit.kind, method: visit.method, plannedOn: occurrence ?? visit.plannedOn,
  plannedAt: visit.plannedAt === null ? null : clockTime(visit.plannedAt, localZone()),
  minutes: visit.minutes, place: visit.place, focus: visit.focus, agenda: visit.agenda === null ? null : visit.agenda.map(agendaLine).join('\n'), recurrence: visit.recurrence,
});

const plain = (text: string | null): string | null => text?.trim() || null;

/** The lines of an agenda as they are kept: a line that a duty wrote keeps its mark while it says the same. */
function agendaOf(text: string | null, before: readonly string[] | null): readonly string[] | null {
  const marked = new Map((before ?? []).map((line) => [agendaLine(line), line]));
  const lines = (text ?? '').split('\n').map((line) => line.trim()).filter((line) => line !== '').map((line) => marked.get(line) ?? line);
  return lines.length === 0 ? null : lines;
}

/** What the form says, as the fields of a visit. */
export function toVisitFields({ client: _client, plannedOn, plannedAt, agenda, contact, kind, method, minutes, place, focus, recurrence }: VisitValues, before: readonly string[] | null): VisitDraft {
  return {
    contact: contact as VisitDraft['contact'], kind: kind as VisitDraft['kind'], method: plain(method), minutes, place: plain(place), focus: plain(focus), recurrence,
    plannedOn, plannedAt: plannedOn !== null && plannedAt !== null ? momentAt(plannedOn, plannedAt, localZone()) : null, agenda: agendaOf(agenda, before),
  };
}
