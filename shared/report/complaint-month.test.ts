import { describe, expect, test } from 'vitest';
import type { Day } from '../kit/dates';
import { noSurveys } from '../../test/harness/no-surveys';
import { complaintReport, tableLines } from './complaint-month';
import type { ComplaintLine, ReportDocument } from './model';

const day = (text: string): Day => text as Day;

/** A complaint of August 2023, one word per difference. */
const aLine = (given: Partial<Omit<ComplaintLine, 'receivedOn'>> & { readonly receivedOn?: string } = {}): ComplaintLine => ({
  id: `c-${given.receivedOn ?? ''}-${given.problem ?? ''}-${given.number ?? ''}`,
  number: null, clientName: '示例客户有限公司', channel: '电话', content: null, type: '产品问题', problem: '服务器噪音大', department: '产品部',
  grade: '一般', state: '处理中', owner: null, dueOn: null, overdue: false,
  clientGrade: null, product: null, responseMinutes: null, handlingMinutes: null, acknowledged: null, solvedOnce: false, outcome: null, reopened: 0, promisedFen: 0, deliveredFen: 0,
  ...given,
  receivedOn: day(given.receivedOn ?? '2023-08-02'),
});

/** The sheet 2023年8月投诉明细, as it stands in the file. */
const august2023: readonly ComplaintLine[] = ([
  ['2023-08-02', '示例客户A有限公司', '电话', '服务器噪音大（第1起）', '产品问题', '服务器噪音大', '产品部', '一般'],
  ['2023-08-04', '示例客户B有限公司', '邮件', '服务器噪音大（第2起）', '产品问题', '服务器噪音大', '产品部', '一般'],
  ['2023-08-06', '示例客户C有限公司', '微信', '外观划痕（第3起）', '产品问题', '外观划痕', '产品部', '一般'],
  ['2023-08-08', '示例客户D有限公司', '电话', '硬盘故障（第4起）', '产品问题', '硬盘故障', '产品部', '一般'],
  ['2023-08-10', '示例客户E有限公司', '邮件', '电源故障（第5起）', '产品问题', '电源故障', '产品部', '一般'],
  ['2023-08-12', '示例客户F有限公司', '微信', '技术响应超时（第6起）', '服务问题', '技术响应超时', '客服部', '一般'],
  ['2023-08-14', '示例客户G有限公司', '电话', '技术响应超时（第7起）', '服务问题', '技术响应超时', '客服部', '严重'],
  ['2023-08-16', '示例客户H有限公司', '邮件', '上门迟到（第8起）', '服务问题', '上门迟到', '客服部', '一般'],
  ['2023-08-18', '示例客户I有限公司', '微信', '服务态度差（第9起）', '服务问题', '服务态度差', '客服部', '一般'],
  ['2023-08-20', '示例客户J有限公司', '电话', '合同条款解释不清（第10起）', '沟通问题', '合同条款解释不清', '销售部', '一般'],
  ['2023-08-22', '示例客户K有限公司', '邮件', '合同条款解释不清（第11起）', '沟通问题', '合同条款解释不清', '销售部', '一般'],
  ['2023-08-24', '示例客户L有限公司', '微信', '报价未说明税费（第12起）', '沟通问题', '报价未说明税费', '销售部', '一般'],
] as const).map(([receivedOn, clientName, channel, content, type, problem, department, grade], index) =>
  aLine({ receivedOn, clientName, channel, content, type, problem, department, grade, number: `${receivedOn.replaceAll('-', '')}-${String(index + 1).padStart(3, '0')}` }),
);

const august = (lines: readonly ComplaintLine[], previous: readonly ComplaintLine[] = []) =>
  complaintReport({ from: day('2023-08-01'), to: day('2023-08-31'), lines, previous });

