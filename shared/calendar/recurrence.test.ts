import { describe, expect, it } from 'vitest';
import type { Day } from '../kit/dates';
import { agendaLines } from './agenda';
import { clampsMonths, endBefore, fromPlainRule, occurrences, occursOn, restFrom, ruleRefusal, shifted, shiftRule, toPlainRule, type PlainRule } from './recurrence';

const day = (text: string): Day => text as Day;
const days = (on: string, rule: string, from: string, to: string, excluded: readonly string[] = []): string =>
  occurrences({ on: day(on), rule, excluded }, day(from), day(to)).map((each) => each.slice(5)).join(' ');

describe('what recurs (beyond §1 item 13, RFC 5545)', () => {
  it.each([
    ['2023-09-05', 'FREQ=WEEKLY;COUNT=4', '2023-09-01', '2023-12-31', '09-05 09-12 09-19 09-26'],
    ['2023-09-05', 'FREQ=WEEKLY;INTERVAL=2', '2023-09-10', '2023-10-10', '09-19 10-03'],
    ['2023-09-05', 'FREQ=WEEKLY;BYDAY=TU,TH', '2023-09-01', '2023-09-15', '09-05 09-07 09-12 09-14'],
    ['2023-09-05', 'FREQ=DAILY;UNTIL=20230907', '2023-09-01', '2023-12-31', '09-05 09-06 09-07'],
    ['2023-01-31', 'FREQ=MONTHLY', '2023-01-01', '2023-06-30', '01-31 03-31 05-31'],
    ['2023-01-31', 'FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1', '2023-01-01', '2023-05-01', '01-31 02-28 03-31 04-30'],
    ['2023-09-12', 'FREQ=MONTHLY;BYDAY=2TU', '2023-10-01', '2023-11-30', '10-10 11-14'],
    ['2024-02-29', 'FREQ=YEARLY', '2025-01-01', '2028-12-31', '02-29'],
    ['2023-09-05', 'FREQ=WEEKLY', '2023-08-01', '2023-09-04', ''],
    ['2023-09-05', 'FREQ=WEEKLY;UNTIL=20230930', '2023-10-01', '2023-12-31', ''],
  ])('from %s, %s, between %s and %s: %s', (on, rule, from, to, expected) => expect(days(on, rule, from, to)).toBe(expected));

  it('leaves days out, which count all the same', () => {
    expect(days('2023-09-05', 'FREQ=WEEKLY;COUNT=3', '2023-09-01', '2023-12-31', ['2023-09-12'])).toBe('09-05 09-19');
    expect(occursOn({ on: day('2023-09-05'), rule: 'FREQ=WEEKLY', excluded: ['2023-09-12'] }, day('2023-09-12'))).toBe(false);
  });

  it.each([
    ['FREQ=WEEKLY', null], ['FREQ=MONTHLY;BYDAY=-1FR', null], ['', 'notARule'], ['FREQ=HOURLY', 'tooOften'], ['FREQ=WEEKLY;COUNT=9999', 'tooOften'], ['FREQ=WEEKLY;BYDAY=XX', 'notARule'],
    ['FREQ=WEEKLY;BYHOUR=9', 'notARule'], ['FREQ=WEEKLY;COUNT=2;UNTIL=20240101', 'notARule'], ['FREQ=WEEKLY;INTERVAL=0', 'notARule'], ['FREQ=WEEKLY;UNTIL=soon', 'notARule'],
  ])('%s is refused as %s', (rule, why) => expect(ruleRefusal(rule)).toBe(why));

  it('is cut in two: before a day, and from it on with what is left of its count', () => {
    expect(days('2023-09-05', endBefore('FREQ=WEEKLY;COUNT=5', day('2023-09-19')), '2023-09-01', '2023-12-31')).toBe('09-05 09-12');
    expect(restFrom({ on: day('2023-09-05'), rule: 'FREQ=WEEKLY;COUNT=5', excluded: null }, day('2023-09-19'))).toBe('FREQ=WEEKLY;COUNT=3');
    expect(restFrom({ on: day('2023-09-05'), rule: 'FREQ=WEEKLY;UNTIL=20231231', excluded: null }, day('2023-09-19'))).toBe('FREQ=WEEKLY;UNTIL=20231231');
  });

  it.each([
    ['FREQ=WEEKLY', '2023-09-05', '2023-09-06', 'FREQ=WEEKLY'],
    ['FREQ=WEEKLY;BYDAY=MO,FR', '2023-09-04', '2023-09-06', 'FREQ=WEEKLY;BYDAY=WE,SU'],
    ['FREQ=WEEKLY;BYDAY=MO', '2023-09-04', '2023-09-03', 'FREQ=WEEKLY;BYDAY=SU'],
    ['FREQ=MONTHLY;BYDAY=2TU', '2023-09-12', '2023-09-20', 'FREQ=MONTHLY;BYDAY=3WE'],
    ['FREQ=MONTHLY;BYDAY=-1FR', '2023-09-29', '2023-09-28', 'FREQ=MONTHLY;BYDAY=-1TH'],
    ['FREQ=MONTHLY;BYMONTHDAY=12', '2023-09-12', '2023-09-13', 'FREQ=MONTHLY;BYMONTHDAY=13'],
    ['FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1', '2023-01-31', '2023-01-15', 'FREQ=MONTHLY;BYMONTHDAY=15'],
    ['FREQ=MONTHLY', '2023-01-20', '2023-01-31', 'FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1'],
    ['FREQ=DAILY;UNTIL=20230930', '2023-09-05', '2023-09-07', 'FREQ=DAILY;UNTIL=20231002'],
  ])('%s moved from %s to %s: %s', (rule, from, to, moved) => expect(shiftRule(rule, day(from), day(to))).toBe(moved));
});

