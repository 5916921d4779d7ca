import { describe, expect, it } from 'vitest';
import type { ContactId } from '../../../shared/client/schema';
import type { Day } from '../../../shared/kit/dates';
import { usualNext } from './usual-next';
import { defaultPolicies } from '../../../shared/policy/policies';
import { gradeWithReason, readComplaintDraft, rebaseComplaint, valuesToComplaint, withDepartment, type ComplaintValues } from './complaint-values';

const zone = 'Asia/Shanghai';

describe('what the complaint form writes', () => {
  it('keeps the minute only where it is known', () => {
    expect(valuesToComplaint({ receivedOn: '2023-08-16' as Day, receivedTime: '14:30', content: ' 划痕 ' }, [], zone)).toMatchObject({
      receivedAt: '2023-08-16T06:30:00.000Z[Asia/Shanghai]', content: '划痕', grade: null,
    });
    expect(valuesToComplaint({ receivedOn: '2023-08-16' as Day }, [], zone).receivedAt).toBeNull();
  });

  it('keeps when the problem happened (R-CP-02), and whom of the client’s people the name means', () => {
    const people = [{ id: 'c1' as ContactId, name: '王经理', phone: null, email: null }];
    expect(valuesToComplaint({ happenedOn: '2023-08-16' as Day, happenedTime: '09:05', contactName: '王经理 ' }, people, zone)).toMatchObject({
      happenedOn: '2023-08-16', happenedAt: '2023-08-16T01:05:00.000Z[Asia/Shanghai]', contact: 'c1',
    });
    expect(valuesToComplaint({ happenedTime: '09:05', contactName: '王' }, people, zone)).toMatchObject({ happenedAt: null, contact: null });
  });

  it('says which answer decided the grade (AT-26)', () => {
    expect(gradeWithReason({})).toEqual({ grade: '一般', because: 'becauseLight' });
    expect(gradeWithReason({ core: true, hours: 4 })).toEqual({ grade: '严重', because: 'becauseDown' });
    expect(gradeWithReason({ core: true, hours: 2 })).toEqual({ grade: '一般', because: 'becauseShort' });
    expect(gradeWithReason({ core: true })).toEqual({ grade: '一般', because: 'becauseUnknown' });
    expect(gradeWithReason({ safety: true, core: true, hours: 4 })).toEqual({ grade: '重大', because: 'becauseSafety' });
  });

  it('fills the department in with the type until somebody chose one (C-17)', () => {
    const typed = (...changes: ComplaintValues[]): ComplaintValues =>
      changes.reduce((before, change) => ({ ...before, ...change, ...withDepartment(change, { ...before, ...change }, before.proposedDepartment ?? null, defaultPolicies) }), {});
    expect(typed({ type: '产品问题' }).department).toBe('产品部');
    expect(typed({ type: '产品问题' }, { type: '服务问题' }).department).toBe('客服部');
    expect(typed({ department: '技术部' }, { type: '服务问题' }).department).toBe('技术部');
    expect(typed({ department: '客服部' }, { type: '服务问题' }, { type: '产品问题' }).department).toBe('客服部');
    expect(typed({ type: '产品问题' }, { department: '' }, { content: '划痕' }).department).toBe('');
    const kept = readComplaintDraft(JSON.parse(JSON.stringify(typed({ type: '产品问题' })))) ?? {};
    expect(typed(kept, { type: '沟通问题' }).department).toBe('产品部');
    expect(withDepartment({ type: '沟通问题' }, { ...kept, type: '沟通问题' }, kept.proposedDepartment ?? null, defaultPolicies).department).toBe('销售部');
  });

  it('restores a draft and leaves out what does not fit', () =>
    expect(readComplaintDraft({ content: '划痕', grade: '最重', receivedOn: '2023-02-30', happenedTime: '9点', product: '服务器', answers: { core: true } })).toMatchObject({
      content: '划痕', grade: null, receivedOn: null, happenedTime: null, product: null, answers: { core: true, safety: null },
    }));

  it('keeps what was typed over a newer state', () => {
    const base = { content: '划痕', owner: '甲', demand: null };
    const { values, clashes } = rebaseComplaint({ ...base, owner: '乙' }, base, { ...base, owner: '丙', demand: '换新' });
    expect(values).toEqual({ content: '划痕', owner: '乙', demand: '换新', custom: {} });
    expect(clashes).toEqual(['owner']);
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
