import { betterTime, judgeTime, type ContactTimes, type TimeNote } from '../calendar/contact-time';
import type { DayFacts } from '../calendar/holidays';
import type { ConsentChannel, ConsentState } from '../consent/schema';
import { addDays, type Day } from '../kit/dates';
import { addSpan, spanOf } from '../policy/interval';
import type { PolicyValues } from '../policy/policies';
import { touchReasons, verdicts, type MessageKind, type TouchReasonKind, type Verdict } from './schema';
import { findTaboos, type Taboo } from './taboo';
import { callChannel, letterChannel, methodWords } from './vocabulary';

/** A message that somebody is about to send. */
export interface Message {
  readonly kind: MessageKind;
  readonly channel: ConsentChannel;
  /** All of its ways, where it goes by several: what speaks against one of them speaks against it. */
  readonly ways?: readonly ConsentChannel[];
  readonly on: Day;
  /** Wall-clock `HH:MM`; without it the hour is not judged. */
  readonly time: string | null;
  readonly text: string;
  /** A greeting belongs to its festival: a day off speaks not against it. */
  readonly greeting: boolean;
}

/** What is known of a client on the day of a message. */
export interface TouchFacts {
  readonly openComplaints: number;
  /** The last day on which a complaint was closed; `null` when none was within the policy's span. */
  readonly complaintClosedOn: Day | null;
  /** Money that is on its way back: paid for an order that was cancelled, or promised to make good. */
  readonly refund: boolean;
  /** How the purpose of the message stands by its channel; of several ways by the one that stands worst, which is then named. */
  readonly consent: ConsentState;
  readonly consentWay?: ConsentChannel;
  /** 淘汰 by the newest statement of its tier (R-ST-02). */
  readonly retired: boolean;
  /** The client asked not to be disturbed. */
  readonly noDisturb: boolean;
  readonly greeting: string | null;
  /** Days of the last week, that of the message included, on which it was contacted, one for each contact; oldest first. */
  readonly contacts: readonly Day[];
  /** Whether it was called on the day of the message. */
  readonly calledThatDay: boolean;
}

/** What holds for every client on the day of a message. */
export interface TouchContext {
  readonly policies: PolicyValues;
  readonly times: ContactTimes;
  readonly factsOf: (on: Day) => DayFacts;
}

/** One thing that speaks against a message, by its rule; `effect` is what it alone would lead to: with `allow` it is only pointed out. */
export interface TouchReason {
  readonly kind: TouchReasonKind;
  readonly effect: Verdict;
  readonly rule: string;
  /** First day on which it speaks no longer, where that is known. */
  readonly until: Day | null;
  /** The window, holiday, greeting, number or way that it is about. */
  readonly about: string | null;
  /** What to write in place of a greeting that does not fit. */
  readonly instead?: string;
}

/** The answer of the guard. */
export interface Judgement {
  readonly verdict: Verdict;
  /** When to send it instead, where it is to be held. */
  readonly until: { readonly on: Day; readonly time: string | null } | null;
  readonly reasons: readonly TouchReason[];
  /** Greetings that do not fit, with what to write instead. */
  readonly taboos: readonly Taboo[];
  /** Whether it may go out with a reason: who withdrew its consent, or asked for quiet, gets no marketing and no survey for any reason. */
  readonly overridable: boolean;
}

/** Days over which contacts are counted, the day of the message included (R-FU-06). */
export const weekDays = 7;

/** What a message speaks against: service is told of what stops others, and stopped by little of it (R-CA-09, AT-35). */
const against = (kind: MessageKind, effect: Verdict): Verdict => (kind === 'service' ? 'allow' : effect);

const ruleOf: Readonly<Record<TouchReasonKind, string>> = {
  withdrawn: 'R-AUD-05', noDisturb: 'C-28', retired: 'C-28', openComplaint: 'AT-35', refund: 'R-CA-09', recentComplaint: 'AT-35', consentMissing: 'C-28', consentExpired: 'C-28',
  frequency: 'R-FU-06', sameDayCall: 'R-GEN-06', quietTime: 'R-RV-04', dayOff: 'R-RV-04', taboo: 'R-RV-06',
};

const reason = (kind: TouchReasonKind, effect: Verdict, until: Day | null = null, about: string | null = null): TouchReason => ({ kind, effect, rule: ruleOf[kind], until, about });

/** Every way by which a message goes. */
export const waysOf = ({ channel, ways }: Pick<Message, 'channel' | 'ways'>): readonly ConsentChannel[] => ways ?? [channel];

function consentReasons({ consent, consentWay }: TouchFacts, { kind, channel }: Message): readonly TouchReason[] {
  if (consent === '有') return [];
  const way = consentWay === undefined || consentWay === channel ? null : consentWay;
  if (consent === '撤回') return [reason('withdrawn', kind === 'service' ? 'override' : 'serviceOnly', null, way)];
  if (kind === 'service') return []; // what a contract needs is said without a consent
  return [reason(consent === '无' ? 'consentMissing' : 'consentExpired', kind === 'survey' ? 'override' : 'serviceOnly', null, way)];
}

