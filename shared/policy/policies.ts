import * as z from 'zod';
import { looksLikeFormula } from '../guard/formula';

/** A length of time as policies write it: `48h`, `7d`, `3mo`. Months are calendar months (R-GEN-02). */
export type Interval = `${number}${'h' | 'd' | 'mo'}`;

/** How a policy's value is entered, checked and printed. */
export type PolicyKind = 'interval' | 'limit' | 'count' | 'fen' | 'ratio' | 'points' | 'windows' | 'choice' | 'department';

/** One number of the domain rules as data, with where it comes from, so that a user can see why and change it. */
export interface Policy {
  readonly kind: PolicyKind;
  readonly value: string | number | readonly string[];
  /** Source document and chapter, or rule id, as `spec/domain.md` cites it. */
  readonly origin: string;
  /** RULE: stated; TGT: a target given as an example; INF: our proposal where the sources are silent. */
  readonly tag: 'RULE' | 'TGT' | 'INF';
  readonly options?: readonly string[];
}

const interval = (value: Interval, origin: string, tag: Policy['tag'] = 'RULE'): Policy => ({ kind: 'interval', value, origin, tag });
/** A limit for one case, empty where that of all cases holds. */
const limit = (origin: string): Policy => ({ kind: 'limit', value: '', origin, tag: 'INF' });
const count = (value: number, origin: string, tag: Policy['tag'] = 'RULE'): Policy => ({ kind: 'count', value, origin, tag });
const fen = (value: number, origin: string, tag: Policy['tag'] = 'RULE'): Policy => ({ kind: 'fen', value, origin, tag });
const ratio = (value: number, origin: string, tag: Policy['tag'] = 'RULE'): Policy => ({ kind: 'ratio', value, origin, tag });
const points = (value: number, origin: string, tag: Policy['tag'] = 'RULE'): Policy => ({ kind: 'points', value, origin, tag });
const windows = (value: readonly string[], origin: string): Policy => ({ kind: 'windows', value, origin, tag: 'RULE' });
const oneOf = (value: string, options: readonly string[], origin: string): Policy => ({ kind: 'choice', value, origin, tag: 'INF', options });

/** Who is responsible unless somebody chose another; empty: nobody is proposed. */
const department = (value: string, origin: string): Policy => ({ kind: 'department', value, origin, tag: 'INF' });

/** How often a client's file is verified (R-UPD-02): in the monthly batch, in the quarterly batch, once a year. */
export const rhythms = ['monthly', 'quarterly', 'yearly'] as const;

