import type { ChosenRows, ListRows } from '../../../../shared/listview/asks';
import type { ListSort } from '../../../../shared/listview/condition';
import { err, ok, type Result } from '../../../../shared/kit/result';
import { today } from '../../../../shared/kit/dates';
import type { Params, Row } from '../../vault/database';
import type { ReadContext } from '../context';
import { keptOrder } from './kept-orders';
import { canGroup, columnOf, type ListSource, type SqlColumn } from './source';
import { conditionsSql, type WrongRows } from './conditions';

/** Rows of a list as a clause with its parameters. */
export interface Selected {
  readonly from: string;
  /** Empty, or `WHERE …`. */
  readonly where: string;
  readonly params: Params;
}

/** Tags put a client into several groups: one row for each. */
const byTag = ` LEFT JOIN (SELECT x.client AS client, t.name AS name FROM clientTags x JOIN tags t ON t.id = x.tag
  WHERE x.deleted IS NULL AND t.deleted IS NULL) g ON g.client = r.id`;

/**
 * What rows are read from. When all that `asked` names of them stands in one index, that index is walked from end to
 * end: an order or a range of one column would lead SQLite to look each row up in turn, and to decipher its page again.
 */
export function tableFor({ from, alias, facts }: ListSource, ...asked: readonly string[]): string {
  const named = new Set(Array.from(asked.join(' ').matchAll(new RegExp(`\\b${alias}\\."?(\\w+)`, 'g')), ([, name = '']) => name));
  return facts !== null && named.size > 1 && [...named].every((name) => facts.columns.has(name)) ? `${from} INDEXED BY ${facts.index}` : from;
}

/** The rows that a filter describes. */
export function selected(context: ReadContext, source: ListSource, filter: ListRows['filter']): Result<Selected, WrongRows> {
  const more = conditionsSql(context, source, filter.where, filter.any);
  if (!more.ok) return more;
  const where = source.base(context, filter);
  if (more.value) where.and(more.value.sql, more.value.params);
  return ok({ from: source.from, where: where.sql, params: where.params });
}

/** The rows that were chosen in a list: those named of what its filter describes, or all of it but some. */
export function chosenFrom(context: ReadContext, source: ListSource, { rows, only, except }: ChosenRows): Result<Selected, WrongRows> {
  const found = selected(context, source, rows.filter);
  if (!found.ok) return found;
  const { from, where, params } = found.value;
  const limits = [
    ...(only === undefined ? [] : [`${source.id} IN (SELECT value FROM json_each($only))`]),
    ...(except.length === 0 ? [] : [`${source.id} NOT IN (SELECT value FROM json_each($except))`]),
  ];
  return ok({
    from,
    where: limits.reduce((clause, limit) => (clause === '' ? `WHERE ${limit}` : `${clause} AND ${limit}`), where),
    params: { ...params, ...(only === undefined ? {} : { only: JSON.stringify(only) }), ...(except.length === 0 ? {} : { except: JSON.stringify(except) }) },
  });
}

/** A column by which rows are gathered, with what has to be joined for it. */
export interface GroupBy {
  readonly column: SqlColumn;
  readonly value: string;
  readonly order: string;
  readonly join: string;
}

/** How a list is gathered by a column; `null` when it cannot be. */
export function groupBy(context: ReadContext, source: ListSource, name: string): GroupBy | null {
  const column = columnOf(context, source, name);
  if (!column || !canGroup(column)) return null;
  if (column.name === 'tags') return { column, value: 'g.name', order: 'g.name', join: byTag };
  return { column, value: column.sql, order: column.order, join: '' };
}

/**
 * The rows of a list in order, as rowids. A filter on any column and an order by any other cannot be read off an index
 * page by page, so the order is made once, kept until something is written, and each page of 100,000 rows costs nothing.
 */
export function orderedRowids(context: ReadContext, source: ListSource, filter: ListRows['filter'], sort: ListSort | undefined, group: string | undefined): Result<Float64Array, WrongRows> {
  const { reader } = context;
  const by = sort ?? { by: source.usualSort, descending: true };
  const column = columnOf(context, source, by.by);
  if (!column) return err({ kind: 'unknownField', field: by.by });
  const grouped = group === undefined ? null : groupBy(context, source, group);
  if (group !== undefined && !grouped) return err({ kind: 'unknownField', field: group });

  const key = JSON.stringify([source.list, filter, by, group ?? null, today(context.clock), column.order, grouped?.order ?? null]);
  return keptOrder(reader, key, () => inOrderNow(context, source, filter, by.descending, column, grouped));
}

/** The rowids of a list's rows, put in order. */
function inOrderNow({ reader, clock }: ReadContext, source: ListSource, filter: ListRows['filter'], descending: boolean, column: SqlColumn, grouped: GroupBy | null): Result<readonly number[], WrongRows> {
  const rows = selected({ reader, clock }, source, filter);
  if (!rows.ok) return rows;
  const way = descending ? 'DESC' : 'ASC';
  const { where, params } = rows.value;
  const walked = grouped ? undefined : source.walked[column.name];
  const tie = `${column.order} ${way}, ${source.rowid} ${way}`;
  const order = [...(grouped ? [`${grouped.value} IS NULL`, grouped.order, grouped.value] : []), `${column.sql} IS NULL`, tie].join(', ');
  const join = grouped?.join ?? '';
  const found = reader.get<{ at: string }>(
    walked !== undefined
      ? `SELECT json_group_array(at) AS at FROM (SELECT ${source.rowid} AS at FROM ${source.from} INDEXED BY ${walked}
          WHERE +${source.rowid} IN (SELECT ${source.rowid} FROM ${tableFor(source, where)} ${where}) ORDER BY ${tie})`
      : `SELECT json_group_array(${source.rowid} ORDER BY ${order}) AS at FROM ${tableFor(source, where, join, order)}${join} ${where}`,
    { ...params, ...column.params, ...column.needs, ...(grouped?.column.params ?? {}) },
  );
  return ok(JSON.parse(found?.at ?? '[]') as number[]);
}

/** One page of a list in any order. */
export function pageInOrder(context: ReadContext, source: ListSource, filter: ListRows['filter'], sort: ListSort | undefined, group: string | undefined, offset: number, limit: number): Result<{ total: number; rows: readonly Row[] }, WrongRows> {
  const rowids = orderedRowids(context, source, filter, sort, group);
  if (!rowids.ok) return rowids;
  return ok({ total: rowids.value.length, rows: source.rowsAt(context, [...rowids.value.subarray(offset, offset + limit)]) });
}
