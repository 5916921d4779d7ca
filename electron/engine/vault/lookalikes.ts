import { unnamedPerson } from '../../../shared/client/vocabulary';
import { tidyCreditCode } from '../../../shared/client/credit-code';
import { fold } from '../../../shared/kit/fold';
import type { Lookalike } from '../../../shared/client/asks';
import type { ClientId } from '../../../shared/client/schema';
import { readEmail, readPhone } from '../../../shared/contact/reach';
import { companyKey } from './company-key';
import type { Reader } from './database';

/** What a new record is compared by. */
export interface Likeness {
  readonly name?: string | null;
  readonly phones?: readonly string[];
  readonly emails?: readonly string[];
  readonly creditCode?: string | null;
  readonly except?: string | undefined;
}

interface Found {
  readonly id: ClientId;
  readonly number: string | null;
  readonly name: string | null;
}

/** Whether a company key is so short or so general that sharing it says nothing: 个人, with or without its brackets. */
export const isTooGeneral = (key: string): boolean => {
  const bare = key.replace(/[()]/g, '');
  return bare.length < 2 || bare === fold(unnamedPerson);
};

/** Clients that may be the same one: same credit code, same number to call, same mailbox, same name without place and legal form (AT-36, AT-38). At most 10. */
export function findLookalikes(reader: Reader, { name, phones = [], emails = [], creditCode = null, except }: Likeness): Lookalike[] {
  const found = new Map<string, Lookalike>();
  const add = (rows: readonly Found[], why: Lookalike['why']): void => {
    for (const row of rows) if (row.id !== except && !found.has(row.id)) found.set(row.id, { ...row, why });
  };
  if (creditCode) add(reader.all<Found>('SELECT id, number, name FROM clients WHERE creditCode = $creditCode AND deleted IS NULL LIMIT 10', { creditCode: tidyCreditCode(creditCode) }), 'creditCode');
  for (const text of phones) {
    const { key } = readPhone(text);
    if (key !== null) {
      add(reader.all<Found>('SELECT r.id, r.number, r.name FROM phones p JOIN clientRows r ON r.id = p.client WHERE p.key = $key AND p.deleted IS NULL LIMIT 10', { key }), 'phone');
    }
  }
  for (const text of emails) {
    const { key } = readEmail(text);
    if (key !== null) {
      add(reader.all<Found>('SELECT r.id, r.number, r.name FROM emails e JOIN clientRows r ON r.id = e.client WHERE lower(e.text) = $key AND e.deleted IS NULL LIMIT 10', { key }), 'email');
    }
  }
  const key = name ? companyKey(name) : '';
  if (!isTooGeneral(key)) add(reader.all<Found>('SELECT id, number, name FROM clientRows WHERE nameKey = $key LIMIT 10', { key }), 'name');
  if (except === undefined) return [...found.values()].slice(0, 10);
  const distinct = new Set(reader
    .all<{ id: string }>('SELECT other AS id FROM distinctClients WHERE client = $except AND deleted IS NULL UNION SELECT client FROM distinctClients WHERE other = $except AND deleted IS NULL', { except })
    .map(({ id }) => id));
  return [...found.values()].filter(({ id }) => !distinct.has(id)).slice(0, 10);
}
