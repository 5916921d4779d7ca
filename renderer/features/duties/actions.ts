import type { Day } from '../../../shared/kit/dates';
import type { DutyRow } from '../../../shared/duty/schema';
import { ask } from '../../data/engine';
import { notifyRefused, notifySaved } from '../../data/saved-notice';
import type { AnyRefusal } from '../../words/refusal-text';
import { say, sayTerm } from '../../words/words';

/** Says that a duty is done, today. */
export async function finishDuty({ id, kind }: DutyRow): Promise<void> {
  const answer = await ask('duty:settle', { ids: [id], state: '已完成' });
  if (answer.ok) notifySaved(answer.value.action, say('duties.finished', { kind: sayTerm(kind) }));
  else notifyRefused(answer.error, 'duty:settle');
}

/** Says that a duty is not owed, and why; answers why it was refused. */
export async function excuseDuty({ id, kind }: DutyRow, reason: string): Promise<AnyRefusal | null> {
  const answer = await ask('duty:settle', { ids: [id], state: '免除', reason });
  if (!answer.ok) return answer.error;
  notifySaved(answer.value.action, say('duties.excused', { kind: sayTerm(kind) }));
  return null;
}

/** Gives a duty another day, and why; answers why it was refused. */
export async function moveDuty({ id, kind }: DutyRow, on: Day, reason: string): Promise<AnyRefusal | null> {
  const answer = await ask('duty:move', { id, on, reason });
  if (!answer.ok) return answer.error;
  notifySaved(answer.value.action, say('duties.moved', { kind: sayTerm(kind) }));
  return null;
}

/** Puts a duty back to the day of its rule. */
export async function resetDuty({ id, kind }: DutyRow): Promise<void> {
  const answer = await ask('duty:reset', { id });
  if (answer.ok) notifySaved(answer.value.action, say('duties.wasReset', { kind: sayTerm(kind) }));
  else notifyRefused(answer.error, 'duty:reset');
}
