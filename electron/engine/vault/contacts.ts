import type { ClientId, ContactId } from '../../../shared/client/schema';
import { makesRing, takeOver, type ChainPerson } from '../../../shared/contact/chain';
import { readEmail, readPhone } from '../../../shared/contact/reach';
import { learntAt, limitOf, updateDue } from '../../../shared/contact/rules';
import { momentOf, today } from '../../../shared/kit/dates';
import { err, ok, type Result } from '../../../shared/kit/result';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { commit, type Act } from './changes';
import { settleVerification } from './clients';
import { customOf, filledIn, readCustom } from './custom-values';
import { formulaField } from './guards';
import { readLive, recordsWhere, type StoredRecord } from './records';
import { readPolicies } from './settings';
import type { Vault } from './vault';

type Channel = 'contact:add' | 'contact:edit' | 'contact:leave' | 'contact:confirm-update' | 'contact:return';
type Answer<C extends Channel> = Result<Out<C>, Refusal<C>>;
type StoredContact = StoredRecord<'contacts'>;

const colleagues = (vault: Vault, client: string): StoredContact[] => recordsWhere(vault.writer, 'contacts', 'client', client);
const asPeople = (contacts: readonly StoredContact[]): readonly ChainPerson[] => contacts as unknown as readonly ChainPerson[];

/** What is wrong with a person of the chain: one needs a name or a position, and nobody stands above themselves. */
function refusalOf(vault: Vault, client: string, id: string | null, fields: In<'contact:edit'>['fields'], known: Partial<StoredContact>): Refusal<'contact:add'> | null {
  const formula = formulaField(fields);
  if (formula !== null) return { kind: 'formula', field: formula };
  const merged = { ...known, ...fields };
  if (!merged.name && !merged.position) return { kind: 'personMissing', field: 'name' };
  if (fields.reportsTo === undefined || fields.reportsTo === null) return null;
  const people = asPeople(colleagues(vault, client));
  if (!people.some((person) => person.id === fields.reportsTo) || (id !== null && makesRing(people, id, fields.reportsTo))) return { kind: 'ring', field: 'reportsTo' };
  return null;
}

function addReaches(act: Act, client: string, contact: string, phone: string, email: string, sample: boolean | null): void {
  const owner = { client: client as ClientId, contact: contact as ContactId, sample };
  if (phone !== '') act.create('phones', { ...owner, ...readPhone(phone) });
  const { text, state } = readEmail(email);
  if (email !== '') act.create('emails', { ...owner, text, state });
}

/** What every change to a client's people ends with. */
export function settleClient(vault: Vault, act: Act, client: string): void {
  act.edit('clients', client, { updatedOn: today(vault.clock) });
  settleVerification(vault, act, client);
}

/** Adds a person to a client's decision chain. */
export function addContact(vault: Vault, { client, fields, phone, email, custom }: In<'contact:add'>): Answer<'contact:add'> {
  const owner = readLive(vault.writer, 'clients', client);
  if (!owner) return err({ kind: 'notFound' });
  const refusal = refusalOf(vault, client, null, fields, {});
  if (refusal) return err(refusal);
  const formula = formulaField({ phone: readPhone(phone).key === null ? phone : '', email });
  if (formula !== null) return err({ kind: 'formula', field: formula });
  const own = readCustom(vault.writer, 'contacts', custom);
  if (!own.ok) return own;
  const { result, action } = commit(vault, { kind: 'user' }, (act) => {
    const id = act.create('contacts', { ...fields, ...filledIn(own.value), client, sample: owner.sample });
    addReaches(act, client, id, phone, email, owner.sample);
    settleClient(vault, act, client);
    return id;
  });
  return ok({ id: result as ContactId, action });
}

/** Changes what the chain says of a person. */
export function editContact(vault: Vault, { id, seen, fields, custom }: In<'contact:edit'>): Answer<'contact:edit'> {
  const contact = readLive(vault.writer, 'contacts', id);
  if (!contact || contact.client === null) return err({ kind: 'notFound' });
  const { client } = contact;
  const refusal = refusalOf(vault, client, id, fields, contact);
  if (refusal) return err(refusal);
  if (seen !== undefined && seen !== contact.stamp) return err({ kind: 'stale' });
  const own = readCustom(vault.writer, 'contacts', custom, customOf(vault.writer, 'contacts', id));
  if (!own.ok) return own;
  const { action } = commit(vault, { kind: 'user' }, (act) => {
    if (act.edit('contacts', id, { ...fields, ...own.value })) settleClient(vault, act, client);
  });
  return ok({ id, action });
}

/** The successor of a leaving person: a colleague who is there, or somebody new; `null` while nobody is known. */
function successorOf(people: readonly StoredContact[], leaving: string, { successor }: In<'contact:leave'>): Result<StoredContact | null, 'badSuccessor'> {
  if (successor.who !== 'known') return ok(null);
  const found = people.find(({ id }) => id === successor.id);
  return found && found.id !== leaving && found.leftOn === null ? ok(found) : err('badSuccessor');
}

