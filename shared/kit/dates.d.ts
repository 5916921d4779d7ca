import type { Brand } from './id';
/** A calendar day without a time: `YYYY-MM-DD`. */
export type Day = Brand<'Day'>;
/**
 * A moment: UTC to the millisecond with the zone it was lived in, `2023-08-16T06:30:00.000Z[Asia/Shanghai]`.
 * UTC comes first so that plain text order is time order.
 */
export type Moment = Brand<'Moment'>;
/** What tells the time: passed in everywhere, so that tests and `--now` can fix it. */
export interface Clock {
    /** Milliseconds since the epoch. */
    readonly now: () => number;
    /** IANA zone in which days begin and end. */
    readonly zone: string;
}
/** Whether `text` is a day that exists: 2024-02-30 is not. */
export declare function isDay(text: string): text is Day;
/** Days of a month, 28–31; `month` counts from 1. */
export declare const daysInMonth: (year: number, month: number) => number;
/** Whether `text` is a moment as we store it. */
export declare function isMoment(text: string): text is Moment;
/** The moment of `ms` since the epoch, lived in `zone`. */
export declare const momentOf: (ms: number, zone: string) => Moment;
/** Milliseconds since the epoch of a moment. */
export declare const msOf: (moment: Moment) => number;
/** The zone a moment was lived in. */
export declare const zoneOf: (moment: Moment) => string;
/** The day on which `ms` falls in `zone`. */
export declare const dayOf: (ms: number, zone: string) => Day;
/** The day a moment fell on where it was lived. */
export declare const dayOfMoment: (moment: Moment) => Day;
/** Today by `clock`. */
export declare const today: (clock: Clock) => Day;
/** First millisecond of `day` in `zone`. */
export declare const startOfDay: (day: Day, zone: string) => number;
/** First millisecond after `day` in `zone`: a limit in days ends with its last day (R-GEN-01). */
export declare const endOfDay: (day: Day, zone: string) => number;
/** Wall-clock time on a day in a zone as a moment; `time` is `HH:MM` or `HH:MM:SS`. */
export declare const momentAt: (day: Day, time: string, zone: string) => Moment;
/** `day` moved by whole days. */
export declare const addDays: (day: Day, days: number) => Day;
/** `day` moved by calendar months, clamped to the last day of the month (R-GEN-02). */
export declare const addMonths: (day: Day, months: number) => Day;
/** Whole days from `a` to `b`; negative when `b` is earlier. */
export declare const daysBetween: (a: Day, b: Day) => number;
/** ISO 8601 with the offset of its own zone, `2023-08-16T14:30:00+08:00`: what people and other programs read. */
export declare const momentToOffsetIso: (moment: Moment) => string;
/** Wall-clock `HH:MM` of a moment in its own zone. */
export declare const wallTime: (moment: Moment) => string;
