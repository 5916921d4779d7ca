import { readFileSync, rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import readExcel from 'read-excel-file/node';
import { parseHere } from '../../electron/engine/import/parse-here';
import { cellText } from '../../electron/engine/import/cell-text';
import { valueOf } from '../harness/temp-vault';
import { countsOf, fixture, onlySheet, openDesk, type Desk } from './importing';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk('2023-09-10T10:00:00+08:00');
});
afterEach(async () => desk.remove());

const created = (rows: number) => ({ rows, created: rows, updated: 0, skipped: 0, duplicates: 0, rejected: 0 });
const skipped = (rows: number) => ({ rows, created: 0, updated: 0, skipped: rows, duplicates: 0, rejected: 0 });

describe('the tables of the manual', () => {
  it('knows every sheet by its headings', async () => {
    const report = await desk.dryRun(fixture('manual-tables.xlsx'));
    expect(report.sheets.map(({ sheet, kind }) => [sheet, kind])).toEqual([
      ['表1 客户信息总表', 'clients'],
      ['表2 客户来源登记表', 'sources'],
      ['表3 客户跟进计划表', 'plans'],
      ['表4 客户跟进记录表', 'followups'],
      ['表5 客户回访计划表', 'visits'],
      ['表6 客户满意度调查表', 'surveys'],
      ['表7 客户投诉登记表', 'complaints'],
      ['表8 投诉处理跟踪表', 'complaintSteps'],
      ['客户信息分层表', 'tiers'],
      ['客户维护策略执行表', 'careTasks'],
      ['客户维护案例分析表', 'cases'],
    ]);
    expect(report.sheets.flatMap(({ unknownColumns }) => unknownColumns)).toEqual([]);
  });

  it('S2-T1…T8: makes the clients with their plans, follow-ups, complaints and steps', async () => {
    const report = await desk.run(fixture('manual-tables.xlsx'));
    const byKind = Object.fromEntries(report.sheets.map((sheet) => [sheet.kind, countsOf(sheet)]));
    expect(byKind).toMatchObject({ clients: created(2), sources: created(3), plans: created(3), followups: created(3), complaints: created(2), complaintSteps: created(3) });
    expect(byKind).toMatchObject({ visits: created(3), surveys: created(6), tiers: created(3), careTasks: created(3), cases: created(1) });

    const clients = await desk.records('clients');
    expect(clients.map(({ number }) => number)).toEqual(['2023001', '2023002', 'C001', 'C002', 'C003', '2023003', '2023004', '2023006', '2023005']);
    expect(clients[0]).toMatchObject({
      name: '科技有限公司', type: '公司', industry: '信息技术', valueGrade: 'B类', intentGrade: 'B类', stage: '潜在', source: '行业展会',
      filedOn: '2023-08-15', updatedOn: '2023-08-16', verification: '待核实',
    });
    expect(clients[1]).toMatchObject({ name: '（个人）', type: '个人', verification: '待核实' });
    const numbered = (number: string) => clients.find((client) => client['number'] === number);
    expect(numbered('2023003')).toMatchObject({ name: '贸易集团', stage: '合作', valueGrade: 'A类', intentGrade: null, verification: null });
    expect(numbered('2023004')).toMatchObject({ name: '文化传媒', stage: '沉睡', stageReason: '8个月无互动', valueGrade: 'C类' });

    expect((await desk.records('phones')).map(({ text, key, state }) => [text, key, state])).toEqual([['138–', null, '待核实'], ['139–5678', null, '待核实']]);
    expect((await desk.records('tags')).map(({ name }) => name)).toEqual(['服务器采购', '预算50万', '在线课程咨询']);
    expect((await desk.records('followups')).map(({ heldOn, nextOwner, nextState, kind }) => [heldOn, nextOwner, nextState, kind])).toEqual([
      ['2023-08-16', '*某', '待办', '互动'], ['2023-08-20', '*某', '待办', '互动'], ['2023-08-25', '*某', '待办', '互动'],
    ]);
    const complaints = await desk.records('complaints');
    expect(complaints.map(({ number, grade, state, expectedOn, handledAt }) => [number, grade, state, expectedOn, handledAt])).toEqual([
      ['20230816-001', '一般', '待回访', '2023-08-17', '2023-08-17T03:00:00.000Z[Asia/Shanghai]'],
      ['20230816-002', '严重', '处理中', '2023-08-18', null],
    ]);
    expect((await desk.records('complaintSteps')).map(({ step, at, nextAction, dueOn }) => [step, at, nextAction, dueOn])).toEqual([
      ['接收安抚', '2023-08-16T06:30:00.000Z[Asia/Shanghai]', null, null],
      ['方案制定', '2023-08-16T08:00:00.000Z[Asia/Shanghai]', '8月17日上午送达安装', '2023-08-17'],
      ['处理完成', '2023-08-17T03:00:00.000Z[Asia/Shanghai]', '3天内回访满意度', '2023-08-20'],
    ]);
    expect(desk.vault.log.lines.filter(({ cause }) => cause !== undefined)).toEqual([]);
    expect(valueOf(await desk.vault.ask('vault:verify', {}))).toMatchObject({ ok: true, logMismatches: 0, derivedStale: 0 });
  });

  it('S2-T5, S2-T6: makes the visits and the survey with its head, options and answers', async () => {
    await desk.run(fixture('manual-tables.xlsx'));
    const visits = await desk.records('visits');
    expect(visits.map(({ plannedOn, frequency, method, focus, owner, state, cooperation }) => [plannedOn, frequency, method, focus, owner, state, cooperation])).toEqual([
      ['2023-09-10', '每月1次', '电话', '使用体验，操作问题解决', '*某', '计划', '2个月'],
      ['2023-09-05', '每月1次', '上门拜访', '满意度调查，续购意向', '*某', '计划', '1年'],
      ['2023-09-20', '每季度1次', '电话+邮件', '服务反馈，节日祝福', '*某', '计划', '6个月'],
    ]);
    const firm = (await desk.records('clients')).find(({ number }) => number === '2023001')?.['id'];
    expect(await desk.records('surveys')).toMatchObject([{ client: firm, heldOn: '2023-09-10', by: '*某' }]);
    expect((await desk.records('surveyAnswers')).map(({ position, kind, options, value }) => [position, kind, options, value])).toEqual([
      [1, '1-5分', '非常满意/满意/一般/不满意/非常不满意', '4'], [2, '1-5分', '非常满意/满意/一般/不满意/非常不满意', '5'], [3, '1-5分', '非常满意/满意/一般/不满意/非常不满意', '4'],
      [4, '是/否', '是/否', '是'], [5, '0-10分', '愿意（9-10分）/可能（7-8分）/不确定（5-6分）/不愿意（0-4分）', '8'], [6, '文字', null, '希望增加数据分析功能，方便监控服务器运行状态。'],
    ]);
  });

  it('S4-T1…T3, C-02: splits what one cell says of several things, and links the case by its background', async () => {
    await desk.run(fixture('manual-tables.xlsx'));
    const clients = await desk.records('clients');
    const c002 = clients.find(({ number }) => number === 'C002');
    expect(c002).toMatchObject({ name: '*制造集团', industry: '制造', scale: '大型(500人)', needs: '系统稳定性存疑，曾投诉' });
    expect((await desk.records('contacts')).find(({ client }) => client === c002?.['id'])).toMatchObject({ name: '*总', position: '运营总监' });
    expect((await desk.records('tierRecords')).map(({ statedOn, totalFen, lastOrderOn, lastInteractionOn, tier }) => [statedOn, totalFen, lastOrderOn, lastInteractionOn, tier])).toEqual([
      ['2023-09-10', 120_000_000, '2023-10-15', '2023-11-20', 'HV_HL'], ['2023-09-10', 85_000_000, '2023-08-10', '2023-09-05', 'HV_LL'], ['2023-09-10', 15_000_000, '2023-11-01', '2023-11-10', 'LV_HL'],
    ]);
    expect((await desk.records('careTasks')).map(({ cycle, dueOn, frequency, state, feedback }) => [cycle, dueOn, frequency, state, feedback])).toEqual([
      ['当天', '2023-12-15', null, '待执行', null], ['之前', '2023-12-10', null, '已完成', '“愿意尝试，需培训支持”'], ['重复', null, '每月1次', '已完成', '“视频很清晰，已加入社群”'],
    ]);
    expect(await desk.records('cases')).toMatchObject([{ client: c002?.['id'], number: 'L001', problem: '因系统稳定性投诉，客户流失风险高', lesson: '对投诉客户需快速响应，通过“解决问题+额外补偿”重建信任' }]);
  });

  it('keeps masked phones and e-mails and names them as doubts (R-AUD-04)', async () => {
    const { doubts } = (await desk.dryRun(fixture('manual-tables.xlsx'))).sheets[0] ?? { doubts: [] };
    expect(doubts.map(({ row, column, reason, shown }) => [row, column, reason, shown])).toEqual([
      [2, '联系电话', 'badPhone', '138–'], [2, '邮箱', 'badEmail', 'wangxxtech'], [3, '联系电话', 'badPhone', '139–5678'], [3, '邮箱', 'badEmail', 'zhangsane'],
    ]);
  });

  it('S4-T2: what recurs falls due today, or on the next day after it was last done', async () => {
    const path = desk.csv('关怀.csv', '客户名称,维护动作,触达方式,执行周期,执行状态,下次执行日期,执行完成日期', '甲公司,推送视频,微信,每月1次,待执行,,', '甲公司,寄样册,信函,每季度1次,待执行,,2023-07-20', '甲公司,回访,电话,每月1次,待执行,2023-10-09,', '甲公司,寄月饼,信函,每年1次,已完成,,2022-09-20');
    await desk.run(path);
    const days = async () => (await desk.records('careTasks')).map(({ action, nextOn }) => [action, nextOn]);
    const expected = [['推送视频', '2023-09-10'], ['寄样册', '2023-10-20'], ['回访', '2023-10-09'], ['寄月饼', null]];
    expect(await days()).toEqual(expect.arrayContaining(expected));
    desk.vault.clock.set('2023-09-18T10:00:00+08:00');
    expect((await desk.run(path)).batch).toBeNull();
    expect(await days()).toHaveLength(4);
  });

  it('makes no copies when the same file comes again', async () => {
    await desk.run(fixture('manual-tables.xlsx'));
    const again = await desk.run(fixture('manual-tables.xlsx'));
    expect(again.batch).toBeNull();
    expect(again.sheets.map(countsOf)).toEqual([2, 3, 3, 3, 3, 6, 2, 3, 3, 3, 1].map(skipped));
  });

  it('gives its complaints numbers of their own beside those of another file (AT-05, C-15)', async () => {
    await desk.run(fixture('manual-tables.xlsx'));
    await desk.run(fixture('complaints-2023-08.xlsx'));
    const numbers = (await desk.records('complaints')).map(({ number }) => String(number));
    expect(new Set(numbers).size).toBe(14);
    expect(numbers.filter((number) => number.startsWith('20230816-'))).toEqual(['20230816-001', '20230816-002', '20230816-003']);
  });
});

