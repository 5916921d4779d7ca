import * as z from 'zod';
import { page, type Written } from '../client/asks';
import { clientId } from '../client/schema';
import { draftParser } from '../field/field';
import { ask } from '../ipc/ask';
import { careTaskFields, careTaskId, type CareTask, type CareTaskId } from './schema';

const fields = draftParser(careTaskFields, ['action', 'method', 'cycle', 'dueOn', 'frequency', 'owner', 'state', 'feedback', 'nextStep', 'resources']);
const wrong = ['notFound', 'actionMissing', 'cycleIncomplete', 'formula'] as const;

export const careAsks = {
  'care:add': ask(z.strictObject({ client: clientId, fields }), wrong).answers<Written<CareTaskId>>(),
  'care:edit': ask(z.strictObject({ id: careTaskId, seen: z.string().max(80).optional(), fields }), [...wrong, 'stale']).answers<Written<CareTaskId>>(),
  'care:delete': ask(z.strictObject({ id: careTaskId }), ['notFound']).answers<Written<CareTaskId>>(),
  /** Care tasks of a client: what is still to be done first, the earliest day before. */
  'care:list': ask(z.strictObject({ client: clientId, ...page }), ['notFound']).answers<{ readonly total: number; readonly items: readonly CareTask[] }>(),
} as const;