function frequencyReasons({ contacts, calledThatDay }: TouchFacts, { kind, on, ...by }: Message, { policies }: TouchContext): readonly TouchReason[] {
  const most = Number(policies['touch.perWeek']);
  const reasons: TouchReason[] = [];
  const freed = contacts.at(-most);
  if (contacts.length >= most && freed !== undefined) reasons.push(reason('frequency', against(kind, 'hold'), addDays(freed, weekDays), String(contacts.length)));
  if (waysOf(by).includes(callChannel) && calledThatDay) reasons.push(reason('sameDayCall', against(kind, 'hold'), addDays(on, 1)));
  return reasons;
}

const isLetter = (by: Pick<Message, 'channel' | 'ways'>): boolean => waysOf(by).every((way) => way === letterChannel);

/** What the hour and the day say. A letter is opened when it suits; a greeting belongs to its festival. */
function timeReasons({ kind, on, time, greeting, ...by }: Message, { times, factsOf }: TouchContext): readonly TouchReason[] {
  if (isLetter(by)) return [];
  const told = (note: TimeNote): readonly TouchReason[] => {
    switch (note.kind) {
      case 'avoid':
        return [reason('quietTime', against(kind, 'hold'), null, note.window)];
      case 'holiday':
        return [reason('dayOff', greeting ? 'allow' : against(kind, 'hold'), null, note.name)];
      case 'weekend':
        return [reason('dayOff', greeting ? 'allow' : against(kind, 'hold'))];
      default:
        return [];
    }
  };
  return judgeTime({ on, time, minutes: null }, times, factsOf(on)).flatMap(told);
}

const later = (a: Day, b: Day): Day => (a > b ? a : b);

/** When a message that is held may go out: the day on which nothing holds it, at the next good time from there. */
function heldUntil({ on, time, ...by }: Message, reasons: readonly TouchReason[], { times, factsOf }: TouchContext): Judgement['until'] {
  const day = reasons.reduce<Day>((latest, { effect, until }) => (effect === 'hold' && until !== null ? later(latest, until) : latest), on);
  if (isLetter(by)) return { on: day, time: null };
  const good = betterTime({ on: day, time: null, minutes: null }, times, factsOf, day === on ? time : null);
  return { on: good?.on ?? day, time: good?.time ?? null };
}

/**
 * Whether a message may go to a client: all of it, only service, later, or with a reason (beyond §2 item 6). Everything that
 * speaks against it is told, the strictest decides. An open complaint, a refund under way and 淘汰 leave service only
 * (AT-35, C-28, R-CA-09), as do consents that are missing for marketing; a complaint that was just closed, too many contacts
 * within a week and hours to avoid hold it until they are over; an unwanted greeting asks for other words (AT-19).
 */
export function judgeTouch(facts: TouchFacts, message: Message, context: TouchContext): Judgement {
  const { kind, text } = message;
  const { policies } = context;
  const taboos = findTaboos(text, facts.greeting);
  const freeFrom = facts.complaintClosedOn === null ? null : addSpan(facts.complaintClosedOn, spanOf(policies, 'touch.afterComplaint'));
  const found: readonly TouchReason[] = [
    ...(facts.openComplaints > 0 ? [reason('openComplaint', against(kind, 'serviceOnly'), null, String(facts.openComplaints))] : []),
    ...(facts.refund ? [reason('refund', against(kind, 'serviceOnly'))] : []),
    ...(freeFrom !== null && freeFrom > message.on ? [reason('recentComplaint', against(kind, 'hold'), freeFrom, facts.complaintClosedOn)] : []),
    ...(facts.retired ? [reason('retired', against(kind, 'serviceOnly'))] : []),
    ...(facts.noDisturb ? [reason('noDisturb', against(kind, 'serviceOnly'))] : []),
    ...consentReasons(facts, message),
    ...frequencyReasons(facts, message, context),
    ...timeReasons(message, context),
    ...taboos.map(({ words, instead }) => ({ ...reason('taboo', 'override', null, words), instead })),
  ];
  const reasons = [...found].sort((a, b) => verdicts.indexOf(b.effect) - verdicts.indexOf(a.effect) || touchReasons.indexOf(a.kind) - touchReasons.indexOf(b.kind));
  const verdict = reasons[0]?.effect ?? 'allow';
  return {
    verdict, reasons, taboos, until: verdict === 'hold' ? heldUntil(message, reasons, context) : null,
    overridable: kind === 'service' || reasons.every((each) => each.kind !== 'withdrawn' && each.kind !== 'noDisturb'),
  };
}

/** The channels of a way of contact as tables write it, 「邮件+电话」; of an unknown one every way. */
export function channelsOf(method: string | null): readonly [ConsentChannel, ...ConsentChannel[]] {
  const [first, ...more] = methodWords.flatMap(([channel, words]) => (words.test(method ?? '') ? [channel] : []));
  return first === undefined ? ['不限'] : [first, ...more];
}

/** The first of them, by which it is kept. */
export const channelOf = (method: string | null): ConsentChannel => channelsOf(method)[0];

/** The ways of a message that goes by a method of contact, all of which are judged. */
export function bySuch(method: string | null): { readonly channel: ConsentChannel; readonly ways: readonly ConsentChannel[] } {
  const ways = channelsOf(method);
  return { channel: ways[0], ways };
}
