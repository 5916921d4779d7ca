import { uuidv7 } from 'uuidv7';
import type { EventVerdict, FileEventLine, LeaveReason } from '../../../shared/calendar/file-report';
import { maskSensitive } from '../../../shared/guard/sensitive-ids';
import type { Day } from '../../../shared/kit/dates';
import { grouped } from '../../../shared/kit/group';
import type { JobControl } from '../jobs';
import type { RawEvent } from '../import/calendar-rows';
import type { Reader } from '../vault/database';
import type { Timed } from '../vault/series';
import { readEvent, type FileEvent } from './file-event';
import { daysMoved, differing, findKnown, isOlder, knownOccurrences, shiftOf, slotValues, wasTakenBack, type KnownEvent, type Values } from './known-event';

/** One write of a plan, in its order. */
export type FileWrite =
  | { readonly kind: 'create' | 'edit'; readonly collection: Timed; readonly id: string; readonly values: Values }
  | { readonly kind: 'remove' | 'restore'; readonly collection: Timed; readonly id: string };

export interface FilePlan {
  readonly lines: readonly FileEventLine[];
  readonly writes: readonly FileWrite[];
}

/** Events planned before others get their turn. */
const eventsAtOnce = 200;
const longestTitle = 120;

/** What becomes of one event. */
interface Judged {
  readonly verdict: EventVerdict;
  readonly why?: LeaveReason;
}
const left = (why: LeaveReason): Judged => ({ verdict: 'leave', why });

interface Workplace {
  readonly reader: Reader;
  readonly zone: string;
  readonly writes: FileWrite[];
  readonly judge: (event: FileEvent, judged: Judged) => void;
}

/** Of several events of one name the newest: by SEQUENCE, then LAST-MODIFIED, then its place in the file. */
function newest(events: readonly FileEvent[], judge: Workplace['judge']): FileEvent | null {
  const [best, ...rest] = [...events].sort((a, b) => b.sequence - a.sequence || (b.modified ?? 0) - (a.modified ?? 0) || b.number - a.number);
  for (const event of rest) judge(event, left('twice'));
  return best ?? null;
}

const foreignValues = ({ title, place, notes, recurrence, uid, revision, occurrence }: FileEvent): Values => ({ title, place, notes, recurrence, uid, revision, occurrenceOn: occurrence });

/** A known record that the file may change: judged, with what is to be written. */
function judgeKnown({ reader, zone }: Workplace, event: FileEvent, known: KnownEvent, isOwn: boolean, excluded: readonly Day[]): Judged & { readonly values?: Values } {
  if (!isOwn && known.revision === event.revision) return { verdict: 'same' };
  const values = differing(event, known, isOwn, zone);
  const cancels = event.cancelled && !known.cancelled;
  const shift = shiftOf(event, known);
  const kept = new Set(known.excluded.map(daysMoved(known.excluded, shift)));
  const more = excluded.filter((day) => !kept.has(day));
  if (Object.keys(values).length === 0 && !cancels && more.length === 0) return { verdict: 'same' };
  if (isOlder(reader, event, known, isOwn)) return left('older');
  if (known.held) return left('held');
  if (known.collection === 'visits' && (event.minutes ?? 0) > 1440) return left('tooLong');
  const whole = { ...values, ...(cancels && known.collection === 'visits' ? { state: '已取消' } : {}), ...(isOwn ? {} : { revision: event.revision }) };
  return { verdict: 'change', values: whole };
}

/** What became of a series: where its changed occurrences belong, and days that it leaves out. */
interface Series {
  readonly collection: Timed;
  readonly id: string;
  readonly known: KnownEvent | null;
  readonly isNew: boolean;
  /** Left out by the file, to be added to what is left out already. */
  readonly excluded: Set<Day>;
  readonly values: Values | null;
  readonly shift: ReturnType<typeof shiftOf>;
}

/** Judges the event that is no changed occurrence; answers its series, or why nothing of it comes in. */
function planMaster(work: Workplace, master: FileEvent, known: KnownEvent | null): Series | LeaveReason {
  const { reader, zone, writes, judge } = work;
  const isOwn = known !== null && master.own === known.id;
  if (known === null || (known.deleted && !isOwn && wasTakenBack(reader, known))) {
    if (master.cancelled) {
      judge(master, left('cancelled'));
      return 'cancelled';
    }
    judge(master, { verdict: 'create' });
    const collection = 'appointments';
    if (known !== null) writes.push({ kind: 'restore', collection, id: known.id });
    return { collection, id: known?.id ?? uuidv7(), known: null, isNew: known === null, excluded: new Set(master.excluded), values: { ...foreignValues(master), ...slotValues(collection, master, zone) }, shift: null };
  }
  if (known.deleted) {
    judge(master, left('deletedHere'));
    return 'deletedHere';
  }
  const judged = judgeKnown(work, master, known, isOwn, master.excluded);
  judge(master, judged);
  if (judged.verdict === 'change' && master.cancelled && known.collection === 'appointments') {
    writes.push({ kind: 'remove', collection: known.collection, id: known.id });
    return 'cancelled';
  }
  const changes = judged.verdict === 'change';
  return { collection: known.collection, id: known.id, known, isNew: false, excluded: new Set(changes ? master.excluded : []), values: judged.values ?? null, shift: changes ? shiftOf(master, known) : null };
}

