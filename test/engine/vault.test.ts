import { copyFileSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEngine } from '../../electron/engine/engine';
import { sealBefore } from '../../electron/engine/backup/seal';
import { readHere } from '../../electron/engine/reader';
import { openWriter, schemaVersion } from '../../electron/engine/vault/database';
import { vaultFiles, type VaultHeader } from '../../electron/engine/vault/header';
import { lowestCost } from '../../electron/engine/vault/keys';
import { migrate, migrations } from '../../electron/engine/vault/migrations/migrate';
import { waitAfter } from '../../electron/engine/vault/throttle';
import { memoryLog } from '../harness/memory-log';
import { tempVault, testPassword, valueOf, type TempVault } from '../harness/temp-vault';

let vault: TempVault;
beforeEach(async () => {
  vault = await tempVault();
});
afterEach(async () => vault.remove());

const unlock = (password = testPassword) => vault.ask('vault:unlock', { password });
const files = () => vaultFiles(vault.folder);
const headerOf = (): VaultHeader => JSON.parse(readFileSync(files().header, 'utf8')) as VaultHeader;
const writeBoth = (text: string): void => {
  writeFileSync(files().header, text);
  writeFileSync(files().headerCopy, text);
};

describe('the database (sync-and-safety §3)', () => {
  it('is encrypted, write-ahead, fully synchronous, with foreign keys and without plaintext temp files', () => {
    const { writer } = vault.engine.session()?.vault ?? {};
    const pragma = (name: string): unknown => Object.values(writer?.get(`PRAGMA ${name}`) ?? {})[0];
    expect([pragma('journal_mode'), pragma('synchronous'), pragma('foreign_keys'), pragma('temp_store'), pragma('secure_delete')]).toEqual(['wal', 2, 1, 2, 1]);
    expect(pragma('cipher_version')).toMatch(/^4\./);
  });

  it('holds nothing readable on the disk', async () => {
    valueOf(await vault.ask('client:create', { fields: { name: '探针公司CANARY', notes: 'CANARY-notes' } }));
    for (const path of [files().database, `${files().database}-wal`, files().header]) {
      const bytes = readFileSync(path);
      for (const probe of ['CANARY', '探针公司', 'SQLite format 3', 'clients']) expect(bytes.includes(Buffer.from(probe)), `${probe} in ${path}`).toBe(false);
    }
  });
});

describe('each refusal is its own', () => {
  it('wrongPassword counts down, then waits: five free, then 1, 2, 4 … 300 s, over a restart', async () => {
    expect([0, 4, 5, 6, 7, 13, 40].map(waitAfter)).toEqual([0, 0, 1, 2, 4, 256, 300]);
    await vault.restart();
    for (let left = 4; left >= 0; left--) expect(await unlock('wrong')).toMatchObject({ error: { kind: 'wrongPassword', details: { triesLeft: left } } });
    expect(await unlock()).toMatchObject({ error: { kind: 'throttled', details: { seconds: 1 } } });
    await vault.restart();
    expect(await unlock()).toMatchObject({ error: { kind: 'throttled' } });
    vault.clock.advance(-3_600_000);
    expect(await unlock()).toMatchObject({ error: { kind: 'throttled' } });
    vault.clock.advance(3_602_000);
    valueOf(await unlock());
    expect(valueOf(await vault.ask('vault:status', {}))).toMatchObject({ triesLeft: 5, waitSeconds: 0 });
  });

  it('damaged: a changed page, a cut file, a missing file', async () => {
    valueOf(await vault.ask('client:create', { fields: { name: '甲公司' } }));
    await vault.engine.end();
    const whole = `${files().database}.whole`;
    copyFileSync(files().database, whole);
    const breakages: [string, () => void][] = [
      ['first page', () => { const bytes = readFileSync(whole); bytes[2000] = (bytes[2000] ?? 0) ^ 1; writeFileSync(files().database, bytes); }],
      ['cut in half', () => truncateSync(files().database, Math.floor(statSync(whole).size / 2) - 100)],
      ['zeroed', () => writeFileSync(files().database, Buffer.alloc(8192))],
      ['gone', () => rmSync(files().database)],
    ];
    for (const [name, breakIt] of breakages) {
      copyFileSync(whole, files().database);
      breakIt();
      await vault.restart();
      const answer = await unlock();
      const found = answer.ok ? (await vault.ask('vault:verify', {})) : answer;
      expect(found.ok ? found.value : found.error, name).toMatchObject(found.ok ? { ok: false } : { kind: 'damaged' });
    }
    copyFileSync(whole, files().database);
    await vault.restart();
    valueOf(await unlock());
  });

  it('a damaged header is read from its copy; both damaged is damaged', async () => {
    await vault.engine.end();
    writeFileSync(files().header, '{"format":');
    await vault.restart();
    valueOf(await unlock());
    await vault.engine.end();
    writeBoth('not json');
    await vault.restart();
    expect(await unlock()).toMatchObject({ error: { kind: 'damaged' } });
    expect(await vault.ask('vault:create', { password: testPassword })).toMatchObject({ error: { kind: 'exists' } });
  });

  it('newer: by header and by schema', async () => {
    await vault.engine.end();
    const header = headerOf();
    writeBoth(JSON.stringify({ ...header, version: 7, minReader: 99 }));
    await vault.restart();
    expect(await unlock()).toMatchObject({ error: { kind: 'newer' } });
    writeBoth(JSON.stringify(header));
    valueOf(await unlock());
    vault.engine.session()?.vault.writer.exec('PRAGMA user_version = 99');
    await vault.restart();
    expect(await unlock()).toMatchObject({ error: { kind: 'newer' } });
  });

  it('inUse: a second program on the same vault; it may read beside when it asks to', async () => {
    valueOf(await vault.ask('client:create', { fields: { name: '甲公司' } }));
    const other = (beside: boolean) => createEngine({
      folder: vault.folder, clock: vault.clock, log: memoryLog(), emit: () => undefined, startReader: readHere, sealBefore, cost: lowestCost, beside,
      parseFile: async () => Promise.resolve({ ok: false, error: 'unreadable' }),
    });
    const second = other(false);
    expect(await second.ask('vault:unlock', { password: testPassword })).toMatchObject({ error: { kind: 'inUse' } });
    const reading = other(true);
    expect(await reading.ask('vault:unlock', { password: testPassword })).toMatchObject({ ok: true });
    expect(await reading.ask('client:list', {})).toMatchObject({ ok: true, value: { total: 1 } });
    expect(await reading.ask('client:create', { fields: { name: '乙公司' } })).toEqual({ ok: false, error: { kind: 'busy' } });
    await reading.end();
  });

  it('inUse: a refused recovery leaves the password as it was', async () => {
    const second = (beside: boolean) => createEngine({
      folder: vault.folder, clock: vault.clock, log: memoryLog(), emit: () => undefined, startReader: readHere, sealBefore, cost: lowestCost, beside,
      parseFile: async () => Promise.resolve({ ok: false, error: 'unreadable' }),
    });
    for (const beside of [false, true]) {
      expect(await second(beside).ask('vault:recover', { code: vault.recoveryCode, password: 'another-long-secret-9' })).toMatchObject({ error: { kind: 'inUse' } });
    }
    await vault.restart();
    expect(await unlock('another-long-secret-9')).toMatchObject({ error: { kind: 'wrongPassword' } });
    valueOf(await unlock());
  });

  it('weakParameters: a header whose key derivation somebody made cheap', async () => {
    await vault.engine.end();
    const header = headerOf();
    writeBoth(JSON.stringify({ ...header, slots: header.slots.map((slot) => (slot.kdf ? { ...slot, kdf: { ...slot.kdf, memoryKiB: 1024 } } : slot)) }));
    await vault.restart();
    expect(await unlock()).toMatchObject({ error: { kind: 'weakParameters' } });
  });

  it('weakPassword, on creation and on every change', async () => {
    for (const password of ['12345678', 'password', '短', 'aaaaaaaaaaaa']) {
      expect(await vault.ask('vault:change-password', { current: testPassword, next: password })).toMatchObject({ error: { kind: 'weakPassword' } });
    }
  });
});

