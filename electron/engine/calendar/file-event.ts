import { createHash } from 'node:crypto';
import type { EventNote, LeaveReason } from '../../../shared/calendar/file-report';
import { alongWith, localSeries } from '../../../shared/calendar/foreign-rule';
import { longestAppointment } from '../../../shared/calendar/schema';
import { untitled } from '../../../shared/calendar/vocabulary';
import { inZone, readZoned, type ZonedTime } from '../../../shared/calendar/zoned-text';
import { looksLikeFormula } from '../../../shared/guard/formula';
import { findInValue } from '../../../shared/guard/guard-values';
import { addDays, daysBetween, momentAt, msOf, type Day } from '../../../shared/kit/dates';
import { uuidPattern } from '../../../shared/kit/id';
import { err, ok, type Result } from '../../../shared/kit/result';
import type { RawEvent } from '../import/calendar-rows';

/** An event of a file by the user's own clock. */
export interface FileEvent {
  readonly number: number;
  /** By what it is known again. */
  readonly uid: string;
  /** The record that it was written from, by its name; there need not be one. */
  readonly own: string | null;
  readonly on: Day;
  /** `HH:MM`. */
  readonly time: string | null;
  readonly minutes: number | null;
  readonly title: string;
  readonly place: string | null;
  readonly notes: string | null;
  readonly recurrence: string | null;
  readonly excluded: readonly Day[];
  /** Of a changed occurrence: the day on which it would have been. */
  readonly occurrence: Day | null;
  readonly cancelled: boolean;
  readonly sequence: number;
  readonly modified: number | null;
  readonly revision: string;
  readonly said: readonly EventNote[];
}

/** Years in which an event may begin. */
const [firstYear, lastYear] = [1900, 2199];
const longest = { title: 300, place: 200, notes: 20_000, uid: 200 } as const;

/** A digest in letters alone, so that no run of its digits looks like somebody's number. */
const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 40).replace(/\d/g, (sign) => 'ghijklmnop'[Number(sign)] ?? '');

/** The name that is kept of an event: its own, unless that is missing, too long, or looks like a number that must not be kept. */
function uidOf({ uid, start, end, title, rule }: RawEvent): string {
  if (uid === null) return `none-${digest(JSON.stringify([start, end, title, rule]))}`;
  return uid.length > longest.uid || findInValue(uid) !== null ? `long-${digest(uid)}` : uid;
}

const ownName = /^(.+)@kemai$/;
function ownOf(uid: string): string | null {
  const id = ownName.exec(uid)?.[1] ?? '';
  return new RegExp(uuidPattern).test(id) ? id : null;
}

/** SEQUENCE, LAST-MODIFIED and digest as one text. */
export const toRevision = (sequence: number, modified: number | null, content: string): string => `${sequence}/${modified ?? ''}/${content}`;

/** What a revision says of its age; `null` parts where the file said nothing. */
export function readRevision(revision: string | null): { readonly sequence: number; readonly modified: number | null } | null {
  const [, sequence, modified] = /^(\d+)\/(\d*)\//.exec(revision ?? '') ?? [];
  return sequence === undefined ? null : { sequence: Number(sequence), modified: modified ? Number(modified) : null };
}

const oneLine = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();
const orNull = (text: string): string | null => (text === '' ? null : text);

/** Title, place and notes as an appointment takes them: what is too long for its field is whole in the notes. */
function textsOf({ title, place, notes }: RawEvent): Pick<FileEvent, 'title' | 'place' | 'notes'> {
  const [called, where] = [oneLine(title), oneLine(place)];
  const surplus = [...(called.length > longest.title ? [called] : []), ...(where.length > longest.place ? [where] : [])];
  const body = (notes ?? '').replace(/\r\n?/g, '\n').trim();
  // Text that only looks like a formula, such as a line of signs, is told from one by what stands before it.
  const kept = looksLikeFormula(body) ? `· ${body}` : body;
  return {
    title: called.slice(0, longest.title).trim() || untitled, place: orNull(where.slice(0, longest.place).trim()),
    notes: orNull([...surplus, ...(kept === '' ? [] : [kept])].join('\n').slice(0, longest.notes)),
  };
}

/** How long an event takes in whole minutes; whole days when it has no time. `null` for one day, or when nothing says so. */
function minutesOf({ end, seconds }: RawEvent, start: ZonedTime, home: string): number | null {
  const ends = end === null ? null : readZoned(end);
  if (start.time === null) {
    const days = ends !== null ? daysBetween(start.on, ends.time === null || ends.time === '00:00:00' ? ends.on : addDays(ends.on, 1)) : Math.ceil((seconds ?? 0) / 86_400);
    return days > 1 ? days * 1440 : null;
  }
  const ms = ({ on, time, zone }: ZonedTime): number => msOf(momentAt(on, time ?? '00:00:00', zone ?? home));
  const lasts = ends === null ? (seconds ?? 0) : (ms(ends) - ms(start)) / 1000;
  return lasts > 0 ? Math.ceil(lasts / 60) : null;
}

/** A time of the file by the user's clock. */
function local({ on, time, zone }: ZonedTime, home: string): { readonly on: Day; readonly time: string | null } {
  return time === null ? { on, time } : inZone({ on, time }, zone ?? home, home);
}

/** The day of a series that a time of its file names, as an exception or a changed occurrence does. */
function dayOfSeries(text: string, start: ZonedTime, on: Day, home: string): Day {
  const named = readZoned(text);
  if (start.time === null || named.time === null) return alongWith(named.on, start.on, on);
  return local(named, home).on;
}

/** Turns an event into one by the user's clock, or says why it is left out. */
export function readEvent(raw: RawEvent, home: string): Result<FileEvent, LeaveReason> {
  if (raw.start === null) return err('noDay');
  const start = readZoned(raw.start);
  const year = Number(start.on.slice(0, 4));
  if (year < firstYear || year > lastYear) return err('dayOutOfRange');
  if (raw.following) return err('following');
  const minutes = minutesOf(raw, start, home);
  if (minutes !== null && minutes > longestAppointment) return err('tooLong');
  const texts = textsOf(raw);
  const sensitive = findInValue({ ...texts });
  if (sensitive !== null) return err(sensitive.kind);
  if (looksLikeFormula(texts.title) || looksLikeFormula(texts.place ?? '')) return err('formula');
  const series = raw.rule === null || raw.occurrence !== null ? null : localSeries(start, raw.rule, home);
  if (series !== null && !series.ok) return err(series.error);
  const { on, time } = series === null ? local(start, home) : series.value;
  const uid = uidOf(raw);
  const { number: _number, zone: _zone, sequence, modified, ...content } = raw;
  return ok({
    ...texts, number: raw.number, uid, own: ownOf(uid), on, time: time?.slice(0, 5) ?? null, minutes, recurrence: series?.value.rule ?? null,
    excluded: series === null ? [] : [...new Set(raw.excluded.map((text) => dayOfSeries(text, start, on, home)))].sort(),
    occurrence: raw.occurrence === null ? null : readZoned(raw.occurrence).time === null ? readZoned(raw.occurrence).on : local(readZoned(raw.occurrence), home).on,
    cancelled: raw.cancelled, sequence, modified, revision: toRevision(sequence, modified, digest(JSON.stringify(content))),
    said: [...new Set([...(raw.zone === 'unknownZone' ? [raw.zone] : []), ...(series !== null && (series.value.clockChanges || raw.zone === 'clockChanges') ? ['clockChanges' as const] : []), ...(raw.beside === null ? [] : [raw.beside])])],
  });
}
