import { describe, expect, it } from 'vitest';
import { momentAt, msOf, type Day } from '../kit/dates';
import { compareWork, type Ranked } from './rank';

const zone = 'Asia/Shanghai';
const today = '2023-08-16' as Day;
const now = msOf(momentAt(today, '12:00', zone));
type Given = Partial<Omit<Ranked, 'dueOn' | 'dueAt'>> & { readonly on?: string; readonly at?: string };
const item = ({ on = '2023-08-16', at, ...given }: Given, id: string): Ranked => ({
  id, grade: null, urgent: false, vip: false, ...given, dueOn: on as Day, dueAt: at === undefined ? null : momentAt(on as Day, at, zone),
});

describe('what comes first in 今日', () => {
  it.each([
    ['a limit passed by a minute before the gravest complaint', { at: '11:59' }, { grade: '重大', on: '2023-08-01' }],
    ['of two passed limits the longer passed, whatever else they are', { at: '09:00' }, { at: '11:00', grade: '重大', urgent: true }],
    ['重大 before 严重', { grade: '重大', on: '2023-08-20' }, { grade: '严重', on: '2023-08-01' }],
    ['严重 before 一般', { grade: '严重' }, { grade: '一般' }],
    ['一般 before what is no complaint', { grade: '一般', on: '2023-08-20' }, { urgent: true, vip: true, on: '2023-08-01' }],
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
