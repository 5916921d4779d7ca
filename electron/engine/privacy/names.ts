import type { Reader } from '../vault/database';
import type { Belongings } from './belongings';

/** Everything that the erased clients are or were called; a single letter would be found everywhere. */
export function namesOf(reader: Reader, belongings: Belongings): readonly string[] {
  const clients = JSON.stringify([...(belongings.get('clients') ?? [])]);
  return reader.all<{ name: string }>(
    `SELECT DISTINCT name FROM (SELECT name FROM clients WHERE id IN (SELECT value FROM json_each($clients))
       UNION ALL SELECT json_extract(value, '$.name') FROM changes WHERE record IN (SELECT value FROM json_each($clients)) AND kind = 'create'
       UNION ALL SELECT json_extract(value, '$') FROM changes WHERE record IN (SELECT value FROM json_each($clients)) AND kind = 'edit' AND register = 'name')
     WHERE length(name) > 1`, { clients }).map(({ name }) => name);
}
