import * as z from 'zod';
import { clientId, contactId, type ClientId } from '../client/schema';
import { page, type Written } from '../client/asks';
import { consentChannels } from '../consent/schema';
import { draftParser } from '../field/field';
import type { FollowupId } from '../followup/schema';
import { exportReason } from '../export/schema';
import { ask } from '../ipc/ask';
import type { Day } from '../kit/dates';
import type { LetterDocument } from '../letter/model';
import { guardRefusals, messageKinds, overrideInput } from '../touch/schema';
import type { Forbidden } from './forbidden';
import { scriptFields, scriptId, type Script, type ScriptId } from './schema';
import type { VariableValues } from './variables';

const fields = draftParser(scriptFields, ['use', 'purpose', 'industry', 'text', 'state']);
const shippedKey = z.string().regex(/^[a-z-]{1,60}$/);
const messageText = z.string().trim().min(1).max(10_000);

/** A sentence as the library shows it: one that comes with the program has a key, one that somebody wrote or changed an id. */
export interface ScriptRow extends Pick<Script, 'use' | 'purpose' | 'industry' | 'text' | 'state'> {
  readonly id: ScriptId | null;
  readonly key: string | null;
  /** How often it was used. */
  readonly uses: number;
}

/** What in a text is better not said (§3.10): a note beside an answer, never a refusal. */
export interface ForbiddenNote {
  readonly kind: Forbidden['kind'];
  readonly words: string;
  readonly better: string | null;
}

/** What was kept, and what in it is better not said. */
type Noted<Id extends string> = Written<Id> & { readonly forbidden: readonly ForbiddenNote[] };

/** A message that went to somebody else, and how much of the wording is the same, 0 to 1. */
export interface SimilarMessage {
  readonly client: ClientId;
  readonly name: string | null;
  readonly number: string | null;
  readonly on: Day;
  readonly share: number;
}

/** A message that was kept as sent. */
export interface SentMessage {
  readonly id: FollowupId;
  readonly client: ClientId;
  readonly name: string | null;
  readonly number: string | null;
  readonly on: Day;
  readonly method: string | null;
  readonly text: string | null;
}

/** A message before it goes out: to whom, what, and why in spite of what was said of it. */
const message = {
  client: clientId, contact: contactId.optional(), kind: z.enum(messageKinds), greeting: z.boolean().default(false), text: messageText,
  override: overrideInput.optional(), similar: z.boolean().default(false),
};
const messageRefusals = [...guardRefusals, 'notFound', 'variablesLeft', 'tooSimilar', 'formula'] as const;

/** A letter as it is asked for: the message, its language and why it is written. */
export const letterAsked = { ...message, language: z.enum(['zh-CN', 'en']).default('zh-CN'), reason: exportReason };

export const scriptAsks = {
  /** The library (domain §3.10), as far as `text` is found in it, also by its sound; for a client first what is worded for its industry (R-FU-08). */
  'script:list': ask(z.strictObject({ client: clientId.optional(), text: z.string().max(100).default('') }), ['notFound']).answers<{ readonly items: readonly ScriptRow[] }>(),
  /** Writes a sentence: a new one, another wording of one's own, or of one that comes with the program by its key. */
  'script:save': ask(z.strictObject({ id: scriptId.optional(), key: shippedKey.optional(), fields }), ['notFound', 'useMissing', 'purposeMissing', 'textMissing', 'variablesUnknown', 'formula']).answers<Noted<ScriptId>>(),
  /** The messages that were written with a sentence, by its key or id, the latest first. */
  'script:sent': ask(z.strictObject({ script: shippedKey.or(scriptId), ...page }), []).answers<{ readonly total: number; readonly items: readonly SentMessage[] }>(),
  /** Takes one's own sentence out; of one that comes with the program the wording it came with is back. */
  'script:remove': ask(z.strictObject({ id: scriptId }), ['notFound']).answers<Written<ScriptId>>(),
  /** What a message to a client is filled with, and whom it can go to. */
  'message:prepare': ask(z.strictObject({ client: clientId }), ['notFound']).answers<{
    readonly values: VariableValues;
    readonly people: readonly { readonly id: string | null; readonly name: string; readonly email: string | null }[];
  }>(),
  /** The messages to others that are most like a text, of the days that the policy says (R-RV-03); `asks` when one is beyond the policy's share. */
  'message:similar': ask(z.strictObject({ client: clientId, text: messageText }), ['notFound']).answers<{ readonly asks: boolean; readonly items: readonly SimilarMessage[] }>(),
  /**
   * A message as a letter to be printed (§3.10), once the guard and the comparison with others let it pass. It leaves in full, for it goes to the client
   * itself: that it does, and why, is kept before somebody writes it. That it was sent is said by `message:log`.
   */
  'message:letter': ask(z.strictObject({ ...letterAsked, name: z.string().max(255) }), messageRefusals).answers<LetterDocument>(),
  /** Keeps what was sent as a follow-up: 触达, as nobody answered yet (R-GEN-03). It is judged first (AT-35), and asked about when it is like what others got. */
  'message:log': ask(
    z.strictObject({ ...message, channel: z.enum(consentChannels), script: shippedKey.or(scriptId).optional() }),
    messageRefusals,
  ).answers<Noted<FollowupId>>(),
} as const;