describe('what opens the vault', () => {
  it('changes the password and the recovery code; the old ones stop working', async () => {
    const next = 'neues-Schloss-42-grün';
    valueOf(await vault.ask('vault:change-password', { current: testPassword, next }));
    const { recoveryCode } = valueOf(await vault.ask('vault:new-recovery', { password: next }));
    expect(await vault.ask('vault:confirm-recovery', { code: vault.recoveryCode })).toMatchObject({ error: { kind: 'wrongCode' } });
    valueOf(await vault.ask('vault:confirm-recovery', { code: `  ${recoveryCode.toUpperCase().replaceAll(' ', '\n')} ` }));
    await vault.restart();
    expect(await unlock()).toMatchObject({ error: { kind: 'wrongPassword' } });
    valueOf(await unlock(next));
    expect(valueOf(await vault.ask('vault:status', {})).recoveryConfirmed).toBe(true);
  });

  it('takes a password in any Unicode form (NFKC)', async () => {
    valueOf(await vault.ask('vault:change-password', { current: testPassword, next: 'ｐａｓｓ-é-wort-77' }));
    await vault.restart();
    valueOf(await unlock('pass-e\u0301-wort-77'));
  });
});

describe('migrations', () => {
  it('seals a backup once before the first step, keeps the data, and never runs a step twice', async () => {
    valueOf(await vault.ask('client:create', { fields: { name: '旧数据公司' } }));
    const session = vault.engine.session();
    const key = Buffer.from(session?.vault.databaseKey ?? []);
    await vault.engine.end();
    const writer = openWriter(files().database, key);
    const sealed: number[] = [];
    const next = { version: migrations.length + 1, up: (target: typeof writer) => target.exec('ALTER TABLE clients ADD COLUMN nextVersionField TEXT') };
    for (let run = 0; run < 2; run++) migrate(writer, (from) => sealed.push(from), [...migrations, next]);
    expect(sealed).toEqual([migrations.length]);
    expect(schemaVersion(writer)).toBe(migrations.length + 1);
    expect(writer.get('SELECT name, nextVersionField FROM clients')).toEqual({ name: '旧数据公司', nextVersionField: null });
    writer.close();
  });

  it('leaves the old schema when a step fails', async () => {
    const session = vault.engine.session();
    const key = Buffer.from(session?.vault.databaseKey ?? []);
    await vault.engine.end();
    const writer = openWriter(files().database, key);
    const failing = { version: migrations.length + 1, up: (target: typeof writer) => target.exec('CREATE TABLE half (a TEXT); SELECT broken FROM nowhere') };
    expect(() => migrate(writer, () => undefined, [...migrations, failing])).toThrow();
    expect(schemaVersion(writer)).toBe(migrations.length);
    expect(writer.get("SELECT count(*) AS n FROM sqlite_master WHERE name = 'half'")).toEqual({ n: 0 });
    writer.close();
  });
});
