import { readAction } from '../../../shared/action/read-action';
import type { Day } from '../../../shared/kit/dates';

/** The deadline of a next action: the day that its words say, until another is chosen. */
export function followingDay(before: string, now: string, deadline: Day | null, today: Day): Day | null {
  const said = (text: string): Day | null => readAction(text, { saidOn: today }).when?.on ?? null;
  return deadline === said(before) ? said(now) : deadline;
}
