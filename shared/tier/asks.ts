import * as z from 'zod';
import { page, type Written } from '../client/asks';
import { clientId } from '../client/schema';
import { draftParser } from '../field/field';
import { ask } from '../ipc/ask';
import { tierRecordFields, tierRecordId, type TierRecord, type TierRecordId } from './schema';

const fields = draftParser(tierRecordFields, ['statedOn', 'totalFen', 'lastOrderOn', 'lastInteractionOn', 'tier']);
const wrong = ['notFound', 'dayMissing', 'dayInFuture', 'contentMissing', 'negative'] as const;

export const tierAsks = {
  /** Puts on file what was stated of a client; the day is today unless said otherwise. */
  'tier:add': ask(z.strictObject({ client: clientId, fields }), wrong).answers<Written<TierRecordId>>(),
  'tier:edit': ask(z.strictObject({ id: tierRecordId, seen: z.string().max(80).optional(), fields }), [...wrong, 'stale']).answers<Written<TierRecordId>>(),
  'tier:delete': ask(z.strictObject({ id: tierRecordId }), ['notFound']).answers<Written<TierRecordId>>(),
  /** Statements of a client, the newest first. */
  'tier:list': ask(z.strictObject({ client: clientId, ...page }), ['notFound']).answers<{ readonly total: number; readonly items: readonly TierRecord[] }>(),
} as const;
