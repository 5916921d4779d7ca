import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, type Hmac } from 'node:crypto';
import { pieceBytes } from '../../../shared/attachment/asks';
import { deriveKey } from '../vault/keys';
import type { OpenVault } from '../vault/open';

/** What a sealed content begins with (docs/decisions/0010): magic, version, algorithm, and the salt of its own key. */
const magic = Buffer.from('KEMAIATT');
const saltBytes = 32;
export const headBytes = magic.length + 2 + saltBytes;
const nonceBytes = 12;
const tagBytes = 16;
/** What sealing adds to each piece. */
export const pieceCost = nonceBytes + tagBytes;
export const sealedPieceBytes = pieceBytes + pieceCost;

/** The key that all attachments of a vault come from; the caller overwrites it. */
export const attachmentKey = ({ vaultKey, header }: Pick<OpenVault, 'vaultKey' | 'header'>): Buffer => deriveKey(vaultKey, header.vaultId, 'attachments');

/** Names a content: the same bytes always alike, and nothing to whoever has no key. Feed it the bytes, then take the digest in hex. */
export function nameOf(key: Uint8Array): Hmac {
  return createHmac('sha256', Buffer.from(hkdfSync('sha256', key, '', 'kemai/attachments/name/1', 32)));
}

/** A content's head and the key that its pieces are sealed under. */
export interface ContentKey {
  readonly head: Buffer;
  readonly key: Buffer;
}

const contentKey = (key: Uint8Array, head: Buffer): ContentKey => ({
  head,
  key: Buffer.from(hkdfSync('sha256', key, head.subarray(magic.length + 2), 'kemai/attachments/content/1', 32)),
});

/** A head of its own for a content that is about to be sealed. */
export const freshContent = (key: Uint8Array): ContentKey => contentKey(key, Buffer.concat([magic, Buffer.from([1, 1]), randomBytes(saltBytes)]));

/** The key of a sealed content by its head; `null` when that is no head of ours. */
export const contentOf = (key: Uint8Array, head: Buffer): ContentKey | null =>
  head.length === headBytes && head.subarray(0, magic.length).equals(magic) && head[magic.length] === 1 && head[magic.length + 1] === 1 ? contentKey(key, head) : null;

/** Where a piece stands: its number, and for the last one what all of them together are. */
export interface Place {
  readonly piece: number;
  /** Name and size of the whole content; only the last piece carries them, because only then they are known. */
  readonly whole: { readonly name: string; readonly size: number } | null;
}

/** What a piece's seal holds beside its bytes: a piece moved, left out, added, or taken from another content no longer opens. */
function boundTo(head: Buffer, { piece, whole }: Place): Buffer {
  const place = Buffer.alloc(whole ? 13 : 5);
  place.writeUInt32BE(piece, 0);
  place[4] = whole ? 1 : 0;
  if (whole) place.writeBigUInt64BE(BigInt(whole.size), 5);
  return Buffer.concat([head, place, whole ? Buffer.from(whole.name, 'hex') : Buffer.alloc(0)]);
}

/** Seals one piece: nonce, ciphertext, tag. The nonce is random, so that a piece that is sealed anew never meets an old one. */
export function sealPiece({ head, key }: ContentKey, place: Place, plain: Uint8Array): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(boundTo(head, place));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Opens one piece; `null` when it is not what was sealed at this place. */
export function openPiece({ head, key }: ContentKey, place: Place, sealed: Uint8Array): Buffer | null {
  if (sealed.length <= pieceCost) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes)).setAAD(boundTo(head, place));
  decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, sealed.length - tagBytes)), decipher.final()]);
  } catch {
    return null; // GCM says only "does not match"; that is the answer
  }
}

/** How many pieces a content of so many bytes is cut into. */
export const piecesOf = (size: number): number => Math.ceil(size / pieceBytes);
/** Bytes of the plain piece with this number. */
export const lengthOf = (piece: number, size: number): number => Math.min(pieceBytes, size - piece * pieceBytes);
/** Where the sealed piece with this number begins in its file. */
export const sealedAt = (piece: number): number => headBytes + piece * sealedPieceBytes;
/** The size of the content inside a sealed file of so many bytes; not above 0 when there can be none. */
export const sizeInside = (fileBytes: number): number => fileBytes - headBytes - Math.ceil((fileBytes - headBytes) / sealedPieceBytes) * pieceCost;
