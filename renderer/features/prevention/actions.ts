import type { Given, In, Out } from '../../../shared/ipc/contract';
import type { PreventionId } from '../../../shared/prevention/schema';
import { ask } from '../../data/engine';
import { notifyRefused, notifySaved } from '../../data/saved-notice';
import { countText, dayShort } from '../../ui/format';
import { say } from '../../words/words';
import type { AnyRefusal } from '../../words/refusal-text';

/** Makes a check; answers it, or why it was refused. */
export async function startCheck(input: Given<'prevention:start'>): Promise<{ readonly made: Out<'prevention:start'> } | { readonly refused: AnyRefusal }> {
  const answer = await ask('prevention:start', input);
  if (!answer.ok) return { refused: answer.error };
  const { action, clients, planned } = answer.value;
  notifySaved(action, say('prevention.started', { clients: countText(clients), planned: countText(planned) }));
  return { made: answer.value };
}

/** Puts a check onto the visits that its clients have by now. */
export async function planCheck(id: PreventionId): Promise<void> {
  const answer = await ask('prevention:plan', { id });
  if (!answer.ok) return notifyRefused(answer.error, 'prevention:plan');
  notifySaved(answer.value.action, say('prevention.plannedNow', { count: countText(answer.value.planned) }));
}

/** Says how clients of a check stand; answers why not, `null` when it is said. */
export async function settleClients(input: Given<'prevention:settle'>): Promise<AnyRefusal | null> {
  const answer = await ask('prevention:settle', input);
  if (!answer.ok) return answer.error;
  notifySaved(answer.value.action, say('prevention.settled', { count: countText(answer.value.changed) }));
  return null;
}

/** Plans a visit for each of these clients; answers why not, `null` when they are planned. */
export async function planVisits(input: In<'prevention:visit'>): Promise<AnyRefusal | null> {
  const answer = await ask('prevention:visit', input);
  if (!answer.ok) return answer.error;
  const { action, visits, until } = answer.value;
  notifySaved(action, until === null ? say('prevention.visitsNone') : say('prevention.visitsPlanned', { count: countText(visits), until: dayShort(until) }));
  return null;
}

/** Corrects a check; answers why not, `null` when it is kept. */
export async function editCheck(input: In<'prevention:edit'>): Promise<AnyRefusal | null> {
  const answer = await ask('prevention:edit', input);
  if (!answer.ok) return answer.error;
  notifySaved(answer.value.action, say('prevention.edited'));
  return null;
}

/** Ends a check or takes it up again. */
export async function setState(id: PreventionId, state: '进行中' | '已结束'): Promise<void> {
  const answer = await ask('prevention:edit', { id, state });
  if (!answer.ok) return notifyRefused(answer.error, 'prevention:edit');
  notifySaved(answer.value.action);
}

/** Moves a check to the bin; answers whether it went. */
export async function deleteCheck(id: PreventionId): Promise<boolean> {
  const answer = await ask('prevention:delete', { id });
  if (answer.ok) notifySaved(answer.value.action, say('prevention.deleted'));
  else notifyRefused(answer.error, 'prevention:delete');
  return answer.ok;
}
