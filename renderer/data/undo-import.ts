import type { ActionId } from '../../shared/record/schema';
import { notify } from '../ui/notices';
import { refusalText } from '../words/refusal-text';
import { say } from '../words/words';
import { ask } from './engine';
import { notifyRefused } from './saved-notice';

/** Takes a whole import back as a job and says what came of it; `true` when it was taken back. */
export async function undoImport(batch: ActionId, job: string): Promise<boolean> {
  const answer = await ask('import:undo', { batch, job });
  if (!answer.ok) {
    if (answer.error.kind === 'cancelled') notify('info', refusalText(answer.error, 'import:undo'));
    else notifyRefused(answer.error, 'import:undo');
    return false;
  }
  const { removed, restored, kept } = answer.value;
  if (kept.length === 0) notify('good', say('imports.undone.done', { removed, restored }));
  else notify('warning', say('imports.undone.partly', { removed, restored, kept: kept.length }));
  return true;
}
