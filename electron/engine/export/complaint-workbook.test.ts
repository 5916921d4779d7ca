import { read } from 'hucre';
import { describe, expect, test } from 'vitest';
import type { Day } from '../../../shared/kit/dates';
import { complaintReport } from '../../../shared/report/complaint-month';
import type { ComplaintLine, ReportDocument } from '../../../shared/report/model';
import { noSurveys } from '../../../test/harness/no-surveys';
import { complaintWorkbook } from './complaint-workbook';

const day = (text: string): Day => text as Day;

const aLine = (given: Partial<ComplaintLine> = {}): ComplaintLine => ({
  id: 'c1', number: '20230802-001', receivedOn: day('2023-08-02'), clientName: '示例客户A有限公司', channel: '电话', content: '服务器噪音大', type: '产品问题',
  problem: '服务器噪音大', department: '产品部', grade: '一般', state: '处理中', owner: '*主管', dueOn: day('2023-08-03'), overdue: true,
  clientGrade: null, product: null, responseMinutes: null, handlingMinutes: null, acknowledged: null, solvedOnce: false, outcome: null, reopened: 0, promisedFen: 0, deliveredFen: 0, ...given,
});

const aDocument = (lines: readonly ComplaintLine[], given: Partial<ReportDocument> = {}): ReportDocument => ({
  report: complaintReport({ from: day('2023-08-01'), to: day('2023-08-31'), lines, previous: [aLine({ receivedOn: day('2023-07-31') })] }),
  text: { author: '*主管', organisation: '示例科技', measures: [{ id: null, text: '产品部9月底前优化服务器散热设计', owner: null, dueOn: null, state: '待办', doneOn: null, note: null }] },
  language: 'zh-CN',
  madeOn: day('2023-09-01'),
  earlier: [],
  repeats: [],
  promises: { due: 0, kept: 0, late: 0, broken: 0, open: 0, moved: 0 }, overrides: { total: 0, clients: 0, byReason: [], items: [] }, surveys: noSurveys,
  ...given,
});

/** Opened again the way a reader would, styles included. */
const reopened = async (document: ReportDocument) => read(await complaintWorkbook(document), { readStyles: true });
const sheetNamed = (book: Awaited<ReturnType<typeof reopened>>, name: string) => {
  const sheet = book.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
};

describe('the workbook of a complaint report', () => {
  test('holds the table, the figures and the raw rows', async () => {
    const book = await reopened(aDocument([aLine()]));
    expect(book.sheets.map(({ name }) => name)).toEqual(['投诉月报', '对比', '数据', '改进措施', '明细']);
  });

  test('has a sheet for care where there is something to say (beyond §2 items 6 and 8)', async () => {
    const document = aDocument([aLine()]);
    const { rows } = sheetNamed(await reopened({
      ...document, promises: { due: 3, kept: 2, late: 0, broken: 1, open: 0, moved: 0 },
      overrides: { total: 1, clients: 1, byReason: [{ kind: 'noDisturb', count: 1 }], items: [{ client: null, clientName: '甲公司', on: document.madeOn, what: '导出', purpose: '服务', channel: '电话', reasons: ['noDisturb'], why: '召回通知', by: '张三' }] },
    }), '关怀');
    expect(rows.map(([first]) => first).filter((text) => text !== null && text !== undefined)).toEqual([
      '承诺兑现', '本期到期的承诺3个：按时兑现2个，兑现晚了0个，违约1个，尚待兑现0个；其中改过期0个。', '未按联系前检查执行',
      '本期有1次联系没有按联系前检查的结论执行，涉及1家客户；每次都写明了理由。', '检查提出的原因：要求不打扰：1次', '日期', expect.any(String),
    ]);
    expect(rows.find((row) => row[1] === '甲公司')?.slice(2)).toEqual(['导出', '服务 · 电话', '要求不打扰', '召回通知', '张三']);
  });

  test('prints the table S2-T9 with its seven fields', async () => {
    const { rows } = sheetNamed(await reopened(aDocument([aLine()])), '投诉月报');
    expect(rows.slice(0, 8).map((row) => row.slice(0, 2))).toEqual([
      ['投诉分析月度报告', null],
      ['报告周期', '2023年8月'],
      ['编制人', '*主管'],
      ['投诉总量', '1起'],
      ['投诉类型分布', '产品问题：1起（100%）'],
      ['高频问题TOP3', '1.服务器噪音大（1起）'],
      ['责任部门分布', '产品部：1起'],
      ['改进措施', '1.产品部9月底前优化服务器散热设计'],
    ]);
  });

  test('keeps counts, denominators and shares as numbers', async () => {
    const lines = [aLine(), aLine({ id: 'c2', type: '服务问题' }), aLine({ id: 'c3', type: '服务问题' })];
    const sheet = sheetNamed(await reopened(aDocument(lines)), '数据');
    const types = sheet.rows.filter((row) => row[0] === '投诉类型分布').map((row) => row.slice(1, 5));
    expect(types).toEqual([['服务问题', 2, 3, 2 / 3], ['产品问题', 1, 3, 1 / 3]]);
    const row = sheet.rows.findIndex((candidate) => candidate[1] === '服务问题');
    expect(sheet.cells?.get(`${row},4`)?.style?.numFmt).toBe('0.0%');
    expect(sheet.freezePane).toMatchObject({ rows: 1 });
  });

  test('prints a dash, not a number, where nothing can be divided', async () => {
    const sheet = sheetNamed(await reopened(aDocument([])), '数据');
    expect(sheet.rows.find((row) => row[1] === '已关闭')?.slice(2, 5)).toEqual([0, 0, '—']);
  });

  test('writes days as dates', async () => {
    const sheet = sheetNamed(await reopened(aDocument([aLine()])), '明细');
    expect(sheet.rows[1]?.[1]).toEqual(new Date('2023-08-02T00:00:00Z'));
  });

  test.each(['=HYPERLINK("http://x")', '+8613800138000', '-5 折', '@某人', '\t=1+1', '#N/A', '=cmd|\'/c calc\'!A1'])('keeps %j as text', async (content) => {
    const bytes = await complaintWorkbook(aDocument([aLine({ content, clientName: content })]));
    const sheet = sheetNamed(await read(bytes, { readStyles: true }), '明细');
    expect(sheet.rows[1]?.[4]).toBe(content);
    const cell = sheet.cells?.get('1,4');
    expect(cell?.formula).toBeUndefined();
    expect(cell?.style?.numFmt).toBe('@');
  });

  test('reads in English', async () => {
    const book = await reopened(aDocument([aLine()], { language: 'en' }));
    expect(book.sheets.map(({ name }) => name)).toEqual(['Report', 'Comparison', 'Figures', 'Measures', 'Complaints']);
    expect(sheetNamed(book, 'Report').rows[4]?.slice(0, 2)).toEqual(['By type', 'Product: 1 (100%)']);
    expect(sheetNamed(book, 'Complaints').rows[1]?.slice(5, 10)).toEqual(['Product', '服务器噪音大', 'Product dept.', 'General', 'In progress']);
  });
});
