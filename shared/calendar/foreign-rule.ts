import { addDays, daysBetween, isDay, type Day } from '../kit/dates';
import { err, ok, type Result } from '../kit/result';
import { occurrences, ruleRefusal, shifted } from './recurrence';
import { inZone, type ZonedTime } from './zoned-text';

/** Something that recurs as the user's own clock shows it. */
export interface LocalSeries {
  readonly on: Day;
  readonly time: string | null;
  readonly rule: string;
  /** Whether the two zones change their clocks on other days, so that some occurrences are an hour off. */
  readonly clockChanges: boolean;
}

/** Occurrences and days by which a rule of another zone is held against its own; rules repeat themselves within them. */
const [mostCompared, daysCompared] = [120, 366 * 5];

const partsOf = (rule: string): readonly (readonly [string, string])[] =>
  rule.toUpperCase().split(';').filter((part) => part.includes('=')).map((part) => [part.slice(0, part.indexOf('=')).trim(), part.slice(part.indexOf('=') + 1).trim()]);

/** Whether two texts are one rule, whatever the order of their parts and whether they say what goes without saying. */
export function sameRule(a: string | null, b: string | null): boolean {
  const plain = (rule: string | null): string =>
    partsOf(rule ?? '').map(([name, value]) => `${name}=${name === 'UNTIL' ? value.slice(0, 8) : value.split(',').sort().join(',')}`).filter((part) => part !== 'INTERVAL=1' && part !== 'WKST=MO').sort().join(';');
  return plain(a) === plain(b);
}

/** The last day of a rule by the clock of its start: an end before the time of day ends the day before. */
function lastDay(until: string, { time, zone }: ZonedTime, home: string): Day | null {
  const [, year = '', month = '', date = '', hour, minute = '00', second = '00', utc] = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z)?)?$/.exec(until) ?? [];
  const day = `${year}-${month}-${date}`;
  if (!isDay(day)) return null;
  if (hour === undefined || time === null) return day;
  const said = { on: day, time: `${hour}:${minute}:${second}` };
  const there = utc === undefined ? said : inZone(said, 'UTC', zone ?? home);
  return there.time < time ? addDays(there.on, -1) : there.on;
}

/** The rule without what it only repeats of its start, and with its end as a day. */
function tidied(rule: string, start: ZonedTime, home: string): string {
  const [hour, minute, second] = (start.time ?? '').split(':').map(Number);
  const repeated: Readonly<Record<string, number | undefined>> = { BYHOUR: hour, BYMINUTE: minute, BYSECOND: second };
  return partsOf(rule).filter(([name, value]) => !(name in repeated && Number(value) === repeated[name]))
    .map(([name, value]) => `${name}=${name === 'UNTIL' ? (lastDay(value, start, home)?.replaceAll('-', '') ?? value) : value}`).join(';');
}

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** A rule whose days moved, with its week beginning on a day that moved along: every second week must stay the same weeks. */
function turned({ on, rule }: { readonly on: Day; readonly rule: string }, before: string, days: number): { readonly on: Day; readonly rule: string } {
  const parts = new Map(partsOf(before));
  if (parts.get('FREQ') !== 'WEEKLY' || Number(parts.get('INTERVAL') ?? 1) === 1) return { on, rule };
  const first = weekdays[(weekdays.indexOf(parts.get('WKST') ?? 'MO') + days + 7) % 7] ?? 'MO';
  return { on, rule: [...partsOf(rule).filter(([name]) => name !== 'WKST').map(([name, value]) => `${name}=${value}`), `WKST=${first}`].join(';') };
}

/**
 * A rule of another zone (RFC 5545 §3.3.10) by the clock of the user's. Where the day is another there, weekdays and days of
 * the month turn along; what cannot be said that way, such as the last Friday evening of a month in America, is refused as
 * `otherZone`.
 */
export function localSeries(start: ZonedTime, rule: string, home: string): Result<LocalSeries, 'notARule' | 'tooOften' | 'otherZone'> {
  const whole = tidied(rule, start, home);
  const refused = ruleRefusal(whole);
  if (refused !== null) return err(refused);
  const { on, time, zone } = start;
  if (time === null || zone === null || zone === home) return ok({ on, time, rule: whole, clockChanges: false });
  const first = inZone({ on, time }, zone, home);
  const moved = first.on === on ? { on, rule: whole } : turned(shifted({ on, rule: whole, excluded: null }, on, first.on), whole, daysBetween(on, first.on));
  const until = addDays(on, daysCompared);
  const there = occurrences({ on, rule: whole, excluded: null }, on, until).slice(0, mostCompared).map((day) => inZone({ on: day, time }, zone, home));
  const here = occurrences({ on: moved.on, rule: moved.rule, excluded: null }, moved.on, addDays(until, 2)).slice(0, there.length);
  if (moved.on !== first.on || there.some((each, at) => each.on !== here[at])) return err('otherZone');
  return ok({ on: first.on, time: first.time, rule: moved.rule, clockChanges: there.some((each) => each.time !== first.time) });
}

/** A day of a series by its own clock as a day by the user's: both begin on their first days. */
export const alongWith = (day: Day, from: Day, to: Day): Day => addDays(day, daysBetween(from, to));
