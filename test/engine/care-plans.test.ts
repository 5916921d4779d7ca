import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeForTheDay } from '../../electron/engine/care/plans';
import { careOfTheDay } from '../../electron/engine/care/scheduled';
import { commit } from '../../electron/engine/vault/changes';
import { mostMade, type PlanTask } from '../../shared/care-plan/asks';
import type { CarePlanId } from '../../shared/care-plan/schema';
import type { ClientId } from '../../shared/client/schema';
import type { Given } from '../../shared/ipc/contract';
import { addDays, type Day } from '../../shared/kit/dates';
import { sessionOf, tempVault, valueOf, type TempVault } from '../harness/temp-vault';

let vault: TempVault;
beforeEach(async () => {
  vault = await tempVault('2026-12-01T10:00:00+08:00');
});
afterEach(async () => vault.remove());

const day = (text: string): Day => text as Day;
const client = async (name: string, fields: Given<'client:create'>['fields'] = {}): Promise<ClientId> => valueOf(await vault.ask('client:create', { fields: { name, ...fields }, anyway: true })).id;
type Node = Given<'careplan:node-add'>['fields'];
const plan = async (nodes: readonly Node[], fields: Given<'careplan:create'>['fields'] = {}, segment: Given<'careplan:create'>['segment'] = {}): Promise<CarePlanId> => {
  const { id } = valueOf(await vault.ask('careplan:create', { fields: { name: '岁末关怀', owner: '李客服', ...fields }, segment }));
  for (const node of nodes) valueOf(await vault.ask('careplan:node-add', { plan: id, fields: { action: '问候', ...node } }));
  return id;
};
const tasks = async (id: CarePlanId) => valueOf(await vault.ask('careplan:tasks', { id })).items;
const lines = async (id: CarePlanId) => (await tasks(id)).map(({ clientName, dueOn, nextOn, cycle, state }) => [clientName, dueOn ?? nextOn, cycle, state]);
const idOf = (task: PlanTask | undefined): PlanTask['id'] => {
  if (!task) throw new Error('no task');
  return task.id;
};
const start = async (id: CarePlanId) => valueOf(await vault.ask('careplan:start', { id }));
const night = () => sessionOf(vault).jobs.run('night', (control) => makeForTheDay(sessionOf(vault).vault, control));
const make = async (id: CarePlanId) => valueOf(await vault.ask('careplan:make', { id })).made;

test('a festival plan makes what it said it would, once for each client of its segment (R-CA-01, R-CA-06)', async () => {
  await client('甲公司', { valueGrade: 'A类' });
  await client('乙公司', { valueGrade: 'A类' });
  await client('丙公司', { valueGrade: 'C类' });
  const id = await plan([{ kind: '节日', festival: '圣诞节', days: -3, budgetFen: 5000, gift: '台历' }], { budgetFen: 8000 }, { valueGrade: ['A类'] });
  const seen = valueOf(await vault.ask('careplan:preview', { id }));
  expect([seen.clients, seen.making, seen.costFen, seen.warnings]).toEqual([2, 2, 10_000, [{ kind: 'overBudget', byFen: 2000 }]]);
  expect(seen.tasks.map(({ clientName, dueOn }) => [clientName, dueOn])).toEqual([['甲公司', '2026-12-22'], ['乙公司', '2026-12-22']]);
  expect(await tasks(id)).toEqual([]);
  expect((await start(id)).made).toBe(2);
  expect(await lines(id)).toEqual([['甲公司', '2026-12-22', '当天', '待执行'], ['乙公司', '2026-12-22', '当天', '待执行']]);
  expect((await tasks(id)).map(({ owner, gift, messageClass }) => [owner, gift, messageClass])).toEqual([['李客服', '台历', '服务'], ['李客服', '台历', '服务']]);
  expect(await make(id)).toBe(0);
});

test('a node that says no way goes by the channel of its plan, which the guard then weighs (R-CA-01)', async () => {
  const of = await client('甲公司');
  valueOf(await vault.ask('consent:add', { client: of, fields: { purpose: '营销', channel: '电话', givenOn: day('2026-11-01'), evidence: '签字表' } }));
  const id = await plan([{ kind: '节日', festival: '圣诞节', messageClass: '营销' }, { kind: '节日', festival: '冬至', method: '电话', messageClass: '营销' }], { channel: '短信' });
  const { guarded, nodes: [first] } = valueOf(await vault.ask('careplan:preview', { id }));
  expect(guarded.flatMap(({ node, reasons }) => (node === first?.node ? reasons.map(({ kind }) => kind) : []))).toContain('consentMissing');
  expect(guarded.flatMap(({ node, reasons }) => (node === first?.node ? [] : reasons.map(({ kind }) => kind)))).not.toContain('consentMissing');
  await start(id);
  expect((await tasks(id)).map(({ method }) => method)).toEqual(['电话', '短信']);
});

