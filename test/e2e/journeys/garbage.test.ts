import { contract, shellAsks } from '../../../shared/ipc/contract';
import { expect, test } from '../fixtures';
import type { Door } from '../kemai';
import { traces } from '../traces';

test.use({ mayComplain: true });

const mark = 'ZQ-GARBAGE-7f3a';

test('10,000 malformed messages through the window are each refused, and leave nothing behind', async ({ opened: { kemai } }) => {
  const { page, place } = kemai;
  const channels = [...Object.keys(contract), ...Object.keys(shellAsks)];
  await kemai.must('client:create', { fields: { name: '不该变的客户' } });
  const before = await kemai.must('vault:verify', {});

  const kinds = await page.evaluate(
    async ({ known, planted }) => {
      let seed = 20230816;
      const random = (below: number): number => {
        seed = (seed * 1103515245 + 12345) % 2147483648;
        return seed % below;
      };
      const pick = <T>(values: readonly T[]): T => values[random(values.length)] as T;
      const deep = (levels: number): unknown => (levels === 0 ? planted : { inner: deep(levels - 1) });
      const leaf = (): unknown =>
        pick<() => unknown>([
          () => planted, () => null, () => undefined, () => NaN, () => -Infinity, () => 10n ** 30n, () => new Date(NaN), () => new Map([[planted, planted]]),
          () => new Set([planted]), () => new Uint8Array(9), () => [planted, [planted]], () => ({}), () => deep(30), () => '\u0000\uD800', () => 'x'.repeat(300_000),
          () => JSON.parse(`{"__proto__":{"polluted":"${planted}"}}`) as unknown, () => /x/, () => new Error(planted), () => -1, () => 1e308,
        ])();
      const names = ['id', 'fields', 'filter', 'patch', 'file', 'password', 'code', 'text', 'key', 'value', 'client', 'offset', 'limit', 'job', 'session', 'constructor', '__proto__'];
      const input = (): unknown => {
        if (random(3) === 0) return leaf() ?? planted;
        const made: Record<string, unknown> = { [`${planted}${random(9)}`]: leaf() };
        for (let count = random(5); count > 0; count--) made[pick(names)] = leaf();
        return made;
      };
      const channel = (): unknown => (random(5) === 0 ? pick<unknown>([planted, '', 'constructor', '__proto__', 'toString', 7, null, undefined, ['vault:status'], { toString: 1 }]) : pick(known));
      const ask = async (): Promise<string> => {
        let message = input();
        // An empty object suits many asks; it is no garbage.
        if (typeof message === 'object' && message !== null && Object.keys(message).length === 0) message = planted;
        try {
          const answer = (await (window as unknown as Door).engine.ask(channel(), message)) as { ok: boolean; error?: { kind: string } };
          return answer.ok ? 'ACCEPTED' : (answer.error?.kind ?? 'none');
        } catch {
          return 'notCloneable';
        }
      };
      const tally: Record<string, number> = {};
      for (let sent = 0; sent < 10_000; sent += 250) {
        for (const kind of await Promise.all(Array.from({ length: 250 }, ask))) tally[kind] = (tally[kind] ?? 0) + 1;
      }
      return tally;
    },
    { known: channels, planted: mark },
  );

  expect(Object.values(kinds).reduce((sum, count) => sum + count, 0)).toBe(10_000);
  expect(Object.keys(kinds).filter((kind) => !['malformed', 'notCloneable'].includes(kind))).toEqual([]);
  expect(kinds['malformed']).toBeGreaterThan(9_000);
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
  expect(await kemai.must('vault:verify', {})).toEqual(before);
  expect(await kemai.must('vault:status', {})).toMatchObject({ state: 'unlocked' });
  await kemai.quit();
  expect(traces([place.data, place.temp], [mark])).toEqual([]);
});
