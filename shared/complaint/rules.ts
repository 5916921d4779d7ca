import type { Moment } from '../kit/dates';
import { err, ok, type Result } from '../kit/result';
import type { PolicyKey, PolicyValues } from '../policy/policies';
import type { Complaint, ComplaintGrade, ComplaintState, ComplaintStep } from './schema';

/** Plain questions that propose a grade (S2 ch4 grading table, R-CP-12). */
export interface GradingAnswers {
  readonly coreFailure: boolean;
  /** Hours the client's business stood still; `null` when nobody knows. */
  readonly downHours: number | null;
  readonly safetyLawOrOpinion: boolean;
}

/** The highest matching grade wins; with no match 一般 (R-CP-12). Exactly 2 h down is not 严重 (AT-26). */
export function proposeGrade(answers: GradingAnswers): ComplaintGrade {
  if (answers.safetyLawOrOpinion) return '重大';
  if (answers.coreFailure && answers.downHours !== null && answers.downHours > 2) return '严重';
  return '一般';
}

/** The policy that names the department of each type of complaint. */
export const departmentOf: Readonly<Record<NonNullable<Complaint['type']>, PolicyKey>> = {
  产品问题: 'complaint.department.product', 服务问题: 'complaint.department.service', 沟通问题: 'complaint.department.communication',
};

/** The department that a type of complaint falls to unless somebody chose another; `null` where none is set (C-17). */
export const usualDepartment = (type: Complaint['type'], policies: PolicyValues): string | null => (type === null ? null : String(policies[departmentOf[type]]) || null);

const minuteOf = ({ at }: Pick<ComplaintStep, 'at'>): string => at?.slice(0, 16) ?? '';

/** Steps, given as they were written down, in order of time. Times are entered to the minute: within one, the order of writing holds. */
export const stepsInOrder = <S extends Pick<ComplaintStep, 'at'>>(steps: readonly S[]): S[] =>
  [...steps].sort((a, b) => (minuteOf(a) < minuteOf(b) ? -1 : minuteOf(a) > minuteOf(b) ? 1 : 0));

/** Whether step `a` happened no earlier than `at`, to the minute. */
export const notBefore = (a: Pick<ComplaintStep, 'at'>, at: Moment): boolean => minuteOf(a) >= minuteOf({ at });

/** What follows from the steps of a complaint. */
export type Standing = Pick<Complaint, 'state' | 'planStartedAt' | 'handledAt' | 'firstHandledAt' | 'reopened' | 'restartedAt'>;

/**
 * Where a complaint stands after its steps, given as they were written down: the newest milestone decides. Taking it up
 * again starts a new round with a plan and an end of its own; when it first ended stays (AT-31).
 */
export function stateAfter(steps: readonly Pick<ComplaintStep, 'step' | 'at'>[]): Standing {
  let state: ComplaintState = '处理中';
  let planStartedAt: Moment | null = null;
  let handledAt: Moment | null = null;
  let firstHandledAt: Moment | null = null;
  let restartedAt: Moment | null = null;
  let reopened = 0;
  for (const { step, at } of stepsInOrder(steps)) {
    if (step === '方案制定' || step === '处理执行' || step === '处理完成') planStartedAt ??= at;
    if (step === '处理完成') {
      [state, handledAt] = ['待回访', at];
      firstHandledAt ??= at;
    } else if (step === '投诉已关闭') state = '已关闭';
    else if (step === '重新处理') {
      [state, handledAt, planStartedAt, restartedAt] = ['处理中', null, null, at];
      reopened += 1;
    }
  }
  return { state, planStartedAt, handledAt, firstHandledAt, restartedAt, reopened: reopened === 0 ? null : reopened };
}

/** Tries to reach the client for its return visit since the complaint was handled; reaching nobody counts, being told counts not. */
export const triesSince = (steps: readonly Pick<ComplaintStep, 'step' | 'at' | 'reached'>[], handledAt: Moment | null): number =>
  steps.filter((step) => step.step === '反馈回访' && step.reached === false && handledAt !== null && notBefore(step, handledAt)).length;

/** Why a complaint cannot be closed yet. */
export type StillOpen = { readonly kind: 'notHandled' } | { readonly kind: 'alreadyClosed' };

/** A complaint is closed after its return visit, so it must have been handled first (R-CP-06, AT-31). */
export function canClose(complaint: Pick<Complaint, 'state'>): Result<true, StillOpen> {
  if (complaint.state === '已关闭') return err({ kind: 'alreadyClosed' });
  return complaint.state === '待回访' ? ok(true) : err({ kind: 'notHandled' });
}
