import { describe, expect, it } from 'vitest';
import type { Day } from '../kit/dates';
import { subjectOf } from './message';
import { decisionRefusal, isToTell } from './rules';

describe('a suggestion of which the client hears (R-RV-09, AT-25)', () => {
  it.each([
    ['待评估', null, false], ['可行', null, false], ['已列入计划', null, true], ['已列入计划', '已列入计划', false], ['已上线', '已列入计划', true], ['不采纳', null, true], ['不采纳', '不采纳', false],
  ] as const)('%s, told %s: %s', (state, toldState, toTell) => expect(isToTell({ state, toldState })).toBe(toTell));
  it.each([
    [{ state: '不采纳', reason: null, plannedOn: null }, 'reasonMissing'], [{ state: '不采纳', reason: '与产品方向不同', plannedOn: null }, null],
    [{ state: '已列入计划', reason: null, plannedOn: null }, 'dayMissing'], [{ state: '已列入计划', reason: null, plannedOn: '2023-12-01' as Day }, null], [{ state: '已上线', reason: null, plannedOn: null }, null],
  ] as const)('%j: %s', (decision, kind) => expect(decisionRefusal(decision)?.kind ?? null).toBe(kind));
});

describe('what a suggestion is about', () => {
  it.each([
    ['希望增加数据分析功能，方便监控服务器运行状态。', '数据分析功能'], ['建议支持微信登录', '微信登录'], ['数据分析', '数据分析'], ['希望', '希望'], ['能不能加一个导出按钮？', '导出按钮'],
  ] as const)('%s: %s', (text, subject) => expect(subjectOf(text)).toBe(subject));
});
