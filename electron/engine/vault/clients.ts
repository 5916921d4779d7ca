import { err, ok, type Result } from '../../../shared/kit/result';
import { today } from '../../../shared/kit/dates';
import { fold } from '../../../shared/kit/fold';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { readEmail, readPhone, type Reach } from '../../../shared/contact/reach';
import type { ClientId } from '../../../shared/client/schema';
import { commit, type Act, type Draft } from './changes';
import { customOf, filledIn, readCustom, type CustomRefusal } from './custom-values';
import { formulaField } from './guards';
import { countNumbers } from './id-numbers';
import { findLookalikes } from './lookalikes';
import { clientNumber, nextNumber } from './numbers';
import { readLive, recordsWhere } from './records';
import { removeWithDependents } from './remove';
import type { Vault } from './vault';

type Answer<C extends 'client:create' | 'client:edit' | 'client:delete' | 'plan:set'> = Result<Out<C>, Refusal<C>>;
type Sets = Pick<In<'client:create'>, 'contacts' | 'phones' | 'emails' | 'addresses' | 'tags'>;

/** The tag of this name, made when there is none; names that fold to the same are one tag. */
export function tagNamed(vault: Vault, act: Act, name: string, sample = false): string {
  const known = vault.writer.all<{ id: string; name: string }>('SELECT id, name FROM tags WHERE deleted IS NULL').find((tag) => fold(tag.name) === fold(name));
  return known?.id ?? act.create('tags', sample ? { name, sample } : { name });
}

interface Element {
  readonly id?: string | undefined;
  readonly text: string;
}

/** Makes one owner's phones or e-mails as the form left them: elements keep their ids, so that two devices' additions both stay. */
function setReaches(
  vault: Vault, act: Act, collection: 'phones' | 'emails', client: string, contact: string | null, wanted: readonly Element[], read: (text: string) => Reach,
): void {
  const present = recordsWhere(vault.writer, collection, 'client', client).filter((element) => element.contact === contact);
  for (const element of present) if (!wanted.some(({ id }) => id === element.id)) act.remove(collection, element.id);
  for (const { id, text } of wanted) {
    const reach = read(text);
    const values: Draft<'phones'> = collection === 'phones' ? { text: reach.text, key: reach.key, state: reach.state } : { text: reach.text, state: reach.state };
    const existing = present.find((element) => element.id === id);
    if (existing && existing.text === reach.text) continue; // what somebody confirmed of it stays
    if (existing) act.edit(collection, existing.id, values);
    else act.create(collection, { ...values, client: client as ClientId, contact: contact as never });
  }
}

function setContacts(vault: Vault, act: Act, client: string, wanted: NonNullable<Sets['contacts']>): void {
  const present = recordsWhere(vault.writer, 'contacts', 'client', client);
  for (const contact of present) {
    if (wanted.some(({ id }) => id === contact.id)) continue;
    setReaches(vault, act, 'phones', client, contact.id, [], readPhone);
    setReaches(vault, act, 'emails', client, contact.id, [], readEmail);
    act.remove('contacts', contact.id);
  }
  for (const { id, phones, emails, custom = {}, ...fields } of wanted) {
    const existing = present.find((contact) => contact.id === id);
    if (existing) act.edit('contacts', existing.id, { ...fields, ...custom });
    const contact = existing?.id ?? act.create('contacts', { ...fields, ...filledIn(custom), client: client as ClientId });
    setReaches(vault, act, 'phones', client, contact, phones, readPhone);
    setReaches(vault, act, 'emails', client, contact, emails, readEmail);
  }
}

function setAddresses(vault: Vault, act: Act, client: string, wanted: NonNullable<Sets['addresses']>): void {
  const present = recordsWhere(vault.writer, 'addresses', 'client', client);
  for (const address of present) if (!wanted.some(({ id }) => id === address.id)) act.remove('addresses', address.id);
  for (const { id, ...fields } of wanted) {
    const existing = present.find((address) => address.id === id);
    if (existing) act.edit('addresses', existing.id, fields);
    else act.create('addresses', { ...fields, client: client as ClientId });
  }
}

function setTags(vault: Vault, act: Act, client: string, wanted: readonly string[]): void {
  const ids = new Set(wanted.map((name) => tagNamed(vault, act, name)));
  for (const link of recordsWhere(vault.writer, 'clientTags', 'client', client)) {
    if (link.tag !== null && ids.delete(link.tag)) continue;
    act.remove('clientTags', link.id);
  }
  for (const tag of ids) act.create('clientTags', { client: client as ClientId, tag: tag as never });
}

/** Brings a client's sets to what a form handed in; a set that is absent is left alone. */
function setAll(vault: Vault, act: Act, client: string, sets: Sets): void {
  if (sets.contacts) setContacts(vault, act, client, sets.contacts);
  if (sets.phones) setReaches(vault, act, 'phones', client, null, sets.phones, readPhone);
  if (sets.emails) setReaches(vault, act, 'emails', client, null, sets.emails, readEmail);
  if (sets.addresses) setAddresses(vault, act, client, sets.addresses);
  if (sets.tags) setTags(vault, act, client, sets.tags);
}

/** 待核实 while any phone or e-mail is masked or wrong, or while somebody says so with a reason (R-AUD-04). */
export function settleVerification(vault: Vault, act: Act, client: string): void {
  const record = readLive(vault.writer, 'clients', client);
  if (!record || record.verificationReason !== null) return;
  const doubtful = vault.writer.get(
    `SELECT 1 FROM phones WHERE client = $client AND deleted IS NULL AND state = '待核实'
     UNION ALL SELECT 1 FROM emails WHERE client = $client AND deleted IS NULL AND state = '待核实' LIMIT 1`,
    { client },
  );
  if (doubtful && record.verification !== '待核实') act.edit('clients', client, { verification: '待核实' });
  else if (!doubtful && record.verification === '待核实') act.edit('clients', client, { verification: null });
}