/** Judges a changed occurrence of a series that is known, or of none. */
function planOccurrence(work: Workplace, event: FileEvent, day: Day, series: Series | null, child: KnownEvent | null, wasLeftOut: boolean): void {
  const { reader, zone, writes, judge } = work;
  const collection = series?.collection ?? 'appointments';
  const isOwn = series !== null && event.own === series.id;
  if (child !== null && !child.deleted) {
    const strays = series !== null && child.series === null;
    const said = judgeKnown(work, event, child, isOwn, []);
    const judged = said.verdict === 'same' && strays ? { verdict: 'change' as const, values: {} } : said;
    judge(event, judged);
    series?.excluded.add(day);
    if (judged.verdict !== 'change') return;
    if (event.cancelled && collection === 'appointments') writes.push({ kind: 'remove', collection, id: child.id });
    else writes.push({ kind: 'edit', collection, id: child.id, values: { ...judged.values, series: series?.id ?? null, occurrenceOn: day } });
    return;
  }
  const back = child !== null && wasTakenBack(reader, child);
  const known = series?.known ?? null;
  if (!back && (child !== null || wasLeftOut)) return judge(event, event.cancelled ? { verdict: 'same' } : left('deletedHere'));
  if (series === null && event.cancelled) return judge(event, left('cancelled'));
  judge(event, { verdict: known === null ? 'create' : 'change' });
  series?.excluded.add(day);
  if (event.cancelled && collection === 'appointments') return;
  const id = child?.id ?? uuidv7();
  if (child !== null) writes.push({ kind: 'restore', collection, id });
  const copied = collection === 'visits' ? { ...known?.values, recurrence: null, excluded: null, position: null, state: event.cancelled ? '已取消' : '计划' } : foreignValues(event);
  writes.push({ kind: child === null ? 'create' : 'edit', collection, id, values: { ...copied, ...slotValues(collection, event, zone), uid: isOwn ? null : event.uid, series: series?.id ?? null, occurrenceOn: day } });
}

/** Plans the events of one name: what recurs, then its changed occurrences. */
function planGroup(work: Workplace, events: readonly FileEvent[]): void {
  const { reader, zone, judge, writes } = work;
  const [some] = events;
  if (some === undefined) return;
  const master = newest(events.filter(({ occurrence }) => occurrence === null), judge);
  const known = findKnown(reader, some, zone);
  const byDay = grouped(events.filter(({ occurrence }) => occurrence !== null), ({ occurrence }) => occurrence as Day);
  const occurrences = [...byDay].flatMap(([day, several]) => {
    const event = newest(several, judge);
    return event === null ? [] : [{ event, day }];
  });

  const planned: Series | LeaveReason | null =
    master !== null ? planMaster(work, master, known)
    : known === null ? null
    : known.deleted ? 'deletedHere'
    : { collection: known.collection, id: known.id, known, isNew: false, excluded: new Set(), values: null, shift: null };
  if (typeof planned === 'string') {
    for (const { event } of occurrences) judge(event, left(planned));
    return;
  }
  const at = writes.length;
  const children = knownOccurrences(reader, known, some.uid, zone);
  const shift = planned?.shift ?? null;
  const before = planned?.known?.excluded ?? [];
  const moved = daysMoved([...before, ...children.flatMap(({ occurrence }) => occurrence ?? [])], shift);
  const leftOut = new Set(before.map(moved));
  const childByDay = new Map<Day, KnownEvent>();
  for (const child of children) {
    const day = child.occurrence === null ? null : moved(child.occurrence);
    if (day !== null && !childByDay.has(day)) childByDay.set(day, child);
  }
  for (const { event, day } of occurrences) planOccurrence(work, event, day, planned, childByDay.get(day) ?? null, leftOut.has(day));
  if (planned === null) return;
  const { collection, id } = planned;
  for (const [day, child] of childByDay) if (shift !== null && !child.deleted && !byDay.has(day)) writes.push({ kind: 'edit', collection, id: child.id, values: { occurrenceOn: day } });
  const days = [...new Set([...leftOut, ...planned.excluded])].sort();
  const values = { ...planned.values, ...(days.length !== before.length || shift !== null ? { excluded: days.length === 0 ? null : days } : {}) };
  // Before its occurrences, which lead to it.
  if (Object.keys(values).length > 0) writes.splice(at, 0, { kind: planned.isNew ? 'create' : 'edit', collection, id, values });
}

/** Plans a file against a vault: a verdict for every event, and what is to be written. Call while nothing writes. */
export async function planFile(reader: Reader, zone: string, events: readonly RawEvent[], { progress, breathe }: JobControl): Promise<FilePlan> {
  const lines = new Map<number, FileEventLine>();
  const writes: FileWrite[] = [];
  const lineOf = (raw: RawEvent, on: Day | null, notes: FileEventLine['notes'], { verdict, why }: Judged): void =>
    void lines.set(raw.number, { number: raw.number, title: maskSensitive((raw.title ?? '').replace(/\s+/g, ' ').trim()).slice(0, longestTitle), on, verdict, why: why ?? null, notes: verdict === 'leave' || verdict === 'same' ? [] : notes });
  const raws = new Map(events.map((raw) => [raw.number, raw]));
  const judge: Workplace['judge'] = (event, judged) => {
    const raw = raws.get(event.number);
    if (raw) lineOf(raw, event.on, event.said, judged);
  };
  const read: FileEvent[] = [];
  const pause = async (at: number): Promise<void> => {
    if (at % eventsAtOnce !== eventsAtOnce - 1) return;
    progress('check', at + 1, events.length * 2);
    await breathe();
  };
  for (const [at, raw] of events.entries()) {
    const event = readEvent(raw, zone);
    if (event.ok) read.push(event.value);
    else lineOf(raw, raw.start === null ? null : (raw.start.slice(0, 10) as Day), [], left(event.error));
    await pause(at);
  }
  let at = events.length;
  for (const group of grouped(read, ({ uid }) => uid).values()) {
    planGroup({ reader, zone, writes, judge }, group);
    await pause(at++);
  }
  return { lines: [...lines.values()].sort((a, b) => a.number - b.number), writes };
}
