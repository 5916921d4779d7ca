import type { CustomField } from '../../../shared/custom/schema';
import { customKey } from '../../../shared/custom/schema';
import { uuidPattern } from '../../../shared/kit/id';
import type { Writer } from './database';
import { readLive } from './records';

/** Where the values of an owner's custom fields lie for lists: table and column. */
const places: Partial<Readonly<Record<NonNullable<CustomField['owner']>, readonly [table: string, column: string]>>> = {
  clients: ['clientRows', 'custom'],
  complaints: ['complaints', 'extra'],
  orders: ['orderRows', 'custom'],
};

/** The value of a custom field in SQL. An index serves only the very same expression, so it is written here alone. */
export function customSql(column: string, id: string): string {
  if (!uuidPattern.test(id)) throw new Error('not the id of a field');
  return `json_extract(${column}, '$."${customKey(id)}"')`;
}

/** Keeps an index for a field by which lists filter and sort; a field that is gone needs none. Several values of one record cannot be indexed. */
export function keepCustomIndex(writer: Writer, id: string): void {
  const field = readLive(writer, 'customFields', id);
  const place = field?.owner ? places[field.owner] : undefined;
  const name = `custom_${id.replaceAll('-', '')}`;
  if (!field || !place || field.kind === '多选') writer.exec(`DROP INDEX IF EXISTS ${name}`);
  else writer.exec(`CREATE INDEX IF NOT EXISTS ${name} ON ${place[0]}(${customSql(place[1], id)})`);
}
