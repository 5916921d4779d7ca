import { describe, expect, it } from 'vitest';
import type { Day, Moment } from '../../../shared/kit/dates';
import { defaultPolicies } from '../../../shared/policy/policies';
import { handleDue, revisitDue, runningDue } from '../../../shared/complaint/rules';
import type { ComplaintFile } from '../../../shared/complaint/asks';
import { clockFacts } from './clock-facts';
import { usualNext } from './usual-next';
import { gradeWithReason, readComplaintDraft, rebaseComplaint, valuesToComplaint } from './complaint-values';

const zone = 'Asia/Shanghai';
const at = (text: string): Moment => `${text}.000Z[${zone}]` as Moment;

describe('what the complaint form writes', () => {
  it('keeps the minute only where it is known', () => {
    expect(valuesToComplaint({ receivedOn: '2023-08-16' as Day, receivedTime: '14:30', content: ' 划痕 ' }, zone)).toMatchObject({
      receivedAt: '2023-08-16T06:30:00.000Z[Asia/Shanghai]', content: '划痕', grade: null,
    });
    expect(valuesToComplaint({ receivedOn: '2023-08-16' as Day }, zone).receivedAt).toBeNull();
  });

  it('says which answer decided the grade (AT-26)', () => {
    expect(gradeWithReason({})).toEqual({ grade: '一般', because: 'becauseLight' });
    expect(gradeWithReason({ core: true, hours: 4 })).toEqual({ grade: '严重', because: 'becauseDown' });
    expect(gradeWithReason({ core: true, hours: 2 })).toEqual({ grade: '一般', because: 'becauseShort' });
    expect(gradeWithReason({ core: true })).toEqual({ grade: '一般', because: 'becauseUnknown' });
    expect(gradeWithReason({ safety: true, core: true, hours: 4 })).toEqual({ grade: '重大', because: 'becauseSafety' });
  });

  it('restores a draft and leaves out what does not fit', () =>
    expect(readComplaintDraft({ content: '划痕', grade: '最重', receivedOn: '2023-02-30', answers: { core: true } })).toMatchObject({
      content: '划痕', grade: null, receivedOn: null, answers: { core: true, safety: null },
    }));

  it('keeps what was typed over a newer state', () => {
    const base = { content: '划痕', owner: '甲', demand: null };
    const { values, clashes } = rebaseComplaint({ ...base, owner: '乙' }, base, { ...base, owner: '丙', demand: '换新' });
    expect(values).toEqual({ content: '划痕', owner: '乙', demand: '换新', custom: {} });
    expect(clashes).toEqual(['owner']);
  });
});

describe('the clocks of a complaint', () => {
  const file = (over: object, steps: readonly object[]): ComplaintFile => {
    const complaint = { receivedOn: '2023-08-16' as Day, receivedAt: at('2023-08-16T06:30:00'), grade: '一般', state: '处理中', planStartedAt: null, handledAt: null, closedAt: null, ...over };
    const clocks = {
      ack: null,
      handle: handleDue(complaint as never, defaultPolicies, zone),
      revisit: revisitDue(complaint.handledAt, defaultPolicies, zone),
      running: runningDue(complaint as never, defaultPolicies, zone),
      overdue: false,
    };
    return { complaint: { ...complaint, clocks }, steps, lead: '', responsible: '' } as unknown as ComplaintFile;
  };
  const kinds = (facts: ReturnType<typeof clockFacts>) => facts.map(({ kind, state }) => `${kind} ${state}`);

  it('runs for handling first, then for the return visit', () => {
    expect(kinds(clockFacts(file({}, []), zone))).toEqual(['handle running', 'revisit waiting']);
    const handled = file({ state: '待回访', handledAt: at('2023-08-17T03:00:00') }, []);
    expect(kinds(clockFacts(handled, zone))).toEqual(['handle done', 'revisit running']);
    expect(clockFacts(handled, zone)[0]?.inTime).toBe(true);
    expect(clockFacts(handled, zone)[1]?.due?.on).toBe('2023-08-20');
  });

  it('is in time at the very limit and late a minute after (R-GEN-01)', () => {
    expect(clockFacts(file({ handledAt: at('2023-08-17T06:30:00') }, []), zone)[0]?.inTime).toBe(true);
    expect(clockFacts(file({ handledAt: at('2023-08-17T06:31:00') }, []), zone)[0]?.inTime).toBe(false);
  });

  it('ends for 重大 when the plan starts', () => {
    const facts = clockFacts(file({ grade: '重大', planStartedAt: at('2023-08-16T08:00:00') }, []), zone);
    expect(kinds(facts)).toEqual(['handle done', 'revisit waiting']);
  });
});

describe('the step that usually comes next', () => {
  it.each([
    [[], '接收安抚'],
    [['接收安抚'], '分类定级'],
    [['接收安抚', '方案制定'], '处理执行'],
    [['处理完成'], '反馈回访'],
    [['处理完成', '重新处理'], '方案制定'],
    [['处理完成', '重新处理', '方案制定'], '处理执行'],
  ] as const)('after %s', (steps, next) => expect(usualNext(steps.map((step) => ({ step })))).toBe(next));
});
