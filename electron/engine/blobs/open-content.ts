import { open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { err, ok, type Result } from '../../../shared/kit/result';
import { vaultFiles } from '../vault/header';
import type { OpenVault } from '../vault/open';
import { attachmentKey, contentOf, headBytes, lengthOf, openPiece, pieceCost, piecesOf, sealedAt, sizeInside, type ContentKey } from './piece';

/** Why the bytes of a file cannot be had: gone from the disk, changed on it, or the disk itself fails. */
export type ContentRefusal = 'blobMissing' | 'blobDamaged' | 'diskFailed';

/** Where a content lies. */
export const pathOf = (folder: string, name: string): string => join(vaultFiles(folder).blobs, name);

/** A sealed content that can be read, piece by piece. */
export interface OpenContent {
  readonly size: number;
  readonly pieces: number;
  /** A piece, checked. */
  readonly read: (piece: number) => Promise<Result<Buffer, ContentRefusal>>;
  readonly close: () => Promise<void>;
}

/** Fills a buffer from a place in a file; answers how much there was. */
export async function readAt(file: FileHandle, into: Buffer, at: number): Promise<number> {
  let done = 0;
  while (done < into.length) {
    const { bytesRead } = await file.read(into, done, into.length - done, at + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return done;
}

const codeOf = (cause: unknown): string => (cause instanceof Error && 'code' in cause ? String(cause.code) : '');

async function readPiece(file: FileHandle, content: ContentKey, name: string, size: number, piece: number): Promise<Buffer | null> {
  const sealed = Buffer.alloc(lengthOf(piece, size) + pieceCost);
  if ((await readAt(file, sealed, sealedAt(piece))) < sealed.length) return null;
  return openPiece(content, { piece, whole: piece === piecesOf(size) - 1 ? { name, size } : null }, sealed);
}

/**
 * Opens a content by its name. Its last piece is looked at first: it alone is bound to name and length, so a file that
 * was cut, or put there in place of another, is refused before anything of it is shown.
 */
export async function openContent(vault: Pick<OpenVault, 'folder' | 'vaultKey' | 'header'>, name: string): Promise<Result<OpenContent, ContentRefusal>> {
  let file: FileHandle;
  try {
    file = await open(pathOf(vault.folder, name), 'r');
  } catch (cause) {
    return err(codeOf(cause) === 'ENOENT' ? 'blobMissing' : 'diskFailed');
  }
  const key = attachmentKey(vault);
  try {
    const head = Buffer.alloc(headBytes);
    const size = sizeInside((await file.stat()).size);
    const content = size > 0 && (await readAt(file, head, 0)) === headBytes ? contentOf(key, head) : null;
    const last = content === null ? null : await readPiece(file, content, name, size, piecesOf(size) - 1);
    if (content === null || last === null) {
      await file.close();
      return err('blobDamaged');
    }
    return ok({
      size,
      pieces: piecesOf(size),
      read: async (piece) => {
        try {
          const bytes = await readPiece(file, content, name, size, piece);
          return bytes === null ? err('blobDamaged') : ok(bytes);
        } catch (cause) {
          if (codeOf(cause) === 'EIO') return err('diskFailed');
          throw cause;
        }
      },
      close: async () => {
        content.key.fill(0);
        await file.close();
      },
    });
  } catch (cause) {
    await file.close();
    if (codeOf(cause) === 'EIO') return err('diskFailed');
    throw cause;
  } finally {
    key.fill(0);
  }
}

/** Reads a content from beginning to end, handing each piece on; answers why it is not whole, or `null`. */
export async function walkContent(
  vault: Pick<OpenVault, 'folder' | 'vaultKey' | 'header'>, name: string, each: (bytes: Buffer, done: number, total: number) => Promise<void>,
): Promise<ContentRefusal | null> {
  const opened = await openContent(vault, name);
  if (!opened.ok) return opened.error;
  const { size, pieces, read, close } = opened.value;
  try {
    for (let piece = 0, done = 0; piece < pieces; piece++) {
      const bytes = await read(piece);
      if (!bytes.ok) return bytes.error;
      done += bytes.value.length;
      await each(bytes.value, done, size);
    }
    return null;
  } finally {
    await close();
  }
}
