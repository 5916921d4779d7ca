import { promises as shown } from '../../renderer/words/zh-CN/promises';
import { standingColumn } from '../../electron/engine/export/follow-tables';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { dirname } from 'node:path';
import readExcel from 'read-excel-file/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cellText } from '../../electron/engine/import/cell-text';
import { parseHere } from '../../electron/engine/import/parse-here';
import type { ExportKind, FileFormat } from '../../shared/export/asks';
import { momentAt, type Day } from '../../shared/kit/dates';
import { valueOf } from '../harness/temp-vault';
import { countsOf, fixture, onlySheet, openDesk, type Desk } from './importing';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk('2023-09-10T10:00:00+08:00');
});
afterEach(async () => desk.remove());

const reason = '迁移到新电脑';
async function exported(what: ExportKind, format: FileFormat, why: string | undefined = reason, from: Desk = desk): Promise<string> {
  const path = from.path(`${what}-${why === undefined ? 'masked' : 'full'}.${format.startsWith('csv') ? 'csv' : format}`);
  valueOf(await from.vault.ask('export:write', { what, format, file: from.vault.engine.grant(path), job: 'x', ...(why === undefined ? {} : { reason: why }) }));
  return path;
}
const masked = async (what: ExportKind, format: FileFormat): Promise<string> => {
  const path = desk.path(`masked-${what}.${format.startsWith('csv') ? 'csv' : format}`);
  valueOf(await desk.vault.ask('export:write', { what, format, file: desk.vault.engine.grant(path), job: 'x' }));
  return path;
};
const sheetsOf = async (path: string) => valueOf(await parseHere()(path)).sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(cellText)) }));

/** Clients with several people, one who left, an individual, and a firm that only has a phone. */
async function fill(): Promise<void> {
  await desk.run(fixture('manual-tables.xlsx'));
  await desk.run(desk.csv('people.csv', '客户编号,客户名称,客户类型,联系人,职位,决策角色,影响力,态度,电话,邮箱,到任日期,离开日期,备注',
    '2023001,科技有限公司,,李四,工程师,技术,高,支持,138 0013 8001,li@example.com,2020-01-01,,爱喝茶', '2023003,贸易集团,,赵六,总监,最终决策者,中,中立,+86-755-8888 6666,,2019-01-01,2023-01-01,', '2023004,文化传媒,,,,,,,13900139000,info@example.com,,,',
    ',张三丰,个人,,,,,,13700137000,,,,'));
  await desk.run(desk.csv('orders.csv', '订单编号,客户编号,客户名称,订单日期,订单金额,备注', '20230801-001,2023001,科技有限公司,2023-08-01,12000.50,=先款后货'.replace('=', ''), '20230802-001,2023003,贸易集团,2023-08-02,800,加急'));
  await desk.run(desk.csv('consents.csv', '客户编号,客户名称,授权人,用途,方式,号码种类,授权日期,凭据,有效期至,撤回日期,撤回原因',
    '2023001,科技有限公司,李四,营销,短信,,2023-08-01,签字表,2024-07-31,,', '2023001,科技有限公司,,服务,,,2023-08-01,电话录音,,2023-08-20,嫌打扰',
    '2023003,贸易集团,赵六,证件号,不限,身份证号、护照号,2023-07-01,签字表,,,'));
  await desk.run(desk.csv('checks.csv', '客户编号,客户名称,核对类型,核对日期,核对方式,核对结果,核对人,备注', '2023001,科技有限公司,复核,2023-08-20,电话,已更正,李雷,换了地址', '2023003,贸易集团,核实,2023-08-21,邮件,联系不上,,'));
}

/** What somebody settled about a file: what nobody finds out, and an amount beyond the ceiling that is right. */
async function settle(): Promise<void> {
  await desk.run(desk.csv('settled.csv', '客户编号,客户名称,预算,标为未知,已确认的金额', '2023003,贸易集团,6000000,成立时间；决策链关系,预算范围'));
}

