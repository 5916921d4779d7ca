import ICAL from 'ical.js';
import { addDays, isDay, type Day } from '../../../shared/kit/dates';
import { otherParts, type OtherPart } from '../../../shared/calendar/file-report';
import { calendarSheet, mostEvents, mostLeftOut, type OtherCounts, type RawEvent } from './calendar-rows';
import { fileZones, type FileZone } from './calendar-zones';
import { lineOf, unescaped, unfold, valueOf, type ContentLine } from './content-lines';
import { oldRule } from './old-calendar';
import { ParseRefused } from './parse-limits';
import type { RowSink } from './row-sink';

/** Whether bytes begin as a calendar does. */
export const looksLikeCalendar = (bytes: Uint8Array): boolean => /^(\xef\xbb\xbf)?\s*BEGIN:VCALENDAR\s/i.test(Buffer.from(bytes.subarray(0, 200)).toString('latin1'));

/** Components inside one another, at most; a calendar has three. */
const deepest = 12;

/** Characters kept of a title or place, and of notes: more than any field takes, so that too much can be told. */
const longest = { line: 2000, notes: 21_000 } as const;

const wanted = new Set([
  'UID', 'DTSTART', 'DTEND', 'DURATION', 'SUMMARY', 'LOCATION', 'DESCRIPTION', 'RRULE', 'RDATE', 'EXDATE', 'EXRULE', 'RECURRENCE-ID', 'STATUS', 'SEQUENCE', 'LAST-MODIFIED', 'X-MICROSOFT-CDO-ALLDAYEVENT',
]);

/** What stands in the file, taken apart into components and no further. */
interface Parts {
  readonly events: { readonly lines: readonly ContentLine[]; readonly calendar: Calendar }[];
  readonly zones: Map<string, readonly string[]>;
  readonly others: OtherCounts;
}

interface Calendar {
  cancels: boolean;
  old: boolean;
}

function* linesIn(text: string): Generator<string> {
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from);
    yield end === -1 ? text.slice(from) : text.slice(from, end);
    from = end === -1 ? text.length : end + 1;
  }
}

function takeApart(text: string): Parts {
  const parts: Parts = { events: [], zones: new Map(), others: {} };
  const open: string[] = [];
  let calendar: Calendar = { cancels: false, old: false };
  let event: ContentLine[] = [];
  let zone: string[] = [];
  const count = (name: string): void => {
    const part: OtherPart = otherParts.find((each) => each === name) ?? 'other';
    parts.others[part] = (parts.others[part] ?? 0) + 1;
  };
  const begin = (name: string): void => {
    if (open.length >= deepest) throw new ParseRefused('unreadable');
    const within = open.at(-1);
    open.push(name);
    if (name === 'VCALENDAR') calendar = { cancels: false, old: false };
    else if (name === 'VEVENT' && within === 'VCALENDAR') event = [];
    else if (name === 'VTIMEZONE') zone = [];
    else if (within === 'VCALENDAR' || name === 'VALARM') count(name);
  };
  const end = (name: string): void => {
    if (open.pop() !== name) throw new ParseRefused('unreadable');
    if (name === 'VEVENT' && open.at(-1) === 'VCALENDAR') {
      if (parts.events.length >= mostEvents) throw new ParseRefused('tooLarge');
      parts.events.push({ lines: event, calendar });
    } else if (name === 'VTIMEZONE') {
      const id = zone.map(lineOf).find((line) => line?.name === 'TZID')?.value.trim();
      if (id !== undefined) parts.zones.set(id, [...zone, 'END:VTIMEZONE']);
    }
  };
  for (const written of linesIn(unfold(text))) {
    const line = lineOf(written);
    if (line === null) continue;
    const name = line.value.trim().toUpperCase();
    if (line.name === 'BEGIN') begin(name);
    else if (line.name === 'END') end(name);
    else if (open.at(-1) === 'VEVENT' && wanted.has(line.name)) event.push(line);
    else if (open.at(-1) === 'VCALENDAR' && line.name === 'METHOD') calendar.cancels = name === 'CANCEL';
    else if (open.at(-1) === 'VCALENDAR' && line.name === 'VERSION') calendar.old = name === '1.0';
    if (open.includes('VTIMEZONE')) zone.push(written);
  }
  if (open.length > 0) throw new ParseRefused('unreadable');
  return parts;
}

const parameterOf = (line: ContentLine, name: string): string | null => {
  const found = line.parameters.find((parameter) => parameter.toUpperCase().startsWith(`${name}=`));
  return found === undefined ? null : found.slice(name.length + 1).replace(/^"|"$/g, '').trim();
};

const written = /^(\d{4})-?(\d{2})-?(\d{2})(?:T(\d{2}):?(\d{2}):?(\d{2})?(?:\.\d+)?(Z)?)?$/i;

