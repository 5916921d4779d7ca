import { describe, expect, it } from 'vitest';
import { defaultPolicies } from '../policy/policies';
import { pointsOf, pointsText, recommendBand, recommendClass, recommendOf, scoreOf, suggestionsIn, type Rated } from './points';

const rated = (...values: readonly (number | null)[]): readonly Rated[] =>
  values.map((value, at) => ({ dimension: `维度${at + 1}`, kind: '1-5分', value: value === null ? null : String(value) }));
const recommending = (value: number): Rated => ({ dimension: '您是否愿意推荐给同行？', kind: '0-10分', value: String(value) });

describe('points (C-13, C-27)', () => {
  it.each([
    ['AT-20', [4, 5, 4], '86.7', '83.3'], ['AT-21', [4, 4, 4], '80', '75'], ['AT-21', [4, 4, 3], '73.3', '66.7'],
    ['C-27: of the dimensions answered', [4, null, 5, null, null, 3], '80', '75'], ['the best', [5, 5], '100', '100'], ['the worst', [1], '20', '0'],
  ] as const)('%s: %j is %s, or %s', (_rule, values, usual, other) => {
    expect(pointsText(pointsOf(rated(...values), 'ofFive') ?? NaN)).toBe(usual);
    expect(pointsText(pointsOf(rated(...values), 'fromOne') ?? NaN)).toBe(other);
  });
  it('are none where no dimension was answered', () => expect(pointsOf(rated(null, null), 'ofFive')).toBeNull());
});

describe('what follows from a survey (R-SV-02, R-SV-03)', () => {
  it.each([
    ['AT-20', [4, 5, 4], 8, false, false], ['AT-21: the rule is "<80"', [4, 4, 4], 8, false, false], ['AT-21', [4, 4, 3], 8, true, false],
    ['AT-22', [5, 5, 5], 6, false, true], ['AT-22', [5, 5, 5], 7, false, false], ['C-14', [3, 3, 3], 0, true, true],
  ] as const)('%s: %j and %s', (_rule, values, recommend, plan, escalate) =>
    expect(scoreOf([...rated(...values), recommending(recommend)], defaultPolicies)).toMatchObject({ planOwed: plan, escalationOwed: escalate, recommend }));
  it('is nothing where nothing was answered', () => expect(scoreOf(rated(null), defaultPolicies)).toEqual({ points: null, recommend: null, planOwed: false, escalationOwed: false }));
  it('follows the limits that are set', () =>
    expect(scoreOf([...rated(5, 5, 4), recommending(8)], { ...defaultPolicies, 'survey.passScore': 95, 'survey.escalateBelow': 9 })).toMatchObject({ planOwed: true, escalationOwed: true }));
});

describe('recommendation (S2-T6, C-14, AT-20, AT-22)', () => {
  it.each([[10, '推荐者', '愿意'], [9, '推荐者', '愿意'], [8, '被动者', '可能'], [7, '被动者', '可能'], [6, '贬损者', '不确定'], [5, '贬损者', '不确定'], [4, '贬损者', '不愿意'], [0, '贬损者', '不愿意']] as const)(
    '%s is a %s, shown as %s', (value, counted, band) => expect([recommendClass(value), recommendBand(value)]).toEqual([counted, band]));
  it('is read from the question that speaks of it', () =>
    expect(recommendOf([{ dimension: '续购可能', kind: '0-10分', value: '3' }, recommending(9)])).toBe(9));
});

it('finds what was suggested (AT-25, R-RV-09)', () =>
  expect(suggestionsIn([{ dimension: '您对产品/服务的改进建议：', kind: '文字', value: '希望增加数据分析功能' }, { dimension: '其他想说的', kind: '文字', value: '谢谢' }, { dimension: '改进建议', kind: '文字', value: null }])).toEqual(['希望增加数据分析功能']));
