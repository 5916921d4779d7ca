import { addDays, type Day } from '../kit/dates';
import { consentChannels, consentNumbers, type Consent, type ConsentChannel, type ConsentDraft, type ConsentPurpose, type ConsentState, type Standing } from './schema';

/** The answer to "may we?", with the record that decides it; `null` where none does. */
export interface ConsentAnswer {
  readonly state: ConsentState;
  readonly consent: Consent | null;
}

/** How a record stands on a day: a withdrawal counts from its day on, an end from the day after. */
export function standingOf({ withdrawnOn, expiresOn }: Pick<Consent, 'withdrawnOn' | 'expiresOn'>, day: Day): Standing {
  if (withdrawnOn !== null && withdrawnOn <= day) return '撤回';
  return expiresOn !== null && expiresOn < day ? '过期' : '有效';
}

/** Whether a record speaks of a channel: 不限 speaks of each. A question about 不限 is answered by records of 不限 only. */
const covers = (consent: Consent, channel: ConsentChannel): boolean => consent.channel === '不限' || consent.channel === channel;

/** Newer of two by day, then by when it was put on file: ids grow with time. */
const newest = (a: { readonly on: Day; readonly id: string }, b: { readonly on: Day; readonly id: string }): number => (a.on < b.on ? 1 : a.on > b.on ? -1 : a.id < b.id ? 1 : -1);

/**
 * Whether a purpose by a channel is consented to on a day (R-AUD-05, R-CA-09). A withdrawal wins over every consent
 * that was given before it, wider ones too; what was given after it holds again.
 */
export function consentFor(consents: readonly Consent[], purpose: ConsentPurpose, channel: ConsentChannel, day: Day): ConsentAnswer {
  const ours = consents.filter((consent) => consent.purpose === purpose && covers(consent, channel) && consent.givenOn !== null && consent.givenOn <= day);
  const withdrawn = ours
    .flatMap((consent) => (standingOf(consent, day) === '撤回' && consent.withdrawnOn !== null ? [{ on: consent.withdrawnOn, id: consent.id, consent }] : []))
    .sort(newest)[0];
  const valid = ours
    .flatMap((consent) => (standingOf(consent, day) === '有效' && consent.givenOn !== null ? [{ on: consent.givenOn, id: consent.id, consent }] : []))
    .sort(newest)[0];
  if (valid && (!withdrawn || newest(valid, withdrawn) < 0)) return { state: '有', consent: valid.consent };
  if (withdrawn) return { state: '撤回', consent: withdrawn.consent };
  const expired = ours.flatMap((consent) => (consent.expiresOn === null ? [] : [{ on: consent.expiresOn, id: consent.id, consent }])).sort(newest)[0];
  return expired ? { state: '过期', consent: expired.consent } : { state: '无', consent: null };
}

/** Ways by which somebody may be contacted. */
const ways = consentChannels.filter((channel) => channel !== '不限');

/** From the mildest to what no reason overrides. */
const strictness: readonly ConsentState[] = ['有', '过期', '无', '撤回'];

/**
 * How a purpose stands by all the ways of a message, the worst of them with its way (R-AUD-05, C-28). One that does not say its
 * way, 不限, may come by each: a withdrawal of any way speaks against it.
 */
export function consentByWays(consents: readonly Consent[], purpose: ConsentPurpose, asked: readonly ConsentChannel[], day: Day): { readonly state: ConsentState; readonly way: ConsentChannel } {
  const standing = asked.map((way) => ({ way, state: consentFor(consents, purpose, way, day).state }));
  const withdrawn = asked.includes('不限') ? ways.filter((way) => consentFor(consents, purpose, way, day).state === '撤回').map((way) => ({ way, state: '撤回' as const })) : [];
  return [...standing, ...withdrawn].reduce((worst, each) => (strictness.indexOf(each.state) > strictness.indexOf(worst.state) ? each : worst), { way: asked[0] ?? '不限', state: '有' });
}

/** How a purpose stands from a day on, and by which ways it holds. */
export type ConsentTurn = readonly [from: Day, state: ConsentState, ways: readonly ConsentChannel[]];

/**
 * How a purpose stands by any way, turn by turn, newest first: it changes on the days on which something is given, runs
 * out or is withdrawn, and not between, so that a list may keep it and still be right tomorrow.
 */
export function consentTurns(consents: readonly Consent[], purpose: ConsentPurpose): readonly ConsentTurn[] {
  const ours = consents.filter((consent) => consent.purpose === purpose);
  const days = new Set(ours.flatMap(({ givenOn, expiresOn, withdrawnOn }) => [givenOn, expiresOn === null ? null : addDays(expiresOn, 1), withdrawnOn]).filter((day) => day !== null));
  const turns: ConsentTurn[] = [];
  for (const day of [...days].sort()) {
    const states = ways.map((way) => consentFor(ours, purpose, way, day).state);
    const state = (['有', '撤回', '过期'] as const).find((each) => states.includes(each)) ?? '无';
    const open = ways.filter((_, at) => states[at] === '有');
    const last = turns.at(-1);
    if (last ? last[1] !== state || last[2].join() !== open.join() : state !== '无') turns.push([day, state, open]);
  }
  return turns.reverse();
}

/** How a purpose stands on a day, by its turns. */
export const turnOn = (turns: readonly ConsentTurn[], day: Day): Pick<ConsentAnswer, 'state'> & { readonly ways: readonly ConsentChannel[] } => {
  const [, state, open] = turns.find(([from]) => from <= day) ?? [day, '无' as const, []];
  return { state, ways: open };
};

/** Whether any authorisation record holds on a day: without one a client stands in review (R-AUD-05). */
export const isAuthorised = (consents: readonly Consent[], day: Day): boolean =>
  consents.some((consent) => consent.givenOn !== null && consent.givenOn <= day && standingOf(consent, day) === '有效');

export interface ConsentRefusal {
  readonly kind: 'purposeMissing' | 'channelMissing' | 'givenMissing' | 'evidenceMissing' | 'dayInFuture' | 'daysOutOfOrder' | 'numbersMissing';
  readonly field: string;
}

/** What keeps a record from being one; `null` when nothing does. An authorisation says what, since when and how it can be shown. */
export function consentRefusal({ purpose, channel, numbers, givenOn, evidence, expiresOn, withdrawnOn }: ConsentDraft, today: Day): ConsentRefusal | null {
  if (!purpose) return { kind: 'purposeMissing', field: 'purpose' };
  if (!channel) return { kind: 'channelMissing', field: 'channel' };
  if (!givenOn) return { kind: 'givenMissing', field: 'givenOn' };
  if (!evidence) return { kind: 'evidenceMissing', field: 'evidence' };
  if (givenOn > today) return { kind: 'dayInFuture', field: 'givenOn' };
  if (expiresOn && expiresOn < givenOn) return { kind: 'daysOutOfOrder', field: 'expiresOn' };
  if (withdrawnOn && withdrawnOn > today) return { kind: 'dayInFuture', field: 'withdrawnOn' };
  if (withdrawnOn && withdrawnOn < givenOn) return { kind: 'daysOutOfOrder', field: 'withdrawnOn' };
  const known = (numbers ?? []).filter((each) => (consentNumbers as readonly string[]).includes(each));
  return purpose === '证件号' && known.length === 0 ? { kind: 'numbersMissing', field: 'numbers' } : null;
}
