import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Given } from '../../shared/ipc/contract';
import type { ClientId } from '../../shared/client/schema';
import type { CustomKey } from '../../shared/custom/rules';
import { customKey } from '../../shared/custom/schema';
import type { Day } from '../../shared/kit/dates';
import { tempVault, valueOf, type TempVault } from '../harness/temp-vault';

let vault: TempVault;
beforeEach(async () => (vault = await tempVault('2026-08-16T10:00:00+08:00')));
afterEach(() => vault.remove());

const day = (text: string): Day => text as Day;
const yuan = (amount: number): number => amount * 100;
const client = async (fields: Given<'client:create'>['fields'] = {}): Promise<ClientId> => valueOf(await vault.ask('client:create', { fields: { name: '深圳星河科技有限公司', ...fields }, anyway: true })).id;
const product = async (fields: Given<'product:create'>['fields'] = {}) => valueOf(await vault.ask('product:create', { fields: { name: '机架式服务器', priceFen: yuan(20_000), warrantyMonths: 36, ...fields } })).id;
const row = async (id: ClientId) => valueOf(await vault.ask('client:list', {})).items.find((each) => each.id === id);
const undo = async (action: string): Promise<void> => void valueOf(await vault.ask('record:undo', { action: action as never }));
const isWhole = async (): Promise<void> => expect(valueOf(await vault.ask('vault:verify', {}))).toMatchObject({ integrity: [], derivedStale: 0, logMismatches: 0, ok: true });

