import { createHash } from 'node:crypto';
import { fstatSync, readSync } from 'node:fs';
import * as z from 'zod';
import { isMoment, type Moment } from '../../../shared/kit/dates';
import { err, ok, type Result } from '../../../shared/kit/result';
import { parseHeader, type VaultHeader } from '../vault/header';

/** What a sealed file says in the clear (docs/decisions/0004): how to get to the key, and what will be inside. Binary is base64. */
export interface BackupHeader {
  readonly format: 'kemai-backup';
  /** Oldest program version of the format that can read the file. */
  readonly minReader: number;
  readonly made: Moment;
  /** Schema version of the database inside. */
  readonly schema: number;
  /** Live records per collection, for the check after restoring. */
  readonly counts: Readonly<Record<string, number>>;
  /** The vault's own header, so that password or recovery code opens the file where there is nothing else. */
  readonly vault: VaultHeader;
  /** 256 bits for this file's subkey. */
  readonly salt: string;
  /** First 7 bytes of every chunk's nonce. */
  readonly nonce: string;
  readonly chunkBytes: number;
  readonly payloadBytes: number;
  /** How much of the payload is the database; all of it where this is not said. */
  readonly databaseBytes?: number | undefined;
  /** Contents of attachments behind the database. */
  readonly contents?: { readonly count: number } | undefined;
}

/** The newest kind of sealed file that this program reads: 1 holds a database, 2 contents of attachments behind it. */
const newestRead = 2;
/** What a program must be able to read for this file. A vault without files stays readable for older programs. */
export const minReaderFor = (contents: number): number => (contents === 0 ? 1 : 2);

const magic = Buffer.from('KEMAIBAK');
const formatVersion = 1;
/** AES-256-GCM in chunks, each bound to its place. */
const algorithm = 1;
const fixedBytes = magic.length + 1 + 1 + 4;
const checksumBytes = 32;
const longestHeader = 1024 * 1024;
export const tagBytes = 16;
/** Small enough to hold a few in memory, large enough that tags and calls cost nothing. */
export const usualChunk = 1024 * 1024;

const headerShape = z.object({
  format: z.literal('kemai-backup'),
  minReader: z.int(),
  made: z.string().refine(isMoment),
  schema: z.int().min(1),
  counts: z.record(z.string().max(60), z.int().min(0)),
  vault: z.unknown(),
  salt: z.base64().refine((text) => Buffer.from(text, 'base64').length === 32),
  nonce: z.base64().refine((text) => Buffer.from(text, 'base64').length === 7),
  chunkBytes: z.int().min(4096).max(16 * 1024 * 1024),
  payloadBytes: z.int().min(1).max(2 ** 42),
  databaseBytes: z.int().min(1).max(2 ** 42).optional(),
  contents: z.object({ count: z.int().min(0).max(2 ** 32) }).optional(),
});

/** A sealed file's head. Every chunk is bound to all of its bytes. */
export interface SealedHead {
  readonly header: BackupHeader;
  readonly bytes: Buffer;
  /** The head's checksum in hex: names exactly this file. */
  readonly fingerprint: string;
}

/** How many chunks a payload is cut into. */
export const chunksOf = ({ payloadBytes, chunkBytes }: BackupHeader): number => Math.ceil(payloadBytes / chunkBytes);

/** The whole file's length by its header. */
export const fileBytes = ({ header, bytes }: SealedHead): number => bytes.length + header.payloadBytes + chunksOf(header) * tagBytes;

/** Writes a head: magic, version, algorithm, length, header, SHA-256 of all before. */
export function makeHead(header: BackupHeader): SealedHead {
  const json = Buffer.from(JSON.stringify(header));
  const fixed = Buffer.concat([magic, Buffer.from([formatVersion, algorithm]), Buffer.alloc(4)]);
  fixed.writeUInt32BE(json.length, fixedBytes - 4);
  const checked = Buffer.concat([fixed, json]);
  const checksum = createHash('sha256').update(checked).digest();
  return { header, bytes: Buffer.concat([checked, checksum]), fingerprint: checksum.toString('hex') };
}

/** Why a file is not one that can be opened here, seen before any password is tried. */
export type HeadRefusal = 'notABackup' | 'damaged' | 'newer';

function readAt(file: number, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  return bytes.subarray(0, readSync(file, bytes, 0, length, at));
}

function parse(json: Buffer): BackupHeader | 'damaged' | 'newer' {
  let raw: unknown;
  try {
    raw = JSON.parse(json.toString('utf8'));
  } catch {
    return 'damaged'; // the checksum fits, yet it is no JSON: nobody's program wrote this
  }
  const future = z.object({ format: z.literal('kemai-backup'), minReader: z.int() }).safeParse(raw);
  if (future.success && future.data.minReader > newestRead) return 'newer';
  const shape = headerShape.safeParse(raw);
  if (!shape.success) return 'damaged';
  const vault = parseHeader(JSON.stringify(shape.data.vault));
  return typeof vault === 'string' ? vault : { ...shape.data, vault };
}

/**
 * Reads the head of an open file. The checksum and the file's length are looked at first, so that a file cut
 * or damaged on the way is called damaged, and nobody blames a password.
 */
export function readHead(file: number): Result<SealedHead, HeadRefusal> {
  const fixed = readAt(file, 0, fixedBytes);
  if (!fixed.subarray(0, magic.length).equals(magic)) return err('notABackup');
  const length = fixed.length < fixedBytes ? 0 : fixed.readUInt32BE(fixedBytes - 4);
  if (length < 2 || length > longestHeader) return err('damaged');
  const bytes = readAt(file, 0, fixedBytes + length + checksumBytes);
  const checked = bytes.subarray(0, fixedBytes + length);
  const checksum = createHash('sha256').update(checked).digest();
  if (!checksum.equals(bytes.subarray(fixedBytes + length))) return err('damaged');
  if (fixed[magic.length] !== formatVersion || fixed[magic.length + 1] !== algorithm) return err('newer');
  const header = parse(checked.subarray(fixedBytes));
  if (typeof header === 'string') return err(header);
  const head: SealedHead = { header, bytes, fingerprint: checksum.toString('hex') };
  return fstatSync(file).size === fileBytes(head) ? ok(head) : err('damaged');
}
