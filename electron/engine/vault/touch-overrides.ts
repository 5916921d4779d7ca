import type { ClientId } from '../../../shared/client/schema';
import type { In } from '../../../shared/ipc/contract';
import { momentOf } from '../../../shared/kit/dates';
import { err, ok, type Result } from '../../../shared/kit/result';
import type { ConsentChannel } from '../../../shared/consent/schema';
import type { Judgement } from '../../../shared/touch/rules';
import { purposeOfKind, type MessageInput, type MessageKind, type OverriddenAct, type OverrideInput } from '../../../shared/touch/schema';
import { judgeOne, standing, type JudgedClient } from '../reads/touch';
import { userName, type Act } from './changes';
import { readLive } from './records';
import type { Vault } from './vault';

/** What is about to be done to a client, with the reason for which it is done in spite of the guard. */
export interface GuardedAct extends Omit<In<'touch:judge'>, 'client'> {
  readonly client: ClientId;
  readonly what: OverriddenAct;
  readonly override: OverrideInput | undefined;
  /** It was done on a day before: that is written down with a reason, whatever the guard says. */
  readonly happened?: boolean;
}

/** Keeps within an act that something is done to a client in spite of what the guard said of it, and why. */
export function keepOverride({ writer, clock }: Vault, act: Act, { client, what, kind, channel, why, judged }: {
  readonly client: ClientId;
  readonly what: OverriddenAct;
  readonly kind: MessageKind;
  readonly channel: ConsentChannel;
  readonly why: string;
  readonly judged: Judgement;
}): void {
  act.create('touchOverrides', {
    client, what, channel, why, purpose: purposeOfKind[kind], by: userName(writer), at: momentOf(clock.now(), clock.zone), reasons: [...standing(judged)],
    sample: readLive(writer, 'clients', client)?.sample ?? null,
  });
}

/** Of many that were judged: who is contacted for a reason in spite of it, and who stays out. */
export function divide(judged: readonly JudgedClient[], override: OverrideInput | undefined): { readonly overridden: readonly JudgedClient[]; readonly leftOut: readonly ClientId[] } {
  const stopped = judged.filter((each) => each.judged.verdict !== 'allow');
  const goesAlong = ({ judged: { overridable } }: JudgedClient): boolean => override !== undefined && overridable;
  return { overridden: stopped.filter(goesAlong), leftOut: stopped.filter((each) => !goesAlong(each)).map(({ id }) => id) };
}

/**
 * Judges what is about to be done to a client (AT-35, beyond §2 item 6). Allowed, or with a reason where one may be given: hands
 * back what keeps the override within the act that it allows, so that neither stands without the other. Else refuses.
 */
export function guardTouch(vault: Vault, { what, override, client, happened = false, ...message }: GuardedAct): Result<(act: Act) => void, { readonly kind: 'guarded' | 'notOverridable' }> {
  const { writer, clock } = vault;
  const judged = judgeOne({ reader: writer, clock }, client, message);
  if (judged === null || judged.verdict === 'allow') return ok(() => undefined);
  if (!judged.overridable && !happened) return err({ kind: 'notOverridable' });
  if (override === undefined) return err({ kind: 'guarded' });
  return ok((act) => keepOverride(vault, act, { client, what, ...message, why: override.why, judged }));
}

/** The same for what a client is told of its complaint; what was said before without being judged passes. */
export const guardComplaintMessage = (vault: Vault, client: ClientId | null, text: string, message: MessageInput | undefined): ReturnType<typeof guardTouch> =>
  message === undefined || client === null ? ok(() => undefined) : guardTouch(vault, { client, what: '投诉消息', kind: 'service', text, greeting: false, ...message, override: message.override });