test('a start that was taken back can be made again, as the plan is then; what somebody deleted stays away (R-CA-06)', async () => {
  for (const name of ['甲公司', '乙公司']) await client(name);
  const id = await plan([{ kind: '节日', festival: '圣诞节' }]);
  const started = await start(id);
  const [kept] = await tasks(id);
  valueOf(await vault.ask('record:undo', { action: started.action }));
  expect(await tasks(id)).toEqual([]);
  const [node] = valueOf(await vault.ask('careplan:read', { id })).nodes;
  if (!node) throw new Error('no node');
  valueOf(await vault.ask('careplan:node-edit', { id: node.id, fields: { action: '寄贺卡', days: -3 } }));
  const again = await start(id);
  expect(again.made).toBe(2);
  expect((await tasks(id)).map(({ clientName, action, dueOn }) => [clientName, action, dueOn])).toEqual([['甲公司', '寄贺卡', '2026-12-22'], ['乙公司', '寄贺卡', '2026-12-22']]);
  valueOf(await vault.ask('record:undo', { action: again.action }));
  expect(await tasks(id)).toEqual([]);
  expect((await start(id)).made).toBe(2);
  const { action } = valueOf(await vault.ask('care:delete', { id: idOf(kept) }));
  expect(await make(id)).toBe(0);
  const back = valueOf(await vault.ask('record:undo', { action }));
  valueOf(await vault.ask('record:undo', { action: back.action }));
  expect([await make(id), (await tasks(id)).length]).toEqual([0, 1]);
});

test('a node that is changed to another kind or festival begins anew; what earlier versions made still counts', async () => {
  const of = await client('甲公司', { filedOn: day('2026-11-10') });
  valueOf(await vault.ask('order:create', { client: of, fields: { orderedOn: day('2026-12-01'), amountFen: 20_000 } }));
  const id = await plan([{ kind: '建档后' }, { kind: '节日', festival: '圣诞节' }]);
  await start(id);
  const [filed, festive] = valueOf(await vault.ask('careplan:read', { id })).nodes;
  if (!filed || !festive) throw new Error('no nodes');
  sessionOf(vault).vault.writer.run("UPDATE careTasks SET occurrence = 'once' WHERE node = $id", { id: filed.id });
  sessionOf(vault).vault.writer.run("UPDATE careTasks SET occurrence = '2026' WHERE node = $id", { id: festive.id });
  expect(await make(id)).toBe(0);
  sessionOf(vault).vault.writer.run("UPDATE careTasks SET occurrence = '建档后' WHERE node = $id", { id: filed.id });
  sessionOf(vault).vault.writer.run("UPDATE careTasks SET occurrence = '圣诞节 2026' WHERE node = $id", { id: festive.id });
  expect(await make(id)).toBe(0);
  valueOf(await vault.ask('careplan:node-edit', { id: filed.id, fields: { kind: '消费达标', spendFen: 10_000 } }));
  valueOf(await vault.ask('careplan:node-edit', { id: festive.id, fields: { festival: '冬至' } }));
  expect(await make(id)).toBe(2);
});

