import * as z from 'zod';
import { clientId } from '../client/schema';
import { page, type Written } from '../client/asks';
import { dutyId } from '../duty/schema';
import { dayParser, draftParser } from '../field/field';
import { ask } from '../ipc/ask';
import { learntInput } from '../review/schema';
import { visitId } from '../visit/schema';
import { followupFields, followupId, type Followup, type FollowupId } from './schema';

const editable = [
  'contact', 'heldOn', 'heldAt', 'method', 'kind', 'by', 'summary', 'feedback', 'signal', 'reply', 'visitKind', 'finding', 'problem', 'resolved', 'scene', 'suggestion', 'personal', 'greeting', 'needs', 'chain', 'budget',
  'nextAction', 'nextOwner', 'nextDueOn', 'nextState', 'nextReason',
] as const;
const refusals = ['notFound', 'summaryMissing', 'nextWithoutDate', 'nextVague', 'formula'] as const;

/** A follow-up with the client it belongs to. */
export interface FollowupRow extends Followup {
  readonly clientName: string | null;
  readonly clientNumber: string | null;
}

export const followupAsks = {
  /**
   * R-FU-04: what was said, feedback, next action with owner and deadline; the date defaults to today, the deadline to the day
   * that the action's words say; a vague action needs a reason (R-FU-05). What was `learnt` is due in the file 24 hours after it
   * (R-UPD-01). Duties of the client that it `settles` are done with it, in the same act; so is the planned `visit` that it tells of, with
   * what is on its agenda; of one that recurs, the `occurrence` of a day. It keeps no promise that was made after it. Care that the guard keeps from being done with it is told as `careOpen`, by what it does (AT-35).
   */
  'followup:log': ask(
    z.strictObject({ client: clientId, fields: draftParser(followupFields, editable), learnt: learntInput.optional(), settles: z.array(dutyId).max(60).optional(), visit: visitId.optional(), occurrence: dayParser.optional() }),
    [...refusals, 'elsewhere', 'heldBeforePromise'],
  ).answers<Written<FollowupId> & { readonly careOpen: readonly string[] }>(),
  'followup:edit': ask(z.strictObject({ id: followupId, fields: draftParser(followupFields, editable) }), refusals)
    .answers<Written<FollowupId>>(),
  'followup:delete': ask(z.strictObject({ id: followupId }), ['notFound']).answers<Written<FollowupId>>(),
  /** The next action is done: it leaves the open work. */
  'followup:finish-next': ask(z.strictObject({ id: followupId, state: z.enum(['待办', '已完成', '已取消']) }), ['notFound']).answers<Written<FollowupId>>(),
  'followup:list': ask(z.strictObject({ client: clientId.optional(), open: z.boolean().optional(), ...page }), []).answers<{
    readonly total: number;
    readonly items: readonly FollowupRow[];
  }>(),
} as const;
