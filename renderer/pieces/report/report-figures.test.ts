import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../../../shared/kit/dates';
import { complaintReport } from '../../../shared/report/complaint-month';
import type { ComplaintLine } from '../../../shared/report/model';
import { breakName } from './category-tick';
import { filterOf, linesBehind, type FigureTarget } from './target';
import { trendOf } from '../../../shared/report/trend';

const day = (text: string): Day => text as Day;
const aLine = (given: Partial<ComplaintLine>): ComplaintLine => ({
  id: 'c', number: null, receivedOn: day('2023-08-02'), clientName: null, channel: '电话', content: null, type: '产品问题', problem: '噪音', department: '产品部',
  grade: '一般', state: '处理中', owner: null, dueOn: null, overdue: false,
  clientGrade: null, product: null, responseMinutes: null, handlingMinutes: null, acknowledged: null, solvedOnce: false, outcome: null, reopened: 0, promisedFen: 0, deliveredFen: 0, ...given,
});
const report = complaintReport({
  from: day('2023-08-01'), to: day('2023-08-31'),
  lines: [
    aLine({}), aLine({ type: null, problem: null, department: null, channel: null, overdue: true }), aLine({ state: '已关闭', grade: '严重', receivedOn: day('2023-08-31') }),
  ],
});
const period = { from: day('2023-08-01'), to: day('2023-08-31') };

describe('every figure opens the complaints it counts', () => {
  test.each(['types', 'departments', 'grades', 'channels', 'states', 'clientGrades', 'products'] as const)('%s', (key) => {
    const by = key.slice(0, -1) as 'type';
    for (const { name, count } of report[key]) expect(linesBehind(report, { kind: 'group', by, name })).toHaveLength(count);
  });

  test.each<[FigureTarget, number]>([
    [{ kind: 'counted', figure: 'all' }, 3],
    [{ kind: 'counted', figure: 'handled' }, 1],
    [{ kind: 'counted', figure: 'overdue' }, 1],
    [{ kind: 'days', from: day('2023-08-02'), to: day('2023-08-02') }, 2],
    [{ kind: 'group', by: 'problem', name: '噪音' }, 2],
  ])('%o', (target, count) => expect(linesBehind(report, target)).toHaveLength(count));

  test.each<[FigureTarget, object | null]>([
    [{ kind: 'counted', figure: 'all' }, period],
    [{ kind: 'counted', figure: 'handled' }, { ...period, state: ['待回访', '已关闭'] }],
    [{ kind: 'group', by: 'type', name: '产品问题' }, { ...period, type: ['产品问题'] }],
    [{ kind: 'group', by: 'problem', name: '噪音' }, { ...period, problem: '噪音' }],
    [{ kind: 'group', by: 'type', name: '未分类' }, { ...period, where: [{ field: 'type', op: 'empty', values: [] }] }],
    [{ kind: 'group', by: 'department', name: '未填写' }, { ...period, where: [{ field: 'department', op: 'empty', values: [] }] }],
    [{ kind: 'group', by: 'channel', name: '电话' }, { ...period, where: [{ field: 'channel', op: 'is', values: ['电话'] }] }],
    [{ kind: 'group', by: 'clientGrade', name: 'A类' }, { ...period, where: [{ field: 'clientGrade', op: 'is', values: ['A类'] }] }],
    [{ kind: 'counted', figure: 'satisfied' }, { ...period, state: ['已关闭'], where: [{ field: 'outcome', op: 'is', values: ['满意'] }] }],
    [{ kind: 'counted', figure: 'overdue' }, null],
  ])('%o has the filter %o', (target, filter) => expect(filterOf(period, target)).toEqual(filter));
});

describe('the trend', () => {
  const daily = (from: string, days: number) => Array.from({ length: days }, (_, index) => ({ day: addDays(day(from), index), count: 1 }));

  test.each([
    ['a month by days', '2023-08-01', 31, 'day', 31, '8-1'],
    ['a quarter by weeks', '2023-07-01', 92, 'week', 14, '7-1'],
    ['a year by months', '2023-01-01', 365, 'month', 12, '2023-01'],
    ['five years by years', '2019-01-01', 1826, 'year', 5, '2019'],
  ])('shows %s', (_name, from, days, unit, columns, label) => {
    const trend = trendOf(daily(from, days));
    expect(trend.unit).toBe(unit);
    expect(trend.columns).toHaveLength(columns);
    expect(trend.columns[0]?.label).toBe(label);
    expect(trend.columns.reduce((sum, { count }) => sum + count, 0)).toBe(days);
  });

  test('a column opens its own days only', () => {
    expect(trendOf(daily('2023-07-01', 92)).columns.slice(0, 2).map(({ from, to }) => [from, to])).toEqual([
      ['2023-07-01', '2023-07-02'],
      ['2023-07-03', '2023-07-09'],
    ]);
  });
});

test.each([
  ['服务器噪音大', 100, ['服务器噪音大']],
  ['合同条款解释不清', 60, ['合同条款解', '释不清']],
  ['Product department', 90, ['Product', 'department']],
  ['非常非常非常非常长的一个问题名称', 60, ['非常非常非', '常非常长…']],
  ['Unbreakableandverylong', 60, ['Unbreak…']],
])('a name %s beside a bar of %d pixels breaks into %j', (name, width, lines) => {
  expect(breakName(name, width)).toEqual(lines);
});
