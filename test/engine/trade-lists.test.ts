import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { customKey } from '../../shared/custom/schema';
import type { Day } from '../../shared/kit/dates';
import type { Condition } from '../../shared/listview/condition';
import { builtinViews } from '../../shared/listview/builtin';
import type { Given } from '../../shared/ipc/contract';
import type { ContractId, OrderId } from '../../shared/trade/schema';
import { tempVault, valueOf, type TempVault } from '../harness/temp-vault';

const day = (text: string): Day => text as Day;
const yuan = (amount: number): number => amount * 100;

let vault: TempVault;
let urgency: string;
let deposit: string;
let orders: readonly OrderId[];
beforeEach(async () => {
  vault = await tempVault('2026-08-16T10:00:00+08:00');
  const { ask } = vault;
  urgency = customKey(valueOf(await ask('custom:create', { owner: 'orders', label: '紧急程度', kind: '单选', options: ['高', '中', '低'] })).id);
  deposit = customKey(valueOf(await ask('custom:create', { owner: 'orders', label: '押金', kind: '金额' })).id);
  const star = valueOf(await ask('client:create', { fields: { name: '深圳星河科技有限公司', stage: '潜在' } })).id;
  const river = valueOf(await ask('client:create', { fields: { name: '重庆长江商贸有限公司', stage: '潜在' } })).id;
  const made: OrderId[] = [];
  const order = async (client: typeof star, fields: Given<'order:create'>['fields'], rest: Omit<Given<'order:create'>, 'client' | 'fields'> = {}): Promise<void> =>
    void made.push(valueOf(await ask('order:create', { client, fields, confirmed: true, ...rest })).id);
  await order(star, { orderedOn: day('2026-08-01'), owner: '李雷' }, {
    lines: [{ name: '机架式服务器', amountFen: yuan(1000) }], payments: [{ amountFen: yuan(600) }, { kind: '退款', amountFen: yuan(100) }], custom: { [urgency]: '高', [deposit]: yuan(50) },
  });
  await order(river, { orderedOn: day('2026-07-31'), owner: '韩梅', notes: '要發票' }, { lines: [{ name: '交换机', amountFen: yuan(2000) }], payments: [{ amountFen: yuan(2000) }], custom: { [urgency]: '低', [deposit]: yuan(70) } });
  await order(star, { orderedOn: day('2026-08-31'), owner: '韩梅', amountFen: yuan(3000) });
  await order(river, { orderedOn: day('2026-06-15'), state: '已取消', amountFen: yuan(9000) });
  orders = made;
});
afterEach(async () => vault.remove());

const amounts = (items: readonly { readonly amountFen: number | null }[]): readonly number[] => items.map(({ amountFen }) => (amountFen ?? 0) / 100);
const listed = async (where: Condition[], more: Given<'order:list'> = {}): Promise<readonly number[]> =>
  amounts(valueOf(await vault.ask('order:list', { filter: { where }, sort: { by: 'number', descending: false }, ...more })).items);

