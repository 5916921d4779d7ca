import type { Day } from '../kit/dates';
import { findDays, type FoundDay } from './day/find-days';
import { findTime, type FoundTime } from './day/find-time';
import { datedThing, leadIn, placeAfter, servedName, takesThing, verbAfter } from './vocabulary';

/** When a text says that something is done, as indices into the folded text, and every other day and time in it. */
export interface FoundWhen {
  readonly day: FoundDay | null;
  readonly time: FoundTime | null;
  readonly taken: readonly { readonly from: number; readonly to: number }[];
}

const clauseEnd = /[,;。\n!?]/u;

/**
 * Whether a day belongs to a thing that is spoken of (整理9月2日会议纪要), not to the action: a verb that takes a
 * thing stands before it and a thing after it. What is over and not said first is never when something is done.
 */
function ofAThing(text: string, { from, to, limit, over, festival }: FoundDay): boolean {
  const lead = text.slice(0, from).split(clauseEnd).at(-1) ?? '';
  const [after = ''] = text.slice(to).split(clauseEnd);
  const bare = lead.replace(leadIn, '');
  if (over && (bare !== '' || /^[^,]{0,8}的/u.test(after) || datedThing.test(after))) return true;
  if (servedName.test(lead) && placeAfter.test(after)) return true;
  if (limit) return false;
  if (festival && after !== '' && (bare !== '' || !verbAfter.test(after))) return true;
  const ofWhatIsDone = /^\p{Script=Han}{1,8}的\p{Script=Han}/u.test(after);
  if (takesThing.test(lead)) return /^的/u.test(after) || ofWhatIsDone || datedThing.test(after) || (/^\p{Script=Han}{2}/u.test(after) && !verbAfter.test(after));
  return ofWhatIsDone && takesThing.test(bare.slice(0, 2));
}

/** When the action is to be done: the first day that is the action's own; one that is over only where there is no other. */
export function findWhen(text: string, said: Day): FoundWhen {
  const days = findDays(text, said);
  const own = days.filter((day) => !ofAThing(text, day));
  const time = findTime(text, days);
  // 下午给客户回电: a part of the day without a day is today's.
  const today = time === null || days.length > 0 ? null : { from: time.from, to: time.to, first: said, last: said, limit: false, over: false, festival: false };
  return { day: own.find(({ over }) => !over) ?? own[0] ?? today, time: own.length === 0 && today === null ? null : time, taken: time === null ? days : [...days, time] };
}
