import * as z from 'zod';
import { clientId, type ClientId } from '../client/schema';
import { choice, day, link, text, yesNo, type ValuesOf } from '../field/field';
import { followupId } from '../followup/schema';
import { uuidPattern, type Brand } from '../kit/id';
import type { Day, Moment } from '../kit/dates';
import type { PolicyKey } from '../policy/policies';
import type { RecordHead } from '../record/schema';
import { visitId } from '../visit/schema';

export type DutyMarkId = Brand<'DutyMarkId'>;
export const dutyMarkId = z.string().regex(uuidPattern) as unknown as z.ZodType<DutyMarkId, DutyMarkId>;

/** What is owed to a client 应办事项: each kind is one purpose, of which the strictest rule wins (C-05). */
export const dutyKinds = ['首次跟进', '跟进', '唤醒', '回访', '使用回访', '感谢信', '满意度调查', '投诉回访', '资料核对'] as const;
export type DutyKind = (typeof dutyKinds)[number];

/** What somebody said of a duty: it is done, it has another day, it is not owed. */
export const dutyStates = ['已完成', '改期', '免除'] as const;

/** What was said of one duty; the duty itself is computed and never stored as truth. */
export const dutyMarkFields = {
  client: link(clientId),
  duty: choice(dutyKinds),
  /** What the duty counts from: tells this one from the next of its kind. */
  anchor: text(80),
  state: choice(dutyStates),
  /** The day it was done on, or was moved to. */
  on: day(),
  reason: text(500, { searchable: true, sensitive: true }),
  followup: link(followupId),
  visit: link(visitId),
  sample: yesNo(),
} as const;

export type DutyMark = RecordHead<DutyMarkId> & ValuesOf<typeof dutyMarkFields>;

/** One thing owed to a client, and why: what the rules say of it today. */
export interface Duty {
  readonly kind: DutyKind;
  /** What it counts from, stable while that stands: a day, or the id of a complaint or an order. */
  readonly anchor: string;
  readonly dueOn: Day;
  /** Where the limit runs to the minute (R-GEN-01). */
  readonly dueAt: Moment | null;
  /** Rule of `spec/domain.md` that made it. */
  readonly rule: string;
  readonly policy: PolicyKey | null;
  /** Day that the rule counts from: the last contact, the purchase, the start of co-operation. */
  readonly since: Day;
  /** The day the rule says, where somebody set another with a reason (C-03). */
  readonly ruleOn: Day | null;
  readonly reason: string | null;
  /** What caps it: 沉睡, 淘汰 or a 消极信号 replace the other intervals (C-05). */
  readonly cap: '沉睡' | '淘汰' | '消极信号' | null;
  /** How and about what, as the rule or the plan says. */
  readonly method: string | null;
  readonly focus: string | null;
}

/** A duty of a client as it is listed. Its id is `client:kind:anchor`. */
export interface DutyRow extends Duty {
  readonly id: string;
  readonly client: ClientId;
  readonly clientName: string;
  readonly owner: string | null;
}
