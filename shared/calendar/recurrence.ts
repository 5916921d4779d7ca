import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { addDays, addMonths, daysBetween, isDay, type Day } from '../kit/dates';
import { weekdayOf } from './holidays';

/** Something that recurs: its first day, its rule (RRULE of RFC 5545 without the name) and the days left out. */
export interface Recurring {
  readonly on: Day;
  readonly rule: string;
  readonly excluded: readonly string[] | null;
}

/** Which occurrences a change is for (beyond §1 item 13). */
export const scopes = ['this', 'following', 'all'] as const;
export type Scope = (typeof scopes)[number];

/** How often something may recur; what recurs within a day is no visit. */
export const frequencies = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
export type Frequency = (typeof frequencies)[number];

/** Most occurrences that a rule may count to, and that are ever laid out at once. */
export const mostOccurrences = 2000;

/** Longest step of a rule: beyond it days run out of the calendar. */
const longestInterval = 1000;

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const allowed = new Set(['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYDAY', 'BYMONTHDAY', 'BYYEARDAY', 'BYWEEKNO', 'BYMONTH', 'BYSETPOS', 'WKST']);

type Parts = ReadonlyMap<string, string>;
const partsOf = (rule: string): Parts => new Map(rule.split(';').map((part) => [part.slice(0, part.indexOf('=')).toUpperCase(), part.slice(part.indexOf('=') + 1).toUpperCase()]));
const toRule = (parts: Parts): string => [...parts].map(([name, value]) => `${name}=${value}`).join(';');
const without = (parts: Parts, ...names: readonly string[]): Map<string, string> => new Map([...parts].filter(([name]) => !names.includes(name)));
const compact = (on: Day): string => on.replaceAll('-', '');

/** The last day of a rule, as its UNTIL says; `null` when it has none. */
function untilOf(parts: Parts): Day | null {
  const text = parts.get('UNTIL') ?? '';
  const day = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;
  return isDay(day) ? day : null;
}

/** A day as the library counts it: recurrence is about days, and the time is put on it in the user's zone. */
const asTime = (on: Day): Temporal.ZonedDateTime => Temporal.PlainDate.from(on).toZonedDateTime({ timeZone: 'UTC' });

const compiled = new Map<string, RRuleTemporal>();
const mostCompiled = 500;

function compile(on: Day, rule: string): RRuleTemporal {
  const key = `${on} ${rule}`;
  const present = compiled.get(key);
  if (present) return present;
  const fresh = new RRuleTemporal({ rruleString: `RRULE:${rule}`, dtstart: asTime(on), tzid: 'UTC', includeDtstart: true });
  if (compiled.size >= mostCompiled) compiled.clear();
  compiled.set(key, fresh);
  return fresh;
}

/** What keeps a text from being a rule that we follow; `null` when nothing does. */
export function ruleRefusal(rule: string): 'notARule' | 'tooOften' | null {
  const parts = partsOf(rule);
  if (!(frequencies as readonly string[]).includes(parts.get('FREQ') ?? '')) return parts.has('FREQ') ? 'tooOften' : 'notARule';
  if ([...parts.keys()].some((name) => !allowed.has(name)) || (parts.has('UNTIL') && (parts.has('COUNT') || untilOf(parts) === null))) return 'notARule';
  if (Number(parts.get('COUNT') ?? 1) > mostOccurrences) return 'tooOften';
  if (Number(parts.get('INTERVAL') ?? 1) > longestInterval) return 'notARule';
  try {
    compile('2024-01-01' as Day, rule);
    return null;
  } catch {
    return 'notARule';
  }
}

/** The days from `from` to `to` inclusive on which something takes place, without those left out. The first day always counts (RFC 5545 §3.8.5.3). */
export function occurrences({ on, rule, excluded }: Recurring, from: Day, to: Day): readonly Day[] {
  const until = untilOf(partsOf(rule));
  if (to < on || (until !== null && until < from && until >= on)) return [];
  const left = new Set(excluded ?? []);
  return compile(on, rule).between(asTime(from < on ? on : from), asTime(to), true).slice(0, mostOccurrences)
    .map((time) => time.toPlainDate().toString() as Day).filter((day) => !left.has(day));
}

/** Whether something takes place on a day. */
export const occursOn = (recurring: Recurring, on: Day): boolean => occurrences(recurring, on, on).length > 0;

