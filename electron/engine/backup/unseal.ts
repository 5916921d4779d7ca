import { closeSync, fsyncSync, openSync, rmSync } from 'node:fs';
import { collectionNames } from '../../../shared/record/collections';
import { err, ok, type Result } from '../../../shared/kit/result';
import { DatabaseDamaged, openReader, schemaVersion, sqliteCode, type Reader } from '../vault/database';
import { deriveKey } from '../vault/keys';
import { splitSink } from './contents';
import { readHead, type HeadRefusal, type SealedHead } from './format';
import { openPayload } from './payload';

/** How far sealing, verifying or restoring is; `total` 0 while it is not known. */
export interface BackupStep {
  readonly step: 'copy' | 'seal' | 'verify' | 'restore';
  readonly done: number;
  readonly total: number;
}

/** Runs `work` on an open file and closes it, however `work` ends. */
export function* withFile<T>(path: string, flags: 'r' | 'wx' | 'w', work: (file: number) => Generator<BackupStep, T>): Generator<BackupStep, T> {
  const file = openSync(path, flags, 0o600);
  try {
    return yield* work(file);
  } finally {
    closeSync(file);
  }
}

/** Live records of every collection that a database of its version has. */
export function countRecords(reader: Reader): Record<string, number> {
  const tables = new Set(reader.all<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'").map(({ name }) => name));
  const count = (name: string): number => reader.get<{ n: number }>(`SELECT count(*) AS n FROM ${name} WHERE deleted IS NULL`)?.n ?? 0;
  return Object.fromEntries(collectionNames.filter((name) => tables.has(name)).map((name) => [name, count(name)]));
}

/** Whether an opened-up database is whole and holds what its header counted. Reading every page also checks every page's own seal. */
function isWhole(database: string, databaseKey: Uint8Array, { header }: SealedHead, contents: number): boolean {
  if (contents !== (header.contents?.count ?? 0)) return false;
  let reader: Reader | null = null;
  try {
    reader = openReader(database, databaseKey);
    const found = countRecords(reader);
    return (
      schemaVersion(reader) === header.schema &&
      JSON.stringify(reader.all('PRAGMA integrity_check')) === JSON.stringify([{ integrity_check: 'ok' }]) &&
      Object.keys(found).length === Object.keys(header.counts).length &&
      Object.entries(header.counts).every(([name, count]) => found[name] === count)
    );
  } catch (cause) {
    const code = sqliteCode(cause);
    if (cause instanceof DatabaseDamaged || code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return false;
    throw cause;
  } finally {
    reader?.close();
  }
}

/** Where what comes out of a sealed file goes, encrypted as it was. */
export interface UnsealTo {
  readonly database: string;
  /** Folder for the contents of attachments; `null` only counts them. */
  readonly contents: string | null;
}

/** Opens the payload of a sealed file and checks what came out. Leaves nothing when it is not whole. */
export function* unsealSteps(path: string, vaultKey: Uint8Array, { database: to, contents }: UnsealTo, step: 'verify' | 'restore'): Generator<BackupStep, Result<SealedHead, HeadRefusal>> {
  let [kept, found] = [false, 0];
  try {
    const opened = yield* withFile(path, 'r', function* (source): Generator<BackupStep, Result<SealedHead, HeadRefusal>> {
      const head = readHead(source);
      if (!head.ok) return head;
      const total = head.value.header.payloadBytes;
      const whole = yield* withFile(to, 'wx', function* (target): Generator<BackupStep, boolean> {
        const sink = splitSink(target, head.value.header.databaseBytes ?? total, contents);
        try {
          const chunks = openPayload(head.value, vaultKey, source, sink);
          let next = chunks.next();
          for (; next.done !== true; next = chunks.next()) yield { step, done: next.value, total };
          if (next.value) fsyncSync(target);
          found = sink.count();
          return next.value;
        } finally {
          sink.close();
        }
      });
      return whole ? head : err('damaged');
    });
    if (!opened.ok) return opened;
    const databaseKey = deriveKey(vaultKey, opened.value.header.vault.vaultId, 'database');
    try {
      kept = isWhole(to, databaseKey, opened.value, found);
    } finally {
      databaseKey.fill(0);
    }
    return kept ? ok(opened.value) : err('damaged');
  } finally {
    if (!kept) rmSync(to, { force: true });
    if (!kept && contents !== null) rmSync(contents, { recursive: true, force: true });
  }
}
