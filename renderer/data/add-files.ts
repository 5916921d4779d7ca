import { pieceBytes, type Added } from '../../shared/attachment/asks';
import type { attachmentOwners } from '../../shared/attachment/schema';
import type { PickedFile } from '../../shared/ipc/file-token';
import { err, ok, type Result } from '../../shared/kit/result';
import type { RecordId } from '../../shared/record/schema';
import type { AnyRefusal } from '../words/refusal-text';
import { say } from '../words/words';
import { ask, takeFile } from './engine';
import { notifyRefused } from './saved-notice';

/** The record that files are added to. */
export interface AddTo {
  readonly collection: (typeof attachmentOwners)[number];
  readonly record: RecordId;
}

/** A file that was handed over, before it is hung on a record. */
export interface Handed {
  readonly name: string;
  readonly size: number;
  /** Seals it and hangs it on the record; `key` names the job, `told` hears how far it is. */
  readonly bring: (to: AddTo, key: string, told: (done: number) => void, isStopped: () => boolean) => Promise<Result<Added, AnyRefusal>>;
}

/** Bytes as text that crosses to the engine. */
function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 32_768) text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return btoa(text);
}

/** A file that has a path: it is read by its token, once. */
const picked = ({ token, name, size }: PickedFile): Handed => ({
  name, size,
  bring: (to, key) => ask('attachment:add', { file: token, ...to, job: key }),
});

/** A file without a path, such as a pasted picture: its bytes are handed over piece by piece. */
const uploaded = (file: File, name: string): Handed => ({
  name, size: file.size,
  bring: async (to, _key, told, isStopped) => {
    const begun = await ask('attachment:begin', { name, size: file.size, ...to });
    if (!begun.ok) return begun;
    const { upload } = begun.value;
    for (let at = 0; at < file.size; at += pieceBytes) {
      if (isStopped()) {
        await ask('attachment:abandon', { upload });
        return err({ kind: 'cancelled' });
      }
      const bytes = new Uint8Array(await file.slice(at, at + pieceBytes).arrayBuffer());
      const sent = await ask('attachment:piece', { upload, at, bytes: toBase64(bytes) });
      if (!sent.ok) return sent;
      told(sent.value.received);
    }
    return ask('attachment:finish', { upload });
  },
});

/** Names one file on its way in. */
export const newFileKey = (): string => `file-${crypto.randomUUID()}`;

/** Lets the user pick files; `null` when nothing was picked. */
export async function pickFiles(): Promise<Result<readonly Handed[] | null, AnyRefusal>> {
  const answer = await ask('file:pick-several', { purpose: 'attach' });
  if (!answer.ok) return answer.error.kind === 'cancelled' ? ok(null) : answer;
  return ok(answer.value.map(picked));
}

/** Files that were dropped or pasted. */
export async function handedOver(files: readonly File[]): Promise<readonly Handed[]> {
  const unnamed = say('files.pasted');
  return Promise.all(files.map(async (file) => {
    const taken = await takeFile(file).catch(() => null); // a pasted picture has no path
    return taken ? picked(taken) : uploaded(file, file.name === '' || file.name === 'image.png' ? unnamed : file.name);
  }));
}

/** Hangs files on a record one after the other, and says of each that was refused why. */
export async function attachAll(files: readonly Handed[], to: AddTo): Promise<void> {
  for (const file of files) {
    const answer = await file.bring(to, newFileKey(), () => undefined, () => false);
    if (!answer.ok) notifyRefused(answer.error, 'attachment:add');
  }
}
