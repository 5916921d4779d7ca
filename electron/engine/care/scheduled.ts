import { asJob } from '../jobs';
import { dailyAt } from '../schedule/rhythm';
import type { ScheduledJob } from '../schedule/scheduler';
import type { Session } from '../session';
import { makeForTheDay } from './plans';
import { dateRhythms } from './tasks';

/** Gives a day to what recurs without one, and lets running plans make their tasks after the day has turned; a day that was slept through is made up. Locked meanwhile, it leaves whole plans behind and is tried again. */
export const careOfTheDay = (session: Session): ScheduledJob => ({
  name: 'care.daily',
  next: dailyAt('00:10'),
  run: async () => {
    const { vault, exclusive, log } = session;
    const dated = await exclusive(async () => Promise.resolve(dateRhythms(vault)));
    const made = await asJob(session, 'care.daily', (control) => exclusive(() => makeForTheDay(vault, control)));
    if ('error' in made) return false;
    log.note('care.daily', { dated, ...made });
    return true;
  },
});
