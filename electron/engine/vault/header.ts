import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { writeDurably } from './durable-file';
import type { KeySlot } from './keys';

/** What stands in the clear beside the vault: nothing secret, only how to get to the key. */
export interface VaultHeader {
  readonly format: 'kemai-vault';
  /** Version of this file's shape. */
  readonly version: 1;
  /** Oldest program version of the format that can read the vault. */
  readonly minReader: number;
  readonly vaultId: string;
  readonly slots: readonly KeySlot[];
  /** Whether the recovery code was typed back once. */
  readonly recoveryConfirmed: boolean;
}

/** The newest format this program reads. */
export const readerVersion = 1;

const headerShape = z.object({
  format: z.literal('kemai-vault'),
  version: z.literal(1),
  minReader: z.int(),
  vaultId: z.uuid(),
  slots: z.array(z.object({
    id: z.string(),
    kind: z.enum(['password', 'recovery']),
    kdf: z.object({ memoryKiB: z.int(), passes: z.int(), lanes: z.int() }).nullable(),
    salt: z.base64(),
    nonce: z.base64(),
    wrapped: z.base64(),
  })).min(1),
  recoveryConfirmed: z.boolean(),
});

/** Where a vault's files lie. */
export const vaultFiles = (folder: string) => ({
  database: join(folder, 'vault.db'),
  /** A database that is being made; it becomes the other when the header stands. */
  fresh: join(folder, 'vault.fresh.db'),
  header: join(folder, 'vault.json'),
  /** Second copy of the header: losing it would lose the vault. */
  headerCopy: join(folder, 'vault.copy.json'),
  lock: join(folder, 'vault.lock'),
  attempts: join(folder, 'attempts.json'),
  backups: join(folder, 'backups'),
  /** Contents of attachments, each sealed under a name that says nothing. */
  blobs: join(folder, 'blobs'),
});

/** Reads a header from its text; `damaged` when it is none, `newer` when only a newer program reads it. */
export function parseHeader(text: string): VaultHeader | 'damaged' | 'newer' {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return 'damaged'; // not JSON at all: the file was cut or overwritten
  }
  const future = z.object({ format: z.literal('kemai-vault'), minReader: z.int() }).safeParse(raw);
  if (future.success && future.data.minReader > readerVersion) return 'newer';
  const parsed = headerShape.safeParse(raw);
  return parsed.success ? parsed.data : 'damaged';
}

/** The vault's header, from its copy when the first is damaged; `none` where there is no vault. */
export function readHeader(folder: string): VaultHeader | 'none' | 'damaged' | 'newer' {
  const files = vaultFiles(folder);
  if (!existsSync(files.header) && !existsSync(files.headerCopy)) return existsSync(files.database) ? 'damaged' : 'none';
  const results = [files.header, files.headerCopy].filter((path) => existsSync(path)).map((path) => parseHeader(readFileSync(path, 'utf8')));
  return results.find((result) => typeof result === 'object') ?? results[0] ?? 'damaged';
}

/** Writes the header and its copy, the copy last, so that one of them is whole at every moment. */
export function writeHeader(folder: string, header: VaultHeader): void {
  const files = vaultFiles(folder);
  const text = `${JSON.stringify(header, null, 2)}\n`;
  writeDurably(files.header, text);
  writeDurably(files.headerCopy, text);
}