describe('an order', () => {
  it('is numbered by its day, is the sum of its lines, and keeps what its products were called', async () => {
    const [id, server] = [await client(), await product()];
    const made = valueOf(await vault.ask('order:create', { client: id, fields: { notes: '分两批交付' }, lines: [{ product: server, quantity: 2, unitPriceFen: yuan(19_800) }, { name: '安装调试', quantity: 1, unitPriceFen: yuan(1500) }] }));
    expect(made.number).toBe('D20260816-001');
    valueOf(await vault.ask('product:edit', { id: server, fields: { name: '机架式服务器 G2' } }));
    const file = valueOf(await vault.ask('order:read', { id: made.id }));
    expect(file.order).toMatchObject({ amountFen: yuan(41_100), amountState: '正常', state: '执行中', orderedOn: '2026-08-16', paidFen: 0, outstandingFen: yuan(41_100), what: '机架式服务器；安装调试' });
    expect(file.lines.map(({ name, productName, amountFen }) => [name, productName, amountFen])).toEqual([['机架式服务器', '机架式服务器 G2', yuan(39_600)], ['安装调试', null, yuan(1500)]]);
    expect(valueOf(await vault.ask('order:create', { client: id, fields: { amountFen: yuan(10) } })).number).toBe('D20260816-002');
    await isWhole();
  });

  it('keeps its elements by their ids when it is edited, and lets undo bring everything back', async () => {
    const id = await client();
    const { id: order } = valueOf(await vault.ask('order:create', { client: id, fields: {}, lines: [{ name: '甲', quantity: 1, unitPriceFen: 100 }, { name: '乙', quantity: 1, unitPriceFen: 200 }] }));
    const before = valueOf(await vault.ask('order:read', { id: order }));
    const [first] = before.lines;
    const edited = valueOf(await vault.ask('order:edit', { id: order, seen: before.order.stamp, fields: {}, lines: [{ id: first?.id, quantity: 5 }, { name: '丙', amountFen: 1000 }] }));
    const after = valueOf(await vault.ask('order:read', { id: order }));
    expect(after.lines.map(({ id: line, name, amountFen }) => [line === first?.id, name, amountFen])).toEqual([[true, '甲', 500], [false, '丙', 1000]]);
    expect(after.order.amountFen).toBe(1500);
    expect(await vault.ask('order:edit', { id: order, seen: before.order.stamp, fields: { notes: '旧' } })).toMatchObject({ error: { kind: 'stale' } });
    await undo(edited.action);
    expect(valueOf(await vault.ask('order:read', { id: order }))).toMatchObject({ order: { amountFen: 300 }, lines: [{ name: '甲', quantity: 1 }, { name: '乙' }] });
    await isWhole();
  });

  it('holds fields of the user’s own, checked by their kind, and undoes them', async () => {
    const id = await client();
    const { id: field } = valueOf(await vault.ask('custom:create', { owner: 'orders', label: '交付方式', kind: '单选', options: ['上门安装', '自提'] }));
    const key = customKey(field) as CustomKey;
    const order = { client: id, fields: { amountFen: 500 } };
    expect(await vault.ask('order:create', { ...order, custom: { [key]: '空运' } })).toMatchObject({ error: { kind: 'wrongCustom', field: key, details: { label: '交付方式' } } });
    const made = valueOf(await vault.ask('order:create', { ...order, custom: { [key]: '自提' } }));
    const shown = async () => valueOf(await vault.ask('order:read', { id: made.id })).order.custom[key] ?? null;
    expect(await shown()).toBe('自提');
    const { action } = valueOf(await vault.ask('order:edit', { id: made.id, fields: {}, custom: { [key]: null } }));
    expect(await shown()).toBeNull();
    await undo(action);
    expect(await shown()).toBe('自提');
    await isWhole();
  });

  it('goes with its lines and payments, and comes back with them', async () => {
    const id = await client();
    const { id: order } = valueOf(await vault.ask('order:create', { client: id, fields: {}, lines: [{ name: '甲', amountFen: 500 }], payments: [{ amountFen: 200 }] }));
    const { action } = valueOf(await vault.ask('order:delete', { id: order }));
    for (const collection of ['orders', 'orderLines', 'payments'] as const) expect(valueOf(await vault.ask('record:list', { collection })).total, collection).toBe(0);
    expect(await row(id)).toMatchObject({ orderCount: 0, orderedFen: 0, paidFen: 0, lastOrderOn: null });
    await undo(action);
    expect(valueOf(await vault.ask('order:read', { id: order }))).toMatchObject({ order: { paidFen: 200, outstandingFen: 300 }, lines: [{}], payments: [{}] });
    expect(await row(id)).toMatchObject({ orderCount: 1, orderedFen: 500, paidFen: 200, lastOrderOn: '2026-08-16', firstOrderOn: '2026-08-16' });
    await isWhole();
  });

  it('goes with its client', async () => {
    const id = await client();
    valueOf(await vault.ask('order:create', { client: id, fields: {}, lines: [{ name: '甲', amountFen: 500 }], payments: [{ amountFen: 200 }] }));
    valueOf(await vault.ask('contract:create', { client: id, fields: { title: '年度维保' } }));
    valueOf(await vault.ask('client:delete', { id }));
    expect(valueOf(await vault.ask('order:sums', {}))).toMatchObject({ count: 0, amountFen: 0 });
    for (const collection of ['orderLines', 'payments', 'contracts'] as const) expect(valueOf(await vault.ask('record:list', { collection })).total, collection).toBe(0);
    await isWhole();
  });

  it.each([
    ['no amount', { fields: {} }, { kind: 'amountMissing' }],
    ['a line without a price', { fields: {}, lines: [{ name: '甲', quantity: 2 }] }, { kind: 'lineIncomplete', details: { line: 1 } }],
    ['-100元 (AT-37)', { fields: { amountFen: yuan(-100) } }, { kind: 'negative', details: { yuan: '-100' } }],
    ['-100元 even if confirmed', { fields: { amountFen: yuan(-100) }, confirmed: true }, { kind: 'negative' }],
    ['a negative line', { fields: {}, lines: [{ name: '甲', amountFen: 900 }, { name: '折扣', amountFen: -100 }] }, { kind: 'negative', field: 'lines' }],
    ['10000000元 (AT-37)', { fields: { amountFen: yuan(10_000_000) } }, { kind: 'outlier', details: { yuan: '10000000', ceiling: '5000000' } }],
    ['a refund of what never came', { fields: { amountFen: yuan(100) }, payments: [{ amountFen: yuan(50) }, { kind: '退款', amountFen: yuan(51) }] }, { kind: 'refundTooLarge', details: { yuan: '50' } }],
    ['a formula', { fields: { amountFen: 1, notes: '=1+1' } }, { kind: 'formula', field: 'notes' }],
  ] as const)('with %s is refused, and nothing is written', async (_case, input, error) => {
    const id = await client();
    expect(await vault.ask('order:create', { client: id, ...input } as never)).toMatchObject({ ok: false, error });
    expect(valueOf(await vault.ask('order:list', {})).total).toBe(0);
  });

  it('of an outlying amount is kept once somebody stands by it, and then no longer asked about (AT-37)', async () => {
    const id = await client();
    const { id: order } = valueOf(await vault.ask('order:create', { client: id, fields: { amountFen: yuan(10_000_000) }, confirmed: true }));
    expect(valueOf(await vault.ask('order:read', { id: order })).order.amountState).toBe('已确认');
    valueOf(await vault.ask('order:edit', { id: order, fields: { notes: '总部集采' } }));
    expect(await vault.ask('order:edit', { id: order, fields: { amountFen: yuan(20_000_000) } })).toMatchObject({ error: { kind: 'outlier' } });
    valueOf(await vault.ask('policy:set', { key: 'amount.ceilingFen', value: yuan(30_000_000) }));
    valueOf(await vault.ask('order:edit', { id: order, fields: { amountFen: yuan(20_000_000) } }));
    expect(valueOf(await vault.ask('order:read', { id: order })).order.amountState).toBe('正常');
  });

  it('takes a number that is given, and refuses one that is taken', async () => {
    const id = await client();
    expect(valueOf(await vault.ask('order:create', { client: id, fields: { number: 'D20260816-007', amountFen: 1 } })).number).toBe('D20260816-007');
    expect(await vault.ask('order:create', { client: id, fields: { number: 'D20260816-007', amountFen: 1 } })).toMatchObject({ error: { kind: 'numberTaken' } });
    expect(valueOf(await vault.ask('order:create', { client: id, fields: { amountFen: 1 } })).number).toBe('D20260816-008');
    expect(valueOf(await vault.ask('record:get', { collection: 'orders', key: 'D20260816-007' }))).toMatchObject({ number: 'D20260816-007', lines: [], payments: [] });
  });
});

