import { sameRule } from '../../../shared/calendar/foreign-rule';
import { movedDays, shifted, type Recurring } from '../../../shared/calendar/recurrence';
import { usualMinutes } from '../../../shared/calendar/schema';
import { isWithheld } from '../../../shared/guard/masking';
import { clockTime, momentAt, type Day, type Moment } from '../../../shared/kit/dates';
import type { Stamp } from '../../../shared/record/schema';
import type { Reader, Row } from '../vault/database';
import { fromStamp } from '../vault/hlc';
import { rowToRecord, type StoredRecord } from '../vault/records';
import { timed, type Timed } from '../vault/series';
import { readRevision, type FileEvent } from './file-event';

export type Values = Readonly<Record<string, unknown>>;

/** A visit or appointment that an event of a file may be, as its day and time stand by the user's clock. */
export interface KnownEvent {
  readonly collection: Timed;
  readonly id: string;
  readonly values: Values;
  readonly deleted: boolean;
  readonly on: Day;
  readonly time: string | null;
  readonly minutes: number | null;
  readonly recurrence: string | null;
  readonly excluded: readonly Day[];
  readonly series: string | null;
  readonly occurrence: Day | null;
  /** Whether it took place: what happened is not changed by a file. */
  readonly held: boolean;
  readonly cancelled: boolean;
  readonly revision: string | null;
}

function knownOf(collection: Timed, row: Row, zone: string): KnownEvent | null {
  const { id, stamp: _stamp, deleted, ...values } = rowToRecord(collection, row) as StoredRecord<Timed> & Values;
  const { on: dayKey, at } = timed[collection];
  const day = (values['heldOn'] ?? (values as Values)[dayKey]) as Day | null;
  if (day === null) return null;
  const moment = day === (values as Values)[dayKey] ? ((values as Values)[at] as Moment | null) : null;
  return {
    collection, id, values, deleted, on: day, time: moment === null ? null : clockTime(moment, zone), minutes: values.minutes, recurrence: values.recurrence, excluded: (values.excluded ?? []) as readonly Day[],
    series: values.series, occurrence: values.occurrenceOn, held: (values['heldOn'] ?? null) !== null || values['state'] === '已完成', cancelled: values['state'] === '已取消',
    revision: (values['revision'] ?? null) as string | null,
  };
}

const first = (rows: readonly Row[], collection: Timed, zone: string): KnownEvent | null => rows.map((row) => knownOf(collection, row, zone)).find((known) => known !== null) ?? null;

/** The record that an event of a file is: the one it was written from, or the appointment that came in under its name; a live one before a deleted one. */
export function findKnown(reader: Reader, { uid, own }: Pick<FileEvent, 'uid' | 'own'>, zone: string): KnownEvent | null {
  if (own !== null) {
    for (const collection of ['visits', 'appointments'] as const) {
      const known = first(reader.all(`SELECT * FROM ${collection} WHERE id = $own`, { own }), collection, zone);
      if (known !== null) return known;
    }
  }
  return first(reader.all('SELECT * FROM appointments WHERE uid = $uid AND occurrenceOn IS NULL ORDER BY deleted IS NOT NULL, id', { uid }), 'appointments', zone);
}

/** Changed occurrences of a series, or of an event of which no series is known; a live one before a deleted one. */
export function knownOccurrences(reader: Reader, master: KnownEvent | null, uid: string, zone: string): readonly KnownEvent[] {
  const collection = master?.collection ?? 'appointments';
  const rows = [
    ...(master === null ? [] : reader.all(`SELECT * FROM ${collection} WHERE series = $id AND occurrenceOn IS NOT NULL`, { id: master.id })),
    ...(collection === 'visits' ? [] : reader.all('SELECT * FROM appointments WHERE uid = $uid AND occurrenceOn IS NOT NULL', { uid })),
  ];
  const known = new Map(rows.flatMap((row) => knownOf(collection, row, zone) ?? []).map((each) => [each.id, each]));
  return [...known.values()].sort((a, b) => Number(a.deleted) - Number(b.deleted) || (a.id < b.id ? -1 : 1));
}

