import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleScript } from '../../build/bundle-script.mjs';
import { readInThread } from '../../electron/engine/reader';
import { tempVault, valueOf, type TempVault } from '../harness/temp-vault';

let vault: TempVault;
beforeAll(async () => {
  const script = await bundleScript('electron/engine/vault/reader-thread.ts');
  vault = await tempVault(undefined, { startReader: readInThread((data) => new Worker(script, { workerData: data })) });
}, 60_000);
afterAll(async () => vault.remove());

describe('the reading thread (house §1)', () => {
  it('sees every write that was acknowledged', async () => {
    for (let count = 1; count <= 20; count++) {
      valueOf(await vault.ask('client:create', { fields: { name: `公司${count}` }, anyway: true }));
      expect(valueOf(await vault.ask('client:list', {})).total).toBe(count);
    }
  });

  it('answers while a write is under way, with the state before it', async () => {
    const writer = vault.engine.session()?.vault.writer;
    writer?.exec('BEGIN IMMEDIATE');
    writer?.run("UPDATE clientRows SET name = '写了一半'");
    expect(valueOf(await vault.ask('client:list', {})).items[0]?.name).not.toBe('写了一半');
    writer?.exec('ROLLBACK');
  });

  it('cannot write', () => {
    const reader = vault.engine.session()?.reader;
    expect(reader && 'run' in reader).toBe(false);
  });

  it('ends with the session', async () => {
    await vault.restart();
    expect(await vault.ask('client:list', {})).toEqual({ ok: false, error: { kind: 'locked' } });
  });
});
