import { describe, expect, it } from 'vitest';
import { momentAt, msOf, type Day, type Moment } from '../kit/dates';
import { defaultPolicies } from '../policy/policies';
import { ackDue, canClose, gradeRules, handleDue, isOverdue, missedHandling, proposeGrade, revisitDue, runningDue, stateAfter } from './rules';

const zone = 'Asia/Shanghai';
const on = (day: string): Day => day as Day;
const at = (day: string, time: string) => momentAt(on(day), time, zone);
const clockAt = (day: string, time: string) => ({ now: () => msOf(at(day, time)), zone });

describe('grading (S2 ch4, AT-26, R-CP-12)', () => {
  it.each([
    ['down 4 h', { coreFailure: true, downHours: 4, safetyLawOrOpinion: false }, '严重'],
    ['down exactly 2 h', { coreFailure: true, downHours: 2, safetyLawOrOpinion: false }, '一般'],
    ['down 2 h and a minute', { coreFailure: true, downHours: 2 + 1 / 60, safetyLawOrOpinion: false }, '严重'],
    ['a scratch', { coreFailure: false, downHours: null, safetyLawOrOpinion: false }, '一般'],
    ['client data leaked', { coreFailure: false, downHours: null, safetyLawOrOpinion: true }, '重大'],
    ['both: the highest wins', { coreFailure: true, downHours: 9, safetyLawOrOpinion: true }, '重大'],
    ['core failure, nobody knows how long', { coreFailure: true, downHours: null, safetyLawOrOpinion: false }, '一般'],
  ] as const)('%s', (_name, answers, grade) => expect(proposeGrade(answers)).toBe(grade));

  it('says who leads and answers', () => {
    expect(gradeRules['重大']).toMatchObject({ lead: '总经理', responsible: '高层管理团队' });
    expect(gradeRules['严重']).toMatchObject({ lead: '客服主管', responsible: '客服主管+技术支持' });
    expect(gradeRules['一般']).toMatchObject({ lead: '客服专员' });
  });
});

describe('handling limits (AT-26, R-GEN-01)', () => {
  it.each([
    ['一般', null, '2023-08-17', null],
    ['严重', null, '2023-08-18', null],
    ['重大', null, '2023-08-17', null],
    ['一般', '14:30', '2023-08-17', '14:30'],
    ['严重', '14:30', '2023-08-18', '14:30'],
  ] as const)('%s received 2023-08-16 %s', (grade, time, day, minute) => {
    const due = handleDue({ receivedOn: on('2023-08-16'), receivedAt: time === null ? null : at('2023-08-16', time), grade }, defaultPolicies, zone);
    expect(due).toMatchObject({ on: day, at: minute === null ? null : at(day, minute), rule: 'AT-26', policy: gradeRules[grade].policy });
  });

  it('follows a policy the user changed', () => {
    const due = handleDue({ receivedOn: on('2023-08-16'), receivedAt: null, grade: '一般' }, { ...defaultPolicies, 'complaint.generalHandle': '3d' }, zone);
    expect(due?.on).toBe('2023-08-19');
  });

  it('is in time exactly at the limit, overdue a millisecond later (R-GEN-01)', () => {
    const minute = handleDue({ receivedOn: on('2023-08-16'), receivedAt: at('2023-08-16', '14:30'), grade: '一般' }, defaultPolicies, zone);
    expect(isOverdue(minute, clockAt('2023-08-17', '14:30'))).toBe(false);
    expect(isOverdue(minute, { now: () => msOf(at('2023-08-17', '14:30')) + 1, zone })).toBe(true);
    const day = handleDue({ receivedOn: on('2023-08-16'), receivedAt: null, grade: '一般' }, defaultPolicies, zone);
    expect(isOverdue(day, clockAt('2023-08-17', '23:59'))).toBe(false);
    expect(isOverdue(day, clockAt('2023-08-18', '00:00'))).toBe(true);
  });
});

describe('acknowledgement (R-CP-01, AT-12)', () => {
  it.each([['邮件', '2023-08-16', '11:00'], ['微信', '2023-08-16', '11:00']] as const)('%s within 2 h', (channel, day, time) =>
    expect(ackDue({ receivedOn: on('2023-08-16'), receivedAt: at('2023-08-16', '09:00'), channel }, defaultPolicies, zone)?.at).toBe(at(day, time)));
  it.each([['电话', '09:00'], ['邮件', null]] as const)('%s at %s has no clock', (channel, time) =>
    expect(ackDue({ receivedOn: on('2023-08-16'), receivedAt: time === null ? null : at('2023-08-16', time), channel }, defaultPolicies, zone)).toBeNull());
});

