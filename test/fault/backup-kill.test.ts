import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleScript } from '../../build/bundle-script.mjs';
import { readHeader } from '../../electron/engine/vault/header';
import { decodeSealed } from '../harness/sealed-file';
import { tempFolder, tempVault, testPassword, valueOf, type TempVault } from '../harness/temp-vault';

let script: string;
let vault: TempVault;
let place: string;
beforeAll(async () => {
  script = await bundleScript('test/fault/sealer-child.ts');
  place = mkdtempSync(join(tmpdir(), 'kemai-kill-'));
  vault = await tempVault('2026-11-21T15:00:00+08:00');
  valueOf(await vault.ask('sample:load', { seed: 1, job: 'j' })); // large enough for several chunks
  await vault.engine.end();
}, 60_000);
afterAll(async () => {
  await vault.remove();
  rmSync(place, { recursive: true });
});

/** Runs the program until it told `count` steps, kills it there without warning, and answers what it told. */
async function killAfter(count: number, args: readonly string[]): Promise<string[]> {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (lines.length === count) child.kill('SIGKILL');
  }
  return lines;
}

describe('kill -9 (sync-and-safety R4)', () => {
  it('while sealing: every file that has its name is whole, and the vault is as it was', async () => {
    for (let count = 1; count <= 8; count++) {
      const lines = await killAfter(count, ['seal', vault.folder, testPassword, place]);
      const sealed = readdirSync(place).filter((name) => name.endsWith('.kemai-backup'));
      expect(sealed.length).toBeGreaterThanOrEqual(Math.min(3, lines.filter((line) => line === 'made').length));
      for (const name of sealed) expect(decodeSealed(readFileSync(join(place, name)), vault.recoveryCode).header.counts['clients']).toBe(60);
    }
    await vault.restart();
    valueOf(await vault.ask('vault:unlock', { password: testPassword }));
    expect(valueOf(await vault.ask('vault:verify', {}))).toMatchObject({ ok: true });
    valueOf(await vault.ask('backup:make', { file: vault.engine.grant(join(place, '0.kemai-backup')), job: 'j' }));
    expect(readdirSync(vault.folder).filter((name) => name.startsWith('scratch'))).toEqual([]);
  }, 120_000);

  it('while restoring: no vault or the whole one, and it can be done again', async () => {
    const file = join(place, '0.kemai-backup');
    const fresh = await tempFolder();
    for (let count = 1; count <= 6; count++) {
      const lines = await killAfter(count, ['restore', fresh.folder, testPassword, file]);
      if (lines.includes('restored')) break;
      expect(['none', 'object']).toContain(readHeader(fresh.folder) === 'none' ? 'none' : typeof readHeader(fresh.folder));
    }
    if (readHeader(fresh.folder) === 'none') valueOf(await fresh.ask('backup:restore', { file: fresh.engine.grant(file), secret: testPassword, job: 'j' }));
    valueOf(await fresh.ask('vault:unlock', { password: testPassword }));
    expect(valueOf(await fresh.ask('client:list', {})).total).toBe(60);
    expect(valueOf(await fresh.ask('vault:verify', {}))).toMatchObject({ ok: true });
    await fresh.remove();
  }, 120_000);
});
