import * as z from 'zod';
import { ask } from '../ipc/ask';
import type { Moment } from '../kit/dates';

/** Names a form: `client:new`, `followup:<client id>`, `complaint:edit:<id>`. */
const key = z.string().regex(/^[a-z-]+(:[a-z0-9-]+){0,3}$/).max(120);

export const draftAsks = {
  /** Kept in the vault as one types, so that a crash loses nothing; a draft is not a change. */
  'draft:save': ask(z.strictObject({ key, value: z.json() }), ['tooLarge']).answers<true>(),
  'draft:read': ask(z.strictObject({ key }), []).answers<{ readonly value: unknown; readonly at: Moment } | null>(),
  'draft:drop': ask(z.strictObject({ key }), []).answers<true>(),
} as const;
