import { toMatch } from '../search/match';
import { firstOtherEntry } from '../vault/derived';
import type { Where } from './context';

/** Numbers of the list rows of clients that the index finds by `$match`: a client's entry has the number of its list row. */
export const foundEntries = `SELECT t.rowid FROM searchText t WHERE searchText MATCH $match AND t.rowid < ${firstOtherEntry}`;

/** Ids of those clients. */
export const foundClientIds = `SELECT f.id FROM clientRows f WHERE f.entry IN (${foundEntries})`;

/** Adds to a condition what belongs to clients that are called `text` or sound like it; nothing where the text says nothing. */
export function foundClients(column: string, text: string): { readonly or: string; readonly params: Readonly<Record<string, string>> } {
  const match = toMatch(text);
  return match ? { or: ` OR ${column} IN (${foundClientIds})`, params: { match: `{name pinyin} : (${match.plain})` } } : { or: '', params: {} };
}

/** Text as LIKE takes it, its own marks escaped. */
const likeText = (text: string): string => `%${text.trim().replace(/[\\%_]/g, '\\$&')}%`;

/** Narrows to what holds `text` in one of `columns`, or belongs to a client of that name where `client` says which column holds it. */
export function narrowByText(where: Where, columns: readonly string[], client: string | null, text: string | undefined): void {
  if (text === undefined || text.trim() === '') return;
  const clients = client === null ? { or: '', params: {} } : foundClients(client, text);
  where.and(`(${columns.map((column) => `${column} LIKE $like ESCAPE '\\'`).join(' OR ')}${clients.or})`, { like: likeText(text), ...clients.params });
}
