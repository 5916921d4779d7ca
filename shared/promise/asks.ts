import * as z from 'zod';
import { clientId } from '../client/schema';
import { page, type Written } from '../client/asks';
import { dayParser, draftParser, momentParser } from '../field/field';
import { ask } from '../ipc/ask';
import type { FoundPromise } from './find-promises';
import type { RealPace } from './over-promise';
import { promiseStandings, type KeptRate, type PromiseStanding } from './rules';
import { promiseFields, promiseId, promiseOrigins, type ClientPromise, type PromiseId } from './schema';
import { recordId } from '../record/schema';

const reason = z.string().trim().max(400);
const note = z.string().trim().max(1000);

/** A promise as lists show it. */
export interface PromiseRow extends ClientPromise {
  readonly clientName: string | null;
  readonly clientNumber: string | null;
  readonly contactName: string | null;
  readonly standing: PromiseStanding;
}

/** A promise that was found in a record and is neither confirmed nor refused yet. */
export interface ProposedPromise extends Omit<FoundPromise, 'from' | 'to'> {
  /** Which text of the record says it. */
  readonly field: string;
  /** Who keeps it, as far as it is known. */
  readonly owner: string | null;
}

/** Which promises a list shows. */
export const promiseFilter = z.strictObject({
  client: clientId.optional(),
  owner: z.string().max(60).optional(),
  standings: z.array(z.enum(promiseStandings)).max(promiseStandings.length).optional(),
  /** Due from a day to a day, both included. */
  from: dayParser.optional(),
  to: dayParser.optional(),
  text: z.string().max(100).optional(),
});
export type PromiseFilter = z.infer<typeof promiseFilter>;

const origin = { collection: z.enum(promiseOrigins), record: recordId };

export const promiseAsks = {
  /** What a follow-up or a step of a complaint promises that nobody confirmed or refused yet (R-ST-06). */
  'promise:proposals': ask(z.strictObject(origin), ['notFound']).answers<readonly ProposedPromise[]>(),
  /** Writes a promise down: found in a record, or by hand. It was made today, or by its day where that is past, unless said otherwise; the owner of the client keeps it where nobody is named. */
  'promise:add': ask(
    z.strictObject({ client: clientId, fields: draftParser(promiseFields, ['contact', 'text', 'madeOn', 'madeAt', 'dueOn', 'dueAt', 'owner', 'collection', 'record', 'field']) }),
    ['notFound', 'formula', 'contentMissing', 'dayMissing', 'dueBeforeMade', 'wrongOwner'],
  ).answers<Written<PromiseId>>(),
  /** What was proposed is no promise; it is not proposed again for that record. */
  'promise:refuse': ask(z.strictObject({ ...origin, field: z.string().max(40), text: z.string().min(1).max(1000) }), ['notFound']).answers<Written<PromiseId>>(),
  'promise:edit': ask(z.strictObject({ id: promiseId, fields: draftParser(promiseFields, ['contact', 'text', 'owner']) }), ['notFound', 'formula', 'contentMissing', 'wrongOwner']).answers<Written<PromiseId>>(),
  /** Says what became of a promise: kept at a moment (now unless said), broken, cancelled with a reason; 待兑现 takes it up again. */
  'promise:settle': ask(
    z.strictObject({ id: promiseId, state: z.enum(['待兑现', '已兑现', '已违约', '已取消']), at: momentParser.optional(), reason: note.default('') }),
    ['notFound', 'formula', 'reasonMissing', 'dayInFuture', 'settledBeforeMade'],
  ).answers<Written<PromiseId> & { readonly standing: PromiseStanding }>(),
  /** Moves the day of an open promise, with the reason; the first day is kept. */
  'promise:move': ask(z.strictObject({ id: promiseId, dueOn: dayParser, dueAt: momentParser.nullable().default(null), reason }), ['notFound', 'formula', 'reasonMissing', 'notOpen', 'dayPast', 'timePast', 'sameDay'])
    .answers<Written<PromiseId>>(),
  'promise:delete': ask(z.strictObject({ id: promiseId }), ['notFound']).answers<Written<PromiseId>>(),
  /** Promises, the overdue first and then by their time, with how many stand how and the kept-promise rate of those that the filter takes in, whatever their standing. */
  'promise:list': ask(z.strictObject({ filter: promiseFilter.default({}), ...page }), []).answers<{
    readonly total: number;
    readonly items: readonly PromiseRow[];
    readonly counts: Readonly<Record<PromiseStanding, number>>;
    readonly rate: KeptRate;
    readonly owners: readonly string[];
  }>(),
  'promise:read': ask(z.strictObject({ id: promiseId }), ['notFound']).answers<PromiseRow>(),
  /** How fast complaints were really handled in the last twelve months: what a text may promise is held against it (AT-13). */
  'promise:pace': ask(z.strictObject({}), []).answers<RealPace>(),
} as const;

