import { mostDays, mostEntries, type CalendarEntry } from '../../../shared/calendar/asks';
import { betterTime, contactTimes, judgeTime } from '../../../shared/calendar/contact-time';
import { daysFrom, factsOfDay, isPublished } from '../../../shared/calendar/holidays';
import { occurrences, ruleRefusal } from '../../../shared/calendar/recurrence';
import { longestAppointment } from '../../../shared/calendar/schema';
import { spanOf } from '../../../shared/calendar/week';
import { dutyIdOf } from '../../../shared/duty/ids';
import type { DutyKind } from '../../../shared/duty/schema';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { addDays, daysBetween, msOf, offsetMinutes, type Day, type Moment } from '../../../shared/kit/dates';
import { textOf } from '../../../shared/kit/plain';
import { err, ok, type Result } from '../../../shared/kit/result';
import { surveyFollows } from '../../../shared/survey/vocabulary';
import type { WorkItem } from '../../../shared/work/asks';
import type { Row } from '../vault/database';
import { readHolidayTables } from '../vault/holidays';
import { readPolicies } from '../vault/settings';
import type { ReadContext } from './context';
import { complaintLines, withClients } from './complaint-work';
import { notPromised } from './promised';
import { surveyWork } from './survey-work';
import { dutiesMet } from './work';

/** Days asked for, both included. */
interface Range {
  readonly from: Day;
  readonly to: Day;
}

/** Reads what a calendar shows of one kind; at most `mostEntries` and one more, which says that there are others. */
type Source = (context: ReadContext, range: Range) => readonly CalendarEntry[];

const quarterHour = 900_000;

/** Tells the wall-clock time of moments in a zone. Its offset is asked once for each quarter of an hour, as entries share them. */
function clockIn(zone: string): (moment: Moment) => string {
  const offsets = new Map<number, number>();
  return (moment) => {
    const ms = msOf(moment);
    const quarter = Math.floor(ms / quarterHour);
    let offset = offsets.get(quarter);
    if (offset === undefined) offsets.set(quarter, (offset = offsetMinutes(ms, zone)));
    return new Date(ms + offset * 60_000).toISOString().slice(11, 16);
  };
}

const nullable = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

interface Timed {
  readonly on: string;
  readonly at: string;
  readonly entry: (row: Row) => Pick<CalendarEntry, 'kind' | 'client' | 'clientName' | 'contactName' | 'title' | 'state'>;
}

/** An entry of a row, on a day that may be that of an occurrence. */
function entryOf(row: Row, { on, at, entry }: Timed, clock: (moment: Moment) => string, day: Day | null): CalendarEntry {
  const held = nullable(row['heldOn']) as Day | null;
  const planned = nullable(row[on]) as Day | null;
  const where = day ?? held ?? planned;
  const time = nullable(row[at]) as Moment | null;
  const record = textOf(row['id']);
  return {
    ...entry(row), key: day === null ? record : `${record}:${day}`, record, on: where as Day, time: time !== null && (held === null || held === planned) ? clock(time) : null,
    minutes: row['minutes'] as number | null, place: nullable(row['place']), occurrence: day, changed: row['series'] !== null,
  };
}

/** Reads what is on one day each, and what recurs, laid out over the days asked for. */
function timedEntries({ reader, clock }: ReadContext, { from, to }: Range, single: readonly string[], recurring: string, timed: Timed): readonly CalendarEntry[] {
  const clockOf = clockIn(clock.zone);
  const limit = mostEntries + 1;
  const entries = single.flatMap((sql) => reader.all(`${sql} LIMIT ${limit}`, { from, to })).map((row) => entryOf(row, timed, clockOf, null));
  for (const row of reader.all(recurring, { to })) {
    const rule = textOf(row['recurrence']);
    if (ruleRefusal(rule) !== null) continue; // of a newer version: what this one cannot follow it does not show
    const excluded = row['excluded'] === null ? null : (JSON.parse(textOf(row['excluded'])) as string[]);
    for (const day of occurrences({ on: textOf(row[timed.on]) as Day, rule, excluded }, from, to)) entries.push(entryOf(row, timed, clockOf, day));
    if (entries.length > limit) break;
  }
  return entries;
}

const visitColumns = `v.id, v.client, v.contact, v.kind, v.method, v.focus, v.plannedOn, v.plannedAt, v.minutes, v.state, v.heldOn, v.place, v.recurrence, v.excluded, v.series,
  (SELECT name FROM clients WHERE id = v.client) AS clientName, (SELECT name FROM contacts WHERE id = v.contact) AS contactName`;