describe('orders by conditions', () => {
  test.each<[string, () => Condition[], readonly number[]]>([
    ['money between', () => [{ field: 'amountFen', op: 'between', values: [yuan(1000), yuan(3000)] }], [2000, 1000, 3000]],
    ['what is outstanding', () => [{ field: 'outstandingFen', op: 'greater', values: [0] }], [1000, 3000]],
    ['what went back', () => [{ field: 'refundedFen', op: 'greater', values: [0] }], [1000]],
    ['days between', () => [{ field: 'orderedOn', op: 'between', values: ['2026-07-31', '2026-08-01'] }], [2000, 1000]],
    ['this month, to its last day', () => [{ field: 'orderedOn', op: 'thisMonth', values: [] }], [1000, 3000]],
    ['a state', () => [{ field: 'state', op: 'is', values: ['已取消'] }], [9000]],
    ['part of a client’s name', () => [{ field: 'clientName', op: 'contains', values: ['长江'] }], [9000, 2000]],
    ['an owner', () => [{ field: 'owner', op: 'is', values: ['韩梅'] }], [2000, 3000]],
    ['no owner', () => [{ field: 'owner', op: 'empty', values: [] }], [9000]],
    ['what was sold', () => [{ field: 'what', op: 'contains', values: ['服务器'] }], [1000]],
    ['part of the notes', () => [{ field: 'notes', op: 'contains', values: ['發票'] }], [2000]],
    ['a choice of the user’s own', () => [{ field: urgency, op: 'is', values: ['高', '低'] }], [2000, 1000]],
    ['money of the user’s own', () => [{ field: deposit, op: 'atLeast', values: [yuan(70)] }], [2000]],
    ['nothing in a field of the user’s own', () => [{ field: urgency, op: 'empty', values: [] }], [9000, 3000]],
  ])('%s', async (_what, where, found) => expect(await listed(where())).toEqual(found));

  test('a column that is not there, or a question that does not fit, is refused', async () => {
    const ask = async (where: Condition[]) => vault.ask('order:list', { filter: { where } });
    expect(await ask([{ field: 'fold', op: 'is', values: ['x'] }])).toMatchObject({ error: { kind: 'unknownField', field: 'fold' } });
    expect(await ask([{ field: 'amountFen', op: 'contains', values: ['x'] }])).toMatchObject({ error: { kind: 'badCondition', field: 'amountFen' } });
    expect(await vault.ask('contract:list', { filter: { where: [{ field: urgency, op: 'filled', values: [] }] } })).toMatchObject({ error: { kind: 'unknownField' } });
  });

  test.each(builtinViews.orders.map(({ key, ...view }) => [key, view] as const))('the view %s can be shown', async (key, { filter, sort }) => {
    const { items } = valueOf(await vault.ask('order:list', { filter, ...(sort === undefined ? {} : { sort }) }));
    expect(amounts(items)).toEqual({ all: [3000, 1000, 2000, 9000], open: [3000, 500 + 500], thisMonth: [3000, 1000], toVerify: [] }[key]);
  });
});

describe('orders in order, in groups and summed', () => {
  test.each<[string, boolean, readonly number[]]>([
    ['state', false, [1000, 2000, 3000, 9000]],
    ['clientName', false, [2000, 9000, 1000, 3000]],
    ['owner', false, [1000, 2000, 3000, 9000]],
    ['owner', true, [3000, 2000, 1000, 9000]],
  ])('by %s, descending %s: states in their order, names by sound, empty values last', async (by, descending, expected) => {
    expect(await listed([], { filter: {}, sort: { by, descending } })).toEqual(expected);
  });

  test('a page read off an index and one put in order agree, either way', async () => {
    for (const by of ['orderedOn', 'number', 'amountFen', 'paidFen', 'outstandingFen']) {
      for (const descending of [true, false]) {
        const ids = valueOf(await vault.ask('list:ids', { rows: { list: 'orders' }, sort: { by, descending }, limit: 10 }));
        expect(valueOf(await vault.ask('order:list', { sort: { by, descending } })).items.map(({ id }) => id), `${by} ${descending}`).toEqual(ids);
      }
    }
  });

  test('months, with sums that leave out what was cancelled', async () => {
    const rows = { list: 'orders' as const };
    const { groups, total } = valueOf(await vault.ask('list:groups', { rows, group: 'orderedMonth', sums: ['amountFen', 'paidFen', 'refundedFen', deposit] }));
    expect(groups.map(({ value, count, first }) => [value, count, first])).toEqual([['2026-06', 1, 0], ['2026-07', 1, 1], ['2026-08', 2, 2]]);
    expect(groups.map(({ sums }) => sums['amountFen'])).toEqual([{ sum: 0, average: null, filled: 0 }, { sum: yuan(2000), average: yuan(2000), filled: 1 }, { sum: yuan(4000), average: yuan(2000), filled: 2 }]);
    expect(groups[2]?.sums['refundedFen']?.sum).toBe(yuan(100));
    expect(total).toBe(4);
    const { sums } = valueOf(await vault.ask('list:sums', { rows, columns: ['amountFen', 'paidFen', 'outstandingFen', deposit] }));
    expect(Object.fromEntries(Object.entries(sums).map(([name, { sum }]) => [name, sum / 100]))).toEqual({ amountFen: 6000, paidFen: 2500, outstandingFen: 3500, [deposit]: 120 });
    const byUrgency = valueOf(await vault.ask('list:groups', { rows, group: urgency, sums: [] })).groups;
    expect(byUrgency.map(({ value, count }) => [value, count])).toEqual([['高', 1], ['低', 1], [null, 2]]);
  });
});

