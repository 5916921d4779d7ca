import { describe, expect, it } from 'vitest';
import { momentAt, type Day } from '../kit/dates';
import { dueAfter, fromDay, fromTime } from './interval';
import { defaultPolicies, fitsPolicy, policies, policyKeys } from './policies';

describe('policies (domain §7.2)', () => {
  it.each(policyKeys)('%s has a default of its own kind and an origin', (key) => {
    expect(fitsPolicy(key, policies[key].value as never)).toBe(true);
    expect(policies[key].origin).toMatch(/S[0-4]|C-\d+|AT-\d+/);
  });

  /** Every number of the yaml block, as it stands there. */
  it.each([
    ['followup.prospectA', '7d'], ['followup.prospectB', '14d'], ['followup.prospectC', '1mo'], ['followup.active', '1mo'], ['followup.sleeping', '3mo'],
    ['followup.retired', '6mo'], ['followup.wakeUpWait', '7d'], ['followup.negativeRecheck', '3mo'], ['visit.new', '1mo'], ['visit.middle', '2mo'], ['visit.old', '3mo'],
    ['visit.vip', '1mo'], ['visit.importantValue', '14d'], ['milestone.usageVisit', '1mo'], ['milestone.thanksFirst', '3mo'], ['milestone.thanksSecond', '12mo'],
    ['care.registered', '30d'], ['care.spendFen', 10_000], ['care.warrantyEnd', '0d'], ['care.repaymentBefore', '3d'], ['newClient.firstMonthInteractions', 3],
    ['newClient.firstWeekTouches', 3], ['recordCheck.batchMonthly', '1mo'], ['recordCheck.batchQuarterly', '3mo'], ['recordCheck.eachClient', '12mo'],
    ['response.firstContact', '48h'], ['response.feedback', '24h'], ['response.mailAck', '2h'], ['response.infoUpdate', '24h'], ['complaint.generalHandle', '24h'],
    ['complaint.seriousSolve', '48h'], ['complaint.majorPlanStart', '24h'], ['complaint.revisit', '3d'], ['complaint.compensationFen', 50_000], ['complaint.repeatMonths', 3],
    ['survey.interval', '3mo'], ['survey.milestoneFirst', '6mo'], ['survey.milestoneSecond', '12mo'], ['survey.passScore', 80], ['survey.escalateBelow', 7],
    ['churn.amountQoq', -0.4], ['churn.requests', -0.5], ['churn.cooperationFrequency', -0.5], ['churn.noLogin', '21d'], ['churn.noContact', '3mo'],
    ['churn.balanceOverFen', 5_000_000], ['tierDrift.growthOver', 3], ['targets.onsiteOvertimeHighEnd', 0.05], ['axes.value.cutFen', 50_000_000], ['axes.loyalty.cutDays', 60],
  ] as const)('%s is %s', (key, value) => expect(defaultPolicies[key]).toBe(value));

  it.each([
    ['complaint.generalHandle', '36h', true], ['complaint.generalHandle', 36, false], ['complaint.generalHandle', 'soon', false], ['complaint.compensationFen', -1, false],
    ['complaint.compensationFen', 500.5, false], ['survey.passScore', 101, false], ['contactTime.avoid', ['Mon 00:00-12:00'], true], ['contactTime.avoid', ['Monday'], false],
    ['axes.rfm.basis', 'interactions', true], ['axes.rfm.basis', 'guess', false],
  ] as const)('%s may be %j: %s', (key, value, fits) => expect(fitsPolicy(key, value as never)).toBe(fits));
});

describe('intervals (R-GEN-01, R-GEN-02)', () => {
  const zone = 'Asia/Shanghai';
  it.each([
    ['48 h from a day alone', fromDay('2023-08-16' as Day), 'complaint.seriousSolve', '2023-08-18', null],
    ['48 h to the minute', fromTime('2023-08-15' as Day, '10:00', zone), 'response.firstContact', '2023-08-17', momentAt('2023-08-17' as Day, '10:00', zone)],
    ['2 h over midnight', fromTime('2023-08-16' as Day, '23:30', zone), 'response.mailAck', '2023-08-17', momentAt('2023-08-17' as Day, '01:30', zone)],
    ['a month clamped', fromDay('2024-01-31' as Day), 'followup.active', '2024-02-29', null],
    ['14 days', fromDay('2023-08-25' as Day), 'followup.prospectB', '2023-09-08', null],
  ] as const)('%s', (_name, start, policy, on, at) => expect(dueAfter(start, defaultPolicies, policy, 'R-GEN-01', zone)).toMatchObject({ on, at, policy, rule: 'R-GEN-01' }));
});