describe('the manual’s tables as one workbook', () => {
  it('has the twelve tables in their literal columns, and says in each what the manual says', async () => {
    await fill();
    const ours = await sheetsOf(await exported('tables', 'xlsx'));
    const manual = await sheetsOf(fixture('manual-tables.xlsx'));
    expect(ours.map(({ name }) => name)).toEqual([...manual.slice(0, 8).map(({ name }) => name), '表9 投诉分析月度报告', ...manual.slice(8).map(({ name }) => name)]);
    for (const { name, rows } of manual) {
      const heading = name.startsWith('表6') ? rows[1] : rows[0];
      expect(ours.find((sheet) => sheet.name === name)?.rows[0]?.slice(0, heading?.length)).toEqual(heading);
    }
    expect(ours[1]?.rows.slice(1)).toEqual(manual[1]?.rows.slice(1));
    expect(ours[0]?.rows[1]).toEqual(manual[0]?.rows[1]);
    const rowsOf = (sheets: typeof ours, name: string, from: number, width = 99) => sheets.find((sheet) => sheet.name.includes(name))?.rows.slice(from).map((row) => row.slice(0, width)) ?? [];
    for (const name of ['客户信息分层表', '客户维护策略执行表', '客户维护案例分析表']) expect(rowsOf(ours, name, 1), name).toEqual(rowsOf(manual, name, 1).map((row) => row.map((cell) => (cell === '-' ? '' : cell))));
    expect(rowsOf(ours, '表6', 1, 3)).toEqual(rowsOf(manual, '表6', 2));
    expect(rowsOf(ours, '表6', 1)[0]?.slice(3, 7)).toEqual(['2023001', '科技有限公司', '2023-09-10', '*某']);
    const visits = (sheets: typeof ours) => rowsOf(sheets, '表5', 1).map((row) => row.filter((_cell, at) => at !== 1 && at !== 2)).sort();
    expect(visits(ours)).toEqual(visits(manual));
    // Two are clients since their orders of August; of the third only the file says how long it has been one.
    expect(rowsOf(ours, '表5', 1).map(([number, , since]) => `${number} ${since}`).sort()).toEqual(['2023001 1个月', '2023003 1个月', '2023005 6个月']);
  });

  it('import(export(x)) = x: into the same vault it changes nothing, into an empty one it brings the same tables', async () => {
    await fill();
    const path = await exported('tables', 'xlsx');
    for (const sheet of (await desk.run(path)).sheets) expect({ sheet: sheet.sheet, ...countsOf(sheet) }).toMatchObject({ created: 0, updated: 0, duplicates: 0, rejected: 0 });
    const other = await openDesk('2023-09-10T10:00:00+08:00');
    await other.run(path);
    const again = await exported('tables', 'xlsx', reason, other);
    expect(await sheetsOf(again)).toEqual(await sheetsOf(path));
    await other.remove();
  });
});

it('promises, improvement plans and suggestions are written with their clients, masked without a reason (R-ST-06, R-SV-02, R-RV-09)', async () => {
  desk.vault.clock.set('2023-09-01T10:00:00+08:00');
  const { ask } = desk.vault;
  const { id: client } = valueOf(await ask('client:create', { fields: { name: '甲公司' } }));
  const { id: promise } = valueOf(await ask('promise:add', { client, fields: { text: '送备份方案', dueOn: '2023-09-05' as Day, owner: '张三' } }));
  valueOf(await ask('promise:move', { id: promise, dueOn: '2023-09-08' as Day, dueAt: null, reason: '客户改了日子' }));
  valueOf(await ask('survey:add', { client, fields: { heldOn: '2023-09-01' as Day }, answers: [{ dimension: '质量', kind: '1-5分', value: '2' }, { dimension: '建议', kind: '文字', value: '增加数据分析功能' }] }));
  const rowsOf = async (path: string) => (await sheetsOf(path))[0]?.rows.map((row) => row.map(String)) ?? [];
  const [heading, row] = await rowsOf(await exported('promises', 'xlsx'));
  expect(heading?.slice(0, 7)).toEqual(['客户编号', '客户名称', '承诺内容', '承诺日期', '兑现期限', '期限时刻', '最初期限']);
  expect(row?.slice(1, 10)).toEqual(['甲公司', '送备份方案', '2023-09-01', '2023-09-08', '', '2023-09-05', '1', '客户改了日子', '张三']);
  const { id: timed } = valueOf(await ask('promise:add', { client, fields: { text: '送到', dueAt: momentAt('2023-09-02' as Day, '12:00', 'Asia/Shanghai') } }));
  desk.vault.clock.set('2023-09-20T16:05:00+08:00');
  const stands = async () => (await rowsOf(await exported('promises', 'xlsx'))).slice(1).map((each) => [each[2], each[5], each[10], each[11], each[13] ?? '']);
  expect(await stands()).toEqual([['送到', '12:00', '待兑现', '过期，算违约', ''], ['送备份方案', '', '待兑现', '过期，算违约', '']]);
  valueOf(await ask('promise:settle', { id: timed, state: '已兑现' }));
  expect((await stands())[0]).toEqual(['送到', '12:00', '已兑现', '兑现晚了', '16:05']);
  expect(standingColumn).toEqual(shown.standing);
  const plan = (await rowsOf(await exported('improvementPlans', 'csv')))[1];
  expect([plan?.[1], plan?.[3], plan?.[9]]).toEqual(['甲公司', '40', '进行中']);
  expect((await rowsOf(await exported('suggestions', 'csv')))[1]?.slice(1, 6)).toEqual(['甲公司', '增加数据分析功能', '', '2023-09-01', '待评估']);
  for (const [what, secret] of [['promises', '送备份方案'], ['suggestions', '增加数据分析功能']] as const) expect(JSON.stringify(await rowsOf(await masked(what, 'csv')))).not.toContain(secret);
});