describe('the first order of a client', () => {
  it('makes a prospect 合作 since that day, says so, and undo takes both back', async () => {
    const id = await client({ stage: '潜在' });
    const made = valueOf(await vault.ask('order:create', { client: id, fields: { amountFen: yuan(500), orderedOn: day('2026-08-10') } }));
    expect(made.became).toBe('合作');
    expect(valueOf(await vault.ask('client:read', { id })).client).toMatchObject({ stage: '合作', cooperationSince: '2026-08-10' });
    expect(await row(id)).toMatchObject({ stage: '合作', lastContactOn: '2026-08-10' });
    expect(valueOf(await vault.ask('order:create', { client: id, fields: { amountFen: yuan(500) } })).became).toBeNull();
    await undo(made.action);
    expect(valueOf(await vault.ask('client:read', { id })).client).toMatchObject({ stage: '潜在', cooperationSince: null });
    expect(valueOf(await vault.ask('order:list', {})).total).toBe(1);
    await isWhole();
  });

  it('stands in the timeline', async () => {
    const id = await client();
    const { id: order } = valueOf(await vault.ask('order:create', { client: id, fields: { orderedOn: day('2026-08-10') }, lines: [{ name: '服务器', amountFen: yuan(500) }] }));
    const { items } = valueOf(await vault.ask('client:timeline', { id }));
    expect(items.find(({ kind }) => kind === 'order')).toMatchObject({ on: '2026-08-10', title: 'D20260810-001', text: '服务器', amountFen: yuan(500), opens: { collection: 'orders', id: order } });
  });
});

describe('payments', () => {
  it('come in parts and go back, never more than came', async () => {
    const { id: order } = valueOf(await vault.ask('order:create', { client: await client(), fields: { amountFen: yuan(1000) } }));
    const left = async () => valueOf(await vault.ask('order:read', { id: order })).order.outstandingFen;
    const first = valueOf(await vault.ask('payment:add', { order, fields: { amountFen: yuan(400), method: '银行转账' } }));
    expect(await left()).toBe(yuan(600));
    expect(await vault.ask('payment:add', { order, fields: { kind: '退款', amountFen: yuan(401) } })).toMatchObject({ error: { kind: 'refundTooLarge', details: { yuan: '400' } } });
    const refund = valueOf(await vault.ask('payment:add', { order, fields: { kind: '退款', amountFen: yuan(150) } }));
    expect(await left()).toBe(yuan(750));
    expect(await vault.ask('payment:remove', { id: first.id })).toMatchObject({ error: { kind: 'refundTooLarge' } });
    expect(await vault.ask('payment:edit', { id: refund.id, fields: { amountFen: yuan(500) } })).toMatchObject({ error: { kind: 'refundTooLarge' } });
    expect(await vault.ask('payment:add', { order, fields: { amountFen: yuan(-1) } })).toMatchObject({ error: { kind: 'negative' } });
    expect(await vault.ask('payment:add', { order, fields: {} })).toMatchObject({ error: { kind: 'paymentIncomplete' } });
    const { action } = valueOf(await vault.ask('payment:remove', { id: refund.id }));
    expect(await left()).toBe(yuan(600));
    await undo(action);
    expect(await left()).toBe(yuan(750));
    await isWhole();
  });
});

