import { consentRefusal } from '../../../shared/consent/rules';
import type { ConsentDraft, ConsentId } from '../../../shared/consent/schema';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { today } from '../../../shared/kit/dates';
import { err, ok, type Result } from '../../../shared/kit/result';
import { commit } from './changes';
import { formulaField } from './guards';
import { readLive } from './records';
import type { Vault } from './vault';

type Answer<C extends 'consent:add' | 'consent:edit' | 'consent:withdraw' | 'consent:delete'> = Result<Out<C>, Refusal<C>>;

/** What is wrong with an authorisation record of a client; `null` when nothing is. */
function refusalOf(vault: Vault, client: string | null, fields: ConsentDraft): Refusal<'consent:add'> | null {
  const formula = formulaField({ evidence: fields.evidence, withdrawnReason: fields.withdrawnReason });
  if (formula !== null) return { kind: 'formula', field: formula };
  if (fields.contact && readLive(vault.writer, 'contacts', fields.contact)?.client !== client) return { kind: 'notFound', field: 'contact' };
  return consentRefusal(fields, today(vault.clock));
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
  return ok({ id, action: commit(vault, { kind: 'user' }, (act) => act.edit('consents', id, fields)).action });
}

/** Writes down that a client no longer agrees. The record stays: that it once agreed must be shown as well. */
export function withdrawConsent(vault: Vault, { id, on, reason }: In<'consent:withdraw'>): Answer<'consent:withdraw'> {
  const before = readLive(vault.writer, 'consents', id);
  if (!before) return err({ kind: 'notFound' });
  if (before.withdrawnOn !== null) return err({ kind: 'alreadyWithdrawn' });
  const withdrawal = { withdrawnOn: on, withdrawnReason: reason };
  const refusal = refusalOf(vault, before.client, { ...before, ...withdrawal });
  if (refusal) return err(refusal);
  return ok({ id, action: commit(vault, { kind: 'user' }, (act) => act.edit('consents', id, withdrawal)).action });
}

/** Moves a record that was put on file by mistake out of sight. */
export function deleteConsent(vault: Vault, { id }: In<'consent:delete'>): Answer<'consent:delete'> {
  if (!readLive(vault.writer, 'consents', id)) return err({ kind: 'notFound' });
  return ok({ id, action: commit(vault, { kind: 'user' }, (act) => act.remove('consents', id)).action });
}