describe('every node by what it counts from (R-CA-06)', () => {
  test('30 days after it was filed; the end of a warranty and of a contract; who has nothing on file is said with n (C-25)', async () => {
    const first = await client('甲公司', { filedOn: day('2026-11-10') });
    await client('乙公司', { filedOn: day('2026-06-01') });
    const product = valueOf(await vault.ask('product:create', { fields: { name: 'X200服务器' } })).id;
    valueOf(await vault.ask('owned:create', { client: first, fields: { product, warrantyUntil: day('2026-12-20'), state: '在用' } }));
    valueOf(await vault.ask('contract:create', { client: first, fields: { title: '年度维护', endsOn: day('2026-12-28') } }));
    const id = await plan([{ kind: '建档后' }, { kind: '保修到期' }, { kind: '合同到期', days: -20 }]);
    expect(valueOf(await vault.ask('careplan:preview', { id })).nodes.map(({ making, noData, first: on }) => [making, noData, on])).toEqual([[1, 0, '2026-12-10'], [1, 1, '2026-12-20'], [1, 1, '2026-12-08']]);
    await start(id);
    expect(await lines(id)).toEqual([['甲公司', '2026-12-08', '之前', '待执行'], ['甲公司', '2026-12-10', '当天', '待执行'], ['甲公司', '2026-12-20', '之前', '待执行']]);
  });

  test('orders that together reach a sum, on the day on which they do', async () => {
    const buyer = await client('甲公司');
    await client('乙公司');
    for (const [on, amountFen] of [['2026-10-01', 6000], ['2026-12-01', 4000]] as const) valueOf(await vault.ask('order:create', { client: buyer, fields: { orderedOn: day(on), amountFen } }));
    const id = await plan([{ kind: '消费达标', days: 1 }]);
    expect(valueOf(await vault.ask('careplan:preview', { id })).nodes).toMatchObject([{ making: 1, noData: 1, first: '2026-12-02' }]);
  });

  test('birthdays of people, by either calendar, and none of who left', async () => {
    const of = await client('甲公司');
    for (const [name, birthday, birthdayCalendar] of [['王敏', '12-05', '公历'], ['赵强', '11-05', '农历'], ['孙丽', null, null]] as const) valueOf(await vault.ask('contact:add', { client: of, fields: { name, birthday, birthdayCalendar } }));
    const id = await plan([{ kind: '生日', days: -1 }]);
    await start(id);
    expect((await tasks(id)).map(({ contactName, dueOn }) => [contactName, dueOn])).toEqual([['王敏', '2026-12-04'], ['赵强', '2026-12-12']]);
  });

  test('a date of the user’s own, three days before it unless the node says otherwise', async () => {
    const field = valueOf(await vault.ask('custom:create', { owner: 'clients', label: '还款日', kind: '日期' })).id;
    const key = `c_${field}`;
    await client('乙公司');
    valueOf(await vault.ask('client:create', { fields: { name: '甲公司' }, custom: { [key]: '2026-08-10' }, anyway: true }));
    const id = await plan([{ kind: '指定日期', dateField: key, repeat: '每月' }]);
    expect(valueOf(await vault.ask('careplan:preview', { id })).nodes).toMatchObject([{ making: 1, noData: 1, first: '2026-12-07' }]);
  });

  test('what recurs goes on by being done, and doing it twice makes no second next (S4-T2)', async () => {
    await client('甲公司');
    const id = await plan([{ kind: '定期', frequency: '每月1次' }]);
    await start(id);
    const [task] = await tasks(id);
    const done = valueOf(await vault.ask('care:finish', { id: idOf(task), feedback: '视频很清晰' }));
    expect(done.nextOn).toBe('2027-01-01');
    expect(await vault.ask('care:finish', { id: idOf(task) })).toMatchObject({ ok: false, error: { kind: 'alreadyDone' } });
    expect(await lines(id)).toEqual([['甲公司', '2027-01-01', '重复', '待执行'], ['甲公司', '2026-12-01', '重复', '已完成']]);
    valueOf(await vault.ask('record:undo', { action: done.action }));
    expect(await lines(id)).toEqual([['甲公司', '2026-12-01', '重复', '待执行']]);
    expect(valueOf(await vault.ask('care:finish', { id: idOf(task) })).nextOn).toBe('2027-01-01');
    expect(await lines(id)).toHaveLength(2);
    expect(await make(id)).toBe(0);
  });

  test('a rhythm whose task was done while its plan was ended goes on when that is started again', async () => {
    await client('甲公司');
    const id = await plan([{ kind: '定期', frequency: '每月1次' }]);
    await start(id);
    valueOf(await vault.ask('careplan:end', { id }));
    expect(valueOf(await vault.ask('care:finish', { id: idOf((await tasks(id))[0]) })).nextOn).toBeNull();
    vault.clock.set('2027-02-20T10:00:00+08:00');
    expect((await start(id)).made).toBe(1);
    expect(await lines(id)).toEqual([['甲公司', '2027-03-01', '重复', '待执行'], ['甲公司', '2026-12-01', '重复', '已完成']]);
    expect(await make(id)).toBe(0);
    valueOf(await vault.ask('care:delete', { id: idOf((await tasks(id))[0]) }));
    vault.clock.set('2027-04-20T10:00:00+08:00');
    expect(await make(id)).toBe(0); // who deletes the next one ends the rhythm
  });
});

