import { describe, expect, it } from 'vitest';
import type { Day } from '../kit/dates';
import { defaultPolicies } from '../policy/policies';
import { proposeNext } from './rules';

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

  it('comes sooner after a positive signal, never later (R-FU-09)', () => {
    expect(proposeNext({ ...client, stage: '合作' }, '积极信号', talked, defaultPolicies)).toMatchObject({ on: '2023-09-01', policy: 'followup.positive' });
    expect(proposeNext(client, '积极信号', talked, { ...defaultPolicies, 'followup.prospectB': '3d' })).toMatchObject({ on: '2023-08-28', policy: 'followup.prospectB' });
  });

  it('takes the value that the user set', () =>
    expect(proposeNext(client, null, talked, { ...defaultPolicies, 'followup.prospectB': '3d' }).on).toBe('2023-08-28'));
});
