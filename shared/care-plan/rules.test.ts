import { describe, expect, it } from 'vitest';
import { nextOf } from '../care/rules';
import type { Day } from '../kit/dates';
import { defaultPolicies } from '../policy/policies';
import { budgetWarnings, isValuable } from './budget';
import { daysOf, makingWindow, nodeRefusal, planRefusal, spendOf } from './rules';
import type { CarePlanDraft, CarePlanNodeDraft, NodeKind } from './schema';

const day = (text: string): Day => text as Day;

describe('a care plan (R-CA-01)', () => {
  it.each([
    [{}, 'nameMissing'],
    [{ name: '节日' }, null],
    [{ name: '节日', state: '进行中' }, 'dayMissing'],
    [{ name: '节日', startsOn: day('2026-02-01'), endsOn: day('2026-01-01') }, 'daysOutOfOrder'],
  ] as readonly (readonly [CarePlanDraft, string | null])[])('%j: %s', (plan, kind) => expect(planRefusal(plan)?.kind ?? null).toBe(kind));

  it.each([
    [{}, 'kindMissing'],
    [{ kind: '生日' }, 'actionMissing'],
    [{ kind: '生日', action: '寄贺卡', days: -7 }, null],
    [{ kind: '生日', action: '寄贺卡', days: 1.5 }, 'daysWrong'],
    [{ kind: '节日', action: '问候' }, 'festivalMissing'],
    [{ kind: '指定日期', action: '提醒' }, 'fieldMissing'],
    [{ kind: '定期', action: '推送', frequency: '看情况' }, 'frequencyUnclear'],
    [{ kind: '定期', action: '推送', frequency: '每季度1次' }, null],
  ] as readonly (readonly [CarePlanNodeDraft, string | null])[])('a node %j: %s', (node, kind) => expect(nodeRefusal(node)?.kind ?? null).toBe(kind));
});

describe('when a node is due (R-CA-06)', () => {
  it.each([['建档后', null, 30], ['建档后', 7, 7], ['保修到期', null, -0], ['指定日期', null, -3], ['合同到期', -30, -30], ['生日', null, 0]] as readonly (readonly [NodeKind, number | null, number])[])(
    '%s with %s is %i days from its moment', (kind, days, from) => expect(daysOf({ kind, days }, defaultPolicies)).toBe(from));

  it('takes 100 元 where the node says no sum', () => {
    expect([spendOf({ spendFen: null }, defaultPolicies), spendOf({ spendFen: 50_000 }, defaultPolicies)]).toEqual([10_000, 50_000]);
  });

  it.each([
    ['2026-01-01', null, '2026-02-23', '2026-04-01'],
    ['2026-03-01', '2026-03-10', '2026-03-01', '2026-03-10'],
    ['2026-03-20', null, '2026-03-20', '2026-04-01'],
  ] as const)('runs %s to %s: makes from %s to %s', (startsOn, endsOn, from, to) =>
    expect(makingWindow({ startsOn: day(startsOn), endsOn: endsOn === null ? null : day(endsOn) }, day('2026-03-02'))).toEqual({ from, to }));

  it('makes nothing before it comes near, and nothing after its end', () => {
    expect(makingWindow({ startsOn: day('2026-05-01'), endsOn: null }, day('2026-03-02'))).toBeNull();
    expect(makingWindow({ startsOn: day('2026-01-01'), endsOn: day('2026-02-01') }, day('2026-03-02'))).toBeNull();
  });
});

describe('the next of a task that recurs (S4-T2)', () => {
  it.each([
    ['每月1次', '2026-01-31', '2026-01-31', '2026-02-28'],
    ['每月1次', '2026-01-31', '2026-03-05', '2026-03-31'],
    ['每季度1次', '2026-01-15', '2026-01-10', '2026-04-15'],
    ['每月1次', null, '2026-01-10', '2026-02-10'],
    ['不定期', '2026-01-15', '2026-01-15', null],
  ] as const)('%s due %s done %s: %s', (frequency, nextOn, doneOn, next) => expect(nextOf({ cycle: '重复', frequency, nextOn: nextOn as Day | null, rhythmOn: null }, day(doneOn))).toBe(next));

  it('is none of a task for one day', () => expect(nextOf({ cycle: '当天', frequency: '每月1次', nextOn: null, rhythmOn: null }, day('2026-01-01'))).toBeNull());
});

describe('money (R-CA-10)', () => {
  it.each([
    ['within everything', { costFen: 1000 }, []],
    ['over the budget', { costFen: 6000 }, [{ kind: 'overBudget', byFen: 1000 }]],
    ['a valuable client with basic gifts only', { isValuable: true, levels: ['基础' as const] }, [{ kind: 'onlyBasic', clients: 1 }]],
    ['a valuable client with one better gift', { isValuable: true, levels: ['基础' as const, '专属' as const] }, []],
    ['a valuable client without a gift', { isValuable: true, levels: [null] }, []],
    ['dearer than 2 % of what it bought', { costFen: 2001, yearFen: 100_000 }, [{ kind: 'tooDear', clients: 1 }]],
    ['exactly 2 %', { costFen: 2000, yearFen: 100_000 }, []],
    ['as dear, of a valuable one', { isValuable: true, costFen: 2001, yearFen: 0 }, []],
  ])('%s', (_case, given, warnings) => expect(budgetWarnings([{ isValuable: false, yearFen: 1_000_000, costFen: 0, levels: [], ...given }], 5000, 0.02)).toEqual(warnings));

  it.each([['A类', null, true], ['B类', null, false], ['C类', 'HV_HL', true], [null, 'HV_LL', false]] as const)('%s with tier %s is valuable: %s', (grade, tier, valuable) => expect(isValuable(grade, tier)).toBe(valuable));
});
