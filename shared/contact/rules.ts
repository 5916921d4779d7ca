import { dayOfMoment, endOfDay, momentOf, type Day, type Moment } from '../kit/dates';
import { dueAfter, type Due, type Start } from '../policy/interval';
import type { PolicyValues } from '../policy/policies';

/** When a changed contact must be up to date: 24 hours after it was learnt (R-UPD-01, AT-40). */
export const updateDue = (learnt: Start, policies: PolicyValues, zone: string): Due => dueAfter(learnt, policies, 'response.infoUpdate', 'R-UPD-01', zone);

/** The last moment in time for `due`: its minute, else the end of its day (R-GEN-01). */
export const limitOf = (due: Due, zone: string): Moment => due.at ?? momentOf(endOfDay(due.on, zone) - 1, zone);

/** What the clock of a change starts from: now when it was learnt today, else the day alone. */
export const learntAt = (on: Day | undefined, now: Moment): Start =>
  on === undefined || on === dayOfMoment(now) ? { on: dayOfMoment(now), at: now } : { on, at: null };
