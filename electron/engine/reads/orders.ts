import { err, ok, type Result } from '../../../shared/kit/result';
import { fold } from '../../../shared/kit/fold';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import type { OrderFile, OrderFilter, OrderRow, OrderSums } from '../../../shared/trade/asks';
import type { Payment } from '../../../shared/trade/schema';
import type { Reader, Row } from '../vault/database';
import { customIn } from '../vault/custom-values';
import { recordsWhere, rowToRecord } from '../vault/records';
import { foundClients } from './text-filter';
import { Where, type ReadContext } from './context';

function whereOf(filter: OrderFilter): Where {
  const where = new Where().among('r.state', filter.state, 'state');
  if (filter.client !== undefined) where.and('r.client = $client', { client: filter.client });
  if (filter.product !== undefined) where.and('r.id IN (SELECT l."order" FROM orderLines l WHERE l.product = $product AND l.deleted IS NULL)', { product: filter.product });
  if (filter.amountState !== undefined) where.and('r.amountState = $amountState', { amountState: filter.amountState });
  if (filter.open === true) where.and('r.outstandingFen <> 0');
  if (filter.from !== undefined) where.and('r.orderedOn >= $from', { from: filter.from });
  if (filter.to !== undefined) where.and('r.orderedOn <= $to', { to: filter.to });
  const text = fold(filter.text ?? '');
  if (text !== '') {
    const clients = foundClients('r.client', filter.text ?? '');
    where.and(`(instr(r.fold, $text) > 0${clients.or})`, { text, ...clients.params });
  }
  return where;
}

const rowSql = `SELECT o.*, r.what, r.paidFen, r.outstandingFen, c.name AS clientName, c.number AS clientNumber
  FROM orderRows r JOIN orders o ON o.id = r.id LEFT JOIN clients c ON c.id = r.client`;

const toRow = (row: Row): OrderRow =>
  ({
    ...rowToRecord('orders', row), what: row['what'], paidFen: row['paidFen'], outstandingFen: row['outstandingFen'],
    clientName: row['clientName'], clientNumber: row['clientNumber'],
  }) as unknown as OrderRow;

/** One page of orders. Which rows it holds is found in the derived rows alone, and only those are then read. */
export function listOrders({ reader }: ReadContext, { filter, sort, offset, limit }: In<'order:list'>): Out<'order:list'> {
  const where = whereOf(filter);
  const total = reader.get<{ n: number }>(`SELECT count(*) AS n FROM orderRows r ${where.sql}`, where.params)?.n ?? 0;
  const direction = sort.descending ? 'DESC' : 'ASC';
  const order = `r.${sort.by} ${direction}, r.rowid ${direction}`;
  const rows = reader.all(
    `${rowSql} WHERE r.rowid IN (SELECT r.rowid FROM orderRows r ${where.sql} ORDER BY ${order} LIMIT $limit OFFSET $offset) ORDER BY ${order}`,
    { ...where.params, limit, offset },
  );
  return { total, items: rows.map(toRow) };
}

/** Totals of everything that a filter keeps. */
export function sumOrders({ reader }: ReadContext, { filter }: In<'order:sums'>): Out<'order:sums'> {
  const where = whereOf(filter);
  const sums = reader.get<Row>(
    `SELECT count(*) AS count, coalesce(sum(r.state IS '已取消'), 0) AS cancelled,
      coalesce(sum(CASE WHEN r.state IS '已取消' THEN 0 ELSE r.amountFen END), 0) AS amountFen,
      coalesce(sum(r.paidFen), 0) AS paidFen, coalesce(sum(r.outstandingFen), 0) AS outstandingFen,
      coalesce(sum(r.amountState IS '待核实'), 0) AS toVerify
     FROM orderRows r ${where.sql}`,
    where.params,
  );
  return sums as unknown as OrderSums;
}

/** One order with its lines and payments. */
export function readOrder({ reader }: ReadContext, { id }: In<'order:read'>): Result<Out<'order:read'>, Refusal<'order:read'>> {
  const row = reader.get(`${rowSql} WHERE r.id = $id`, { id });
  return row ? ok({ order: { ...toRow(row), custom: customIn(row['extra']) }, lines: linesOf(reader, id), payments: paymentsOf(reader, id) }) : err({ kind: 'notFound' });
}

const linesOf = (reader: Reader, id: string): OrderFile['lines'] =>
  reader
    .all(`SELECT l.*, p.name AS productName FROM orderLines l LEFT JOIN products p ON p.id = l.product WHERE l."order" = $id AND l.deleted IS NULL ORDER BY l.id`, { id })
    .map((row) => ({ ...rowToRecord('orderLines', row), productName: row['productName'] }) as unknown as OrderFile['lines'][number]);

const paymentsOf = (reader: Reader, id: string): readonly Payment[] =>
  (recordsWhere(reader, 'payments', 'order', id) as unknown as Payment[]).sort((a, b) => ((a.paidOn ?? '') < (b.paidOn ?? '') ? -1 : (a.paidOn ?? '') > (b.paidOn ?? '') ? 1 : 0));
