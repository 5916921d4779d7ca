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

/**
 * Promises in a text that are tighter than the 90th percentile of past handling (AT-13, beyond §2 item 8): those that say that
 * something is solved, whose time from the moment of saying is shorter; a day counts until its end. Of fewer than 5 timed complaints nothing is known:
 * `enough` says so instead of a judgement.
 */
export function findOverPromises(typed: string, said: Said & { readonly at: Moment }, { n, p90 }: RealPace): readonly OverPromise[] {
  const enough = n >= withoutRate && p90 !== null;
  return findPromises(typed, said).filter(({ text }) => solving.test(text)).flatMap((promise): OverPromise[] => {
    const end = promise.dueAt === null ? endOfDay(promise.dueOn, said.zone) : msOf(promise.dueAt);
    const minutes = promise.withinMinutes ?? Math.round((end - msOf(said.at)) / 60_000);
    return !enough || minutes < p90 ? [{ ...promise, minutes, enough }] : [];
  });
}
