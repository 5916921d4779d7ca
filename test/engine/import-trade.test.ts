import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { read } from 'hucre';
import { readFileSync } from 'node:fs';
import { valueOf } from '../harness/temp-vault';
import { countsOf, onlySheet, openDesk, type Desk } from './importing';

let desk: Desk;
beforeEach(async () => (desk = await openDesk('2026-08-16T10:00:00+08:00')));
afterEach(() => desk.remove());

const yuan = (amount: number): number => amount * 100;
const orders = async () => valueOf(await desk.vault.ask('order:list', { sort: { by: 'number', descending: false }, limit: 200 })).items;
const isWhole = async (): Promise<void> => expect(valueOf(await desk.vault.ask('vault:verify', {}))).toMatchObject({ ok: true, derivedStale: 0 });

describe('a table of orders', () => {
  it('is known by its headings; its amounts are read in 元 and 万元; a negative one is refused, an outlier marked (AT-37)', async () => {
    const report = onlySheet(await desk.run(desk.csv(
      'orders.csv',
      '订单号,客户名称,下单日期,状态,金额（元）,业务员,备注',
      'A-1,深圳星河科技有限公司,2026-08-01,执行中,"39,600.50",周倩,分两批',
      'A-2,深圳星河科技,2026/8/2,完成,1.5万,,',
      'A-3,深圳星河科技有限公司,2026-08-03,,-100,,',
      'A-4,深圳星河科技有限公司,2026-08-04,,10000000,,',
      'A-5,深圳星河科技有限公司,2026-08-05,,很多,,',
      ',重庆长江商贸有限公司,2026年8月6日,,500,,',
      'A-7,重庆长江商贸有限公司,,,500,,',
    )));
    expect(report.kind).toBe('orders');
    expect(countsOf(report)).toEqual({ rows: 7, created: 4, updated: 0, skipped: 0, duplicates: 0, rejected: 3 });
    expect(report.rejected).toEqual([
      { row: 4, field: 'orders.amountFen', column: '金额（元）', reason: 'negative', shown: '-100' },
      { row: 6, field: 'orders.amountFen', column: '金额（元）', reason: 'notANumber', shown: '很多' },
      { row: 8, field: 'orders.orderedOn', column: '下单日期', reason: 'missing', shown: '' },
    ]);
    expect(report.doubts).toMatchObject([{ row: 5, reason: 'outlier', shown: '10000000' }]);
    expect((await orders()).map(({ number, clientName, amountFen, amountState, state }) => [number, clientName, amountFen, amountState, state])).toEqual([
      ['A-1', '深圳星河科技有限公司', 3_960_050, '正常', '执行中'],
      ['A-2', '深圳星河科技有限公司', yuan(15_000), '正常', '已完成'],
      ['A-4', '深圳星河科技有限公司', yuan(10_000_000), '待核实', '已完成'],
      ['D20260806-001', '重庆长江商贸有限公司', yuan(500), '正常', '已完成'],
    ]);
    const clients = valueOf(await desk.vault.ask('client:list', { sort: { by: 'name' } })).items;
    expect(clients.map(({ name, orderCount, lastOrderOn }) => [name, orderCount, lastOrderOn])).toEqual([['重庆长江商贸有限公司', 1, '2026-08-06'], ['深圳星河科技有限公司', 3, '2026-08-04']]);
    expect(valueOf(await desk.vault.ask('client:read', { id: clients[1]?.id ?? ('' as never) })).client).toMatchObject({ stage: '合作', cooperationSince: '2026-08-01' });
    await isWhole();
  });

  it('may have a row for each line; the order is their sum', async () => {
    const path = desk.csv(
      'lines.csv',
      '订单编号,客户名称,下单日期,产品名称,数量,单价',
      'A-1,深圳星河科技有限公司,2026-08-01,服务器,2,20000',
      'A-1,深圳星河科技有限公司,2026-08-01,安装,1,1500',
      'A-1,深圳星河科技有限公司,2026-08-01,安装,1,1500',
    );
    expect(countsOf(onlySheet(await desk.run(path)))).toMatchObject({ created: 1, updated: 2, rejected: 0 });
    expect(await orders()).toMatchObject([{ number: 'A-1', amountFen: yuan(43_000), what: '服务器；安装' }]);
    expect(countsOf(onlySheet(await desk.run(path)))).toMatchObject({ created: 0, updated: 0, skipped: 3 });
    await isWhole();
  });
});

