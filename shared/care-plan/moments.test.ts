import { describe, expect, it } from 'vitest';
import { tidyBirthday } from '../client/birthday';
import type { BirthdayCalendar } from '../client/vocabulary';
import type { Day } from '../kit/dates';
import { birthdayIn, birthdays, festivalDays, reachedOn, returns, type Spent } from './moments';

const day = (text: string): Day => text as Day;
const days = (found: readonly { readonly on: Day }[]) => found.map(({ on }) => on);

describe('a birthday in a year (R-CA-06)', () => {
  it.each([
    ['公历', 8, 15, 2026, '2026-08-15'],
    ['公历', 2, 29, 2024, '2024-02-29'],
    ['公历', 2, 29, 2026, '2026-02-28'],
    ['农历', 8, 15, 2026, '2026-09-25'],
    ['农历', 12, 30, 2023, '2024-02-09'],
    ['农历', 12, 30, 2024, '2025-01-28'],
    ['农历闰月', 2, 1, 2023, '2023-03-22'],
    ['农历闰月', 2, 1, 2024, '2024-03-10'],
    ['农历', 2, 1, 2023, '2023-02-20'],
  ] as readonly (readonly [BirthdayCalendar, number, number, number, string])[])('%s %i-%i in %i is %s', (calendar, month, date, year, on) =>
    expect(birthdayIn({ calendar, month, day: date }, year)).toBe(on));

  it('comes once in any year, across the end of the solar year', () => {
    expect(birthdays('12-31', '公历', day('2025-12-20'), day('2026-01-10'))).toEqual([{ key: '2025', on: '2025-12-31' }]);
    expect(birthdays('12-20', '农历', day('2026-01-01'), day('2027-12-31'))).toEqual([{ key: '农历2025', on: '2026-02-07' }, { key: '农历2026', on: '2027-01-27' }]);
    expect(birthdays(null, null, day('2026-01-01'), day('2026-12-31'))).toEqual([]);
  });

  it.each([['1990-08-15', '08-15'], ['8月15日', '08-15'], ['8/5', '08-05'], ['02-29', '02-29'], ['2-30', null], ['13-01', null], ['八月', null]])('%s is kept as %s', (typed, kept) => expect(tidyBirthday(typed)).toBe(kept));
});

describe('a festival', () => {
  it.each([
    ['圣诞节', '2026-12-01', '2027-01-10', ['2026-12-25']],
    ['春节', '2026-01-20', '2026-03-01', ['2026-02-17']],
    ['除夕', '2026-01-20', '2026-03-01', ['2026-02-16']],
    ['清明节', '2026-04-01', '2026-04-10', ['2026-04-05']],
    ['没有这个节', '2026-01-01', '2026-01-31', []],
  ])('%s', (festival, from, to, on) => expect(days(festivalDays(festival, day(from), day(to)))).toEqual(on));
});

describe('a kept day', () => {
  it.each([
    ['2026-01-31', '一次', '2026-01-01', '2026-03-31', ['2026-01-31']],
    ['2026-01-31', '每月', '2026-01-01', '2026-04-30', ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30']],
    ['2024-02-29', '每年', '2025-01-01', '2028-12-31', ['2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29']],
    ['2026-05-01', '每年', '2025-01-01', '2026-04-30', []],
    ['2026-12-31', '每月', '2027-01-01', '2027-01-31', ['2027-01-31']],
  ] as const)('%s %s', (kept, repeat, from, to, on) => expect(days(returns(day(kept), repeat, day(from), day(to)))).toEqual(on));
});

describe('spend that reaches 100 元 (R-CA-06)', () => {
  const order = (on: string, fen: number): Spent => ({ on: day(on), fen });
  it.each([
    ['met exactly', [order('2026-01-01', 4000), order('2026-02-01', 6000)], '2026-02-01'],
    ['not reached', [order('2026-01-01', 9999)], null],
    ['put on file in another order', [order('2026-03-01', 9000), order('2026-01-01', 5000)], '2026-03-01'],
    ['by the first alone', [order('2026-01-01', 20000), order('2026-02-01', 100)], '2026-01-01'],
    ['nothing bought', [], null],
  ] as const)('%s', (_case, orders, on) => expect(reachedOn(orders, 10_000)).toBe(on));
});
