import * as z from 'zod';
import { page, type Written } from '../client/asks';
import { clientId } from '../client/schema';
import { dayParser, draftParser } from '../field/field';
import { ask } from '../ipc/ask';
import { guardRefusals, messageInput } from '../touch/schema';
import { suggestionFields, suggestionId, suggestionStates, type Suggestion, type SuggestionId } from './schema';

const fields = draftParser(suggestionFields, ['text', 'product', 'followup', 'raisedOn', 'state', 'plannedOn', 'reason', 'owner']);
const wrong = ['notFound', 'textMissing', 'reasonMissing', 'dayMissing', 'dayInFuture', 'formula'] as const;

export interface SuggestionRow extends Suggestion {
  readonly clientName: string | null;
  readonly clientNumber: string | null;
  readonly productName: string | null;
  /** The client is still to be told how it stands. */
  readonly toTell: boolean;
}

export const suggestionAsks = {
  /** Suggestions: what is to be told first, then what is to be evaluated, the newest before; from and to are days of being raised. */
  'suggestion:list': ask(z.strictObject({ client: clientId.optional(), state: z.enum(suggestionStates).optional(), toTell: z.boolean().default(false), from: dayParser.optional(), to: dayParser.optional(), ...page }), []).answers<{ readonly total: number; readonly items: readonly SuggestionRow[] }>(),
  'suggestion:add': ask(z.strictObject({ client: clientId, fields }), wrong).answers<Written<SuggestionId>>(),
  /** Corrects or decides a suggestion; a decision of which the client should hear is open until it was told (R-RV-09). */
  'suggestion:edit': ask(z.strictObject({ id: suggestionId, seen: z.string().max(80).optional(), fields }), [...wrong, 'stale']).answers<Written<SuggestionId>>(),
  /** Says that the client was told how it stands, today unless a day is given. What was said is judged before where `message` says by which way (beyond §2 item 6). */
  'suggestion:tell': ask(z.strictObject({ id: suggestionId, by: z.string().trim().max(60).default(''), on: dayParser.optional(), text: z.string().trim().max(2000).default(''), message: messageInput.optional() }), [...guardRefusals, 'notFound', 'nothingToTell', 'dayInFuture', 'formula']).answers<Written<SuggestionId>>(),
  'suggestion:delete': ask(z.strictObject({ id: suggestionId }), ['notFound']).answers<Written<SuggestionId>>(),
} as const;
