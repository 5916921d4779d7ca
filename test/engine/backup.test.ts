import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { workHere } from '../../electron/engine/backup/work';
import { vaultFiles } from '../../electron/engine/vault/header';
import { tempFolder, tempVault, testPassword, valueOf, type TempVault } from '../harness/temp-vault';

const job = 'job-1';
const make = async (vault: Pick<TempVault, 'ask' | 'engine'>, path: string) => vault.ask('backup:make', { file: vault.engine.grant(path), job });
const restore = async (vault: Pick<TempVault, 'ask' | 'engine'>, path: string, secret: string) => vault.ask('backup:restore', { file: vault.engine.grant(path), secret, job });

const places: string[] = [];
const newPlace = (): string => {
  const place = mkdtempSync(join(tmpdir(), 'kemai-backup-'));
  places.push(place);
  return place;
};
afterAll(() => places.forEach((place) => rmSync(place, { recursive: true, force: true })));

const opened: { remove: () => Promise<void> }[] = [];
const kept = <T extends { remove: () => Promise<void> }>(vault: T): T => {
  opened.push(vault);
  return vault;
};
afterEach(async () => {
  for (const vault of opened.splice(0)) await vault.remove();
});

/** One sealed file of a vault with three clients, and what opens it. */
let sealed: { path: string; code: string; names: string[] };
beforeAll(async () => {
  const vault = await tempVault();
  const names = ['星河科技有限公司', '远山贸易有限公司', '王小明'];
  for (const name of names) valueOf(await vault.ask('client:create', { fields: { name } }));
  const path = join(newPlace(), 'one.kemai-backup');
  const info = valueOf(await make(vault, path));
  expect(info).toMatchObject({ at: '2023-08-16T06:30:00.000Z[Asia/Shanghai]', bytes: statSync(path).size, verified: true });
  expect(info.counts).toMatchObject({ clients: 3, complaints: 0 });
  expect(readdirSync(vault.folder).filter((name) => /scratch|next/.test(name))).toEqual([]);
  sealed = { path, code: vault.recoveryCode, names };
  await vault.remove();
});

const namesIn = async (vault: Pick<TempVault, 'ask'>): Promise<(string | null)[]> =>
  valueOf(await vault.ask('client:list', { sort: { by: 'number' } })).items.map(({ name }) => name);

describe('restored where there is nothing but the file', () => {
  it.each(['password', 'recovery code'])('opens with the %s', async (way) => {
    const fresh = kept(await tempFolder());
    const info = valueOf(await restore(fresh, sealed.path, way === 'password' ? testPassword : sealed.code.toUpperCase()));
    expect(info).toMatchObject({ verified: true, counts: { clients: 3 } });
    expect(fresh.signals).toContainEqual({ kind: 'job', job, step: 'restore', done: expect.any(Number) as number, total: expect.any(Number) as number });
    valueOf(await fresh.ask('vault:unlock', { password: testPassword }));
    expect(await namesIn(fresh)).toEqual(sealed.names);
    expect(valueOf(await fresh.ask('vault:verify', {}))).toMatchObject({ ok: true, counts: { clients: 3 } });
    valueOf(await fresh.ask('client:create', { fields: { name: '新客户' } }));
    await fresh.restart();
    valueOf(await fresh.ask('vault:recover', { code: sealed.code, password: `${testPassword}-2` }));
    expect(await namesIn(fresh)).toHaveLength(4);
  });

  it('writes under a device name of its own', async () => {
    const [one, two] = [kept(await tempFolder()), kept(await tempFolder())];
    const devices = new Set<string | undefined>();
    for (const vault of [one, two]) {
      valueOf(await restore(vault, sealed.path, sealed.code));
      valueOf(await vault.ask('vault:unlock', { password: testPassword }));
      devices.add(vault.engine.session()?.vault.device);
    }
    expect(devices.size).toBe(2);
  });

  it('refuses a wrong password, counts the tries, and makes the fifth failure wait', async () => {
    const fresh = kept(await tempFolder());
    for (const left of [4, 3, 2, 1, 0]) {
      expect(await restore(fresh, sealed.path, 'not the password')).toMatchObject({ ok: false, error: { kind: 'wrongPassword', details: { triesLeft: left } } });
    }
    expect(await restore(fresh, sealed.path, testPassword)).toMatchObject({ ok: false, error: { kind: 'throttled' } });
    fresh.clock.advance(1000);
    expect(await restore(fresh, sealed.path, testPassword)).toMatchObject({ ok: true });
  });

  it('takes an unknown token, a missing file and a file of another kind for what they are', async () => {
    const fresh = kept(await tempFolder());
    const other = join(newPlace(), 'letter.txt');
    writeFileSync(other, '你好');
    expect(await fresh.ask('backup:restore', { file: `file-${'0'.repeat(32)}` as never, secret: 'x', job })).toMatchObject({ error: { kind: 'unknownFile' } });
    for (const path of [other, `${other}.gone`, newPlace()]) expect(await restore(fresh, path, 'x')).toMatchObject({ error: { kind: 'notABackup' } });
  });

  it('never touches a vault that is there, open, locked or damaged', async () => {
    const vault = kept(await tempVault());
    const before = readFileSync(vaultFiles(vault.folder).header);
    expect(await restore(vault, sealed.path, testPassword)).toMatchObject({ error: { kind: 'exists' } });
    await vault.restart();
    expect(await restore(vault, sealed.path, testPassword)).toMatchObject({ error: { kind: 'exists' } });
    expect(readFileSync(vaultFiles(vault.folder).header)).toEqual(before);
    rmSync(vaultFiles(vault.folder).header);
    rmSync(vaultFiles(vault.folder).headerCopy);
    expect(await restore(vault, sealed.path, testPassword)).toMatchObject({ error: { kind: 'exists' } });
  });

  it('is not misled by a journal that an earlier database left behind', async () => {
    const fresh = kept(await tempFolder());
    const files = vaultFiles(fresh.folder);
    mkdirSync(fresh.folder, { recursive: true });
    for (const path of [files.fresh, `${files.fresh}-wal`, `${files.database}-wal`]) copyFileSync(sealed.path, path);
    valueOf(await restore(fresh, sealed.path, testPassword));
    valueOf(await fresh.ask('vault:unlock', { password: testPassword }));
    expect(await namesIn(fresh)).toEqual(sealed.names);
  });
});

