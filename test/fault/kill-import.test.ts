import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleScript } from '../../build/bundle-script.mjs';
import { tempVault, testPassword, valueOf, type TempVault } from '../harness/temp-vault';

const rows = 1500;

let script: string;
let vault: TempVault;
let file: string;
beforeAll(async () => {
  script = await bundleScript('test/fault/import-child.ts');
  vault = await tempVault();
  file = join(dirname(vault.folder), 'clients.csv');
  const lines = Array.from({ length: rows }, (_, at) => `20${25 + Math.floor(at / 900)}${String((at % 900) + 1).padStart(3, '0')},断电导入公司${at}号`);
  writeFileSync(file, ['客户编号,客户名称（个人/公司）', ...lines].join('\n'));
}, 60_000);
afterAll(async () => vault.remove());

/** Starts the import and kills it at its `count`th word; answers whether the import had been acknowledged by then. */
async function killAtWord(count: number): Promise<{ readonly words: number; readonly acknowledged: boolean }> {
  const child = spawn(process.execPath, [script, vault.folder, testPassword, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  let words = 0;
  let acknowledged = false;
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged ||= (JSON.parse(line) as { step: string }).step === 'acknowledged';
    if (++words === count) child.kill('SIGKILL');
  }
  return { words, acknowledged };
}

describe('kill -9 during an import (sync-and-safety R4)', () => {
  it('leaves the import whole or absent, wherever it is cut', async () => {
    const seen: number[] = [];
    for (const count of [1, 2, 3, 5, 8, 1000]) {
      await vault.engine.end();
      const { acknowledged } = await killAtWord(count);
      await vault.restart();
      valueOf(await vault.ask('vault:unlock', { password: testPassword }));
      const { total } = valueOf(await vault.ask('client:list', {}));
      seen.push(total);
      expect([0, rows], `killed at word ${count}`).toContain(total);
      if (acknowledged) expect(total).toBe(rows);
      expect(valueOf(await vault.ask('import:batches', {})).length).toBe(total === 0 ? 0 : 1);
      if (total === rows) break;
    }
    expect(seen[0]).toBe(0); // the first kills came in time, so the test saw an import cut
    expect(seen.at(-1)).toBe(rows);
    expect(valueOf(await vault.ask('vault:verify', {}))).toMatchObject({ ok: true });
  }, 180_000);
});
