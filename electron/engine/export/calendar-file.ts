import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { agendaLines } from '../../../shared/calendar/agenda';
import { usualMinutes } from '../../../shared/calendar/schema';
import { addDays, clockTime, momentAt, msOf, type Clock, type Day, type Moment } from '../../../shared/kit/dates';
import { maskAll } from '../../../shared/guard/masking';
import type { Reader } from '../vault/database';
import { fromStamp } from '../vault/hlc';
import { rowToRecord, type StoredRecord } from '../vault/records';
import { timed, type Timed } from '../vault/series';
import { masked } from './masks';

/** What is left of a name of ours in a calendar file: `<record id>@kemai`. */
export const ownUid = (id: string): string => `${id}@kemai`;

/** Days asked for, both included; all of them where one is left out. */
export interface Span {
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
}

type Stored = StoredRecord<'visits'> | StoredRecord<'appointments'>;

/** A record as an event: its day and time by the user's clock. */
interface Event {
  readonly uid: string;
  readonly on: Day;
  readonly time: string | null;
  readonly minutes: number | null;
  readonly title: string;
  readonly notes: string;
  readonly place: string | null;
  readonly rule: string | null;
  readonly excluded: readonly string[];
  /** Of a changed occurrence: when it would have been. */
  readonly instead: { readonly on: Day; readonly time: string | null } | null;
  readonly cancelled: boolean;
  /** When it was changed last, in milliseconds: by this a reader tells the newer of two states. */
  readonly changed: number;
}

/** The name of a client and of the person there, for the title and the notes of a visit. */
interface Names {
  readonly client: string | null;
  readonly contact: string | null;
}

function rowsOf(reader: Reader, collection: Timed, { from, to }: Span): readonly Stored[] {
  const { on } = timed[collection];
  const day = collection === 'visits' ? 'coalesce(r.heldOn, r.plannedOn)' : `r.${on}`;
  return reader
    .all(`SELECT r.* FROM ${collection} r WHERE r.deleted IS NULL AND ${day} IS NOT NULL AND (r.recurrence IS NOT NULL OR ${day} >= $from) AND ${day} <= $to ORDER BY r.series IS NOT NULL, ${day}, r.id`, { from: from ?? '', to: to ?? '9999' })
    .map((row) => rowToRecord(collection, row));
}

/** Everything that is planned and was held, as events; with what is sensitive masked unless nobody is hidden. */
function eventsOf(reader: Reader, zone: string, span: Span, hidden: ReadonlySet<string> | null): readonly Event[] {
  const hide = (field: string, text: string): string => (hidden === null ? text : String(masked(field, text, hidden)));
  const sensitive = (text: string | null): string | null => (text === null || text === '' || hidden === null ? text : maskAll());
  const names = (visit: StoredRecord<'visits'>): Names => ({
    client: reader.get<{ name: string | null }>('SELECT name FROM clients WHERE id = $id', { id: visit.client })?.name ?? null,
    contact: visit.contact === null ? null : (reader.get<{ name: string | null }>('SELECT name FROM contacts WHERE id = $id', { id: visit.contact })?.name ?? null),
  });
  return (['visits', 'appointments'] as const).flatMap((collection) => {
    const { on: dayKey, at } = timed[collection];
    const rows = rowsOf(reader, collection, span);
    const byId = new Map(rows.map((row) => [row.id, row]));
    const changed = new Map<string, Set<string>>();
    for (const { series, occurrenceOn } of rows) if (series !== null && occurrenceOn !== null) changed.set(series, (changed.get(series) ?? new Set()).add(occurrenceOn));
    const timeOf = (row: Stored): string | null => {
      const moment = (row as unknown as Readonly<Record<string, Moment | null>>)[at] ?? null;
      const heldElsewhen = 'heldOn' in row && row.heldOn !== null && row.heldOn !== row.plannedOn; // of that day no time is known
      return moment === null || heldElsewhen ? null : clockTime(moment, zone);
    };
    const dayOf = (row: Stored): Day => ('heldOn' in row ? row.heldOn : null) ?? ((row as unknown as Readonly<Record<string, Day>>)[dayKey] as Day);
    return rows.map((row): Event => {
      const series = row.series === null ? undefined : byId.get(row.series);
      const shared = {
        uid: series === undefined ? (row.uid ?? ownUid(row.id)) : (series.uid ?? ownUid(series.id)), on: dayOf(row), time: timeOf(row), minutes: row.minutes, rule: row.recurrence,
        excluded: (row.excluded ?? []).filter((day) => changed.get(row.id)?.has(day) !== true), place: sensitive(row.place),
        instead: series === undefined || row.occurrenceOn === null ? null : { on: row.occurrenceOn, time: timeOf(series) },
        changed: fromStamp(row.stamp).ms,
      };
      if ('title' in row) return { ...shared, title: sensitive(row.title) ?? '', notes: sensitive(row.notes) ?? '', cancelled: false };
      const { client, contact } = names(row);
      const about = row.focus ?? row.kind ?? row.method;
      return {
        ...shared, cancelled: row.state === '已取消', title: [client === null ? null : hide('clients.name', client), about].filter((part) => part !== null).join(' · '),
        notes: [...(contact === null ? [] : [hide('contacts.name', contact)]), ...agendaLines(row.agenda).map(sensitive), sensitive(row.notes)].filter((part) => part !== null).join('\n'),
      };
    });
  });
}

