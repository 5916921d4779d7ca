import { type Clock, type Moment } from '../kit/dates';
import { type Result } from '../kit/result';
import { type Due } from '../policy/interval';
import type { PolicyKey, PolicyValues } from '../policy/policies';
import { type Complaint, type ComplaintGrade, type ComplaintState, type ComplaintStep } from './schema';
/** Which policy limits the handling of a grade, and who leads it (S2 ch4, AT-26). */
export declare const gradeRules: Readonly<Record<ComplaintGrade, {
    readonly policy: PolicyKey;
    readonly lead: string;
    readonly responsible: string;
}>>;
/** Plain questions that propose a grade (S2 ch4 grading table, R-CP-12). */
export interface GradingAnswers {
    readonly coreFailure: boolean;
    /** Hours the client's business stood still; `null` when nobody knows. */
    readonly downHours: number | null;
    readonly safetyLawOrOpinion: boolean;
}
/** The highest matching grade wins; with no match 一般 (R-CP-12). Exactly 2 h down is not 严重 (AT-26). */
export declare function proposeGrade(answers: GradingAnswers): ComplaintGrade;
/**
 * When a complaint must be handled (一般), solved (严重) or its emergency plan started (重大), by its
 * grade (AT-26). Regrading keeps the start at receipt (R-CP-12). `null` without a date of receipt.
 */
export declare function handleDue(complaint: Pick<Complaint, 'receivedOn' | 'receivedAt' | 'grade'>, policies: PolicyValues, zone: string): Due | null;
/** When a written complaint must be acknowledged (R-CP-01); a phone call is answered at once: `null`. */
export declare function ackDue(complaint: Pick<Complaint, 'receivedOn' | 'receivedAt' | 'channel'>, policies: PolicyValues, zone: string): Due | null;
/** When the return visit after handling is due: calendar days (AT-28). `null` while not handled. */
export declare const revisitDue: (handledAt: Moment | null, policies: PolicyValues, zone: string) => Due | null;
/** Whether `due` has passed by `clock`. */
export declare const isOverdue: (due: Due | null, clock: Clock) => boolean;
/** Where a complaint stands after its steps, in order of time: the newest milestone decides. */
export declare function stateAfter(steps: readonly Pick<ComplaintStep, 'step' | 'at'>[]): {
    readonly state: ComplaintState;
    readonly handledAt: Moment | null;
};
/** Why a complaint cannot be closed yet. */
export type StillOpen = {
    readonly kind: 'notHandled';
} | {
    readonly kind: 'alreadyClosed';
};
/** A complaint is closed after its return visit, so it must have been handled first (R-CP-06, AT-31). */
export declare function canClose(complaint: Pick<Complaint, 'state'>): Result<true, StillOpen>;
