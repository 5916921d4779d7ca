import type { Client, Grade } from '../client/schema';
import type { Followup } from './schema';
import type { Day } from '../kit/dates';
import { dueAfter, fromDay, spanOf, type Span } from '../policy/interval';
import type { PolicyKey, PolicyValues } from '../policy/policies';

/** A day proposed for the next action, and why: the policy it comes from. */
export interface ProposedDay {
  readonly on: Day;
  readonly policy: PolicyKey;
  readonly span: Span;
}

const prospect: Readonly<Record<Grade, PolicyKey>> = {
  A类: 'followup.prospectA',
  B类: 'followup.prospectB',
  C类: 'followup.prospectC',
};

/**
 * The cadence policy that a client falls under (S2 ch2). A prospect without an intent grade goes by its
 * value grade, and without either as 中等意向.
 */
export function cadencePolicy(
  client: Pick<Client, 'stage' | 'intentGrade' | 'valueGrade'>,
  signal: Followup['signal'],
): PolicyKey {
  if (signal === '消极信号') return 'followup.negativeRecheck'; // R-FU-10: no more high frequency
  if (client.stage === '沉睡' || client.stage === '流失') return 'followup.sleeping';
  if (client.stage === '合作') return 'followup.active';
  return prospect[client.intentGrade ?? client.valueGrade ?? 'B类'];
}

/**
 * The day by which the client should be contacted again, counted from the contact being logged. After a positive signal
 * that is sooner, unless the cadence is sooner still (R-FU-09).
 */
export function proposeNext(
  client: Pick<Client, 'stage' | 'intentGrade' | 'valueGrade'>,
  signal: Followup['signal'],
  heldOn: Day,
  policies: PolicyValues,
): ProposedDay {
  const by = (policy: PolicyKey): ProposedDay => ({ on: dueAfter(fromDay(heldOn), policies, policy, 'S2 ch2', 'UTC').on, policy, span: spanOf(policies, policy) });
  const cadence = by(cadencePolicy(client, signal));
  const positive = by('followup.positive');
  return signal === '积极信号' && positive.on < cadence.on ? positive : cadence;
}