const documentOf = (lines: readonly ComplaintLine[], given: Partial<ReportDocument> = {}): ReportDocument => ({
  report: august(lines),
  text: {
    author: '*主管',
    organisation: '',
    measures: ['产品部9月底前优化服务器散热设计', '客服部增加技术支持人员2名', '销售部组织合同条款培训'].map((text) => ({ id: null, text, owner: null, dueOn: null, state: '待办', doneOn: null, note: null })),
  },
  language: 'zh-CN',
  madeOn: day('2023-09-01'),
  earlier: [],
  repeats: [],
  promises: { due: 0, kept: 0, late: 0, broken: 0, open: 0, moved: 0 }, overrides: { total: 0, clients: 0, byReason: [], items: [] }, surveys: noSurveys,
  ...given,
});

describe('the table S2-T9 of the twelve complaints of August 2023 (AT-32)', () => {
  test.each([
    ['报告周期', '2023年8月'],
    ['编制人', '*主管'],
    ['投诉总量', '12起'],
    ['投诉类型分布', '产品问题：5起（41.7%）；服务问题：4起（33.3%）；沟通问题：3起（25%）'],
    ['高频问题TOP3', '1.服务器噪音大（2起）；2.技术响应超时（2起）；3.合同条款解释不清（2起）'],
    ['责任部门分布', '产品部：5起；客服部：4起；销售部：3起'],
    ['改进措施', '1.产品部9月底前优化服务器散热设计；2.客服部增加技术支持人员2名；3.销售部组织合同条款培训'],
  ])('%s: %s', (label, value) => {
    expect(tableLines(documentOf(august2023)).find((line) => line.label === label)?.value).toBe(value);
  });

  test('has the seven fields in the order of the source', () => {
    expect(tableLines(documentOf(august2023)).map(({ field }) => field)).toEqual([
      'period', 'author', 'total', 'types', 'frequent', 'departments', 'measures',
    ]);
  });

  test('shows that the three frequent problems share one place', () => {
    const report = august(august2023);
    expect(report.frequent.map(({ tied }) => tied)).toEqual([true, true, true]);
    expect(report.tiedBeyond).toEqual([]);
    expect(tableLines(documentOf(august2023)).find(({ field }) => field === 'frequent')?.note).toBe('三项并列，按首次投诉日期排列');
  });

  test('gives the same figures whatever the order of the rows', () => {
    expect(august([...august2023].reverse())).toEqual(august(august2023));
  });

  test('adds up: types to 100 %, departments to 12', () => {
    const report = august(august2023);
    expect(report.types.reduce((sum, { printed }) => sum + Number.parseFloat(printed), 0)).toBeCloseTo(100, 5);
    expect(report.departments.reduce((sum, { count }) => sum + count, 0)).toBe(12);
    expect(report.daily.reduce((sum, { count }) => sum + count, 0)).toBe(12);
    expect(report.daily).toHaveLength(31);
  });

  test('reads in English', () => {
    expect(tableLines(documentOf(august2023, { language: 'en' })).map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Period: August 2023',
      'Prepared by: *主管',
      'Complaints in total: 12 complaints',
      'By type: Product: 5 (41.7%); Service: 4 (33.3%); Communication: 3 (25%)',
      'Most frequent problems (top 3): 1. 服务器噪音大 (2); 2. 技术响应超时 (2); 3. 合同条款解释不清 (2)',
      'By responsible department: Product dept.: 5; Customer service: 4; Sales: 3',
      'Improvement measures: 1. 产品部9月底前优化服务器散热设计; 2. 客服部增加技术支持人员2名; 3. 销售部组织合同条款培训',
    ]);
  });
});

