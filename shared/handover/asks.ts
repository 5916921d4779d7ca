import * as z from 'zod';
import type { Brief } from '../brief/model';
import { page, type Written } from '../client/asks';
import { clientId } from '../client/schema';
import { exportReason } from '../export/schema';
import { ask } from '../ipc/ask';
import { fileToken } from '../ipc/file-token';
import { handoverId, type Handover, type HandoverId } from './schema';

/** A handover as lists show it. */
export interface HandoverRow extends Handover {
  readonly clientName: string | null;
  readonly clientNumber: string | null;
}

export const handoverAsks = {
  /** Clients that went to another owner, the newest first. */
  'handover:list': ask(z.strictObject({ client: clientId.optional(), owner: z.string().max(60).optional(), open: z.boolean().optional(), ...page }), []).answers<{
    readonly total: number;
    readonly items: readonly HandoverRow[];
  }>(),
  'handover:read': ask(z.strictObject({ id: handoverId }), ['notFound']).answers<HandoverRow>(),
  /** Everything that whoever takes the client over should know: its brief with all that is open. */
  'handover:pack': ask(z.strictObject({ id: handoverId }), ['notFound']).answers<Brief>(),
  /** Writes the pack as a text document; what is sensitive is masked unless a reason is given, which is logged. */
  'handover:write': ask(z.strictObject({ id: handoverId, language: z.enum(['zh-CN', 'en']).default('zh-CN'), file: fileToken, reason: exportReason.optional() }), ['notFound', 'unknownFile', 'notWritable']).answers<{ readonly bytes: number }>(),
  /** The new owner has read the pack and takes over. */
  'handover:take': ask(z.strictObject({ id: handoverId, note: z.string().trim().max(1000).default('') }), ['notFound', 'formula', 'alreadyTaken']).answers<Written<HandoverId>>(),
} as const;
