import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ClientId } from '../../shared/client/schema';
import type { Day } from '../../shared/kit/dates';
import type { PreventionId } from '../../shared/prevention/schema';
import type { ProductId } from '../../shared/trade/schema';
import type { VisitId } from '../../shared/visit/schema';
import { openVault } from '../harness/open-vault';
import { tempVault, valueOf, type TempVault } from '../harness/temp-vault';

let vault: TempVault;
let server: ProductId;
beforeEach(async () => {
  vault = await tempVault('2023-09-04T10:00:00+08:00');
  server = valueOf(await vault.ask('product:create', { fields: { name: 'X200服务器' } })).id;
});
afterEach(async () => vault.remove());

const day = (text: string): Day => text as Day;
const client = async (name: string): Promise<ClientId> => valueOf(await vault.ask('client:create', { fields: { name }, anyway: true })).id;
const owner = async (name: string, state: '在用' | '已退' = '在用'): Promise<ClientId> => {
  const id = await client(name);
  valueOf(await vault.ask('owned:create', { client: id, fields: { product: server, state } }));
  return id;
};
const visit = async (of: ClientId, plannedOn: string, more: object = {}): Promise<VisitId> => valueOf(await vault.ask('visit:add', { client: of, fields: { plannedOn: day(plannedOn), ...more } })).id;
const complain = async (of: ClientId, receivedOn: string, problem = '噪音大') => valueOf(await vault.ask('complaint:open', { client: of, fields: { content: problem, problem, receivedOn: day(receivedOn) } }));
const start = async (more: object = {}) => vault.ask('prevention:start', { problem: '噪音大', product: server, topic: '检查风扇', ...more });
const read = async (id: PreventionId, more: object = {}) => valueOf(await vault.ask('prevention:read', { id, ...more }));
const lines = async (id: PreventionId) => (await read(id)).items.map(({ clientName, state, visitOn, doneOn }) => [clientName, state, visitOn, doneOn]);
const agenda = async (id: VisitId) => valueOf(await vault.ask('visit:read', { id })).agenda?.map((line) => line.replace(/\[.*\] /u, '[…] '));

test('a check takes in the owners of the product minus those who complained and those already checked (R-CP-11, beyond §2 item 13)', async () => {
  await owner('乙公司');
  const angry = await owner('甲公司');
  await owner('退货公司', '已退');
  await client('没买的公司');
  await complain(angry, '2023-08-20');
  expect(valueOf(await vault.ask('prevention:products', { problem: '噪音大' })).map(({ name, owners }) => [name, owners])).toEqual([['X200服务器', 2]]);
  expect(valueOf(await vault.ask('prevention:preview', { problem: '噪音大', product: server }))).toEqual({ owners: 2, complained: 1, checked: 0, clients: 1, withVisit: 0 });
  const { id, clients } = valueOf(await start());
  expect(clients).toBe(1);
  expect(await lines(id)).toEqual([['乙公司', '待办', null, null]]);
  expect(await start()).toMatchObject({ ok: false, error: { kind: 'nobodyLeft' } });
  expect(valueOf(await vault.ask('prevention:preview', { problem: '噪音大', product: server, complainants: true }))).toEqual({ owners: 2, complained: 1, checked: 1, clients: 1, withVisit: 0 });
  expect(valueOf(await start({ complainants: true })).clients).toBe(1);
  expect(await start({ problem: '发热' })).toMatchObject({ ok: true, value: { clients: 2 } });
  expect(await start({ topic: '=1+1' })).toMatchObject({ ok: false, error: { kind: 'formula', field: 'topic' } });
  expect(await start({ problem: '漏油', dueOn: '2023-09-01' })).toMatchObject({ ok: false, error: { kind: 'dayPast', field: 'dueOn' } });
  expect(valueOf(await vault.ask('prevention:list', {})).total).toBe(3);
});

test('an ended check leaves its open clients to the next one, and what was done stays checked', async () => {
  const [one] = [await owner('甲公司'), await owner('乙公司')];
  const { id } = valueOf(await start());
  const item = (await read(id)).items.find(({ client: of }) => of === one);
  valueOf(await vault.ask('prevention:settle', { id, items: [item?.id as never], state: '已完成' }));
  valueOf(await vault.ask('prevention:edit', { id, state: '已结束' }));
  const again = valueOf(await start());
  expect(await lines(again.id)).toEqual([['乙公司', '待办', null, null]]);
});

