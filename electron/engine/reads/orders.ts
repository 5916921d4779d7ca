import { err, ok, type Result } from '../../../shared/kit/result';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import type { OrderFile, OrderSums } from '../../../shared/trade/asks';
import type { Payment } from '../../../shared/trade/schema';
import type { Reader, Row } from '../vault/database';
import { recordsWhere, rowToRecord } from '../vault/records';
import type { ReadContext } from './context';
import { orderBase, orderSelect, orderSource, toOrderRow } from './lists/order-source';
import { pageInOrder, selected } from './lists/ordered';

/** Orders that an index gives page by page. */
const indexed: ReadonlySet<string> = new Set(['orderedOn', 'number', 'amountFen', 'paidFen', 'outstandingFen']);

/** One page of orders, empty values last either way. Which rows it holds is found in the derived rows alone, and only those are then read. */
export function listOrders(context: ReadContext, { filter, sort, group, offset, limit }: In<'order:list'>): Result<Out<'order:list'>, Refusal<'order:list'>> {
  if (group !== undefined || filter.where !== undefined || !indexed.has(sort.by)) {
    const page = pageInOrder(context, orderSource, filter, sort, group, offset, limit);
    return page.ok ? ok({ total: page.value.total, items: page.value.rows.map(toOrderRow) }) : page;
  }
  const { reader } = context;
  const where = orderBase(filter);
  const total = reader.get<{ n: number }>(`SELECT count(*) AS n FROM orderRows r ${where.sql}`, where.params)?.n ?? 0;
  const direction = sort.descending ? 'DESC' : 'ASC';
  const order = `r.${sort.by} ${direction} NULLS LAST, r.rowid ${direction}`;
  const rows = reader.all(
    `${orderSelect} WHERE r.rowid IN (SELECT r.rowid FROM orderRows r ${where.sql} ORDER BY ${order} LIMIT $limit OFFSET $offset) ORDER BY ${order}`,
    { ...where.params, limit, offset },
  );
  return ok({ total, items: rows.map(toOrderRow) });
}

/** Totals of everything that a filter keeps. */
export function sumOrders(context: ReadContext, { filter }: In<'order:sums'>): Result<Out<'order:sums'>, Refusal<'order:sums'>> {
  const rows = selected(context, orderSource, filter);
  if (!rows.ok) return rows;
  const { from, where, params } = rows.value;
  const sums = context.reader.get<Row>(
    `SELECT count(*) AS count, coalesce(sum(r.state IS '已取消'), 0) AS cancelled,
      coalesce(sum(CASE WHEN r.state IS '已取消' THEN 0 ELSE r.amountFen END), 0) AS amountFen,
      coalesce(sum(r.paidFen), 0) AS paidFen, coalesce(sum(r.outstandingFen), 0) AS outstandingFen,
      coalesce(sum(r.amountState IS '待核实'), 0) AS toVerify
     FROM ${from} ${where}`,
    params,
  );
  return ok(sums as unknown as OrderSums);
}

/** One order with its lines and payments. */
export function readOrder({ reader }: ReadContext, { id }: In<'order:read'>): Result<Out<'order:read'>, Refusal<'order:read'>> {
  const row = reader.get(`${orderSelect} WHERE r.id = $id`, { id });
  return row ? ok({ order: toOrderRow(row), lines: linesOf(reader, id), payments: paymentsOf(reader, id) }) : err({ kind: 'notFound' });
}

const linesOf = (reader: Reader, id: string): OrderFile['lines'] =>
  reader
    .all(`SELECT l.*, p.name AS productName FROM orderLines l LEFT JOIN products p ON p.id = l.product WHERE l."order" = $id AND l.deleted IS NULL ORDER BY l.id`, { id })
    .map((row) => ({ ...rowToRecord('orderLines', row), productName: row['productName'] }) as unknown as OrderFile['lines'][number]);

const paymentsOf = (reader: Reader, id: string): readonly Payment[] =>
  (recordsWhere(reader, 'payments', 'order', id) as unknown as Payment[]).sort((a, b) => ((a.paidOn ?? '') < (b.paidOn ?? '') ? -1 : (a.paidOn ?? '') > (b.paidOn ?? '') ? 1 : 0));
