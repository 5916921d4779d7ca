import type { Out, Refusal } from '../../shared/ipc/contract';
import type { Fault } from '../../shared/ipc/fault';
import type { PickedFile } from '../../shared/ipc/file-token';
import type { Result } from '../../shared/kit/result';
import { notify } from '../ui/notices';
import { say } from '../words/words';
import { ask } from './engine';
import { notifyRefused } from './saved-notice';

/** A name that every file system takes, without its ending. */
export const fileName = (name: string): string => name.replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ').slice(0, 100);

type Printing = 'brief:print' | 'calendar:print' | 'letter:print';

/** Asks for a place, prints there, and says where it is; answers whether it was printed. `name` is proposed, without its ending. */
export async function printFile<C extends Printing>(channel: C, name: string, print: (file: PickedFile) => Promise<Result<Out<Printing>, Refusal<C> | Fault>>): Promise<boolean> {
  const chosen = await ask('file:save', { purpose: 'report-pdf', name: `${fileName(name)}.pdf` });
  if (!chosen.ok) {
    notifyRefused(chosen.error, 'file:save');
    return false;
  }
  const answer = await print(chosen.value);
  if (!answer.ok) {
    notifyRefused(answer.error, channel);
    return false;
  }
  notify('good', say('brief.printed', { file: chosen.value.name, pages: answer.value.pages }), { label: say('brief.reveal'), onClick: () => void ask('file:reveal', { file: chosen.value.token }) });
  return true;
}
