import * as z from 'zod';
import { page, type Written } from '../client/asks';
import { clientId } from '../client/schema';
import { dayParser, draftParser } from '../field/field';
import { ask } from '../ipc/ask';
import type { Day } from '../kit/dates';
import type { Judgement } from '../touch/rules';
import { guardRefusals, overrideInput } from '../touch/schema';
import type { CareMessage } from './message';
import { careTaskFields, careTaskId, type CareTask, type CareTaskId } from './schema';

const fields = draftParser(careTaskFields, ['action', 'method', 'cycle', 'dueOn', 'frequency', 'owner', 'state', 'feedback', 'nextStep', 'resources', 'messageClass', 'content', 'gift', 'giftLevel', 'budgetFen', 'costFen']);
const wrong = ['notFound', 'actionMissing', 'cycleIncomplete', 'formula'] as const;

export const careAsks = {
  /** A task that is still to be done: it is finished by `care:finish`, which asks the guard. What was done before the program came is imported. */
  'care:add': ask(z.strictObject({ client: clientId, fields }), [...wrong, 'finishApart']).answers<Written<CareTaskId>>(),
  'care:edit': ask(z.strictObject({ id: careTaskId, seen: z.string().max(80).optional(), fields }), [...wrong, 'finishApart', 'stale']).answers<Written<CareTaskId>>(),
  /** Whether a task may be done for its client now, or might be on a day before, and what speaks against it (AT-35). One that is `unclassed` is judged as marketing. */
  'care:judge': ask(z.strictObject({ id: careTaskId, on: dayParser.optional() }), ['notFound']).answers<{ readonly message: CareMessage; readonly judged: Judgement; readonly unclassed: boolean }>(),
  /** Says that a task is done, with what came of it, judged as of its day: a day before is no way past the guard (AT-35); one that recurs makes its next, which is told (S4-T2). Cost in 分. */
  'care:finish': ask(
    z.strictObject({ id: careTaskId, on: dayParser.optional(), feedback: z.string().trim().max(4000).default(''), nextStep: z.string().trim().max(1000).default(''), costFen: z.int().min(0).nullable().optional(), override: overrideInput.optional() }),
    ['notFound', 'alreadyDone', 'dayInFuture', 'formula', ...guardRefusals],
  ).answers<Written<CareTaskId> & { readonly nextOn: Day | null }>(),
  /** Gives an open task another day. One that recurs is moved this one time, and its rhythm stays (S4-T2). */
  'care:move': ask(z.strictObject({ id: careTaskId, on: dayParser }), ['notFound', 'alreadyDone', 'dayPast']).answers<Written<CareTaskId>>(),
  'care:delete': ask(z.strictObject({ id: careTaskId }), ['notFound']).answers<Written<CareTaskId>>(),
  /** Care tasks of a client: what is still to be done first, the earliest day before. */
  'care:list': ask(z.strictObject({ client: clientId, ...page }), ['notFound']).answers<{ readonly total: number; readonly items: readonly CareTask[] }>(),
} as const;
