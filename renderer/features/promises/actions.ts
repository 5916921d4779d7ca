import type { Given, In } from '../../../shared/ipc/contract';
import type { PromiseId } from '../../../shared/promise/schema';
import { ask } from '../../data/engine';
import { useFoundPromises, type FoundPromise } from '../../data/found-promises';
import { notifyRefused, notifySaved } from '../../data/saved-notice';
import { dayShort } from '../../ui/format';
import type { AnyRefusal } from '../../words/refusal-text';
import { say } from '../../words/words';

/** Writes a promise down; answers why not, `null` when it is kept in the ledger. */
export async function addPromise(input: Given<'promise:add'>): Promise<AnyRefusal | null> {
  const answer = await ask('promise:add', input);
  if (!answer.ok) return answer.error;
  notifySaved(answer.value.action, say('promises.added'));
  return null;
}

/** Corrects a promise; answers why not. */
export async function editPromise(input: Given<'promise:edit'>): Promise<AnyRefusal | null> {
  const answer = await ask('promise:edit', input);
  if (!answer.ok) return answer.error;
  notifySaved(answer.value.action);
  return null;
}

/** Says what became of a promise; answers why not. */
export async function settlePromise(input: Given<'promise:settle'>): Promise<AnyRefusal | null> {
  const answer = await ask('promise:settle', input);
  if (!answer.ok) return answer.error;
  notifySaved(answer.value.action, say(`promises.said.${answer.value.standing}`));
  return null;
}

/** Marks a promise as kept or broken with one key. */
export async function settleNow(id: PromiseId, state: '待兑现' | '已兑现' | '已违约'): Promise<void> {
  const refused = await settlePromise({ id, state });
  if (refused !== null) notifyRefused(refused, 'promise:settle');
}

/** Moves the day of a promise; answers why not. */
export async function movePromise(input: Given<'promise:move'>): Promise<AnyRefusal | null> {
  const answer = await ask('promise:move', input);
  if (!answer.ok) return answer.error;
  notifySaved(answer.value.action, say('promises.moved', { day: dayShort(input.dueOn) }));
  return null;
}

/** Moves a promise to the bin. */
export async function deletePromise(id: PromiseId): Promise<void> {
  const answer = await ask('promise:delete', { id });
  if (answer.ok) notifySaved(answer.value.action, say('promises.deleted'));
  else notifyRefused(answer.error, 'promise:delete');
}

/** Confirms what was found in a text as a promise. */
export async function takeFound(promise: FoundPromise): Promise<void> {
  const { client, origin, text, dueOn, dueAt, owner, field } = promise;
  const refused = await addPromise({ client: client as In<'promise:add'>['client'], fields: { text, dueOn, dueAt, owner, field, ...origin } });
  if (refused === null) useFoundPromises.getState().settled(promise);
  else notifyRefused(refused, 'promise:add');
}

/** Remembers that it is no promise; it is not proposed again for that record. */
export async function refuseFound(promise: FoundPromise): Promise<void> {
  const { origin, field, text } = promise;
  const answer = await ask('promise:refuse', { ...origin, field, text });
  if (!answer.ok) return notifyRefused(answer.error, 'promise:refuse');
  useFoundPromises.getState().settled(promise);
  notifySaved(answer.value.action, say('promises.found.refused'));
}