describe.each(['clients', 'contacts', 'visits', 'surveys', 'tiers', 'careTasks', 'cases', 'orders', 'contracts', 'products', 'owned', 'consents', 'checks'] as const)('%s', (what) => {
  it('import(export(x)) = x', async () => {
    await fill();
    await settle();
    const path = await exported(what, 'xlsx');
    for (const sheet of (await desk.run(path)).sheets) expect({ sheet: sheet.sheet, ...countsOf(sheet) }).toMatchObject({ created: 0, updated: 0, duplicates: 0, rejected: 0 });
    const other = await openDesk('2023-09-10T10:00:00+08:00');
    await other.run(path);
    expect(await sheetsOf(await exported(what, 'xlsx', reason, other))).toEqual(await sheetsOf(path));
    await other.remove();
  });
});

describe('what was settled about a file', () => {
  it('comes in by its terms and goes out by them (R-DC-02, AT-37)', async () => {
    await fill();
    await settle();
    const [client] = (await desk.records('clients')).filter(({ number }) => number === '2023003');
    expect(client).toMatchObject({ budgetFen: 600_000_000, unknowns: ['chain', 'foundedOn'], confirmedAmounts: ['budgetFen=600000000'] });
    const [sheet] = await sheetsOf(await exported('clients', 'xlsx'));
    const [head = [], ...rows] = sheet?.rows ?? [];
    const row = rows.find(([number]) => number === '2023003') ?? [];
    expect([row[head.indexOf('标为未知')], row[head.indexOf('已确认的金额')]]).toEqual(['成立时间；决策链关系', '预算范围']);
  });

  it('is refused where nobody can settle it', async () => {
    const report = onlySheet(await desk.run(desk.csv('wrong.csv', '客户编号,客户名称,标为未知', '2023009,星河科技有限公司,星座')));
    expect(report.rejected.map(({ row, field, reason: why }) => ({ row, field, why }))).toEqual([{ row: 2, field: 'clients.unknowns', why: 'notInList' }]);
  });
});

describe('other formats', () => {
  it('CSV in UTF-8 with its mark or in GB18030 says the same as the workbook', async () => {
    await fill();
    const [sheet] = await sheetsOf(await exported('clients', 'xlsx'));
    for (const [format, encoding] of [['csv', 'UTF-8'], ['csv-gb18030', 'GB18030']] as const) {
      const path = await exported('clients', format);
      expect(readFileSync(path).subarray(0, 3).equals(Buffer.from('efbbbf', 'hex'))).toBe(format === 'csv');
      expect(valueOf(await parseHere()(path)).encoding).toBe(encoding);
      expect((await sheetsOf(path))[0]?.rows).toEqual(sheet?.rows);
    }
  });

  it('cards come back as the same people', async () => {
    await fill();
    const path = await exported('clients', 'vcf');
    expect(readFileSync(path, 'utf8')).toContain('FN:李四\r\nORG:科技有限公司\r\nTITLE:工程师\r\nTEL:138 0013 8001\r\nEMAIL:li@example.com\r\nNOTE:爱喝茶\r\nEND:VCARD');
    expect(readFileSync(path, 'utf8').split('\r\n').every((line) => Buffer.byteLength(line) <= 76)).toBe(true);
    expect(countsOf(onlySheet(await desk.run(path)))).toMatchObject({ created: 0, updated: 0, rejected: 0 });
  });

  it('are read alike by another reader of workbooks', async () => {
    await fill();
    const path = await exported('tables', 'xlsx');
    for (const { sheet, data } of await readExcel(path)) {
      const shown = data.map((row) => row.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? ''))));
      const ours = (await sheetsOf(path)).find(({ name }) => name === sheet)?.rows ?? [];
      expect(shown.map((row) => row.join('|').replace(/\|+$/, ''))).toEqual(ours.map((row) => row.join('|')));
    }
  });

  it.skipIf(!existsSync('/usr/bin/soffice'))('are read alike by LibreOffice', async () => {
    await fill();
    const path = await exported('clients', 'xlsx');
    execFileSync('/usr/bin/soffice', ['--headless', `-env:UserInstallation=file://${dirname(path)}/office`, '--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76,1', '--outdir', `${dirname(path)}/read`, path], { stdio: 'ignore', timeout: 120_000 });
    const [theirs] = await sheetsOf(`${dirname(path)}/read/clients-full.csv`);
    const [ours] = await sheetsOf(path);
    expect(theirs?.rows).toEqual(ours?.rows);
    rmSync(`${dirname(path)}/office`, { recursive: true });
  }, 150_000);

  it('that a kind has not are refused', async () => {
    expect(await desk.vault.ask('export:write', { what: 'orders', format: 'vcf', file: desk.vault.engine.grant(desk.path('a.vcf')), job: 'x' })).toMatchObject({ ok: false, error: { kind: 'wrongFormat' } });
    expect(await desk.vault.ask('export:write', { what: 'orders', file: desk.vault.engine.grant(desk.path('no/where.xlsx')), job: 'x' })).toMatchObject({ ok: false, error: { kind: 'notWritable' } });
  });
});

