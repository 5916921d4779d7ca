import * as z from 'zod';
import { ask } from '../ipc/ask';
import type { Escalation } from '../complaint/escalation';
import type { DutyKind } from '../duty/schema';
import type { Day, Moment } from '../kit/dates';

/** One thing that is open: what the window watches (house §2). At most `workLimit` of them: the late before what is due today before the rest, each in the order of `compareWork`. */
export interface WorkItem {
  /** Stable: kind and record id. */
  readonly id: string;
  readonly kind: 'complaint' | 'revisit' | 'nextAction' | 'contactUpdate' | 'infoChange' | 'visit' | 'acknowledge' | 'reply' | 'onsite' | 'duty' | 'measure' | 'repeat' | 'promise' | 'handover' | 'improvement' | 'askAgain' | 'escalation' | 'suggestion' | 'care';
  /** The record behind it; a duty has its own id `client:kind:anchor`. */
  readonly record: string;
  /** What is owed, of a duty. */
  readonly duty: DutyKind | null;
  /** Empty for what belongs to no client: a measure, a problem to be pushed to a department. */
  readonly client: string;
  readonly clientName: string;
  readonly title: string;
  readonly owner: string | null;
  readonly dueOn: Day;
  readonly dueAt: Moment | null;
  /** The day of a visit that recurs, by which this one of them is known; else `null`. */
  readonly occurrence: Day | null;
  /** Rule of `spec/domain.md` that made it due. */
  readonly rule: string;
  /** 一般, 严重, 重大 for a complaint. */
  readonly grade: string | null;
  /** When a complaint climbs, of the clock that ends next; `null` for what has none (beyond §1 item 23). */
  readonly escalation: Escalation | null;
  /** The client is tagged 急购: it comes first (R-FU-12). */
  readonly urgent: boolean;
  /** A类高价值客户 (S2 ch3). */
  readonly vip: boolean;
}

export const workLimit = 1000;

export interface WorkCounts {
  readonly clients: number;
  readonly openComplaints: number;
  readonly toVerify: number;
  /** Files that are due to be verified again (R-UPD-02). */
  readonly recheck: number;
  /** All open work, also what is beyond the limit. */
  readonly open: number;
  /** Of it what is late, due today, due within 7 days. */
  readonly overdue: number;
  readonly today: number;
  readonly week: number;
}

export const workAsks = {
  /** Open work that `work:all` leaves out, by day; what recurs, complaints and news are all in `work:all` up to its limit. */
  'work:further': ask(z.strictObject({ offset: z.int().min(0).max(2_000_000), limit: z.int().min(1).max(200) }), []).answers<{ readonly total: number; readonly items: readonly WorkItem[] }>(),
  'work:all': ask(z.strictObject({}), []).answers<{ readonly items: readonly WorkItem[]; readonly counts: WorkCounts }>(),
} as const;
