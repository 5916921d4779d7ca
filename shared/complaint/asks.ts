import * as z from 'zod';
import { clientId } from '../client/schema';
import { page, type Written } from '../client/asks';
import { draftParser } from '../field/field';
import { customInput, type CustomValues } from '../custom/rules';
import { ask } from '../ipc/ask';
import { dayParser, momentParser } from '../field/field';
import { columnName, conditions, sortParser, wrongRows } from '../listview/condition';
import type { Day } from '../kit/dates';
import type { Due } from '../policy/interval';
import type { PolicyKey } from '../policy/policies';
import type { RepeatedProblem } from '../report/model';
import { guardRefusals, messageInput } from '../touch/schema';
import type { ClockKind, ComplaintClock } from './clocks';
import type { Escalation } from './escalation';
import {
  closingOutcomes, compensationFields, compensationId, complaintFields, complaintGrades, complaintId, complaintStates, complaintStepFields, complaintTypes,
  type Compensation, type CompensationId, type CompensationState, type Complaint, type ComplaintId, type ComplaintPause, type ComplaintStep, type ComplaintStepId,
} from './schema';

const editable = [
  'receivedOn', 'receivedAt', 'happenedOn', 'happenedAt', 'contact', 'contactName', 'contactPhone', 'channel', 'content', 'demand', 'product', 'order',
  'coreFailure', 'downHours', 'danger', 'fulfilOn', 'fulfilAt', 'fulfilledAt', 'grade', 'gradeReason', 'type', 'problem', 'department', 'owner', 'expectedOn',
] as const;
const stepEditable = ['step', 'at', 'by', 'content', 'reaction', 'nextAction', 'nextBy', 'dueOn', 'reached'] as const;
const proposable = ['kind', 'what', 'valueFen', 'by'] as const;

/** When a clock ends, and which rule and policy set it; a promise has a day of its own and no policy (C-08). */
export type ClockDue = Omit<Due, 'policy'> & { readonly policy: PolicyKey | null };

/** When a complaint's clocks end, as a list shows them. */
export interface ComplaintClocks {
  readonly ack: ClockDue | null;
  readonly handle: ClockDue | null;
  readonly fulfil: ClockDue | null;
  readonly revisit: ClockDue | null;
  /** The one that ends next; `null` when it is closed, stands, or is a 重大 whose plan has started (AT-26). */
  readonly running: ClockDue | null;
  /** Whether the clock that ends next is overdue. */
  readonly overdue: boolean;
  /** Whether handling waits for the client. */
  readonly paused: boolean;
}

/** A problem that comes back month after month by now (R-CP-08, AT-34). */
export type ComesBack = Pick<RepeatedProblem, 'problem' | 'months' | 'complaints' | 'department'>;

export interface ComplaintRow extends Complaint {
  readonly clientName: string | null;
  readonly clientNumber: string | null;
  readonly clocks: ComplaintClocks;
  /** Its problem came back in enough months in a row up to this one or the last; `null` where it did not. */
  readonly comesBack: ComesBack | null;
  /** Values of the user's own fields. */
  readonly custom: CustomValues;
}

/** Somebody who left, and who took over and is there now; `null` while nobody did (AT-40). */
export interface ContactGone {
  readonly name: string;
  readonly leftOn: Day;
  readonly successor: { readonly name: string; readonly phone: string | null } | null;
}

export interface ComplaintFile {
  readonly complaint: ComplaintRow;
  readonly steps: readonly ComplaintStep[];
  /** Its clocks, each explaining itself. */
  readonly clocks: readonly ComplaintClock[];
  /** When it climbs, and by which of its clocks; `null` while none runs. */
  readonly escalation: (Escalation & { readonly by: ClockKind }) | null;
  readonly pauses: readonly ComplaintPause[];
  readonly compensations: readonly Compensation[];
  /** What they come to without those that were refused, and up to how much one decides alone; in 分 (R-CP-05). */
  readonly compensationFen: number;
  readonly compensationLimitFen: number;
  /** Tries to reach the client since it was handled. */
  readonly tries: number;
  /** What links lead to, by name. */
  readonly named: { readonly product: string | null; readonly order: string | null };
  readonly lead: string;
  readonly responsible: string;
  /** The complaint's contact where that person left the client since. */
  readonly contactGone: ContactGone | null;
}

export const complaintFilter = z.strictObject({
  text: z.string().max(200).optional(),
  client: clientId.optional(),
  state: z.array(z.enum(complaintStates)).max(3).optional(),
  grade: z.array(z.enum(complaintGrades)).max(3).optional(),
  type: z.array(z.enum(complaintTypes)).max(3).optional(),
  problem: z.string().max(120).optional(),
  department: z.string().max(60).optional(),
  from: dayParser.optional(),
  to: dayParser.optional(),
  /** Conditions on any column; all must hold, or any of them where `any` is set. */
  where: conditions.optional(),
  any: z.boolean().optional(),
});
export type ComplaintFilter = z.infer<typeof complaintFilter>;