const careRecords = () => Promise.all((['visits', 'surveys', 'surveyAnswers', 'careTasks', 'cases', 'tierRecords'] as const).map((collection) => desk.records(collection)));

describe('what is sensitive', () => {
  it('is masked in every table and card, and nothing is logged', async () => {
    await fill();
    for (const [what, format] of [['tables', 'csv'], ['tables', 'xlsx'], ['clients', 'csv'], ['contacts', 'csv'], ['orders', 'csv'], ['surveys', 'csv'], ['careTasks', 'csv'], ['cases', 'csv'], ['clients', 'vcf']] as const) {
      if (what === 'tables' && format === 'csv') continue;
      const path = await masked(what, format);
      const text = format === 'xlsx' ? JSON.stringify(await sheetsOf(path)) : readFileSync(path, 'utf8');
      for (const secret of ['13800138001', '138 0013 8001', 'li@example.com', '李四', '张三丰', '爱喝茶', '12000', '收到服务器发现外观划痕', '希望增加数据分析功能', '愿意尝试', '因系统稳定性投诉', '客服专员电话沟通调研', 'NPS从-10']) expect({ what, format, secret, found: text.includes(secret) }).toMatchObject({ found: false });
    }
    const [, , ...rows] = (await sheetsOf(await masked('contacts', 'csv')))[0]?.rows ?? [];
    expect(rows.find((row) => row[3] === '李***')).toEqual(['2023001', '科技有限公司', '公司', '李***', '工程师', '技术', '高', '支持', '138****8001', 'l***@example.com', '2020-01-01', '', '', '***']);
    expect(await desk.records('exports')).toEqual([]);
  });

  it('is written in full with a reason, which is logged with who, when, what; Ctrl+Z does not take that back', async () => {
    await fill();
    valueOf(await desk.vault.ask('settings:write', { patch: { userName: '王芳' } }));
    await exported('contacts', 'csv');
    const log = valueOf(await desk.vault.ask('export:log', {}));
    expect(log).toMatchObject({ total: 1, items: [{ what: 'contacts', format: 'csv', by: '王芳', reason, file: 'contacts-full.csv', at: '2023-09-10T02:00:00.000Z[Asia/Shanghai]' }] });
    expect(log.items[0]?.rows).toBeGreaterThan(5);
  });

  it('does not come back masked over what is known', async () => {
    await fill();
    const before = [await desk.records('clients'), await desk.records('contacts'), await desk.records('phones'), await desk.records('emails'), await desk.records('orders'), await desk.records('followups'), ...(await careRecords())];
    for (const what of ['clients', 'contacts', 'visits', 'surveys', 'tiers', 'careTasks', 'cases', 'tables'] as const) await desk.run(await masked(what, 'xlsx'));
    await desk.run(await masked('clients', 'vcf'));
    const plain = (records: typeof before) => records.map((all) => all.map(({ stamp: _stamp, updatedOn: _updatedOn, verification: _verification, ...record }) => record));
    expect(plain([await desk.records('clients'), await desk.records('contacts'), await desk.records('phones'), await desk.records('emails'), await desk.records('orders'), await desk.records('followups'), ...(await careRecords())])).toEqual(plain(before));
  });
});