describe('the list of orders', () => {
  it('is filtered, sorted and summed over all of it, without the amounts of cancelled ones', async () => {
    const [a, b] = [await client(), await client({ name: '重庆长江商贸有限公司' })];
    for (const [at, owner] of [a, a, b].entries()) {
      valueOf(await vault.ask('order:create', { client: owner, fields: { orderedOn: day(`2026-08-0${at + 1}`) }, lines: [{ name: at === 0 ? '備份系統' : '服务器', amountFen: yuan((at + 1) * 1000) }], payments: [{ amountFen: yuan(500) }] }));
    }
    const cancelled = valueOf(await vault.ask('order:create', { client: b, fields: { state: '已取消', amountFen: yuan(9000) } })).id;
    expect(valueOf(await vault.ask('order:sums', {}))).toEqual({ count: 4, cancelled: 1, amountFen: yuan(6000), paidFen: yuan(1500), outstandingFen: yuan(4500), toVerify: 0 });
    const list = async (input: Given<'order:list'>) => valueOf(await vault.ask('order:list', input)).items.map(({ number }) => number);
    expect(await list({ filter: { text: '备份' } })).toEqual(['D20260801-001']);
    expect(await list({ filter: { text: 'cjsm' }, sort: { by: 'number', descending: false } })).toEqual(['D20260803-001', 'D20260816-001']);
    expect(await list({ filter: { client: a, from: day('2026-08-02') } })).toEqual(['D20260802-001']);
    expect(await list({ filter: { open: true }, sort: { by: 'outstandingFen', descending: true } })).toEqual(['D20260803-001', 'D20260802-001', 'D20260801-001']);
    expect(await list({ filter: { state: ['已取消'] } })).toEqual(['D20260816-001']);
    expect(valueOf(await vault.ask('order:list', { limit: 2, offset: 3 }))).toMatchObject({ total: 4, items: [{ number: 'D20260801-001' }] });
    expect(valueOf(await vault.ask('client:list', { sort: { by: 'orderedFen', descending: true } })).items.map(({ orderedFen }) => orderedFen)).toEqual([yuan(3000), yuan(3000)]);
    expect(await row(b)).toMatchObject({ orderCount: 1, orderedFen: yuan(3000), paidFen: yuan(500), lastOrderOn: '2026-08-03' });
    valueOf(await vault.ask('order:edit', { id: cancelled, fields: { state: '执行中' } }));
    expect(await row(b)).toMatchObject({ orderCount: 2, orderedFen: yuan(12_000), lastOrderOn: '2026-08-16' });
    await isWhole();
  });
});

