import type { Given } from '../../../shared/ipc/contract';
import type { ScriptId } from '../../../shared/script/schema';
import type { ScriptRow } from '../../../shared/script/asks';
import { ask } from '../../data/engine';
import { printFile } from '../../data/print-file';
import { notifyRefused, notifySaved } from '../../data/saved-notice';
import type { AnyRefusal } from '../../words/refusal-text';
import { currentLanguage, say } from '../../words/words';

/** Which sentence is written: somebody's own by its id, one that comes with the program by its key; a new one by neither. */
const which = ({ id, key }: Pick<ScriptRow, 'id' | 'key'>): Pick<Given<'script:save'>, 'id' | 'key'> => (key !== null ? { key } : id !== null ? { id } : {});

/** Keeps a sentence of the library; answers why not. */
export async function saveScript(row: Pick<ScriptRow, 'id' | 'key'>, fields: Given<'script:save'>['fields']): Promise<AnyRefusal | null> {
  const answer = await ask('script:save', { ...which(row), fields });
  if (!answer.ok) return answer.error;
  notifySaved(answer.value.action, say('script.saved'));
  return null;
}

/** Takes a sentence out of use, or back into it. */
export async function putInUse(row: Pick<ScriptRow, 'id' | 'key'>, inUse: boolean): Promise<void> {
  const answer = await ask('script:save', { ...which(row), fields: { state: inUse ? '在用' : '停用' } });
  if (answer.ok) notifySaved(answer.value.action, say(inUse ? 'script.wasPutIn' : 'script.wasTakenOut'));
  else notifyRefused(answer.error, 'script:save');
}

/** Removes one's own sentence; one that comes with the program gets its first wording back. */
export async function removeScript(id: ScriptId, own: boolean): Promise<void> {
  const answer = await ask('script:remove', { id });
  if (answer.ok) notifySaved(answer.value.action, say(own ? 'script.removed' : 'script.wasReset'));
  else notifyRefused(answer.error, 'script:remove');
}

/** Prints a message as a letter where the user says; answers whether it is there. */
export const printLetter = (message: Omit<Given<'message:letter'>, 'language' | 'reason' | 'name'>, client: string): Promise<boolean> =>
  printFile('letter:print', say('script.letter.fileName', { client }), async ({ token, name }) => ask('letter:print', { ...message, language: currentLanguage(), reason: say('script.letter.reason'), file: token, name }));
