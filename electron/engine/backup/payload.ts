import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';
import { readSync, writeSync } from 'node:fs';
import { deriveKey } from '../vault/keys';
import { chunksOf, tagBytes, type BackupHeader, type SealedHead } from './format';

/** The key of one sealed file: from the vault key, by way of the backup key and the file's own salt. */
function subkey(vaultKey: Uint8Array, { vault, salt }: BackupHeader): Buffer {
  const backupKey = deriveKey(vaultKey, vault.vaultId, 'backup');
  const key = Buffer.from(hkdfSync('sha256', backupKey, Buffer.from(salt, 'base64'), 'kemai/backup/payload/1', 32));
  backupKey.fill(0);
  return key;
}

/** 7 bytes of the file, 4 of the chunk's place, 1 that says whether it is the last: chunks cannot be moved or left out. */
function nonceOf(header: BackupHeader, chunk: number): Buffer {
  const nonce = Buffer.alloc(12);
  Buffer.from(header.nonce, 'base64').copy(nonce);
  nonce.writeUInt32BE(chunk, 7);
  nonce[11] = chunk === chunksOf(header) - 1 ? 1 : 0;
  return nonce;
}

function readFully(file: number, into: Buffer, at: number): void {
  for (let done = 0; done < into.length; ) {
    const got = readSync(file, into, done, into.length - done, at + done);
    if (got === 0) throw new Error('a file became shorter while it was read');
    done += got;
  }
}

/** Writes all of it, however many calls that takes. */
export function writeFully(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
}

/** What a payload is read from, in order. */
export interface PayloadSource {
  /** Fills the buffer; throws when there is not so much left. */
  readonly read: (into: Buffer) => void;
  readonly close: () => void;
}

/** What a payload is written to, in order. */
export interface PayloadSink {
  readonly write: (bytes: Uint8Array) => void;
  readonly close: () => void;
}

/** Where each chunk begins in the payload, and how long it is. */
function* slices({ payloadBytes, chunkBytes }: BackupHeader): Generator<{ readonly chunk: number; readonly at: number; readonly length: number }> {
  for (let at = 0, chunk = 0; at < payloadBytes; at += chunkBytes, chunk++) yield { chunk, at, length: Math.min(chunkBytes, payloadBytes - at) };
}

/** Seals a payload behind its head into an open file, chunk by chunk; yields how many bytes are done. */
export function* sealPayload(head: SealedHead, vaultKey: Uint8Array, source: Pick<PayloadSource, 'read'>, target: number): Generator<number, void> {
  const { header, bytes } = head;
  const key = subkey(vaultKey, header);
  try {
    writeFully(target, bytes);
    for (const { chunk, at, length } of slices(header)) {
      const plain = Buffer.alloc(length);
      source.read(plain);
      const cipher = createCipheriv('aes-256-gcm', key, nonceOf(header, chunk)).setAAD(bytes);
      writeFully(target, Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]));
      yield at + length;
    }
  } finally {
    key.fill(0);
  }
}

/** Opens a sealed payload; a chunk is handed on only once its tag fits. Answers whether all did. */
export function* openPayload(head: SealedHead, vaultKey: Uint8Array, source: number, sink: Pick<PayloadSink, 'write'>): Generator<number, boolean> {
  const { header, bytes } = head;
  const key = subkey(vaultKey, header);
  try {
    for (const { chunk, at, length } of slices(header)) {
      const sealed = Buffer.alloc(length + tagBytes);
      readFully(source, sealed, bytes.length + at + chunk * tagBytes);
      const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(header, chunk)).setAAD(bytes);
      decipher.setAuthTag(sealed.subarray(length));
      let plain: Buffer;
      try {
        plain = Buffer.concat([decipher.update(sealed.subarray(0, length)), decipher.final()]);
      } catch {
        return false; // GCM says only "does not match"; that is the answer
      }
      sink.write(plain);
      yield at + length;
    }
    return true;
  } finally {
    key.fill(0);
  }
}