/** A time as `zonedText` has it; `null` for what is none. `zoneOf` answers `null` for a zone that nobody knows. */
function timeText(value: string, line: ContentLine, zoneOf: (name: string) => FileZone | null): string | null {
  const found = written.exec(value.trim());
  const [, year = '', month = '', date = '', hour, minute = '00', second = '00', utc] = found ?? [];
  const day = `${year}-${month}-${date}`;
  if (!isDay(day)) return null;
  if (hour === undefined || parameterOf(line, 'VALUE')?.toUpperCase() === 'DATE') return day;
  if (Number(hour) > 24 || Number(minute) > 59) return null;
  const local = hour === '24' ? `${addDays(day, 1)}T00:00:00` : `${day}T${hour}:${minute}:${Number(second) > 59 ? '59' : second}`;
  if (utc !== undefined) return `${local}Z`;
  const id = parameterOf(line, 'TZID');
  const zone = id === null ? null : zoneOf(id);
  if (zone === null) return local;
  return zone.kind === 'known' ? `${local}[${zone.name}]` : `${local}${zone.offsetAt(local)}`;
}

function secondsOf(value: string | undefined): number | null {
  if (value === undefined) return null;
  try {
    const seconds = ICAL.Duration.fromString(value.trim()).toSeconds();
    return Number.isSafeInteger(seconds) && seconds >= 0 ? seconds : null;
  } catch {
    return null; // no duration: the end says how long it takes, or nothing does
  }
}

const atMidnight = (text: string | null): Day | null => (text !== null && text.slice(11, 19) === '00:00:00' ? (text.slice(0, 10) as Day) : null);

/** One event as its lines say it. */
function eventOf(number: number, lines: readonly ContentLine[], { cancels, old }: Calendar, zoneOf: (name: string) => FileZone | null): RawEvent {
  const line = (name: string): ContentLine | undefined => lines.find((each) => each.name === name);
  const value = (name: string): string | undefined => {
    const found = line(name);
    return found && valueOf(found);
  };
  const text = (name: string, most: number): string | null => {
    const found = value(name);
    return found === undefined ? null : unescaped(found).slice(0, most) || null;
  };
  const time = (name: string): string | null => {
    const found = line(name);
    return found === undefined ? null : timeText(found.value, found, zoneOf);
  };
  const zones = lines.flatMap((each) => parameterOf(each, 'TZID') ?? []).map(zoneOf);
  const [start, end] = [time('DTSTART'), time('DTEND')];
  // Outlook and old phones write a whole day from midnight to midnight.
  const wholeDays = (old || /^TRUE$/i.test(value('X-MICROSOFT-CDO-ALLDAYEVENT')?.trim() ?? '')) && atMidnight(start) !== null && atMidnight(end) !== null && start !== end;
  const rule = value('RRULE')?.trim() ?? null;
  const occurrence = line('RECURRENCE-ID');
  const modified = time('LAST-MODIFIED');
  return {
    number, uid: value('UID')?.trim() || null,
    start: wholeDays ? atMidnight(start) : start, end: wholeDays ? atMidnight(end) : end, seconds: secondsOf(value('DURATION')),
    title: text('SUMMARY', longest.line), place: text('LOCATION', longest.line), notes: text('DESCRIPTION', longest.notes),
    rule: rule === null || !old || rule.includes('FREQ=') ? rule : oldRule(rule),
    excluded: lines.filter(({ name }) => name === 'EXDATE').flatMap((each) => each.value.split(/[,;]/).flatMap((part) => timeText(part, each, zoneOf) ?? [])).slice(0, mostLeftOut),
    occurrence: time('RECURRENCE-ID'), following: occurrence !== undefined && parameterOf(occurrence, 'RANGE') !== null,
    beside: line('EXRULE') ? 'exceptRule' : line('RDATE') ? 'moreDays' : null,
    cancelled: cancels || /^CANCELLED$/i.test(value('STATUS')?.trim() ?? ''),
    sequence: /^\d{1,9}$/.test(value('SEQUENCE')?.trim() ?? '') ? Number(value('SEQUENCE')) : 0,
    modified: modified?.endsWith('Z') === true ? Date.parse(modified) : null,
    zone: zones.includes(null) ? 'unknownZone' : zones.some((zone) => zone?.kind === 'own' && zone.shifts) ? 'clockChanges' : null,
  };
}

/**
 * Reads a calendar (iCalendar of RFC 5545, and vCalendar 1.0 of old phones) into one sheet: each event a row, then how many
 * other parts there are. Throws `unreadable` where a part does not end, `tooLarge` where there are too many events.
 */
export async function parseCalendar(text: string, sink: RowSink): Promise<void> {
  const { events, zones, others } = takeApart(text);
  const zoneOf = fileZones(zones);
  await sink.sheet(calendarSheet);
  await sink.row(0, [JSON.stringify(others)]);
  for (const [at, { lines, calendar }] of events.entries()) await sink.row(at + 1, [JSON.stringify(eventOf(at + 1, lines, calendar, zoneOf))]);
}