const timeOf = (on: Day, time: string | null): ICAL.Time =>
  time === null
    ? ICAL.Time.fromData({ year: Number(on.slice(0, 4)), month: Number(on.slice(5, 7)), day: Number(on.slice(8, 10)), isDate: true })
    : ICAL.Time.fromData({ year: Number(on.slice(0, 4)), month: Number(on.slice(5, 7)), day: Number(on.slice(8, 10)), hour: Number(time.slice(0, 2)), minute: Number(time.slice(3, 5)), second: 0, isDate: false });

/** Adds a day, or a time of a zone. */
function addTime(component: ICAL.Component, name: string, on: Day, time: string | null, zone: string): void {
  const property = new ICAL.Property(name, component);
  property.setValue(timeOf(on, time));
  if (time !== null) property.setParameter('tzid', zone);
  component.addProperty(property);
}

const compact = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

/** A rule as files have it: the last day of one with a time is a moment of UTC (RFC 5545 §3.3.10). */
const ruleFor = (rule: string, time: string | null, zone: string): string =>
  rule.replace(/UNTIL=(\d{4})(\d{2})(\d{2})/, (whole, year: string, month: string, day: string) => (time === null ? whole : `UNTIL=${compact(msOf(momentAt(`${year}-${month}-${day}` as Day, time, zone)))}`));

function componentOf(event: Event, zone: string, stamp: number): ICAL.Component {
  const component = new ICAL.Component('vevent');
  component.addPropertyWithValue('uid', event.uid);
  component.addPropertyWithValue('dtstamp', ICAL.Time.fromJSDate(new Date(stamp), true));
  component.addPropertyWithValue('last-modified', ICAL.Time.fromJSDate(new Date(event.changed), true));
  addTime(component, 'dtstart', event.on, event.time, zone);
  if (event.time !== null) component.addPropertyWithValue('duration', ICAL.Duration.fromSeconds((event.minutes ?? usualMinutes) * 60));
  else addTime(component, 'dtend', addDays(event.on, Math.max(1, Math.ceil((event.minutes ?? 1) / 1440))), null, zone);
  component.addPropertyWithValue('summary', event.title);
  if (event.notes !== '') component.addPropertyWithValue('description', event.notes);
  if (event.place !== null) component.addPropertyWithValue('location', event.place);
  if (event.cancelled) component.addPropertyWithValue('status', 'CANCELLED');
  if (event.rule !== null) component.addPropertyWithValue('rrule', ICAL.Recur.fromString(ruleFor(event.rule, event.time, zone)));
  for (const day of event.excluded) addTime(component, 'exdate', day as Day, event.time, zone);
  if (event.instead !== null) addTime(component, 'recurrence-id', event.instead.on, event.instead.time, zone);
  return component;
}

/** Years beyond the last event for which changes of the clock are written down. */
const yearsAhead = 10;

/** The zone of the user with its changes of the clock around the events (RFC 5545 §3.6.5). */
function zoneComponent(zone: string, first: Day, last: Day): ICAL.Component {
  const component = new ICAL.Component('vtimezone');
  component.addPropertyWithValue('tzid', zone);
  const add = (from: number, to: number, begins: string): void => {
    const observance = new ICAL.Component(to > from ? 'daylight' : 'standard');
    observance.addPropertyWithValue('dtstart', ICAL.Time.fromString(begins, null));
    observance.addPropertyWithValue('tzoffsetfrom', ICAL.UtcOffset.fromSeconds(from));
    observance.addPropertyWithValue('tzoffsetto', ICAL.UtcOffset.fromSeconds(to));
    component.addSubcomponent(observance);
  };
  const seconds = (time: Temporal.ZonedDateTime): number => time.offsetNanoseconds / 1e9;
  let at: Temporal.ZonedDateTime | null = Temporal.PlainDate.from(addDays(first, -366)).toZonedDateTime(zone);
  add(seconds(at), seconds(at), '1970-01-01T00:00:00');
  const end = Temporal.PlainDate.from(addDays(last, 366 * yearsAhead)).toZonedDateTime(zone);
  for (at = at.getTimeZoneTransition('next'); at !== null && Temporal.ZonedDateTime.compare(at, end) < 0; at = at.getTimeZoneTransition('next')) {
    const before = seconds(at.subtract({ seconds: 1 }));
    // The clock shows the time before the change when it changes.
    const local = new Date(at.epochMilliseconds + before * 1000).toISOString().slice(0, 19);
    add(before, seconds(at), local);
  }
  return component;
}

/** Visits and appointments as an iCalendar file (RFC 5545), in the user's zone; with what is sensitive masked unless nobody is hidden. */
export function calendarFile(reader: Reader, clock: Clock, span: Span, hidden: ReadonlySet<string> | null): { readonly text: string; readonly count: number } {
  const events = eventsOf(reader, clock.zone, span, hidden);
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('prodid', '-//Kemai//Calendar//ZH');
  calendar.addPropertyWithValue('version', '2.0');
  const days = events.map(({ on }) => on).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first !== undefined && last !== undefined) calendar.addSubcomponent(zoneComponent(clock.zone, first, last));
  for (const event of events) calendar.addSubcomponent(componentOf(event, clock.zone, clock.now()));
  return { text: `${calendar.toString()}\r\n`, count: events.length };
}
