import { describe, expect, it } from 'vitest';
import type { Day } from '../kit/dates';
import { defaultPolicies } from '../policy/policies';
import { betterTime, contactTimes, isWarning, judgeTime, type TimeNote } from './contact-time';
import { factsOfDay, isPublished, type HolidayTables } from './holidays';

const none: HolidayTables = new Map();
const facts = (on: string, tables = none) => factsOfDay(on as Day, tables);
const times = contactTimes(defaultPolicies);
const judge = (on: string, time: string | null, minutes: number | null = null): readonly TimeNote[] => judgeTime({ on: on as Day, time, minutes }, times, facts(on));

describe('holidays of mainland China', () => {
  it.each([
    ['2023-10-01', '国庆节', null], ['2023-09-29', '中秋节', null], ['2023-10-07', null, '国庆节'], ['2023-09-28', null, null],
    ['2024-02-10', '春节', null], ['2024-02-09', null, null], ['2024-02-04', null, '春节'], ['2025-01-28', '春节', null], ['2025-05-02', '劳动节', null],
    ['2026-02-14', null, '春节'], ['2026-10-10', null, '国庆节'], ['2026-01-04', null, '元旦'], ['2026-11-22', null, null],
  ])('%s as published: off for %s, worked for %s', (on, holiday, adjustedWork) => expect(facts(on)).toMatchObject({ holiday, adjustedWork, published: true }));

  it.each([
    ['2027-01-01', '元旦'], ['2027-02-05', '春节'], ['2027-02-06', '春节'], ['2027-02-08', '春节'], ['2027-02-09', null], ['2027-04-05', '清明节'], ['2027-05-02', '劳动节'], ['2027-05-03', null],
    ['2027-06-09', '端午节'], ['2027-09-15', '中秋节'], ['2027-10-03', '国庆节'], ['2027-10-04', null],
  ])('2027 is unpublished, its statutory days are computed: %s %s', (on, holiday) => expect(facts(on)).toMatchObject({ holiday, adjustedWork: null, published: false }));

  it('a table that was brought in says all of its year', () => {
    const tables: HolidayTables = new Map([[2027, [{ on: '2027-01-01' as Day, name: '元旦', work: false }, { on: '2027-01-03' as Day, name: '元旦', work: true }]]]);
    expect([isPublished(2026, none), isPublished(2027, none), isPublished(2027, tables)]).toEqual([true, false, true]);
    expect(facts('2027-01-03', tables)).toMatchObject({ holiday: null, adjustedWork: '元旦', works: true, published: true });
    expect(facts('2027-05-01', tables)).toMatchObject({ holiday: null, published: true });
  });

  it.each([
    ['2023-01-21', ['除夕']], ['2023-01-22', ['春节']], ['2023-02-05', ['元宵节']], ['2023-06-22', ['端午节']], ['2023-08-22', ['七夕']], ['2023-09-29', ['中秋节']], ['2023-10-23', ['重阳节']],
    ['2023-12-22', ['冬至']], ['2024-01-18', ['腊八节']], ['2024-02-02', ['小年']], ['2024-04-04', ['清明节']], ['2020-10-01', ['国庆节', '中秋节']], ['2025-08-29', ['七夕']],
    ['2023-03-20', []],
  ])('festivals of %s: %j', (on, names) => expect(facts(on).festivals).toEqual(names));

  it('a leap month has no festivals: 2020 had two fourth, 2025 two sixth months', () => {
    expect(facts('2020-05-30').festivals).toEqual([]);
    expect(facts('2020-06-25').festivals).toEqual(['端午节']);
  });
});

describe('when to contact (R-RV-04, AT-16)', () => {
  it.each([
    ['2023-09-11', '09:30', 30, [{ kind: 'avoid', window: 'Mon 00:00-12:00' }]],
    ['2023-09-15', '15:00', 60, [{ kind: 'avoid', window: 'Fri 12:00-24:00' }]],
    ['2023-09-12', '10:30', 60, [{ kind: 'prefer', window: '10:00-11:00' }]],
    ['2023-09-10', null, null, [{ kind: 'weekend' }]],
    ['2023-10-01', null, null, [{ kind: 'holiday', name: '国庆节' }]],
    ['2023-09-10', '10:30', 30, [{ kind: 'weekend' }]],
    ['2023-10-07', '15:00', 30, [{ kind: 'adjustedWork', name: '国庆节' }, { kind: 'prefer', window: '15:00-16:00' }]],
    ['2023-09-15', '11:30', 30, []],
    ['2023-09-15', '11:30', 31, [{ kind: 'avoid', window: 'Fri 12:00-24:00' }]],
    ['2023-09-11', '12:00', 60, []],
    ['2023-09-12', '11:00', null, []],
    ['2023-09-12', '14:00', 90, []],
    ['2023-09-12', null, null, []],
    ['2027-03-02', '10:00', 30, [{ kind: 'prefer', window: '10:00-11:00' }, { kind: 'unpublished', year: 2027 }]],
  ] as readonly (readonly [string, string | null, number | null, readonly TimeNote[]])[])('%s %s, %s minutes: %j', (on, time, minutes, notes) => expect(judge(on, time, minutes)).toEqual(notes));

  it('warns of windows to avoid and of days off, not of good times', () => {
    expect(judge('2023-09-15', '15:00').some(isWarning)).toBe(true);
    expect(judge('2023-09-10', null).some(isWarning)).toBe(true);
    expect(judge('2023-10-07', '10:00').some(isWarning)).toBe(false);
    expect(judge('2027-03-02', '10:00').some(isWarning)).toBe(false);
  });

  it.each([
    ['2023-09-15', '15:00', '2023-09-15', '10:00'], ['2023-09-11', '09:30', '2023-09-11', '15:00'], ['2023-09-10', '10:00', '2023-09-11', '15:00'], ['2023-10-01', null, '2023-10-07', '10:00'],
  ])('instead of %s %s rather %s %s', (on, time, better, at) => {
    expect(betterTime({ on: on as Day, time, minutes: 60 }, times, (day) => factsOfDay(day, none))).toEqual({ on: better, time: at, minutes: 60 });
  });

  it('has nothing better to offer where the policies prefer nothing', () => {
    expect(betterTime({ on: '2023-09-15' as Day, time: '15:00', minutes: 60 }, { ...times, prefer: [] }, (day) => factsOfDay(day, none))).toBeNull();
  });
});
