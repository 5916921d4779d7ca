import { withoutRate } from '../kit/wilson';
import { endOfDay, msOf, type Moment } from '../kit/dates';
import { findPromises, type FoundPromise, type Said } from './find-promises';
import { solving } from './vocabulary';

/** How fast complaints really were handled: the 90th percentile in minutes of so many that were timed. */
export interface RealPace {
  readonly n: number;
  readonly p90: number | null;
}

/** A promise in a text that is tighter than what was done before; `enough` is `false` where too few were timed to say so. */
export interface OverPromise extends FoundPromise {
  readonly minutes: number;
  readonly enough: boolean;
}

type SaidAt = Said & { readonly at: Moment };

/** When a promise is due. */
export type Due = Pick<FoundPromise, 'dueOn' | 'dueAt'>;

/**
 * Promises in a text that are tighter than the 90th percentile of past handling (AT-13, beyond §2 item 8): those that say that
 * something is solved, whose time from the moment of saying is shorter; a day counts until its end. Of fewer than 5 timed complaints nothing is known:
 * `enough` says so instead of a judgement.
 */
export const findOverPromises = (typed: string, said: SaidAt, pace: RealPace): readonly OverPromise[] => findPromises(typed, said).flatMap((promise) => judged(promise, said, pace));

/** The same of words whose day, and time where there is one, is chosen beside them: a promise written down by hand, or moved. */
export const judgeDue = (text: string, due: Due, said: SaidAt, pace: RealPace): readonly OverPromise[] =>
  judged({ from: 0, to: text.length, text, who: null, withinMinutes: null, ...due }, said, pace);

function judged(promise: FoundPromise, said: SaidAt, { n, p90 }: RealPace): readonly OverPromise[] {
  const enough = n >= withoutRate && p90 !== null;
  const end = promise.dueAt === null ? endOfDay(promise.dueOn, said.zone) : msOf(promise.dueAt);
  const minutes = promise.withinMinutes ?? Math.round((end - msOf(said.at)) / 60_000);
  return solving.test(promise.text) && (!enough || minutes < p90) ? [{ ...promise, minutes, enough }] : [];
}
