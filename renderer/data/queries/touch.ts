import { useState } from 'react';
import type { ClientId } from '../../../shared/client/schema';
import type { Given } from '../../../shared/ipc/contract';
import type { Judgement } from '../../../shared/touch/rules';
import { useAsk, type Reading } from '../use-ask';
import { useSettled } from '../../ui/use-settled';

/** A message before it is sent, as a form holds it. */
export type Touch = Omit<Given<'touch:judge'>, 'client'> & { readonly client: ClientId };

/** What the guard's answer depends on. */
const judgedBy = ['clients', 'complaints', 'complaintSteps', 'compensations', 'orders', 'payments', 'consents', 'followups', 'visits', 'tierRecords', 'settings'] as const;

/** Who of a list may be contacted; `null` asks nothing. */
export const useListGuard = (input: Given<'list:guard'> | null): Reading<'list:guard'> => useAsk('list:guard', input, judgedBy);

/** What was done to clients in spite of the guard, newest first. */
export const useOverrides = (client: ClientId, limit: number): Reading<'touch:overrides'> => useAsk('touch:overrides', { client, limit }, ['touchOverrides']);

/** What is said of a message once nobody has typed for a moment; `null` asks nothing. */
export function useJudgedTouch(touch: Touch | null): Reading<'touch:judge'> {
  const settled = useSettled(touch === null ? null : JSON.stringify(touch));
  return useAsk('touch:judge', settled === null ? null : (JSON.parse(settled) as Touch), judgedBy);
}

/** The guard of a form: what it says, the reason for going on in spite of it, and whether the form may be sent. */
export interface Guard {
  readonly judged: Judgement | null;
  /** `null` while nobody wants to go on in spite of what was said. */
  readonly why: string | null;
  readonly setWhy: (why: string | null) => void;
  /** Whether the form may be sent: allowed, or with a reason where one may be given. */
  readonly open: boolean;
  /** The reason as an ask takes it along. */
  readonly override: { readonly why: string } | undefined;
}

/** Guards a form that leads to a client being contacted (beyond §2 item 6). */
export function useGuard(touch: Touch | null): Guard {
  const { value: judged } = useJudgedTouch(touch);
  const [why, setWhy] = useState<string | null>(null);
  const reason = why?.trim() ?? '';
  const allowed = judged === null || judged.verdict === 'allow';
  const overridden = !allowed && judged.overridable && reason !== '';
  return { judged, why, setWhy, open: allowed || overridden, override: overridden ? { why: reason } : undefined };
}
