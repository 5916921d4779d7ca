import { describe, expect, it } from 'vitest';
import { clockTime, dayOf, momentAt, momentOf, msOf, type Day } from '../kit/dates';
import { defaultPolicies } from '../policy/policies';
import type { Clocked } from './clocks';
import { escalationOf, lastReached, reachedBetween } from './escalation';
import { clockRules } from './running-time';

const zone = 'Asia/Shanghai';
const at = (day: string, time: string) => momentAt(day as Day, time, zone);
const rules = clockRules(defaultPolicies, new Map(), zone);
const complaint = (over: Partial<Clocked> = {}): Clocked => ({
  receivedOn: '2023-08-16' as Day, receivedAt: at('2023-08-16', '10:00'), channel: '电话', grade: '一般', clientGrade: null, state: '处理中', acknowledgedAt: null, planStartedAt: null, handledAt: null,
  restartedAt: null, closedAt: null, fulfilOn: null, fulfilAt: null, fulfilledAt: null, pauses: [], firstStepAt: null, ...over,
});
const times = (over: Partial<Clocked>) => {
  const found = escalationOf(complaint(over), rules, msOf(at('2023-08-16', '10:00')));
  return found && [found.first, found.second, found.due].map((ms) => momentOf(ms, zone));
};

describe('a forgotten complaint climbs (beyond §1 item 23)', () => {
  it('at half, at four fifths and at the end of its limit', () => expect(times({})).toEqual([at('2023-08-16', '22:00'), at('2023-08-17', '05:12'), at('2023-08-17', '10:00')]));
  it('later by what it waited for its client', () =>
    expect(times({ pauses: [{ from: at('2023-08-16', '12:00'), to: at('2023-08-16', '15:00') }] })).toEqual([at('2023-08-17', '01:00'), at('2023-08-17', '08:12'), at('2023-08-17', '13:00')]));
  it('not at all while it waits, or is closed', () => {
    expect(times({ pauses: [{ from: at('2023-08-16', '12:00'), to: null }] })).toBeNull();
    expect(times({ state: '已关闭', handledAt: at('2023-08-16', '11:00'), closedAt: at('2023-08-16', '12:00') })).toBeNull();
  });

  it('every day after the end, each level once however often somebody looks', () => {
    const escalation = escalationOf(complaint(), rules, msOf(at('2023-08-16', '10:00')));
    if (escalation === null) throw new Error('it runs');
    const looks = [at('2023-08-16', '10:00'), at('2023-08-16', '22:00'), at('2023-08-17', '09:00'), at('2023-08-17', '10:00'), at('2023-08-20', '09:59'), at('2023-08-20', '10:00')].map(msOf);
    const told = looks.slice(1).map((to, nth) => reachedBetween(escalation, looks[nth] ?? 0, to).map(({ level }) => level));
    expect(told).toEqual([['first'], ['second'], ['due'], ['daily', 'daily'], ['daily']]);
  });

  it.each([
    ['2023-08-16', '21:59', null], ['2023-08-16', '22:00', ['first', '2023-08-16 22:00', 0]], ['2023-08-17', '05:11', ['first', '2023-08-16 22:00', 0]], ['2023-08-17', '05:12', ['second', '2023-08-17 05:12', 0]],
    ['2023-08-17', '10:00', ['due', '2023-08-17 10:00', 0]], ['2023-08-18', '09:59', ['due', '2023-08-17 10:00', 0]], ['2023-08-18', '10:00', ['daily', '2023-08-18 10:00', 1]], ['2023-08-21', '08:00', ['daily', '2023-08-20 10:00', 3]],
  ] as const)('stands at %s %s at %j', (day, time, stands) => {
    const escalation = escalationOf(complaint(), rules, msOf(at('2023-08-16', '10:00')));
    const last = escalation && lastReached(escalation, msOf(at(day, time)));
    expect(last && [last.level, `${dayOf(last.at, zone)} ${clockTime(momentOf(last.at, zone), zone)}`, last.days]).toEqual(stands);
  });
});
