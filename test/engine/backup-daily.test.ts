import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scheduledBackups } from '../../electron/engine/backup/scheduled';
import { sealBefore } from '../../electron/engine/backup/seal';
import { readHeader, vaultFiles } from '../../electron/engine/vault/header';
import { currentVersion, migrate } from '../../electron/engine/vault/migrations/migrate';
import { handTimer, type HandTimer } from '../harness/hand-timer';
import { memoryLog } from '../harness/memory-log';
import { tempFolder, tempVault, testPassword, valueOf, type TempVault } from '../harness/temp-vault';

let timer: HandTimer;
let vault: TempVault;
beforeEach(async () => {
  timer = handTimer();
  vault = await tempVault('2023-08-16T09:00:00+08:00', { opened: scheduledBackups(memoryLog(), timer.timer).start });
});
afterEach(() => vault.remove());

const shelf = (): string => vaultFiles(vault.folder).backups;
const shelved = (): string[] => (existsSync(shelf()) ? readdirSync(shelf()).filter((name) => name.endsWith('.kemai-backup')).sort() : []);
const notices = (): string[] => vault.signals.flatMap((signal) => (signal.kind === 'notice' ? [signal.notice] : []));
/** Lets the scheduler look, and waits until it has set its next look. */
const look = () => timer.fire();

describe('the daily backup', () => {
  it('is made at midday, proved, listed, and told', async () => {
    await look();
    expect(shelved()).toEqual([]);
    vault.clock.set('2023-08-16T12:30:00+08:00');
    await look();
    expect(shelved()).toEqual(['daily-2023-08-16.kemai-backup']);
    expect(notices()).toEqual(['backupMade']);
    expect(valueOf(await vault.ask('backup:list', {}))).toEqual([
      { name: 'daily-2023-08-16.kemai-backup', at: '2023-08-16T04:30:00.000Z[Asia/Shanghai]', bytes: expect.any(Number) as number, counts: expect.objectContaining({ clients: 0 }) as object, verified: true },
    ]);
  });

  it('keeps as many as the settings say, and never counts what others made', async () => {
    valueOf(await vault.ask('settings:write', { patch: { backupsKept: 3 } }));
    await look();
    for (let day = 16; day <= 21; day++) {
      vault.clock.set(`2023-08-${day}T12:31:00+08:00`);
      await look();
    }
    writeFileSync(join(shelf(), 'before-migration-1-2020-01-01.kemai-backup'), 'x');
    vault.clock.set('2023-08-22T12:31:00+08:00');
    await look();
    expect(shelved()).toEqual(['before-migration-1-2020-01-01', 'daily-2023-08-20', 'daily-2023-08-21', 'daily-2023-08-22'].map((name) => `${name}.kemai-backup`));
    const listed = valueOf(await vault.ask('backup:list', {}));
    expect(listed.filter(({ verified }) => !verified).map(({ name }) => name)).toEqual(['before-migration-1-2020-01-01.kemai-backup']);
  });

  it('is not made while the user wants none', async () => {
    valueOf(await vault.ask('settings:write', { patch: { dailyBackup: false } }));
    await look();
    vault.clock.set('2023-08-16T13:00:00+08:00');
    await look();
    expect(shelved()).toEqual([]);
    expect(notices()).toEqual([]);
  });

  it('is never rotated away by a clock that was set back', async () => {
    valueOf(await vault.ask('settings:write', { patch: { backupsKept: 1 } }));
    await look();
    vault.clock.set('2023-08-17T12:31:00+08:00');
    await look();
    vault.clock.set('2020-01-01T12:00:00+08:00');
    await look();
    vault.clock.set('2020-01-01T12:31:00+08:00');
    await look();
    expect(shelved()).toEqual(['daily-2020-01-01.kemai-backup']);
  });

  it('says so when it could not be made, and tries again within the hour', async () => {
    await look();
    mkdirSync(vault.folder, { recursive: true });
    writeFileSync(shelf(), 'a file where the folder should be');
    vault.clock.set('2023-08-16T12:31:00+08:00');
    await look();
    rmSync(shelf());
    vault.clock.set('2023-08-16T13:32:00+08:00');
    await look();
    expect(shelved()).toEqual(['daily-2023-08-16.kemai-backup']);
    expect(notices()).toEqual(['backupFailed', 'backupMade']);
  });

  it('ends without a trace when the vault is locked meanwhile', async () => {
    await look();
    vault.clock.set('2023-08-16T12:31:00+08:00');
    const looking = look();
    await new Promise((done) => setImmediate(done));
    await vault.engine.end();
    await looking;
    expect(readdirSync(vault.folder).filter((name) => name.startsWith('scratch'))).toEqual([]);
    expect(shelved()).toEqual([]);
  });
});

