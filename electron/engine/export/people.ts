import { grouped } from '../../../shared/kit/group';
import type { CollectionName } from '../../../shared/record/collections';
import type { Reader, Row } from '../vault/database';
import { rowToRecord, type StoredRecord } from '../vault/records';

/** A person at a client, or the client itself where `contact` is `null`, with how it is reached. */
export interface Person {
  readonly contact: StoredRecord<'contacts'> | null;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
}

/** A client with everybody there. */
export interface ClientFile {
  readonly client: StoredRecord<'clients'>;
  /** Those who are there, then those who left. */
  readonly people: readonly Person[];
  /** How the client itself is reached, beside any person. */
  readonly own: Person;
  readonly address: StoredRecord<'addresses'> | null;
  readonly tags: readonly string[];
  readonly plan: StoredRecord<'plans'> | null;
}

/** Clients read at once; others get their turn in between. */
const atOnce = 500;

const textsOf = (records: readonly { readonly text: string | null }[]): string[] => records.flatMap(({ text }) => (text === null ? [] : [text]));

/** Every client in the order of numbers, in portions. */
export async function* clientFiles(reader: Reader, breathe: () => Promise<void>): AsyncIterable<readonly ClientFile[]> {
  const all = reader.all<{ id: string }>("SELECT id FROM clients WHERE deleted IS NULL ORDER BY number IS NULL, number, id").map(({ id }) => id);
  for (let from = 0; from < all.length; from += atOnce) {
    const ids = JSON.stringify(all.slice(from, from + atOnce));
    const of = <C extends CollectionName>(collection: C, column = 'client'): StoredRecord<C>[] =>
      reader.all<Row>(`SELECT * FROM ${collection} WHERE ${column} IN (SELECT value FROM json_each($ids)) AND deleted IS NULL ORDER BY id`, { ids }).map((row) => rowToRecord(collection, row));
    const byClient = <R extends { readonly client: string | null }>(records: readonly R[]): ReadonlyMap<string | null, readonly R[]> => grouped(records, ({ client }) => client);
    const clients = new Map<string, StoredRecord<'clients'>>(of('clients', 'id').map((record) => [record.id, record]));
    const [contacts, phones, emails, addresses, plans] = [byClient(of('contacts')), byClient(of('phones')), byClient(of('emails')), byClient(of('addresses')), byClient(of('plans'))];
    const tags = byClient(reader.all<{ client: string; name: string | null }>(
      'SELECT x.client AS client, t.name AS name FROM clientTags x JOIN tags t ON t.id = x.tag WHERE x.client IN (SELECT value FROM json_each($ids)) AND x.deleted IS NULL AND t.deleted IS NULL ORDER BY x.id',
      { ids },
    ));
    yield all.slice(from, from + atOnce).flatMap((id): ClientFile[] => {
      const client = clients.get(id);
      if (!client) return [];
      const reach = (contact: StoredRecord<'contacts'> | null): Person => ({
        contact,
        phones: textsOf((phones.get(id) ?? []).filter((phone) => phone.contact === (contact?.id ?? null))),
        emails: textsOf((emails.get(id) ?? []).filter((email) => email.contact === (contact?.id ?? null))),
      });
      const people = [...(contacts.get(id) ?? [])].sort((a, b) => Number(a.leftOn !== null) - Number(b.leftOn !== null));
      return [{
        client, people: people.map(reach), own: reach(null), address: addresses.get(id)?.[0] ?? null, plan: plans.get(id)?.[0] ?? null,
        tags: (tags.get(id) ?? []).flatMap(({ name }) => name ?? []),
      }];
    });
    await breathe();
  }
}
