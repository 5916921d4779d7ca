import type { ListGroup, ListRows, Sum } from '../../../../shared/listview/asks';
import type { DescribedList } from '../../../../shared/listview/columns';
import type { In, Out, Refusal } from '../../../../shared/ipc/contract';
import { err, ok, type Result } from '../../../../shared/kit/result';
import type { Row } from '../../vault/database';
import type { ReadContext } from '../context';
import { clientSource } from './client-source';
import { complaintSource } from './complaint-source';
import { contractSource } from './contract-source';
import type { WrongRows } from './conditions';
import { orderSource } from './order-source';
import { groupBy, orderedRowids, selected, tableFor } from './ordered';
import { productSource } from './product-source';
import { canSum, columnOf, type ListSource, type SqlColumn } from './source';

/** Every list that can be described. */
const sources: Readonly<Record<DescribedList, ListSource>> = {
  clients: clientSource, complaints: complaintSource, orders: orderSource, contracts: contractSource, products: productSource,
};

/** The list behind a description. */
export const sourceOf = ({ list }: Pick<ListRows, 'list'>): ListSource => sources[list];

/** Groups answered at most: more are no grouping. */
const mostGroups = 2000;

function summed(context: ReadContext, source: ListSource, names: readonly string[]): Result<readonly SqlColumn[], WrongRows> {
  const columns: SqlColumn[] = [];
  for (const name of names) {
    const column = columnOf(context, source, name);
    if (!column || !canSum(column)) return err({ kind: 'unknownField', field: name });
    columns.push({ ...column, sql: source.sums[name] ?? column.sql });
  }
  return ok(columns);
}

const sumSql = (columns: readonly SqlColumn[]): string => columns.map(({ sql }, at) => `, sum(${sql}) AS s${at}, count(${sql}) AS n${at}`).join('');

const sumsIn = (row: Row, columns: readonly SqlColumn[]): Readonly<Record<string, Sum>> =>
  Object.fromEntries(columns.map(({ name }, at) => {
    const [sum, filled] = [Number(row[`s${at}`] ?? 0), Number(row[`n${at}`] ?? 0)];
    return [name, { sum, filled, average: filled === 0 ? null : sum / filled }];
  }));

/** The groups of a list with their counts and sums, in the order in which their rows stand. */
export function listGroups(context: ReadContext, { rows, group, sums }: In<'list:groups'>): Result<Out<'list:groups'>, Refusal<'list:groups'>> {
  const source = sourceOf(rows);
  const by = groupBy(context, source, group);
  if (!by) return err({ kind: 'unknownField', field: group });
  const columns = summed(context, source, sums);
  if (!columns.ok) return columns;
  const chosen = selected(context, source, rows.filter);
  if (!chosen.ok) return chosen;
  const { where, params } = chosen.value;
  const sum = sumSql(columns.value);
  const found = context.reader.all<Row>(
    `SELECT ${by.value} AS value, count(*) AS n${sum} FROM ${tableFor(source, where, by.join, by.value, sum)}${by.join} ${where}
     GROUP BY ${by.value} ORDER BY ${by.value} IS NULL, ${by.order}, ${by.value} LIMIT ${mostGroups + 1}`,
    { ...params, ...by.column.params },
  );
  if (found.length > mostGroups) return err({ kind: 'tooManyGroups', field: group });
  let first = 0;
  const groups = found.map((row): ListGroup => {
    const count = Number(row['n']);
    const here = { value: row['value'] as string | number | null, count, first, sums: sumsIn(row, columns.value) };
    first += count;
    return here;
  });
  return ok({ total: first, groups });
}

/** Sum and average of columns over a whole list. */
export function listSums(context: ReadContext, { rows, columns: names }: In<'list:sums'>): Result<Out<'list:sums'>, Refusal<'list:sums'>> {
  const source = sourceOf(rows);
  const columns = summed(context, source, names);
  if (!columns.ok) return columns;
  const chosen = selected(context, source, rows.filter);
  if (!chosen.ok) return chosen;
  const { where, params } = chosen.value;
  const sum = sumSql(columns.value);
  const row = context.reader.get<Row>(`SELECT count(*) AS total${sum} FROM ${tableFor(source, where, sum)} ${where}`, params) ?? {};
  return ok({ total: Number(row['total'] ?? 0), sums: sumsIn(row, columns.value) });
}

/** Ids of the rows between two places. */
export function listIds(context: ReadContext, { rows, sort, group, offset, limit }: In<'list:ids'>): Result<Out<'list:ids'>, Refusal<'list:ids'>> {
  const source = sourceOf(rows);
  const rowids = orderedRowids(context, source, rows.filter, sort, group);
  if (!rowids.ok) return rowids;
  const part = [...rowids.value.subarray(offset, offset + limit)];
  const found = context.reader.all<{ at: number; id: string }>(
    `SELECT ${source.rowid} AS at, ${source.id} AS id FROM ${source.from} WHERE ${source.rowid} IN (SELECT value FROM json_each($part))`, { part: JSON.stringify(part) });
  const ids = new Map(found.map(({ at, id }) => [at, id]));
  return ok(part.flatMap((rowid) => ids.get(rowid) ?? []) as unknown as Out<'list:ids'>);
}