describe('bulk edit of orders', () => {
  const all = { rows: { list: 'orders' as const } };

  test('a state moves the clients as a single edit does (R-GEN-03), and undo takes all of it back', async () => {
    const { items: [prospect] } = valueOf(await vault.ask('client:list', { filter: { text: '长江' } }));
    const stage = async () => valueOf(await vault.ask('client:read', { id: prospect?.id ?? ('' as never) })).client.stage;
    for (const id of orders.slice(1, 2)) valueOf(await vault.ask('order:delete', { id }));
    valueOf(await vault.ask('client:edit', { id: prospect?.id ?? ('' as never), fields: { stage: '潜在' } }));
    const change = { kind: 'set' as const, field: 'state', value: '执行中' };
    const chosen = { ...all, only: [orders[0], orders[3]] as never };
    expect(valueOf(await vault.ask('list:bulk-preview', { chosen, change }))).toMatchObject({ total: 2, changing: 1, same: 1, refused: [], samples: [{ from: '已取消' }] });
    const { action } = valueOf(await vault.ask('list:bulk-edit', { chosen, change, job: 'b' }));
    expect(await stage()).toBe('合作');
    valueOf(await vault.ask('record:undo', { action }));
    expect(await stage()).toBe('潜在');
    expect(valueOf(await vault.ask('order:read', { id: orders[3] ?? ('' as never) })).order.state).toBe('已取消');
    expect(valueOf(await vault.ask('vault:verify', {}))).toMatchObject({ ok: true, derivedStale: 0 });
  });

  test('fields of the user’s own and owners are set; amounts are not', async () => {
    const bulk = async (field: string, value: string | number | null) => vault.ask('list:bulk-edit', { chosen: all, change: { kind: 'set', field, value }, job: 'b' });
    expect(valueOf(await bulk(urgency, '中'))).toMatchObject({ changed: 4, same: 0 });
    expect(await listed([{ field: urgency, op: 'is', values: ['中'] }])).toHaveLength(4);
    expect(valueOf(await bulk('owner', '李雷'))).toMatchObject({ changed: 3, same: 1 });
    expect(await bulk('amountFen', 1)).toMatchObject({ error: { kind: 'unknownField' } });
    expect(await bulk(urgency, '没有')).toMatchObject({ error: { kind: 'wrongValue' } });
    const { action } = valueOf(await vault.ask('list:bulk-edit', { chosen: { ...all, except: [orders[0]] as never }, change: { kind: 'delete' }, job: 'b' }));
    expect(await listed([])).toEqual([1000]);
    valueOf(await vault.ask('record:undo', { action }));
    expect(await listed([])).toHaveLength(4);
    expect(valueOf(await vault.ask('vault:verify', {}))).toMatchObject({ ok: true, derivedStale: 0 });
  });
});

