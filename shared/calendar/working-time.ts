import { addDays, dayOf, endOfDay, momentAt, msOf, startOfDay, type Day } from '../kit/dates';
import { factsOfDay, weekdayOf, type HolidayTables } from './holidays';

/** The hours in which an office works, as spans of milliseconds since the epoch, day by day. */
export interface WorkingTime {
  /** The spans of a day in order, none where nobody works. */
  readonly on: (day: Day) => readonly (readonly [from: number, to: number])[];
  readonly zone: string;
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
/** Days looked at before one gives up: no holiday is this long. */
const longest = 3660;

/**
 * The working hours that windows such as `09:00-18:00` or `Mon 09:00-12:00` make of the days on which people work: no
 * weekends and holidays, but the days worked in exchange (调休). `null` where the windows leave no minute, as then no limit would ever end.
 */
export function workingTime(windows: readonly string[], tables: HolidayTables, zone: string): WorkingTime | null {
  const parts = windows.map((window) => {
    const [span = '', weekday = ''] = window.split(' ').reverse();
    const [from = '', to = ''] = span.split('-');
    return { weekday, from, to };
  }).filter(({ from, to }) => from < to).sort((a, b) => (a.from < b.from ? -1 : 1));
  if (parts.every(({ weekday }) => weekday === 'Sat' || weekday === 'Sun')) return null;
  const known = new Map<Day, readonly (readonly [number, number])[]>();
  const at = (day: Day, time: string): number => (time === '24:00' ? endOfDay(day, zone) : msOf(momentAt(day, time, zone)));
  const spansOf = (day: Day): readonly (readonly [number, number])[] => {
    if (!factsOfDay(day, tables).works) return [];
    const spans: (readonly [number, number])[] = [];
    for (const { weekday, from, to } of parts) {
      if (weekday !== '' && weekday !== weekdays[weekdayOf(day) - 1]) continue;
      const begins = Math.max(at(day, from), spans.at(-1)?.[1] ?? 0); // windows that overlap count once
      if (begins < at(day, to)) spans.push([begins, at(day, to)]);
    }
    return spans;
  };
  return {
    zone,
    on: (day) => {
      const spans = known.get(day) ?? spansOf(day);
      known.set(day, spans);
      return spans;
    },
  };
}

/** Milliseconds worked from one moment to another; 0 when the second is earlier. */
export function workedBetween(from: number, to: number, working: WorkingTime): number {
  let sum = 0;
  for (let day = dayOf(from, working.zone); from < to && startOfDay(day, working.zone) < to; day = addDays(day, 1)) {
    for (const [begins, ends] of working.on(day)) sum += Math.max(0, Math.min(ends, to) - Math.max(begins, from));
  }
  return sum;
}

/** The first moment at which so many milliseconds have been worked since `from`. */
export function afterWorking(from: number, amount: number, working: WorkingTime): number {
  let left = amount;
  let day = dayOf(from, working.zone);
  for (let looked = 0; looked < longest; looked += 1, day = addDays(day, 1)) {
    for (const [begins, ends] of working.on(day)) {
      const worked = Math.max(0, ends - Math.max(begins, from));
      if (worked > 0 && worked >= left) return Math.max(begins, from) + left;
      left -= worked;
    }
  }
  return endOfDay(day, working.zone);
}

/** The day `count` working days after `day`. */
export function afterWorkingDays(day: Day, count: number, working: WorkingTime): Day {
  let left = count;
  let on = day;
  for (let looked = 0; left > 0 && looked < longest; looked += 1) {
    on = addDays(on, 1);
    if (working.on(on).length > 0) left -= 1;
  }
  return on;
}
