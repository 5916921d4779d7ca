import { createHash, randomBytes } from 'node:crypto';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeHead, readHead, tagBytes, type BackupHeader } from '../../electron/engine/backup/format';
import { joinedSource } from '../../electron/engine/backup/contents';
import { openPayload, sealPayload, writeFully } from '../../electron/engine/backup/payload';
import { restoreBackup, type RestoreRefusal } from '../../electron/engine/backup/restore';
import { workHere } from '../../electron/engine/backup/work';
import { openReader } from '../../electron/engine/vault/database';
import { readHeader } from '../../electron/engine/vault/header';
import { decodeSealed } from '../harness/sealed-file';

/** A sealed file of a vault with three sample clients, made once by version 0.1.0 and never again. */
const fixture = resolve(import.meta.dirname, 'fixtures', 'sealed-1.kemai-backup');
const fixtureCode = 'quality barely minimum song treat island museum unfold tower report enroll movie';
const fixturePassword = '钥匙-correct-horse-7';

const whole = readFileSync(fixture);
const headBytes = 46 + whole.readUInt32BE(10);

let place: string;
beforeAll(() => (place = mkdtempSync(join(tmpdir(), 'kemai-damage-'))));
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** What restoring these bytes into an empty folder comes to. */
async function outcomeOf(bytes: Buffer, secret = fixtureCode): Promise<RestoreRefusal | 'restored'> {
  const [file, folder] = [join(place, 'file'), join(place, 'folder')];
  writeFileSync(file, bytes);
  rmSync(folder, { recursive: true, force: true });
  const restored = await restoreBackup({ file, folder, secret }, workHere().unseal);
  if (!restored.ok) expect(readHeader(folder)).toBe('none');
  return restored.ok ? 'restored' : restored.error;
}

/** The bytes with one bit of the byte at `at` turned. */
function flipped(bytes: Buffer, at: number): Buffer {
  const changed = Buffer.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
  return changed;
}

/** As somebody would change a file who knows the format: the checksum fits again. */
function rechecked(bytes: Buffer): Buffer {
  const end = headBytes - 32;
  return Buffer.concat([bytes.subarray(0, end), createHash('sha256').update(bytes.subarray(0, end)).digest(), bytes.subarray(headBytes)]);
}

/** The file with its header changed in the way of somebody who knows the format. */
function withHeader(change: (header: BackupHeader) => unknown): Buffer {
  const header = JSON.parse(whole.toString('utf8', 14, headBytes - 32)) as BackupHeader;
  return Buffer.concat([makeHead(change(header) as BackupHeader).bytes, whole.subarray(headBytes)]);
}

describe('the file as it was described', () => {
  it('is opened by a decoder that knows nothing but the description', () => {
    const { header, database, databaseKey } = decodeSealed(whole, fixtureCode);
    expect(header.counts).toMatchObject({ clients: 3 });
    const path = join(place, 'decoded.db');
    writeFileSync(path, database);
    const reader = openReader(path, databaseKey);
    expect(reader.all('SELECT name FROM clients ORDER BY number')).toEqual([{ name: '星河科技有限公司' }, { name: '远山贸易有限公司' }, { name: '王小明' }]);
    reader.close();
  });

  it('is restored by us, with either way in', async () => {
    expect(await outcomeOf(whole)).toBe('restored');
    expect(await outcomeOf(whole, fixturePassword)).toBe('restored');
    expect(await outcomeOf(whole, `${fixturePassword}x`)).toBe('wrongPassword');
    expect(existsSync(join(place, 'folder', 'vault.db'))).toBe(false);
  });
});

describe('damaged on the way', () => {
  it('refuses every byte of the head with a bit turned, before any password is tried', () => {
    const outcomes = new Map<string, number>();
    const path = join(place, 'flipped');
    for (let at = 0; at < headBytes; at++) {
      writeFileSync(path, flipped(whole, at));
      const file = openSync(path, 'r');
      const head = readHead(file);
      closeSync(file);
      expect(head.ok, `byte ${at}`).toBe(false);
      if (!head.ok) outcomes.set(head.error, (outcomes.get(head.error) ?? 0) + 1);
    }
    expect(Object.fromEntries(outcomes)).toEqual({ notABackup: 8, damaged: headBytes - 8 });
  });

  it('refuses a bit turned anywhere in the payload', async () => {
    for (let i = 0; i < 40; i++) {
      const at = headBytes + Math.floor(((whole.length - headBytes - 1) * i) / 39);
      expect(await outcomeOf(flipped(whole, at)), `byte ${at}`).toBe('damaged');
    }
  });

  it('refuses a file cut anywhere, or with something behind it', async () => {
    for (let length = 0; length < headBytes; length += 23) expect(await outcomeOf(whole.subarray(0, length)), `${length} bytes`).toBe(length < 8 ? 'notABackup' : 'damaged');
    for (const length of [headBytes, headBytes + 1, headBytes + 15, headBytes + 4096, whole.length - tagBytes, whole.length - 1]) {
      expect(await outcomeOf(whole.subarray(0, length)), `${length} bytes`).toBe('damaged');
    }
    expect(await outcomeOf(Buffer.concat([whole, Buffer.alloc(1)]))).toBe('damaged');
  });
});

