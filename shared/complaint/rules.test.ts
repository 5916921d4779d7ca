import { describe, expect, it } from 'vitest';
import { momentAt, type Day, type Moment } from '../kit/dates';
import { defaultPolicies, fitsPolicy } from '../policy/policies';
import { canClose, proposeGrade, stateAfter, triesSince, usualDepartment } from './rules';
import { leaders } from './schema';

const zone = 'Asia/Shanghai';
const on = (day: string): Day => day as Day;
const at = (day: string, time: string) => momentAt(on(day), time, zone);

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
    expect(leaders['重大']).toMatchObject({ lead: '总经理', responsible: '高层管理团队' });
    expect(leaders['严重']).toMatchObject({ lead: '客服主管', responsible: '客服主管+技术支持' });
    expect(leaders['一般']).toMatchObject({ lead: '客服专员' });
  });
});

describe('the department of a type (S2-T9, C-17)', () => {
  it.each([
    ['产品问题', '产品部'], ['服务问题', '客服部'], ['沟通问题', '销售部'], [null, null],
  ] as const)('%s: %s', (type, department) => expect(usualDepartment(type, defaultPolicies)).toBe(department));

  it.each([['技术部', true, '技术部'], ['', true, null], [' 技术部', false, null], ['=技术部', false, null], [3, false, null]] as const)('may be set to %j: %s', (value, fits, department) => {
    expect(fitsPolicy('complaint.department.product', value)).toBe(fits);
    if (fits) expect(usualDepartment('产品问题', { ...defaultPolicies, 'complaint.department.product': value })).toBe(department);
  });
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
    ['the first of two plans of a round', [step('方案制定', '2023-08-17'), step('方案制定', '2023-08-18')], at('2023-08-17', '10:00')],
    ['the plan of the round that runs', [step('方案制定', '2023-08-17'), step('重新处理', '2023-08-19'), step('方案制定', '2023-08-20')], at('2023-08-20', '10:00')],
    ['nothing yet', [step('接收安抚', '2023-08-16')], null],
  ] as const)('the plan starts with %s (AT-26)', (_name, steps, started) => expect(stateAfter(steps).planStartedAt).toBe(started));

  it('keeps when it first ended and starts a new round when it is taken up again (AT-31)', () => {
    const steps = [step('处理完成', '2023-08-17'), step('重新处理', '2023-08-21'), step('处理完成', '2023-08-22'), step('重新处理', '2023-08-24')];
    expect(stateAfter(steps)).toMatchObject({ state: '处理中', handledAt: null, firstHandledAt: at('2023-08-17', '10:00'), restartedAt: at('2023-08-24', '10:00'), reopened: 2 });
    expect(stateAfter(steps.slice(0, 1))).toMatchObject({ reopened: null, restartedAt: null });
  });

  it('counts tries that reached nobody since the newest handling (R-CP-06)', () => {
    const visit = (reached: boolean | null, day: string) => ({ ...step('反馈回访', day), reached });
    const steps = [visit(false, '2023-08-16'), visit(false, '2023-08-18'), visit(null, '2023-08-18'), visit(true, '2023-08-19'), visit(false, '2023-08-19')];
    expect(triesSince(steps, at('2023-08-17', '10:00'))).toBe(2);
    expect(triesSince(steps, null)).toBe(0);
  });

  it('closes only after handling', () => {
    expect(canClose({ state: '处理中' })).toEqual({ ok: false, error: { kind: 'notHandled' } });
    expect(canClose({ state: '待回访' }).ok).toBe(true);
    expect(canClose({ state: '已关闭' })).toEqual({ ok: false, error: { kind: 'alreadyClosed' } });
  });
});
