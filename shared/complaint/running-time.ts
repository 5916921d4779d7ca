import { afterWorking, afterWorkingDays, workedBetween, workingTime, type WorkingTime } from '../calendar/working-time';
import type { HolidayTables } from '../calendar/holidays';
import { addDays, dayOf, endOfDay, momentOf, msOf, startOfDay, type Moment } from '../kit/dates';
import { addSpan, spanOf, type Due, type Start } from '../policy/interval';
import type { PolicyKey, PolicyValues } from '../policy/policies';

/** How the hours of a limit are counted: around the clock (R-GEN-01), or in working hours where the user wants it. */
export type Basis = 'calendar' | 'business';

/** A time during which a clock stands; `to` is `null` while it still does. */
export interface Pause {
  readonly from: Moment;
  readonly to: Moment | null;
}

/** What clocks are computed by beside the complaint itself. */
export interface ClockRules {
  readonly policies: PolicyValues;
  readonly zone: string;
  /** Working hours where limits count in them; `null` where they count around the clock. */
  readonly working: WorkingTime | null;
}

/** The rules in force; the windows may be such that no hour is worked, then limits count around the clock. */
export function clockRules(policies: PolicyValues, tables: HolidayTables, zone: string): ClockRules {
  const windows = policies['complaint.businessHours'];
  const working = policies['complaint.hours'] === 'business' && Array.isArray(windows) ? workingTime(windows, tables, zone) : null;
  return { policies, zone, working };
}

const dayMs = 86_400_000;
const inOrder = (pauses: readonly Pause[]): readonly Pause[] => [...pauses].sort((a, b) => (a.from < b.from ? -1 : 1));

/** Milliseconds that a clock ran from one moment to another. */
export function ranBetween(from: number, to: number, pauses: readonly Pause[], working: WorkingTime | null): number {
  const ran = (a: number, b: number): number => (working === null ? Math.max(0, b - a) : workedBetween(a, b, working));
  let sum = 0;
  let at = from;
  for (const pause of inOrder(pauses)) {
    const stops = Math.max(at, Math.min(msOf(pause.from), to));
    sum += ran(at, stops);
    at = Math.max(stops, pause.to === null ? to : Math.min(msOf(pause.to), to));
  }
  return sum + ran(at, to);
}

/** The first moment at which a clock has run so long since `from`; `null` when it stands before. */
export function afterRunning(from: number, amount: number, pauses: readonly Pause[], working: WorkingTime | null): number | null {
  const end = (at: number, left: number): number => (working === null ? at + left : afterWorking(at, left, working));
  let left = amount;
  let at = from;
  for (const pause of inOrder(pauses)) {
    const stops = Math.max(at, msOf(pause.from));
    const ran = ranBetween(at, stops, [], working);
    if (ran >= left) break;
    left -= ran;
    if (pause.to === null) return null;
    at = Math.max(stops, msOf(pause.to));
  }
  return end(at, left);
}

/**
 * `start` plus a limit, without the pauses: the same as `dueAfter` where nothing was paused and hours count around the
 * clock. A limit that ends with its day is moved by as many days as were paused, begun ones counted whole. `null` while it stands.
 */
export function limitAfter(start: Start, policy: PolicyKey, rule: string, pauses: readonly Pause[], { policies, zone, working }: ClockRules): Due | null {
  const span = spanOf(policies, policy);
  if (span.unit === 'h' && start.at !== null) {
    const ms = afterRunning(msOf(start.at), span.amount * 3_600_000, pauses, working);
    return ms === null ? null : { on: dayOf(ms, zone), at: momentOf(ms, zone), rule, policy };
  }
  const days = span.unit === 'h' ? Math.ceil(span.amount / 24) : span.amount;
  const moved = (more: number): Due['on'] => {
    if (span.unit === 'mo') return addDays(addSpan(start.on, span), more);
    return working === null ? addDays(start.on, days + more) : afterWorkingDays(start.on, days + more, working);
  };
  let [on, paused] = [moved(0), 0];
  for (const { from, to } of inOrder(pauses)) {
    const begins = Math.max(msOf(from), startOfDay(start.on, zone));
    if (begins >= endOfDay(on, zone)) break;
    if (to === null) return null;
    paused += Math.max(0, msOf(to) - begins);
    on = moved(Math.ceil(paused / dayMs));
  }
  return { on, at: null, rule, policy };
}