describe('changed by somebody who knows the format', () => {
  it('opens under no changed header: all of it is bound to every chunk', async () => {
    const outcomes = new Set<string>();
    for (let at = 8; at < headBytes - 32; at += 3) outcomes.add(await outcomeOf(rechecked(flipped(whole, at))));
    expect(outcomes.has('restored')).toBe(false);
    expect([...outcomes].every((outcome) => ['damaged', 'newer', 'wrongPassword', 'weakParameters'].includes(outcome))).toBe(true);
  }, 120_000);

  it.each<[string, (header: BackupHeader) => unknown, string]>([
    ['a key derivation made cheap', (h) => ({ ...h, vault: { ...h.vault, slots: h.vault.slots.map((s) => ({ ...s, kdf: s.kdf && { ...s.kdf, memoryKiB: 1024 } })) } }), 'weakParameters'],
    ['a key derivation that would stall the machine', (h) => ({ ...h, vault: { ...h.vault, slots: h.vault.slots.map((s) => ({ ...s, kdf: s.kdf && { ...s.kdf, passes: 1000 } })) } }), 'weakParameters'],
    ['a header for newer programs', (h) => ({ ...h, minReader: 3 }), 'newer'],
    ['a vault for newer programs', (h) => ({ ...h, vault: { ...h.vault, minReader: 2 } }), 'newer'],
    ['a newer database', (h) => ({ ...h, schema: 1_000_000 }), 'newer'],
    ['other counts', (h) => ({ ...h, counts: { ...h.counts, clients: 4 } }), 'damaged'],
    ['another moment', (h) => ({ ...h, made: '2020-01-01T00:00:00.000Z[Asia/Shanghai]' }), 'damaged'],
    ['chunks larger than memory', (h) => ({ ...h, chunkBytes: 2 ** 40 }), 'damaged'],
    ['a shorter payload', (h) => ({ ...h, payloadBytes: h.payloadBytes - 4096 }), 'damaged'],
    ['no slots', (h) => ({ ...h, vault: { ...h.vault, slots: [] } }), 'damaged'],
  ])('refuses %s', async (_case, change, outcome) => {
    expect(await outcomeOf(withHeader(change), fixturePassword)).toBe(outcome);
  });

  it('refuses another format version and another algorithm as newer', async () => {
    for (const at of [8, 9]) {
      const changed = Buffer.from(whole);
      changed[at] = 2;
      expect(await outcomeOf(rechecked(changed))).toBe('newer');
    }
  });
});

describe('chunks', () => {
  const vaultKey = randomBytes(32);
  const payload = randomBytes(4096 * 3 + 100);
  const head = makeHead({
    format: 'kemai-backup', minReader: 1, made: '2023-08-16T06:30:00.000Z[Asia/Shanghai]' as BackupHeader['made'], schema: 1, counts: {},
    vault: { format: 'kemai-vault', version: 1, minReader: 1, vaultId: '0190f000-0000-7000-8000-000000000000', slots: [], recoveryConfirmed: true },
    salt: randomBytes(32).toString('base64'), nonce: randomBytes(7).toString('base64'), chunkBytes: 4096, payloadBytes: payload.length,
  });
  const sealedChunk = 4096 + tagBytes;

  /** Seals the payload, lets `change` at the chunks, and answers what opening gives: all of it, or nothing that was not proved. */
  function reopened(change: (chunks: Buffer) => Buffer): { readonly whole: boolean; readonly bytes: Buffer } {
    const [plain, sealed, out] = [join(place, 'plain'), join(place, 'sealed'), join(place, 'out')];
    writeFileSync(plain, payload);
    const target = openSync(sealed, 'w');
    const source = joinedSource(plain, place, []);
    for (const _done of sealPayload(head, vaultKey, source, target)) continue;
    source.close();
    closeSync(target);
    const bytes = readFileSync(sealed);
    writeFileSync(sealed, Buffer.concat([head.bytes, change(bytes.subarray(head.bytes.length))]));
    const again = [openSync(sealed, 'r'), openSync(out, 'w')] as const;
    const steps = openPayload(head, vaultKey, again[0], { write: (opened) => writeFully(again[1], opened) });
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    again.forEach((file) => closeSync(file));
    return { whole: step.value, bytes: readFileSync(out) };
  }
  const chunk = (chunks: Buffer, at: number): Buffer => chunks.subarray(at * sealedChunk, (at + 1) * sealedChunk);

  it('come back as they were', () => {
    const opened = reopened((chunks) => chunks);
    expect(opened.whole).toBe(true);
    expect(opened.bytes.equals(payload)).toBe(true);
  });

  it.each<[string, (chunks: Buffer) => Buffer, number]>([
    ['swapped', (all) => Buffer.concat([chunk(all, 1), chunk(all, 0), all.subarray(2 * sealedChunk)]), 0],
    ['repeated', (all) => Buffer.concat([chunk(all, 0), chunk(all, 0), all.subarray(2 * sealedChunk)]), 1],
    ['turned by one bit in a tag', (all) => flipped(all, 3 * sealedChunk - 1), 2],
  ])('are refused when %s, and only what stood before was written', (_case, change, proved) => {
    const opened = reopened(change);
    expect(opened.whole).toBe(false);
    expect(opened.bytes.equals(payload.subarray(0, proved * 4096))).toBe(true);
  });
});