test('whatever is done between, a client gets what a node does at most once (C-05)', async () => {
  const first = await client('甲公司', { valueGrade: 'A类' });
  for (const name of ['乙公司', '丙公司']) await client(name, { valueGrade: 'A类' });
  const id = await plan([{ kind: '节日', festival: '圣诞节' }, { kind: '节日', festival: '冬至' }], {}, { valueGrade: ['A类'] });
  await start(id);
  let last: string | null = null;
  const steps = {
    make: async () => void (last = valueOf(await vault.ask('careplan:make', { id })).action),
    leave: async () => void (last = valueOf(await vault.ask('client:edit', { id: first, fields: { valueGrade: 'B类' } })).action),
    join: async () => void (last = valueOf(await vault.ask('client:edit', { id: first, fields: { valueGrade: 'A类' } })).action),
    remove: async () => {
      const [task] = await tasks(id);
      if (task) last = valueOf(await vault.ask('care:delete', { id: task.id })).action;
    },
    undo: async () => {
      if (last !== null) await vault.ask('record:undo', { action: last as never });
      last = null;
    },
    end: async () => void (await vault.ask('careplan:end', { id })),
    start: async () => void (await vault.ask('careplan:start', { id })),
  };
  type Step = keyof typeof steps;
  await fc.assert(fc.asyncProperty(fc.array(fc.constantFrom<Step>(...(Object.keys(steps) as Step[])), { maxLength: 8 }), async (run) => {
    for (const step of run) if (step !== 'make' || valueOf(await vault.ask('careplan:read', { id })).plan.state === '进行中') await steps[step]();
    const twice = sessionOf(vault).vault.writer.all('SELECT client, node, occurrence FROM careTasks GROUP BY client, node, contact, occurrence HAVING count(*) > 1');
    expect(twice).toEqual([]);
  }), { numRuns: 25 });
});

test('a plan is seen before and after, beside those for whom nothing was done (AT-23, R-ST-07)', async () => {
  const [cared, other] = [await client('甲公司'), await client('乙公司')];
  const id = await plan([{ kind: '定期', frequency: '每月1次', content: '视频' }], { startsOn: day('2026-11-22') });
  await start(id);
  const [task] = (await tasks(id)).filter((each) => each.client === cared);
  valueOf(await vault.ask('care:finish', { id: idOf(task), feedback: '有用' }));
  for (const [of, on] of [[cared, '2026-11-15'], [cared, '2026-11-25'], [cared, '2026-12-01'], [other, '2026-11-30'], [cared, '2026-11-01']] as const) valueOf(await vault.ask('order:create', { client: of, fields: { orderedOn: day(on), amountFen: 10_000 } }));
  const effect = valueOf(await vault.ask('careplan:effect', { id }));
  expect([effect.before, effect.after]).toEqual([{ from: '2026-11-12', to: '2026-11-21' }, { from: '2026-11-22', to: '2026-12-01' }]);
  expect(effect.cared).toMatchObject({ clients: 1, before: { orders: 1, buyers: 1, spentFen: 10_000 }, after: { orders: 2, buyers: 1, spentFen: 20_000 } });
  expect(effect.others).toMatchObject({ clients: 1, before: { orders: 0 }, after: { orders: 1 } });
  const video = { content: '视频', group: null, done: 1, answered: 1, bought: 1 };
  expect(effect.contents).toEqual({ grade: [video], tier: [video] });
  expect(valueOf(await vault.ask('careplan:clients', { id, group: 'others' })).items.map(({ name }) => name)).toEqual(['乙公司']);
  expect(valueOf(await vault.ask('careplan:story', { id, client: cared }))).toMatchObject({ days: 10, tasks: [{ feedback: '有用' }], after: { orders: 2 } });
  expect(addDays(effect.after.from, 9)).toBe(effect.after.to);
});

