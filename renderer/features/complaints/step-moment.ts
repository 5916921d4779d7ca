import type { ComplaintStep } from '../../../shared/complaint/schema';
import { momentAt, momentOf, msOf, type Day, type Moment } from '../../../shared/kit/dates';

/**
 * The moment of a step that was entered to the minute. Within the minute of the newest step it comes after
 * that one, because the order of the steps decides where the complaint stands.
 */
export function stepMoment(on: Day, time: string | null | undefined, zone: string, steps: readonly Pick<ComplaintStep, 'at'>[]): Moment {
  const entered = momentAt(on, time ?? '00:00', zone);
  const newest = Math.max(0, ...steps.map(({ at }) => (at === null ? 0 : msOf(at))));
  const ahead = newest - msOf(entered);
  return ahead >= 0 && ahead < 60_000 ? momentOf(newest + 1, zone) : entered;
}