describe('made', () => {
  it('while others write: the file holds one state, and the vault goes on', async () => {
    const vault = kept(await tempVault());
    for (let n = 0; n < 20; n++) valueOf(await vault.ask('client:create', { fields: { name: `早已在册${n}号` }, anyway: true }));
    const path = join(newPlace(), 'busy.kemai-backup');
    const making = make(vault, path);
    const writes = Array.from({ length: 20 }, (_, n) => vault.ask('client:create', { fields: { name: `正在写入${n}号` }, anyway: true }));
    const counts = valueOf(await making).counts;
    for (const written of await Promise.all(writes)) valueOf(written);
    expect(counts['clients']).toBeGreaterThanOrEqual(20);
    expect(valueOf(await vault.ask('client:list', {})).total).toBe(40);
    const fresh = kept(await tempFolder());
    valueOf(await restore(fresh, path, testPassword));
    valueOf(await fresh.ask('vault:unlock', { password: testPassword }));
    expect(valueOf(await fresh.ask('client:list', {})).total).toBe(counts['clients']);
  });

  it('with the ways in that hold now: an old password opens old files only', async () => {
    const vault = kept(await tempVault());
    const place = newPlace();
    valueOf(await make(vault, join(place, 'old.kemai-backup')));
    valueOf(await vault.ask('vault:change-password', { current: testPassword, next: `${testPassword}-new` }));
    valueOf(await make(vault, join(place, 'new.kemai-backup')));
    const fresh = kept(await tempFolder());
    expect(await restore(fresh, join(place, 'new.kemai-backup'), testPassword)).toMatchObject({ error: { kind: 'wrongPassword' } });
    valueOf(await restore(fresh, join(place, 'new.kemai-backup'), `${testPassword}-new`));
    const other = kept(await tempFolder());
    valueOf(await restore(other, join(place, 'old.kemai-backup'), testPassword));
  });

  it('cancelled: nothing is left, and a file that stood there stays', async () => {
    const vault = kept(await tempVault());
    const path = join(newPlace(), 'kept.kemai-backup');
    valueOf(await make(vault, path));
    const before = readFileSync(path);
    const making = make(vault, path);
    await new Promise((done) => setImmediate(done));
    expect(await vault.ask('job:cancel', { job })).toMatchObject({ ok: true });
    expect(await making).toMatchObject({ error: { kind: 'cancelled' } });
    expect(readFileSync(path)).toEqual(before);
    expect([...readdirSync(join(path, '..')), ...readdirSync(vault.folder)].filter((name) => /scratch|next/.test(name))).toEqual([]);
  });

  it('not at all when the vault is locked meanwhile: cancelled, and nothing left behind', async () => {
    const vault = kept(await tempVault());
    const path = join(newPlace(), 'late.kemai-backup');
    const making = make(vault, path);
    await new Promise((done) => setImmediate(done));
    await vault.engine.end();
    expect(await making).toMatchObject({ error: { kind: 'cancelled' } });
    expect(existsSync(path)).toBe(false);
  });

  it('never over the vault itself, and says when a place cannot be written', async () => {
    const vault = kept(await tempVault());
    const before = readFileSync(vaultFiles(vault.folder).header);
    for (const path of [vaultFiles(vault.folder).database, vaultFiles(vault.folder).header, join(vault.folder, 'x'), '/proc/nowhere/x', join(newPlace(), 'no', 'such', 'folder')]) {
      expect(await make(vault, path)).toMatchObject({ error: { kind: 'notWritable' } });
    }
    expect(readFileSync(vaultFiles(vault.folder).header)).toEqual(before);
    expect(valueOf(await vault.ask('vault:verify', {})).ok).toBe(true);
  });

  it('never in the clear: no name of a client is in the file or was in a scratch copy', async () => {
    const seen: string[] = [];
    const vault = kept(await tempVault(undefined, {
      backupWork: {
        ...workHere(),
        seal: (task, control) => workHere().seal(task, {
          ...control,
          progress: () => {
            for (const name of readdirSync(task.folder).filter((each) => each.startsWith('scratch-'))) {
              for (const file of readdirSync(join(task.folder, name))) {
                seen.push(file);
                expect(readFileSync(join(task.folder, name, file)).includes('星河科技')).toBe(false);
                expect(statSync(join(task.folder, name)).mode & 0o077).toBe(0);
              }
            }
          },
        }),
      },
    }));
    valueOf(await vault.ask('client:create', { fields: { name: '星河科技有限公司' } }));
    const path = join(newPlace(), 'clear.kemai-backup');
    valueOf(await make(vault, path));
    expect(new Set(seen)).toEqual(new Set(['copy.db', 'restored.db']));
    expect(readFileSync(path).includes('星河科技')).toBe(false);
    expect(existsSync(`${path}.next`)).toBe(false);
  });
});