describe('the twelve complaints of August', () => {
  it('C-15, AT-32: brings twelve complaints with their clients, types and departments', async () => {
    const report = await desk.run(fixture('complaints-2023-08.xlsx'));
    expect(onlySheet(report)).toMatchObject({ kind: 'complaintDetail', ...{ created: 12, unknownColumns: [], doubts: [] } });
    const clients = await desk.records('clients');
    expect(clients.map(({ number }) => number)).toEqual(Array.from({ length: 12 }, (_, at) => `2023${String(at + 1).padStart(3, '0')}`));
    const complaints = await desk.records('complaints');
    const count = (key: string, value: string) => complaints.filter((complaint) => complaint[key] === value).length;
    expect(['产品问题', '服务问题', '沟通问题'].map((type) => count('type', type))).toEqual([5, 4, 3]);
    expect(['产品部', '客服部', '销售部'].map((department) => count('department', department))).toEqual([5, 4, 3]);
    expect(count('grade', '严重')).toBe(1);
    expect(complaints[0]).toMatchObject({ number: '20230802-001', problem: '服务器噪音大', channel: '电话', state: '处理中' });
    expect(countsOf(onlySheet(await desk.run(fixture('complaints-2023-08.xlsx'))))).toEqual(skipped(12));
  });
});

