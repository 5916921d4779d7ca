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
  /** What the columns of a table that import does not read hold, `<collection>.<field>`: by these they are masked. */
  readonly fields?: readonly string[];
}

/** Where what is written comes from. */
export interface TableContext {
  readonly reader: Reader;
  readonly clock: Clock;
  readonly breathe: () => Promise<void>;
}

/** Records read at once; others get their turn in between. */
const atOnce = 2000;

/** Every row of a question, in portions; `sql` says in which order. */
export async function everyRow<T>({ reader, breathe }: TableContext, sql: string, toRow: (row: Row) => T): Promise<T[]> {
  const found: T[] = [];
  for (let more = true; more; ) {
    const rows = reader.all<Row>(`${sql} LIMIT ${atOnce} OFFSET ${found.length}`);
    for (const row of rows) found.push(toRow(row));
    more = rows.length === atOnce;
    await breathe();
  }
  return found;
}

/** Every live record of a collection in an order given as SQL. */
export const everyRecord = async <C extends CollectionName>(context: TableContext, collection: C, order: string): Promise<StoredRecord<C>[]> =>
  everyRow(context, `SELECT * FROM ${collection} WHERE deleted IS NULL ORDER BY ${order}, id`, (row) => rowToRecord(collection, row));
