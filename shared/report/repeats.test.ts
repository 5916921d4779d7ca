import { expect, test } from 'vitest';
import { monthBefore, repeatedProblems, type ProblemMark } from './repeats';

const inMonths = (problem: string, ...months: readonly string[]) => months.map((month) => ({ problem, month, count: 1 }));
const mark = (month: string): ProblemMark => ({ problem: '噪音', month, state: '已推送', on: null, reason: '请重新设计散热' });

test.each([
  ['June, July, August: pushed to 产品部 (AT-34)', ['2023-06', '2023-07', '2023-08'], 3, [['2023-06', '2023-08', 3]]],
  ['June and August only: none (AT-34)', ['2023-06', '2023-08'], 3, []],
  ['over the turn of a year', ['2022-12', '2023-01', '2023-02', '2023-03', '2023-04', '2023-05', '2023-06', '2023-07', '2023-08'], 3, [['2022-12', '2023-08', 9]]],
  ['a run that ended before the period is none of it', ['2023-04', '2023-05', '2023-06'], 3, []],
  ['as many months as the policy says', ['2023-07', '2023-08'], 2, [['2023-07', '2023-08', 2]]],
] as const)('%s', (_name, months, needed, runs) => {
  const found = repeatedProblems(inMonths('噪音', ...months), '2023-08', '2023-08', needed, []);
  expect(found.map(({ since, month, complaints }) => [since, month, complaints])).toEqual(runs);
  for (const each of found) expect(each).toMatchObject({ department: '产品部', mark: null });
});

test('a quarter finds runs that end in any of its months, each problem once', () => {
  const counts = [...inMonths('噪音', '2023-06', '2023-07', '2023-08', '2023-09'), ...inMonths('停机', '2023-05', '2023-06', '2023-07')];
  expect(repeatedProblems(counts, '2023-07', '2023-09', 3, []).map(({ problem, month }) => [problem, month])).toEqual([['噪音', '2023-09'], ['停机', '2023-07']]);
});

test('a decision holds for the run in which it was made, and not for the next one', () => {
  const counts = inMonths('噪音', '2023-01', '2023-02', '2023-03', '2023-06', '2023-07', '2023-08');
  const of = (month: string, made: string) => repeatedProblems(counts, month, month, 3, [mark(made)])[0]?.mark?.state ?? null;
  expect([of('2023-03', '2023-03'), of('2023-08', '2023-03'), of('2023-08', '2023-07')]).toEqual(['已推送', null, '已推送']);
});

test('the month before January is December', () => expect(['2023-01', '2023-10'].map(monthBefore)).toEqual(['2022-12', '2023-09']));