test('who was taken in is compared as it was then, whatever became of it; joiners come along, and the start takes them back (R-ST-07)', async () => {
  const [cared, other] = [await client('甲公司', { valueGrade: 'B类' }), await client('乙公司', { valueGrade: 'B类' })];
  const id = await plan([{ kind: '定期', frequency: '每月1次' }], {}, { valueGrade: ['B类'] });
  const first = await start(id);
  const members = () => sessionOf(vault).vault.writer.all<{ clients: string; joinedOn: string }>('SELECT clients, joinedOn FROM carePlanMembers WHERE deleted IS NULL ORDER BY joinedOn, id').map(({ clients, joinedOn }) => [clients, joinedOn]);
  valueOf(await vault.ask('record:undo', { action: first.action }));
  expect(members()).toEqual([]);
  await start(id);
  valueOf(await vault.ask('care:finish', { id: idOf((await tasks(id)).find((task) => task.client === cared)) }));
  vault.clock.set('2026-12-05T10:00:00+08:00');
  const late = await client('丙公司', { valueGrade: 'B类' });
  await careOfTheDay(sessionOf(vault)).run();
  valueOf(await vault.ask('client:edit', { id: other, fields: { valueGrade: 'C类' } }));
  expect(await make(id)).toBe(0);
  expect(members()).toEqual([[JSON.stringify([cared, other]), '2026-12-01'], [JSON.stringify([late]), '2026-12-05']]);
  const effect = valueOf(await vault.ask('careplan:effect', { id }));
  expect([effect.cared.clients, effect.others?.clients, effect.isKept]).toEqual([1, 2, true]);
  const others = async () => valueOf(await vault.ask('careplan:clients', { id, group: 'others' })).items.map(({ name }) => name);
  expect(await others()).toEqual(['丙公司', '乙公司']);
  valueOf(await vault.ask('merge:run', { keep: late, drop: other }));
  expect(await others()).toEqual(['丙公司']);
  // A plan that was started before it was kept compares with nobody, and goes on so.
  sessionOf(vault).vault.writer.run('DELETE FROM carePlanMembers');
  await careOfTheDay(sessionOf(vault)).run();
  expect(valueOf(await vault.ask('careplan:effect', { id }))).toMatchObject({ others: null, isKept: false });
  expect(await others()).toEqual([]);
});

test('satisfaction, return within 30 days and spend of three months stand with n, and every figure opens its clients (R-ST-07, R-CA-17, C-13)', async () => {
  vault.clock.set('2026-06-01T10:00:00+08:00');
  const [cared, other, late] = [await client('甲公司', { valueGrade: 'A类' }), await client('乙公司'), await client('丙公司')];
  valueOf(await vault.ask('tier:add', { client: cared, fields: { statedOn: day('2026-05-01'), tier: 'HV_LL' } }));
  const id = await plan([{ kind: '定期', frequency: '每年1次', content: '礼品' }]);
  await start(id);
  const finish = async (of: ClientId) => valueOf(await vault.ask('care:finish', { id: idOf((await tasks(id)).find((each) => each.client === of)), feedback: '好' }));
  vault.clock.set('2026-06-10T10:00:00+08:00');
  await finish(cared);
  const order = async (of: ClientId, on: string, amountFen: number) => valueOf(await vault.ask('order:create', { client: of, fields: { orderedOn: day(on), amountFen } }));
  for (const [on, fen] of [['2026-03-09', 9_000], ['2026-03-10', 1_000], ['2026-06-10', 7_000], ['2026-07-10', 4_000], ['2026-09-10', 500], ['2026-09-11', 9_000]] as const) await order(cared, on, fen);
  await order(other, '2026-07-02', 3_000);
  valueOf(await vault.ask('survey:add', { client: cared, fields: { heldOn: day('2026-06-10') }, answers: [{ dimension: '服务', kind: '1-5分', value: '4' }, { dimension: '是否推荐', kind: '0-10分', value: '9' }] }));
  vault.clock.set('2026-09-20T10:00:00+08:00');
  await finish(late);
  const effect = valueOf(await vault.ask('careplan:effect', { id }));
  expect([effect.formula, effect.cared.after.satisfaction, effect.cared.after.nps]).toEqual(['ofFive', { n: 1, points: 80 }, expect.objectContaining({ n: 1 })]);
  // The day of care is neither before nor after; the 30th day and the last day of three months still count; who was cared for today waits.
  expect(effect.cared.around).toEqual({ returned: { clients: 1, before: 0, after: 1 }, spend: { clients: 1, beforeFen: 1_000, afterFen: 4_500, more: 1 } });
  expect(effect.others?.around).toEqual({ returned: { clients: 1, before: 0, after: 0 }, spend: { clients: 1, beforeFen: 0, afterFen: 3_000, more: 1 } });
  expect(effect.contents.tier.map(({ content, group, done }) => [content, group, done])).toEqual([['礼品', 'HV_LL', 1], ['礼品', null, 1]]);
  type Behind = NonNullable<Given<'careplan:clients'>['behind']>;
  const behind = async (asked: Behind) => valueOf(await vault.ask('careplan:clients', { id, behind: asked })).items.map(({ name }) => name);
  const figure = async (of: 'buyers' | 'satisfaction' | 'nps' | 'returned' | 'spend' | 'complaints', when: 'before' | 'after' = 'after', group: 'cared' | 'others' = 'cared') => behind({ figure: of, when, group });
  expect([await figure('buyers'), await figure('satisfaction'), await figure('nps'), await figure('returned'), await figure('spend', 'before'), await figure('complaints')]).toEqual([['甲公司'], ['甲公司'], ['甲公司'], ['甲公司'], ['甲公司'], []]);
  expect([await figure('spend', 'after', 'others'), await figure('returned', 'after', 'others')]).toEqual([['乙公司'], []]);
  expect([await behind({ content: '礼品', by: 'tier', of: 'HV_LL', part: 'bought' }), await behind({ content: '礼品', by: 'grade', of: null, part: 'answered' })]).toEqual([['甲公司'], ['丙公司']]);
});

