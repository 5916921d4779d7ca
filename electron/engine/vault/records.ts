import { collections, type CollectionName, type Values } from '../../../shared/record/collections';
import type { RecordHead, Stamp } from '../../../shared/record/schema';
import type { Field, FieldTable } from '../../../shared/field/field';
import type { Reader, Row, SqlValue } from './database';

/** A record as the rest of the engine sees it: head, fields, and fields of a newer version kept aside. */
export type StoredRecord<C extends CollectionName> = RecordHead<string> & Values<C>;

/** The bookkeeping of a stored record that only the change log looks at. */
export interface Stamps {
  /** Stamp of the creation: that of every field nobody edited since. */
  readonly created: Stamp;
  /** Stamps of the registers (field or group) edited since. */
  readonly edited: Readonly<Record<string, Stamp>>;
  readonly deleted: Stamp | null;
}

/** The fields of a collection by key, for code that treats all collections alike. */
export const fieldsOf = (collection: CollectionName): FieldTable => collections[collection];

/** The register that a field belongs to: its group, or itself (sync-and-safety §1). */
export const registerOf = (collection: CollectionName, key: string): string => fieldsOf(collection)[key]?.group ?? key;

/** The fields of a register. */
export const fieldsOfRegister = (collection: CollectionName, register: string): readonly string[] => {
  const grouped = Object.entries(fieldsOf(collection)).filter(([key, field]) => (field.group ?? key) === register);
  return grouped.length > 0 ? grouped.map(([key]) => key) : [register];
};

/** A field's value as SQLite keeps it. */
export function toSql(field: Field, value: unknown): SqlValue {
  if (value === null || value === undefined) return null;
  if (field.kind === 'yesNo') return value === true ? 1 : 0;
  if (field.kind === 'lines') return JSON.stringify(value);
  return value as SqlValue;
}

/** SQLite's value as the field means it. */
export function fromSql(field: Field, value: SqlValue | undefined): unknown {
  if (value === null || value === undefined) return null;
  if (field.kind === 'yesNo') return value === 1;
  if (field.kind === 'lines') return JSON.parse(String(value));
  return value;
}

/** A row of a collection's table as a record. */
export function rowToRecord<C extends CollectionName>(collection: C, row: Row): StoredRecord<C> {
  const record: Record<string, unknown> = { id: row['id'], stamp: row['stamp'], deleted: row['deleted'] !== null };
  for (const [key, field] of Object.entries(fieldsOf(collection))) record[key] = fromSql(field, row[key]);
  return record as StoredRecord<C>;
}

/** The stamps of a row. */
export const rowToStamps = (row: Row): Stamps => ({
  created: row['created'] as Stamp,
  edited: row['stamps'] === null ? {} : (JSON.parse(String(row['stamps'])) as Record<string, Stamp>),
  deleted: row['deleted'] as Stamp | null,
});

/** One record by id, deleted or not. */
export function readRecord<C extends CollectionName>(reader: Reader, collection: C, id: string): StoredRecord<C> | null {
  const row = reader.get(`SELECT * FROM ${collection} WHERE id = $id`, { id });
  return row ? rowToRecord(collection, row) : null;
}

/** One record by id unless it was deleted. */
export function readLive<C extends CollectionName>(reader: Reader, collection: C, id: string): StoredRecord<C> | null {
  const record = readRecord(reader, collection, id);
  return record && !record.deleted ? record : null;
}

/** The live records of a collection whose `field` has a value, oldest first. */
export function recordsWhere<C extends CollectionName>(reader: Reader, collection: C, field: keyof Values<C> & string, value: string): StoredRecord<C>[] {
  return reader
    .all(`SELECT * FROM ${collection} WHERE "${field}" = $value AND deleted IS NULL ORDER BY id`, { value })
    .map((row) => rowToRecord(collection, row));
}
