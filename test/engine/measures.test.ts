import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Day } from '../../shared/kit/dates';
import { tempVault, valueOf, type TempVault } from '../harness/temp-vault';

let vault: TempVault;
beforeEach(async () => (vault = await tempVault('2023-09-02T10:00:00+08:00')));
afterEach(async () => vault.remove());

const august = { from: '2023-08-01' as Day, to: '2023-08-31' as Day };
const september = { from: '2023-09-01' as Day, to: '2023-09-30' as Day };
const read = async (period: typeof august) => valueOf(await vault.ask('report:complaints', period));
const save = async (period: typeof august, ...measures: { id?: string | null; text: string; owner?: string; dueOn?: Day }[]) =>
  vault.ask('report:save-text', { ...period, text: { author: '王主管', organisation: '', measures: measures as never } });
const work = async () => valueOf(await vault.ask('work:all', {})).items.filter(({ kind }) => kind === 'measure' || kind === 'repeat').map(({ kind, title, dueOn, owner }) => [kind, title, dueOn, owner]);

test('measures take the day that their words name, and are followed up in the report of the next month (issue 6 item 7, AT-11)', async () => {
  valueOf(await save(august, { text: '产品部9月底前优化服务器散热设计', owner: '产品部' }, { text: '客服部增加技术支持人员2名' }));
  const { text, earlier } = await read(august);
  expect(text.measures.map(({ text, owner, dueOn, state }) => [text, owner, dueOn, state])).toEqual([
    ['产品部9月底前优化服务器散热设计', '产品部', '2023-09-30', '待办'], ['客服部增加技术支持人员2名', null, null, '待办'],
  ]);
  expect(earlier).toEqual([]);
  expect((await read(september)).earlier.map(({ text, from, overdue }) => [text, from, overdue])).toEqual([
    ['产品部9月底前优化服务器散热设计', '2023-08-01', false], ['客服部增加技术支持人员2名', '2023-08-01', false],
  ]);
  expect(await work()).toEqual([]); // nothing is due within the week
  vault.clock.set('2023-10-01T09:00:00+08:00');
  expect(await work()).toEqual([['measure', '产品部9月底前优化服务器散热设计', '2023-09-30', '产品部']]);
  expect((await read(september)).earlier[0]?.overdue).toBe(true);
});

test('a measure that was settled stays in the report that answers for it, and can be taken back', async () => {
  valueOf(await save(august, { text: '散热', dueOn: '2023-09-10' as Day }, { text: '培训' }));
  const [heat, course] = (await read(august)).text.measures;
  const { action } = valueOf(await vault.ask('measure:settle', { id: heat?.id as never, state: '已完成' }));
  expect(await vault.ask('measure:settle', { id: course?.id as never, state: '已取消' })).toMatchObject({ ok: false, error: { kind: 'reasonMissing' } });
  valueOf(await vault.ask('measure:settle', { id: course?.id as never, state: '已取消', note: '预算不够' }));
  expect((await read(september)).earlier.map(({ state, doneOn, note }) => [state, doneOn, note])).toEqual([['已完成', '2023-09-02', null], ['已取消', '2023-09-02', '预算不够']]);
  expect((await read({ from: '2023-10-01' as Day, to: '2023-10-31' as Day })).earlier).toEqual([]);
  valueOf(await vault.ask('record:undo', { action }));
  expect((await read(september)).earlier[0]).toMatchObject({ state: '待办', doneOn: null });
});

test('saving again keeps state and order, and what is left out goes to the bin', async () => {
  valueOf(await save(august, { text: '一' }, { text: '二' }));
  const [one, two] = (await read(august)).text.measures;
  valueOf(await vault.ask('measure:settle', { id: two?.id as never, state: '已完成' }));
  valueOf(await save(august, { id: two?.id ?? null, text: '二，改过' }, { text: '三' }));
  expect((await read(august)).text.measures.map(({ id, text, state }) => [id === two?.id, text, state])).toEqual([[true, '二，改过', '已完成'], [false, '三', '待办']]);
  valueOf(await vault.ask('bin:restore', { items: [{ collection: 'measures', id: one?.id as never }] }));
  expect((await read(august)).text.measures).toHaveLength(3);
  expect(await save(august, { text: '=1+1' })).toMatchObject({ ok: false, error: { kind: 'formula' } });
  expect(valueOf(await vault.ask('vault:verify', {}))).toMatchObject({ ok: true });
});

test('a problem of three months in a row is to be pushed to 产品部 until somebody decides (R-CP-08, AT-34)', async () => {
  const { id: client } = valueOf(await vault.ask('client:create', { fields: { name: '甲' } }));
  const open = async (receivedOn: string, problem: string) => valueOf(await vault.ask('complaint:open', { client, fields: { content: problem, problem, receivedOn: receivedOn as Day } }));
  for (const day of ['2023-06-30', '2023-07-01', '2023-08-15']) await open(day, '服务器噪音大');
  for (const day of ['2023-06-30', '2023-08-15']) await open(day, '外观划痕');
  expect((await read(august)).repeats).toMatchObject([{ problem: '服务器噪音大', since: '2023-06', month: '2023-08', months: 3, department: '产品部', mark: null }]);
  expect(await work()).toEqual([['repeat', '服务器噪音大', '2023-09-02', '产品部']]);
  const mark = async (state: '已推送' | '不推送', reason?: string) => vault.ask('problem:mark', { problem: '服务器噪音大', month: '2023-08', state, ...(reason === undefined ? {} : { reason }) });
  expect(await mark('不推送')).toMatchObject({ ok: false, error: { kind: 'reasonMissing' } });
  const { action } = valueOf(await mark('已推送', '请重新设计散热'));
  expect((await read(august)).repeats[0]?.mark).toEqual({ state: '已推送', on: '2023-09-02', reason: '请重新设计散热' });
  expect(await work()).toEqual([]);
  valueOf(await vault.ask('record:undo', { action }));
  expect(await work()).toHaveLength(1);
});
