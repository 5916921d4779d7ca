import { authorises, isNumberOf, plainNumber } from '../../../shared/idnumber/rules';
import type { IdNumberId } from '../../../shared/idnumber/schema';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { momentOf, today } from '../../../shared/kit/dates';
import { err, ok, type Result } from '../../../shared/kit/result';
import { commit } from './changes';
import { transaction, type Reader } from './database';
import type { OpenVault } from './open';
import { readLive } from './records';
import { readMeta, type Vault } from './vault';

/** A kept number in full; `null` when it is gone. The one place that reads them. */
export const numberOf = (reader: Reader, id: string): string | null => reader.get<{ number: string }>('SELECT number FROM idNumberValues WHERE id = $id', { id })?.number ?? null;

/** Numbers that are kept, and not only the record that they once were. */
export const keptNumbers = 'idNumbers n JOIN idNumberValues v ON v.id = n.id';

/** How many numbers are kept under an authorisation, or of a client. */
export const countNumbers = (reader: Reader, owner: 'consent' | 'client', id: string): number =>
  reader.get<{ n: number }>(`SELECT count(*) AS n FROM ${keptNumbers} WHERE n."${owner}" = $id`, { id })?.n ?? 0;

/** Keeps a number under an authorisation of the same client, or the same person there, that covers its kind (R-COL-05). The change log hears of the record, never of the number. */
export function addIdNumber(vault: Vault, { client, consent, contact, kind, number }: In<'idnumber:add'>): Result<Out<'idnumber:add'>, Refusal<'idnumber:add'>> {
  const { writer } = vault;
  const owner = readLive(writer, 'clients', client);
  const grant = readLive(writer, 'consents', consent);
  if (!owner || grant?.client !== client) return err({ kind: 'notFound', field: owner ? 'consent' : 'client' });
  const person = contact ?? grant.contact;
  if (person !== null && readLive(writer, 'contacts', person)?.client !== client) return err({ kind: 'notFound', field: 'contact' });
  if (!authorises(grant, kind, today(vault.clock)) || (grant.contact !== null && person !== grant.contact)) return err({ kind: 'notAuthorised', field: 'consent' });
  const plain = plainNumber(number);
  if (!isNumberOf(kind, plain)) return err({ kind: 'wrongNumber', field: 'number' });
  const kept = writer.get(`SELECT 1 FROM ${keptNumbers} WHERE n.client = $client AND n.kind = $kind AND v.number = $plain`, { client, kind, plain });
  if (kept) return err({ kind: 'alreadyKept', field: 'number' });
  const { result: id, action } = commit(vault, { kind: 'user' }, (act) => {
    const record = act.create('idNumbers', { client, contact: person, kind, consent, sample: owner.sample });
    writer.run('INSERT INTO idNumberValues (id, number) VALUES ($record, $plain)', { record, plain });
    return record as IdNumberId;
  });
  return ok({ id, action });
}

/** Hands out a number in full, once its authorisation holds; that it was shown is in the history. */
export function showIdNumber(vault: Vault, { id }: In<'idnumber:show'>): Result<Out<'idnumber:show'>, Refusal<'idnumber:show'>> {
  const record = readLive(vault.writer, 'idNumbers', id);
  if (!record) return err({ kind: 'notFound' });
  const number = numberOf(vault.writer, id);
  if (number === null) return err({ kind: 'numberGone' });
  const grant = record.consent === null ? null : readLive(vault.writer, 'consents', record.consent);
  if (!grant || record.kind === null || !authorises(grant, record.kind, today(vault.clock))) return err({ kind: 'notAuthorised' });
  const { action } = commit(vault, { kind: 'system' }, (act) => act.edit('idNumbers', id, { shownAt: momentOf(vault.clock.now(), vault.clock.zone) }));
  return ok({ number, action });
}

/** Destroys a number. It is no change that Ctrl+Z takes back, as there is nothing to bring back. */
export function deleteIdNumber(vault: Vault, { id }: In<'idnumber:delete'>): Result<Out<'idnumber:delete'>, Refusal<'idnumber:delete'>> {
  if (!readLive(vault.writer, 'idNumbers', id)) return err({ kind: 'notFound' });
  return ok({ id, action: commit(vault, { kind: 'system' }, (act) => act.remove('idNumbers', id)).action });
}

/**
 * Wipes what a destroyed number may have left in pages and in the journal. Emptying the table overwrites every page that
 * it has, which deleting one row does not: a page that was split keeps a copy in its gap. The note stays until the
 * journal is empty as well, so that a crash or a reader under way only puts it off.
 */
export function wipeNumbers({ writer }: Pick<OpenVault, 'writer'>): void {
  if (readMeta(writer, 'numbersToWipe') === null) return;
  transaction(writer, () => {
    const kept = writer.all<{ id: string; number: string }>('SELECT id, number FROM idNumberValues');
    writer.exec('DELETE FROM idNumberValues');
    for (const row of kept) writer.run('INSERT INTO idNumberValues (id, number) VALUES ($id, $number)', row);
  });
  if (writer.get<{ busy: number }>('PRAGMA wal_checkpoint(TRUNCATE)')?.busy === 0) writer.run("DELETE FROM meta WHERE key = 'numbersToWipe'");
}
