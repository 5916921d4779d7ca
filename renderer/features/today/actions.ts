import type { FollowupId } from '../../../shared/followup/schema';
import type { WorkItem } from '../../../shared/work/asks';
import { ask } from '../../data/engine';
import { notifyRefused, notifySaved } from '../../data/saved-notice';
import { say } from '../../words/words';

/** Marks a next action as done; it leaves the open work, and can be undone. */
export async function finishNext({ record }: WorkItem): Promise<void> {
  const answer = await ask('followup:finish-next', { id: record as FollowupId, state: '已完成' });
  if (answer.ok) notifySaved(answer.value.action, say('today.doneSaved'));
  else notifyRefused(answer.error, 'followup:finish-next');
}
