import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseHere } from '../../electron/engine/import/parse-here';
import type { ClientFilter } from '../../shared/client/asks';
import type { Day } from '../../shared/kit/dates';
import { percent } from '../../shared/kit/percent';
import { valueOf } from '../harness/temp-vault';
import { countsOf, fixture, onlySheet, openDesk, type Desk } from './importing';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk('2023-09-01T10:00:00+08:00');
});
afterEach(async () => desk.remove());

const ask: Desk['vault']['ask'] = (channel, input) => desk.vault.ask(channel, input);
const figures = async (period: { from?: Day; to?: Day } = {}) => valueOf(await ask('source:figures', period));
const entries = async () => valueOf(await ask('source:list', {})).items;
const clients = async (filter: ClientFilter) => valueOf(await ask('client:list', { filter })).total;
const tableTwo = { sheets: [{ sheet: '表2 客户来源登记表' }] };

describe('the register of sources (S2-T2)', () => {
  it('AT-01, AT-02, AT-03: its rows become records with their rates, intervals and the question what 次 is', async () => {
    const report = await desk.run(fixture('manual-tables.xlsx'), tableTwo);
    expect(countsOf(onlySheet(report))).toMatchObject({ rows: 3, created: 3 });
    expect(onlySheet(report).unknownColumns).toEqual([]);
    const rows = await entries();
    expect(rows.map(({ channel, name, leads, valid, notes, cost }) => [channel, name, leads, valid, notes, cost.kind])).toEqual([
      ['线上广告', '百度关键词“服务器采购”', 25, 5, '成本：15元/次', 'unitMissing'],
      ['合作伙伴转介绍', 'ABC科技有限公司推荐', 8, 2, '推荐人：李经理', 'none'],
      ['行业展会', '2023年云计算技术展', 15, 3, '展位号：A08', 'none'],
    ]);
    expect(rows.map(({ figures: { valid, leads } }) => percent(valid, leads))).toEqual(['20%', '25%', '20%']);
    const { register, ranking, channels } = await figures();
    expect(register).toMatchObject({ entries: 3, leads: 48, valid: 10, firstOrders: null });
    expect(percent(register.valid, register.leads)).toBe('20.8%');
    expect(ranking).toBe('small');
    expect(channels.map(({ channel }) => channel)).toEqual(['线上广告', '行业展会', '合作伙伴转介绍']);

    const [advert] = rows;
    if (!advert) throw new Error('no advert');
    valueOf(await ask('source:edit', { id: advert.id, seen: advert.stamp, fields: { costUnit: '每条线索' } }));
    expect((await entries())[0]).toMatchObject({ cost: { kind: 'known', total: 37_500 }, costPerLead: 1500, costPerValid: 7500 });
    expect(countsOf(onlySheet(await desk.run(fixture('manual-tables.xlsx'), tableTwo)))).toMatchObject({ skipped: 3, created: 0 });
    expect(valueOf(await ask('vault:verify', {}))).toMatchObject({ ok: true });
  });

  it('AT-04: refuses more valid clients than leads, in a form, in an edit and in a file', async () => {
    expect(await ask('source:create', { fields: { channel: '行业展会', leads: 15, valid: 16 } })).toMatchObject({ error: { kind: 'validOverLeads', field: 'valid' } });
    const { id } = valueOf(await ask('source:create', { fields: { channel: '行业展会', leads: 15, valid: 15 } }));
    expect(await ask('source:edit', { id, fields: { leads: 14 } })).toMatchObject({ error: { kind: 'validOverLeads' } });
    expect(await ask('source:edit', { id, seen: 'another', fields: { leads: 20 } })).toMatchObject({ error: { kind: 'stale' } });
    const file = desk.csv('sources.csv', '来源渠道,具体来源,获取日期,客户数量,转化为有效客户数,转化率', '行业展会,甲展,2023-08-01,15,16,106.7%', '行业展会,乙展,2023-08-02,很多,1,', '行业展会,丙展,2023-08-03,15人,3,20%');
    const report = onlySheet(await desk.run(file));
    expect(report.rejected.map(({ row, column, reason }) => [row, column, reason])).toEqual([[2, '转化为有效客户数', 'moreThanLeads'], [3, '客户数量', 'notANumber']]);
    expect(countsOf(report)).toMatchObject({ created: 1, rejected: 2 });
  });

  it('goes out masked without a reason, which import does not take for content, and in full with one that is kept', async () => {
    const fields = { channel: '主动拜访', name: '科技园扫楼', acquiredOn: '2023-08-25' as Day, leads: 4, valid: 1, costFen: 20_000, costUnit: '总额', notes: '王总介绍' } as const;
    valueOf(await ask('source:create', { fields }));
    const path = desk.path('masked.xlsx');
    valueOf(await ask('source:write', { file: desk.vault.engine.grant(path) }));
    const [, row] = valueOf(await parseHere()(path)).sheets[0]?.rows ?? [];
    expect([row?.[0], row?.[7], row?.[8], row?.[9]]).toEqual(['主动拜访', '***', '***', '总额']);
    expect(countsOf(onlySheet(await desk.run(path)))).toMatchObject({ created: 0, updated: 0, rejected: 0 });
    expect((await entries())[0]).toMatchObject({ costFen: 20_000, notes: '王总介绍' });
    expect(valueOf(await ask('export:log', {})).total).toBe(0);
    valueOf(await ask('source:write', { file: desk.vault.engine.grant(desk.path('full.xlsx')), reason: '年度核对' }));
    expect(valueOf(await ask('export:log', {})).items).toMatchObject([{ what: 'sources', file: 'full.xlsx', rows: 1, reason: '年度核对' }]);
  });

  it('goes out in the manual’s columns, ours behind them, and comes in again as it was', async () => {
    await desk.run(fixture('manual-tables.xlsx'), tableTwo);
    valueOf(await ask('source:create', { fields: { channel: '主动拜访', name: '科技园扫楼', acquiredOn: '2023-08-25' as Day, leads: 4, valid: 1, costFen: 20_000, costUnit: '总额' } }));
    const path = desk.path('sources.xlsx');
    expect(valueOf(await ask('source:write', { file: desk.vault.engine.grant(path), reason: '核对' })).rows).toBe(4);
    const sheet = valueOf(await parseHere()(path)).sheets[0];
    expect(sheet?.rows[0]).toEqual(['来源渠道', '具体来源（如展会名称/广告关键词）', '获取日期', '负责人', '客户数量', '转化为有效客户数', '转化率', '备注', '成本（元）', '成本单位', '点击数', '在册线索', '在册有效客户']);
    const before = (await entries()).map(({ channel, leads, valid, costFen, costUnit }) => ({ channel, leads, valid, costFen, costUnit }));
    const other = await openDesk('2023-09-01T10:00:00+08:00');
    try {
      await other.run(path);
      const again = valueOf(await other.vault.ask('source:list', {})).items;
      expect(again.map(({ channel, leads, valid, costFen, costUnit }) => ({ channel, leads, valid, costFen, costUnit }))).toEqual(before);
    } finally {
      await other.remove();
    }
  });
});

