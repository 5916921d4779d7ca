import * as z from 'zod';
import { clientId } from '../client/schema';
import { consentChannels } from '../consent/schema';
import { choice, lines, link, moment, text, yesNo, type ValuesOf } from '../field/field';
import type { Brand } from '../kit/id';
import type { RecordHead } from '../record/schema';

export type TouchOverrideId = Brand<'TouchOverrideId'>;

/** What a message is sent for (R-CA-09): service goes to a client that waits for help, marketing does not, and neither does a survey. */
export const messageKinds = ['service', 'marketing', 'survey'] as const;
export type MessageKind = (typeof messageKinds)[number];

/** The purpose that a class of messages needs a consent for, as authorisations are kept. */
export const purposeOfKind = { service: '服务', marketing: '营销', survey: '调研' } as const satisfies Readonly<Record<MessageKind, string>>;
const messagePurposes = Object.values(purposeOfKind);

/** What may go out: all of it, only service, later, or with a reason. From the mildest to the strictest. */
export const verdicts = ['allow', 'override', 'hold', 'serviceOnly'] as const;
export type Verdict = (typeof verdicts)[number];

/** Everything that speaks against a message, in the order in which it is said. */
export const touchReasons = [
  'withdrawn', 'noDisturb', 'retired', 'openComplaint', 'refund', 'recentComplaint', 'consentMissing', 'consentExpired', 'frequency', 'sameDayCall', 'quietTime', 'dayOff', 'taboo',
] as const;
export type TouchReasonKind = (typeof touchReasons)[number];

/** What was sent in spite of the guard. */
export const overriddenActs = ['消息', '投诉消息', '拜访', '关怀', '调查', '导出'] as const;
export type OverriddenAct = (typeof overriddenActs)[number];

/** That somebody went on in spite of the guard, and why: told in the monthly report (AT-35, beyond §2 item 6). */
export const touchOverrideFields = {
  client: link(clientId),
  what: choice(overriddenActs),
  purpose: choice(messagePurposes),
  channel: choice(consentChannels),
  /** What spoke against it then, by the names of the reasons. */
  reasons: lines(40),
  why: text(400, { sensitive: true }),
  by: text(60),
  at: moment(),
  sample: yesNo(),
} as const;

export type TouchOverride = RecordHead<TouchOverrideId> & ValuesOf<typeof touchOverrideFields>;

/** How an act is refused that the guard keeps from a client: a reason is needed, or none would do. */
export const guardRefusals = ['guarded', 'notOverridable'] as const;

/** An override as an act takes it along: the reason is needed, the rest is what was judged. */
export const overrideInput = z.strictObject({ why: z.string().trim().min(1).max(400) });
export type OverrideInput = z.infer<typeof overrideInput>;

/** Every way by which a message goes. */
export const waysInput = z.array(z.enum(consentChannels)).min(1).max(consentChannels.length).readonly();

/** By which way, or ways, a text goes to a client; it is judged before it is kept. */
export const messageInput = z.strictObject({ channel: z.enum(consentChannels), ways: waysInput.optional(), override: overrideInput.optional() });
export type MessageInput = z.infer<typeof messageInput>;
