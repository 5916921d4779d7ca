import { ask } from '../data/engine';
import { notifyRefused, redoAction, undoAction } from '../data/saved-notice';
import { notify } from '../ui/notices';
import { say } from '../words/words';

/** Takes back the newest change of this session, or the newest undo: Ctrl+Z over data. */
export async function undoNewest(way: 'undo' | 'redo'): Promise<void> {
  const answer = await ask('record:undoable', {});
  if (!answer.ok) {
    notifyRefused(answer.error);
    return;
  }
  const action = answer.value[way];
  if (action === null) notify('neutral', say(way === 'undo' ? 'shell.nothingToUndo' : 'shell.nothingToRedo'));
  else await (way === 'undo' ? undoAction(action) : redoAction(action));
}
