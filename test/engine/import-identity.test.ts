import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClientId } from '../../shared/client/schema';
import { valueOf } from '../harness/temp-vault';
import { countsOf, onlySheet, openDesk, type Desk } from './importing';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(async () => desk.remove());

const counts = async (path: string, ...choices: [Parameters<Desk['run']>[1]?]) => countsOf(onlySheet(await desk.run(path, ...choices)));
const names = async () => (await desk.records('clients')).map(({ number, name }) => [number, name]);

describe('who is who', () => {
  it('AT-36: keeps the fuller of two names under one number, whichever comes first', async () => {
    expect(await counts(desk.csv('a.csv', '客户编号,客户名称', '2023001,科技', '2023002,贸易集团'))).toMatchObject({ created: 2 });
    expect(await counts(desk.csv('b.csv', '客户编号,客户名称', '2023001,科技有限公司', '2023002,贸易'))).toMatchObject({ updated: 1, skipped: 1 });
    expect(await names()).toEqual([['2023001', '科技有限公司'], ['2023002', '贸易集团']]);
  });

  it('doubts a number that is another firm’s, and changes nothing of that firm', async () => {
    await desk.run(desk.csv('a.csv', '客户编号,客户名称,所属行业', '2023001,星河科技,教育'));
    const report = onlySheet(await desk.run(desk.csv('b.csv', '客户编号,客户名称,所属行业', '2023001,远航物流,物流', '2023002,天成贸易,零售', '2023002,恒信教育,教育')));
    expect(countsOf(report)).toMatchObject({ created: 1, updated: 0, skipped: 2 });
    expect(report.doubts.map(({ row, reason, shown }) => [row, reason, shown])).toEqual([[2, 'numberTaken', '远航物流'], [4, 'numberTwice', '恒信教育']]);
    expect((await desk.records('clients')).map(({ name, industry }) => [name, industry])).toEqual([['星河科技', '教育'], ['天成贸易', '零售']]);
  });

  it('AT-36, AT-38: proposes a client without a known number that looks like one there is, by phone, e-mail or name', async () => {
    await desk.run(desk.csv('a.csv', '客户编号,客户名称,电话,邮箱', '2023001,深圳星河科技有限公司,138 0013 8000,a@example.com'));
    const report = onlySheet(await desk.run(desk.csv('b.csv', '客户编号,客户名称,电话,邮箱', '2023009,甲乙丙,+86-138-0013-8000,', ',丁戊己,,A@example.com', '2023010,星河科技,,', ',庚辛壬,,', '2023011,庚辛壬有限公司,,')));
    expect(countsOf(report)).toMatchObject({ created: 1, duplicates: 4 });
    expect(report.duplicates).toEqual([
      { row: 2, of: '2023001', why: 'phone' }, { row: 3, of: '2023001', why: 'email' }, { row: 4, of: '2023001', why: 'name' }, { row: 6, of: '庚辛壬', why: 'name' },
    ]);
  });

  it('never takes two unnamed people for one', async () => {
    expect(await counts(desk.csv('a.csv', '客户编号,客户名称', '2023001,（个人）', '2023002,（个人）'))).toMatchObject({ created: 2, duplicates: 0 });
  });

  it('knows a client without a number again when its row says nothing new', async () => {
    const rows = ['客户名称,联系人,电话,标签', '星河科技,张伟,13800138000,急购', '远航物流,,,'];
    expect(await counts(desk.csv('a.csv', ...rows))).toMatchObject({ created: 2 });
    expect(await counts(desk.csv('a.csv', ...rows))).toMatchObject({ created: 0, skipped: 2 });
    expect(await names()).toEqual([['2024001', '星河科技'], ['2024002', '远航物流']]);
  });

  it('AT-05: gives clients without a number the next ones, after those that the file brings', async () => {
    await desk.run(desk.csv('a.csv', '客户编号,客户名称,建档日期', ',甲一,2024-01-01', '2024007,乙二,2024-01-01', ',丙三,2023-01-01', ',丁四,2024-02-01'));
    expect(await names()).toEqual([['2024008', '甲一'], ['2024007', '乙二'], ['2023001', '丙三'], ['2024009', '丁四']]);
    const made = valueOf(await desk.vault.ask('client:create', { fields: { name: '戊五' } }));
    expect(valueOf(await desk.vault.ask('client:read', { id: made.id })).client.number).toBe('2024010');
  });
});

