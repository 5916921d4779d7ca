import { createDecipheriv } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

/** What SQLCipher 4 keeps at the end of a page: 16 bytes of nonce and 64 of authentication. */
const [pageBytes, reserveBytes, nonceBytes] = [4096, 80, 16];

function plainPage(page: Buffer, key: Uint8Array, first: boolean): Buffer {
  const nonce = page.subarray(pageBytes - reserveBytes, pageBytes - reserveBytes + nonceBytes);
  const decipher = createDecipheriv('aes-256-cbc', key, nonce).setAutoPadding(false);
  return Buffer.concat([decipher.update(page.subarray(first ? 16 : 0, pageBytes - reserveBytes)), decipher.final()]);
}

/**
 * Every page of an encrypted database in the clear, free ones too, then every frame of its journal: nothing of
 * SQLite's own is used, so nothing that it hides stays hidden (sync-and-safety §3).
 */
export function plainPages(database: string, key: Uint8Array): Buffer {
  const pages: Buffer[] = [];
  const file = readFileSync(database);
  for (let at = 0; at + pageBytes <= file.length; at += pageBytes) pages.push(plainPage(file.subarray(at, at + pageBytes), key, at === 0));
  const wal = existsSync(`${database}-wal`) ? readFileSync(`${database}-wal`) : Buffer.alloc(0);
  for (let at = 32; at + 24 + pageBytes <= wal.length; at += 24 + pageBytes) pages.push(plainPage(wal.subarray(at + 24, at + 24 + pageBytes), key, wal.readUInt32BE(at) === 1));
  return Buffer.concat(pages);
}

/** Whether a text lies in bytes in one of the encodings that programs write. */
export const holdsText = (bytes: Buffer, text: string): boolean => (['utf8', 'utf16le', 'base64', 'hex'] as const).some((encoding) =>
  encoding === 'base64' || encoding === 'hex' ? bytes.includes(Buffer.from(text).toString(encoding)) : bytes.includes(Buffer.from(text, encoding)));
