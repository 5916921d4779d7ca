import { dayOfMoment, msOf, type Clock, type Day, type Moment } from '../kit/dates';
import { err, ok, type Result } from '../kit/result';
import { dueAfter, missedFrom, type Due } from '../policy/interval';
import type { PolicyKey, PolicyValues } from '../policy/policies';
import { leaders, type Complaint, type ComplaintGrade, type ComplaintState, type ComplaintStep } from './schema';

/** Which policy limits the handling of a grade, and who leads it (S2 ch4, AT-26). */
export const gradeRules: Readonly<Record<ComplaintGrade, { readonly policy: PolicyKey; readonly lead: string; readonly responsible: string }>> = {
  一般: { policy: 'complaint.generalHandle', ...leaders.一般 },
  严重: { policy: 'complaint.seriousSolve', ...leaders.严重 },
  重大: { policy: 'complaint.majorPlanStart', ...leaders.重大 },
};

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

/** What a complaint's clocks start from. */
const startOf = (complaint: Pick<Complaint, 'receivedOn' | 'receivedAt'>): { on: Day; at: Moment | null } | null =>
  complaint.receivedOn === null ? null : { on: complaint.receivedOn, at: complaint.receivedAt };

/**
 * When a complaint must be handled (一般), solved (严重) or its emergency plan started (重大), by its
 * grade (AT-26). Regrading keeps the start at receipt (R-CP-12). `null` without a date of receipt.
 */
export function handleDue(
  complaint: Pick<Complaint, 'receivedOn' | 'receivedAt' | 'grade'>,
  policies: PolicyValues,
  zone: string,
): Due | null {
  const start = startOf(complaint);
  return start === null ? null : dueAfter(start, policies, gradeRules[complaint.grade ?? '一般'].policy, 'AT-26', zone);
}

/** When a written complaint must be acknowledged (R-CP-01); a phone call is answered at once: `null`. */
export function ackDue(
  complaint: Pick<Complaint, 'receivedOn' | 'receivedAt' | 'channel'>,
  policies: PolicyValues,
  zone: string,
): Due | null {
  const start = startOf(complaint);
  const written = complaint.channel === '邮件' || complaint.channel === '微信';
  return start !== null && start.at !== null && written ? dueAfter(start, policies, 'complaint.ack', 'R-CP-01', zone) : null;
}

/** When the return visit after handling is due: calendar days (AT-28). `null` while not handled. */
export const revisitDue = (handledAt: Moment | null, policies: PolicyValues, zone: string): Due | null =>
  handledAt === null ? null : dueAfter({ on: dayOfMoment(handledAt), at: null }, policies, 'complaint.revisit', 'AT-28', zone);

/** Whether `due` has passed by `clock`. */
export const isOverdue = (due: Due | null, clock: Clock): boolean => due !== null && clock.now() >= missedFrom(due, clock.zone);

/**
 * The clock that runs now: that of handling while the complaint is in hand, then that of the return visit. 重大 is
 * limited to the start of its plan and has no limit to be solved (AT-26): from then on no clock runs until it is handled.
 */
export function runningDue(
  complaint: Pick<Complaint, 'receivedOn' | 'receivedAt' | 'grade' | 'state' | 'planStartedAt' | 'handledAt'>,
  policies: PolicyValues,
  zone: string,
): Due | null {
  if (complaint.state === '待回访') return revisitDue(complaint.handledAt, policies, zone);
  if (complaint.state === '已关闭' || (complaint.grade === '重大' && complaint.planStartedAt !== null)) return null;
  return handleDue(complaint, policies, zone);
}

const minuteOf = ({ at }: Pick<ComplaintStep, 'at'>): string => at?.slice(0, 16) ?? '';

/** Steps, given as they were written down, in order of time. Times are entered to the minute: within one, the order of writing holds. */
export const stepsInOrder = <S extends Pick<ComplaintStep, 'at'>>(steps: readonly S[]): S[] =>
  [...steps].sort((a, b) => (minuteOf(a) < minuteOf(b) ? -1 : minuteOf(a) > minuteOf(b) ? 1 : 0));

/** Whether step `a` happened no earlier than `at`, to the minute. */
export const notBefore = (a: Pick<ComplaintStep, 'at'>, at: Moment): boolean => minuteOf(a) >= minuteOf({ at });

export type Standing = Pick<Complaint, 'state' | 'planStartedAt' | 'handledAt'>;

/**
 * Whether handling missed its limit, for counting: it ended after the limit, or is not over and the limit has passed.
 * Of 重大 the start of the plan counts (AT-26).
 */
export function missedHandling(
  complaint: Pick<Complaint, 'receivedOn' | 'receivedAt' | 'grade' | 'state' | 'planStartedAt' | 'handledAt'>,
  policies: PolicyValues,
  clock: Clock,
): boolean {
  const due = handleDue(complaint, policies, clock.zone);
  const ended = complaint.grade === '重大' ? complaint.planStartedAt : complaint.handledAt;
  if (due !== null && ended !== null) return msOf(ended) >= missedFrom(due, clock.zone);
  return complaint.state !== '已关闭' && isOverdue(due, clock);
}

/** Where a complaint stands after its steps, given as they were written down: the newest milestone decides. */
export function stateAfter(steps: readonly Pick<ComplaintStep, 'step' | 'at'>[]): Standing {
  let state: ComplaintState = '处理中';
  let planStartedAt: Moment | null = null;
  let handledAt: Moment | null = null;
  for (const { step, at } of stepsInOrder(steps)) {
    if (step === '方案制定' || step === '处理执行' || step === '处理完成') planStartedAt ??= at;
    if (step === '处理完成') [state, handledAt] = ['待回访', at];
    else if (step === '投诉已关闭') state = '已关闭';
    else if (step === '重新处理') [state, handledAt] = ['处理中', null];
  }
  return { state, planStartedAt, handledAt };
}

/** Why a complaint cannot be closed yet. */
export type StillOpen = { readonly kind: 'notHandled' } | { readonly kind: 'alreadyClosed' };

/** A complaint is closed after its return visit, so it must have been handled first (R-CP-06, AT-31). */
export function canClose(complaint: Pick<Complaint, 'state'>): Result<true, StillOpen> {
  if (complaint.state === '已关闭') return err({ kind: 'alreadyClosed' });
  return complaint.state === '待回访' ? ok(true) : err({ kind: 'notHandled' });
}
