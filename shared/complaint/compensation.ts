import { err, ok, type Result } from '../kit/result';
import type { Compensation } from './schema';

type Given = Pick<Compensation, 'valueFen' | 'state'>;

/** What is given to make good of one complaint, in 分, without what was refused: the authority is for the sum (R-CP-05). */
export const compensationSum = (given: readonly Given[]): number => given.reduce((sum, { valueFen, state }) => sum + (state === '已驳回' ? 0 : (valueFen ?? 0)), 0);

/** Whether one who deals with clients may give it alone: up to the limit, which belongs to it (AT-29). */
export const isWithinAuthority = (sumFen: number, limitFen: number): boolean => sumFen <= limitFen;

/** Why a compensation may not be promised. */
export type NotPromised = { readonly kind: 'notApproved' } | { readonly kind: 'alreadyPromised' };

/**
 * Whether a compensation may be promised to the client: what somebody approved, or what lies within one's own authority
 * with all that is given beside it (R-CP-05, AT-29). It is looked at again here, as more may have been added since.
 */
export function canPromise(compensation: Pick<Compensation, 'state' | 'decidedAt'>, sumFen: number, limitFen: number): Result<true, NotPromised> {
  const { state, decidedAt } = compensation;
  if (state === '已承诺' || state === '已兑现') return err({ kind: 'alreadyPromised' });
  if (state !== '已批准') return err({ kind: 'notApproved' });
  return decidedAt !== null || isWithinAuthority(sumFen, limitFen) ? ok(true) : err({ kind: 'notApproved' });
}

/** What is missing from a decision: whoever approves alone writes down a reason and what was thought over (domain §7.3). */
export function missingOfDecision(decision: { readonly reason: string; readonly coolingNote: string; readonly alone: boolean }): 'reasonMissing' | 'coolingNoteMissing' | null {
  if (decision.reason === '') return 'reasonMissing';
  return decision.alone && decision.coolingNote === '' ? 'coolingNoteMissing' : null;
}

/** Whether who approves is who asks: nobody else is named for it. */
export const isAlone = (approver: string, userName: string): boolean => approver === '' || approver === userName;