describe('contracts', () => {
  const contracts = async (): Promise<{ readonly first: ContractId; readonly next: ContractId; readonly soon: ContractId }> => {
    const { items: [client] } = valueOf(await vault.ask('client:list', { filter: { text: '星河' } }));
    const create = async (fields: Given<'contract:create'>['fields']) => valueOf(await vault.ask('contract:create', { client: client?.id ?? ('' as never), fields })).id;
    const first = await create({ title: '旧维保', startsOn: day('2025-01-01'), endsOn: day('2025-12-31'), amountFen: yuan(100) });
    const next = valueOf(await vault.ask('contract:renew', { id: first, fields: {} })).id;
    const soon = await create({ title: '云服务', startsOn: day('2025-09-01'), endsOn: day('2026-08-31'), owner: '李雷', amountFen: yuan(300) });
    await create({ title: '框架协议', startsOn: day('2026-01-01') });
    return { first, next, soon };
  };
  const titles = async (input: Given<'contract:list'>) => valueOf(await vault.ask('contract:list', input)).items.map(({ title, endsOn }) => `${title ?? ''} ${endsOn ?? '-'}`);

  test('stand by the day their renewal is due; what is settled or has no end comes last', async () => {
    await contracts();
    expect((await titles({})).slice(0, 2)).toEqual(['云服务 2026-08-31', '旧维保 2026-12-31']);
    expect(valueOf(await vault.ask('contract:list', {})).items.map(({ renewal }) => renewal)).toEqual(['2026-08-01', '2026-12-01', null, null]);
    expect(await titles({ filter: { where: [{ field: 'renewal', op: 'before', values: ['2026-08-02'] }] } })).toEqual(['云服务 2026-08-31']);
    expect(valueOf(await vault.ask('list:groups', { rows: { list: 'contracts' }, group: 'endsMonth', sums: ['amountFen'] })).groups.map(({ value, sums }) => [value, (sums['amountFen']?.sum ?? 0) / 100]))
      .toEqual([['2025-12', 100], ['2026-08', 300], ['2026-12', 100], [null, 0]]);
  });

  test.each(builtinViews.contracts.map(({ key, ...view }) => [key, view] as const))('the view %s can be shown', async (key, { filter, sort }) => {
    await contracts();
    const found = await titles({ filter, ...(sort === undefined ? {} : { sort }) });
    expect(found).toHaveLength({ all: 4, due: 1, within30: 1, within90: 1, waiting: 3 }[key] ?? -1);
  });

  test('one that was renewed stays 已续约 in a bulk edit; deleting its successor makes it wait again', async () => {
    const { first, next, soon } = await contracts();
    const change = { kind: 'set' as const, field: 'outcome', value: '未续约' };
    const chosen = { rows: { list: 'contracts' as const }, only: [first, soon] as never };
    expect(valueOf(await vault.ask('list:bulk-preview', { chosen, change }))).toMatchObject({ changing: 1, refused: [{ why: 'renewed', count: 1 }] });
    expect(valueOf(await vault.ask('list:bulk-edit', { chosen, change, job: 'b' }))).toMatchObject({ changed: 1, refused: 1 });
    valueOf(await vault.ask('list:bulk-edit', { chosen: { rows: { list: 'contracts' }, only: [next] as never }, change: { kind: 'delete' }, job: 'b' }));
    expect(valueOf(await vault.ask('contract:read', { id: first }))).toMatchObject({ outcome: '待续约', renewedBy: null });
  });
});

describe('products', () => {
  test('stand by what they brought; one that was sold is not deleted along with others', async () => {
    const { items: [client] } = valueOf(await vault.ask('client:list', {}));
    const create = async (name: string) => valueOf(await vault.ask('product:create', { fields: { name, unit: '台', priceFen: yuan(1) } })).id;
    const [sold, unsold] = [await create('机架式服务器'), await create('交换机')];
    valueOf(await vault.ask('order:create', { client: client?.id ?? ('' as never), fields: {}, lines: [{ product: sold, quantity: 2, unitPriceFen: yuan(500) }] }));
    expect(valueOf(await vault.ask('product:list', { sort: { by: 'soldFen', descending: true } })).items.map(({ id, orders: n, soldFen }) => [id, n, soldFen])).toEqual([[sold, 1, yuan(1000)], [unsold, 0, 0]]);
    expect(valueOf(await vault.ask('product:list', { filter: { where: [{ field: 'name', op: 'contains', values: ['交换'] }] } })).total).toBe(1);
    const chosen = { rows: { list: 'products' as const } };
    expect(valueOf(await vault.ask('list:bulk-preview', { chosen, change: { kind: 'delete' } }))).toMatchObject({ changing: 1, refused: [{ why: 'inUse', count: 1 }] });
    expect(valueOf(await vault.ask('list:bulk-edit', { chosen, change: { kind: 'set', field: 'state', value: '停售' }, job: 'b' }))).toMatchObject({ changed: 2 });
    valueOf(await vault.ask('list:bulk-edit', { chosen, change: { kind: 'delete' }, job: 'b' }));
    expect(valueOf(await vault.ask('product:list', {})).items.map(({ id }) => id)).toEqual([sold]);
  });
});