/**
 * A person left, and who takes over (AT-40, R-UPD-01). The former stays with history; role, superior and reports go to
 * the successor; complaints and next actions stay as they were written. One action.
 */
export function contactLeft(vault: Vault, input: In<'contact:leave'>): Answer<'contact:leave'> {
  const { id, leftOn, learntOn, successor } = input;
  const former = readLive(vault.writer, 'contacts', id);
  if (!former || former.client === null) return err({ kind: 'notFound' });
  if (former.leftOn !== null && former.successor !== null) return err({ kind: 'alreadyLeft' });
  const day = today(vault.clock);
  if (leftOn > day) return err({ kind: 'dayInFuture', field: 'leftOn' });
  if (learntOn !== undefined && learntOn > day) return err({ kind: 'dayInFuture', field: 'learntOn' });
  if (learntOn !== undefined && learntOn < leftOn) return err({ kind: 'learntBeforeLeft', field: 'learntOn' });
  const { client } = former;
  const people = colleagues(vault, client);
  const known = successorOf(people, id, input);
  if (!known.ok) return err({ kind: known.error, field: 'successor' });
  const fresh = successor.who === 'new' ? successor : null;
  const formula = fresh === null ? null : formulaField({ name: fresh.name, position: fresh.position, phone: readPhone(fresh.phone).key === null ? fresh.phone : '', email: fresh.email });
  if (formula !== null) return err({ kind: 'formula', field: formula });

  const chain = takeOver(asPeople(people), former as unknown as ChainPerson, known.value as unknown as ChainPerson | null);
  const started = learntAt(learntOn, momentOf(vault.clock.now(), vault.clock.zone));
  const updateDueAt = former.updateDueAt ?? limitOf(updateDue(started, readPolicies(vault.writer), vault.clock.zone), vault.clock.zone);
  const { result, action } = commit(vault, { kind: 'user' }, (act) => {
    const placed = { role: chain.role, reportsTo: chain.reportsTo };
    const next = fresh === null
      ? (known.value?.id ?? null)
      : act.create('contacts', { client, name: fresh.name, position: fresh.position || null, ...placed, sample: former.sample });
    if (fresh !== null && next !== null) addReaches(act, client, next, fresh.phone, fresh.email, former.sample);
    if (known.value !== null) act.edit('contacts', known.value.id, placed);
    if (next !== null) for (const report of chain.reports) act.edit('contacts', report, { reportsTo: next as ContactId });
    act.edit('contacts', id, { leftOn, successor: next as ContactId | null, updateDueAt });
    settleClient(vault, act, client);
    return next as ContactId | null;
  });
  return ok({ id, successor: result, updateDueAt, action });
}

const canBeReached = (vault: Vault, contact: string): boolean =>
  vault.writer.get(
    `SELECT 1 FROM phones WHERE contact = $contact AND deleted IS NULL AND state = '正常'
     UNION ALL SELECT 1 FROM emails WHERE contact = $contact AND deleted IS NULL AND state = '正常' LIMIT 1`,
    { contact },
  ) !== undefined;

/** Confirms that a change of contact is dealt with (R-UPD-01): the successor can be reached, or nobody takes over. */
export function confirmUpdate(vault: Vault, { id, nobody }: In<'contact:confirm-update'>): Answer<'contact:confirm-update'> {
  const former = readLive(vault.writer, 'contacts', id);
  if (!former || former.client === null) return err({ kind: 'notFound' });
  if (former.updateDueAt === null) return err({ kind: 'nothingToConfirm' });
  if (former.successor === null && !nobody) return err({ kind: 'successorMissing' });
  if (former.successor !== null && !canBeReached(vault, former.successor)) return err({ kind: 'reachMissing', details: { id: former.successor } });
  const { client } = former;
  const { action } = commit(vault, { kind: 'user' }, (act) => {
    act.edit('contacts', id, { updateDueAt: null });
    settleClient(vault, act, client);
  });
  return ok({ id, action });
}

/** Puts right that somebody was said to have left; the chain of those who took over stays as it is. */
export function contactReturned(vault: Vault, { id }: In<'contact:return'>): Answer<'contact:return'> {
  const contact = readLive(vault.writer, 'contacts', id);
  if (!contact || contact.client === null) return err({ kind: 'notFound' });
  if (contact.leftOn === null) return err({ kind: 'neverLeft' });
  const { client } = contact;
  const { action } = commit(vault, { kind: 'user' }, (act) => {
    act.edit('contacts', id, { leftOn: null, successor: null, updateDueAt: null });
    settleClient(vault, act, client);
  });
  return ok({ id, action });
}
