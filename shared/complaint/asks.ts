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
import {
  closingOutcomes, complaintFields, complaintGrades, complaintId, complaintStates, complaintStepFields, complaintTypes,
  type Complaint, type ComplaintId, type ComplaintStep, type ComplaintStepId,
} from './schema';

const editable = [
  'receivedOn', 'receivedAt', 'happenedOn', 'contactName', 'contactPhone', 'channel', 'content', 'demand',
  'grade', 'gradeReason', 'type', 'problem', 'department', 'owner', 'expectedOn',
] as const;
const stepEditable = ['step', 'at', 'by', 'content', 'reaction', 'nextAction', 'dueOn'] as const;

/** A complaint's clocks as the screen shows them; each says which rule set it. */
export interface ComplaintClocks {
  readonly ack: Due | null;
  readonly handle: Due | null;
  readonly revisit: Due | null;
  /** The one that runs now; `null` when it is closed, or a 重大 whose plan has started (AT-26). */
  readonly running: Due | null;
  /** Whether the clock that runs now is overdue. */
  readonly overdue: boolean;
}

export interface ComplaintRow extends Complaint {
  readonly clientName: string | null;
  readonly clientNumber: string | null;
  readonly clocks: ComplaintClocks;
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
    'notFound', 'contentMissing', 'dateMissing', 'formula', 'wrongCustom',
  ]).answers<Written<ComplaintId> & { readonly number: string }>(),
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
    'notFound', 'contentMissing', 'dateMissing', 'stale', 'formula', 'wrongCustom',
  ]).answers<Written<ComplaintId>>(),
  'complaint:delete': ask(z.strictObject({ id: complaintId }), ['notFound']).answers<Written<ComplaintId>>(),
  'complaint:add-step': ask(z.strictObject({ complaint: complaintId, fields: draftParser(complaintStepFields, stepEditable) }), [
    'notFound', 'stepMissing', 'contentMissing', 'closed', 'formula',
  ]).answers<Written<ComplaintStepId>>(),
  /** After the return visit (R-CP-06): satisfied, or not reached with a note. */
  'complaint:close': ask(
    z.strictObject({ id: complaintId, outcome: z.enum(closingOutcomes), note: z.string().trim().max(4000).default(''), at: momentParser.optional() }),
    ['notFound', 'notHandled', 'alreadyClosed', 'noteMissing'],
  ).answers<Written<ComplaintId>>(),
  /** Still dissatisfied, or back again: the plan is improved (AT-31). */
  'complaint:reopen': ask(z.strictObject({ id: complaintId, reason: z.string().trim().min(1).max(4000) }), ['notFound', 'notHandled']).answers<Written<ComplaintId>>(),
  'complaint:choices': ask(z.strictObject({}), []).answers<{
    readonly problems: readonly string[];
    readonly departments: readonly string[];
    readonly owners: readonly string[];
  }>(),
} as const;
