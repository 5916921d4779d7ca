import { parentOf } from '../../../shared/relation/rules';
import type { Relation } from '../../../shared/relation/schema';
import type { Reader, Row } from './database';
import { rowToRecord } from './records';

/** The relations of some clients, both ways, of live clients only. */
export function relationsOf(reader: Reader, clients: readonly string[]): Relation[] {
  const ids = JSON.stringify(clients);
  return reader
    .all<Row>(
      `SELECT r.* FROM relations r JOIN clients a ON a.id = r.client JOIN clients b ON b.id = r.other
       WHERE r.deleted IS NULL AND a.deleted IS NULL AND b.deleted IS NULL AND r.id IN (
         SELECT id FROM relations WHERE client IN (SELECT value FROM json_each($ids))
         UNION SELECT id FROM relations WHERE other IN (SELECT value FROM json_each($ids))) ORDER BY r.id`,
      { ids },
    )
    .map((row) => rowToRecord('relations', row) as unknown as Relation);
}

/** Companies looked at on the way up, so that a broken tree ends too. */
const mostClimbed = 400;

/** Everybody above a client over 母公司, with the relations seen on the way. */
export function climb(reader: Reader, client: string): readonly Relation[] {
  const seen = new Set<string>();
  const found: Relation[] = [];
  for (let next = [client]; next.length > 0 && seen.size < mostClimbed; ) {
    for (const id of next) seen.add(id);
    const here = relationsOf(reader, next);
    found.push(...here);
    next = [...new Set(here.flatMap((relation) => parentOf(relation)?.parent ?? []))].filter((id) => !seen.has(id));
  }
  return found;
}
