import * as z from 'zod';
import { page, type Written } from '../client/asks';
import { clientId } from '../client/schema';
import { draftParser } from '../field/field';
import { ask } from '../ipc/ask';
import { visitFields, visitId, type Visit, type VisitId } from './schema';

const fields = draftParser(visitFields, ['contact', 'kind', 'frequency', 'method', 'focus', 'owner', 'plannedOn', 'plannedAt', 'minutes', 'state', 'heldOn', 'followup', 'notes']);
const wrong = ['notFound', 'dayMissing', 'heldMissing', 'dayInFuture', 'formula'] as const;

/** A visit with whom it is for. */
export interface VisitRow extends Visit {
  readonly contactName: string | null;
}

export const visitAsks = {
  /** Plans a visit, or puts one that was held on file. */
  'visit:add': ask(z.strictObject({ client: clientId, fields }), wrong).answers<Written<VisitId>>(),
  'visit:edit': ask(z.strictObject({ id: visitId, seen: z.string().max(80).optional(), fields }), [...wrong, 'stale']).answers<Written<VisitId>>(),
  'visit:delete': ask(z.strictObject({ id: visitId }), ['notFound']).answers<Written<VisitId>>(),
  /** Visits of a client, the latest first. */
  'visit:list': ask(z.strictObject({ client: clientId, ...page }), ['notFound']).answers<{ readonly total: number; readonly items: readonly VisitRow[] }>(),
} as const;
