import type { ClientId } from '../../../shared/client/schema';
import type { ReviewItem, ReviewQueue } from '../../../shared/review/asks';
import type { CheckKind, CheckMethod, CheckResult } from '../../../shared/review/schema';

/** What one can do with a client of a queue without leaving it. */
export interface LineActs {
  readonly open: (client: ClientId) => void;
  readonly openTrade: (client: ClientId) => void;
  readonly openChain: (client: ClientId) => void;
  readonly edit: (client: ClientId) => void;
  readonly consent: (client: ClientId) => void;
  /** Leads to where a gap is filled that has no single field. */
  readonly elsewhere: (client: ClientId, field: string) => void;
  readonly result: (item: ReviewItem, result: CheckResult) => void;
}

/** The queues that a check settles, and what kind of check it is. */
export const kindOf = { secondLook: '复看', recheck: '复核', doubtful: '核实' } as const satisfies Partial<Readonly<Record<ReviewQueue, CheckKind>>>;
type CheckedQueue = keyof typeof kindOf;

/** Whether looking at the client settles what waits. */
export const isChecked = (queue: ReviewQueue): queue is CheckedQueue => Object.hasOwn(kindOf, queue);

/** How one usually looks: over one's own entry at the desk, at the rest by a call. */
export const usualMethod = (kind: CheckKind): CheckMethod => (kind === '复看' ? '自查' : '电话');

/** Whether something can be done to several clients of a queue at once. */
export const isBulk = (queue: ReviewQueue): boolean => queue === 'incomplete' || isChecked(queue);
