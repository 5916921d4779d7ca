import { consentRefusal } from '../../../shared/consent/rules';
import type { ConsentDraft, ConsentId } from '../../../shared/consent/schema';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { today } from '../../../shared/kit/dates';
import { err, ok, type Result } from '../../../shared/kit/result';
import { commit } from './changes';
import { formulaField } from './guards';
import { countNumbers, numberOf } from './id-numbers';
import { readLive, recordsWhere } from './records';
import { removeWithDependents } from './remove';
import type { Vault } from './vault';

type Answer<C extends 'consent:add' | 'consent:edit' | 'consent:withdraw' | 'consent:delete'> = Result<Out<C>, Refusal<C>>;

/** What is wrong with an authorisation record of a client; `null` when nothing is. */
function refusalOf(vault: Vault, client: string | null, fields: ConsentDraft): Refusal<'consent:add'> | null {
  const formula = formulaField({ evidence: fields.evidence, withdrawnReason: fields.withdrawnReason });
  if (formula !== null) return { kind: 'formula', field: formula };
  if (fields.contact && readLive(vault.writer, 'contacts', fields.contact)?.client !== client) return { kind: 'notFound', field: 'contact' };
  return consentRefusal(fields, today(vault.clock));
}

/** Refuses to end an authorisation under which numbers are kept, unless they are to be destroyed with it (R-COL-05). */
function heldUnder(vault: Vault, id: string, numbers: boolean): { readonly kind: 'numbersHeld'; readonly details: { readonly count: number } } | null {
  const count = numbers ? 0 : countNumbers(vault.writer, 'consent', id);
  return count === 0 ? null : { kind: 'numbersHeld', details: { count } };
}

/** Puts an authorisation record of a client on file (R-AUD-05). */
export function addConsent(vault: Vault, { client, fields }: In<'consent:add'>): Answer<'consent:add'> {
  const owner = readLive(vault.writer, 'clients', client);
  if (!owner) return err({ kind: 'notFound' });
  const values: ConsentDraft = { channel: '不限', ...fields };
  const refusal = refusalOf(vault, client, values);
  if (refusal) return err(refusal);
  const { result, action } = commit(vault, { kind: 'user' }, (act) => act.create('consents', { ...values, client, sample: owner.sample }));
  return ok({ id: result as ConsentId, action });
}

/** Corrects an authorisation record; what it says as a whole must still hold. */
export function editConsent(vault: Vault, { id, seen, fields }: In<'consent:edit'>): Answer<'consent:edit'> {
  const before = readLive(vault.writer, 'consents', id);
  if (!before) return err({ kind: 'notFound' });
  const refusal = refusalOf(vault, before.client, { ...before, ...fields });
  if (refusal) return err(refusal);
  if (seen !== undefined && seen !== before.stamp) return err({ kind: 'stale' });
  const after = { ...before, ...fields };
  const uncovered = recordsWhere(vault.writer, 'idNumbers', 'consent', id).some(({ id: number, kind }) =>
    numberOf(vault.writer, number) !== null && (after.purpose !== '证件号' || kind === null || after.numbers?.includes(kind) !== true));
  if (uncovered) return err({ kind: 'numbersHeld', details: { count: countNumbers(vault.writer, 'consent', id) } });
  return ok({ id, action: commit(vault, { kind: 'user' }, (act) => act.edit('consents', id, fields)).action });
}

/** Writes down that a client no longer agrees. The record stays: that it once agreed must be shown as well. */
export function withdrawConsent(vault: Vault, { id, on, reason, numbers }: In<'consent:withdraw'>): Answer<'consent:withdraw'> {
  const before = readLive(vault.writer, 'consents', id);
  if (!before) return err({ kind: 'notFound' });
  if (before.withdrawnOn !== null) return err({ kind: 'alreadyWithdrawn' });
  const withdrawal = { withdrawnOn: on, withdrawnReason: reason };
  const refusal = refusalOf(vault, before.client, { ...before, ...withdrawal });
  const held = refusal ?? heldUnder(vault, id, numbers);
  if (held) return err(held);
  const { action } = commit(vault, { kind: 'user' }, (act) => {
    for (const number of recordsWhere(vault.writer, 'idNumbers', 'consent', id)) act.remove('idNumbers', number.id);
    act.edit('consents', id, withdrawal);
  });
  return ok({ id, action });
}

/** Moves a record that was put on file by mistake out of sight. */
export function deleteConsent(vault: Vault, { id, numbers }: In<'consent:delete'>): Answer<'consent:delete'> {
  if (!readLive(vault.writer, 'consents', id)) return err({ kind: 'notFound' });
  const held = heldUnder(vault, id, numbers);
  if (held) return err(held);
  return ok({ id, action: commit(vault, { kind: 'user' }, (act) => removeWithDependents(vault.writer, act, 'consents', id)).action });
}