/** A rule that ends before a day. */
export const endBefore = (rule: string, day: Day): string => toRule(without(partsOf(rule), 'COUNT', 'UNTIL').set('UNTIL', compact(addDays(day, -1))));

/** The rule for what is left from a day on: a count goes on counting. */
export function restFrom({ on, rule }: Recurring, day: Day): string {
  const parts = partsOf(rule);
  const count = parts.get('COUNT');
  if (count === undefined || day <= on) return rule;
  const past = occurrences({ on, rule, excluded: null }, on, addDays(day, -1)).length;
  return toRule(new Map(parts).set('COUNT', String(Math.max(1, Number(count) - past))));
}

/** The weekday parts of a rule, each moved by some days. */
const turned = (byDay: string, days: number): string =>
  byDay.split(',').map((part) => {
    const at = weekdays.indexOf(part.slice(-2) as (typeof weekdays)[number]);
    return part.slice(0, -2) + (weekdays[(((at + days) % 7) + 7) % 7] ?? '');
  }).join(',');

/** The days of a month that a rule names for a day: the 29th to 31st are the last day of shorter months (R-GEN-02). */
const monthDays = (date: number): readonly (readonly [string, string])[] =>
  date <= 28 ? [['BYMONTHDAY', String(date)]] : [['BYMONTHDAY', Array.from({ length: date - 27 }, (_, at) => 28 + at).join(',')], ['BYSETPOS', '-1']];

/** Whether a rule is for one day of the month, the last one where a month is shorter. */
const isClamped = (parts: Parts): boolean => parts.get('BYSETPOS') === '-1' && /^28(,29(,30(,31)?)?)?$/.test(parts.get('BYMONTHDAY') ?? '');

/** The rule after its occurrences were moved from one day to another: weekdays turn, a day of the month becomes the new one, an end moves along. */
export function shiftRule(rule: string, from: Day, to: Day): string {
  const days = daysBetween(from, to);
  const parts = new Map(partsOf(rule));
  const until = untilOf(parts);
  if (until !== null) parts.set('UNTIL', compact(addDays(until, days)));
  const [byDay, byMonthDay] = [parts.get('BYDAY'), parts.get('BYMONTHDAY')];
  const monthly = parts.get('FREQ') === 'MONTHLY' || parts.get('FREQ') === 'YEARLY';
  if (byDay !== undefined && !monthly) parts.set('BYDAY', turned(byDay, days));
  else if (byDay !== undefined && /^-?\d[A-Z]{2}$/.test(byDay) && !parts.has('BYSETPOS')) {
    parts.set('BYDAY', `${byDay.startsWith('-') ? '-1' : String(Math.ceil(Number(to.slice(8)) / 7))}${weekdays[weekdayOf(to) - 1] ?? ''}`);
  }
  if (byMonthDay !== undefined && (isClamped(parts) || (Number(byMonthDay) > 0 && !parts.has('BYSETPOS')))) {
    parts.delete('BYSETPOS');
    for (const [name, value] of monthDays(Number(to.slice(8)))) parts.set(name, value);
  }
  if (parts.get('FREQ') === 'MONTHLY' && byDay === undefined && byMonthDay === undefined && Number(to.slice(8)) > 28) for (const [name, value] of monthDays(Number(to.slice(8)))) parts.set(name, value);
  if (/^\d+$/.test(parts.get('BYMONTH') ?? '')) parts.set('BYMONTH', String(Number(to.slice(5, 7))));
  return toRule(parts);
}

/** The day of a month that stands in it as another does in its own: its date, or its second Tuesday. */
function alike(year: number, month: number, to: Day, byDay: string | undefined): Day {
  const first = dayOfMonth(year, month, 1);
  if (byDay === undefined) return dayOfMonth(year, month, Number(to.slice(8)));
  const same = Array.from({ length: 31 }, (_, at) => addDays(first, at)).filter((day) => day.slice(0, 7) === first.slice(0, 7) && weekdayOf(day) === weekdayOf(to));
  return (byDay.startsWith('-') ? same.at(-1) : same[Math.ceil(Number(to.slice(8)) / 7) - 1]) ?? same.at(-1) ?? first;
}

const dayOfMonth = (year: number, month: number, date: number): Day => addMonths(`${year}-01-${String(date).padStart(2, '0')}` as Day, month - 1);

