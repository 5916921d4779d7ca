import type { ClientId } from '../../../shared/client/schema';
import type { FollowupId } from '../../../shared/followup/schema';
import type { Day } from '../../../shared/kit/dates';
import type { VisitId } from '../../../shared/visit/schema';
import type { WorkItem } from '../../../shared/work/asks';
import { ask } from '../../data/engine';
import { notifyRefused, notifySaved, type AnyWritten } from '../../data/saved-notice';
import type { AnyRefusal } from '../../words/refusal-text';
import { dayShort } from '../../ui/format';
import { say } from '../../words/words';

/** Marks a next action as done; it leaves the open work, and can be undone. */
export async function finishNext({ record }: WorkItem): Promise<void> {
  const answer = await ask('followup:finish-next', { id: record as FollowupId, state: '已完成' });
  if (answer.ok) notifySaved(answer.value.action, say('today.doneSaved'));
  else notifyRefused(answer.error, 'followup:finish-next');
}

/** Whether an item has a day of its own; a limit that a rule set cannot be moved. */
export const isMovable = ({ kind }: WorkItem): boolean => kind === 'nextAction' || kind === 'plannedFollowup' || kind === 'visit';

async function written({ kind, record, client }: WorkItem, on: Day): Promise<AnyWritten> {
  if (kind === 'nextAction') return ask('followup:edit', { id: record as FollowupId, fields: { nextDueOn: on } });
  if (kind === 'visit') return ask('visit:edit', { id: record as VisitId, fields: { plannedOn: on, plannedAt: null } });
  return ask('plan:set', { client: client as ClientId, plan: { nextOn: on } });
}

/** Gives an item another day; answers why not. */
export async function moveWork(item: WorkItem, on: Day): Promise<AnyRefusal | null> {
  const answer = await written(item, on);
  if (!answer.ok) return answer.error;
  notifySaved(answer.value.action, say('today.moved', { day: dayShort(on) }));
  return null;
}
