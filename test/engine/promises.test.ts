import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ClientId } from '../../shared/client/schema';
import { momentAt, type Day } from '../../shared/kit/dates';
import { tempVault, valueOf, type TempVault } from '../harness/temp-vault';

const zone = 'Asia/Shanghai';
let vault: TempVault;
let client: ClientId;
beforeEach(async () => {
  vault = await tempVault('2023-08-16T16:00:00+08:00');
  client = valueOf(await vault.ask('client:create', { fields: { name: '科技有限公司', owner: '张三' } })).id;
});
afterEach(async () => vault.remove());

const day = (text: string): Day => text as Day;
const at = (on: string, time: string) => momentAt(day(on), time, zone);
const log = async (fields: object) => valueOf(await vault.ask('followup:log', { client, fields: { summary: '电话沟通', heldAt: at('2023-08-16', '15:00'), ...fields } })).id;
const proposals = async (collection: 'followups' | 'complaintSteps', record: string) => valueOf(await vault.ask('promise:proposals', { collection, record: record as never }));
const take = async (collection: 'followups' | 'complaintSteps', record: string) => {
  const [first] = await proposals(collection, record);
  if (!first) throw new Error('nothing proposed');
  const { text, field, owner, dueOn, dueAt } = first;
  return valueOf(await vault.ask('promise:add', { client, fields: { text, field, owner, dueOn, dueAt, collection, record: record as never } })).id;
};
const list = async (filter: object = {}) => valueOf(await vault.ask('promise:list', { filter }));
const byHand = async (text: string, dueOn: string, more: object = {}) => valueOf(await vault.ask('promise:add', { client, fields: { text, dueOn: day(dueOn), ...more } })).id;

test('T8: 「8月17日上午送达安装」 is proposed from the step, confirmed, and kept at 11:00 (beyond §2 item 8)', async () => {
  const complaint = valueOf(await vault.ask('complaint:open', { client, fields: { content: '收到服务器发现外观划痕', receivedOn: day('2023-08-16'), owner: '李四' } })).id;
  const step = valueOf(await vault.ask('complaint:add-step', { complaint, fields: { step: '方案制定', at: at('2023-08-16', '16:00'), by: '王主管', content: '协调仓库调换新机，安排工程师上门安装', nextAction: '8月17日上午送达安装', dueOn: day('2023-08-17') } })).id;
  expect(await proposals('complaintSteps', step)).toEqual([{ text: '8月17日上午送达安装', who: null, owner: '李四', field: 'nextAction', dueOn: '2023-08-17', dueAt: at('2023-08-17', '12:00'), withinMinutes: null }]);
  const id = await take('complaintSteps', step);
  expect(await proposals('complaintSteps', step)).toEqual([]);
  expect((await list()).items).toMatchObject([{ text: '8月17日上午送达安装', standing: 'open', owner: '李四', madeOn: '2023-08-16', clientName: '科技有限公司' }]);
  vault.clock.set('2023-08-17T11:30:00+08:00');
  expect(valueOf(await vault.ask('promise:settle', { id, state: '已兑现', at: at('2023-08-17', '11:00') })).standing).toBe('kept');
  expect((await list()).rate).toMatchObject({ kept: 1, n: 1, rate: 1 });
});

test('T4: a next action that promises is proposed once, kept with the promise, and open again when that is taken back', async () => {
  const note = await log({ heldOn: day('2023-08-16'), summary: '对配置满意', nextAction: '8月25日发送数据备份方案', by: '张三' });
  const id = await take('followups', note);
  vault.clock.set('2023-08-24T09:00:00+08:00');
  const { action } = valueOf(await vault.ask('promise:settle', { id, state: '已兑现' }));
  const followup = async () => valueOf(await vault.ask('followup:list', { client })).items.find((each) => each.id === note)?.nextState;
  expect(await followup()).toBe('已完成');
  valueOf(await vault.ask('record:undo', { action }));
  expect(await followup()).toBe('待办');
  expect((await list()).items[0]?.standing).toBe('open');
});

