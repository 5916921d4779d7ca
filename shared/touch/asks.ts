import * as z from 'zod';
import { clientId, type ClientId } from '../client/schema';
import { page } from '../client/asks';
import { consentChannels } from '../consent/schema';
import { dayParser } from '../field/field';
import { ask } from '../ipc/ask';
import { messageKinds, waysInput, type TouchOverride, type TouchReasonKind, type Verdict } from './schema';
import type { Judgement } from './rules';

/** A message before it is sent; without a day it is now, without a text only client and time are judged. */
const message = {
  kind: z.enum(messageKinds),
  channel: z.enum(consentChannels),
  /** All of its ways, where it goes by several. */
  ways: waysInput.optional(),
  on: dayParser.optional(),
  /** Wall-clock `HH:MM` on that day. */
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/).optional(),
  text: z.string().max(20_000).default(''),
  /** A greeting for a festival may go out on its day off. */
  greeting: z.boolean().default(false),
} as const;

/** Most clients that one ask judges. */
export const mostJudged = 100_000;

/** A client that may not get a message as it is. */
export interface GuardedClient extends Pick<Judgement, 'verdict' | 'until'> {
  readonly client: ClientId;
  readonly number: string | null;
  readonly name: string | null;
  readonly reasons: readonly TouchReasonKind[];
}

/** An override with the client it was for. */
export interface OverrideRow extends TouchOverride {
  readonly clientName: string | null;
  readonly clientNumber: string | null;
}

export const touchAsks = {
  /** Whether a message may go to a client, and everything that speaks against it (AT-35, C-28, beyond §2 item 6). */
  'touch:judge': ask(z.strictObject({ client: clientId, ...message }), ['notFound']).answers<Judgement>(),
  /** The same for many at once, for everybody where none are named: how many of each verdict, and who may not get it as it is, at most `limit` of them by number. Clients that are gone are left out. */
  'touch:judgeAll': ask(z.strictObject({ clients: z.array(clientId).max(mostJudged).optional(), ...message, limit: z.int().min(0).max(mostJudged).default(200) }), []).answers<{
    readonly counts: Readonly<Record<Verdict, number>>;
    readonly guarded: readonly GuardedClient[];
  }>(),
  /** What was sent in spite of the guard, newest first. */
  'touch:overrides': ask(z.strictObject({ client: clientId.optional(), from: dayParser.optional(), to: dayParser.optional(), ...page }), []).answers<{
    readonly total: number;
    readonly items: readonly OverrideRow[];
  }>(),
} as const;
