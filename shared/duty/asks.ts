import * as z from 'zod';
import { page } from '../client/asks';
import { clientId, type ClientId, type Stage } from '../client/schema';
import { dayParser } from '../field/field';
import { followupId } from '../followup/schema';
import { ask } from '../ipc/ask';
import type { Moment } from '../kit/dates';
import type { ActionId } from '../record/schema';
import { visitId } from '../visit/schema';
import { dutyId, dutyKinds, type DayNote, type DutyId, type DutyRow, type StageMove } from './schema';

const reason = z.string().trim().max(500);

/** Stages that moved by a rule in one act; taking the act back takes all of them back (R-GEN-04). */
export interface StageNotice {
  readonly action: ActionId;
  readonly at: Moment;
  readonly move: StageMove;
  /** Rule of `spec/domain.md`. */
  readonly rule: string;
  readonly undone: boolean;
  /** How many clients moved. */
  readonly total: number;
  /** The first of them. */
  readonly clients: readonly { readonly id: ClientId; readonly name: string | null; readonly from: Stage | null; readonly to: Stage | null }[];
}

export const dutyAsks = {
  /** What is owed: urgent clients first (R-FU-12), then by day. `from` and `to` are days of being due, both included; `late` only what is over. */
  'duty:list': ask(
    z.strictObject({
      client: clientId.optional(),
      kinds: z.array(z.enum(dutyKinds)).max(dutyKinds.length).optional(),
      owner: z.string().max(60).optional(),
      from: dayParser.optional(),
      to: dayParser.optional(),
      late: z.boolean().default(false),
      ...page,
    }),
    [],
  ).answers<{ readonly total: number; readonly items: readonly DutyRow[] }>(),
  /** Says that duties are done, on a day that is today unless it is said, or not owed, which needs a reason. What ends in a complaint or in the file is refused as `elsewhere`. */
  'duty:settle': ask(
    z.strictObject({
      ids: z.array(dutyId).min(1).max(200), state: z.enum(['已完成', '免除']), on: dayParser.optional(), reason: reason.optional(),
      followup: followupId.optional(), visit: visitId.optional(),
    }),
    ['notFound', 'elsewhere', 'reasonMissing', 'dayInFuture', 'formula'],
  ).answers<{ readonly action: ActionId; readonly settled: number }>(),
  /** Gives a duty another day, with a reason (C-03, AT-07); it holds until the duty is done. */
  'duty:move': ask(z.strictObject({ id: dutyId, on: dayParser, reason }), ['notFound', 'elsewhere', 'reasonMissing', 'dayPast', 'formula'])
    .answers<{ readonly id: DutyId; readonly action: ActionId; readonly notes: readonly DayNote[] }>(),
  /** Back to the day that the rule says. */
  'duty:reset': ask(z.strictObject({ id: dutyId }), ['notFound']).answers<{ readonly id: DutyId; readonly action: ActionId }>(),
  /** Stages that rules moved, the newest first. */
  'duty:notices': ask(z.strictObject({ ...page }), []).answers<{ readonly total: number; readonly items: readonly StageNotice[] }>(),
} as const;
