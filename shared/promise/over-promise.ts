import { withoutRate } from '../kit/wilson';
import { msOf, type Moment } from '../kit/dates';
import { findPromises, type FoundPromise, type Said } from './find-promises';

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

/** What a client waits for until it is solved; sending and calling take no handling. */
const solving = /解决|修[好复]|维修|检修|排除|恢复|更换|换[新货机好]|调换|处理(?:好|完)|搞定|办(?:好|妥|完)|安装|退[款换货]|赔|\b(?:solved?|resolved?|fix(?:ed)?|repair(?:ed)?|replaced?)\b/u;

/**
 * Promises in a text that are tighter than the 90th percentile of past handling (AT-13, beyond §2 item 8): those that say that
 * something is solved, whose time from the moment of saying is shorter. Of fewer than 5 timed complaints nothing is known:
 * `enough` says so instead of a judgement.
 */
export function findOverPromises(typed: string, said: Said & { readonly at: Moment }, { n, p90 }: RealPace): readonly OverPromise[] {
  const enough = n >= withoutRate && p90 !== null;
  return findPromises(typed, said).filter(({ text }) => solving.test(text)).flatMap((promise): OverPromise[] => {
    const minutes = promise.withinMinutes ?? (promise.dueAt === null ? null : Math.round((msOf(promise.dueAt) - msOf(said.at)) / 60_000)) ?? Math.round((Date.parse(promise.dueOn) - Date.parse(said.on)) / 60_000) + 1440;
    return !enough || minutes < p90 ? [{ ...promise, minutes, enough }] : [];
  });
}
