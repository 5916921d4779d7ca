import { expect, test } from 'vitest';
import type { Day } from '../kit/dates';
import { lastYear, monthOfDay, periodKind, previousPeriod, quarterOfDay } from './period';
import { reportWords } from './words';

const period = (from: string, to: string) => ({ from: from as Day, to: to as Day });

test.each([
  ['2023-08-01', '2023-08-31', 'month', '2023年8月', 'August 2023', '2023-07-01', '2023-07-31'],
  ['2024-03-01', '2024-03-31', 'month', '2024年3月', 'March 2024', '2024-02-01', '2024-02-29'],
  ['2024-01-01', '2024-01-31', 'month', '2024年1月', 'January 2024', '2023-12-01', '2023-12-31'],
  ['2023-07-01', '2023-09-30', 'quarter', '2023年第3季度', 'Q3 2023', '2023-04-01', '2023-06-30'],
  ['2023-02-01', '2023-04-30', 'days', '2023年2月1日至2023年4月30日', '1 Feb 2023 – 30 Apr 2023', '2022-11-01', '2023-01-31'],
  ['2024-01-01', '2024-12-31', 'year', '2024年', '2024', '2023-01-01', '2023-12-31'],
  ['2023-08-07', '2023-08-13', 'days', '2023年8月7日至2023年8月13日', '7 Aug 2023 – 13 Aug 2023', '2023-07-31', '2023-08-06'],
  ['2023-08-01', '2023-08-30', 'days', '2023年8月1日至2023年8月30日', '1 Aug 2023 – 30 Aug 2023', '2023-07-02', '2023-07-31'],
  ['2023-08-16', '2023-08-16', 'days', '2023年8月16日', '16 Aug 2023', '2023-08-15', '2023-08-15'],
])('%s to %s is a %s, named %s and %s, compared with %s to %s', (from, to, kind, chinese, english, previousFrom, previousTo) => {
  expect(periodKind(period(from, to))).toBe(kind);
  expect(reportWords['zh-CN'].period(period(from, to))).toBe(chinese);
  expect(reportWords['en'].period(period(from, to))).toBe(english);
  expect(previousPeriod(period(from, to))).toEqual(period(previousFrom, previousTo));
});

test('the month of a day runs to its last day', () => {
  expect(monthOfDay('2024-02-10' as Day)).toEqual(period('2024-02-01', '2024-02-29'));
});

test.each([
  ['2023-08-01', '2023-08-31', '2022-08-01', '2022-08-31'],
  ['2024-02-01', '2024-02-29', '2023-02-01', '2023-02-28'],
  ['2025-02-01', '2025-02-28', '2024-02-01', '2024-02-29'], // the whole month, longer as it was
  ['2024-02-01', '2024-02-28', '2023-02-01', '2023-02-28'],
  ['2023-08-07', '2023-08-13', '2022-08-07', '2022-08-13'],
])('a year before %s to %s lie %s to %s', (from, to, yearFrom, yearTo) => expect(lastYear(period(from, to))).toEqual(period(yearFrom, yearTo)));

test.each([['2023-08-16', '2023-07-01', '2023-09-30'], ['2024-01-01', '2024-01-01', '2024-03-31'], ['2024-12-31', '2024-10-01', '2024-12-31']])('%s lies in the quarter %s to %s', (on, from, to) =>
  expect(quarterOfDay(on as Day)).toEqual(period(from, to)));
