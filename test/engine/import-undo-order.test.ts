import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { actionId } from '../../shared/record/schema';
import { valueOf } from '../harness/temp-vault';
import { openDesk, type Desk } from './importing';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(async () => desk.remove());

const collections = ['clients', 'contacts', 'phones', 'emails', 'tags', 'clientTags', 'addresses'] as const;
/** Everything that an import of clients writes, without when it was written last. */
const state = async () => Promise.all(collections.map(async (name) => (await desk.records(name)).map(({ stamp: _stamp, ...record }) => record)));

const row = fc.record({
  number: fc.constantFrom('2024001', '2024002', '2024003'), owner: fc.constantFrom('', '甲', '乙'), contact: fc.constantFrom('', '王一', '李二'),
  phone: fc.constantFrom('', '13800138000', '13900139000'), tag: fc.constantFrom('', '急购', '长期'), city: fc.constantFrom('', '深圳市', '广州市'),
});
const names: Readonly<Record<string, string>> = { 2024001: '深圳星河科技有限公司', 2024002: '云海贸易有限公司', 2024003: '北京大地实业有限公司' };
const heading = '客户编号,客户名称,负责人,联系人,联系电话,需求标签,城市';
const files = fc.array(fc.array(row, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 });

const imported = async (rows: readonly { readonly number: string; readonly owner: string; readonly contact: string; readonly phone: string; readonly tag: string; readonly city: string }[]) =>
  actionId.nullable().parse((await desk.run(desk.csv('f.csv', heading, ...rows.map((of) => [of.number, names[of.number], of.owner, of.contact, of.phone, of.tag, of.city].join(','))))).batch);

it('imports that are taken back, newest first, leave what was there before each, changed rows too', async () => {
  await fc.assert(fc.asyncProperty(files, async (given) => {
    const taken: { readonly batch: NonNullable<Awaited<ReturnType<typeof imported>>>; readonly before: unknown }[] = [];
    for (const rows of given) {
      const before = await state();
      const batch = await imported(rows);
      if (batch === null) expect(await state()).toEqual(before);
      else taken.push({ batch, before });
    }
    for (const { batch, before } of taken.reverse()) {
      expect(valueOf(await desk.vault.ask('import:undo', { batch })).kept).toEqual([]);
      expect(await state()).toEqual(before);
    }
  }), { numRuns: 12, seed: 4 });
}, 120_000);

it('an import that is taken back before a later one keeps what that changed, and names it', async () => {
  const nobody = { number: '2024001', owner: '', contact: '', phone: '', tag: '', city: '' } as const;
  const first = await imported([{ ...nobody, owner: '甲' }, { ...nobody, number: '2024002', owner: '甲' }]);
  const second = await imported([{ ...nobody, owner: '乙', phone: '13800138000' }]);
  if (first === null || second === null) throw new Error('nothing was written');
  const [client] = await desk.records('clients');
  const undone = valueOf(await desk.vault.ask('import:undo', { batch: first }));
  expect(undone).toEqual({ removed: 1, restored: 0, kept: [{ id: client?.['id'], why: 'changedSince' }] });
  expect((await desk.records('clients')).map(({ number, owner }) => [number, owner])).toEqual([['2024001', '乙']]);
  expect(valueOf(await desk.vault.ask('import:undo', { batch: second })).kept).toEqual([]);
  expect((await desk.records('clients')).map(({ number, owner }) => [number, owner])).toEqual([['2024001', '甲']]);
  expect(await desk.records('phones')).toEqual([]);
  expect(await desk.vault.ask('import:undo', { batch: first })).toMatchObject({ ok: false, error: { kind: 'alreadyUndone' } });
});