test('a segment follows a saved view while it lives, and keeps what it showed last once it is deleted', async () => {
  const [big] = [await client('甲公司', { valueGrade: 'A类' }), await client('乙公司', { valueGrade: 'B类' }), await client('丙公司', { stage: '流失', valueGrade: 'A类' })];
  valueOf(await vault.ask('tier:add', { client: big, fields: { statedOn: day('2026-05-01'), tier: 'LV_LL' } }));
  valueOf(await vault.ask('tier:add', { client: big, fields: { statedOn: day('2026-06-01'), tier: 'HV_HL' } }));
  const rows = (...values: readonly string[]) => ({ list: 'clients' as const, filter: { where: [{ field: 'valueGrade', op: 'is' as const, values: [...values] }] } });
  const view = valueOf(await vault.ask('view:create', { name: '重点客户', rows: rows('A类'), columns: [], sort: null, group: null })).id;
  const id = await plan([{ kind: '定期', frequency: '每月1次' }], {}, { view });
  const read = async () => {
    const { segment, clients } = valueOf(await vault.ask('careplan:read', { id }));
    return [segment.view, clients];
  };
  expect(await read()).toEqual([{ id: view, name: '重点客户', lost: false }, 1]);
  valueOf(await vault.ask('view:edit', { id: view, body: { rows: rows('A类', 'B类'), columns: [], sort: null, group: null } }));
  expect(await read()).toEqual([{ id: view, name: '重点客户', lost: false }, 2]);
  const { action } = valueOf(await vault.ask('view:delete', { id: view }));
  expect(await read()).toEqual([{ id: view, name: '重点客户', lost: true }, 2]);
  expect((await start(id)).made).toBe(2);
  valueOf(await vault.ask('record:undo', { action }));
  expect(await read()).toEqual([{ id: view, name: '重点客户', lost: false }, 2]);
  valueOf(await vault.ask('view:delete', { id: view }));
  expect(await vault.ask('careplan:edit', { id, fields: {}, segment: { view } })).toMatchObject({ ok: false, error: { kind: 'notFound', field: 'segment' } });
  // The quadrant that was stated last is a condition like any other.
  const count = async (tier: string) => valueOf(await vault.ask('careplan:count', { segment: { where: [{ field: 'tier', op: 'is', values: [tier] }] } })).clients;
  expect([await count('HV_HL'), await count('LV_LL')]).toEqual([1, 0]);
});

test('refuses what is no plan, and a plan without nodes does not run', async () => {
  expect(await vault.ask('careplan:create', { fields: {}, segment: {} })).toMatchObject({ ok: false, error: { kind: 'nameMissing' } });
  expect(await vault.ask('careplan:create', { fields: { name: 'x' }, segment: { where: [{ field: 'noSuch', op: 'is', values: ['a'] }] } })).toMatchObject({ ok: false, error: { kind: 'unknownField' } });
  const id = await plan([]);
  expect(await vault.ask('careplan:start', { id })).toMatchObject({ ok: false, error: { kind: 'noNodes' } });
  expect(await vault.ask('careplan:make', { id })).toMatchObject({ ok: false, error: { kind: 'notRunning' } });
  expect(await vault.ask('careplan:node-add', { plan: id, fields: { kind: '节日', action: '=1' } })).toMatchObject({ ok: false, error: { kind: 'formula', field: 'action' } });
});