test('it stands on the agenda of the next visit and is done when that visit is logged; undo brings it back', async () => {
  const [one] = [await owner('甲公司'), await owner('乙公司')];
  const soon = await visit(one, '2023-09-08', { agenda: ['谈续约'] });
  await visit(one, '2023-10-08');
  const { id, planned, action } = valueOf(await start());
  expect(planned).toBe(1);
  expect(await agenda(soon)).toEqual(['谈续约', '[…] 检查风扇']);
  expect(await lines(id)).toEqual([['甲公司', '待办', '2023-09-08', null], ['乙公司', '待办', null, null]]);
  expect(valueOf(await vault.ask('brief:read', { client: one, visit: soon })).visit?.agenda).toEqual(['谈续约', '检查风扇']);
  vault.clock.set('2023-09-08T17:00:00+08:00');
  const logged = valueOf(await vault.ask('followup:log', { client: one, visit: soon, fields: { summary: '风扇正常', heldOn: day('2023-09-08') } }));
  expect((await read(id)).prevention.counts).toEqual({ total: 2, done: 1, notNeeded: 0, planned: 0 });
  expect(await lines(id)).toEqual([['乙公司', '待办', null, null], ['甲公司', '已完成', null, '2023-09-08']]);
  valueOf(await vault.ask('record:undo', { action: logged.action }));
  expect((await lines(id))[0]).toEqual(['甲公司', '待办', '2023-09-08', null]);
  valueOf(await vault.ask('record:undo', { action }));
  expect(await agenda(soon)).toEqual(['谈续约']);
  expect(valueOf(await vault.ask('prevention:list', {})).total).toBe(0);
  expect(valueOf(await vault.ask('vault:verify', {}))).toMatchObject({ ok: true });
});

test('a visit that is cancelled, deleted or talks of something else does not check anybody', async () => {
  const one = await owner('甲公司');
  const { id } = valueOf(await start());
  const first = await visit(one, '2023-09-05'); // planned after the check: it comes along
  expect(await lines(id)).toEqual([['甲公司', '待办', '2023-09-05', null]]);
  valueOf(await vault.ask('visit:change', { id: first, scope: 'all', fields: { state: '已取消' } }));
  expect((await lines(id))[0]).toEqual(['甲公司', '待办', null, null]);
  const second = await visit(one, '2023-09-06');
  expect((await lines(id))[0]).toEqual(['甲公司', '待办', '2023-09-06', null]);
  valueOf(await vault.ask('visit:edit', { id: second, fields: { agenda: ['只谈续约'], state: '已完成', heldOn: day('2023-09-04') } }));
  expect((await lines(id))[0]).toEqual(['甲公司', '待办', null, null]);
  const third = await visit(one, '2023-09-07');
  valueOf(await vault.ask('visit:delete', { id: third }));
  expect(await read(id, { unplanned: true })).toMatchObject({ total: 1, addable: 0 });
});

test('of a visit that recurs only the next day gets the line, and the others stay as they are', async () => {
  const one = await owner('甲公司');
  const weekly = await visit(one, '2023-08-01', { recurrence: 'FREQ=WEEKLY', agenda: ['巡检'] });
  const { id, planned } = valueOf(await start());
  expect(planned).toBe(1);
  expect(await lines(id)).toEqual([['甲公司', '待办', '2023-09-05', null]]);
  expect(await agenda(weekly)).toEqual(['巡检']);
  const visits = valueOf(await vault.ask('visit:list', { client: one })).items;
  expect(visits.filter(({ agenda: lines }) => lines?.some((line) => line.endsWith('检查风扇'))).map(({ plannedOn, recurrence }) => [plannedOn, recurrence])).toEqual([['2023-09-05', null]]);
});

test('visits are planned from the list, so many a working day (R-CP-11)', async () => {
  for (const name of ['甲公司', '乙公司', '丙公司']) await owner(name);
  const { id } = valueOf(await start({ owner: '李工' }));
  const items = (await read(id)).items.map((item) => item.id);
  expect(await vault.ask('prevention:visit', { id, items, from: day('2023-09-01'), perDay: 2 })).toMatchObject({ ok: false, error: { kind: 'dayPast' } });
  const made = valueOf(await vault.ask('prevention:visit', { id, items, from: day('2023-09-08'), perDay: 2, method: '上门拜访' }));
  expect(made).toMatchObject({ visits: 3, until: '2023-09-11' }); // Friday, then Monday
  expect((await read(id)).items.map(({ visitOn }) => visitOn)).toEqual(['2023-09-08', '2023-09-08', '2023-09-11']);
  expect(valueOf(await vault.ask('prevention:visit', { id, items, from: day('2023-09-08'), perDay: 2 })).visits).toBe(0);
  valueOf(await vault.ask('record:undo', { action: made.action }));
  expect(await read(id, { unplanned: true })).toMatchObject({ total: 3 });
});

