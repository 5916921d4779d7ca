import { readFileSync } from 'node:fs';
import { read } from 'hucre';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { customKey, type CustomKind, type CustomOwner } from '../../shared/custom/schema';
import type { CustomKey } from '../../shared/custom/rules';
import { valueOf } from '../harness/temp-vault';
import { countsOf, onlySheet, openDesk, type Desk } from './importing';

let desk: Desk;
beforeEach(async () => (desk = await openDesk('2026-08-16T10:00:00+08:00')));
afterEach(() => desk.remove());

const field = async (owner: CustomOwner, label: string, kind: CustomKind, options: string[] = []): Promise<CustomKey> =>
  customKey(valueOf(await desk.vault.ask('custom:create', { owner, label, kind, options })).id) as CustomKey;
const clients = async () => valueOf(await desk.vault.ask('client:list', { sort: { by: 'number' } })).items;
const file = async (at: number) => valueOf(await desk.vault.ask('client:read', { id: (await clients())[at]?.id ?? ('' as never) }));
const isWhole = async (): Promise<void> => expect(valueOf(await desk.vault.ask('vault:verify', {}))).toMatchObject({ ok: true, derivedStale: 0, indexStale: 0, logMismatches: 0 });

describe('fields of the user’s own in a client table', () => {
  it('are known by their labels, with and without a unit, and read by their kinds; a cell that does not fit refuses its row', async () => {
    const [text, number, money, day] = [await field('clients', '会员卡号', '文本'), await field('clients', '门店数', '数字'), await field('clients', '年采购额', '金额'), await field('clients', '续签日', '日期')];
    const [one, several, yes, link] = [
      await field('clients', '重要性', '单选', ['高', '低']), await field('clients', '设备', '多选', ['服务器', '交换机', '显示器，大']),
      await field('clients', '开票', '是否'), await field('clients', '官网', '网址'),
    ];
    const wechat = await field('contacts', '微信号', '文本');
    const path = await desk.xlsx('clients.xlsx', { 客户: [
      ['客户编号', '客户名称', '联系人', '会员卡号', '门店数（家）', '年采购额（万元）', '续签日', '重要性*', '设备', '开票', '官网', '微信号'],
      ['C-1', '深圳星河科技有限公司', '王经理', 'HY-1', '1,200', 12.5, '2026年9月1日', '高', '服务器；显示器，大', '有', 'https://a.example.com', 'wang-1'],
      ['C-2', '重庆长江商贸有限公司', '', 12345, 3, '3万', '2026/9/2', '低', '服务器，交换机', 'no', 'mailto:a@example.com', ''],
      ['C-3', '成都锦江', '', '=1+1', '', '', '', '', '', '', '', ''],
      ['C-4', '西安大雁', '', '', '几家', -5, '2026-02-30', '中', '服务器、打印机', '也许', 'javascript:alert(1)', ''],
      ['C-5', '青岛海风', '', '', '', '', '', '', '', '', '', 'nobody'],
    ] });
    const preview = (await desk.inspect(path)).sheets[0];
    expect(preview?.columns.map((column) => column.field)).toEqual([
      'clients.number', 'clients.name', 'contacts.name', ...[text, number, money, day, one, several, yes, link].map((key) => `clients.${key}`), `contacts.${wechat}`,
    ]);
    const report = onlySheet(await desk.run(path));
    expect(countsOf(report)).toEqual({ rows: 5, created: 3, updated: 0, skipped: 0, duplicates: 0, rejected: 2 });
    expect(report.unknownColumns).toEqual([]);
    expect(report.rejected.map(({ row, field: name, column, reason, shown }) => [row, name, column, reason, shown])).toEqual([
      [4, `clients.${text}`, '会员卡号', 'formula', '=1+1'],
      [5, `clients.${number}`, '门店数（家）', 'notANumber', '几家'],
      [5, `clients.${money}`, '年采购额（万元）', 'negative', '-5'],
      [5, `clients.${day}`, '续签日', 'notADate', '2026-02-30'],
      [5, `clients.${one}`, '重要性*', 'notInList', '中'],
      [5, `clients.${several}`, '设备', 'notInList', '服务器、打印机'],
      [5, `clients.${yes}`, '开票', 'notInList', '也许'],
      [5, `clients.${link}`, '官网', 'notALink', 'javascript:alert(1)'],
    ]);
    expect(report.doubts.map(({ row, field: name, reason }) => [row, name, reason])).toEqual([[6, 'contacts.name', 'missing']]);
    expect((await clients()).map(({ number: no, custom }) => [no, custom])).toEqual([
      ['C-1', { [text]: 'HY-1', [number]: 1200, [money]: 12_500_000, [day]: '2026-09-01', [one]: '高', [several]: ['服务器', '显示器，大'], [yes]: true, [link]: 'https://a.example.com' }],
      ['C-2', { [text]: '12345', [number]: 3, [money]: 3_000_000, [day]: '2026-09-02', [one]: '低', [several]: ['服务器', '交换机'], [yes]: false, [link]: 'mailto:a@example.com' }],
      ['C-5', {}],
    ]);
    expect((await file(0)).contacts[0]?.custom).toEqual({ [wechat]: 'wang-1' });
    await isWhole();

    // The refused rows come back with their reasons and their own headings, so that they can be mended and brought again.
    const { session } = await desk.inspect(path);
    valueOf(await desk.vault.ask('import:dry-run', { session }));
    const out = desk.path('rejected.xlsx');
    expect(valueOf(await desk.vault.ask('import:rejected', { session, file: desk.vault.engine.grant(out) })).rows).toBe(2);
    const [sheet] = (await read(readFileSync(out))).sheets;
    expect(sheet?.rows[0]).toContain('年采购额（万元）');
    expect(sheet?.rows[2]?.at(-1)).toContain('「官网」网址须以');
  });

  it('update records that are there, count as changes, and go with undo of the import', async () => {
    const [level, several] = [await field('clients', '会员级别', '单选', ['钻石', '普通']), await field('clients', '设备', '多选', ['甲', '乙'])];
    const wechat = await field('contacts', '微信号', '文本');
    const rows = (grade: string, devices: string, id: string): string => desk.csv('c.csv', '客户编号,客户名称,联系人,会员级别,设备,微信号', `C-1,深圳星河科技有限公司,王经理,${grade},${devices},${id}`);
    await desk.run(rows('普通', '甲', 'wang-1'));
    expect(countsOf(onlySheet(await desk.dryRun(rows('普通', '甲', 'wang-1'))))).toMatchObject({ updated: 0, skipped: 1 });
    const { batch, sheets } = await desk.run(rows('钻石', '甲；乙', 'wang-2'));
    expect(sheets[0]).toMatchObject({ created: 0, updated: 1 });
    expect(await file(0)).toMatchObject({ client: { custom: { [level]: '钻石', [several]: ['甲', '乙'] } }, contacts: [{ custom: { [wechat]: 'wang-2' } }] });
    // What a file leaves empty is left alone.
    expect(countsOf(onlySheet(await desk.run(rows('', '', ''))))).toMatchObject({ updated: 0, skipped: 1 });
    valueOf(await desk.vault.ask('import:undo', { batch: batch as never }));
    expect(await file(0)).toMatchObject({ client: { custom: { [level]: '普通', [several]: ['甲'] } }, contacts: [{ custom: { [wechat]: 'wang-1' } }] });
    await isWhole();
  });

  it('are filled by whatever column somebody says, by id or by label; an archived one takes none', async () => {
    const level = await field('clients', '会员级别', '单选', ['钻石', '普通']);
    const path = desk.csv('c.csv', '客户名称,档次,备注', '深圳星河科技有限公司,钻石,常客');
    for (const name of [`clients.${level}`, 'clients.会员级别']) {
      const report = onlySheet(await desk.dryRun(path, { sheets: [{ sheet: 'c', columns: { 档次: name } }] }));
      expect([report.created, report.unknownColumns]).toEqual([1, []]);
    }
    await desk.run(path, { sheets: [{ sheet: 'c', columns: { 档次: 'clients.会员级别' } }] });
    expect((await clients())[0]?.custom).toEqual({ [level]: '钻石' });
    valueOf(await desk.vault.ask('custom:edit', { id: level.slice(2) as never, archived: true }));
    const later = desk.csv('d.csv', '客户名称,会员级别', '重庆长江商贸有限公司,钻石');
    expect(onlySheet(await desk.dryRun(later)).unknownColumns).toEqual(['会员级别']);
  });

  it('go before other words for our columns, but not before what those are called', async () => {
    const [level, name] = [await field('clients', '级别', '文本'), await field('clients', '客户等级', '文本')];
    const columns = (await desk.inspect(desk.csv('c.csv', '客户编号,客户名称,客户等级,级别', 'C-1,甲公司,A,三'))).sheets[0]?.columns;
    expect(columns?.map((column) => column.field)).toEqual(['clients.number', 'clients.name', 'clients.valueGrade', `clients.${level}`]);
    expect(columns?.some((column) => column.field === `clients.${name}`)).toBe(false);
  });

  it('are not multiplied by their own label: what stands under it is written in 元', async () => {
    const money = await field('clients', '预算（万元）', '金额');
    await desk.run(desk.csv('c.csv', '客户编号,客户名称,预算（万元）', 'C-1,深圳星河科技有限公司,30', 'C-2,重庆长江商贸有限公司,3万'));
    expect((await clients()).map(({ custom }) => custom[money])).toEqual([3000, 3_000_000]);
    const out = desk.path('list.csv');
    valueOf(await desk.vault.ask('list:export', {
      chosen: { rows: { list: 'clients', filter: {} }, except: [] }, sort: { by: 'number', descending: false }, format: 'csv', file: desk.vault.engine.grant(out), job: 'x', reason: '核对',
      columns: [{ name: 'number', heading: '客户编号' }, { name: 'name', heading: '客户名称' }, { name: money, heading: '预算（万元）' }],
    }));
    expect(countsOf(onlySheet(await desk.run(out)))).toMatchObject({ created: 0, updated: 0, skipped: 2 });
    expect((await clients()).map(({ custom }) => custom[money])).toEqual([3000, 3_000_000]);
  });

  it('come back as they went out', async () => {
    const kinds: readonly (readonly [CustomKind, string | number | boolean | string[]])[] = [
      ['文本', '12-3，甲'], ['数字', 3.25], ['金额', 1_234_567], ['日期', '2026-09-01'], ['单选', '高'], ['多选', ['高', '低']], ['是否', false], ['网址', 'https://example.com/a?b=1'],
    ];
    const custom: Record<CustomKey, string | number | boolean | string[]> = {};
    for (const [kind, value] of kinds) custom[await field('clients', `自己的${kind}`, kind, kind.endsWith('选') ? ['高', '低'] : [])] = value;
    valueOf(await desk.vault.ask('client:create', { fields: { name: '深圳星河科技有限公司' }, custom }));
    const columns = [{ name: 'number' as never, heading: '客户编号' }, { name: 'name' as never, heading: '客户名称' }, ...Object.keys(custom).map((key, at) => ({ name: key as CustomKey, heading: `自己的${kinds[at]?.[0] ?? ''}` }))];
    for (const format of ['xlsx', 'csv', 'csv-gb18030'] as const) {
      const path = desk.path(`out.${format === 'xlsx' ? 'xlsx' : 'csv'}`);
      valueOf(await desk.vault.ask('list:export', { chosen: { rows: { list: 'clients', filter: {} } }, columns, format, file: desk.vault.engine.grant(path), job: 'job' } as never));
      expect(countsOf(onlySheet(await desk.dryRun(path))), format).toMatchObject({ skipped: 1, rejected: 0 });
      const emptied = Object.fromEntries(Object.keys(custom).map((key) => [key, null]));
      const [only] = await clients();
      valueOf(await desk.vault.ask('client:edit', { id: only?.id ?? ('' as never), fields: {}, custom: emptied }));
      expect(countsOf(onlySheet(await desk.run(path))), format).toMatchObject({ updated: 1, rejected: 0 });
      expect((await clients())[0]?.custom, format).toEqual(custom);
    }
  });
});