test('who is guarded is listed before, and a task is judged again when it is done (AT-35, AT-19, C-28)', async () => {
  const angry = await client('甲公司');
  await client('乙公司', { greeting: '不用圣诞问候' });
  valueOf(await vault.ask('complaint:open', { client: angry, fields: { content: '噪音大', receivedOn: day('2026-12-01') } }));
  const id = await plan([{ kind: '节日', festival: '圣诞节', action: '贺卡', days: -24 }, { kind: '定期', frequency: '每月1次', action: '优惠', messageClass: '营销' }]);
  const { guarded, guardedCount, nodes } = valueOf(await vault.ask('careplan:preview', { id }));
  expect(guarded.map(({ clientName, verdict, reasons }) => [clientName, verdict, reasons.map(({ kind }) => kind)])).toEqual([
    ['甲公司', 'serviceOnly', ['openComplaint', 'consentMissing']], ['乙公司', 'serviceOnly', ['consentMissing']],
  ]);
  expect(guardedCount).toBe(2);
  expect(nodes.map(({ making, unwanted }) => [making, unwanted])).toEqual([[1, 1], [2, 0]]);
  expect((await start(id)).made).toBe(3);
  const task = (await tasks(id)).find(({ clientName, action }) => clientName === '甲公司' && action === '优惠');
  expect(valueOf(await vault.ask('care:judge', { id: idOf(task) })).judged.verdict).toBe('serviceOnly');
  expect(await vault.ask('care:finish', { id: idOf(task) })).toMatchObject({ ok: false, error: { kind: 'guarded' } });
  valueOf(await vault.ask('care:finish', { id: idOf((await tasks(id)).find(({ clientName, action }) => clientName === '甲公司' && action === '贺卡')) }));
  const done = valueOf(await vault.ask('care:finish', { id: idOf(task), override: { why: '客户来电要的报价' } }));
  expect(valueOf(await vault.ask('touch:overrides', {})).items).toMatchObject([{ what: '关怀', purpose: '营销', why: '客户来电要的报价', reasons: ['openComplaint', 'consentMissing'] }]);
  valueOf(await vault.ask('record:undo', { action: done.action }));
  expect(valueOf(await vault.ask('touch:overrides', {})).total).toBe(0);
  // A day before is no way past it: a promotion on that day had no consent either, and its reason is kept (C-28).
  expect(await vault.ask('care:finish', { id: idOf(task), on: day('2026-11-30') })).toMatchObject({ ok: false, error: { kind: 'guarded' } });
  expect(valueOf(await vault.ask('care:judge', { id: idOf(task), on: day('2026-11-30') })).judged.reasons.map(({ kind }) => kind)).toEqual(['consentMissing']);
  expect(valueOf(await vault.ask('care:finish', { id: idOf(task), on: day('2026-11-30'), override: { why: '当面答应的' } })).nextOn).toBe('2027-01-01');
  expect(valueOf(await vault.ask('touch:overrides', {})).items).toMatchObject([{ what: '关怀', why: '当面答应的', reasons: ['consentMissing'] }]);
  // What nobody may send today for any reason may have been sent: that is written down, with its reason.
  const next = idOf((await tasks(id)).find(({ clientName, action, state }) => clientName === '乙公司' && action === '优惠' && state === '待执行'));
  valueOf(await vault.ask('client:edit', { id: (await tasks(id)).find((each) => each.id === next)?.client as ClientId, fields: { noDisturb: true } }));
  expect(await vault.ask('care:finish', { id: next, override: { why: '已经寄出' } })).toMatchObject({ ok: false, error: { kind: 'notOverridable' } });
  valueOf(await vault.ask('care:finish', { id: next, on: day('2026-11-30'), override: { why: '已经寄出' } }));
  expect(valueOf(await vault.ask('touch:overrides', {})).items[0]).toMatchObject({ why: '已经寄出', reasons: ['noDisturb', 'consentMissing'] });
});

test('the guard looks at each task as of its own day, by one reading for a node (C-28, R-FU-06)', async () => {
  const of = await client('甲公司');
  for (const [name, birthday] of [['王敏', '12-03'], ['赵强', '12-20']] as const) valueOf(await vault.ask('contact:add', { client: of, fields: { name, birthday, birthdayCalendar: '公历' } }));
  valueOf(await vault.ask('consent:add', { client: of, fields: { purpose: '营销', channel: '不限', givenOn: day('2026-11-01'), expiresOn: day('2026-12-10'), evidence: '签字表' } }));
  const id = await plan([{ kind: '生日', messageClass: '营销' }]);
  const { guarded } = valueOf(await vault.ask('careplan:preview', { id }));
  expect(guarded.map(({ dueOn, reasons }) => [dueOn, reasons.map(({ kind }) => kind)])).toContainEqual(['2026-12-20', ['consentExpired']]);
  expect(guarded.filter(({ dueOn }) => dueOn === '2026-12-03').flatMap(({ reasons }) => reasons.map(({ kind }) => kind))).not.toContain('consentExpired');
});

