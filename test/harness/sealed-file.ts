import { createDecipheriv, createHash, createHmac } from 'node:crypto';
import { mnemonicToEntropy } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';

/** HKDF by its definition (RFC 5869), one block of output: nothing of the engine's is used here. */
function hkdf(secret: Uint8Array, salt: Uint8Array, info: string): Buffer {
  const extracted = createHmac('sha256', salt).update(secret).digest();
  return createHmac('sha256', extracted).update(info).update(Buffer.from([1])).digest();
}

function openGcm(key: Uint8Array, nonce: Uint8Array, bound: Uint8Array, sealed: Uint8Array): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(bound);
  decipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
}

interface Slot {
  readonly id: string;
  readonly kind: string;
  readonly salt: string;
  readonly nonce: string;
  readonly wrapped: string;
}

/** The header of a sealed file, as docs/decisions/0004 describes it. */
export interface SealedHeader {
  readonly counts: Readonly<Record<string, number>>;
  readonly vault: { readonly vaultId: string; readonly slots: readonly Slot[] };
  readonly salt: string;
  readonly nonce: string;
  readonly chunkBytes: number;
  readonly payloadBytes: number;
}

const bytesOf = (text: string): Buffer => Buffer.from(text, 'base64');

/** A second decoder of sealed files, written from docs/decisions/0004 alone. Throws when anything does not fit. */
export function decodeSealed(file: Buffer, recoveryCode: string): { readonly header: SealedHeader; readonly database: Buffer; readonly databaseKey: Buffer } {
  if (file.toString('latin1', 0, 8) !== 'KEMAIBAK' || file[8] !== 1 || file[9] !== 1) throw new Error('not version 1');
  const length = file.readUInt32BE(10);
  const head = file.subarray(0, 46 + length);
  if (!createHash('sha256').update(file.subarray(0, 14 + length)).digest().equals(file.subarray(14 + length, 46 + length))) throw new Error('checksum');
  const header = JSON.parse(file.toString('utf8', 14, 14 + length)) as SealedHeader;

  const slot = header.vault.slots.find(({ kind }) => kind === 'recovery');
  if (!slot) throw new Error('no recovery slot');
  const wrapping = hkdf(mnemonicToEntropy(recoveryCode, wordlist), bytesOf(slot.salt), 'kemai/recovery/1');
  const bound = JSON.stringify(['kemai-slot-1', header.vault.vaultId, slot.id, slot.kind, 0, 0, 0, slot.salt, slot.nonce]);
  const vaultKey = openGcm(wrapping, bytesOf(slot.nonce), Buffer.from(bound), bytesOf(slot.wrapped));
  const id = Buffer.from(header.vault.vaultId);
  const payloadKey = hkdf(hkdf(vaultKey, id, 'kemai/backup/1'), bytesOf(header.salt), 'kemai/backup/payload/1');

  const chunks: Buffer[] = [];
  for (let at = head.length, i = 0; at < file.length; at += header.chunkBytes + 16, i++) {
    const sealed = file.subarray(at, at + header.chunkBytes + 16);
    const place = Buffer.from([i >>> 24, i >>> 16, i >>> 8, i, at + sealed.length === file.length ? 1 : 0]);
    chunks.push(openGcm(payloadKey, Buffer.concat([bytesOf(header.nonce), place]), head, sealed));
  }
  return { header, database: Buffer.concat(chunks), databaseKey: hkdf(vaultKey, id, 'kemai/database/1') };
}
