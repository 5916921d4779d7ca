import { err, ok, type Result } from '../../../shared/kit/result';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { uuidPattern } from '../../../shared/kit/id';
import { fieldsOf, recordsWhere, rowToRecord, toSql } from '../vault/records';
import type { CollectionName } from '../../../shared/record/collections';
import { Where, type ReadContext } from './context';
import { readClient } from './clients';
import { readComplaint } from './complaints';
import { readOrder } from './orders';

const headKeys = ['id', 'stamp'];

/** One page of any collection: equality filters on its fields, sorted by one of them. */
export function listRecords({ reader }: ReadContext, input: In<'record:list'>): Result<Out<'record:list'>, Refusal<'record:list'>> {
  const { collection, filter, sort = 'id', descending, deleted, offset, limit } = input;
  const fields = fieldsOf(collection);
  const known = (key: string): boolean => key in fields || headKeys.includes(key);
  const unknown = [...Object.keys(filter), sort].find((key) => !known(key));
  if (unknown !== undefined) return err({ kind: 'unknownField', field: unknown });
  const where = new Where().and(deleted ? 'deleted IS NOT NULL' : 'deleted IS NULL');
  for (const [key, value] of Object.entries(filter)) {
    const field = fields[key];
    if (value === null) where.and(`"${key}" IS NULL`);
    else where.and(`"${key}" = $is_${key}`, { [`is_${key}`]: field ? toSql(field, value) : String(value) });
  }
  const total = reader.get<{ n: number }>(`SELECT count(*) AS n FROM ${collection} ${where.sql}`, where.params)?.n ?? 0;
  const rows = reader.all(`SELECT * FROM ${collection} ${where.sql} ORDER BY "${sort}" ${descending ? 'DESC' : 'ASC'}, id LIMIT $limit OFFSET $offset`, { ...where.params, limit, offset });
  return ok({ total, items: rows.map((row) => ({ ...rowToRecord(collection, row) })) });
}

/** The id of a record by its id or human number; `null` when there is none. */
function findId({ reader }: ReadContext, collection: CollectionName, key: string): string | null {
  if (uuidPattern.test(key)) return reader.get<{ id: string }>(`SELECT id FROM ${collection} WHERE id = $key AND deleted IS NULL`, { key })?.id ?? null;
  if (!('number' in fieldsOf(collection))) return null;
  return reader.get<{ id: string }>(`SELECT id FROM ${collection} WHERE number = $key AND deleted IS NULL ORDER BY id LIMIT 1`, { key })?.id ?? null;
}

/** One record with what belongs to it. */
export function getRecord(context: ReadContext, { collection, key }: In<'record:get'>): Result<Out<'record:get'>, Refusal<'record:get'>> {
  const id = findId(context, collection, key);
  if (id === null) return err({ kind: 'notFound' });
  if (collection === 'clients') {
    const file = readClient(context, { id: id as never });
    if (!file.ok) return file;
    const { client, ...rest } = file.value;
    return ok({ ...client, ...rest, followups: recordsWhere(context.reader, 'followups', 'client', id), complaints: recordsWhere(context.reader, 'complaints', 'client', id),
      orders: recordsWhere(context.reader, 'orders', 'client', id), contracts: recordsWhere(context.reader, 'contracts', 'client', id), owned: recordsWhere(context.reader, 'owned', 'client', id) });
  }
  if (collection === 'complaints') {
    const file = readComplaint(context, { id: id as never });
    if (!file.ok) return file;
    const { complaint, ...rest } = file.value;
    return ok({ ...complaint, ...rest });
  }
  if (collection === 'orders') {
    const file = readOrder(context, { id: id as never });
    if (!file.ok) return file;
    const { order, ...rest } = file.value;
    return ok({ ...order, ...rest });
  }
  const row = context.reader.get(`SELECT * FROM ${collection} WHERE id = $id`, { id });
  return row ? ok({ ...rowToRecord(collection, row) }) : err({ kind: 'notFound' });
}
