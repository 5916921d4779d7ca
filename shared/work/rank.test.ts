import { describe, expect, it } from 'vitest';
import { momentAt, msOf, type Day } from '../kit/dates';
import { compareWork, type Ranked } from './rank';

const zone = 'Asia/Shanghai';
const today = '2023-08-16' as Day;
const now = msOf(momentAt(today, '12:00', zone));
type Given = Partial<Omit<Ranked, 'dueOn' | 'dueAt'>> & { readonly on?: string; readonly at?: string };
const item = ({ on = '2023-08-16', at, ...given }: Given, id: string): Ranked => ({
  id, grade: null, escalation: null, urgent: false, vip: false, ...given, dueOn: on as Day, dueAt: at === undefined ? null : momentAt(on as Day, at, zone),
});

/** A clock of 24 hours of which so many are left; below zero, so many have passed since. */
const left = (hours: number) => {
  const due = now + hours * 3_600_000;
  return { escalation: { first: due - 12 * 3_600_000, second: due - 4.8 * 3_600_000, due } };
};

describe('what comes first in 今日', () => {
  it.each([
    ['a limit passed by a minute before the gravest complaint', { at: '11:59' }, { grade: '重大', on: '2023-08-01' }],
    ['of two passed limits the longer passed, whatever else they are', { at: '09:00' }, { at: '11:00', grade: '重大', urgent: true }],
    ['重大 before 严重', { grade: '重大', on: '2023-08-20' }, { grade: '严重', on: '2023-08-01' }],
    ['严重 before 一般', { grade: '严重' }, { grade: '一般' }],
    ['一般 before what is no complaint', { grade: '一般', on: '2023-08-20' }, { urgent: true, vip: true, on: '2023-08-01' }],
    ['严重 before a 一般 that has half its time left', { grade: '严重', ...left(20) }, { grade: '一般', ...left(12.1) }],
    ['a 一般 at half of its limit beside 严重, after it', { grade: '严重', ...left(20) }, { grade: '一般', ...left(12) }],
    ['a 一般 at half of its limit before one that is not', { grade: '一般', on: '2023-08-20', ...left(12) }, { grade: '一般', ...left(13) }],
    ['a 一般 at four fifths of its limit before 严重', { grade: '一般', ...left(4.8) }, { grade: '严重', ...left(20) }],
    ['and after 重大', { grade: '重大', ...left(20) }, { grade: '一般', ...left(4.8) }],
    ['重大 at half of its limit before 严重 at four fifths', { grade: '重大', ...left(12) }, { grade: '严重', ...left(4) }],
    ['at its end before all that runs', { grade: '一般', ...left(0) }, { grade: '重大', ...left(1) }],
    ['a day after the end before what ended today', { grade: '一般', ...left(-24) }, { grade: '重大', ...left(-1) }],
    ['a clock in days that has passed beside limits to the minute, the longer passed first', { grade: '一般', on: '2023-08-14', ...left(-30) }, { at: '09:00' }],
    ['急购 before VIP (R-FU-12)', { urgent: true }, { vip: true, on: '2023-08-01' }],
    ['of two 急购 the VIP', { urgent: true, vip: true }, { urgent: true, on: '2023-08-01' }],
    ['VIP before the day', { vip: true }, { on: '2023-08-01' }],
    ['the earlier day', { on: '2023-08-15' }, { on: '2023-08-16' }],
    ['on one day what has a time', { at: '15:00' }, {}],
    ['the earlier time', { at: '13:00' }, { at: '15:00' }],
    ['a limit of this very minute is not passed', { on: '2023-08-15' }, { at: '12:00' }],
    ['else the one with the earlier id', {}, {}],
  ] as readonly (readonly [string, Given, Given])[])('%s', (_case, first, second) => {
    const [a, b] = [item(first, 'a'), item(second, 'b')];
    expect([b, a].sort(compareWork(now)).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('does not depend on how things were read', () => {
    const some = ['a', 'b', 'c', 'd', 'e'].map((id, at) => item({ urgent: at % 2 === 0, on: `2023-08-1${at % 3}`, ...(at === 3 ? { at: '08:00' } : {}) }, id));
    expect([...some].reverse().sort(compareWork(now))).toEqual([...some].sort(compareWork(now)));
  });
});
