import type { ClientId } from '../../../shared/client/schema';
import type { Given } from '../../../shared/ipc/contract';
import type { InfoChangeId } from '../../../shared/review/schema';
import { ask } from '../../data/engine';
import { notifyRefused, notifySaved } from '../../data/saved-notice';
import type { AnyRefusal } from '../../words/refusal-text';
import { say, sayTerm } from '../../words/words';

type Checked = Given<'review:check'>;

/** Puts on record that clients were checked, and says so with an offer to take it back. Answers why it was refused, `null` when it was done. */
export async function recordCheck(checked: Checked): Promise<AnyRefusal | null> {
  const answer = await ask('review:check', checked);
  if (!answer.ok) return answer.error;
  notifySaved(answer.value.action, say('review.checked', { result: sayTerm(checked.result), count: answer.value.checked }));
  return null;
}

/** Fills one gap of a client with what was typed. Answers why it was refused, `null` when it was done. */
export async function fillGap(client: ClientId, field: string, value: string): Promise<AnyRefusal | null> {
  const answer = await ask('review:fill', { fills: [{ client, field, value }] });
  if (!answer.ok) return answer.error;
  notifySaved(answer.value.action);
  return null;
}

/** Marks fields as 未知, or takes the mark away. */
export async function markUnknown(clients: readonly ClientId[], fields: readonly string[], unknown: boolean): Promise<void> {
  const answer = await ask('review:unknown', { clients: [...clients], fields: [...fields], unknown });
  if (answer.ok) notifySaved(answer.value.action, say(unknown ? 'review.gaps.marked' : 'review.gaps.unmarked', { count: answer.value.changed }));
  else notifyRefused(answer.error, 'review:unknown');
}

/** Settles a doubted amount. */
export async function settleAmount(amount: Given<'review:amount'>): Promise<AnyRefusal | null> {
  const answer = await ask('review:amount', amount);
  if (!answer.ok) return answer.error;
  notifySaved(answer.value.action, say(`review.amounts.done.${amount.verdict.is}`));
  return null;
}

/** Says that the file holds now what was learnt. */
export async function finishChange(id: InfoChangeId): Promise<void> {
  const answer = await ask('change:done', { id });
  if (answer.ok) notifySaved(answer.value.action, say('review.changes.finished'));
  else notifyRefused(answer.error, 'change:done');
}