// Decision 0024: one line, not two. What became of the promise is what became of the next action.
test.each([['已违约', '', '已取消'], ['已取消', '客户不需要了', '已取消'], ['已兑现', '', '已完成']] as const)('a next action that was promised ends with a promise that is %s', async (state, reason, ended) => {
  const note = await log({ nextAction: '8月25日发送数据备份方案', by: '张三' });
  const id = await take('followups', note);
  const followup = async () => valueOf(await vault.ask('followup:list', { client })).items.find((each) => each.id === note)?.nextState;
  valueOf(await vault.ask('promise:settle', { id, state, reason }));
  expect(await followup()).toBe(ended);
  expect(valueOf(await vault.ask('work:all', {})).items.filter(({ kind }) => kind === 'nextAction')).toEqual([]);
  valueOf(await vault.ask('promise:settle', { id, state: '待兑现' }));
  expect(await followup()).toBe('待办');
});

test.each([['11:30', 'kept'], ['16:00', 'late']] as const)('a promise for the morning that a visit at %s keeps is %s, and its next action is done (R-ST-06, R-GEN-01)', async (time, standing) => {
  const note = await log({ nextAction: '8月25日上午送达备份设备', by: '张三' });
  const id = await take('followups', note);
  const visit = valueOf(await vault.ask('visit:add', { client, fields: { plannedOn: day('2023-08-25'), method: '上门拜访', agenda: [`[duty:promise:${id}] 送达备份设备`] } })).id;
  vault.clock.set('2023-08-25T18:00:00+08:00');
  valueOf(await vault.ask('followup:log', { client, visit, fields: { heldAt: at('2023-08-25', time), summary: '送到了' } }));
  expect((await list()).items[0]?.standing).toBe(standing);
  expect(valueOf(await vault.ask('work:all', {})).items.filter(({ kind }) => kind === 'nextAction' || kind === 'promise')).toEqual([]);
});

test.each([
  ['the day before', { heldOn: day('2023-08-15') }, false], ['an hour before, by the clock', { heldAt: at('2023-08-16', '14:59') }, false],
  ['in the minute it was promised', { heldAt: at('2023-08-16', '15:00') }, true], ['on its day, at no time that is known', { heldOn: day('2023-08-16') }, true],
] as const)('a visit held %s keeps a promise of its agenda only if it was made by then (R-ST-06, R-GEN-01)', async (_name, held, keeps) => {
  const id = await take('followups', await log({ nextAction: '8月25日上午送达备份设备', by: '张三' }));
  const visit = valueOf(await vault.ask('visit:add', { client, fields: { plannedOn: day('2023-08-16'), method: '上门拜访', agenda: [`[duty:promise:${id}] 送达备份设备`] } })).id;
  const answer = await vault.ask('followup:log', { client, visit, fields: { ...held, summary: '送到了' } });
  expect(answer.ok).toBe(keeps);
  if (!answer.ok) expect(answer.error).toMatchObject({ kind: 'heldBeforePromise', field: 'heldOn' });
  expect((await list()).items).toMatchObject([{ standing: keeps ? 'kept' : 'open' }]);
  expect(valueOf(await vault.ask('followup:list', { client })).total).toBe(keeps ? 2 : 1);
});

test('what was refused is not proposed again for that record, and is no promise anywhere', async () => {
  const note = await log({ summary: '明天上午送达样品' });
  const [first] = await proposals('followups', note);
  const { action } = valueOf(await vault.ask('promise:refuse', { collection: 'followups', record: note as never, field: 'summary', text: first?.text ?? '' }));
  expect(await proposals('followups', note)).toEqual([]);
  expect(await list()).toMatchObject({ total: 0, rate: { n: 0 } });
  expect(valueOf(await vault.ask('vault:verify', {}))).toMatchObject({ ok: true, indexMissing: 0, indexStale: 0 });
  valueOf(await vault.ask('record:undo', { action }));
  expect(await proposals('followups', note)).toHaveLength(1);
});

test('a client\'s wishes in the note are no promises of ours', async () => {
  expect(await proposals('followups', await log({ summary: '客户要求周五前送到，希望8月20日前看到方案', feedback: '8月25日发送方案' }))).toEqual([]);
});