describe('what an import changes', () => {
  it('adds to a client and replaces what the file says otherwise, but takes nothing away', async () => {
    await desk.run(desk.csv('a.csv', '客户编号,客户名称,联系人,电话,行业,负责人,标签', '2023001,星河科技,张伟,13800138000,教育,李娜,急购'));
    expect(await counts(desk.csv('b.csv', '客户编号,客户名称,联系人,电话,行业,负责人,标签', '2023001,星河科技,王芳,13900139000,物流,,价格敏感'))).toMatchObject({ updated: 1 });
    const [client] = await desk.records('clients');
    expect(client).toMatchObject({ industry: '物流', owner: '李娜' });
    const file = valueOf(await desk.vault.ask('client:read', { id: client?.['id'] as ClientId }));
    expect(file.contacts.map(({ name, phones }) => [name, phones.map(({ text }) => text)])).toEqual([['张伟', ['13800138000']], ['王芳', ['13900139000']]]);
    expect(file.tags.map(({ name }) => name)).toEqual(['价格敏感', '急购']);
  });

  it('does not undo newer work with an older file, and does not bring a masked phone back', async () => {
    const old = desk.csv('a.csv', '客户编号,客户名称,联系人,电话,行业,最后更新日期', '2023001,星河科技,张伟,138–,教育,2023-08-16');
    await desk.run(old);
    const [client] = await desk.records('clients');
    const id = client?.['id'] as ClientId;
    const file = valueOf(await desk.vault.ask('client:read', { id }));
    const contacts = file.contacts.map((contact) => ({ id: contact.id, name: contact.name, phones: contact.phones.map((phone) => ({ id: phone.id, text: '13800138000' })), emails: [] }));
    valueOf(await desk.vault.ask('client:edit', { id, fields: { industry: '物流' }, contacts }));
    expect(await counts(old)).toMatchObject({ updated: 0, skipped: 1 });
    expect(valueOf(await desk.vault.ask('client:read', { id })).client).toMatchObject({ industry: '物流', verification: null });
  });

  it('C-01: lets the letters of a client table mean intent', async () => {
    await desk.run(desk.csv('a.csv', '客户编号,客户名称,客户等级', '2023001,星河科技,A类高价值客户'), { gradeMeans: 'intentGrade' });
    expect((await desk.records('clients'))[0]).toMatchObject({ intentGrade: 'A类', valueGrade: null });
  });
});