/** The custom values of a form and of its contacts, parsed; the first that does not fit is refused. */
function readAllCustom(vault: Vault, input: Sets & Pick<In<'client:create'>, 'custom'>, id: string | null): Result<{ readonly own: Draft<'clients'>; readonly contacts: Sets['contacts'] }, CustomRefusal> {
  const own = readCustom(vault.writer, 'clients', input.custom, id === null ? {} : customOf(vault.writer, 'clients', id));
  if (!own.ok) return own;
  const contacts: NonNullable<Sets['contacts']> = [];
  for (const contact of input.contacts ?? []) {
    const custom = readCustom(vault.writer, 'contacts', contact.custom, contact.id === undefined ? {} : customOf(vault.writer, 'contacts', contact.id));
    if (!custom.ok) return custom;
    contacts.push({ ...contact, custom: custom.value as typeof contact.custom });
  }
  return ok({ own: own.value, contacts: input.contacts ? contacts : undefined });
}

const firstFormula = (input: Sets & { readonly fields: object }): string | null =>
  formulaField(input.fields as Record<string, unknown>) ??
  (input.contacts ?? []).map((contact) => formulaField({ 'contacts.name': contact.name })).find((field) => field !== null) ??
  (input.tags?.some((tag) => formulaField({ tag }) !== null) ? 'tags' : null);

/** Puts a client on file (R-COL-06) with the next number of its year (AT-05). */
export function createClient(vault: Vault, input: In<'client:create'>): Answer<'client:create'> {
  const name = input.fields.name ?? null;
  if (name === null) return err({ kind: 'nameMissing', field: 'name' });
  const formula = firstFormula(input);
  if (formula !== null) return err({ kind: 'formula', field: formula });
  const custom = readAllCustom(vault, input, null);
  if (!custom.ok) return custom;
  if (!input.anyway) {
    const phones = [...(input.phones ?? []), ...(input.contacts ?? []).flatMap((contact) => contact.phones)].map(({ text }) => text);
    const emails = [...(input.emails ?? []), ...(input.contacts ?? []).flatMap((contact) => contact.emails)].map(({ text }) => text);
    const [twin] = findLookalikes(vault.writer, { name, phones, emails, creditCode: input.fields.creditCode ?? null });
    if (twin) return err({ kind: 'duplicate', field: twin.why === 'phone' || twin.why === 'email' ? 'phones' : twin.why, details: { id: twin.id, number: twin.number ?? '', name: twin.name ?? '' } });
  }
  const day = today(vault.clock);
  const { result: id, action } = commit(vault, { kind: 'user' }, (act) => {
    const filedOn = input.fields.filedOn ?? day;
    const record = act.create('clients', {
      type: '公司',
      stage: '潜在',
      ...input.fields,
      ...filledIn(custom.value.own as never),
      filedOn,
      updatedOn: day,
      number: nextNumber(vault.writer, clientNumber, filedOn),
    });
    setAll(vault, act, record, { ...input, contacts: custom.value.contacts });
    settleVerification(vault, act, record);
    return record as ClientId;
  });
  return ok({ id, action });
}

/** Changes a client's fields and sets. An edit made on an older state of the record is `stale`, so that nobody's words vanish. */
export function editClient(vault: Vault, input: In<'client:edit'>): Answer<'client:edit'> {
  const client = readLive(vault.writer, 'clients', input.id);
  if (!client) return err({ kind: 'notFound' });
  if (input.fields.name === null) return err({ kind: 'nameMissing', field: 'name' });
  const formula = firstFormula(input);
  if (formula !== null) return err({ kind: 'formula', field: formula });
  if (input.seen !== undefined && input.seen !== client.stamp) return err({ kind: 'stale' });
  const custom = readAllCustom(vault, input, input.id);
  if (!custom.ok) return custom;
  const { action } = commit(vault, { kind: 'user' }, (act) => {
    act.edit('clients', input.id, { ...input.fields, ...custom.value.own, updatedOn: today(vault.clock) });
    setAll(vault, act, input.id, { ...input, contacts: custom.value.contacts });
    settleVerification(vault, act, input.id);
  });
  return ok({ id: input.id, action });
}

/** Moves a client and what belongs to it out of sight; undo and restore bring all of it back but numbers kept under an authorisation. */
export function deleteClient(vault: Vault, { id, numbers }: In<'client:delete'>): Answer<'client:delete'> {
  if (!readLive(vault.writer, 'clients', id)) return err({ kind: 'notFound' });
  const held = numbers ? 0 : countNumbers(vault.writer, 'client', id);
  if (held > 0) return err({ kind: 'numbersHeld', details: { count: held } });
  const { action } = commit(vault, { kind: 'user' }, (act) => removeWithDependents(vault.writer, act, 'clients', id));
  return ok({ id, action });
}

/** Sets a client's follow-up plan, one for each client (S2-T3). */
export function setPlan(vault: Vault, { client, plan }: In<'plan:set'>): Answer<'plan:set'> {
  const record = readLive(vault.writer, 'clients', client);
  if (!record) return err({ kind: 'notFound' });
  const [present] = recordsWhere(vault.writer, 'plans', 'client', client);
  const { action } = commit(vault, { kind: 'user' }, (act) => {
    if (present) act.edit('plans', present.id, plan);
    else act.create('plans', { ...plan, client, sample: record.sample });
  });
  return ok({ id: client, action });
}