test('more tasks than are made at once: the earliest are made, the rest the next time', async () => {
  const { vault: writing } = sessionOf(vault);
  commit(writing, { kind: 'user' }, (act) => Array.from({ length: 204 }, (_, nth) => act.create('clients', { name: `客户${nth}`, stage: '潜在' })));
  const id = await plan([{ kind: '节日', festival: '圣诞节' }]);
  commit(writing, { kind: 'user' }, (act) => Array.from({ length: 99 }, (_, nth) => act.create('carePlanNodes', { plan: id, kind: '节日', festival: '圣诞节', days: -3, action: `问候${nth}`, position: nth + 2 })));
  expect(await start(id)).toMatchObject({ made: mostMade, left: 204 * 100 - mostMade });
  const days = () => writing.writer.all<{ on: string; n: number }>('SELECT dueOn AS "on", count(*) AS n FROM careTasks GROUP BY dueOn ORDER BY 1').map(({ on, n }) => [on, n]);
  expect(days()).toEqual([['2026-12-22', mostMade]]);
  await careOfTheDay(sessionOf(vault)).run();
  expect(days()).toEqual([['2026-12-22', 204 * 99], ['2026-12-25', 204]]);
}, 60_000);

test('the night ends a plan whose last day is over, and leaves one whose segment cannot be read; what is over does not start', async () => {
  await client('甲公司');
  const id = await plan([{ kind: '节日', festival: '圣诞节' }], { endsOn: day('2026-12-03') });
  const broken = await plan([{ kind: '节日', festival: '圣诞节' }]);
  await start(id);
  await start(broken);
  sessionOf(vault).vault.writer.run("UPDATE carePlans SET segment = '{\"where\":[{\"field\":\"noSuch\",\"op\":\"is\",\"values\":[\"a\"]}]}' WHERE id = $id", { id: broken });
  const state = async (of: CarePlanId) => {
    const { plan: { state: is }, clients } = valueOf(await vault.ask('careplan:read', { id: of }));
    return [is, clients];
  };
  vault.clock.set('2026-12-03T10:00:00+08:00');
  expect(await night()).toEqual({ made: 0, ended: 0, unreadable: 1 });
  vault.clock.set('2026-12-04T10:00:00+08:00');
  expect(await night()).toEqual({ made: 0, ended: 1, unreadable: 1 });
  valueOf(await vault.ask('careplan:edit', { id: broken, fields: { goal: '留存率' } })); // and stays unreadable: it does not become everybody
  expect([await state(id), await state(broken)]).toEqual([['已结束', 1], ['进行中', null]]);
  expect(await vault.ask('careplan:start', { id })).toMatchObject({ ok: false, error: { kind: 'dayPast', field: 'endsOn' } });
});

test('care tasks stand in the open work and in the calendar on their day', async () => {
  await client('甲公司');
  const id = await plan([{ kind: '定期', frequency: '每月1次' }]);
  await start(id);
  expect(valueOf(await vault.ask('work:all', {})).items.filter(({ kind }) => kind === 'care')).toMatchObject([{ title: '问候', dueOn: '2026-12-01', rule: 'S4-T2', owner: '李客服' }]);
  expect(valueOf(await vault.ask('calendar:range', { from: day('2026-12-01'), to: day('2026-12-07') })).entries.map(({ kind, title }) => [kind, title])).toContainEqual(['care', '问候']);
  valueOf(await vault.ask('care:finish', { id: idOf((await tasks(id))[0]) }));
  const next = idOf((await tasks(id))[0]);
  valueOf(await vault.ask('care:finish', { id: next }));
  expect((await tasks(id)).find((task) => task.id === next)?.doneOn).toBe('2026-12-01');
  valueOf(await vault.ask('care:edit', { id: next, fields: { state: '待执行' } }));
  expect(valueOf(await vault.ask('work:all', {})).items.filter(({ kind }) => kind === 'care').map(({ dueOn }) => dueOn)).toEqual(['2027-01-01', '2027-02-01']);
});