/** Visits of the days asked for, each occurrence of what recurs by itself. */
export const visitEntries: Source = (context, range) =>
  timedEntries(context, range, [
    `SELECT ${visitColumns} FROM visits v WHERE v.deleted IS NULL AND v.plannedOn BETWEEN $from AND $to AND v.heldOn IS NULL AND v.recurrence IS NULL ORDER BY v.plannedOn`,
    `SELECT ${visitColumns} FROM visits v WHERE v.deleted IS NULL AND v.heldOn BETWEEN $from AND $to AND v.recurrence IS NULL ORDER BY v.heldOn`,
  ], `SELECT ${visitColumns} FROM visits v WHERE v.deleted IS NULL AND v.recurrence IS NOT NULL AND v.plannedOn <= $to`, {
    on: 'plannedOn', at: 'plannedAt',
    entry: (row) => ({
      kind: 'visit', client: nullable(row['client']), clientName: nullable(row['clientName']), contactName: nullable(row['contactName']),
      title: nullable(row['focus']) ?? nullable(row['kind']) ?? nullable(row['method']) ?? '', state: nullable(row['state']),
    }),
  });

/** Days before the first one on which an appointment that reaches into it may have begun. */
const daysBack = Math.ceil(longestAppointment / 1440);

const appointmentEntries: Source = (context, { from, to }) =>
  timedEntries(context, { from: addDays(from, -daysBack), to }, ['SELECT * FROM appointments WHERE deleted IS NULL AND startsOn BETWEEN $from AND $to AND recurrence IS NULL ORDER BY startsOn'],
    'SELECT * FROM appointments WHERE deleted IS NULL AND recurrence IS NOT NULL AND startsOn <= $to', {
      on: 'startsOn', at: 'startsAt', entry: (row) => ({ kind: 'appointment', client: null, clientName: null, contactName: null, title: textOf(row['title']), state: null }),
    }).filter((entry) => (spanOf(entry).days.at(-1) ?? entry.on) >= from);

const allDay = { time: null, minutes: null, contactName: null, place: null, state: null, occurrence: null, changed: false } as const;

/** Next actions of the days asked for: on the day, without a time. */
const nextActionEntries: Source = ({ reader }, range) =>
  reader.all<{ id: string; client: string; name: string | null; title: string | null; due: Day }>(
    `SELECT f.id, f.client, c.name, f.nextAction AS title, f.nextDueOn AS due FROM followups f JOIN clients c ON c.id = f.client
     WHERE f.deleted IS NULL AND f.nextState = '待办' AND ${notPromised('f')} AND f.nextDueOn BETWEEN $from AND $to ORDER BY f.nextDueOn LIMIT ${mostEntries + 1}`, { ...range },
  ).map(({ id, client, name, title, due }) => ({ ...allDay, key: `nextAction:${id}`, kind: 'nextAction', record: id, client, clientName: name, title: title ?? '', on: due }));

/** Care tasks of the days asked for: on their day, without a time. */
const careEntries: Source = ({ reader }, range) =>
  reader.all<{ id: string; client: string; name: string | null; title: string | null; due: Day }>(
    `SELECT t.id, t.client, c.name, t.action AS title, coalesce(t.dueOn, t.nextOn) AS due FROM careTasks t INDEXED BY careTasksOpen JOIN clients c ON c.id = t.client
     WHERE t.deleted IS NULL AND t.state = '待执行' AND coalesce(t.dueOn, t.nextOn) IS NOT NULL AND coalesce(t.dueOn, t.nextOn) BETWEEN $from AND $to ORDER BY due LIMIT ${mostEntries + 1}`, { ...range },
  ).map(({ id, client, name, title, due }) => ({ ...allDay, key: `care:${id}`, kind: 'care', record: id, client, clientName: name, title: title ?? '', on: due }));

/** Open promises on the day by which they are to be kept. */
const promiseEntries: Source = ({ reader, clock }, range) => {
  const clockOf = clockIn(clock.zone);
  return reader.all<{ id: string; client: string; name: string | null; title: string | null; due: Day; at: Moment | null }>(
    `SELECT p.id, p.client, c.name, p.text AS title, p.dueOn AS due, p.dueAt AS at FROM promises p JOIN clients c ON c.id = p.client
     WHERE p.deleted IS NULL AND p.state = '待兑现' AND p.dueOn BETWEEN $from AND $to ORDER BY p.dueOn LIMIT ${mostEntries + 1}`, { ...range },
  ).map(({ id, client, name, title, due, at }) => ({ ...allDay, time: at === null ? null : clockOf(at), key: `promise:${id}`, kind: 'promise', record: id, client, clientName: name, title: title ?? '', on: due }));
};

