import { addDays, minuteOfDay, type Day } from '../kit/dates';
import type { PolicyValues } from '../policy/policies';
import { isWeekend, weekdayOf, type DayFacts } from './holidays';

/** When to contact people, as the policies `contactTime.avoid` and `contactTime.prefer` write it: `Mon 00:00-12:00`, `10:00-11:00`. */
export interface ContactTimes {
  readonly avoid: readonly string[];
  readonly prefer: readonly string[];
}

/** A day and wall-clock time, `HH:MM`, of the user; without a time it takes the whole day. */
export interface Slot {
  readonly on: Day;
  readonly time: string | null;
  readonly minutes: number | null;
}

/** What is to be said of a time (R-RV-04, AT-16). A window is given as the policy writes it. */
export type TimeNote =
  | { readonly kind: 'avoid' | 'prefer'; readonly window: string }
  | { readonly kind: 'weekend' }
  | { readonly kind: 'holiday' | 'adjustedWork'; readonly name: string }
  | { readonly kind: 'unpublished'; readonly year: number };

/** A window taken apart: its weekday, 1 Monday to 7 Sunday, or `null` for any; minutes of the day, the end not included. */
export interface Window {
  readonly weekday: number | null;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const names = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const timeOf = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** Takes a window of a policy apart. */
export function windowOf(text: string): Window {
  const [times = '', weekday] = text.split(' ').reverse();
  const [from = '', to = ''] = times.split('-');
  return { weekday: weekday === undefined ? null : names.indexOf(weekday) + 1, from: minuteOfDay(from), to: minuteOfDay(to), text };
}

/** The windows of the policies in force. */
export const contactTimes = (policies: Pick<PolicyValues, 'contactTime.avoid' | 'contactTime.prefer'>): ContactTimes => ({
  avoid: policies['contactTime.avoid'] as readonly string[],
  prefer: policies['contactTime.prefer'] as readonly string[],
});

const onDay = ({ weekday }: Window, on: Day): boolean => weekday === null || weekday === weekdayOf(on);
const windows = (texts: readonly string[], on: Day): readonly Window[] => texts.map(windowOf).filter((window) => onDay(window, on));

/** The window to avoid that a time reaches into, if any. */
function avoided({ on, time, minutes }: Slot, { avoid }: ContactTimes): Window | null {
  if (time === null) return null;
  const start = minuteOfDay(time);
  const end = start + Math.max(minutes ?? 0, 1);
  return windows(avoid, on).find(({ from, to }) => start < to && end > from) ?? null;
}

/**
 * What is to be said of a time: which window it should avoid, which preferred one it begins in, and what its day is
 * (R-RV-04). A window to avoid beats a preferred one, and a day off is never preferred (AT-16).
 */
export function judgeTime(slot: Slot, times: ContactTimes, facts: DayFacts): readonly TimeNote[] {
  const notes: TimeNote[] = [];
  const bad = avoided(slot, times);
  if (bad) notes.push({ kind: 'avoid', window: bad.text });
  if (facts.holiday !== null) notes.push({ kind: 'holiday', name: facts.holiday });
  else if (facts.adjustedWork !== null) notes.push({ kind: 'adjustedWork', name: facts.adjustedWork });
  else if (isWeekend(slot.on)) notes.push({ kind: 'weekend' });
  const { time } = slot;
  const good = time === null || bad || !facts.works ? undefined : windows(times.prefer, slot.on).find(({ from, to }) => minuteOfDay(time) >= from && minuteOfDay(time) < to);
  if (good) notes.push({ kind: 'prefer', window: good.text });
  if (!facts.published) notes.push({ kind: 'unpublished', year: Number(slot.on.slice(0, 4)) });
  return notes;
}

/** Whether a note is a reason to ask before something is put there. */
export const isWarning = ({ kind }: TimeNote): boolean => kind === 'avoid' || kind === 'weekend' || kind === 'holiday';

/** Days that are looked through for a better time: the longest holiday and the weekends around it. */
const daysAhead = 21;

/**
 * The nearest better time: the first preferred window, on that day or the next working one, that reaches into nothing to avoid;
 * `null` when the policies name none. With `after`, on the day itself only what begins later than that.
 */
export function betterTime(slot: Slot, times: ContactTimes, factsOf: (on: Day) => DayFacts, after: string | null = null): Slot | null {
  for (let ahead = 0; ahead <= daysAhead; ahead += 1) {
    const on = addDays(slot.on, ahead);
    if (!factsOf(on).works) continue;
    for (const { from } of windows(times.prefer, on)) {
      const better: Slot = { on, time: timeOf(from), minutes: slot.minutes };
      if (ahead === 0 && after !== null && timeOf(from) <= after) continue;
      if (avoided(better, times) === null) return better;
    }
  }
  return null;
}
