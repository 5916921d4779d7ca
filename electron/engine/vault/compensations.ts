import { canPromise, compensationSum, isAlone, isWithinAuthority, missingOfDecision } from '../../../shared/complaint/compensation';
import type { Compensation } from '../../../shared/complaint/schema';
import { momentOf, type Moment } from '../../../shared/kit/dates';
import { err, ok, type Result } from '../../../shared/kit/result';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { commit, type Draft } from './changes';
import { formulaField } from './guards';
import { readLive, recordsWhere } from './records';
import { readPolicies, readSettings } from './settings';
import type { Vault } from './vault';

type Channel = 'compensation:propose' | 'compensation:decide' | 'compensation:promise' | 'compensation:deliver' | 'compensation:remove';
type Answer<C extends Channel> = Result<Out<C>, Refusal<C>>;

const nowOf = ({ clock }: Vault): Moment => momentOf(clock.now(), clock.zone);
const limitOf = (vault: Vault): number => Number(readPolicies(vault.writer)['complaint.compensationFen']);
const givenFor = (vault: Vault, complaint: string): readonly Compensation[] => recordsWhere(vault.writer, 'compensations', 'complaint', complaint) as unknown as readonly Compensation[];
const written = (vault: Vault, id: Compensation['id'], values: Draft<'compensations'>): { id: Compensation['id']; action: Out<'compensation:promise'>['action'] } =>
  ({ id, action: commit(vault, { kind: 'user' }, (act) => act.edit('compensations', id, values)).action });

/** Puts forward a compensation. With all that is given for the complaint up to the limit it is one's own to give; above, it waits for approval (AT-29). What is no money needs a value for that, too (AT-30). */
export function proposeCompensation(vault: Vault, { complaint, fields }: In<'compensation:propose'>): Answer<'compensation:propose'> {
  const owner = readLive(vault.writer, 'complaints', complaint);
  if (!owner) return err({ kind: 'notFound' });
  const formula = formulaField(fields);
  if (formula !== null) return err({ kind: 'formula', field: formula });
  if (!fields.kind) return err({ kind: 'kindMissing', field: 'kind' });
  if (!fields.what) return err({ kind: 'contentMissing', field: 'what' });
  if (!fields.valueFen || fields.valueFen <= 0) return err({ kind: 'valueMissing', field: 'valueFen' });
  const sum = compensationSum(givenFor(vault, complaint)) + fields.valueFen;
  const state = isWithinAuthority(sum, limitOf(vault)) ? '已批准' : '待审批';
  const { result, action } = commit(vault, { kind: 'user' }, (act) => act.create('compensations', { ...fields, complaint, state, proposedAt: nowOf(vault), sample: owner.sample }));
  return ok({ id: result as Compensation['id'], state, action });
}

/** Approves or refuses what lies above one's own authority (R-CP-05). Whoever works alone gives a reason and what was thought over (domain §7.3). */
export function decideCompensation(vault: Vault, { id, approve, by, reason, coolingNote }: In<'compensation:decide'>): Answer<'compensation:decide'> {
  const compensation = readLive(vault.writer, 'compensations', id);
  if (!compensation) return err({ kind: 'notFound' });
  if (compensation.state !== '待审批' && compensation.state !== '已批准') return err({ kind: 'alreadyDecided' });
  if (compensation.decidedAt !== null) return err({ kind: 'alreadyDecided' });
  const formula = formulaField({ by, reason, coolingNote });
  if (formula !== null) return err({ kind: 'formula', field: formula });
  const { approver, userName } = readSettings(vault.writer);
  const missing = missingOfDecision({ reason, coolingNote, alone: approve && isAlone(approver, userName) });
  if (missing !== null) return err({ kind: missing, field: missing === 'reasonMissing' ? 'decision' : 'coolingNote' });
  const decidedBy = by || approver || userName || null;
  return ok(written(vault, id, { state: approve ? '已批准' : '已驳回', decidedBy, decidedAt: nowOf(vault), decision: reason, coolingNote: coolingNote || null }));
}

/** Notes that the client was promised it. What needs an approval and has none is refused (R-CP-05, AT-29). */
export function promiseCompensation(vault: Vault, { id }: In<'compensation:promise'>): Answer<'compensation:promise'> {
  const compensation = readLive(vault.writer, 'compensations', id);
  if (!compensation) return err({ kind: 'notFound' });
  const allowed = canPromise(compensation, compensationSum(givenFor(vault, compensation.complaint ?? '')), limitOf(vault));
  if (!allowed.ok) return err(allowed.error);
  return ok(written(vault, id, { state: '已承诺', promisedAt: nowOf(vault) }));
}

/** Notes when the client got what it was promised. */
export function deliverCompensation(vault: Vault, { id, on }: In<'compensation:deliver'>): Answer<'compensation:deliver'> {
  const compensation = readLive(vault.writer, 'compensations', id);
  if (!compensation) return err({ kind: 'notFound' });
  if (compensation.state !== '已承诺') return err({ kind: 'notPromised' });
  return ok(written(vault, id, { state: '已兑现', deliveredOn: on }));
}

/** Takes back a compensation that the client knows nothing of. */
export function removeCompensation(vault: Vault, { id }: In<'compensation:remove'>): Answer<'compensation:remove'> {
  const compensation = readLive(vault.writer, 'compensations', id);
  if (!compensation) return err({ kind: 'notFound' });
  if (compensation.state === '已承诺' || compensation.state === '已兑现') return err({ kind: 'alreadyPromised' });
  return ok({ id, action: commit(vault, { kind: 'user' }, (act) => act.remove('compensations', id)).action });
}
