import type { Writer } from '../database';

/** One step of the schema: brings a vault of `version - 1` to `version`, inside a transaction. */
export interface Migration {
  readonly version: number;
  readonly up: (writer: Writer) => void;
}

/** What every record carries beside its fields. */
const head = `
  id TEXT PRIMARY KEY,
  created TEXT NOT NULL,
  stamp TEXT NOT NULL,
  stamps TEXT,
  deleted TEXT,
  extra TEXT`;

/** A collection's table. */
export const table = (name: string, columns: string): string => `CREATE TABLE ${name} (${head}, ${columns}, sample INTEGER) STRICT;`;
/** A column that points at a record of another collection. */
export const ref = (column: string, target: string): string => `"${column}" TEXT REFERENCES ${target}(id) DEFERRABLE INITIALLY DEFERRED`;
