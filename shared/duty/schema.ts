import * as z from 'zod';
import { clientId, type ClientId } from '../client/schema';
import { choice, day, link, text, yesNo, type ValuesOf } from '../field/field';
import { followupId } from '../followup/schema';
import type { Brand } from '../kit/id';
import type { Day, Moment } from '../kit/dates';
import type { PolicyKey } from '../policy/policies';
import type { RecordHead } from '../record/schema';
import { visitId } from '../visit/schema';

export type DutyMarkId = Brand<'DutyMarkId'>;

/** What is owed to a client 应办事项: each kind is one purpose, of which the strictest rule wins (C-05). */
export const dutyKinds = ['首次跟进', '跟进', '唤醒', '回访', '使用回访', '感谢信', '满意度调查', '投诉回访', '资料核对'] as const;
export type DutyKind = (typeof dutyKinds)[number];

/** Kinds that end where their own record is kept, a complaint or the file: they are neither settled nor moved as duties. */
export const kindsElsewhere: ReadonlySet<DutyKind> = new Set<DutyKind>(['投诉回访', '资料核对']);

/** Kinds that a contact settles by being one: the next is counted from it. */
export const contactKinds: ReadonlySet<DutyKind> = new Set<DutyKind>(['首次跟进', '跟进', '唤醒']);

/** What somebody said of a duty: it is done, it has another day, it is not owed. */
export const dutyStates = ['已完成', '改期', '免除'] as const;
export type DutyState = (typeof dutyStates)[number];

/** What was said of one duty; the duty itself is computed and never stored as truth. */
export const dutyMarkFields = {
  client: link(clientId),
  duty: choice(dutyKinds),
  /** What the duty counts from: tells this one from the next of its kind. */
  anchor: text(80),
  state: choice(dutyStates),
  /** The day it was done on or excused on, or was moved to. */
  on: day(),
  reason: text(500, { sensitive: true }),
  followup: link(followupId),
  visit: link(visitId),
  sample: yesNo(),
} as const;

export type DutyMark = RecordHead<DutyMarkId> & ValuesOf<typeof dutyMarkFields>;

/** Names one duty: `client:kind:anchor`. It stands as long as what the duty counts from does. */
export type DutyId = Brand<'DutyId'>;
export const dutyId = z.string().max(160).regex(new RegExp(`^[0-9a-f-]{36}:(${dutyKinds.join('|')}):.{1,80}$`, 'u')) as unknown as z.ZodType<DutyId, DutyId>;

/** What caps the rhythm of a client: it replaces the other intervals (C-05). */
export type DutyCap = '沉睡' | '淘汰' | '消极信号';

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
  /** The policy whose value was used, which leads to its origin; `null` where the plan says how often (C-03). */
  readonly policy: PolicyKey | null;
  /** Day that the rule counts from: the last contact, the purchase, the start of co-operation. */
  readonly since: Day;
  /** The day that the rhythm says, where somebody set another by hand (AT-07). */
  readonly ruleOn: Day | null;
  /** The day that the table of rhythms says, where the client's plan has a rhythm of its own (C-03). */
  readonly usualOn: Day | null;
  readonly reason: string | null;
  readonly cap: DutyCap | null;
  /** How and about what, as the plan says. */
  readonly method: string | null;
  readonly focus: string | null;
  /** Whose it is: that of the plan or the complaint, else who looks after the client. */
  readonly owner: string | null;
}

/** What is to be known of a day that somebody chose for a duty (AT-07). */
export type DayNote = { readonly kind: 'apart'; readonly days: number } | { readonly kind: 'weekend' } | { readonly kind: 'holiday'; readonly name: string };

/** A duty of a client as it is listed. */
export interface DutyRow extends Duty {
  readonly id: DutyId;
  readonly client: ClientId;
  readonly clientName: string;
  readonly clientNumber: string | null;
  /** The client needs it quickly 急购 and comes first (R-FU-12). */
  readonly urgent: boolean;
  readonly late: boolean;
  /** Of a day set by hand: how far it is from the rule's, and that it is a holiday or a weekend. */
  readonly notes: readonly DayNote[];
}

/** How long a client has been silent, as the ladder of C-11 names it. */
export const quietSteps = ['关注', '预警', '沉睡'] as const;
export type QuietStep = (typeof quietSteps)[number];

/** A stage that moved by a rule: which clients, when and why. */
export const stageMoves = ['firstOrder', 'fellAsleep', 'woke'] as const;
export type StageMove = (typeof stageMoves)[number];
