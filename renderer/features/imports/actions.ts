import type { PickedFile } from '../../../shared/ipc/file-token';
import type { Given } from '../../../shared/ipc/contract';
import { ask } from '../../data/engine';
import { notifyRefused } from '../../data/saved-notice';
import { notify } from '../../ui/notices';
import { say } from '../../words/words';
import type { Inspected } from './screen-state';

/** Asks which file to import; the user may think better of it (`cancelled`). */
export const pickImportFile = () => ask('file:pick', { purpose: 'import' });

/** Reads a file: its sheets, what they hold, its encoding. Nothing is written. */
export const inspectFile = (file: PickedFile) => ask('import:inspect', { file: file.token });

/** Reads an opened file once more with another encoding or delimiter. */
export const rereadFile = ({ session }: Inspected, said: Omit<Given<'import:reread'>, 'session'>) => ask('import:reread', { session, ...said });

/** Forgets what was said of sheets with the same headings; `true` when it is forgotten. */
export async function forgetMapping(mapping: string): Promise<boolean> {
  const answer = await ask('import:forget', { mapping });
  if (!answer.ok) notifyRefused(answer.error, 'import:forget');
  return answer.ok;
}

/** Saves the rejected rows with their reasons where the user chooses. */
export async function saveRejected(session: string): Promise<void> {
  const chosen = await ask('file:save', { purpose: 'rejected', name: `${say('imports.check.rejectedName')}.xlsx` });
  if (!chosen.ok) return notifyRefused(chosen.error, 'file:save');
  const { token, name } = chosen.value;
  const answer = await ask('import:rejected', { session, file: token });
  if (!answer.ok) return notifyRefused(answer.error, 'import:rejected');
  notify('good', say('imports.check.rejectedDone', { rows: answer.value.rows, file: name }), {
    label: say('imports.check.reveal'),
    onClick: () =>
      void ask('file:reveal', { file: token }).then((revealed) => {
        if (!revealed.ok) notifyRefused(revealed.error, 'file:reveal');
      }),
  });
}
