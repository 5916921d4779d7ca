import Database from '@signalapp/sqlcipher';
import { existsSync } from 'node:fs';

/** A value SQLite keeps. Booleans are 1 and 0 here; `rowToRecord` turns them back. */
export type SqlValue = string | number | null | Uint8Array<ArrayBuffer>;
export type Params = Readonly<Record<string, SqlValue>>;
export type Row = Record<string, SqlValue>;

/** SQL for a column that holds one of the ids in `$ids`, which are given as JSON. */
export const among = 'IN (SELECT value FROM json_each($ids))';

/** A connection that can only read: a function that takes a `Reader` cannot write. */
export interface Reader {
  readonly all: <R = Row>(sql: string, params?: Params) => R[];
  readonly get: <R = Row>(sql: string, params?: Params) => R | undefined;
  readonly close: () => void;
}

/** The one connection that writes. */
export interface Writer extends Reader {
  readonly run: (sql: string, params?: Params) => number;
  readonly exec: (sql: string) => void;
}

/** Why a database file could not be opened. */
export class DatabaseDamaged extends Error {}

const hex = (key: Uint8Array): string => Buffer.from(key).toString('hex');

/** Opens the file with its raw 256-bit key; `null` opens an unencrypted file, which only benchmarks do. */
function connect(path: string, key: Uint8Array | null): Database {
  const database = new Database(path, { cacheStatements: true });
  try {
    if (key) database.pragma(`key = "x'${hex(key)}'"`);
    database.pragma('temp_store = MEMORY');
    database.pragma('secure_delete = ON');
    database.pragma('foreign_keys = ON');
    database.prepare('SELECT count(*) FROM sqlite_master').get();
    return database;
  } catch (cause) {
    database.close();
    throw new DatabaseDamaged('the database cannot be read', { cause });
  }
}

/** The addon refuses an empty object for a statement without parameters. */
const given = (params: Params | undefined): Params | undefined => (params && Object.keys(params).length > 0 ? params : undefined);

/** The reading half of a connection. Statements are cached by their text. */
function readerOf(database: Database): Reader {
  return {
    all: <R,>(sql: string, params?: Params): R[] => database.prepare(sql).all(given(params)) as unknown as R[],
    get: <R,>(sql: string, params?: Params): R | undefined => database.prepare(sql).get(given(params)) as unknown as R | undefined,
    close: () => database.close(),
  };
}

/** Opens the writing connection: WAL, every commit on the disk before it is acknowledged. */
export function openWriter(path: string, key: Uint8Array | null): Writer {
  const database = connect(path, key);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('busy_timeout = 5000');
  return {
    ...readerOf(database),
    run: (sql, params) => database.prepare(sql).run(given(params)).changes,
    exec: (sql) => database.exec(sql),
  };
}

/** Page cache of a reading connection, in KiB: pages out of it are deciphered again, and a calendar or a list touches thousands. */
const readCacheKiB = 32_768;

/** Opens a connection that refuses every write. */
export function openReader(path: string, key: Uint8Array | null): Reader {
  if (!existsSync(path)) throw new DatabaseDamaged('the database file is missing');
  const database = connect(path, key);
  database.pragma('query_only = ON');
  database.pragma(`cache_size = -${readCacheKiB}`);
  database.pragma('busy_timeout = 5000');
  return readerOf(database);
}

/** Runs `work` in a transaction that is on the disk when this returns, or has left nothing when it throws. */
export function transaction<T>(writer: Writer, work: () => T): T {
  writer.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    writer.exec('COMMIT');
    return result;
  } catch (cause) {
    rollback(writer);
    throw cause;
  }
}

/** Takes an open transaction back; SQLite has already done so after some errors, such as a full disk. */
export function rollback(writer: Writer): void {
  try {
    writer.exec('ROLLBACK');
  } catch (cause) {
    if (!(cause instanceof Error && cause.message.includes('no transaction is active'))) throw cause;
  }
}

/** The schema version of an open database. */
export const schemaVersion = (reader: Reader): number => reader.get<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0;

/** SQLite's error code, such as `SQLITE_FULL`; empty when the error came from elsewhere. */
export const sqliteCode = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : '';

