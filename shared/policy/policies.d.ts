import * as z from 'zod';
/** A length of time as policies write it: `48h`, `7d`, `3mo`. Months are calendar months (R-GEN-02). */
export type Interval = `${number}${'h' | 'd' | 'mo'}`;
/** How a policy's value is entered, checked and printed. */
export type PolicyKind = 'interval' | 'count' | 'fen' | 'ratio' | 'points' | 'windows' | 'choice';
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
/** Every number of domain §7.2. A key is stable once released: settings and reports refer to it. */
export declare const policies: {
    readonly 'axes.value.metric': Policy;
    readonly 'axes.value.cutFen': Policy;
    readonly 'axes.loyalty.cutDays': Policy;
    readonly 'axes.rfm.cuts': Policy;
    readonly 'axes.rfm.basis': Policy;
    readonly 'followup.prospectA': Policy;
    readonly 'followup.prospectB': Policy;
    readonly 'followup.prospectC': Policy;
    readonly 'followup.active': Policy;
    readonly 'followup.sleeping': Policy;
    readonly 'followup.retired': Policy;
    readonly 'followup.wakeUpWait': Policy;
    readonly 'followup.negativeRecheck': Policy;
    readonly 'followup.sleepAfter': Policy;
    readonly 'followup.watchAfter': Policy;
    readonly 'visit.new': Policy;
    readonly 'visit.middle': Policy;
    readonly 'visit.old': Policy;
    readonly 'visit.vip': Policy;
    readonly 'visit.importantValue': Policy;
    readonly 'milestone.usageVisit': Policy;
    readonly 'milestone.thanksFirst': Policy;
    readonly 'milestone.thanksSecond': Policy;
    readonly 'care.registered': Policy;
    readonly 'care.spendFen': Policy;
    readonly 'care.warrantyEnd': Policy;
    readonly 'care.repaymentBefore': Policy;
    readonly 'newClient.firstMonthInteractions': Policy;
    readonly 'newClient.firstWeekTouches': Policy;
    readonly 'recordCheck.batchMonthly': Policy;
    readonly 'recordCheck.batchQuarterly': Policy;
    readonly 'recordCheck.eachClient': Policy;
    readonly 'response.firstContact': Policy;
    readonly 'response.feedback': Policy;
    readonly 'response.mailAck': Policy;
    readonly 'response.infoUpdate': Policy;
    readonly 'complaint.generalHandle': Policy;
    readonly 'complaint.seriousSolve': Policy;
    readonly 'complaint.majorPlanStart': Policy;
    readonly 'complaint.ack': Policy;
    readonly 'complaint.revisit': Policy;
    readonly 'complaint.compensationFen': Policy;
    readonly 'complaint.repeatMonths': Policy;
    readonly 'contactTime.avoid': Policy;
    readonly 'contactTime.prefer': Policy;
    readonly 'survey.interval': Policy;
    readonly 'survey.milestoneFirst': Policy;
    readonly 'survey.milestoneSecond': Policy;
    readonly 'survey.passScore': Policy;
    readonly 'survey.escalateBelow': Policy;
    readonly 'churn.amountQoq': Policy;
    readonly 'churn.requests': Policy;
    readonly 'churn.cooperationFrequency': Policy;
    readonly 'churn.noLogin': Policy;
    readonly 'churn.noContact': Policy;
    readonly 'churn.balanceOverFen': Policy;
    readonly 'tierDrift.growthOver': Policy;
    readonly 'targets.onsiteOvertimeHighEnd': Policy;
};
export type PolicyKey = keyof typeof policies;
export declare const policyKeys: readonly PolicyKey[];
export declare const policyKey: z.ZodEnum<{
    "axes.value.metric": "axes.value.metric";
    "axes.value.cutFen": "axes.value.cutFen";
    "axes.loyalty.cutDays": "axes.loyalty.cutDays";
    "axes.rfm.cuts": "axes.rfm.cuts";
    "axes.rfm.basis": "axes.rfm.basis";
    "followup.prospectA": "followup.prospectA";
    "followup.prospectB": "followup.prospectB";
    "followup.prospectC": "followup.prospectC";
    "followup.active": "followup.active";
    "followup.sleeping": "followup.sleeping";
    "followup.retired": "followup.retired";
    "followup.wakeUpWait": "followup.wakeUpWait";
    "followup.negativeRecheck": "followup.negativeRecheck";
    "followup.sleepAfter": "followup.sleepAfter";
    "followup.watchAfter": "followup.watchAfter";
    "visit.new": "visit.new";
    "visit.middle": "visit.middle";
    "visit.old": "visit.old";
    "visit.vip": "visit.vip";
    "visit.importantValue": "visit.importantValue";
    "milestone.usageVisit": "milestone.usageVisit";
    "milestone.thanksFirst": "milestone.thanksFirst";
    "milestone.thanksSecond": "milestone.thanksSecond";
    "care.registered": "care.registered";
    "care.spendFen": "care.spendFen";
    "care.warrantyEnd": "care.warrantyEnd";
    "care.repaymentBefore": "care.repaymentBefore";
    "newClient.firstMonthInteractions": "newClient.firstMonthInteractions";
    "newClient.firstWeekTouches": "newClient.firstWeekTouches";
    "recordCheck.batchMonthly": "recordCheck.batchMonthly";
    "recordCheck.batchQuarterly": "recordCheck.batchQuarterly";
    "recordCheck.eachClient": "recordCheck.eachClient";
    "response.firstContact": "response.firstContact";
    "response.feedback": "response.feedback";
    "response.mailAck": "response.mailAck";
    "response.infoUpdate": "response.infoUpdate";
    "complaint.generalHandle": "complaint.generalHandle";
    "complaint.seriousSolve": "complaint.seriousSolve";
    "complaint.majorPlanStart": "complaint.majorPlanStart";
    "complaint.ack": "complaint.ack";
    "complaint.revisit": "complaint.revisit";
    "complaint.compensationFen": "complaint.compensationFen";
    "complaint.repeatMonths": "complaint.repeatMonths";
    "contactTime.avoid": "contactTime.avoid";
    "contactTime.prefer": "contactTime.prefer";
    "survey.interval": "survey.interval";
    "survey.milestoneFirst": "survey.milestoneFirst";
    "survey.milestoneSecond": "survey.milestoneSecond";
    "survey.passScore": "survey.passScore";
    "survey.escalateBelow": "survey.escalateBelow";
    "churn.amountQoq": "churn.amountQoq";
    "churn.requests": "churn.requests";
    "churn.cooperationFrequency": "churn.cooperationFrequency";
    "churn.noLogin": "churn.noLogin";
    "churn.noContact": "churn.noContact";
    "churn.balanceOverFen": "churn.balanceOverFen";
    "tierDrift.growthOver": "tierDrift.growthOver";
    "targets.onsiteOvertimeHighEnd": "targets.onsiteOvertimeHighEnd";
}>;
/** What a policy may be changed to; which of the three fits is decided by its kind. */
export declare const policyValue: z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodArray<z.ZodString>]>;
export type PolicyValue = z.infer<typeof policyValue>;
/** The values in force: the defaults with what the user changed. */
export type PolicyValues = {
    readonly [K in PolicyKey]: PolicyValue;
};
/** Whether `value` is of the kind that the policy `key` takes. */
export declare function fitsPolicy(key: PolicyKey, value: PolicyValue): boolean;
/** The defaults of every policy. */
export declare const defaultPolicies: PolicyValues;