/** Every number of domain §7.2. A key is stable once released: settings and reports refer to it. */
export const policies = {
  'axes.value.metric': oneOf('revenue_total', ['revenue_total', 'revenue_12m', 'ltv'], 'S4 · §7.2'),
  'axes.value.cutFen': fen(50_000_000, 'AT-42 · §7.2', 'INF'),
  'axes.loyalty.cutDays': count(60, 'AT-42 · §7.2', 'INF'),
  'axes.rfm.cuts': oneOf('median', ['median', 'fixed'], 'S2 ch5 · §7.2'),
  'axes.rfm.basis': oneOf('orders', ['orders', 'interactions'], 'C-26'),

  'followup.prospectA': interval('7d', 'S2 ch2 · R-FU'),
  'followup.prospectB': interval('14d', 'S2 ch2 · R-FU'),
  'followup.prospectC': interval('1mo', 'S2 ch2 · R-FU'),
  'followup.active': interval('1mo', 'S2 ch2 · R-FU'),
  'followup.sleeping': interval('3mo', 'S2 ch2 · AT-08'),
  'followup.positive': interval('7d', 'S2 ch2 · R-FU-09', 'INF'),
  'followup.retired': interval('6mo', 'S4 · R-ST-02'),
  'followup.wakeUpWait': interval('7d', 'S2 ch2 · AT-08'),
  'followup.negativeRecheck': interval('3mo', 'S2 ch2 · R-FU-10'),
  'followup.sleepAfter': interval('6mo', 'S2 ch2 · C-11'),
  'followup.watchAfter': interval('21d', 'S3 · C-11', 'INF'),

  'visit.new': interval('1mo', 'S2 ch3'),
  'visit.middle': interval('2mo', 'C-09', 'INF'),
  'visit.old': interval('3mo', 'S2 ch3'),
  'visit.vip': interval('1mo', 'S2 ch3'),
  'visit.importantValue': interval('14d', 'S2 ch5 · R-DA-07'),
  'visit.fuseWithin': interval('7d', 'C-05 · AT-17', 'INF'),

  'milestone.usageVisit': interval('1mo', 'S2 ch3 · R-RV-01'),
  'milestone.thanksFirst': interval('3mo', 'S2 ch2 · R-FU-03'),
  'milestone.thanksSecond': interval('12mo', 'S2 ch2 · R-FU-03'),

  'care.registered': interval('30d', 'S1 · R-CA-06'),
  'care.spendFen': fen(10_000, 'S1 · R-CA-06'),
  'care.warrantyEnd': interval('0d', 'S1 · R-CA-06'),
  'care.repaymentBefore': interval('3d', 'S1 · R-CA-06'),
  'care.giftShare': ratio(0.02, 'S1 · R-CA-10', 'INF'),

  'newClient.firstMonthInteractions': count(3, 'S0 · §5'),
  'newClient.firstWeekTouches': count(3, 'S0 · §5', 'TGT'),

  'recordCheck.batchMonthly': interval('1mo', 'S2 ch1 · R-UPD-02'),
  'recordCheck.batchQuarterly': interval('3mo', 'S2 ch1 · R-UPD-02'),
  'recordCheck.eachClient': interval('12mo', 'S2 ch1 · R-UPD-02'),
  'recordCheck.gradeA': oneOf('monthly', rhythms, 'S2 ch1 · R-UPD-02'),
  'recordCheck.gradeB': oneOf('quarterly', rhythms, 'S2 ch1 · R-UPD-02'),
  'recordCheck.gradeC': oneOf('yearly', rhythms, 'S2 ch1 · R-UPD-02'),
  'recordCheck.ungraded': oneOf('yearly', rhythms, 'S2 ch1 · R-UPD-02'),
  'recordCheck.secondLook': interval('7d', 'S2 ch1 · R-AUD-01', 'INF'),

  'response.firstContact': interval('48h', 'S2 ch2 · R-FU-01'),
  'response.feedback': interval('24h', 'S2 ch2 · R-FU-02'),
  'response.mailAck': interval('2h', 'S2 ch2 · R-FU-02'),
  'response.onsite': interval('24h', 'S2 ch3 · R-RV-07'),
  'response.infoUpdate': interval('24h', 'S2 ch1 · R-UPD-01'),

  'complaint.generalHandle': interval('24h', 'S2 ch4 · AT-26'),
  'complaint.seriousSolve': interval('48h', 'S2 ch4 · AT-26'),
  'complaint.majorPlanStart': interval('24h', 'S2 ch4 · AT-26'),
  'complaint.slaA.general': limit('S3 · C-07'),
  'complaint.slaA.serious': limit('S3 · C-07'),
  'complaint.slaA.major': limit('S3 · C-07'),
  'complaint.slaB.general': limit('S3 · C-07'),
  'complaint.slaB.serious': limit('S3 · C-07'),
  'complaint.slaB.major': limit('S3 · C-07'),
  'complaint.slaC.general': limit('S3 · C-07'),
  'complaint.slaC.serious': limit('S3 · C-07'),
  'complaint.slaC.major': limit('S3 · C-07'),
  'complaint.hours': oneOf('calendar', ['calendar', 'business'], 'S2 ch4 · R-GEN-01'),
  'complaint.businessHours': { ...windows(['09:00-18:00'], 'S2 ch4 · R-GEN-01'), tag: 'INF' },
  'complaint.ack': interval('2h', 'S2 ch4 · R-CP-01'),
  'complaint.revisit': interval('3d', 'S2 ch4 · R-CP-06'),
  'complaint.tries': count(3, 'S2 ch4 · R-CP-06', 'INF'),
  'complaint.escalateFirst': ratio(0.5, 'S2 ch4 · R-CP-04', 'INF'),
  'complaint.escalateSecond': ratio(0.8, 'S2 ch4 · R-CP-04', 'INF'),
  'complaint.compensationFen': fen(50_000, 'S2 ch4 · R-CP-05'),
  'complaint.repeatMonths': count(3, 'S2 ch4 · R-CP-08'),
  'complaint.department.product': department('产品部', 'S2-T9 · C-17'),
  'complaint.department.service': department('客服部', 'S2-T9 · C-17'),
  'complaint.department.communication': department('销售部', 'S2-T9 · C-17'),

  'handover.complaintAge': interval('7d', 'S3 · R-RD-12', 'INF'),
  'promise.lapsesAfter': interval('7d', 'S4 · R-ST-06', 'INF'),

  'amount.ceilingFen': fen(500_000_000, 'R-DC-03 · AT-37', 'INF'),
  'trade.renewBefore': interval('30d', 'S0 · 续约率', 'INF'),
  'trade.warrantySoon': interval('30d', 'S1 · R-CA-06', 'INF'),

  'contactTime.avoid': windows(['Mon 00:00-12:00', 'Fri 12:00-24:00'], 'S2 ch3 · R-RV-04'),
  'contactTime.prefer': windows(['10:00-11:00', '15:00-16:00'], 'S2 ch3 · R-RV-04'),

  'touch.perWeek': count(3, 'S2 ch2 · R-FU-06', 'INF'),
  'touch.similarOver': ratio(0.9, 'S2 ch3 · R-RV-03', 'INF'),
  'touch.similarWithin': interval('90d', 'S2 ch3 · R-RV-03', 'INF'),
  'touch.afterComplaint': interval('14d', 'S1 · AT-35', 'INF'),

  'survey.interval': interval('3mo', 'S2 ch3 · C-10'),
  'survey.countsWithin': interval('30d', 'C-10'),
  'survey.milestoneFirst': interval('6mo', 'S2 ch3 · R-RV-02'),
  'survey.milestoneSecond': interval('12mo', 'S2 ch3 · R-RV-02'),
  'survey.passScore': points(80, 'S2 ch3 · R-SV-02'),
  'survey.escalateBelow': points(7, 'S2 ch3 · R-SV-03'),
  'survey.formula': oneOf('ofFive', ['ofFive', 'fromOne'], 'S2 ch3 · C-13'),
  'survey.planOwner': department('销售主管', 'S2 ch3 · R-SV-02'),
  'survey.planWithin': interval('14d', 'S2 ch3 · R-SV-02', 'INF'),
  'survey.askAgain': interval('1mo', 'S2 ch3 · R-SV-02', 'INF'),
  'survey.escalateTo': department('管理层', 'S2 ch3 · R-SV-03'),
  'survey.escalateWithin': interval('3d', 'S2 ch3 · R-SV-03', 'INF'),

  'churn.amountQoq': ratio(-0.4, 'S3 · R-RD-01'),
  'churn.requests': ratio(-0.5, 'S3 · R-RD-01'),
  'churn.cooperationFrequency': ratio(-0.5, 'S3 · R-RD-01', 'INF'),
  'churn.noLogin': interval('21d', 'S3 · R-RD-01'),
  'churn.noContact': interval('3mo', 'S0 · AT-46'),
  'churn.balanceOverFen': fen(5_000_000, 'S0 · AT-46'),

  'tierDrift.growthOver': ratio(3, 'S3 · R-RD-03'),
  'targets.onsiteOvertimeHighEnd': ratio(0.05, 'S0 · §5', 'TGT'),
} as const satisfies Readonly<Record<string, Policy>>;

