import { describe, expect, it } from 'vitest';
import { momentAt, msOf, type Day } from '../kit/dates';
import { defaultPolicies, type PolicyValues } from '../policy/policies';
import { ackDue, clocksOf, handleDue, handleLimit, keeps24h, missedHandling, revisitDue, runningClock, type Clocked } from './clocks';
import { clockRules } from './running-time';

const zone = 'Asia/Shanghai';
const on = (day: string): Day => day as Day;
const at = (day: string, time: string) => momentAt(on(day), time, zone);
const nowAt = (day: string, time: string): number => msOf(at(day, time));
const rules = (changed: Partial<PolicyValues> = {}) => clockRules({ ...defaultPolicies, ...changed }, new Map(), zone);
const complaint = (over: Partial<Clocked> = {}): Clocked => ({
  receivedOn: on('2023-08-16'), receivedAt: null, channel: '电话', grade: '一般', clientGrade: null, state: '处理中', acknowledgedAt: null, planStartedAt: null, handledAt: null,
  restartedAt: null, closedAt: null, fulfilOn: null, fulfilAt: null, fulfilledAt: null, pauses: [], firstStepAt: null, ...over,
});
const clock = (kind: string, over: Partial<Clocked>, now: number, changed: Partial<PolicyValues> = {}) => clocksOf(complaint(over), rules(changed), now).find((each) => each.kind === kind);

describe('the limit of handling (AT-26, R-GEN-01)', () => {
  it.each([
    ['一般', null, '2023-08-17', null], ['严重', null, '2023-08-18', null], ['重大', null, '2023-08-17', null], ['一般', '14:30', '2023-08-17', '14:30'], ['严重', '14:30', '2023-08-18', '14:30'],
  ] as const)('%s received 2023-08-16 %s', (grade, time, day, minute) => {
    const due = handleDue(complaint({ receivedAt: time === null ? null : at('2023-08-16', time), grade }), rules());
    expect(due).toMatchObject({ on: day, at: minute === null ? null : at(day, minute), rule: 'AT-26' });
  });

  it.each([
    ['exactly at the minute', { receivedAt: at('2023-08-16', '14:30') }, at('2023-08-17', '14:30'), true],
    ['a minute after it', { receivedAt: at('2023-08-16', '14:30') }, at('2023-08-17', '14:31'), false],
    ['in the last minute of the day', {}, at('2023-08-17', '23:59'), true],
    ['with the next day', {}, at('2023-08-18', '00:00'), false],
  ] as const)('handled %s', (_name, over, handledAt, inTime) => expect(clock('handle', { ...over, handledAt, state: '待回访' }, nowAt('2023-08-20', '09:00'))).toMatchObject({ state: 'done', inTime }));

  it('of 重大 ends with the start of the plan', () =>
    expect(clock('handle', { grade: '重大', planStartedAt: at('2023-08-16', '16:00') }, nowAt('2023-08-25', '09:00'))).toMatchObject({ state: 'done', inTime: true }));
});

describe('the matrix of severity and client grade (C-07)', () => {
  it.each([
    ['no cell', 'A类', {}, 'complaint.generalHandle', 'AT-26'],
    ['a stricter cell', 'A类', { 'complaint.slaA.general': '4h' }, 'complaint.slaA.general', 'C-07'],
    ['a looser cell', 'A类', { 'complaint.slaA.general': '72h' }, 'complaint.generalHandle', 'AT-26'],
    ['a cell of the same length', 'A类', { 'complaint.slaA.general': '24h' }, 'complaint.generalHandle', 'AT-26'],
    ['a cell of another grade', 'B类', { 'complaint.slaA.general': '4h' }, 'complaint.generalHandle', 'AT-26'],
    ['a client without a grade', null, { 'complaint.slaA.general': '4h' }, 'complaint.generalHandle', 'AT-26'],
    ['a row made stricter than its cell', 'A类', { 'complaint.slaA.general': '20h', 'complaint.generalHandle': '12h' }, 'complaint.generalHandle', 'AT-26'],
  ] as const)('%s', (_name, clientGrade, changed, policy, rule) => expect(handleLimit(complaint({ clientGrade, receivedAt: at('2023-08-16', '09:00') }), rules(changed))).toMatchObject({ policy, rule }));
});

