import * as z from 'zod';
import { ask } from '../ipc/ask';
import type { Day, Moment } from '../kit/dates';

/** One thing that is open: what the window watches (house §2). At most `workLimit` of them, by due date. */
export interface WorkItem {
  /** Stable: kind and record id. */
  readonly id: string;
  readonly kind: 'complaint' | 'revisit' | 'nextAction' | 'plannedFollowup' | 'contactUpdate' | 'infoChange';
  readonly record: string;
  readonly client: string;
  readonly clientName: string;
  readonly title: string;
  readonly owner: string | null;
  readonly dueOn: Day;
  readonly dueAt: Moment | null;
  /** Rule of `spec/domain.md` that made it due. */
  readonly rule: string;
  /** 一般, 严重, 重大 for a complaint. */
  readonly grade: string | null;
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
}

export const workAsks = {
  'work:all': ask(z.strictObject({}), []).answers<{ readonly items: readonly WorkItem[]; readonly counts: WorkCounts }>(),
} as const;
