import { describe, expect, it } from 'vitest';
import type { Day } from '../kit/dates';
import { defaultPolicies } from '../policy/policies';
import { isVagueAction, proposeNext } from './rules';

const talked = '2023-08-25' as Day;
const client = { stage: '潜在', intentGrade: 'B类', valueGrade: null } as const;

describe('the day proposed for the next action', () => {
  it('follows the cadence of stage and grade (AT-07)', () => {
    expect(proposeNext(client, null, talked, defaultPolicies).on).toBe('2023-09-08');
    expect(proposeNext({ ...client, intentGrade: 'A类' }, null, talked, defaultPolicies).on).toBe('2023-09-01');
    expect(proposeNext({ ...client, intentGrade: null, valueGrade: 'C类' }, null, talked, defaultPolicies).on).toBe('2023-09-25');
    expect(proposeNext({ ...client, stage: '合作' }, null, talked, defaultPolicies).on).toBe('2023-09-25');
    expect(proposeNext({ ...client, stage: '沉睡' }, null, talked, defaultPolicies).on).toBe('2023-11-25');
  });

  it('waits three months after a negative signal (R-FU-10)', () =>
    expect(proposeNext(client, '消极信号', talked, defaultPolicies)).toMatchObject({ on: '2023-11-25', policy: 'followup.negativeRecheck' }));

  it('takes the value that the user set', () =>
    expect(proposeNext(client, null, talked, { ...defaultPolicies, 'followup.prospectB': '3d' }).on).toBe('2023-08-28'));
});

describe('a vague next action (R-FU-05)', () => {
  it.each(['后续联系', '保持沟通', '继续跟进。', '再联系一下', 'Follow up', '定期回访'])('%s', (text) => expect(isVagueAction(text)).toBe(true));
  it.each(['9月2日电话沟通方案反馈', '发送服务器配置方案（突出性价比）', '预留参会名额，发送邀请函', ''])('%s is not', (text) =>
    expect(isVagueAction(text)).toBe(false));
});
