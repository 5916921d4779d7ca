import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tempVault, testPassword, valueOf, type TempVault } from '../harness/temp-vault';
import { bundleScript } from '../../build/bundle-script.mjs';

interface Acknowledged {
  readonly kind: 'open' | 'client' | 'edit' | 'followup' | 'draft';
  readonly id?: string;
  readonly name?: string;
  readonly industry?: string;
  readonly key?: string;
  readonly value?: unknown;
}

let script: string;
let vault: TempVault;
beforeAll(async () => {
  script = await bundleScript('test/fault/writer-child.ts');
  vault = await tempVault();
}, 60_000);
afterAll(async () => vault.remove());

/** Runs the writer until it acknowledged `count` writes, then kills it without warning. */
async function killAfter(seed: number, count: number): Promise<Acknowledged[]> {
  const child = spawn(process.execPath, [script, vault.folder, testPassword, String(seed)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: Acknowledged[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(JSON.parse(line) as Acknowledged);
    if (lines.length === count) child.kill('SIGKILL');
  }
  return lines;
}

async function expectThere(lines: readonly Acknowledged[]): Promise<void> {
  const newest = new Map<string, Acknowledged>();
  for (const line of lines) if (line.kind !== 'open') newest.set(`${line.kind} ${line.id ?? line.key}`, line);
  for (const line of newest.values()) {
    if (line.kind === 'client') expect(valueOf(await vault.ask('client:read', { id: line.id as never })).client.name).toBe(line.name);
    if (line.kind === 'followup') expect((await vault.ask('record:get', { collection: 'followups', key: line.id ?? '' })).ok).toBe(true);
    if (line.kind === 'edit') {
      // One more edit may have become durable before its acknowledgement was written.
      const { items } = valueOf(await vault.ask('record:history', { collection: 'clients', id: line.id as never, limit: 200 }));
      expect(items.map(({ to }) => to)).toContain(line.industry);
    }
  }
  const draft = lines.findLast(({ kind }) => kind === 'draft');
  if (draft?.key !== undefined) expect(valueOf(await vault.ask('draft:read', { key: draft.key }))?.value).toHaveProperty('text');
}

describe('kill -9 (sync-and-safety R4)', () => {
  it('loses no acknowledged write in 20 kills, and the vault is whole after each', async () => {
    for (let kill = 0; kill < 20; kill++) {
      await vault.engine.end();
      const lines = await killAfter(kill + 1, 2 + ((kill * 7) % 23));
      expect(lines.length).toBeGreaterThan(1);
      await vault.restart();
      valueOf(await vault.ask('vault:unlock', { password: testPassword }));
      await expectThere(lines);
    }
    expect(valueOf(await vault.ask('vault:verify', {}))).toMatchObject({ ok: true });
  }, 180_000);
});