describe('frequent problems', () => {
  const problems = (...given: readonly (readonly [string, string | null])[]) =>
    august(given.map(([receivedOn, problem]) => aLine({ receivedOn, problem })));

  test.each([
    {
      name: 'count decides before date',
      given: [['2023-08-01', 'a'], ['2023-08-02', 'b'], ['2023-08-03', 'b']],
      listed: ['b', 'a'], tied: [false, false], beyond: [],
    },
    {
      name: 'the first complaint decides between equal counts, not the last',
      given: [['2023-08-03', 'a'], ['2023-08-04', 'a'], ['2023-08-01', 'b'], ['2023-08-31', 'b']],
      listed: ['b', 'a'], tied: [true, true], beyond: [],
    },
    {
      name: 'a fourth with as many is named, not hidden',
      given: [['2023-08-01', 'a'], ['2023-08-02', 'b'], ['2023-08-03', 'c'], ['2023-08-04', 'd']],
      listed: ['a', 'b', 'c'], tied: [true, true, true], beyond: ['d'],
    },
    {
      name: 'a third place that even the date cannot decide is shared',
      given: [['2023-08-01', 'a'], ['2023-08-02', 'b'], ['2023-08-03', 'c'], ['2023-08-03', 'd'], ['2023-08-04', 'e']],
      listed: ['a', 'b', 'c', 'd'], tied: [true, true, true, true], beyond: ['e'],
    },
    {
      name: 'a complaint without a problem is no problem',
      given: [['2023-08-01', null], ['2023-08-02', null], ['2023-08-03', 'a']],
      listed: ['a'], tied: [false], beyond: [],
    },
  ] as const)('$name', ({ given, listed, tied, beyond }) => {
    const report = problems(...given);
    expect(report.frequent.map(({ problem }) => problem)).toEqual(listed);
    expect(report.frequent.map((problem) => problem.tied)).toEqual(tied);
    expect(report.tiedBeyond).toEqual(beyond);
  });

  test('the note says what the ranking hides', () => {
    const lines = [...['a', 'b', 'c', 'd'].map((problem, index) => aLine({ receivedOn: `2023-08-0${index + 1}`, problem })), aLine({ problem: null })];
    expect(tableLines(documentOf(lines)).find(({ field }) => field === 'frequent')?.note).toBe(
      '三项并列，按首次投诉日期排列；另有1项同为1起：d；另有1起未填写问题，未列入排名',
    );
  });
});

describe('what nobody filled in', () => {
  test('is counted and shown, never dropped', () => {
    const report = august([aLine(), aLine({ type: null, problem: null, department: null, channel: null, grade: null, state: null })]);
    expect(report.total).toBe(2);
    expect(report.types).toEqual([
      { name: '产品问题', count: 1, of: 2, printed: '50%' },
      { name: '未分类', count: 1, of: 2, printed: '50%' },
    ]);
    for (const shares of [report.departments, report.channels, report.grades, report.states])
      expect(shares.find(({ name }) => name === '未填写')?.count).toBe(1);
  });

  test('an empty period prints a dash where nothing can be divided', () => {
    expect(tableLines(documentOf([], { text: { author: '', organisation: '', measures: [] } })).map(({ value }) => value)).toEqual([
      '2023年8月', '—', '0起', '—', '—', '—', '—',
    ]);
  });
});

describe('counts', () => {
  test('both ends of the period are inside, the days beside it are not', () => {
    const lines = ['2023-07-31', '2023-08-01', '2023-08-31', '2023-09-01'].map((receivedOn) => aLine({ receivedOn }));
    expect(august(lines).lines.map(({ receivedOn }) => receivedOn)).toEqual(['2023-08-01', '2023-08-31']);
  });

  test('handled, closed and overdue follow the state of each complaint', () => {
    const report = august([
      aLine({ state: '处理中', overdue: true }), aLine({ state: '待回访' }), aLine({ state: '已关闭' }), aLine({ state: '已关闭' }),
    ], [aLine({ receivedOn: '2023-07-31' }), aLine()]);
    expect(report.figures.counts).toMatchObject({ handled: 3, closed: 2, overdue: 1 });
    expect(report.compared.previous.counts.all).toBe(1);
  });
});
