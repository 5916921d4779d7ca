import { beforeAll, describe, expect, it } from 'vitest';
import type { CarePlanNode } from '../../../shared/care-plan/schema';
import { defaultPolicies } from '../../../shared/policy/policies';
import { say, sayTerm, startWords } from '../../words/words';
import { whenText } from './plan-words';

beforeAll(() => startWords('zh-CN'));

const words = { language: 'zh-CN', t: say, term: sayTerm, label: (_collection: string, field: string) => field } as const;
const empty = { kind: null, days: null, festival: null, spendFen: null, dateField: null, frequency: null, repeat: null };
const when = (node: Partial<CarePlanNode>, policies = defaultPolicies): string =>
  whenText(words, { policies, dayLabel: (field) => `「${field}」` }, { ...empty, ...node } as CarePlanNode);

describe('when a trigger comes (R-CA-06)', () => {
  it.each([
    [{ kind: '建档后' }, '建档后 30 天'],
    [{ kind: '建档后', days: 7 }, '建档后 7 天'],
    [{ kind: '消费达标' }, '消费达标 100元'],
    [{ kind: '消费达标', spendFen: 50_000, days: 1 }, '消费达标 500元 之后 1 天'],
    [{ kind: '指定日期', dateField: 'foundedOn', repeat: '每年' }, '「foundedOn」 每年 提前 3 天'],
    [{ kind: '指定日期', dateField: 'foundedOn', repeat: '一次', days: 0 }, '「foundedOn」'],
    [{ kind: '节日', festival: '圣诞节', days: -3 }, '圣诞节 提前 3 天'],
    [{ kind: '定期', frequency: '每月1次' }, '每月1次'],
    [{ kind: '保修到期' }, '保修到期'],
  ] as const)('%j: %s', (node, text) => expect(when(node as Partial<CarePlanNode>)).toBe(text));

  it('follows a rule that was changed', () => expect(when({ kind: '建档后' }, { ...defaultPolicies, 'care.registered': '14d' })).toBe('建档后 14 天'));
});