test('a move keeps the first day and its reason; moved after its time it is late whatever becomes of it', async () => {
  const early = await byHand('寄样品', '2023-08-18');
  const late = await byHand('出报告', '2023-08-16', { dueAt: at('2023-08-16', '16:30') });
  expect(await vault.ask('promise:move', { id: early, dueOn: day('2023-08-20'), reason: '' })).toMatchObject({ ok: false, error: { kind: 'reasonMissing' } });
  expect(await vault.ask('promise:move', { id: early, dueOn: day('2023-08-15'), reason: '缺货' })).toMatchObject({ ok: false, error: { kind: 'dayPast' } });
  expect(await vault.ask('promise:move', { id: early, dueOn: day('2023-08-18'), reason: '缺货' })).toMatchObject({ ok: false, error: { kind: 'sameDay' } });
  valueOf(await vault.ask('promise:move', { id: early, dueOn: day('2023-08-20'), reason: '缺货' }));
  vault.clock.set('2023-08-16T17:00:00+08:00');
  valueOf(await vault.ask('promise:move', { id: late, dueOn: day('2023-08-17'), reason: '数据未齐' }));
  vault.clock.set('2023-08-17T09:00:00+08:00');
  for (const id of [early, late]) valueOf(await vault.ask('promise:settle', { id, state: '已兑现' }));
  expect((await list()).items.map(({ text, standing, firstDueOn, dueOn, moves, moveReason }) => [text, standing, firstDueOn, dueOn, moves, moveReason]).sort()).toEqual([
    ['出报告', 'late', '2023-08-16', '2023-08-17', 1, '数据未齐'], ['寄样品', 'kept', '2023-08-18', '2023-08-20', 1, '缺货'],
  ]);
  const history = valueOf(await vault.ask('record:history', { collection: 'promises', id: early as never }));
  expect(JSON.stringify(history)).toContain('缺货');
  expect(await vault.ask('promise:move', { id: early, dueOn: day('2023-08-30'), reason: '再缓' })).toMatchObject({ ok: false, error: { kind: 'notOpen' } });
});

test('the overdue come first, lapsed ones count as broken, and filters narrow the list', async () => {
  await byHand('三天后的事', '2023-08-19');
  const gone = await byHand('早就该做的事', '2023-08-16');
  await byHand('今天的事', '2023-08-17', { owner: '李四' });
  vault.clock.set('2023-08-18T09:00:00+08:00');
  expect((await list()).items.map(({ text, standing }) => [text, standing])).toEqual([['早就该做的事', 'overdue'], ['今天的事', 'overdue'], ['三天后的事', 'open']]);
  expect(valueOf(await vault.ask('search:find', { text: '早就该做' })).items.map(({ collection, id }) => [collection, id])).toEqual([['promises', gone]]);
  expect(await list({ owner: '李四' })).toMatchObject({ total: 1 });
  expect(await list({ standings: ['overdue'], text: '早就' })).toMatchObject({ total: 1, counts: { overdue: 1 } });
  vault.clock.set('2023-08-24T09:00:00+08:00');
  expect((await list({ to: day('2023-08-16') })).rate).toMatchObject({ broken: 1, n: 1 });
  valueOf(await vault.ask('promise:settle', { id: gone, state: '已兑现' }));
  expect((await list({ to: day('2023-08-16') })).rate).toMatchObject({ broken: 0, late: 1 });
});

test('the times of a promise follow one another: made, due, moved ahead, settled (R-GEN-01)', async () => {
  const add = async (fields: object) => vault.ask('promise:add', { client, fields: { text: '送货', ...fields } });
  const refused = (kind: string, field: string) => ({ ok: false, error: { kind, field } });
  expect(await add({ madeOn: day('2023-08-10'), dueOn: day('2023-08-09') })).toMatchObject(refused('dueBeforeMade', 'dueOn'));
  expect(await add({ madeAt: at('2023-08-16', '15:00'), dueAt: at('2023-08-16', '14:00') })).toMatchObject(refused('dueBeforeMade', 'dueOn'));
  await byHand('上周答应的', '2023-08-14');
  const id = await byHand('送达', '2023-08-20', { madeOn: day('2023-08-10'), dueAt: at('2023-08-25', '12:00') });
  expect((await list()).items.map(({ text, madeOn, dueOn, firstDueOn }) => [text, madeOn, dueOn, firstDueOn])).toEqual([['上周答应的', '2023-08-14', '2023-08-14', '2023-08-14'], ['送达', '2023-08-10', '2023-08-25', '2023-08-25']]);
  const move = async (dueOn: string, dueAt: unknown) => vault.ask('promise:move', { id, dueOn: day(dueOn), dueAt: dueAt as never, reason: '缺货' });
  expect(await move('2023-08-16', at('2023-08-16', '09:00'))).toMatchObject(refused('timePast', 'dueAt'));
  expect(await move('2023-08-30', at('2023-08-15', '09:00'))).toMatchObject(refused('dayPast', 'dueOn'));
  valueOf(await move('2023-08-20', at('2023-08-26', '09:00')));
  expect((await list({ from: day('2023-08-20') })).items).toMatchObject([{ dueOn: '2023-08-26', dueAt: at('2023-08-26', '09:00') }]);
  expect(await vault.ask('promise:settle', { id, state: '已兑现', at: at('2023-08-09', '23:59') })).toMatchObject(refused('settledBeforeMade', 'at'));
  valueOf(await vault.ask('promise:settle', { id, state: '已兑现', at: at('2023-08-10', '00:01') }));
});

