import { endBefore, movedDays, occursOn, restFrom, shifted, type Recurring, type Scope } from '../../../shared/calendar/recurrence';
import { addDays, clockTime, daysBetween, momentAt, type Day, type Moment } from '../../../shared/kit/dates';
import type { Act } from './changes';
import { recordsWhere, type StoredRecord } from './records';
import { removeWithDependents } from './remove';
import type { Vault } from './vault';

/** Collections whose records may recur, with the fields of their day and time. */
export const timed = {
  visits: { on: 'plannedOn', at: 'plannedAt' },
  appointments: { on: 'startsOn', at: 'startsAt' },
} as const;
export type Timed = keyof typeof timed;

type Values = Readonly<Record<string, unknown>>;

/** Which occurrences a write is for. */
export interface Occurrence {
  readonly occurrence?: Day | undefined;
  readonly scope: Scope;
}

interface Series extends Recurring {
  readonly id: string;
  readonly values: Values;
}

function seriesOf<C extends Timed>(collection: C, record: StoredRecord<C>): Series | null {
  const { id, stamp: _stamp, deleted: _deleted, ...values } = record as unknown as Values & { readonly id: string };
  const on = values[timed[collection].on];
  return typeof values['recurrence'] === 'string' && typeof on === 'string'
    ? { id, values, on: on as Day, rule: values['recurrence'], excluded: values['excluded'] as readonly string[] | null }
    : null;
}

/** Whether what a write names is an occurrence of what recurs; of what does not recur everything is. */
export function isOccurrence<C extends Timed>(collection: C, record: StoredRecord<C>, { occurrence, scope }: Occurrence): boolean {
  const series = seriesOf(collection, record);
  return series === null || (occurrence === undefined ? scope === 'all' : occursOn(series, occurrence));
}

/** A record's values on another day: its time stays what the clock shows. */
function onDay(collection: Timed, values: Values, on: Day, zone: string): Values {
  const { on: dayKey, at } = timed[collection];
  const time = values[at];
  return { ...values, [dayKey]: on, [at]: typeof time === 'string' ? momentAt(on, clockTime(time as Moment, zone), zone) : null };
}

const children = (vault: Vault, collection: Timed, series: string) => recordsWhere(vault.writer, collection, 'series', series);

/** Takes changed occurrences along when their series moves: the place they had in it, not where they were put. */
function moveChildren(vault: Vault, act: Act, collection: Timed, before: Series, after: Recurring, owner: string, from: Day): void {
  for (const { id, occurrenceOn } of children(vault, collection, before.id)) {
    if (occurrenceOn === null || occurrenceOn < from) continue;
    const [place = occurrenceOn] = movedDays(before, after, [occurrenceOn]) as readonly Day[];
    act.edit(collection, id, { series: owner as never, occurrenceOn: place, ...(owner === before.id ? {} : { uid: null }) });
  }
}

/** How a series runs after its occurrence of a day got other values: moved along with it, by its own rule or a new one. */
function changedSeries(series: Series, occurrence: Day, on: Day, rule: string | null | undefined): Recurring | null {
  if (rule === null) return null;
  if (rule === undefined || rule === series.rule) return on === occurrence ? series : shifted(series, occurrence, on);
  return { on: addDays(series.on, daysBetween(occurrence, on)), rule, excluded: series.excluded };
}

/**
 * Writes new values to one occurrence, to it and those after it, or to all; one action takes it back. One occurrence
 * becomes a record of its own, and its day is left out of the series; from one on, the series is cut in two.
 * Answers the record that now stands for the occurrence.
 */
export function changeOccurrence<C extends Timed>(vault: Vault, act: Act, collection: C, record: StoredRecord<C>, { occurrence, scope }: Occurrence, fields: Values): string {
  const series = seriesOf(collection, record);
  const { on: dayKey, at } = timed[collection];
  if (series === null) {
    act.edit(collection, record.id, fields as never);
    return record.id;
  }
  const zone = vault.clock.zone;
  const day = occurrence ?? series.on;
  const on = (fields[dayKey] as Day | null | undefined) ?? day;
  const { recurrence, ...others } = fields;

  if (scope === 'this') {
    act.edit(collection, series.id, { excluded: [...(series.excluded ?? []), day].sort() } as never);
    const own = onDay(collection, series.values, day, zone);
    return act.create(collection, { ...onDay(collection, own, on, zone), ...others, recurrence: null, excluded: null, series: series.id, occurrenceOn: day } as never);
  }

  const whole = scope === 'all' || day <= series.on;
  const rest: Series = whole ? series : { ...series, on: day, rule: restFrom(series, day), excluded: series.excluded?.filter((each) => each >= day) ?? null };
  const after = changedSeries(rest, day, on, recurrence as string | null | undefined);
  const start = after?.on ?? on;
  const timeGiven = fields[at];
  const values = {
    ...others, [dayKey]: start,
    [at]: at in fields ? (typeof timeGiven === 'string' ? momentAt(start, clockTime(timeGiven as Moment, zone), zone) : null) : onDay(collection, series.values, start, zone)[at],
    recurrence: after?.rule ?? null, excluded: after?.excluded ?? null,
  };
  if (whole) {
    act.edit(collection, series.id, values as never);
    if (after) moveChildren(vault, act, collection, series, after, series.id, series.on);
    return series.id;
  }
  act.edit(collection, series.id, { recurrence: endBefore(series.rule, day), excluded: series.excluded?.filter((each) => each < day) ?? null } as never);
  const created = act.create(collection, { ...series.values, ...values, uid: null } as never);
  if (after) moveChildren(vault, act, collection, rest, after, created, day);
  return created;
}

/** Deletes one occurrence, it and those after it, or all. Changed occurrences that were held stay: they are what happened. */
export function removeOccurrence<C extends Timed>(vault: Vault, act: Act, collection: C, record: StoredRecord<C>, { occurrence, scope }: Occurrence): void {
  const series = seriesOf(collection, record);
  const day = occurrence ?? series?.on;
  if (series !== null && day !== undefined && scope === 'this') {
    act.edit(collection, series.id, { excluded: [...(series.excluded ?? []), day].sort() } as never);
    return;
  }
  if (series === null || day === undefined) return removeWithDependents(vault.writer, act, collection, record.id);
  const whole = scope === 'all' || day <= series.on;
  for (const child of children(vault, collection, series.id)) {
    const held = 'state' in child && child.state !== '计划';
    if (!held && (whole || (child.occurrenceOn ?? day) >= day)) removeWithDependents(vault.writer, act, collection, child.id);
  }
  if (whole) removeWithDependents(vault.writer, act, collection, series.id);
  else act.edit(collection, series.id, { recurrence: endBefore(series.rule, day) } as never);
}