test('a view of orders is saved with a field of the user’s own as column and condition, and exported as it stands', async () => {
  const rows = { list: 'orders' as const, filter: { where: [{ field: urgency, op: 'filled' as const, values: [] }] } };
  const { id } = valueOf(await vault.ask('view:create', { name: '有紧急程度', rows, columns: ['number', urgency] as never, sort: { by: deposit, descending: true }, group: 'clientName' }));
  expect(valueOf(await vault.ask('view:list', { list: 'orders' }))).toEqual([
    { id, name: '有紧急程度', columns: ['number', urgency], filter: rows.filter, sort: { by: deposit, descending: true }, group: 'clientName' },
  ]);
  const folder = mkdtempSync(join(tmpdir(), 'kemai-trade-'));
  try {
    const path = join(folder, 'orders.csv');
    const columns = [['number', '编号'], ['clientName', '客户'], ['orderedMonth', '月份'], ['paidFen', '已收'], [urgency, '紧急程度'], [deposit, '押金']].map(([name = '', heading = '']) => ({ name: name as never, heading }));
    expect(valueOf(await vault.ask('list:export', { chosen: { rows }, sort: { by: deposit, descending: true }, columns, format: 'csv', file: vault.engine.grant(path), job: 'x', reason: '核对' }))).toEqual({ rows: 2, leftOut: 0 });
    expect(readFileSync(path, 'utf8')).toBe(
      '\ufeff编号,客户,月份,已收,紧急程度,押金\r\nD20260731-001,重庆长江商贸有限公司,2026-07,2000,低,70\r\nD20260801-001,深圳星河科技有限公司,2026-08,500,高,50\r\n',
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a whole list of orders is written as a job that can be cancelled', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kemai-trade-'));
  try {
    const path = join(folder, 'orders.xlsx');
    const running = vault.ask('trade:export', { what: { list: 'orders' }, format: 'xlsx', file: vault.engine.grant(path), job: 'long' });
    valueOf(await vault.ask('job:cancel', { job: 'long' }));
    expect(await running).toMatchObject({ error: { kind: 'cancelled' } });
    expect(() => readFileSync(path)).toThrow();
    const filter = { where: [{ field: urgency, op: 'is' as const, values: ['高'] }] };
    expect(valueOf(await vault.ask('trade:export', { what: { list: 'orders', filter }, format: 'xlsx', file: vault.engine.grant(path), job: 'x' })).rows).toBe(1);
    expect(vault.signals.filter((signal) => signal.kind === 'job' && signal.job === 'x').length).toBeGreaterThan(0);
    expect(await vault.ask('trade:export', { what: { list: 'orders', filter: { where: [{ field: 'fold', op: 'filled' }] } }, format: 'csv', file: vault.engine.grant(path), job: 'x' })).toMatchObject({ error: { kind: 'unknownField' } });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the list reads pages off its indexes (EXPLAIN QUERY PLAN)', () => {
  const plan = (sql: string): string => vault.engine.session()?.vault.writer.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).map(({ detail }) => detail).join('; ') ?? '';
  for (const [column, index] of [['orderedOn', 'orderRowsByDay'], ['number', 'orderRowsByNumber'], ['amountFen', 'orderRowsByAmount'], ['outstandingFen', 'orderRowsByOutstanding']]) {
    for (const direction of ['DESC', 'ASC']) {
      const read = plan(`SELECT r.rowid FROM orderRows r ORDER BY r.${column} ${direction} NULLS LAST, r.rowid ${direction} LIMIT 60 OFFSET 90000`);
      expect(read, `${column} ${direction}`).toContain(index);
      expect(read, `${column} ${direction}`).not.toContain('TEMP B-TREE');
    }
  }
  expect(plan(`SELECT r.rowid FROM orderRows r WHERE json_extract(r.custom, '$."${deposit}"') > 5`)).toContain('custom_');
});
