import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bundleScript } from '../../build/bundle-script.mjs';
import { workInThread, type BackupWork } from '../../electron/engine/backup/work';
import { tempFolder, tempVault, testPassword, valueOf } from '../harness/temp-vault';

let backupWork: BackupWork;
beforeAll(async () => {
  const script = await bundleScript('electron/engine/backup/backup-thread.ts');
  backupWork = workInThread((setup) => new Worker(script, { workerData: setup }));
}, 60_000);

let place: string;
beforeEach(() => (place = mkdtempSync(join(tmpdir(), 'kemai-thread-'))));
afterEach(() => rmSync(place, { recursive: true, force: true }));

describe('a backup in a thread of its own', () => {
  it('is whole, tells how far it is, and keeps no ask waiting', async () => {
    const vault = await tempVault(undefined, { backupWork });
    valueOf(await vault.ask('client:create', { fields: { name: '星河科技有限公司' } }));
    const path = join(place, 'one.kemai-backup');
    let done = false;
    const making = vault.ask('backup:make', { file: vault.engine.grant(path), job: 'j' }).finally(() => (done = true));
    valueOf(await vault.ask('client:list', {}));
    valueOf(await vault.ask('client:create', { fields: { name: '远山贸易有限公司' } }));
    expect(done).toBe(false);
    expect(valueOf(await making).verified).toBe(true);
    expect(new Set(vault.signals.flatMap((signal) => (signal.kind === 'job' && signal.job !== 'derive' ? [signal.step] : [])))).toEqual(new Set(['copy', 'seal', 'verify']));
    const fresh = await tempFolder();
    valueOf(await fresh.ask('backup:restore', { file: fresh.engine.grant(path), secret: testPassword, job: 'j' }));
    await vault.remove();
    await fresh.remove();
  });

  it('ends when it is cancelled and leaves nothing', async () => {
    const vault = await tempVault(undefined, { backupWork });
    const making = vault.ask('backup:make', { file: vault.engine.grant(join(place, 'x.kemai-backup')), job: 'j' });
    await new Promise((done) => setImmediate(done));
    valueOf(await vault.ask('job:cancel', { job: 'j' }));
    expect(await making).toMatchObject({ error: { kind: 'cancelled' } });
    expect(readdirSync(place)).toEqual([]);
    expect(readdirSync(vault.folder).filter((name) => name.startsWith('scratch'))).toEqual([]);
    await vault.remove();
  });

  it('says by its code why it could not be written', async () => {
    const vault = await tempVault(undefined, { backupWork });
    const making = vault.ask('backup:make', { file: vault.engine.grant(join(place, 'no', 'such', 'folder')), job: 'j' });
    expect(await making).toMatchObject({ error: { kind: 'notWritable' } });
    await vault.remove();
  });
});
