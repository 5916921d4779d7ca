import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Given } from '../../shared/ipc/contract';
import type { Day } from '../../shared/kit/dates';
import { tempVault, valueOf, type TempVault } from '../harness/temp-vault';

let vault: TempVault;
beforeEach(async () => (vault = await tempVault('2026-08-16T10:00:00+08:00')));
afterEach(async () => vault.remove());

type Fields = Given<'complaint:open'>['fields'];

/** Complaints whose clocks differ: by grade, by minute, by day, by return visit, and without any that runs. */
async function fill(): Promise<void> {
  const { id: client } = valueOf(await vault.ask('client:create', { fields: { name: '深圳星河科技有限公司' } }));
  const open = async (content: string, fields: Fields) => valueOf(await vault.ask('complaint:open', { client, fields: { content, ...fields } })).id;
  const step = async (complaint: Awaited<ReturnType<typeof open>>, kind: '处理完成' | '方案制定') => valueOf(await vault.ask('complaint:add-step', { complaint, fields: { step: kind, content: '已处理' } }));
  await open('general by day', { grade: '一般', receivedOn: '2026-08-16' as Day });
  await open('general at noon', { grade: '一般', receivedOn: '2026-08-16' as Day, receivedAt: '2026-08-16T04:00:00.000Z[Asia/Shanghai]' as never });
  await open('general before dawn', { grade: '一般', receivedOn: '2026-08-16' as Day, receivedAt: '2026-08-15T17:00:00.000Z[Asia/Shanghai]' as never });
  await step(await open('handled, to be visited', { grade: '一般', receivedOn: '2026-08-01' as Day }), '处理完成');
  await open('serious', { grade: '严重', receivedOn: '2026-08-16' as Day });
  await step(await open('major, plan started', { grade: '重大', receivedOn: '2026-08-10' as Day }), '方案制定');
  const closed = await open('closed', { grade: '一般', receivedOn: '2026-08-02' as Day });
  await step(closed, '处理完成');
  valueOf(await vault.ask('complaint:close', { id: closed, outcome: '满意' }));
}

const byClock = ['general before dawn', 'general at noon', 'general by day', 'serious', 'handled, to be visited'];

test('the list stands in the order of the clock that runs; what has none comes last (AT-26, AT-28, R-GEN-01)', async () => {
  await fill();
  const list = async (descending: boolean) => valueOf(await vault.ask('complaint:list', { sort: { by: 'due', descending } })).items;
  const items = await list(false);
  expect(items.map(({ content }) => content).slice(0, 5)).toEqual(byClock);
  expect(items.slice(5).map(({ clocks }) => clocks.running)).toEqual([null, null]);
  expect((await list(true)).map(({ content }) => content).slice(0, 5)).toEqual([...byClock].reverse());
});

test('what is asked of the limit is asked of the clock that runs, and a policy moves it', async () => {
  await fill();
  const due = async (op: 'is' | 'empty', values: string[]) =>
    valueOf(await vault.ask('complaint:list', { filter: { where: [{ field: 'due', op, values }] }, sort: { by: 'due', descending: false } })).items.map(({ content }) => content);
  expect(await due('is', ['2026-08-19'])).toEqual(['handled, to be visited']);
  expect(await due('is', ['2026-08-17'])).toEqual(['general before dawn', 'general at noon', 'general by day']);
  expect((await due('empty', [])).toSorted()).toEqual(['closed', 'major, plan started']);
  valueOf(await vault.ask('policy:set', { key: 'complaint.revisit', value: '6mo' }));
  const [row] = valueOf(await vault.ask('complaint:list', { filter: { state: ['待回访'] } })).items;
  expect(row?.clocks.running?.on).toBe('2027-02-16');
  expect(await due('is', ['2027-02-16'])).toEqual(['handled, to be visited']);
});