describe('other tables of trade', () => {
  it('bring payments, never giving back more than came, and refuse an order that is not there', async () => {
    const path = await desk.xlsx('trade.xlsx', {
      订单: [['订单编号', '客户名称', '下单日期', '订单金额'], ['A-1', '深圳星河科技有限公司', '2026-08-01', 1000]],
      收款记录: [
        ['订单编号', '收款日期', '收款/退款', '收款金额', '收款方式'], ['A-1', '2026-08-02', '收款', 600, '银行转账'], ['A-1', '2026-08-03', '退款', 100, ''],
        ['A-1', '2026-08-04', '退款', 501, ''], ['A-9', '2026-08-02', '收款', 5, ''],
      ],
    });
    const { sheets } = await desk.run(path);
    expect(sheets.map(({ kind, created }) => [kind, created])).toEqual([['orders', 1], ['payments', 2]]);
    expect(sheets[1]?.rejected.map(({ row, reason }) => [row, reason])).toEqual([[4, 'refundTooLarge'], [5, 'unknownOrder']]);
    expect(await orders()).toMatchObject([{ paidFen: yuan(500), outstandingFen: yuan(500) }]);
    expect((await desk.run(path)).sheets.map(({ created, updated }) => [created, updated])).toEqual([[0, 0], [0, 0]]);
    await isWhole();
  });

  it('bring the catalogue, what clients own with its warranty, and contracts with their renewal', async () => {
    const path = await desk.xlsx('more.xlsx', {
      产品目录: [['产品编号', '产品名称', '单位', '单价', '保修期（月）'], ['SRV-1', '机架式服务器', '台', 20_000, 6], ['SVC', '安装调试', '次', 1500, null], ['X', '坏的', '台', -1, 1]],
      装机清单: [['客户名称', '产品名称', '序列号', '购买日期'], ['深圳星河科技有限公司', '机架式服务器', 'SN-1', '2026-08-31'], ['深圳星河科技有限公司', '机架式服务器', 'SN-2', '2026-08-31']],
      合同台账: [
        ['合同编号', '客户名称', '合同名称', '开始日期', '结束日期', '合同金额（万元）'], ['HT-1', '深圳星河科技有限公司', '年度维保', '2025-09-01', '2026-08-31', 3.6],
        ['HT-2', '深圳星河科技有限公司', '反了', '2026-09-01', '2026-08-31', 1],
      ],
    });
    const { sheets } = await desk.run(path);
    expect(sheets.map(({ kind, created }) => [kind, created])).toEqual([['products', 2], ['owned', 2], ['contracts', 1]]);
    expect(sheets[0]?.rejected).toMatchObject([{ row: 4, reason: 'negative' }]);
    expect(sheets[2]?.rejected).toMatchObject([{ row: 3, field: 'contracts.endsOn', reason: 'daysOutOfOrder' }]);
    expect(valueOf(await desk.vault.ask('owned:list', {})).items).toMatchObject([{ serial: 'SN-1', warrantyUntil: '2027-02-28', productName: '机架式服务器' }, { serial: 'SN-2' }]);
    expect(valueOf(await desk.vault.ask('contract:list', { filter: { due: true } })).items).toMatchObject([{ number: 'HT-1', amountFen: yuan(36_000), outcome: '待续约' }]);
    expect((await desk.run(path)).sheets.map(({ created, updated }) => [created, updated])).toEqual([[0, 0], [0, 0], [0, 0]]);
    await isWhole();
  });
});

