import type { Session } from '../session';
import { dailyAt } from './rhythm';
import type { ScheduledJob } from './scheduler';

/** Brings what is owed up to the day that begins; a midnight that was slept through is made up. */
export const dutiesOfTheDay = ({ derive }: Session): ScheduledJob => ({
  name: 'duties.daily',
  next: dailyAt('00:00'),
  run: async () => {
    await derive();
    return true;
  },
});
