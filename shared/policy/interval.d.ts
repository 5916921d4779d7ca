import { type Day, type Moment } from '../kit/dates';
import type { PolicyKey, PolicyValues } from './policies';
/** An interval policy taken apart; `unit` months are calendar months. */
export interface Span {
    readonly amount: number;
    readonly unit: 'h' | 'd' | 'mo';
}
/** Reads an interval policy; a policy of another kind is a defect of the caller. */
export declare function spanOf(policies: PolicyValues, key: PolicyKey): Span;
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
export declare function dueAfter(start: Start, policies: PolicyValues, key: PolicyKey, rule: string, zone: string): Due;
/** The first millisecond at which `due` is missed: finishing exactly at the limit is in time (R-GEN-01). */
export declare const missedFrom: (due: Due, zone: string) => number;
/** The day as a start that knows only its date. */
export declare const fromDay: (on: Day) => Start;
/** A start known to the minute. */
export declare const fromTime: (on: Day, time: string, zone: string) => Start;
