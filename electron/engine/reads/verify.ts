import type { Out } from '../../../shared/ipc/contract';
import { searchedCollections, type SearchedCollection } from '../../../shared/search/asks';
import { collectionNames, type CollectionName } from '../../../shared/record/collections';
import { unsearched } from '../vault/beside-entries';
import { ownTextsOf } from '../vault/custom-values';
import type { Reader, Row } from '../vault/database';
import { deriveClient } from '../vault/derived';
import { dutyContext, isAhead } from '../vault/duty-facts';
import { dutyColumns } from '../vault/duty-rows';
import { deriveOrder } from '../vault/order-rows';
import { fieldsOf, fieldsOfRegister, toSql } from '../vault/records';
import type { ReadContext } from './context';

interface Change {
  readonly kind: string;
  readonly register: string | null;
  readonly value: string | null;
}

/** Whether a derived row is what it would be if it were made now; columns come in the order in which they were added. */
const isSameRow = (fresh: Row | null, kept: Row): boolean => fresh !== null && Object.keys(kept).every((key) => (fresh[key] ?? null) === kept[key]);

const pick = (row: Row, keys: readonly string[]): Row => Object.fromEntries(keys.map((key) => [key, row[key] ?? null]));

/** Whether what is kept of a client's duties is what the rules make of them now. */
function sameDuties(reader: Reader, client: string, fresh: readonly Row[]): boolean {
  const kept = reader.all('SELECT * FROM dutyRows WHERE client = $client', { client });
  return kept.length === fresh.length && kept.every((row) => isSameRow(fresh.find(({ kind, anchor }) => kind === row['kind'] && anchor === row['anchor']) ?? null, row));
}

/** A record's fields as the change log alone would make them. */
function replay(collection: CollectionName, changes: readonly Change[]): { values: Record<string, unknown>; deleted: boolean } {
  const values: Record<string, unknown> = {};
  let deleted = false;
  for (const { kind, register, value } of changes) {
    const parsed: unknown = value === null ? null : JSON.parse(value);
    if (kind === 'create') Object.assign(values, parsed);
    else if (kind === 'delete') deleted = true;
    else if (kind === 'restore') deleted = false;
    else if (register !== null) {
      const keys = fieldsOfRegister(collection, register);
      if (keys.length === 1 && keys[0] === register) values[register] = parsed;
      else Object.assign(values, parsed);
    }
  }
  return { values, deleted };
}

function logMismatches({ reader }: ReadContext, collection: CollectionName): number {
  let wrong = 0;
  for (const row of reader.all<Row & { id: string }>(`SELECT * FROM ${collection}`)) {
    const { values, deleted } = replay(collection, reader.all<Change>('SELECT kind, register, value FROM changes WHERE record = $id AND collection = $collection ORDER BY stamp, seq', { id: row.id, collection }));
    const same = Object.entries(fieldsOf(collection)).every(([key, field]) => (row[key] ?? null) === toSql(field, values[key]));
    const extra = row['extra'] === null ? {} : (JSON.parse(String(row['extra'])) as Record<string, unknown>);
    const unknown = [...new Set([...Object.keys(extra), ...Object.keys(values)])].filter((key) => !(key in fieldsOf(collection)));
    if (unknown.some((key) => JSON.stringify(extra[key] ?? null) !== JSON.stringify(values[key] ?? null))) {
      wrong++;
      continue;
    }
    if (!same || deleted !== (row['deleted'] !== null)) wrong++;
  }
  return wrong;
}

/** A full check: pages, index, derived rows, and every record against the change log it came from; all of one state, while others write. */
export function verifyVault(context: ReadContext): Out<'vault:verify'> {
  const { reader } = context;
  reader.all('BEGIN');
  try {
    // FTS5 checks itself with what it remembers of an older state, and then calls a sound index corrupt; a search makes it look anew.
    reader.all("SELECT rowid FROM searchText WHERE searchText MATCH 'a' LIMIT 1");
    return verifyState(context);
  } finally {
    reader.all('COMMIT');
  }
}

function verifyState(context: ReadContext): Out<'vault:verify'> {
  const { reader } = context;
  const cipher = reader.all<Row>('PRAGMA cipher_integrity_check').map((row) => String(Object.values(row)[0]));
  const integrity = [...cipher, ...reader.all<Row>('PRAGMA integrity_check').map((row) => String(Object.values(row)[0])).filter((line) => line !== 'ok')];
  for (const row of reader.all<Row>('PRAGMA foreign_key_check')) integrity.push(`foreign key: ${String(row['table'])}`);
  const count = (sql: string): number => reader.get<{ n: number }>(`SELECT count(*) AS n FROM ${sql}`)?.n ?? 0;
  const counts = Object.fromEntries(collectionNames.map((name) => [name, count(`${name} WHERE deleted IS NULL`)]));
  const found = (name: SearchedCollection): string => `r.deleted IS NULL${name in unsearched ? ` AND NOT (r.${unsearched[name as keyof typeof unsearched]})` : ''}`;
  const indexMissing = searchedCollections.reduce(
    (sum, name) => sum + count(`${name} r WHERE ${found(name)} AND NOT EXISTS (SELECT 1 FROM searchRows s WHERE s.record = r.id)`), 0);
  const indexStale = count(`searchRows s WHERE NOT EXISTS (${searchedCollections.map((name) => `SELECT 1 FROM ${name} r WHERE r.id = s.record AND ${found(name)}`).join(' UNION ALL ')})`);
  const own = ownTextsOf(reader);
  const duties = dutyContext(reader, context.clock);
  const ahead = isAhead(reader, context.clock);
  let derivedStale = Math.abs(count('clientRows') - (counts['clients'] ?? 0));
  for (const { entry, ...row } of reader.all<Row & { id: string; entry: number }>('SELECT * FROM clientRows')) {
    const isFound = reader.get('SELECT 1 FROM searchRows WHERE rowid = $entry AND record = $id', { entry, id: row.id }) !== undefined;
    const fresh = deriveClient(reader, row.id, own, duties);
    // A day may have begun since, or the clock been set back, and what time alone changes is still to be made anew: that is no damage.
    const turned = ahead || (typeof row['turnsOn'] === 'string' && row['turnsOn'] <= duties.today);
    const isSame = isSameRow(fresh === null ? null : turned ? { ...fresh.row, ...pick(row, dutyColumns) } : fresh.row, row) && (turned || sameDuties(reader, row.id, fresh?.duties ?? []));
    if (!isFound || !isSame) derivedStale++;
  }
  derivedStale += Math.abs(count('orderRows') - (counts['orders'] ?? 0));
  for (const row of reader.all<Row & { id: string }>('SELECT * FROM orderRows')) if (!isSameRow(deriveOrder(reader, row.id), row)) derivedStale++;
  const mismatches = collectionNames.reduce((sum, name) => sum + logMismatches(context, name), 0);
  return {
    ok: integrity.length === 0 && indexMissing + indexStale + derivedStale + mismatches === 0,
    integrity, counts, changes: count('changes'), indexMissing, indexStale, derivedStale, logMismatches: mismatches,
    contents: { count: 0, bytes: 0, missing: 0, damaged: 0 }, // beside the database: looked at by whoever holds the key
  };
}