test('bad input names its field and writes nothing; a deleted promise lies in the bin', async () => {
  expect(await vault.ask('promise:add', { client, fields: { text: '送货' } })).toMatchObject({ ok: false, error: { kind: 'dayMissing', field: 'dueOn' } });
  expect(await vault.ask('promise:add', { client, fields: { dueOn: day('2023-08-20') } })).toMatchObject({ ok: false, error: { kind: 'contentMissing', field: 'text' } });
  expect(await vault.ask('promise:add', { client, fields: { text: '=1+1', dueOn: day('2023-08-20') } })).toMatchObject({ ok: false, error: { kind: 'formula', field: 'text' } });
  const id = await byHand('送货', '2023-08-20');
  expect(await vault.ask('promise:settle', { id, state: '已兑现', at: at('2023-09-20', '09:00') })).toMatchObject({ ok: false, error: { kind: 'dayInFuture' } });
  expect(await vault.ask('promise:settle', { id, state: '已取消' })).toMatchObject({ ok: false, error: { kind: 'reasonMissing' } });
  expect((await list()).total).toBe(1);
  valueOf(await vault.ask('promise:delete', { id }));
  expect((await list()).total).toBe(0);
  expect(valueOf(await vault.ask('bin:list', {})).items.some(({ collection }) => collection === 'promises')).toBe(true);
});

test('what complaints really took is told with its n (AT-13)', async () => {
  expect(valueOf(await vault.ask('promise:pace', {}))).toEqual({ n: 0, p90: null });
  vault.clock.set('2023-08-20T09:00:00+08:00');
  for (let hours = 1; hours <= 5; hours++) {
    const complaint = valueOf(await vault.ask('complaint:open', { client, fields: { content: '噪音大', receivedAt: at('2023-08-18', '08:00') } })).id;
    valueOf(await vault.ask('complaint:add-step', { complaint, fields: { step: '处理完成', content: '已更换', at: at('2023-08-18', `${String(8 + hours).padStart(2, '0')}:00`) } }));
  }
  expect(valueOf(await vault.ask('promise:pace', {}))).toEqual({ n: 5, p90: 300 });
});

// The next date of the client list is the earliest day of whatever is open, and follows it in the same commit.
test('the next date of a client counts its open promises and care tasks', async () => {
  const nextOn = async () => valueOf(await vault.ask('client:list', {})).items.find(({ id }) => id === client)?.nextOn;
  await log({}); // what is owed next lies weeks ahead from here on
  const before = await nextOn();
  expect(before !== null && before !== undefined && before > '2023-08-20').toBe(true);
  const id = await byHand('送样品', '2023-08-18');
  expect(await nextOn()).toBe('2023-08-18');
  valueOf(await vault.ask('care:add', { client, fields: { action: '寄资料', cycle: '之前', dueOn: day('2023-08-17') } }));
  expect(await nextOn()).toBe('2023-08-17');
  const [task] = valueOf(await vault.ask('care:list', { client })).items;
  valueOf(await vault.ask('care:delete', { id: task?.id as never }));
  expect(await nextOn()).toBe('2023-08-18');
  valueOf(await vault.ask('promise:move', { id, dueOn: day('2023-08-19'), reason: '缺货' }));
  expect(await nextOn()).toBe('2023-08-19');
  const { action } = valueOf(await vault.ask('promise:settle', { id, state: '已兑现' }));
  expect(await nextOn()).toBe(before);
  valueOf(await vault.ask('record:undo', { action }));
  expect(await nextOn()).toBe('2023-08-19');
});
