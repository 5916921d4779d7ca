import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Day } from '../kit/dates';
import { analysisWords } from './analysis-words';
import { comparisonLines, durationText, rateText } from './comparison';
import { complaintReport } from './complaint-month';
import { periodFigures, spreadOf } from './figures';
import type { ComplaintLine } from './model';

const day = (text: string): Day => text as Day;
const august = { from: day('2023-08-01'), to: day('2023-08-31') };
const aLine = (given: Partial<ComplaintLine> = {}): ComplaintLine => ({
  id: 'c', number: null, receivedOn: day('2023-08-02'), clientName: null, channel: '邮件', content: null, type: '产品问题', problem: '噪音', department: '产品部', grade: '一般', state: '处理中',
  owner: null, dueOn: null, overdue: false, clientGrade: 'A类', product: null, responseMinutes: null, handlingMinutes: null, acknowledged: null, solvedOnce: false, outcome: null, reopened: 0,
  promisedFen: 0, deliveredFen: 0, ...given,
});

describe('median and 90th percentile (issue 6 item 7)', () => {
  test.each([
    ['nothing', [], { n: 0, of: 0, median: null, p90: null }],
    ['one', [30], { n: 1, of: 1, median: 30, p90: 30 }],
    ['an even number: the mean of the middle two', [10, 20, 40, 80], { n: 4, of: 4, median: 30, p90: 80 }],
    ['ten: nine tenths lie within the ninth', [1, 2, 3, 4, 5, 6, 7, 8, 9, 100], { n: 10, of: 10, median: 5.5, p90: 9 }],
    ['eleven: the tenth', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 100], { n: 11, of: 11, median: 6, p90: 10 }],
    ['what is not known is told, not counted', [null, 5, null], { n: 1, of: 3, median: 5, p90: 5 }],
  ])('%s', (_name, minutes, spread) => expect(spreadOf(minutes)).toEqual(spread));

  test('at least nine tenths take no longer than the 90th percentile, and it was measured', () => {
    fc.assert(fc.property(fc.array(fc.nat(100_000), { minLength: 1 }), (minutes) => {
      const { p90, median } = spreadOf(minutes);
      if (p90 === null || median === null) return false;
      const within = minutes.filter((each) => each <= p90).length;
      const shorter = minutes.filter((each) => each < p90).length;
      return minutes.includes(p90) && within * 10 >= minutes.length * 9 && shorter * 10 < minutes.length * 9 && minutes.filter((each) => each <= median).length * 2 >= minutes.length;
    }));
  });
});

test('what is counted: no answer stands apart from satisfied, compensation promised from delivered (R-CP-05, R-CP-06)', () => {
  const { counts, promisedFen, deliveredFen } = periodFigures(august, [
    aLine({ state: '已关闭', outcome: '满意', solvedOnce: true, promisedFen: 50_000, deliveredFen: 20_000 }),
    aLine({ state: '已关闭', outcome: '无法联系', solvedOnce: true, promisedFen: 1 }),
    aLine({ state: '处理中', solvedOnce: true, reopened: 2, acknowledged: 'late', overdue: true }),
    aLine({ acknowledged: 'inTime' }),
    aLine({ receivedOn: day('2023-09-01') }),
  ]);
  expect(counts).toEqual({
    all: 4, handled: 2, closed: 2, overdue: 1, responded: 0, timed: 0, acknowledged: 2, acknowledgedLate: 1, solvedOnce: 3, reopened: 1, satisfied: 1, noAnswer: 1, compensated: 2, delivered: 1,
  });
  expect([promisedFen, deliveredFen]).toEqual([50_001, 20_000]);
});

describe('the comparison', () => {
  const many = (count: number, given: Partial<ComplaintLine>) => Array.from({ length: count }, () => aLine(given));
  const july = (count: number, given: Partial<ComplaintLine>) => many(count, { receivedOn: day('2023-07-05'), ...given });
  const linesOf = (lines: readonly ComplaintLine[], previous: readonly ComplaintLine[] = [], lastYear: readonly ComplaintLine[] = []) =>
    new Map(comparisonLines(complaintReport({ ...august, lines, previous, lastYear }), 'zh-CN').map((line) => [line.line, line]));

  test('sets the period beside the one before and the year before, with n on every rate', () => {
    const compared = linesOf(
      [...many(3, { overdue: true, handlingMinutes: 90 }), ...many(9, { handlingMinutes: 30 })],
      [...july(1, { overdue: true, handlingMinutes: 60 }), ...july(7, { handlingMinutes: 60 })],
      many(4, { receivedOn: day('2022-08-31'), overdue: true }),
    );
    expect(compared.get('total')).toMatchObject({ now: '12', previous: '8', lastYear: '4', change: '+4起', small: false });
    expect(compared.get('overdue')).toMatchObject({ now: '25%（3/12）', previous: '12.5%（1/8）', lastYear: '4/4', change: '+12.5个百分点', small: true });
    expect(compared.get('handling')).toMatchObject({ now: '中位数30分钟，90%分位1小时30分（n=12，共12起）', lastYear: '—', change: '短30分钟', small: true });
  });

  test('of an empty period nothing is divided', () => {
    expect([...linesOf([]).values()].map(({ now }) => now)).toEqual(['0', '—', '—', '—', '—', '—', '—', '—', '—', '0元（0起）', '0元（0起）']);
    expect(linesOf([]).get('overdue')).toMatchObject({ change: '—', small: false });
  });

  test('thirty are no small sample any more (AT-02)', () => {
    expect(linesOf(many(29, {})).get('overdue')?.small).toBe(true);
    expect(linesOf(many(30, {})).get('overdue')?.small).toBe(false);
  });

  test.each([[4, 5, '80%（4/5）'], [3, 4, '3/4'], [0, 0, '—'], [1, 3, '1/3']])('%i of %i prints %s', (part, whole, text) => expect(rateText(part, whole, analysisWords['zh-CN'])).toBe(text));
  test.each([[0, '0分钟'], [59, '59分钟'], [60, '1小时'], [2879, '47小时59分'], [2880, '2天'], [3000, '2天2小时']])('%i minutes are %s', (minutes, text) => expect(durationText(minutes, analysisWords['zh-CN'])).toBe(text));
});
