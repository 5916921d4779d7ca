import { addDays, dayOf, momentAt, msOf } from '../../../shared/kit/dates';

/** The next time something is due, strictly after `after`; milliseconds since the epoch. */
export type Rhythm = (after: number, zone: string) => number;

/** Every day at a wall-clock time, `HH:MM`, where the user is; a run that was missed is made up once. */
export const dailyAt = (time: string): Rhythm => (after, zone) => {
  const day = dayOf(after, zone);
  const onDay = msOf(momentAt(day, time, zone));
  return onDay > after ? onDay : msOf(momentAt(addDays(day, 1), time, zone));
};

/** When something last ran and is next due, in milliseconds since the epoch; `null` when that is not known. */
export interface Standing {
  readonly lastRun: number | null;
  readonly nextRun: number | null;
}

/** Setting a clock forward by mistake and back again is told from setting it back a few hours by this much. */
const wrongClock = 36 * 3_600_000;

/**
 * Where a job stands at `now`, whatever the clock did since. A last run far in the future was noted under a
 * wrong clock and is forgotten; one that is a little ahead (the clock was set back by hours) stays, so that
 * the same run is not made twice; and no next run is further off than the rhythm's own next time, so that
 * nothing stalls until a year that was never reached.
 */
export function standingAt(now: number, { lastRun: noted, nextRun }: Standing, next: Rhythm, zone: string): { readonly lastRun: number | null; readonly nextRun: number } {
  const lastRun = noted !== null && noted > now + wrongClock ? null : noted;
  const natural = next(now, zone);
  const furthest = lastRun === null || natural > lastRun ? natural : next(lastRun, zone);
  return { lastRun, nextRun: nextRun === null ? furthest : Math.min(nextRun, furthest) };
}