test('by hand: done, not needed for a reason, and taken back even after a visit', async () => {
  const one = await owner('甲公司');
  const held = await visit(one, '2023-09-04');
  const { id } = valueOf(await start());
  const [line] = (await read(id)).items;
  const settle = async (state: '已完成' | '不需要' | null, more: object = {}) => vault.ask('prevention:settle', { id, items: [line?.id as never], state, ...more });
  expect(await settle('不需要')).toMatchObject({ ok: false, error: { kind: 'reasonMissing' } });
  expect(await settle('已完成', { on: day('2023-09-05') })).toMatchObject({ ok: false, error: { kind: 'dayInFuture' } });
  valueOf(await settle('不需要', { note: '已经换了新款' }));
  expect((await read(id)).items[0]).toMatchObject({ state: '不需要', note: '已经换了新款', doneOn: '2023-09-04' });
  valueOf(await settle(null));
  expect((await read(id)).items[0]).toMatchObject({ state: '待办', note: null, visitOn: '2023-09-04' });
  valueOf(await vault.ask('followup:log', { client: one, visit: held, fields: { summary: '看过', heldOn: day('2023-09-04') } }));
  expect((await read(id)).items[0]).toMatchObject({ state: '已完成' });
  valueOf(await settle(null));
  expect((await read(id)).items[0]).toMatchObject({ state: '待办', visitOn: null });
});

test('complaints of the problem are counted month by month, a year before the start and since, every bar with the days that open its complaints', async () => {
  const angry = await owner('甲公司');
  await owner('乙公司');
  for (const on of ['2022-10-01', '2023-06-30', '2023-08-15', '2023-08-16']) await complain(angry, on);
  await complain(angry, '2023-08-16', '别的');
  const { id } = valueOf(await start());
  vault.clock.set('2023-11-03T10:00:00+08:00');
  await complain(angry, '2023-10-02');
  const { months, before, since } = (await read(id)).effect;
  expect(months).toHaveLength(15);
  expect(months.filter(({ count }) => count > 0).map(({ label, count, from, to }) => [label, count, from, to])).toEqual([
    ['2022-10', 1, '2022-10-01', '2022-10-31'], ['2023-06', 1, '2023-06-01', '2023-06-30'], ['2023-08', 2, '2023-08-01', '2023-08-31'], ['2023-10', 1, '2023-10-01', '2023-10-31'],
  ]);
  expect([before, since]).toEqual([{ count: 4, days: 365 }, { count: 1, days: 61 }]);
});

test('merged, erased, deleted and brought back, a check keeps its list', async () => {
  const [keep, drop] = [await owner('甲公司'), await owner('甲公司（重复）')];
  const other = await owner('乙公司');
  const { id } = valueOf(await start());
  valueOf(await vault.ask('merge:run', { keep, drop }));
  expect((await read(id)).items.map(({ clientName }) => clientName).sort()).toEqual(['乙公司', '甲公司（重复）']);
  valueOf(await vault.ask('client:delete', { id: other }));
  expect((await read(id)).total).toBe(1);
  const { action } = valueOf(await vault.ask('prevention:delete', { id }));
  expect(await vault.ask('prevention:read', { id })).toMatchObject({ ok: false, error: { kind: 'notFound' } });
  expect(valueOf(await vault.ask('bin:list', {})).items.some(({ collection }) => collection === 'preventions')).toBe(true);
  valueOf(await vault.ask('record:undo', { action }));
  expect((await read(id)).total).toBe(1);
});

test('a list of five thousand clients is made at once and read by the page', async () => {
  const { writer } = openVault(vault);
  const made = writer.get<{ stamp: string }>('SELECT stamp FROM products LIMIT 1')?.stamp ?? '';
  writer.run(`WITH RECURSIVE n(k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM n WHERE k < 5000)
    INSERT INTO clients (id, created, stamp, name) SELECT printf('00000000-0000-7000-8000-%012d', k), $made, $made, '公司' || k FROM n`, { made });
  writer.run(`INSERT INTO owned (id, created, stamp, client, product) SELECT replace(id, '-7000-', '-7001-'), $made, $made, id, $server FROM clients`, { made, server });
  const { id, clients } = valueOf(await start());
  expect(clients).toBe(5000);
  const page = await read(id, { limit: 50, offset: 4990, text: '' });
  expect([page.total, page.items.length]).toEqual([5000, 10]);
  expect(await read(id, { text: '公司4999' })).toMatchObject({ total: 1 });
}, 60_000);
