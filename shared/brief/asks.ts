import * as z from 'zod';
import { clientId } from '../client/schema';
import { exportReason } from '../export/schema';
import { dayParser } from '../field/field';
import { handoverId } from '../handover/schema';
import { ask } from '../ipc/ask';
import { visitId } from '../visit/schema';
import type { Brief, BriefDocument } from './model';

/** Which briefs: one client's, for a visit or at any time; that of a client that is handed over; or those of a day's visits. */
export const briefOf = z.union([
  z.strictObject({ client: clientId, visit: visitId.optional() }),
  z.strictObject({ handover: handoverId }),
  z.strictObject({ on: dayParser, owner: z.string().max(60).optional() }),
]);
export type BriefOf = z.infer<typeof briefOf>;

const language = z.enum(['zh-CN', 'en']).default('zh-CN');

export const briefAsks = {
  /** What to know before meeting a client (R-FU-07). */
  'brief:read': ask(z.strictObject({ client: clientId, visit: visitId.optional() }), ['notFound']).answers<Brief>(),
  /** Briefs to be handed out, with what is sensitive held back. */
  'brief:document': ask(z.strictObject({ of: briefOf, language }), ['notFound']).answers<BriefDocument>(),
  /** Keeps that briefs leave in full, and why, before somebody writes them; answers them. */
  'brief:full': ask(z.strictObject({ of: briefOf, language, format: z.enum(['pdf', 'json']), name: z.string().max(255), reason: exportReason }), ['notFound']).answers<BriefDocument>(),
} as const;
