import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract, openToAll, shellAsks, type EngineChannel } from '../../shared/ipc/contract';
import { tempVault, type TempVault } from '../harness/temp-vault';

let vault: TempVault;
beforeAll(async () => {
  vault = await tempVault();
});
afterAll(async () => vault.remove());

const channels = Object.keys(contract) as EngineChannel[];

/** Values of no ask: wrong types, strange keys, deep and large things, and what JavaScript itself trips over. */
const garbage = fc.oneof(
  fc.anything({ withDate: true, withMap: true, withSet: true, withBigInt: true, withTypedArray: true, withNullPrototype: true, withSparseArray: true }),
  fc.record({ id: fc.anything(), fields: fc.anything(), filter: fc.anything(), unknownKey: fc.anything() }),
  fc.constantFrom(null, undefined, NaN, Infinity, '', [], '__proto__', { __proto__: null }, JSON.parse('{"__proto__":{"polluted":1}}') as unknown, { id: '\u0000' }, { text: 'x'.repeat(9_000_000) }),
);

describe('the contract (house §4)', () => {
  it.each(channels)('%s says which values it refuses, as data', async (channel) => {
    const answer = (await vault.engine.ask(channel, { certainlyNotAKey: 1 })) as { ok: boolean; error: { kind: string; field: string } };
    expect(answer).toMatchObject({ ok: false, error: { kind: 'malformed' } });
    expect(() => structuredClone(answer)).not.toThrow();
  });

  it('refuses 10,000 malformed messages and writes nothing of them anywhere', async () => {
    const before = vault.log.lines.length;
    const changesBefore = await vault.engine.ask('vault:verify', {});
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.constantFrom(...channels), fc.string(), fc.constantFrom('constructor', '__proto__', 'toString')), garbage, async (channel, raw) => {
        // An empty object is what many asks want: not malformed, so not of this test.
        fc.pre(!(typeof raw === 'object' && raw !== null && Object.keys(raw).length === 0));
        const answer = (await vault.engine.ask(channel, raw)) as { ok: boolean; error?: { kind: string } };
        fc.pre(answer.ok === false);
        refused++;
        expect(answer.error?.kind).toMatch(/^[a-zA-Z]+$/);
        expect(answer.error?.kind).not.toBe('defect');
      }),
      { numRuns: 10_000, seed: 20230816 },
    );
    expect(refused).toBe(10_000);
    expect(vault.log.lines.length).toBe(before);
    expect(await vault.engine.ask('vault:verify', {})).toEqual(changesBefore);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  // An empty object suits many asks; the others are malformed before the lock is asked, which is as good.
  it('refuses everything but the way in while the vault is locked', async () => {
    const other = await tempVault();
    await other.restart();
    const answers = await Promise.all(channels.filter((channel) => !openToAll.has(channel)).map(async (channel) => [channel, await other.engine.ask(channel, {})] as const));
    for (const [channel, answer] of answers) {
      const { error } = answer as { error: { kind: string } };
      expect(['locked', 'malformed'], channel).toContain(error.kind);
    }
    await other.remove();
  });

  it('gives every ask at least an input to parse, and no channel a second owner', () => {
    for (const [channel, ask] of Object.entries({ ...contract, ...shellAsks })) expect(ask.input.safeParse(Symbol.iterator).success, channel).toBe(false);
    expect(Object.keys(shellAsks).filter((channel) => Object.hasOwn(contract, channel))).toEqual([]);
  });
});
