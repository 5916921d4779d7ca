import * as z from 'zod';
import { page, type Written } from '../client/asks';
import { clientId } from '../client/schema';
import { draftParser } from '../field/field';
import { ask } from '../ipc/ask';
import { caseFields, caseId, type Case, type CaseId } from './schema';

const fields = draftParser(caseFields, ['number', 'problem', 'strategy', 'process', 'effect', 'lesson']);
const wrong = ['notFound', 'contentMissing', 'numberTaken', 'formula'] as const;

export const caseAsks = {
  /** `number` empty: the next of L001, L002 … */
  'case:add': ask(z.strictObject({ client: clientId, fields }), wrong).answers<Written<CaseId>>(),
  'case:edit': ask(z.strictObject({ id: caseId, seen: z.string().max(80).optional(), fields }), [...wrong, 'stale']).answers<Written<CaseId>>(),
  'case:delete': ask(z.strictObject({ id: caseId }), ['notFound']).answers<Written<CaseId>>(),
  /** Cases of a client, the newest number first. */
  'case:list': ask(z.strictObject({ client: clientId, ...page }), ['notFound']).answers<{ readonly total: number; readonly items: readonly Case[] }>(),
} as const;
