import type { AttachmentId } from '../../../shared/attachment/schema';
import { ask } from '../../data/engine';
import { err, ok, type Result } from '../../../shared/kit/result';
import type { AnyRefusal } from '../../words/refusal-text';

/** Gathers a whole file in memory, piece by piece; nothing of it touches a disk. Stops early once `isWanted` says no. */
export async function readFile(id: AttachmentId, isWanted: () => boolean): Promise<Result<readonly Uint8Array<ArrayBuffer>[], AnyRefusal>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let piece = 0, pieces = 1; piece < pieces && isWanted(); piece++) {
    const answer = await ask('attachment:read', { id, piece });
    if (!answer.ok) return err(answer.error);
    pieces = answer.value.pieces;
    parts.push(Uint8Array.from(answer.value.bytes));
  }
  return ok(parts);
}
