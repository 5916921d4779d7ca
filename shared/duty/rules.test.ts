import { describe, expect, it } from 'vitest';
import { addDays, momentAt, type Day } from '../kit/dates';
import { defaultPolicies, type PolicyValues } from '../policy/policies';
import type { Stamp } from '../record/schema';
import type { DutyFacts, PlanFacts, SaidMark } from './facts';
import { readFrequency } from './frequency';
import { factsOfDay } from '../calendar/holidays';
import { dayNotes, dutyIdOf, dutyParts } from './ids';
import { dutiesOf, stageMove } from './rules';
import type { DutyKind } from './schema';
import { settledBy } from './settled-by';
import { visitPolicy } from './visit-duties';

const zone = 'Asia/Shanghai';
const day = (text: string): Day => text as Day;
const stamp = (text: string): Stamp => text as Stamp;

/** A prospect of 中等意向 that was put on file on 2023-08-15 and nobody contacted. */
const facts = (said: Partial<DutyFacts> = {}): DutyFacts => ({
  stage: '潜在', intentGrade: 'B类', valueGrade: null, balanceFen: null, owner: '李明', acquired: { on: day('2023-08-15'), at: null }, enteredOn: day('2023-08-15'),
  cooperationOn: null, cooperationKnownOn: day('2023-08-15'), retired: false, sleptOn: null, firstTouchAsleepOn: null, lastContactOn: null, lastInteractionOn: null, signal: null,
  lastVisitOn: null, lastSurveyOn: null, plannedVisit: null, purchases: [], complaints: [], verifiedOn: null, plan: null, marks: [],
  stageStamp: stamp('b'), stageSetOn: null, newestPurchase: null, newestInteraction: null, ...said,
});

/** One who co-operates since a day on which its first purchase was made and put on file. */
const cooperating = (since: string, said: Partial<DutyFacts> = {}): DutyFacts =>
  facts({
    stage: '合作', intentGrade: null, valueGrade: 'B类', acquired: { on: day(since), at: null }, enteredOn: day(since), cooperationOn: day(since), cooperationKnownOn: day(since),
    lastContactOn: day(since), lastInteractionOn: day(since), purchases: [{ id: 'o1', on: day(since), enteredOn: day(since) }], ...said,
  });

const plan = (said: Partial<PlanFacts>): PlanFacts => ({ span: null, reason: null, nextOn: null, overtaken: false, method: null, focus: null, owner: null, ...said });
const marked = (kind: DutyKind, anchor: string, state: SaidMark['state'], on: string, reason: string | null = null): SaidMark => ({ kind, anchor, state, on: day(on), reason });

const owed = (of: DutyFacts, today: string, policies: PolicyValues = defaultPolicies) => dutiesOf(of, policies, day(today), zone);
const one = (of: DutyFacts, kind: DutyKind, today: string, policies?: PolicyValues) => owed(of, today, policies).duties.find((duty) => duty.kind === kind);

