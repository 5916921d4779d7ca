import type { ImportKey } from '../../../shared/imports/schema';
import type { ClientEntry } from './directory';
import type { PlanContext } from './plan-context';
import type { ReadRow } from './read-row';

/** The field that a key stands in, by which its cell is named. */
export const keyFields: Readonly<Record<ImportKey, string>> = {
  auto: 'clients.number', number: 'clients.number', name: 'clients.name', phone: 'phones.text', email: 'emails.text', creditCode: 'clients.creditCode',
};

const unique = (entries: readonly (ClientEntry | null)[]): readonly ClientEntry[] => [...new Set(entries.filter((entry) => entry !== null))];

/** The clients, stored or earlier in the file, that have a row's key; `null` where the row does not give it. */
export function foundByKey({ directory, key }: PlanContext, { texts, phones, emails }: ReadRow): readonly ClientEntry[] | null {
  const one = (value: string | undefined, find: (value: string) => ClientEntry | null): readonly ClientEntry[] | null => (value === undefined ? null : unique([find(value)]));
  const any = (keys: readonly (string | null)[], find: (value: string) => ClientEntry | null): readonly ClientEntry[] | null => {
    const given = keys.filter((value) => value !== null);
    return given.length === 0 ? null : unique(given.map(find));
  };
  switch (key) {
    case 'auto':
    case 'number':
      return one(texts['clients.number'], directory.byNumber);
    case 'name':
      return texts['clients.name'] === undefined ? null : directory.named(texts['clients.name']);
    case 'phone':
      return any(phones.map((phone) => phone.key), directory.byPhone);
    case 'email':
      return any(emails.map((email) => email.key), directory.byEmail);
    case 'creditCode':
      return one(texts['clients.creditCode'], directory.byCreditCode);
  }
}