describe('the other clocks', () => {
  it.each([['邮件', '09:00', '11:00'], ['微信', '23:30', '01:30'], ['电话', '09:00', null], ['邮件', null, null]] as const)('%s at %s is to be answered by %s (R-CP-01, AT-12)', (channel, time, by) =>
    expect(ackDue({ receivedOn: on('2023-08-16'), receivedAt: time === null ? null : at('2023-08-16', time), channel }, rules())?.at?.slice(0, 16) ?? null)
      .toBe(by === null ? null : at(by < (time ?? '') ? '2023-08-17' : '2023-08-16', by).slice(0, 16)));

  it('an answer is whatever was done first', () => {
    const written = { channel: '微信', receivedAt: at('2023-08-16', '09:00') };
    expect(clock('ack', { ...written, firstStepAt: at('2023-08-16', '10:00') }, nowAt('2023-08-16', '12:00'))).toMatchObject({ state: 'done', inTime: true });
    expect(clock('ack', { ...written, acknowledgedAt: at('2023-08-16', '11:01') }, nowAt('2023-08-16', '12:00'))).toMatchObject({ state: 'done', inTime: false });
  });

  it('the return visit counts calendar days, whatever hours count (AT-28)', () => {
    expect(revisitDue(at('2023-08-17', '11:00'), rules({ 'complaint.hours': 'business' }))).toMatchObject({ on: '2023-08-20', at: null, rule: 'AT-28' });
    expect(revisitDue(null, rules())).toBeNull();
  });

  it('what was promised has a day of its own beside the limit of handling (C-08)', () => {
    const promised = { fulfilOn: on('2023-08-18'), planStartedAt: at('2023-08-16', '16:00'), handledAt: at('2023-08-16', '17:00'), state: '待回访' as const };
    expect(clock('fulfil', promised, nowAt('2023-08-17', '09:00'))).toMatchObject({ state: 'running', due: { on: '2023-08-18', rule: 'C-08' } });
    expect(runningClock(complaint(promised), rules(), nowAt('2023-08-17', '09:00'))?.kind).toBe('fulfil');
    expect(clock('fulfil', { ...promised, fulfilledAt: at('2023-08-19', '09:00') }, nowAt('2023-08-20', '09:00'))).toMatchObject({ state: 'done', inTime: false });
  });

  it.each([
    ['一般', '处理中', 'handle'], ['重大', '处理中', null], ['重大', '待回访', 'revisit'], ['一般', '已关闭', null],
  ] as const)('of %s, %s with its plan started, %s runs (AT-26)', (grade, state, kind) =>
    expect(runningClock(complaint({ grade, state, planStartedAt: at('2023-08-16', '11:00'), handledAt: state === '处理中' ? null : at('2023-08-17', '11:00'), closedAt: state === '已关闭' ? at('2023-08-18', '11:00') : null }), rules(), nowAt('2023-08-18', '12:00'))?.kind ?? null).toBe(kind));
});