describe('what was exported', () => {
  it.each(['xlsx', 'csv'] as const)('as %s comes in again without making a copy', async (format) => {
    const { ask } = desk.vault;
    const client = valueOf(await ask('client:create', { fields: { name: '深圳星河科技有限公司' } })).id;
    const product = valueOf(await ask('product:create', { fields: { name: '机架式服务器', code: 'SRV-1', priceFen: yuan(20_000), warrantyMonths: 36, unit: '台' } })).id;
    valueOf(await ask('order:create', {
      client, fields: { notes: '含,逗号"和引号' }, lines: [{ product, quantity: 2, unitPriceFen: yuan(19_800) }, { name: '安装', amountFen: yuan(1500) }],
      payments: [{ amountFen: yuan(1000) }, { amountFen: yuan(1000) }, { kind: '退款', amountFen: yuan(300) }], own: true,
    }));
    valueOf(await ask('order:create', { client, fields: { amountFen: yuan(10_000_000) }, confirmed: true }));
    const contract = valueOf(await ask('contract:create', { client, fields: { title: '年度维保', startsOn: '2025-09-01' as never, endsOn: '2026-08-31' as never, amountFen: yuan(36_000) } }));
    valueOf(await ask('contract:renew', { id: contract.id, fields: {} }));
    const before = valueOf(await ask('vault:verify', {})).counts;
    for (const list of ['orders', 'contracts', 'products', 'owned'] as const) {
      const path = desk.path(`${list}.${format}`);
      const written = valueOf(await ask('trade:export', { what: { list }, format, file: desk.vault.engine.grant(path), job: 'x', reason: '核对' }));
      expect(written.rows, list).toBe(list === 'orders' || list === 'contracts' ? 2 : 1);
      const report = await desk.run(path);
      expect(report.sheets.map(({ kind, created, updated, rejected, unknownColumns }) => ({ kind, created, updated, rejected, unknownColumns })), list).toEqual(
        report.sheets.map(({ kind }) => ({ kind, created: 0, updated: 0, rejected: [], unknownColumns: [] })),
      );
    }
    expect(valueOf(await ask('vault:verify', {}))).toMatchObject({ ok: true, counts: { ...before, exports: 4 } });
  });

  it('keeps in an empty vault what was confirmed, and which contract took the place of which', async () => {
    const { ask } = desk.vault;
    const client = valueOf(await ask('client:create', { fields: { name: '深圳星河科技有限公司' } })).id;
    valueOf(await ask('order:create', { client, fields: { amountFen: yuan(10_000_000) }, confirmed: true }));
    const contract = valueOf(await ask('contract:create', { client, fields: { title: '年度维保', startsOn: '2025-09-01' as never, endsOn: '2026-08-31' as never, amountFen: yuan(20_000_000) }, confirmed: true }));
    const next = valueOf(await ask('contract:renew', { id: contract.id, fields: {} }));
    const other = await openDesk('2026-09-02T10:00:00+08:00');
    try {
      for (const list of ['orders', 'contracts'] as const) {
        const path = desk.path(`${list}.xlsx`);
        valueOf(await ask('trade:export', { what: { list }, format: 'xlsx', file: desk.vault.engine.grant(path), job: 'x', reason: '核对' }));
        expect((await other.run(path)).sheets.flatMap(({ doubts }) => doubts)).toEqual([]);
      }
      expect(valueOf(await other.vault.ask('order:list', {})).items).toMatchObject([{ amountState: '已确认' }]);
      const there = valueOf(await other.vault.ask('contract:list', {})).items;
      const numbers = new Map<string, string | null>(valueOf(await ask('contract:list', {})).items.map(({ id, number }) => [id, number]));
      expect(there.find(({ number }) => number === numbers.get(contract.id))).toMatchObject({ amountState: '已确认', renewedByNumber: numbers.get(next.id) });
    } finally {
      await other.remove();
    }
  });

  it('names a successor that is nowhere, and takes the rest of the row', async () => {
    const path = desk.csv('contracts.csv', '合同编号,客户名称,合同名称,开始日期,续约合同', 'HT-1,深圳星河科技有限公司,维保,2025-09-01,HT-9', 'HT-2,深圳星河科技有限公司,培训,2025-09-01,HT-3', 'HT-3,深圳星河科技有限公司,培训二,2026-09-01,');
    const [sheet] = (await desk.run(path)).sheets;
    expect(sheet).toMatchObject({ created: 3, rejected: [] });
    expect(sheet?.doubts).toMatchObject([{ row: 2, field: 'contracts.renewedBy', reason: 'unknownContract', shown: 'HT-9' }]);
    expect(valueOf(await desk.vault.ask('contract:list', {})).items.map(({ number, renewedByNumber }) => [number, renewedByNumber]).sort()).toEqual([['HT-1', null], ['HT-2', 'HT-3'], ['HT-3', null]]);
  });

  it('keeps text text, and money a number', async () => {
    const { ask } = desk.vault;
    const client = valueOf(await ask('client:create', { fields: { name: '+86公司' } })).id;
    valueOf(await ask('order:create', { client, fields: { amountFen: 12_345 } }));
    const path = desk.path('orders.xlsx');
    valueOf(await ask('trade:export', { what: { list: 'orders' }, format: 'xlsx', file: desk.vault.engine.grant(path), job: 'x', reason: '核对' }));
    const book = await read(readFileSync(path), { readStyles: true });
    expect(book.sheets.map(({ name }) => name)).toEqual(['订单', '订单明细', '收款记录']);
    expect(book.sheets[0]?.rows[1]).toEqual(expect.arrayContaining(['+86公司', 123.45]));
    expect(await ask('trade:export', { what: { list: 'orders' }, format: 'csv', file: desk.vault.engine.grant('/nowhere/at/all.csv'), job: 'x' })).toMatchObject({ error: { kind: 'notWritable' } });
  });
});