describe('fields of the user’s own in other tables', () => {
  it('are read for complaints and orders', async () => {
    const [loss, batchNo] = [await field('complaints', '损失金额', '金额'), await field('orders', '批次', '文本')];
    const complaints = (amount: string): string => desk.csv('complaints.csv', '投诉编号,投诉日期,客户名称,投诉内容,损失金额（元）', `T-1,2026-08-01,深圳星河科技有限公司,宕机,${amount}`);
    await desk.run(complaints('"2,000"'));
    expect(valueOf(await desk.vault.ask('complaint:list', {})).items[0]?.custom).toEqual({ [loss]: 200_000 });
    expect(onlySheet(await desk.run(complaints('3000')))).toMatchObject({ updated: 1 });
    expect(valueOf(await desk.vault.ask('complaint:list', {})).items[0]?.custom).toEqual({ [loss]: 300_000 });
    expect(onlySheet(await desk.dryRun(complaints('不知道'))).rejected).toMatchObject([{ row: 2, column: '损失金额（元）', reason: 'notANumber' }]);

    const orders = (no: string): string => desk.csv('orders.csv', '订单号,客户名称,下单日期,金额,批次', `A-1,深圳星河科技有限公司,2026-08-01,500,${no}`);
    await desk.run(orders('B-1'));
    expect(onlySheet(await desk.run(orders('B-2')))).toMatchObject({ updated: 1 });
    const [order] = valueOf(await desk.vault.ask('order:list', {})).items;
    expect(valueOf(await desk.vault.ask('order:read', { id: order?.id ?? ('' as never) })).order.custom).toEqual({ [batchNo]: 'B-2' });
    await isWhole();
  });
});
