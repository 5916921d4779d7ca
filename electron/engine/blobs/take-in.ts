import { existsSync, mkdirSync } from 'node:fs';
import { open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { pieceBytes } from '../../../shared/attachment/asks';
import { typeOf } from '../../../shared/attachment/kinds';
import { err, ok, type Result } from '../../../shared/kit/result';
import { Cancelled, type JobControl } from '../jobs';
import { syncFolder } from '../vault/durable-file';
import { vaultFiles } from '../vault/header';
import { isDiskFull, type OpenVault } from '../vault/open';
import { pathOf, readAt, walkContent } from './open-content';
import { attachmentKey, contentOf, freshContent, headBytes, lengthOf, nameOf, openPiece, pieceCost, piecesOf, sealPiece, sealedAt, type ContentKey } from './piece';

/** A content that lies sealed beside the vault. */
export interface TakenIn {
  readonly content: string;
  readonly size: number;
  readonly type: string;
  readonly how: 'sealed' | 'shared' | 'resumed';
}

export type TakeInRefusal = 'empty' | 'folder' | 'fileGone' | 'unreadable' | 'changedMeanwhile' | 'tooLarge' | 'diskFull' | 'cancelled';

/** Ending of a content that is not whole yet. */
export const partEnding = '.part';

/** Makes the folder of contents, where there is none. */
export function blobsFolder(folder: string): string {
  const { blobs } = vaultFiles(folder);
  if (!existsSync(blobs)) mkdirSync(blobs, { recursive: true, mode: 0o700 });
  return blobs;
}

const refusalOf: Readonly<Record<string, TakeInRefusal>> = { ENOENT: 'fileGone', ENOTDIR: 'fileGone', EISDIR: 'folder', ENOSPC: 'diskFull', EDQUOT: 'diskFull' };
const codeOf = (cause: unknown): string => (cause instanceof Error && 'code' in cause ? String(cause.code) : '');

/** Thrown inside when the file is not what it was a moment ago. */
class Changed extends Error {}

/** Hands on a file piece by piece, exactly `size` bytes of it. */
async function eachPiece(source: FileHandle, size: number, control: JobControl, step: string, each: (bytes: Buffer, piece: number) => Promise<void>): Promise<void> {
  const buffer = Buffer.alloc(pieceBytes);
  for (let piece = 0; piece < piecesOf(size); piece++) {
    const bytes = buffer.subarray(0, lengthOf(piece, size));
    if ((await readAt(source, bytes, piece * pieceBytes)) < bytes.length) throw new Changed();
    await each(bytes, piece);
    control.progress(step, piece * pieceBytes + bytes.length, size);
    await control.breathe();
  }
  if ((await source.stat()).size !== size) throw new Changed();
}

/** What an interrupted add left: its key and how many of its pieces stand there in full; a fresh start when it left nothing usable. */
async function begin(part: FileHandle, key: Uint8Array): Promise<{ readonly content: ContentKey; readonly sealed: number }> {
  const head = Buffer.alloc(headBytes);
  const { size } = await part.stat();
  const content = (await readAt(part, head, 0)) === headBytes ? contentOf(key, head) : null;
  if (content) return { content, sealed: Math.ceil(Math.max(0, size - headBytes) / (pieceBytes + pieceCost)) };
  const fresh = freshContent(key);
  await part.truncate(0);
  await part.write(fresh.head, 0, headBytes, 0);
  return { content: fresh, sealed: 0 };
}

/** Seals a file under the name of its content; what lies there of an earlier try is checked piece by piece and kept as far as it is right. */
async function seal(source: FileHandle, size: number, name: string, path: string, key: Uint8Array, control: JobControl): Promise<number> {
  const part = await open(path, existsSync(path) ? 'r+' : 'w+', 0o600);
  let kept = 0;
  try {
    const { content, sealed } = await begin(part, key);
    const digest = nameOf(key);
    const placeOf = (piece: number) => ({ piece, whole: piece === piecesOf(size) - 1 ? { name, size } : null });
    await eachPiece(source, size, control, 'seal', async (bytes, piece) => {
      digest.update(bytes);
      if (piece === kept && piece < sealed) {
        const there = Buffer.alloc(bytes.length + pieceCost);
        const whole = (await readAt(part, there, sealedAt(piece))) === there.length ? openPiece(content, placeOf(piece), there) : null;
        if (whole?.equals(bytes) === true) {
          kept++;
          return;
        }
      }
      const made = sealPiece(content, placeOf(piece), bytes);
      await part.write(made, 0, made.length, sealedAt(piece));
    });
    content.key.fill(0);
    if (digest.digest('hex') !== name) throw new Changed();
    await part.truncate(headBytes + size + piecesOf(size) * pieceCost);
    await part.sync();
    return kept;
  } finally {
    await part.close();
  }
}

async function takeOpen(vault: OpenVault, source: FileHandle, size: number, fileName: string, control: JobControl): Promise<TakenIn> {
  const key = attachmentKey(vault);
  try {
    const digest = nameOf(key);
    let type = '';
    await eachPiece(source, size, control, 'read', async (bytes, piece) => {
      if (piece === 0) type = typeOf(bytes.subarray(0, 64), fileName);
      digest.update(bytes);
      return Promise.resolve();
    });
    const name = digest.digest('hex');
    const path = pathOf(vault.folder, name);
    // Looked at to its end: a damaged content is healed by adding its file again.
    if (existsSync(path) && (await walkContent(vault, name, () => control.breathe())) === null) return { content: name, size, type, how: 'shared' };
    const part = `${path}${partEnding}`;
    const folder = blobsFolder(vault.folder);
    try {
      const kept = await seal(source, size, name, part, key, control);
      await rename(part, path);
      syncFolder(folder);
      return { content: name, size, type, how: kept > 0 ? 'resumed' : 'sealed' };
    } catch (cause) {
      // What was sealed until a cancel or a crash is gone on with; after a full disk or a change it is only in the way.
      if (cause instanceof Changed || isDiskFull(cause)) await rm(part, { force: true });
      throw cause;
    }
  } finally {
    key.fill(0);
  }
}

/**
 * Takes a file in: reads it once to name its content, and unless that lies there already seals it in pieces. An add that
 * was cancelled or cut off goes on where it was when the same file comes again.
 */
export async function takeIn(vault: OpenVault, path: string, fileName: string, largest: number, control: JobControl): Promise<Result<TakenIn, TakeInRefusal>> {
  let source: FileHandle | null = null;
  try {
    const found = await stat(path);
    if (found.isDirectory()) return err('folder');
    if (!found.isFile()) return err('unreadable');
    if (found.size === 0) return err('empty');
    if (found.size > largest) return err('tooLarge');
    source = await open(path, 'r');
    return ok(await takeOpen(vault, source, found.size, fileName, control));
  } catch (cause) {
    if (cause instanceof Cancelled) return err('cancelled');
    if (cause instanceof Changed) return err('changedMeanwhile');
    const known = refusalOf[codeOf(cause)] ?? (source === null || codeOf(cause) === 'EIO' || codeOf(cause) === 'EBUSY' ? 'unreadable' : null);
    if (known === null) throw cause;
    return err(known);
  } finally {
    await source?.close();
  }
}

/** Where the content of a file without a path grows. */
export const uploadPath = (folder: string, upload: string): string => join(vaultFiles(folder).blobs, `${upload}${partEnding}`);