describe('before a migration', () => {
  it('the vault as it was is sealed, proved and can be restored', async () => {
    valueOf(await vault.ask('client:create', { fields: { name: '星河科技有限公司' } }));
    const session = vault.engine.session();
    const header = readHeader(vault.folder);
    if (!session || typeof header === 'string') throw new Error('not open');
    const { writer, vaultKey } = session.vault;
    const grow = { version: currentVersion + 1, up: () => writer.exec('CREATE TABLE later (x TEXT)') };
    migrate(writer, (from) => sealBefore({ writer, folder: vault.folder, header, vaultKey, clock: vault.clock }, from), [grow]);
    expect(shelved()).toEqual([`before-migration-${currentVersion}-2023-08-16.kemai-backup`]);
    expect(valueOf(await vault.ask('backup:list', {}))).toMatchObject([{ verified: true, counts: { clients: 1 } }]);
    const fresh = await tempFolder();
    const path = join(shelf(), `before-migration-${currentVersion}-2023-08-16.kemai-backup`);
    valueOf(await fresh.ask('backup:restore', { file: fresh.engine.grant(path), secret: testPassword, job: 'j' }));
    valueOf(await fresh.ask('vault:unlock', { password: testPassword }));
    expect(valueOf(await fresh.ask('client:list', {})).total).toBe(1);
    await fresh.remove();
  });
});

/** A disk of a few hundred kilobytes; `null` where only an administrator of a Linux machine could make one. */
function smallDisk(kilobytes: number): string | null {
  const place = mkdtempSync(join(tmpdir(), 'kemai-small-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'none', place], { stdio: 'ignore' });
    return place;
  } catch {
    rmSync(place, { recursive: true });
    return null;
  }
}
const probe = smallDisk(100);
const release = (place: string): void => {
  execFileSync('umount', [place]);
  rmSync(place, { recursive: true });
};
if (probe) release(probe);

describe.skipIf(probe === null)('with a full disk', () => {
  it.each([50, 200, 300])('of %i kB at the target, leaves nothing there and the vault as it was', async (kilobytes) => {
    const disk = smallDisk(kilobytes) ?? '';
    const path = join(disk, 'one.kemai-backup');
    expect(await vault.ask('backup:make', { file: vault.engine.grant(path), job: 'j' })).toMatchObject({ error: { kind: 'diskFull' } });
    expect(readdirSync(disk)).toEqual([]);
    expect(valueOf(await vault.ask('vault:verify', {})).ok).toBe(true);
    release(disk);
  });

  it('where the vault lies: an old file stays, and once there is room it goes on', async () => {
    const disk = smallDisk(8000) ?? '';
    const place = mkdtempSync(join(tmpdir(), 'kemai-target-'));
    const path = join(place, 'one.kemai-backup');
    valueOf(await vault.ask('backup:make', { file: vault.engine.grant(path), job: 'j' }));
    const other = await tempFolder(undefined, { folder: join(disk, 'vault') });
    valueOf(await other.ask('backup:restore', { file: other.engine.grant(path), secret: testPassword, job: 'j' }));
    valueOf(await other.ask('vault:unlock', { password: testPassword }));
    const { bavail, bsize } = statfsSync(disk);
    writeFileSync(join(disk, 'ballast'), Buffer.alloc(Math.max(0, bavail * bsize - 100_000)));
    const before = readFileSync(path);
    expect(await other.ask('backup:make', { file: other.engine.grant(path), job: 'j' })).toMatchObject({ error: { kind: 'diskFull' } });
    expect(readFileSync(path).equals(before)).toBe(true);
    rmSync(join(disk, 'ballast'));
    valueOf(await other.ask('backup:make', { file: other.engine.grant(path), job: 'j' }));
    await other.remove();
    rmSync(place, { recursive: true });
    release(disk);
  });

  it('where it is restored: no vault, and none half made', async () => {
    const place = mkdtempSync(join(tmpdir(), 'kemai-target-'));
    const path = join(place, 'one.kemai-backup');
    valueOf(await vault.ask('backup:make', { file: vault.engine.grant(path), job: 'j' }));
    const disk = smallDisk(200) ?? '';
    const other = await tempFolder(undefined, { folder: join(disk, 'vault') });
    expect(await other.ask('backup:restore', { file: other.engine.grant(path), secret: testPassword, job: 'j' })).toMatchObject({ error: { kind: 'diskFull' } });
    expect(readHeader(join(disk, 'vault'))).toBe('none');
    expect(existsSync(vaultFiles(join(disk, 'vault')).fresh)).toBe(false);
    await other.remove();
    rmSync(place, { recursive: true });
    release(disk);
  });
});