describe('return visit (R-CP-06, AT-28)', () => {
  it('is due after 3 calendar days: done 2023-08-17 => 2023-08-20', () =>
    expect(revisitDue(at('2023-08-17', '11:00'), defaultPolicies, zone)).toMatchObject({ on: '2023-08-20', at: null, rule: 'AT-28' }));
  it('is not due while not handled', () => expect(revisitDue(null, defaultPolicies, zone)).toBeNull());
});

describe('state after the steps (S2-T8, AT-31)', () => {
  const step = (name: string, day: string) => ({ step: name as never, at: at(day, '10:00') });
  it.each([
    ['none', [], '处理中'],
    ['calmed', [step('接收安抚', '2023-08-16')], '处理中'],
    ['handled', [step('接收安抚', '2023-08-16'), step('处理完成', '2023-08-17')], '待回访'],
    ['handled, written down out of order', [step('处理完成', '2023-08-17'), step('接收安抚', '2023-08-16')], '待回访'],
    ['closed', [step('处理完成', '2023-08-17'), step('投诉已关闭', '2023-08-19')], '已关闭'],
    ['reopened', [step('处理完成', '2023-08-17'), step('投诉已关闭', '2023-08-19'), step('重新处理', '2023-08-21')], '处理中'],
    ['handled again', [step('处理完成', '2023-08-17'), step('重新处理', '2023-08-21'), step('处理完成', '2023-08-22')], '待回访'],
  ] as const)('%s', (_name, steps, state) => expect(stateAfter(steps).state).toBe(state));

  it('keeps the order of writing within one minute, as times are entered to the minute', () => {
    const within = (second: string, name: string) => ({ step: name as never, at: `2023-08-17T03:00:${second}.000Z[${zone}]` as Moment });
    expect(stateAfter([within('25', '处理完成'), within('00', '重新处理')]).state).toBe('处理中');
    expect(stateAfter([within('25', '重新处理'), within('00', '处理完成')]).state).toBe('待回访');
  });

  it.each([
    ['方案制定', [step('接收安抚', '2023-08-16'), step('方案制定', '2023-08-17')], at('2023-08-17', '10:00')],
    ['处理完成 alone', [step('处理完成', '2023-08-18')], at('2023-08-18', '10:00')],
    ['the first of two plans', [step('方案制定', '2023-08-17'), step('重新处理', '2023-08-19'), step('方案制定', '2023-08-20')], at('2023-08-17', '10:00')],
    ['nothing yet', [step('接收安抚', '2023-08-16')], null],
  ] as const)('the plan starts with %s (AT-26)', (_name, steps, started) => expect(stateAfter(steps).planStartedAt).toBe(started));

  it.each([
    ['一般', '处理中', '2023-08-17'],
    ['严重', '处理中', '2023-08-18'],
    ['重大', '处理中', null], // no limit to be solved
    ['重大', '待回访', '2023-08-20'],
    ['一般', '已关闭', null],
  ] as const)('%s %s with its plan started is due %s (AT-26, AT-28)', (grade, state, due) =>
    expect(runningDue({ receivedOn: on('2023-08-16'), receivedAt: null, grade, state, planStartedAt: at('2023-08-16', '11:00'), handledAt: at('2023-08-17', '11:00') }, defaultPolicies, zone)?.on ?? null).toBe(due));

  it.each([
    ['handled in time', '一般', '待回访', null, at('2023-08-17', '23:59'), false],
    ['handled late and closed since', '一般', '已关闭', null, at('2023-08-18', '00:00'), true],
    ['not handled yet, in time', '严重', '处理中', null, null, false],
    ['重大 with its plan in time, not solved for weeks', '重大', '处理中', at('2023-08-17', '10:00'), null, false],
    ['重大 with a late plan', '重大', '处理中', at('2023-08-18', '10:00'), null, true],
  ] as const)('%s (AT-26)', (_name, grade, state, planStartedAt, handledAt, missed) =>
    expect(missedHandling({ receivedOn: on('2023-08-16'), receivedAt: null, grade, state, planStartedAt, handledAt }, defaultPolicies, clockAt('2023-08-18', '09:00'))).toBe(missed));

  it('closes only after handling', () => {
    expect(canClose({ state: '处理中' })).toEqual({ ok: false, error: { kind: 'notHandled' } });
    expect(canClose({ state: '待回访' }).ok).toBe(true);
    expect(canClose({ state: '已关闭' })).toEqual({ ok: false, error: { kind: 'alreadyClosed' } });
  });
});