describe('a rule as its form asks for it', () => {
  const plain = (given: Partial<PlainRule>): PlainRule => ({ frequency: 'WEEKLY', interval: 1, weekdays: [], until: null, count: null, ...given });
  it.each([
    [plain({ weekdays: [2] }), '2023-09-05', 'FREQ=WEEKLY'],
    [plain({ weekdays: [4, 2], interval: 2, count: 6 }), '2023-09-05', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=6'],
    [plain({ frequency: 'DAILY', until: day('2023-09-30') }), '2023-09-05', 'FREQ=DAILY;UNTIL=20230930'],
    [plain({ frequency: 'MONTHLY' }), '2023-09-05', 'FREQ=MONTHLY'],
    [plain({ frequency: 'MONTHLY' }), '2023-01-31', 'FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1'],
    [plain({ frequency: 'MONTHLY' }), '2023-01-29', 'FREQ=MONTHLY;BYMONTHDAY=28,29;BYSETPOS=-1'],
    [plain({ frequency: 'YEARLY' }), '2024-02-29', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1'],
  ])('%j on %s is %s, and back', (asked, on, rule) => {
    expect(fromPlainRule(asked, day(on))).toBe(rule);
    expect(toPlainRule(rule, day(on))).toEqual({ ...asked, weekdays: [...asked.weekdays].sort() });
    expect(ruleRefusal(rule)).toBeNull();
  });

  it('does not pretend to know what it cannot say', () => {
    expect(toPlainRule('FREQ=MONTHLY;BYDAY=2TU', day('2023-09-12'))).toBeNull();
    expect(toPlainRule('FREQ=MONTHLY', day('2023-01-31'))).toBeNull();
  });

  it('in months without the day takes the last one, every time (R-GEN-02)', () => {
    expect([clampsMonths({ frequency: 'MONTHLY' }, day('2023-01-29')), clampsMonths({ frequency: 'MONTHLY' }, day('2023-01-28')), clampsMonths({ frequency: 'YEARLY' }, day('2024-02-29'))]).toEqual([true, false, true]);
    expect(days('2024-02-29', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1', '2024-01-01', '2028-12-31')).toBe('02-29 02-28 02-28 02-28 02-29');
  });
});

it('an agenda is read without the marks of the duties that wrote it', () => {
  expect(agendaLines(['[duty:followup:2023-09-10] 问续购意向', '带样品', '[duty:visit:1]', ' '])).toEqual(['问续购意向', '带样品']);
  expect(agendaLines(null)).toEqual([]);
});

describe('a series moved by one of its occurrences', () => {
  it.each([
    ['2023-09-05', 'FREQ=WEEKLY', ['2023-09-19'], '2023-09-12', '2023-09-14', '2023-09-07', 'FREQ=WEEKLY', ['2023-09-21']],
    ['2023-09-04', 'FREQ=WEEKLY;BYDAY=MO,FR', ['2023-09-08'], '2023-09-11', '2023-09-12', '2023-09-05', 'FREQ=WEEKLY;BYDAY=TU,SA', ['2023-09-09']],
    ['2023-01-31', 'FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1', ['2023-03-31'], '2023-02-28', '2023-02-27', '2023-01-27', 'FREQ=MONTHLY;BYMONTHDAY=27', ['2023-03-27']],
    ['2023-09-12', 'FREQ=MONTHLY;BYDAY=2TU', [], '2023-10-10', '2023-10-18', '2023-09-20', 'FREQ=MONTHLY;BYDAY=3WE', []],
    ['2023-09-05', 'FREQ=MONTHLY', [], '2023-10-05', '2023-11-02', '2023-10-02', 'FREQ=MONTHLY', []],
    ['2023-12-05', 'FREQ=MONTHLY', [], '2023-12-05', '2024-01-05', '2024-01-05', 'FREQ=MONTHLY', []],
  ])('%s %s without %j: %s on %s begins %s', (on, rule, excluded, from, to, start, moved, left) =>
    expect(shifted({ on: day(on), rule, excluded }, day(from), day(to))).toEqual({ on: start, rule: moved, excluded: left }));
});