/** Whether a record was deleted only because the import that brought it in was taken back. */
export const wasTakenBack = (reader: Reader, { id }: KnownEvent): boolean =>
  reader.get<{ kind: string }>("SELECT a.kind FROM changes c JOIN actions a ON a.id = c.action WHERE c.record = $id AND c.kind = 'delete' ORDER BY c.seq DESC LIMIT 1", { id })?.kind === 'undo';

/** When a record was changed last, in milliseconds by the whole second as files have it; what was taken back counts as never done. */
function changedAt(reader: Reader, id: string): number {
  const stamp = reader.get<{ stamp: Stamp | null }>("SELECT max(c.stamp) AS stamp FROM changes c JOIN actions a ON a.id = c.action WHERE c.record = $id AND a.kind <> 'undo' AND a.undoneBy IS NULL", { id })?.stamp;
  return stamp ? Math.floor(fromStamp(stamp).ms / 1000) * 1000 : 0;
}

/** Whether a file holds an older state than is known: by SEQUENCE and LAST-MODIFIED, and of what was written from here by when it was changed last. */
export function isOlder(reader: Reader, { sequence, modified }: FileEvent, known: KnownEvent, isOwn: boolean): boolean {
  if (isOwn) return modified !== null && modified < changedAt(reader, known.id);
  const before = readRevision(known.revision);
  if (before === null) return false;
  return sequence < before.sequence || (sequence === before.sequence && modified !== null && before.modified !== null && modified < before.modified);
}

/** How long something takes as a calendar shows it: minutes, or days when it has no time. */
const length = (time: string | null, minutes: number | null): number => (time === null ? Math.max(1, Math.ceil((minutes ?? 1) / 1440)) : (minutes ?? usualMinutes));

/** The day and time of an event as fields of a collection. */
export function slotValues(collection: Timed, { on, time, minutes }: Pick<FileEvent, 'on' | 'time' | 'minutes'>, zone: string): Values {
  const keys = timed[collection];
  return { [keys.on]: on, [keys.at]: time === null ? null : momentAt(on, time, zone), minutes };
}

/** What a file says otherwise than the record, as fields; of what was written from here only the time and the rule are taken. */
export function differing(event: FileEvent, known: KnownEvent, isOwn: boolean, zone: string): Values {
  const moved = event.on !== known.on || event.time !== known.time || length(event.time, event.minutes) !== length(known.time, known.minutes);
  const texts = isOwn ? [] : (['title', 'place', 'notes'] as const).filter((key) => event[key] !== (known.values[key] ?? null) && !isWithheld(event[key] ?? ''));
  return {
    ...(moved ? slotValues(known.collection, event, zone) : {}),
    ...(event.occurrence === null && !sameRule(event.recurrence, known.recurrence) ? { recurrence: event.recurrence } : {}),
    ...Object.fromEntries(texts.map((key) => [key, event[key]])),
  };
}

/** How a series runs before and after a file changed it; `null` where it did not recur, or does not. */
export function shiftOf(event: FileEvent, known: KnownEvent): { readonly before: Recurring; readonly after: Recurring } | null {
  if (event.recurrence === null || known.recurrence === null || event.on === known.on) return null;
  const before: Recurring = { on: known.on, rule: known.recurrence, excluded: null };
  const after: Recurring = { on: event.on, rule: event.recurrence, excluded: null };
  return sameRule(shifted(before, before.on, after.on).rule, after.rule) ? { before, after } : null;
}

/** Where days of a series are after it moved; all stay where it did not. */
export function daysMoved(days: readonly Day[], shift: ReturnType<typeof shiftOf>): (day: Day) => Day {
  if (shift === null) return (day) => day;
  const places = [...new Set(days)].sort();
  const all = movedDays(shift.before, shift.after, places) as readonly Day[];
  const whole = all.length === places.length; // a day with no place in the series was dropped, so each is asked for itself
  const moved = new Map(places.map((day, at) => [day, (whole ? all[at] : (movedDays(shift.before, shift.after, [day])[0] as Day | undefined)) ?? day]));
  return (day) => moved.get(day) ?? day;
}