describe('a vault that no longer opens', () => {
  it('is moved aside for a restored one, and stays on the disk', async () => {
    const vault = await tempVault();
    valueOf(await vault.ask('client:create', { fields: { name: '备份里的公司' } }));
    const path = join(vaultFiles(vault.folder).backups, 'daily-2023-08-15.kemai-backup');
    mkdirSync(dirname(path));
    valueOf(await vault.ask('backup:make', { file: vault.engine.grant(path), job }));
    await vault.engine.end();
    writeFileSync(vaultFiles(vault.folder).database, Buffer.alloc(8192));
    await vault.restart();
    expect(await vault.ask('vault:unlock', { password: testPassword })).toMatchObject({ error: { kind: 'damaged' } });
    const file = vault.engine.grant(path);
    expect(await vault.ask('backup:restore', { file, secret: testPassword, job })).toMatchObject({ error: { kind: 'exists' } });
    const again = vault.engine.grant(path);
    expect(await vault.ask('backup:restore', { file: again, secret: 'not this one', replace: true, job })).toMatchObject({ error: { kind: 'wrongPassword' } });
    valueOf(await vault.ask('backup:restore', { file: again, secret: testPassword, replace: true, job }));
    valueOf(await vault.ask('vault:unlock', { password: testPassword }));
    expect(valueOf(await vault.ask('client:list', {})).items.map(({ name }) => name)).toEqual(['备份里的公司']);
    expect(existsSync(join(`${vault.folder}.replaced`, 'vault.db'))).toBe(true);
    expect(existsSync(`${vault.folder}.restoring`)).toBe(false);
    expect(valueOf(await vault.ask('backup:list', {})).map(({ name }) => name)).toEqual(['daily-2023-08-15.kemai-backup']);
    expect(await vault.ask('backup:restore', { file: vault.engine.grant(path), secret: testPassword, replace: true, job })).toMatchObject({ error: { kind: 'exists' } });
    await vault.remove();
  });
});