describe('the clients that Chinese Excel saved as CSV', () => {
  it('R-DC, AT-36, AT-38, AT-39: two clients, one duplicate, one row refused for four cells', async () => {
    const report = await desk.run(fixture('clients-gbk.csv'));
    expect(report.encoding).toBe('GB18030');
    const sheet = onlySheet(report);
    expect(countsOf(sheet)).toEqual({ rows: 4, created: 2, updated: 0, skipped: 0, duplicates: 1, rejected: 1 });
    expect(sheet.duplicates).toEqual([{ row: 3, of: '2024001', why: 'phone' }]);
    expect(sheet.rejected.map(({ row, column, reason, shown }) => [row, column, reason, shown])).toEqual([
      [5, '客户名称（个人/公司）', 'formula', '=HYPERLINK("http://x")'],
      [5, '邮箱', 'badEmail', 'a@b'],
      [5, '需求标签', 'residentId', '110*************33'],
      [5, '建档日期', 'notADate', '2024-13-45'],
    ]);
    expect((await desk.records('clients')).map(({ number, name, filedOn }) => [number, name, filedOn])).toEqual([
      ['2024001', '深圳星河科技有限公司', '2024-03-05'], ['2024003', '曾氏貿易（深圳）公司', '2024-04-01'],
    ]);
    expect((await desk.records('phones')).map(({ key, state }) => [key, state])).toEqual([['+8613800138000', '正常'], ['+8675526770000;801', '正常']]);
  });

  it('stores the resident-ID number nowhere: not in the vault, a preview, the rejected rows or the log (R-COL-05, AT-39)', async () => {
    const idNumber = '110101199003071233';
    const seen = await desk.inspect(fixture('clients-gbk.csv'));
    const answers: unknown[] = [seen, valueOf(await desk.vault.ask('import:run', { session: seen.session, job: 'job' }))];
    answers.push(valueOf(await desk.vault.ask('import:rows', { session: seen.session, sheet: 'clients-gbk' })));
    const rejected = desk.path('rejected.xlsx');
    expect(valueOf(await desk.vault.ask('import:rejected', { session: seen.session, file: desk.vault.engine.grant(rejected) }))).toEqual({ rows: 1 });
    const sheets = valueOf(await parseHere()(rejected)).sheets;
    expect(sheets[0]?.rows[1]?.map(cellText)).toEqual([
      '2024004', '=HYPERLINK("http://x")', '仇先生', '总经理', '13800138001', 'a@b', '', 'B类', '110*************33', '线上广告', '2024-13-45', '', '',
      '「客户名称（个人/公司）」像是公式，为安全起见不收；「邮箱」邮箱不完整或有误；「需求标签」含身份证号，未经授权不保存，这里已遮盖；「建档日期」不是有效的日期',
    ]);
    answers.push(sheets, desk.vault.log.lines, desk.vault.signals);
    expect(JSON.stringify(answers)).not.toContain(idNumber);

    const writer = desk.vault.engine.session()?.vault.writer;
    const plain = desk.path('plain.db');
    writer?.exec(`ATTACH DATABASE '${plain}' AS plain KEY ''`);
    writer?.get("SELECT sqlcipher_export('plain')");
    writer?.exec('DETACH DATABASE plain');
    const dump = readFileSync(plain);
    rmSync(plain);
    expect(dump.includes(Buffer.from('深圳星河科技有限公司'))).toBe(true);
    for (const encoding of ['utf8', 'utf16le'] as const) expect(dump.includes(Buffer.from(idNumber, encoding))).toBe(false);
  });

  it('makes no copies when the same file comes again', async () => {
    await desk.run(fixture('clients-gbk.csv'));
    const again = await desk.run(fixture('clients-gbk.csv'));
    expect(countsOf(onlySheet(again))).toEqual({ rows: 4, created: 0, updated: 0, skipped: 2, duplicates: 1, rejected: 1 });
    expect(again.batch).toBeNull();
  });
});

describe('two readers', () => {
  it.each(['manual-tables.xlsx', 'complaints-2023-08.xlsx'])('agree on every cell of %s', async (name) => {
    const { sheets } = valueOf(await parseHere()(fixture(name)));
    const other = await readExcel(fixture(name));
    expect(other.map(({ sheet }) => sheet)).toEqual(sheets.map((sheet) => sheet.name));
    for (const [at, { rows }] of sheets.entries()) {
      const theirs = (other[at]?.data ?? []).map((row) => row.map((cell) => (cell === null ? '' : String(cell as string | number))));
      const width = Math.max(0, ...theirs.map((row) => row.length));
      expect(rows.map((row) => Array.from({ length: width }, (_, column) => cellText(row[column])))).toEqual(theirs);
    }
  });
});