describe('products', () => {
  it('in use stay; they can be taken off sale', async () => {
    const [id, server] = [await client(), await product({ code: 'SRV-1' })];
    expect(await vault.ask('product:create', { fields: { name: '另一种', code: 'SRV-1' } })).toMatchObject({ error: { kind: 'codeTaken', details: { name: '机架式服务器' } } });
    expect(await vault.ask('product:create', { fields: { code: 'X' } })).toMatchObject({ error: { kind: 'productNameMissing' } });
    const order = valueOf(await vault.ask('order:create', { client: id, fields: {}, lines: [{ product: server, quantity: 2, unitPriceFen: yuan(20_000) }], own: true }));
    expect(await vault.ask('product:delete', { id: server })).toMatchObject({ error: { kind: 'productInUse' } });
    valueOf(await vault.ask('product:edit', { id: server, fields: { state: '停售' } }));
    expect(valueOf(await vault.ask('product:list', { filter: { text: 'srv' } })).items).toMatchObject([{ state: '停售', orders: 1, soldFen: yuan(40_000), owners: 1 }]);
    await undo(order.action);
    valueOf(await vault.ask('product:delete', { id: server }));
  });

  it('that a client owns have the warranty of their months (R-GEN-02), once for each order', async () => {
    const [id, server] = [await client(), await product({ warrantyMonths: 6 })];
    const { id: order } = valueOf(await vault.ask('order:create', { client: id, fields: { orderedOn: day('2026-08-31') }, lines: [{ product: server, quantity: 2, unitPriceFen: 1 }, { name: '服务', amountFen: 1 }], own: true }));
    valueOf(await vault.ask('order:edit', { id: order, fields: {}, own: true }));
    const { items } = valueOf(await vault.ask('owned:list', { filter: { client: id } }));
    expect(items).toMatchObject([{ productName: '机架式服务器', quantity: 2, boughtOn: '2026-08-31', warrantyUntil: '2027-02-28', orderNumber: 'D20260831-001', state: '在用' }]);
    expect(await vault.ask('owned:create', { client: id, fields: {} })).toMatchObject({ error: { kind: 'productMissing' } });
    expect(await vault.ask('owned:create', { client: id, fields: { product: server, boughtOn: day('2026-01-02'), warrantyUntil: day('2026-01-01') } })).toMatchObject({ error: { kind: 'daysOutOfOrder' } });
    valueOf(await vault.ask('owned:create', { client: id, fields: { product: server, serial: 'SN-9', warrantyUntil: null } }));
    expect(valueOf(await vault.ask('owned:list', { filter: { text: 'sn-9' } })).items).toMatchObject([{ warrantyUntil: null }]);
    await isWhole();
  });
});

describe('contracts', () => {
  it('are renewed by the next one, which is linked, of the same length', async () => {
    const id = await client();
    const fields = { title: '年度维保', startsOn: day('2025-09-01'), endsOn: day('2026-08-31'), amountFen: yuan(36_000) };
    const first = valueOf(await vault.ask('contract:create', { client: id, fields }));
    expect(first.number).toBe('H20250901-001');
    expect(valueOf(await vault.ask('contract:list', { filter: { due: true } })).items.map(({ number }) => number)).toEqual([first.number]);
    const next = valueOf(await vault.ask('contract:renew', { id: first.id, fields: { amountFen: yuan(38_000) } }));
    expect(valueOf(await vault.ask('contract:read', { id: first.id }))).toMatchObject({ outcome: '已续约', renewedBy: next.id, renewedByNumber: next.number });
    expect(valueOf(await vault.ask('contract:read', { id: next.id }))).toMatchObject({
      title: '年度维保', startsOn: '2026-09-01', endsOn: '2027-08-31', signedOn: '2026-08-16', amountFen: yuan(38_000), outcome: '待续约', clientName: '深圳星河科技有限公司',
    });
    expect(valueOf(await vault.ask('contract:list', { filter: { due: true } })).total).toBe(0);
    expect(await vault.ask('contract:renew', { id: first.id, fields: {} })).toMatchObject({ error: { kind: 'alreadyRenewed' } });
    expect(valueOf(await vault.ask('contract:sums', {}))).toEqual({ count: 2, amountFen: yuan(74_000), open: 1 });
    await undo(next.action);
    expect(valueOf(await vault.ask('contract:read', { id: first.id }))).toMatchObject({ outcome: '待续约', renewedBy: null });
    const again = valueOf(await vault.ask('contract:renew', { id: first.id, fields: {} }));
    valueOf(await vault.ask('contract:delete', { id: again.id }));
    expect(valueOf(await vault.ask('contract:read', { id: first.id }))).toMatchObject({ outcome: '待续约', renewedBy: null });
    await isWhole();
  });

  it.each([
    [{ title: '甲', startsOn: day('2026-02-01'), endsOn: day('2026-01-31') }, { kind: 'daysOutOfOrder', field: 'endsOn' }],
    [{ startsOn: day('2026-02-01') }, { kind: 'titleMissing' }],
    [{ title: '甲', amountFen: -1 }, { kind: 'negative' }],
    [{ title: '甲', amountFen: yuan(10_000_000) }, { kind: 'outlier' }],
  ])('%j is refused', async (fields, error) => {
    expect(await vault.ask('contract:create', { client: await client(), fields })).toMatchObject({ error });
  });
});