describe('steps counted from the clients (C-18)', () => {
  it('counts a client without a stage as a lead, and as no valid one (C-18)', async () => {
    valueOf(await ask('client:create', { fields: { name: '搜来的人', source: '搜索引擎' } }));
    expect((await figures()).channels.map(({ channel, figures: { leads, valid, firstOrders } }) => [channel, leads, valid, firstOrders])).toEqual([['搜索引擎', 1, 0, 0]]);
    expect([await clients({ source: ['搜索引擎'], qualified: false }), await clients({ source: ['搜索引擎'], qualified: true })]).toEqual([1, 0]);
  });

  it('counts what nobody wrote down, and every number leads to its clients', async () => {
    const entry = valueOf(await ask('source:create', { fields: { channel: '行业展会', name: '秋季展', acquiredOn: '2023-08-15' as Day } }));
    const make = async (name: string, fields: object) => valueOf(await ask('client:create', { fields: { name, source: '行业展会', ...fields }, anyway: true })).id;
    await make('甲', { sourceEntry: entry.id, stage: '潜在' });
    await make('乙', { sourceEntry: entry.id, stage: '潜在', qualifiedOn: '2023-08-20' as Day });
    await make('丙', { sourceEntry: entry.id, stage: '合作' });
    await make('丁', { stage: '沉睡', filedOn: '2022-01-01' as Day });
    const [row] = await entries();
    expect(row?.figures).toMatchObject({ leads: 3, valid: 2, firstOrders: 0, written: false });
    expect((await figures()).channels[0]).toMatchObject({ channel: '行业展会', figures: { leads: 4, valid: 3 }, unassigned: 0 });
    expect((await figures({ from: '2023-01-01' as Day })).channels[0]?.figures).toMatchObject({ leads: 3, valid: 2 });
    expect([
      await clients({ sourceEntry: [entry.id as never] }), await clients({ sourceEntry: [entry.id as never], qualified: true }), await clients({ source: ['行业展会'], qualified: true }),
      await clients({ source: ['行业展会'], filedFrom: '2023-01-01' as Day }), await clients({ source: ['行业展会'], firstOrder: true }), await clients({ source: ['搜索引擎'] }),
    ]).toEqual([3, 2, 3, 3, 0, 0]);
    expect(valueOf(await ask('client:list', { filter: { sourceEntry: [entry.id as never] } })).items.map(({ name }) => name).sort()).toEqual(['丙', '乙', '甲'].sort());

    // Once the register has numbers of its own they count, and who points at no entry is said beside them.
    valueOf(await ask('source:edit', { id: entry.id, fields: { leads: 15, valid: 3 } }));
    expect((await figures()).channels[0]).toMatchObject({ figures: { leads: 15, valid: 3, written: true, onFile: { leads: 3 } }, unassigned: 1 });
    const { action } = valueOf(await ask('source:delete', { id: entry.id }));
    expect(await entries()).toEqual([]);
    valueOf(await ask('record:undo', { action }));
    expect((await entries())[0]?.figures.onFile.leads).toBe(3);
  });
});
