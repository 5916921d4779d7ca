import { randomBytes, type Hmac } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { pieceBytes } from '../../../shared/attachment/asks';
import { typeOf } from '../../../shared/attachment/kinds';
import { err, ok, type Result } from '../../../shared/kit/result';
import { syncFolder } from '../vault/durable-file';
import { isDiskFull, type OpenVault } from '../vault/open';
import { pathOf, walkContent } from './open-content';
import { attachmentKey, freshContent, lengthOf, nameOf, piecesOf, sealPiece, sealedAt, type ContentKey } from './piece';
import { blobsFolder, uploadPath, type TakenIn } from './take-in';

/** What the window says of a file whose bytes it hands in itself. */
export interface Announced {
  readonly name: string;
  readonly size: number;
}

interface Upload extends Announced {
  readonly content: ContentKey;
  readonly digest: Hmac;
  received: number;
  type: string;
  /** The content's name, once its last piece is there. */
  whole: string | null;
}

/** Files whose bytes come through the window. Each piece is sealed as it comes; nothing of them is ever on the disk in the clear. */
export interface Uploads<Owner> {
  readonly begin: (announced: Announced, owner: Owner) => Promise<Result<string, 'tooMany' | 'diskFull'>>;
  readonly piece: (upload: string, at: number, bytes: Buffer) => Promise<Result<number, 'unknownUpload' | 'wrongPiece' | 'diskFull'>>;
  readonly finish: (upload: string) => Promise<Result<TakenIn & { readonly name: string; readonly owner: Owner }, 'unknownUpload' | 'incomplete'>>;
  readonly abandon: (upload: string) => Promise<boolean>;
}

/** Files that may come in at the same time. */
const atOnce = 8;

/** The files that come into one open vault. */
export function createUploads<Owner>(vault: OpenVault): Uploads<Owner> {
  const coming = new Map<string, Upload & { readonly owner: Owner }>();

  const forget = async (id: string): Promise<void> => {
    coming.get(id)?.content.key.fill(0);
    coming.delete(id);
    await rm(uploadPath(vault.folder, id), { force: true });
  };

  const append = async (id: string, bytes: Uint8Array, at: number): Promise<void> => {
    const file = await open(uploadPath(vault.folder, id), at === 0 ? 'w' : 'r+', 0o600);
    try {
      await file.write(bytes, 0, bytes.length, at);
    } finally {
      await file.close();
    }
  };

  const guarded = async <T, E>(id: string, work: () => Promise<Result<T, E | 'diskFull'>>): Promise<Result<T, E | 'diskFull'>> => {
    try {
      return await work();
    } catch (cause) {
      await forget(id);
      if (isDiskFull(cause)) return err('diskFull');
      throw cause;
    }
  };

  return {
    begin: async ({ name, size }, owner) => {
      if (coming.size >= atOnce) return err('tooMany');
      const id = `upload-${randomBytes(16).toString('hex')}`;
      const key = attachmentKey(vault);
      const content = freshContent(key);
      coming.set(id, { name, size, owner, content, digest: nameOf(key), received: 0, type: '', whole: null });
      key.fill(0);
      return guarded(id, async () => {
        blobsFolder(vault.folder);
        await append(id, content.head, 0);
        return ok(id);
      });
    },

    piece: async (id, at, bytes) => {
      const upload = coming.get(id);
      if (!upload) return err('unknownUpload');
      const piece = at / pieceBytes;
      if (at !== upload.received || upload.whole !== null || bytes.length !== lengthOf(piece, upload.size)) return err('wrongPiece');
      upload.received += bytes.length;
      return guarded(id, async () => {
        upload.digest.update(bytes);
        if (piece === 0) upload.type = typeOf(bytes.subarray(0, 64), upload.name);
        if (piece === piecesOf(upload.size) - 1) upload.whole = upload.digest.digest('hex');
        await append(id, sealPiece(upload.content, { piece, whole: upload.whole === null ? null : { name: upload.whole, size: upload.size } }, bytes), sealedAt(piece));
        return ok(upload.received);
      });
    },

    finish: async (id) => {
      const upload = coming.get(id);
      if (!upload) return err('unknownUpload');
      const { whole: content, size, type, name, owner } = upload;
      if (content === null) return err('incomplete');
      const [part, path] = [uploadPath(vault.folder, id), pathOf(vault.folder, content)];
      const shared = existsSync(path) && (await walkContent(vault, content, () => Promise.resolve())) === null;
      if (!shared) {
        const file = await open(part, 'r+');
        await file.sync();
        await file.close();
        await rename(part, path);
        syncFolder(blobsFolder(vault.folder));
      }
      await forget(id);
      return ok({ content, size, type, how: shared ? 'shared' : 'sealed', name, owner });
    },

    abandon: async (id) => {
      const known = coming.has(id);
      await forget(id);
      return known;
    },
  };
}