export const complaintAsks = {
  'complaint:open': ask(z.strictObject({ client: clientId, fields: draftParser(complaintFields, editable), custom: customInput.optional() }), [
    'notFound', 'contentMissing', 'dateMissing', 'formula', 'wrongCustom', 'reasonMissing', 'wrongOwner',
  ]).answers<Written<ComplaintId> & { readonly number: string }>(),
  /** When a complaint would have to be answered and handled, before it is registered. */
  'complaint:limits': ask(
    z.strictObject({ client: clientId.nullable(), receivedOn: dayParser, receivedAt: momentParser.nullable(), channel: z.string().max(40).nullable(), grade: z.enum(complaintGrades) }), [],
  ).answers<{ readonly ack: ClockDue | null; readonly handle: ClockDue | null }>(),
  'complaint:read': ask(z.strictObject({ id: complaintId }), ['notFound']).answers<ComplaintFile>(),
  'complaint:list': ask(
    z.strictObject({
      filter: complaintFilter.default({}),
      sort: sortParser.default({ by: 'receivedOn', descending: true }),
      group: columnName.optional(),
      ...page,
    }),
    wrongRows,
  ).answers<{ readonly total: number; readonly items: readonly ComplaintRow[] }>(),
  'complaint:edit': ask(z.strictObject({ id: complaintId, seen: z.string().max(80).optional(), fields: draftParser(complaintFields, editable), custom: customInput.optional() }), [
    'notFound', 'contentMissing', 'dateMissing', 'stale', 'formula', 'wrongCustom', 'reasonMissing', 'wrongOwner',
  ]).answers<Written<ComplaintId>>(),
  'complaint:delete': ask(z.strictObject({ id: complaintId }), ['notFound']).answers<Written<ComplaintId>>(),
  /** With `message`, what is told to the client is judged before it is kept (beyond §2 item 6). With `promise`, the day of the step's next action is what the client was promised: the second clock (C-08). */
  'complaint:add-step': ask(z.strictObject({ complaint: complaintId, fields: draftParser(complaintStepFields, stepEditable), promise: z.boolean().default(false), message: messageInput.optional() }), [
    ...guardRefusals, 'notFound', 'stepMissing', 'contentMissing', 'closed', 'formula', 'promiseWithoutDay',
  ]).answers<Written<ComplaintStepId>>(),
  /** A written complaint was answered (R-CP-01); `text` is what was sent. */
  'complaint:acknowledge': ask(z.strictObject({ id: complaintId, text: z.string().trim().max(2000).default(''), message: messageInput.optional() }), [...guardRefusals, 'notFound', 'alreadyAcknowledged', 'formula']).answers<Written<ComplaintId>>(),
  /** Stops the clock of handling while the client has to do something, and says what. */
  'complaint:pause': ask(z.strictObject({ id: complaintId, reason: z.string().trim().max(400) }), ['notFound', 'notRunning', 'alreadyPaused', 'reasonMissing', 'formula']).answers<Written<ComplaintId>>(),
  'complaint:resume': ask(z.strictObject({ id: complaintId }), ['notFound', 'notPaused']).answers<Written<ComplaintId>>(),
  /** After the return visit (R-CP-06): satisfied, or not reached in so many tries, of which this is the last. */
  'complaint:close': ask(
    z.strictObject({ id: complaintId, outcome: z.enum(closingOutcomes), note: z.string().trim().max(4000).default(''), at: momentParser.optional() }),
    ['notFound', 'notHandled', 'alreadyClosed', 'noteMissing', 'triesMissing', 'formula'],
  ).answers<Written<ComplaintId>>(),
  /** Still dissatisfied, or back again: the plan is improved (AT-31). */
  'complaint:reopen': ask(
    z.strictObject({
      id: complaintId, reason: z.string().trim().min(1).max(4000), plan: z.string().trim().max(1000), dueOn: dayParser.nullable().default(null), by: z.string().trim().max(60).default(''),
    }),
    ['notFound', 'notHandled', 'planMissing', 'formula'],
  ).answers<Written<ComplaintId>>(),
  /** Puts forward what is to be given to make good; above one's own authority it waits for an approval (R-CP-05). */
  'compensation:propose': ask(z.strictObject({ complaint: complaintId, fields: draftParser(compensationFields, proposable) }), ['notFound', 'contentMissing', 'valueMissing', 'kindMissing', 'formula'])
    .answers<Written<CompensationId> & { readonly state: CompensationState }>(),
  'compensation:decide': ask(
    z.strictObject({ id: compensationId, approve: z.boolean(), by: z.string().trim().max(60).default(''), reason: z.string().trim().max(1000).default(''), coolingNote: z.string().trim().max(1000).default('') }),
    ['notFound', 'alreadyDecided', 'reasonMissing', 'coolingNoteMissing', 'formula'],
  ).answers<Written<CompensationId>>(),
  /** Tells that the client was promised it; nothing is promised without approval. */
  'compensation:promise': ask(z.strictObject({ id: compensationId }), ['notFound', 'notApproved', 'alreadyPromised']).answers<Written<CompensationId>>(),
  'compensation:deliver': ask(z.strictObject({ id: compensationId, on: dayParser }), ['notFound', 'notPromised']).answers<Written<CompensationId>>(),
  /** Takes back what was not promised yet. */
  'compensation:remove': ask(z.strictObject({ id: compensationId }), ['notFound', 'alreadyPromised']).answers<Written<CompensationId>>(),
  'complaint:choices': ask(z.strictObject({}), []).answers<{
    readonly problems: readonly string[];
    readonly departments: readonly string[];
    readonly owners: readonly string[];
  }>(),
} as const;