describe('the first contact (R-FU-01)', () => {
  it('is due 48 hours after the client was acquired, to the minute where that is known (AT-06)', () => {
    const at = momentAt(day('2023-08-15'), '14:30', zone);
    expect(one(facts({ acquired: { on: day('2023-08-15'), at } }), '首次跟进', '2023-08-16')).toMatchObject({ dueOn: '2023-08-17', dueAt: momentAt(day('2023-08-17'), '14:30', zone), rule: 'R-FU-01', policy: 'response.firstContact' });
    expect(one(facts(), '首次跟进', '2023-08-16')).toMatchObject({ dueOn: '2023-08-17', dueAt: null });
  });

  it('is over with any contact, and its place is taken by the rhythm', () => {
    const { duties } = owed(facts({ lastContactOn: day('2023-08-16') }), '2023-08-16');
    expect(duties.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([['跟进', '2023-08-30'], ['资料核对', '2024-08-15']]);
  });

  it('is not asked of who was acquired long before being put on file: the rhythm begins with that day', () => {
    const old = facts({ acquired: { on: day('2020-01-05'), at: null }, enteredOn: day('2023-08-15') });
    expect(owed(old, '2023-08-15').duties.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([['跟进', '2023-08-29'], ['资料核对', '2024-08-15']]);
  });
});

describe('the rhythm of follow-up (S2 ch2)', () => {
  const contacted = { lastContactOn: day('2023-08-25'), lastInteractionOn: day('2023-08-25') };
  it.each([
    ['潜在 A 高意向', facts({ intentGrade: 'A类' }), '2023-09-01', 'followup.prospectA'],
    ['潜在 B 中等意向 (AT-07)', facts({ intentGrade: 'B类' }), '2023-09-08', 'followup.prospectB'],
    ['潜在 C 低意向', facts({ intentGrade: 'C类' }), '2023-09-25', 'followup.prospectC'],
    ['合作, whatever the grade', cooperating('2023-08-01', { valueGrade: 'A类' }), '2023-09-25', 'followup.active'],
    ['沉睡, once touched (AT-08)', facts({ stage: '沉睡', sleptOn: day('2023-08-01'), firstTouchAsleepOn: day('2023-08-10') }), '2023-11-25', 'followup.sleeping'],
    ['淘汰 (R-ST-02)', facts({ retired: true }), '2024-02-25', 'followup.retired'],
    ['积极信号 (R-FU-09)', facts({ signal: '积极信号' }), '2023-09-01', 'followup.positive'],
    ['消极信号 (R-FU-10)', facts({ signal: '消极信号', intentGrade: 'A类' }), '2023-11-25', 'followup.negativeRecheck'],
    ['积极信号, which never slows down', facts({ signal: '积极信号', intentGrade: 'A类' }), '2023-09-01', 'followup.prospectA'],
  ])('%s', (_row, of, dueOn, policy) => {
    expect(one({ ...of, ...contacted }, '跟进', '2023-08-26')).toMatchObject({ dueOn, policy, since: '2023-08-25', anchor: '2023-08-25', ruleOn: null, usualOn: null });
  });

  it('AT-07, C-03: the plan says weekly, and then a Saturday by hand', () => {
    const weekly = facts({ ...contacted, plan: plan({ span: readFrequency('每周1次'), reason: '月底定供应商', method: '电话+邮件', focus: '确认方案反馈' }) });
    expect(one(weekly, '跟进', '2023-08-26')).toMatchObject({ dueOn: '2023-09-01', usualOn: '2023-09-08', ruleOn: null, rule: 'C-03', policy: null, method: '电话+邮件', focus: '确认方案反馈' });
    const byHand = { ...weekly, plan: plan({ ...weekly.plan, nextOn: day('2023-09-02') }) };
    expect(one(byHand, '跟进', '2023-08-26')).toMatchObject({ dueOn: '2023-09-02', ruleOn: '2023-09-01', usualOn: '2023-09-08', reason: '月底定供应商' });
  });

  it.each([
    ['a Saturday', '2023-09-02', '2023-09-01', [{ kind: 'apart', days: 1 }, { kind: 'weekend' }]],
    ['a holiday in the week', '2023-09-29', '2023-09-27', [{ kind: 'apart', days: 2 }, { kind: 'holiday', name: '中秋节' }]],
    ['a holiday at a weekend, said once', '2023-09-30', '2023-09-30', [{ kind: 'holiday', name: '国庆节' }]],
    ['a Saturday worked in exchange', '2023-10-07', '2023-10-08', [{ kind: 'apart', days: -1 }]],
    ['a working day', '2023-09-04', null, []],
  ] as const)('AT-07: notes of %s', (_name, on, ruleOn, notes) => {
    expect(dayNotes(day(on), ruleOn === null ? null : day(ruleOn), factsOfDay(day(on), new Map()))).toEqual(notes);
  });

  it('a contact moves the next date, whatever was set by hand before it', () => {
    const set = facts({ ...contacted, plan: plan({ nextOn: day('2023-09-02') }) });
    expect(one(set, '跟进', '2023-08-26')?.dueOn).toBe('2023-09-02');
    expect(one({ ...set, lastContactOn: day('2023-09-02') }, '跟进', '2023-09-02')).toMatchObject({ dueOn: '2023-09-16', ruleOn: null });
    expect(one({ ...set, plan: plan({ nextOn: day('2023-09-02'), overtaken: true }) }, '跟进', '2023-08-29')?.dueOn).toBe('2023-09-08');
  });

  it('C-05: a cap replaces the other intervals; a plan may only be slower still', () => {
    const paused = facts({ ...contacted, signal: '消极信号' });
    expect(one({ ...paused, plan: plan({ span: readFrequency('每周1次') }) }, '跟进', '2023-08-26')).toMatchObject({ dueOn: '2023-11-25', cap: '消极信号' });
    expect(one({ ...paused, plan: plan({ span: readFrequency('每半年1次') }) }, '跟进', '2023-08-26')).toMatchObject({ dueOn: '2024-02-25', usualOn: '2023-11-25', rule: 'C-03' });
    expect(owed(cooperating('2023-08-20', { signal: '消极信号' }), '2023-08-26').duties.map(({ kind }) => kind)).not.toContain('回访');
    expect(one(facts({ ...contacted, retired: true, stage: '沉睡', sleptOn: day('2023-08-01') }), '跟进', '2023-08-26')).toMatchObject({ cap: '淘汰', dueOn: '2024-02-25' });
  });

  it('owes nothing but the visit after a complaint to who is 流失', () => {
    const gone = facts({ stage: '流失', complaints: [{ id: 'k1', handledAt: momentAt(day('2023-08-17'), '11:00', zone), owner: null }] });
    expect(owed(gone, '2023-08-17').duties.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([['投诉回访', '2023-08-20']]);
    expect(owed(gone, '2024-08-17')).toMatchObject({ quiet: null, turnsOn: null });
  });
});

describe('the wake-up (AT-08)', () => {
  const asleep = facts({ stage: '沉睡', sleptOn: day('2023-08-01'), lastContactOn: day('2023-02-01'), lastInteractionOn: day('2023-02-01') });

  it('is owed from the day the client fell asleep', () => {
    expect(owed(asleep, '2023-08-01').duties[0]).toMatchObject({ kind: '唤醒', dueOn: '2023-08-01', anchor: '2023-08-01', cap: '沉睡' });
  });

  it('waits a week for an answer, and then the quarter counts from the touch', () => {
    const touched = { ...asleep, firstTouchAsleepOn: day('2023-08-03'), lastContactOn: day('2023-08-03') };
    expect(owed(touched, '2023-08-09')).toMatchObject({ turnsOn: '2023-08-10', duties: [{ kind: '唤醒', dueOn: '2023-08-10', policy: 'followup.wakeUpWait' }, {}] });
    expect(owed(touched, '2023-08-10').duties[0]).toMatchObject({ kind: '跟进', dueOn: '2023-11-03', policy: 'followup.sleeping', cap: '沉睡', rule: 'AT-08' });
  });

  it('may be given another day by the plan, as S2-T3 does', () => {
    const planned = { ...asleep, plan: plan({ span: readFrequency('每季度1次'), nextOn: day('2023-10-01'), method: '邮件', focus: '发送行业白皮书，唤醒互动' }) };
    expect(owed(planned, '2023-08-16').duties[0]).toMatchObject({ kind: '唤醒', dueOn: '2023-10-01', ruleOn: '2023-08-01', method: '邮件' });
  });
});

describe('return visits (S2 ch3)', () => {
  it.each([
    ['exactly 1 month is new', '2023-07-16', 'B类', 'visit.new'],
    ['AT-14: 2 months B', '2023-06-16', 'B类', 'visit.new'],
    ['exactly 3 months is new (R-GEN-04)', '2023-05-16', 'B类', 'visit.new'],
    ['the day after that is the gap', '2023-05-15', 'B类', 'visit.middle'],
    ['AT-15: 4 months B', '2023-04-16', 'B类', 'visit.middle'],
    ['AT-14: 6 months B', '2023-02-16', 'B类', 'visit.old'],
    ['AT-14: 1 year A', '2022-08-16', 'A类', 'visit.vip'],
    ['VIP goes before age (R-GEN-04)', '2023-04-16', 'A类', 'visit.vip'],
    ['2 years C', '2021-08-16', 'C类', 'visit.old'],
  ] as const)('%s: %s %s → %s', (_name, start, grade, policy) => expect(visitPolicy(day(start), grade, day('2023-08-16'))).toBe(policy));

  it.each([
    ['new, after a month', '2023-08-20', '2023-09-18', '2023-10-18', 'visit.new', 'S2 ch3'],
    ['in the gap, after two (C-09, AT-15)', '2023-08-20', '2023-11-10', '2024-01-10', 'visit.middle', 'C-09'],
    ['old, after a quarter', '2023-08-20', '2024-02-20', '2024-05-20', 'visit.old', 'S2 ch3'],
    ['from the gap into old', '2023-08-20', '2024-01-15', '2024-04-15', 'visit.old', 'S2 ch3'],
  ] as const)('%s', (_name, start, visited, dueOn, policy, rule) => {
    expect(one(cooperating(start, { lastVisitOn: day(visited), lastContactOn: day(visited) }), '回访', visited)).toMatchObject({ dueOn, policy, rule, since: visited });
  });

  it('C-09: the visit of R-RV-01 at exactly one month is the first', () => {
    const fresh = cooperating('2023-08-20');
    expect(owed(fresh, '2023-08-21').duties.map(({ kind, dueOn, rule }) => [kind, dueOn, rule])).toEqual([
      ['跟进', '2023-09-20', 'S2 ch2'], ['使用回访', '2023-09-20', 'R-RV-01'], ['感谢信', '2023-11-20', 'R-FU-03'], ['满意度调查', '2023-11-20', 'C-10'], ['资料核对', '2023-11-20', 'R-UPD-02'],
    ]);
    const visited = { ...fresh, lastVisitOn: day('2023-09-18'), lastContactOn: day('2023-09-18') };
    expect(owed(visited, '2023-09-18').duties.map(({ kind, dueOn }) => [kind, dueOn]).slice(0, 2)).toEqual([['跟进', '2023-10-18'], ['回访', '2023-10-18']]);
  });

  it.each([
    ['AT-14: 2 months', '2023-06-16', '2023-08-16', 'visit.new'],
    ['AT-15: 4 months', '2023-04-16', '2023-09-16', 'visit.middle'],
    ['AT-14: 1 year VIP', '2022-08-16', '2023-08-16', 'visit.vip'],
  ])('%s of co-operation on the day it is put on file: visits before that are not owed, the next one is', (_name, start, dueOn, policy) => {
    const entered = day('2023-08-16');
    const grade = policy === 'visit.vip' ? 'A类' : 'B类';
    const known = cooperating(start, { enteredOn: entered, cooperationKnownOn: entered, valueGrade: grade, purchases: [{ id: 'o1', on: day(start), enteredOn: entered }] });
    expect(one(known, '回访', '2023-08-16')).toMatchObject({ dueOn, policy });
    expect(owed(known, '2023-08-16').duties.map(({ kind }) => kind)).not.toContain('使用回访');
  });

  it('comes back to the 31st after February, and ends where a policy is of no length', () => {
    const known = day('2023-04-01');
    const old = cooperating('2022-12-31', { valueGrade: 'A类', cooperationKnownOn: known, purchases: [{ id: 'o1', on: day('2022-12-31'), enteredOn: known }] });
    expect(one(old, '回访', '2023-04-01')?.dueOn).toBe('2023-04-30');
    expect(one({ ...old, cooperationKnownOn: day('2023-05-01') }, '回访', '2023-05-01')?.dueOn).toBe('2023-05-31');
    expect(one(old, '回访', '2023-04-01', { ...defaultPolicies, 'visit.vip': '0d' })?.dueOn).toBe('2022-12-31');
  });

  it('takes the day of a visit that is planned, and says what the rule has', () => {
    const planned = cooperating('2022-08-20', { valueGrade: 'A类', lastVisitOn: day('2023-08-01'), plannedVisit: { on: day('2023-09-05'), method: '上门拜访', focus: '满意度调查，续购意向', owner: '王芳' } });
    expect(one(planned, '回访', '2023-08-16')).toMatchObject({ dueOn: '2023-09-05', ruleOn: '2023-09-01', method: '上门拜访', owner: '王芳' });
  });
});

describe('milestones (AT-18)', () => {
  const fresh = cooperating('2023-08-20');
  const milestones = (of: DutyFacts, today: string) => owed(of, today).duties.filter(({ kind }) => ['使用回访', '感谢信', '满意度调查'].includes(kind)).map(({ kind, dueOn }) => [kind, dueOn]);

  it('usage after a month, letters after three and twelve, surveys at six and twelve', () => {
    expect(milestones(fresh, '2023-08-20')).toEqual([['使用回访', '2023-09-20'], ['感谢信', '2023-11-20'], ['满意度调查', '2023-11-20']]);
    const quarter = { ...fresh, lastVisitOn: day('2023-09-20'), lastSurveyOn: day('2023-11-20'), marks: [marked('感谢信', '1:2023-08-20', '已完成', '2023-11-20')] };
    expect(milestones(quarter, '2023-11-20')).toEqual([['感谢信', '2024-08-20'], ['满意度调查', '2024-02-20']]);
    expect(one(quarter, '满意度调查', '2023-11-20')).toMatchObject({ rule: 'R-RV-02', policy: 'survey.milestoneFirst' });
    const half = { ...quarter, lastSurveyOn: day('2024-05-20') };
    expect(one(half, '满意度调查', '2024-05-20')).toMatchObject({ dueOn: '2024-08-20', rule: 'R-RV-02', policy: 'survey.milestoneSecond' });
    expect(one({ ...half, lastSurveyOn: day('2024-08-20') }, '满意度调查', '2024-08-20')).toMatchObject({ dueOn: '2024-11-20', rule: 'C-10' });
  });

  it.each([
    ['30 days after the quarterly one: one survey, on the milestone', '2023-10-21', '2024-02-20', 'R-RV-02'],
    ['31 days after it: the quarterly one first', '2023-10-20', '2024-01-20', 'C-10'],
    ['asked 30 days before the milestone: that was it', '2024-01-21', '2024-04-21', 'C-10'],
  ])('C-10: %s', (_name, asked, dueOn, rule) => expect(one({ ...fresh, lastSurveyOn: day(asked) }, '满意度调查', asked)).toMatchObject({ dueOn, rule }));

  it('the second letter takes the place of a first that was never sent', () => {
    expect(one(fresh, '感谢信', '2024-08-19')).toMatchObject({ dueOn: '2023-11-20' });
    expect(one(fresh, '感谢信', '2024-08-20')).toMatchObject({ dueOn: '2024-08-20', policy: 'milestone.thanksSecond' });
    expect(owed({ ...fresh, balanceFen: 0 }, '2024-08-01').turnsOn).toBe('2024-08-01'); // it would fall asleep
  });

  it('what was over before the client was put on file is not owed', () => {
    const entered = day('2024-09-01');
    expect(milestones(cooperating('2023-08-20', { enteredOn: entered, cooperationKnownOn: entered, purchases: [{ id: 'o1', on: day('2023-08-20'), enteredOn: entered }] }), '2024-09-01')).toEqual([['满意度调查', '2024-11-20']]);
  });

  it('one usage visit asks about everything that was bought long enough before it', () => {
    const bought = (on: string, id: string) => ({ id, on: day(on), enteredOn: day(on) });
    const twice = { ...fresh, purchases: [bought('2023-08-20', 'o1'), bought('2023-08-24', 'o2'), bought('2023-11-01', 'o3')] };
    expect(one(twice, '使用回访', '2023-11-02')).toMatchObject({ anchor: 'o1', dueOn: '2023-09-20' });
    expect(one({ ...twice, lastVisitOn: day('2023-09-20') }, '使用回访', '2023-11-02')).toMatchObject({ anchor: 'o3', dueOn: '2023-12-01' });
    for (const state of ['免除', '已完成'] as const) expect(one({ ...twice, marks: [marked('使用回访', 'o1', state, '2023-09-01')] }, '使用回访', '2023-11-02')).toMatchObject({ anchor: 'o2' }); // of that purchase, however early
  });
});

describe('what somebody said of a duty', () => {
  const contacted = facts({ lastContactOn: day('2023-08-25') });

  it('another day holds for that duty alone, and the next is counted as ever (C-03)', () => {
    const moved = { ...contacted, marks: [marked('跟进', '2023-08-25', '改期', '2023-09-12', '客户出差')] };
    expect(one(moved, '跟进', '2023-08-26')).toMatchObject({ dueOn: '2023-09-12', ruleOn: '2023-09-08', reason: '客户出差', policy: 'followup.prospectB' });
    expect(one({ ...moved, lastContactOn: day('2023-09-12') }, '跟进', '2023-09-12')).toMatchObject({ dueOn: '2023-09-26', ruleOn: null });
  });

  it.each(['已完成', '免除'] as const)('%s: the next is counted from that day', (state) => {
    expect(one({ ...contacted, marks: [marked('跟进', '2023-08-25', state, '2023-09-01')] }, '跟进', '2023-09-01')).toMatchObject({ dueOn: '2023-09-15', since: '2023-09-01' });
    expect(one(facts({ marks: [marked('首次跟进', '2023-08-15', state, '2023-08-16')] }), '首次跟进', '2023-08-16')).toBeUndefined();
  });

  it('C-06: a visit settles the return visit and the follow-up', () => {
    const done = cooperating('2023-01-20', { lastVisitOn: day('2023-08-30'), lastContactOn: day('2023-08-30') });
    expect(owed(done, '2023-08-30').duties.filter(({ kind }) => kind === '跟进' || kind === '回访').map(({ dueOn }) => dueOn)).toEqual(['2023-09-30', '2023-11-30']);
  });

  it('a complaint and the file end where they are kept', () => {
    const of = facts({ complaints: [{ id: 'k1', handledAt: momentAt(day('2023-08-17'), '11:00', zone), owner: '赵敏' }], marks: [marked('投诉回访', 'k1', '改期', '2023-12-01'), marked('资料核对', '2023-08-15', '改期', '2025-01-01')] });
    expect(one(of, '投诉回访', '2023-08-17')).toMatchObject({ dueOn: '2023-08-20', rule: 'AT-28', owner: '赵敏', anchor: 'k1' });
    expect(one(of, '资料核对', '2023-08-17')).toMatchObject({ dueOn: '2024-08-15', rule: 'R-UPD-02' }); // AT-41: one year
  });

  it('a contact is taken to settle what is due within a week of it (AT-17)', () => {
    const duties = [['跟进', '2023-09-10'], ['回访', '2023-09-05'], ['感谢信', '2023-09-13'], ['投诉回访', '2023-09-05']] as const;
    expect(settledBy(duties.map(([kind, dueOn]) => ({ kind, dueOn: day(dueOn) })), day('2023-09-05'), defaultPolicies).map(({ kind }) => kind)).toEqual(['跟进', '回访']);
  });

  it('is told by an id that says whose and which it is', () => {
    const id = dutyIdOf('0189fbe1-a000-7000-8000-0123abcd0000', { kind: '感谢信', anchor: '1:2023-08-20' });
    expect(dutyParts(id)).toEqual({ client: '0189fbe1-a000-7000-8000-0123abcd0000', kind: '感谢信', anchor: '1:2023-08-20' });
  });
});

describe('the ladder of silence (C-11)', () => {
  const silent = (balanceFen: number | null, said: Partial<DutyFacts> = {}) => cooperating('2023-01-10', { lastInteractionOn: day('2023-01-10'), balanceFen, ...said });
  it.each([
    [null, '2023-01-30', null], [null, '2023-01-31', '关注'], [null, '2023-04-10', '关注'], [null, '2023-07-09', '关注'], [null, '2023-07-10', '沉睡'],
    [5_000_000, '2023-04-10', '关注'], [5_001_000, '2023-04-09', '关注'], [5_001_000, '2023-04-10', '预警'], [5_001_000, '2023-07-10', '沉睡'],
  ] as const)('balance %s 分 on %s: %s (AT-46)', (balance, today, quiet) => expect(owed(silent(balance), today).quiet).toBe(quiet));

  it('a touch nobody answered does not end the silence (R-GEN-03), an interaction does', () => {
    expect(owed(silent(null, { lastContactOn: day('2023-03-01') }), '2023-03-02').quiet).toBe('关注');
    expect(owed(silent(null, { lastInteractionOn: day('2023-03-01') }), '2023-03-02').quiet).toBeNull();
  });

  it('says on which day time alone changes it', () => {
    expect(owed(silent(5_001_000), '2023-01-10').turnsOn).toBe('2023-01-31');
    expect(owed(silent(5_001_000), '2023-01-31').turnsOn).toBe('2023-04-10');
    expect(owed(silent(null), '2023-07-10').turnsOn).toBe('2023-07-10'); // the stage has to move
    const policies = { ...defaultPolicies, 'followup.watchAfter': '1mo' };
    expect(owed(silent(null), '2023-01-10', policies).turnsOn).toBe('2023-02-10');
  });
});

describe('stages that move (R-GEN-04, C-11)', () => {
  const bought = { newestPurchase: stamp('c'), newestInteraction: stamp('c'), cooperationOn: day('2023-08-10'), lastInteractionOn: day('2023-08-10') };
  const today = day('2023-08-16');
  const moveOf = (of: DutyFacts) => stageMove(of, defaultPolicies, today);

  it('the first order makes a prospect one who co-operates, unless somebody said otherwise since', () => {
    expect(moveOf(facts(bought))).toEqual({ move: 'firstOrder', to: '合作', rule: 'R-GEN-04' });
    expect(moveOf(facts({ ...bought, stageStamp: stamp('d') }))).toBeNull();
    expect(moveOf(facts({ ...bought, stage: '流失' }))).toBeNull();
  });

  it('six months without an interaction put to sleep, from that day on', () => {
    const silent = cooperating('2022-01-01', { lastInteractionOn: day('2023-02-16') });
    expect(moveOf(silent)).toEqual({ move: 'fellAsleep', to: '沉睡', rule: 'C-11' });
    expect(moveOf({ ...silent, lastInteractionOn: day('2023-02-17') })).toBeNull();
    expect(moveOf({ ...silent, stageSetOn: day('2023-08-16') })).toBeNull();
    expect(moveOf({ ...silent, stageSetOn: day('2023-08-15') })).not.toBeNull();
    expect(moveOf(cooperating('2022-01-01', { lastContactOn: addDays(today, -1), lastInteractionOn: day('2023-02-16') }))?.move).toBe('fellAsleep'); // touches do not count
  });

  it('the next interaction wakes: to 合作 who ever bought, else to 潜在; an old one put on file late does not', () => {
    const asleep = { stage: '沉睡' as const, sleptOn: day('2023-07-01'), newestInteraction: stamp('c'), lastInteractionOn: day('2023-08-15') };
    expect(moveOf(facts(asleep))).toEqual({ move: 'woke', to: '潜在', rule: 'R-GEN-04' });
    expect(moveOf(facts({ ...asleep, cooperationOn: day('2021-01-01') }))?.to).toBe('合作');
    expect(moveOf(facts({ ...asleep, lastInteractionOn: day('2023-02-01') }))).toBeNull();
    expect(moveOf(facts({ ...asleep, newestInteraction: stamp('a') }))).toBeNull();
  });
});
