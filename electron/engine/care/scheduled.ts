import { dailyAt } from '../schedule/rhythm';
import type { ScheduledJob } from '../schedule/scheduler';
import type { Session } from '../session';
import { makeForTheDay } from './plans';
import { dateRhythms } from './tasks';

/** Gives a day to what recurs without one, and lets running plans make their tasks after the day has turned; a day that was slept through is made up. */
export const careOfTheDay = ({ vault, exclusive, log }: Session): ScheduledJob => ({
  name: 'care.daily',
  next: dailyAt('00:10'),
  run: async () => {
    const dated = await exclusive(async () => Promise.resolve(dateRhythms(vault)));
    const made = await exclusive(async () => Promise.resolve(makeForTheDay(vault)));
    log.note('care.daily', { dated, ...made });
    return true;
  },
});
