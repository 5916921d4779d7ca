import type { ActionId } from '../../shared/record/schema';
import { ask } from './engine';
import { notify } from '../ui/notices';
import { refusalText, type AnyRefusal } from '../words/refusal-text';
import { say } from '../words/words';
import type { Channel, Out } from '../../shared/ipc/contract';

/** What a write answered, whatever it wrote. */
export type AnyWritten = { readonly ok: true; readonly value: { readonly action: ActionId } } | { readonly ok: false; readonly error: AnyRefusal };

/** Writes share a topic, so that only the newest offers to be undone. */
const write = 'write';

/** Says 「已保存 · 撤销」 after a write, or `text` in place of 已保存 (已删除…); the button takes the action back. */
export function notifySaved(action: ActionId, text: string = say('shell.saved')): void {
  notify('good', text, { label: say('basic.undo'), onClick: () => void undoAction(action) }, write);
}

/** Why a write was refused, where no form can show it. */
export function notifyRefused(error: AnyRefusal, channel?: Channel): void {
  if (error.kind !== 'cancelled') notify('danger', refusalText(error, channel));
}

/** Takes an action back and offers to take that back too. What was changed since stays, and is said. */
export async function undoAction(action: ActionId): Promise<void> {
  await take(action, 'undo');
}

/** Takes an undo back. */
export async function redoAction(action: ActionId): Promise<void> {
  await take(action, 'redo');
}

/** What was taken back, in a few words: 修改 客户 星河科技. */
function whatText(what: Out<'record:undo'>['what']): string {
  if (what === null) return '';
  const text = say('shell.undoneWhat', { kind: say(`history.${what.kind}`), collection: say(`backup.check.names.${what.collection}`), title: what.title ?? '' }).trim();
  return what.records > 1 ? say('shell.andMore', { what: text, more: what.records - 1 }) : text;
}

async function take(action: ActionId, way: 'undo' | 'redo'): Promise<void> {
  const answer = await ask('record:undo', { action });
  if (!answer.ok) {
    notifyRefused(answer.error, 'record:undo');
    return;
  }
  const { action: undo, kept, what } = answer.value;
  const done = [say(way === 'undo' ? 'shell.undone' : 'shell.redone'), whatText(what)].filter((part) => part !== '').join(say('shell.colon'));
  const text = kept.length === 0 ? done : say('shell.undonePartly', { done, kept: kept.length });
  const back = way === 'undo' ? 'redo' : 'undo';
  notify(kept.length === 0 ? 'good' : 'warning', text, { label: say(`basic.${back}`), onClick: () => void take(undo, back) }, write);
}