/** Everything that recurs moved so that the occurrence of one day is on another: its first day, its rule, and the days left out. */
export function shifted({ on, rule, excluded }: Recurring, from: Day, to: Day): Recurring {
  const parts = partsOf(rule);
  const moved = shiftRule(rule, from, to);
  let start = addDays(on, daysBetween(from, to));
  if (parts.get('FREQ') === 'MONTHLY' || parts.get('FREQ') === 'YEARLY') {
    const [year, month] = [Number(on.slice(0, 4)), Number(on.slice(5, 7))];
    const months = (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
    start = alike(year, month + months, to, parts.get('BYDAY'));
  }
  const whole: Recurring = { on: start, rule: moved, excluded: null };
  return { ...whole, excluded: excluded === null ? null : movedDays({ on, rule, excluded: null }, whole, excluded) };
}

/** Days of one series as those of another that have the same place in it; a day that has none is dropped. */
export function movedDays(before: Recurring, after: Recurring, days: readonly string[]): readonly string[] {
  const last = [...days].sort().at(-1) as Day | undefined;
  if (last === undefined) return [];
  const old = occurrences({ ...before, excluded: null }, before.on, last);
  const fresh = occurrences({ ...after, excluded: null }, after.on, addDays(last, 400));
  return days.flatMap((day) => fresh[old.indexOf(day as Day)] ?? []);
}

/** How a form asks for a rule: every `interval` days, weeks (on which weekdays), months or years, to a day or so many times. */
export interface PlainRule {
  readonly frequency: Frequency;
  readonly interval: number;
  /** 1 Monday to 7 Sunday; only of weeks. */
  readonly weekdays: readonly number[];
  readonly until: Day | null;
  readonly count: number | null;
}

/** A rule as a form asks for it, beginning on a day. Months and years without that day take their last one. */
export function toPlainRule(rule: string, on: Day): PlainRule | null {
  const parts = partsOf(rule);
  const frequency = frequencies.find((each) => each === parts.get('FREQ'));
  const plain = frequency !== undefined && {
    frequency, interval: Number(parts.get('INTERVAL') ?? 1),
    weekdays: frequency === 'WEEKLY' ? (parts.get('BYDAY')?.split(',').map((part) => weekdays.indexOf(part as 'MO') + 1) ?? [weekdayOf(on)]) : [],
    until: untilOf(parts), count: parts.has('COUNT') ? Number(parts.get('COUNT')) : null,
  };
  // What a form could not say again, such as every second Tuesday of a month, is no plain rule.
  return plain !== false && samePattern(fromPlainRule(plain, on), rule, on) ? plain : null;
}

function samePattern(a: string, b: string, on: Day): boolean {
  const until = addDays(on, 366 * 4);
  const days = (rule: string): string => occurrences({ on, rule, excluded: null }, on, until).join();
  return days(a) === days(b);
}

/** Writes down what a form asks for. */
export function fromPlainRule({ frequency, interval, weekdays: chosen, until, count }: PlainRule, on: Day): string {
  const parts = new Map<string, string>([['FREQ', frequency]]);
  if (interval > 1) parts.set('INTERVAL', String(interval));
  if (frequency === 'WEEKLY' && !(chosen.length === 1 && chosen[0] === weekdayOf(on))) parts.set('BYDAY', [...chosen].sort((a, b) => a - b).map((day) => weekdays[day - 1]).join(','));
  const date = Number(on.slice(8));
  if (frequency === 'MONTHLY' && date > 28) for (const [name, value] of monthDays(date)) parts.set(name, value);
  if (frequency === 'YEARLY' && on.slice(5) === '02-29') {
    parts.set('BYMONTH', '2');
    for (const [name, value] of monthDays(29)) parts.set(name, value);
  }
  if (count !== null) parts.set('COUNT', String(count));
  else if (until !== null) parts.set('UNTIL', compact(until));
  return toRule(parts);
}

/** Whether a rule takes the last day of months that lack its own: what the user is told (decision 0020). */
export const clampsMonths = ({ frequency }: Pick<PlainRule, 'frequency'>, on: Day): boolean =>
  (frequency === 'MONTHLY' && Number(on.slice(8)) > 28) || (frequency === 'YEARLY' && on.slice(5) === '02-29');
