import { addDays, addMonths, dayOf, endOfDay, momentAt, momentOf, msOf, type Day, type Moment } from '../kit/dates';
import type { PolicyKey, PolicyValues } from './policies';

/** An interval policy taken apart; `unit` months are calendar months. */
export interface Span {
  readonly amount: number;
  readonly unit: 'h' | 'd' | 'mo';
}

/** Reads an interval policy; a policy of another kind is a defect of the caller. */
export function spanOf(policies: PolicyValues, key: PolicyKey): Span {
  const match = /^(\d+)(h|d|mo)$/.exec(String(policies[key]));
  if (!match) throw new Error(`policy ${key} is not an interval`);
  return { amount: Number(match[1]), unit: match[2] as Span['unit'] };
}

/** A day moved by a span, in calendar time (R-GEN-01, R-GEN-02); hours count as the days they reach into. */
export const addSpan = (day: Day, { amount, unit }: Span): Day =>
  unit === 'mo' ? addMonths(day, amount) : addDays(day, unit === 'd' ? amount : Math.ceil(amount / 24));

/** When something is due: always the day, the minute too where the limit runs to the minute (R-GEN-01). */
export interface Due {
  readonly on: Day;
  readonly at: Moment | null;
  /** Rule of `spec/domain.md` that set it. */
  readonly rule: string;
  /** Policy whose value was used. */
  readonly policy: PolicyKey;
}

/** What a clock starts from: the minute when it is known, else the day. */
export interface Start {
  readonly on: Day;
  readonly at: Moment | null;
}

/**
 * `start` plus an interval, in calendar time (R-GEN-01): hours run to the minute when the minute is
 * known, else the limit ends with the day date + hours ÷ 24 (T7: 08-16 + 48 h = 08-18).
 */
export function dueAfter(start: Start, policies: PolicyValues, key: PolicyKey, rule: string, zone: string): Due {
  const { amount, unit } = spanOf(policies, key);
  if (unit === 'h') {
    if (start.at === null) return { on: addSpan(start.on, { amount, unit }), at: null, rule, policy: key };
    const ms = msOf(start.at) + amount * 3_600_000;
    return { on: dayOf(ms, zone), at: momentOf(ms, zone), rule, policy: key };
  }
  return { on: addSpan(start.on, { amount, unit }), at: null, rule, policy: key };
}

/** The first millisecond at which `due` is missed: finishing exactly at the limit is in time (R-GEN-01). */
export const missedFrom = (due: Due, zone: string): number => (due.at === null ? endOfDay(due.on, zone) : msOf(due.at) + 1);

/** The day as a start that knows only its date. */
export const fromDay = (on: Day): Start => ({ on, at: null });

/** A start known to the minute. */
export const fromTime = (on: Day, time: string, zone: string): Start => ({ on, at: momentAt(on, time, zone) });