describe('a clock explains itself', () => {
  const waited = { receivedAt: at('2023-08-16', '09:00'), pauses: [{ from: at('2023-08-16', '12:00'), to: at('2023-08-16', '15:00') }] };
  it('with what it waited for and what is left', () => {
    expect(clock('handle', waited, nowAt('2023-08-17', '10:00'))).toMatchObject({ due: { at: at('2023-08-17', '12:00') }, pausedMs: 3 * 3_600_000, limit: '24h', basis: 'calendar', startedBy: 'received', state: 'running' });
    expect(clock('handle', waited, nowAt('2023-08-17', '10:00'))?.leftMs).toBe(2 * 3_600_000 + 1);
  });

  it('stands while it waits for the client, and is late all the same once it was', () => {
    const standing = { receivedAt: at('2023-08-16', '09:00'), pauses: [{ from: at('2023-08-16', '12:00'), to: null }] };
    expect(clock('handle', standing, nowAt('2023-08-20', '10:00'))).toMatchObject({ state: 'paused', due: null, pausedSince: at('2023-08-16', '12:00'), inTime: true });
    const late = { receivedAt: at('2023-08-16', '09:00'), pauses: [{ from: at('2023-08-18', '12:00'), to: null }] };
    expect(clock('handle', late, nowAt('2023-08-20', '10:00'))).toMatchObject({ state: 'running', due: { at: at('2023-08-17', '09:00') }, inTime: false, pausedMs: 0 });
  });

  it('starts anew when the complaint is taken up again, without what was waited for before', () =>
    expect(clock('handle', { ...waited, restartedAt: at('2023-08-18', '10:00') }, nowAt('2023-08-18', '11:00'))).toMatchObject({ startedBy: 'reopened', due: { at: at('2023-08-19', '10:00') }, pausedMs: 0 }));

  it('in working hours, over a weekend', () => {
    const friday = { receivedAt: at('2023-08-18', '16:00'), channel: '邮件' };
    const changed = { 'complaint.hours': 'business', 'complaint.generalHandle': '9h' } as const;
    expect(clock('handle', friday, nowAt('2023-08-21', '09:30'), changed)).toMatchObject({ basis: 'business', due: { at: at('2023-08-21', '16:00') } });
    expect(clock('ack', { ...friday, receivedAt: at('2023-08-18', '17:00') }, nowAt('2023-08-18', '17:30'), changed)?.due?.at).toBe(at('2023-08-21', '10:00'));
  });
});

describe('whether handling was late, for counting', () => {
  it.each([
    ['handled in time', { handledAt: at('2023-08-17', '23:59'), state: '待回访' }, null, false],
    ['handled late', { handledAt: at('2023-08-18', '00:00'), state: '待回访' }, null, true],
    ['not handled, in time', { grade: '严重' }, null, false],
    ['重大 with its plan in time', { grade: '重大', planStartedAt: at('2023-08-17', '10:00') }, null, false],
    ['重大 with a late plan', { grade: '重大', planStartedAt: at('2023-08-18', '10:00') }, null, true],
    ['late at first, taken up again and in time', { restartedAt: at('2023-08-18', '08:00') }, '超时', true],
    ['in time at first, late the second time', { restartedAt: at('2023-08-16', '08:00') }, '及时', false],
  ] as const)('%s (AT-26, AT-31)', (_name, over, firstVerdict, missed) => expect(missedHandling({ ...complaint(over), firstVerdict }, rules(), nowAt('2023-08-18', '09:00'))).toBe(missed));
});

describe('whether 24 hours may be promised (R-FU-06)', () => {
  const received = at('2023-08-16', '14:30');
  it.each([
    ['within its limit', { receivedAt: received }, '2023-08-16', '15:00', true],
    ['to the minute of its limit', { receivedAt: received }, '2023-08-17', '14:30', true],
    ['missed', { receivedAt: received }, '2023-08-17', '14:31', false],
    ['48 hours are its limit', { receivedAt: received, grade: '严重' }, '2023-08-16', '15:00', false],
    ['of 48 hours the second half has begun', { receivedAt: received, grade: '严重' }, '2023-08-17', '15:00', true],
    ['only the start of a plan has a limit', { receivedAt: received, grade: '重大' }, '2023-08-16', '15:00', false],
    ['only the day is known', {}, '2023-08-16', '15:00', false],
    ['it waits for the client', { receivedAt: received, pauses: [{ from: at('2023-08-16', '14:40'), to: null }] }, '2023-08-16', '15:00', false],
    ['handled', { receivedAt: received, handledAt: at('2023-08-16', '14:50') }, '2023-08-16', '15:00', false],
  ] as const)('%s', (_name, over, day, time, may) => {
    const given = complaint(over);
    expect(keeps24h(given.grade, clocksOf(given, rules(), nowAt(day, time)), nowAt(day, time))).toBe(may);
  });
});