describe('tables that refer to clients and complaints', () => {
  it('takes owners first whatever the order of the sheets, and refuses steps of unknown complaints', async () => {
    const path = await desk.xlsx('a.xlsx', {
      表8: [['投诉编号', '处理环节', '处理时间'], ['20230816-001', '处理完成', '2023-08-17 11:00'], ['20230816-009', '处理完成', '2023-08-17 11:00']],
      表7: [['投诉编号', '投诉日期', '客户编号', '投诉内容（问题描述）'], ['20230816-001', new Date('2023-08-16T00:00:00Z'), 2023001, '外观划痕']],
      表1: [['客户编号', '客户名称'], [2023001, '星河科技']],
    });
    const { sheets } = await desk.run(path);
    expect(sheets.map((sheet) => [sheet.kind, sheet.created, sheet.rejected.map(({ row, reason }) => [row, reason])])).toEqual([
      ['complaintSteps', 1, [[3, 'unknownComplaint']]], ['complaints', 1, []], ['clients', 1, []],
    ]);
    expect((await desk.records('complaints'))[0]).toMatchObject({ number: '20230816-001', receivedOn: '2023-08-16', state: '待回访' });
  });

  it('links a follow-up by exact name, then by firm, and refuses a name that two clients share', async () => {
    await desk.run(desk.csv('a.csv', '客户编号,客户名称', '2023001,深圳星河科技有限公司', '2023002,远航物流', '2023003,同名公司'));
    valueOf(await desk.vault.ask('client:create', { fields: { name: '同名公司' }, anyway: true }));
    const report = onlySheet(await desk.run(desk.csv('b.csv', '跟进日期,客户名称,沟通内容摘要', '2024-05-01,星河科技,甲', '2024-05-02,遠航物流,乙', '2024-05-03,没有的公司,丙', '2024-05-04,,丁', '2024-05-05,同名公司,戊')));
    expect(countsOf(report)).toMatchObject({ created: 3, rejected: 2 });
    expect(report.rejected).toMatchObject([{ row: 5, field: 'clients.name', column: '客户名称', reason: 'missing' }, { row: 6, reason: 'unknownClient', shown: '同名公司' }]);
    const clients = new Map((await desk.records('clients')).map(({ id, name }) => [id, name]));
    expect((await desk.records('followups')).map(({ client }) => clients.get(client))).toEqual(['深圳星河科技有限公司', '远航物流', '没有的公司']);
  });

  it('lets what refers to a proposed duplicate wait for that decision', async () => {
    const path = await desk.xlsx('a.xlsx', {
      客户: [['客户编号', '客户名称', '电话'], ['2023001', '星河科技', '13800138000'], ['2023002', '别的名字', '13800138000']],
      跟进: [['跟进日期', '客户编号', '客户名称', '沟通内容摘要'], ['2024-05-01', '2023002', '别的名字', '聊过']],
    });
    const { sheets } = await desk.run(path);
    expect(sheets.map(countsOf)).toMatchObject([{ created: 1, duplicates: 1 }, { created: 0, rejected: 1 }]);
    expect(sheets[1]?.rejected).toMatchObject([{ reason: 'unknownClient', column: '客户编号', shown: '2023002' }]);
  });

  it('refuses a complaint whose number another complaint has, in the vault or in the file', async () => {
    const head = '投诉编号,投诉日期,客户编号,客户名称,投诉内容（问题描述）,投诉等级';
    await desk.run(desk.csv('a.csv', head, '20230816-001,2023-08-16,2023001,星河科技,外观划痕,一般投诉'));
    const report = onlySheet(await desk.run(desk.csv('b.csv', head,
      '20230816-001,2023-08-16,2023001,星河科技,外观划痕,严重', '20230816-001,2023-08-16,2023001,星河科技,别的问题,一般',
      '20230816-001,2023-08-16,2023009,别的公司,外观划痕,一般', '20230816-002,2023-08-16,2023001,星河科技,甲,一般', '20230816-002,2023-08-16,2023001,星河科技,乙,一般')));
    expect(report).toMatchObject({ created: 1, updated: 1 });
    expect(report.rejected.map(({ row, reason }) => [row, reason])).toEqual([[3, 'numberTaken'], [4, 'numberTaken'], [6, 'numberTwice']]);
    expect(await names()).toEqual([['2023001', '星河科技']]);
  });

  it('closes a complaint whose steps say so (R-CP-06)', async () => {
    const path = await desk.xlsx('a.xlsx', {
      表7: [['投诉编号', '投诉日期', '客户名称', '投诉内容'], ['20230816-001', '2023-08-16', '星河科技', '外观划痕']],
      表8: [['投诉编号', '处理环节', '处理时间', '客户反馈'], ['20230816-001', '处理完成', '2023-08-17 11:00', ''], ['20230816-001', '归档', '2023-08-19 下午2:30', '满意']],
    });
    await desk.run(path);
    expect((await desk.records('complaints'))[0]).toMatchObject({ state: '已关闭', outcome: '满意', closedAt: '2023-08-19T06:30:00.000Z[Asia/Shanghai]' });
  });
});

describe('what people say about a file', () => {
  it('imports only the sheets that are taken, as what they are said to be, by the columns that are named', async () => {
    const path = await desk.xlsx('a.xlsx', { 一: [['谁', '编码', '其他'], ['星河科技', '2023001', 'x']], 二: [['客户名称'], ['不要的公司']] });
    expect((await desk.inspect(path)).sheets.map(({ kind }) => kind)).toEqual(['unknown', 'clients']);
    const report = onlySheet(await desk.run(path, { sheets: [{ sheet: '一', as: 'clients', columns: { 谁: 'clients.name', 编码: 'clients.number' } }] }));
    expect(report).toMatchObject({ kind: 'clients', created: 1, unknownColumns: ['其他'] });
    expect(await names()).toEqual([['2023001', '星河科技']]);
    const seen = await desk.inspect(path);
    expect(await desk.vault.ask('import:dry-run', { session: seen.session, sheets: [{ sheet: '三' }] })).toEqual({ ok: false, error: { kind: 'unknownSheet' } });
  });
});
