import type { CollectionName } from '../../../shared/record/collections';
import type { ImportedKind } from '../../../shared/imports/schema';
import type { Clock } from '../../../shared/kit/dates';
import type { Reader, Row } from '../vault/database';
import { rowToRecord, type StoredRecord } from '../vault/records';
import type { WrittenTable } from './table-file';

/** A table with the kind by which its columns are known; `null` for one that import does not read. */
export interface KnownTable {
  readonly kind: ImportedKind | null;
  readonly table: WrittenTable;
}

/** Where what is written comes from. */
export interface TableContext {
  readonly reader: Reader;
  readonly clock: Clock;
  readonly breathe: () => Promise<void>;
}

/** Records read at once; others get their turn in between. */
const atOnce = 2000;

/** Every live record of a collection in an order given as SQL. */
export async function everyRecord<C extends CollectionName>({ reader, breathe }: TableContext, collection: C, order: string): Promise<StoredRecord<C>[]> {
  const records: StoredRecord<C>[] = [];
  for (let more = true; more; ) {
    const rows = reader.all<Row>(`SELECT * FROM ${collection} WHERE deleted IS NULL ORDER BY ${order}, id LIMIT ${atOnce} OFFSET ${records.length}`);
    for (const row of rows) records.push(rowToRecord(collection, row));
    more = rows.length === atOnce;
    await breathe();
  }
  return records;
}