export type PolicyKey = keyof typeof policies;
export const policyKeys = Object.keys(policies) as readonly PolicyKey[];
export const policyKey = z.enum(policyKeys as unknown as readonly [PolicyKey, ...PolicyKey[]]);

/** What a policy may be changed to; which of the three fits is decided by its kind. */
export const policyValue = z.union([z.string().max(60), z.number(), z.array(z.string().max(40)).max(20)]);
export type PolicyValue = z.infer<typeof policyValue>;

/** The values in force: the defaults with what the user changed. */
export type PolicyValues = { readonly [K in PolicyKey]: PolicyValue };

const windowPattern = /^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) )?([01]\d|2[0-4]):[0-5]\d-([01]\d|2[0-4]):[0-5]\d$/;
const intervalPattern = /^\d{1,4}(h|d|mo)$/;

/** Whether `value` is of the kind that the policy `key` takes. */
export function fitsPolicy(key: PolicyKey, value: PolicyValue): boolean {
  const policy: Policy = policies[key];
  switch (policy.kind) {
    case 'interval':
      return typeof value === 'string' && intervalPattern.test(value);
    case 'limit':
      return typeof value === 'string' && (value === '' || intervalPattern.test(value));
    case 'count':
    case 'fen':
      return typeof value === 'number' && Number.isInteger(value) && value >= 0;
    case 'points':
      return typeof value === 'number' && value >= 0 && value <= 100;
    case 'ratio':
      return typeof value === 'number' && Number.isFinite(value);
    case 'windows':
      return Array.isArray(value) && value.every((part) => windowPattern.test(part));
    case 'choice':
      return typeof value === 'string' && (policy.options ?? []).includes(value);
    case 'department':
      return typeof value === 'string' && value === value.trim() && !looksLikeFormula(value);
  }
}

/** The defaults of every policy. */
export const defaultPolicies = Object.fromEntries(policyKeys.map((key) => [key, policies[key].value])) as unknown as PolicyValues;
