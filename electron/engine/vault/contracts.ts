import { today } from '../../../shared/kit/dates';
import { err, ok, type Result } from '../../../shared/kit/result';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { dayOutOfOrder, nextTerm } from '../../../shared/trade/rules';
import type { Contract, ContractDraft, ContractId } from '../../../shared/trade/schema';
import { judged } from './amounts';
import { commit, type Act } from './changes';
import { formulaField } from './guards';
import { contractNumber, nextNumber, reserveNumber, sampleContractNumber } from './numbers';
import { readLive, recordsWhere } from './records';
import { removeWithDependents } from './remove';
import { readPolicies } from './settings';
import type { Vault } from './vault';

type WriteChannel = 'contract:create' | 'contract:edit' | 'contract:delete' | 'contract:renew';
type Answer<C extends WriteChannel> = Result<Out<C>, Refusal<C>>;
type Amount = Pick<Contract, 'amountFen' | 'amountState'>;

/** The amount as it is kept, or the first thing that is wrong with a contract. `before` is what is stored. */
function checked(vault: Vault, fields: ContractDraft, before: Contract | null, confirmed: boolean): Result<Amount, Refusal<'contract:create'>> {
  const formula = formulaField(fields);
  if (formula !== null) return err({ kind: 'formula', field: formula });
  const whole = { ...before, ...fields };
  if (!whole.title) return err({ kind: 'titleMissing', field: 'title' });
  const wrong = dayOutOfOrder({ startsOn: whole.startsOn ?? null, endsOn: whole.endsOn ?? null, renewBy: whole.renewBy ?? null, signedOn: whole.signedOn ?? null });
  if (wrong !== null) return err({ kind: 'daysOutOfOrder', field: wrong });
  if (fields.number) {
    const taken = vault.writer.get('SELECT 1 FROM contracts WHERE number = $number AND deleted IS NULL AND id <> $id', { number: fields.number, id: before?.id ?? '' });
    if (taken) return err({ kind: 'numberTaken', field: 'number', details: { number: fields.number } });
  }
  return judged(whole.amountFen ?? null, before, confirmed, readPolicies(vault.writer));
}

/** Writes a new contract under the next number of the day it was signed. */
function write(vault: Vault, act: Act, fields: ContractDraft): { readonly id: ContractId; readonly number: string } {
  const day = fields.signedOn ?? fields.startsOn ?? today(vault.clock);
  const number = fields.number ?? nextNumber(vault.writer, fields.sample === true ? sampleContractNumber : contractNumber, day);
  reserveNumber(vault.writer, contractNumber, number);
  return { id: act.create('contracts', { outcome: '待续约', ...fields, number }) as ContractId, number };
}

/** Puts a contract on file; it waits for its renewal. */
export function createContract(vault: Vault, { client, fields, confirmed }: In<'contract:create'>): Answer<'contract:create'> {
  const owner = readLive(vault.writer, 'clients', client);
  if (!owner) return err({ kind: 'notFound' });
  const amount = checked(vault, fields, null, confirmed);
  if (!amount.ok) return amount;
  const { result, action } = commit(vault, { kind: 'user' }, (act) => write(vault, act, { ...fields, ...amount.value, client, sample: owner.sample }));
  return ok({ ...result, action });
}

/** Changes a contract, its outcome too. */
export function editContract(vault: Vault, { id, seen, fields, confirmed }: In<'contract:edit'>): Answer<'contract:edit'> {
  const before = readLive(vault.writer, 'contracts', id) as Contract | null;
  if (!before) return err({ kind: 'notFound' });
  const amount = checked(vault, fields, before, confirmed);
  if (!amount.ok) return amount;
  if (seen !== undefined && seen !== before.stamp) return err({ kind: 'stale' });
  const number = fields.number ?? before.number;
  const { action } = commit(vault, { kind: 'user' }, (act) => {
    act.edit('contracts', id, { ...fields, ...amount.value, number });
    if (number !== null) reserveNumber(vault.writer, contractNumber, number);
  });
  return ok({ id, action });
}

/** Deletes a contract; the one it took the place of waits for its renewal again. */
export function removeContract(vault: Vault, act: Act, id: string): void {
  for (const earlier of recordsWhere(vault.writer, 'contracts', 'renewedBy', id)) act.edit('contracts', earlier.id, { renewedBy: null, outcome: '待续约' });
  removeWithDependents(vault.writer, act, 'contracts', id);
}

/** Moves a contract out of sight. */
export function deleteContract(vault: Vault, { id }: In<'contract:delete'>): Answer<'contract:delete'> {
  if (!readLive(vault.writer, 'contracts', id)) return err({ kind: 'notFound' });
  const { action } = commit(vault, { kind: 'user' }, (act) => removeContract(vault, act, id));
  return ok({ id, action });
}

/** Renews a contract: the next one, of the same length and amount unless said otherwise, takes its place, and it is 已续约. */
export function renewContract(vault: Vault, { id, fields, confirmed }: In<'contract:renew'>): Answer<'contract:renew'> {
  const before = readLive(vault.writer, 'contracts', id) as Contract | null;
  if (!before) return err({ kind: 'notFound' });
  if (before.renewedBy !== null && readLive(vault.writer, 'contracts', before.renewedBy)) return err({ kind: 'alreadyRenewed' });
  const { client, title, amountFen, owner, sample } = before;
  const next: ContractDraft = { title, amountFen, owner, signedOn: today(vault.clock), ...nextTerm(before), ...fields, outcome: '待续约' };
  // An amount that was confirmed for the old contract is known; it is not asked about again while it stays the same.
  const amount = checked(vault, next, { ...before, id: '' as ContractId, startsOn: null, endsOn: null, renewBy: null, signedOn: null }, confirmed);
  if (!amount.ok) return amount;
  if (before.startsOn !== null && next.startsOn && next.startsOn <= before.startsOn) return err({ kind: 'daysOutOfOrder', field: 'startsOn' });
  const { result, action } = commit(vault, { kind: 'user' }, (act) => {
    const made = write(vault, act, { ...next, ...amount.value, client, sample });
    act.edit('contracts', id, { outcome: '已续约', renewedBy: made.id });
    return made;
  });
  return ok({ ...result, action });
}
