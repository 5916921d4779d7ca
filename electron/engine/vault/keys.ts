import { hashRaw, type Algorithm } from '@node-rs/argon2';
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';

/** Argon2id's cost. Memory in KiB. */
export interface KdfCost {
  readonly memoryKiB: number;
  readonly passes: number;
  readonly lanes: number;
}

/** One way to the vault key: the key wrapped under a password or a recovery code. Binary is base64. */
export interface KeySlot {
  readonly id: string;
  readonly kind: 'password' | 'recovery';
  /** `null` for a recovery code: its 128 random bits need no stretching. */
  readonly kdf: KdfCost | null;
  readonly salt: string;
  readonly nonce: string;
  readonly wrapped: string;
}

/** Start of the calibration, and below or above which stored costs are refused (sync-and-safety §3). */
export const startingCost: KdfCost = { memoryKiB: 256 * 1024, passes: 3, lanes: 4 };
export const lowestCost: KdfCost = { memoryKiB: 64 * 1024, passes: 3, lanes: 1 };
export const highestCost: KdfCost = { memoryKiB: 1024 * 1024, passes: 10, lanes: 16 };

/** The package's const enum cannot be imported under isolated modules; 2 is Argon2id. */
const argon2id = 2 as Algorithm.Argon2id;

/** A stored cost that would be too weak, or would stall the machine: somebody changed the file. */
export class CostRefused extends Error {}

/** What each derived key is for; each has its own key, so that one can never open another. */
export type KeyPurpose = 'database' | 'backup' | 'segments' | 'attachments' | 'log';

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const bytesOf = (text: string): Buffer => Buffer.from(text, 'base64');

/** A fresh random 256-bit vault key. */
export const newVaultKey = (): Buffer => randomBytes(32);

/** HKDF-SHA256 of the vault key for one purpose. 32 bytes. */
export const deriveKey = (vaultKey: Uint8Array, vaultId: string, purpose: KeyPurpose): Buffer =>
  Buffer.from(hkdfSync('sha256', vaultKey, vaultId, `kemai/${purpose}/1`, 32));

function checkCost(cost: KdfCost): void {
  for (const part of ['memoryKiB', 'passes', 'lanes'] as const) {
    if (!(cost[part] >= lowestCost[part] && cost[part] <= highestCost[part])) throw new CostRefused(`key derivation ${part}`);
  }
}

async function stretch(password: string, salt: Uint8Array, cost: KdfCost): Promise<Buffer> {
  checkCost(cost);
  return hashRaw(password.normalize('NFKC'), {
    algorithm: argon2id,
    memoryCost: cost.memoryKiB,
    timeCost: cost.passes,
    parallelism: cost.lanes,
    salt,
    outputLen: 32,
  });
}

/** Finds the cost that takes about 700 ms here, never below the floor. */
export async function calibrate(now: () => number = () => performance.now()): Promise<KdfCost> {
  const started = now();
  await stretch('calibration', randomBytes(16), startingCost);
  const ms = Math.max(1, now() - started);
  const passes = Math.min(highestCost.passes, Math.max(startingCost.passes, Math.floor((startingCost.passes * 700) / ms)));
  if (ms <= 1400) return { ...startingCost, passes };
  const memoryKiB = Math.max(lowestCost.memoryKiB, 2 ** Math.floor(Math.log2((startingCost.memoryKiB * 1400) / ms)));
  return { ...startingCost, memoryKiB };
}

/** The slot's header, which its tag authenticates: a changed cost or kind no longer opens. */
const boundTo = (vaultId: string, slot: Omit<KeySlot, 'wrapped'>): Buffer =>
  Buffer.from(JSON.stringify(['kemai-slot-1', vaultId, slot.id, slot.kind, slot.kdf?.memoryKiB ?? 0, slot.kdf?.passes ?? 0, slot.kdf?.lanes ?? 0, slot.salt, slot.nonce]));

function wrap(vaultKey: Uint8Array, wrappingKey: Uint8Array, vaultId: string, head: Omit<KeySlot, 'wrapped' | 'nonce'>): KeySlot {
  const nonce = randomBytes(12);
  const slot = { ...head, nonce: base64(nonce) };
  const cipher = createCipheriv('aes-256-gcm', wrappingKey, nonce).setAAD(boundTo(vaultId, slot));
  const sealed = Buffer.concat([cipher.update(vaultKey), cipher.final(), cipher.getAuthTag()]);
  return { ...slot, wrapped: base64(sealed) };
}

/** The vault key, or `null` when the secret is wrong (or the slot was tampered with: nobody can tell which). */
function unwrap(slot: KeySlot, wrappingKey: Uint8Array, vaultId: string): Buffer | null {
  const sealed = bytesOf(slot.wrapped);
  const decipher = createDecipheriv('aes-256-gcm', wrappingKey, bytesOf(slot.nonce)).setAAD(boundTo(vaultId, slot));
  decipher.setAuthTag(sealed.subarray(-16));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  } catch {
    return null; // GCM says only "does not match"; that is the answer
  }
}

/** Wraps the vault key under a password. */
export async function passwordSlot(vaultKey: Uint8Array, vaultId: string, password: string, cost: KdfCost): Promise<KeySlot> {
  const salt = randomBytes(16);
  const key = await stretch(password, salt, cost);
  return wrap(vaultKey, key, vaultId, { id: 'password', kind: 'password', kdf: cost, salt: base64(salt) });
}

/** A new recovery code: 12 words, 128 random bits and a checksum. */
export const newRecoveryCode = (): string => entropyToMnemonic(randomBytes(16), wordlist);

/** The code as it was meant: one space between words, lower case, full-width letters folded. */
const tidy = (code: string): string => code.normalize('NFKC').toLowerCase().split(/[^a-z]+/).filter((word) => word !== '').join(' ');

/** The 128 bits of a recovery code; `null` when it is none (its checksum catches a mistyped word). */
function codeBits(code: string): Uint8Array | null {
  try {
    return mnemonicToEntropy(tidy(code), wordlist);
  } catch {
    return null; // not a code at all
  }
}

const recoveryKey = (bits: Uint8Array, salt: Uint8Array): Buffer => Buffer.from(hkdfSync('sha256', bits, salt, 'kemai/recovery/1', 32));

/** Wraps the vault key under a recovery code that `newRecoveryCode` made. */
export function recoverySlot(vaultKey: Uint8Array, vaultId: string, code: string): KeySlot {
  const bits = codeBits(code);
  if (!bits) throw new Error('not a recovery code');
  const salt = randomBytes(16);
  return wrap(vaultKey, recoveryKey(bits, salt), vaultId, { id: 'recovery', kind: 'recovery', kdf: null, salt: base64(salt) });
}

/** Opens a slot with what the user typed: the vault key, or `null` when it does not fit. */
export async function openSlot(slot: KeySlot, vaultId: string, secret: string): Promise<Buffer | null> {
  if (slot.kind === 'password') {
    if (!slot.kdf) throw new CostRefused('missing');
    return unwrap(slot, await stretch(secret, bytesOf(slot.salt), slot.kdf), vaultId);
  }
  const bits = codeBits(secret);
  return bits ? unwrap(slot, recoveryKey(bits, bytesOf(slot.salt)), vaultId) : null;
}