/** What follows from surveys on the days asked for: by its name alone, since what a client said is not for a sheet. */
const surveyEntries: Source = ({ reader }, range) =>
  surveyWork.flatMap(({ kind, from, where, day }) =>
    reader.all<{ id: string; client: string; name: string | null; due: Day }>(
      `SELECT p.id, p.client, c.name, ${day} AS due FROM ${from} JOIN clients c ON c.id = p.client AND c.deleted IS NULL WHERE ${where} AND ${day} BETWEEN $from AND $to ORDER BY due LIMIT ${mostEntries + 1}`, { ...range },
    ).map(({ id, client, name, due }): CalendarEntry => ({ ...allDay, key: `${kind}:${id}`, kind: 'surveyFollow', record: id, client, clientName: name, title: surveyFollows[kind], on: due })));

/** What is owed on the days asked for. The visit after a complaint is an entry of the complaint, and what a planned visit has on its agenda is that of the visit. */
const dutyEntries: Source = ({ reader }, range) => {
  const met = dutiesMet(reader);
  return reader.all<{ client: string; kind: DutyKind; anchor: string; name: string | null; focus: string | null; due: Day }>(
    `SELECT d.client, d.kind, d.anchor, c.name, d.focus, d.dueOn AS due FROM dutyRows d JOIN clientRows c ON c.id = d.client
     WHERE d.urgent IN (0, 1) AND d.kind <> '投诉回访' AND d.dueOn BETWEEN $from AND $to ORDER BY d.urgent DESC, d.dueOn LIMIT ${mostEntries + 1}`, { ...range },
  ).flatMap(({ client, kind, anchor, name, focus, due }): CalendarEntry[] => {
    const id = dutyIdOf(client, { kind, anchor });
    return met.has(id) ? [] : [{ ...allDay, key: `duty:${id}`, kind: 'duty', record: id, client, clientName: name, title: focus ?? kind, on: due }];
  });
};

const entryOfComplaint = ({ id, kind, record, client, clientName, title, dueOn }: WorkItem): CalendarEntry =>
  ({ ...allDay, key: id, kind: kind === 'revisit' ? 'revisit' : 'complaint', record, client, clientName, title, on: dueOn });

/** Complaints on the day by which they must be handled or asked about. */
const complaintEntries: Source = (context, { from, to }) =>
  withClients(context, complaintLines(context).filter(({ dueOn }) => dueOn >= from && dueOn <= to)).map(entryOfComplaint);

/** Everything that fills the calendar, what is fixed before what is only due: where there is too much, the end is left out. */
const sources: readonly Source[] = [visitEntries, appointmentEntries, complaintEntries, promiseEntries, nextActionEntries, careEntries, surveyEntries, dutyEntries];

const inOrder = (a: CalendarEntry, b: CalendarEntry): number =>
  a.on < b.on ? -1 : a.on > b.on ? 1 : (a.time ?? '') < (b.time ?? '') ? -1 : (a.time ?? '') > (b.time ?? '') ? 1 : a.key < b.key ? -1 : 1;

/** The calendar from a day to another: entries by day and time, marked days, and when to contact people. */
export function readCalendar(context: ReadContext, { from, to }: In<'calendar:range'>): Result<Out<'calendar:range'>, Refusal<'calendar:range'>> {
  if (from > to || daysBetween(from, to) >= mostDays) return err({ kind: 'badRange', field: 'to' });
  const tables = readHolidayTables(context.reader);
  const entries = sources.flatMap((read) => read(context, { from, to }));
  const days = daysFrom(from, to).flatMap((on) => {
    const { holiday, adjustedWork, festivals } = factsOfDay(on, tables);
    return holiday === null && adjustedWork === null && festivals.length === 0 ? [] : [{ on, holiday, adjustedWork, festivals }];
  });
  const years = [...new Set([Number(from.slice(0, 4)), Number(to.slice(0, 4))])];
  return ok({
    entries: entries.slice(0, mostEntries).sort(inOrder), left: Math.max(0, entries.length - mostEntries), days,
    unpublished: years.filter((year) => !isPublished(year, tables)), times: contactTimes(readPolicies(context.reader)),
  });
}

/** What is to be said of a time, and the nearest better one where something speaks against it (R-RV-04, AT-16). */
export function judgeSlot({ reader }: ReadContext, slot: In<'calendar:judge'>): Out<'calendar:judge'> {
  const tables = readHolidayTables(reader);
  const times = contactTimes(readPolicies(reader));
  const notes = judgeTime(slot, times, factsOfDay(slot.on, tables));
  const good = notes.every(({ kind }) => kind === 'prefer' || kind === 'adjustedWork' || kind === 'unpublished');
  return { notes, better: good ? null : betterTime(slot, times, (on) => factsOfDay(on, tables)) };
}

/** The years of holidays that were brought in. */
export const listHolidays = ({ reader }: ReadContext): Out<'calendar:holidays'> => [...readHolidayTables(reader)].map(([year, days]) => ({ year, days }));
