import type { OrderFilter, OrderRow } from '../../../../shared/trade/asks';
import { fold } from '../../../../shared/kit/fold';
import { customIn } from '../../vault/custom-values';
import type { Row } from '../../vault/database';
import { rowToRecord } from '../../vault/records';
import { Where } from '../context';
import { foundClients } from '../text-filter';
import { inOrder } from './client-source';
import { listSource } from './source';

/** What a filter of orders says beside its conditions. */
export function orderBase(filter: OrderFilter): Where {
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

/** Order rows with what a list and a page show beside the fields. */
export const orderSelect = `SELECT r.rowid AS at, o.*, r.what, r.paidFen, r.refundedFen, r.outstandingFen, substr(r.orderedOn, 1, 7) AS orderedMonth,
  c.name AS clientName, c.number AS clientNumber
  FROM orderRows r JOIN orders o ON o.id = r.id LEFT JOIN clientRows c ON c.id = r.client`;

/** A row of `orderSelect`. */
export const toOrderRow = (row: Row): OrderRow =>
  ({
    ...rowToRecord('orders', row), what: row['what'], paidFen: row['paidFen'], refundedFen: row['refundedFen'], outstandingFen: row['outstandingFen'],
    orderedMonth: row['orderedMonth'], clientName: row['clientName'], clientNumber: row['clientNumber'], custom: customIn(row['extra']),
  }) as unknown as OrderRow;

/** The list of orders: its derived rows hold what it is filtered, grouped, sorted and summed by. */
export const orderSource = listSource<'orders'>({
  list: 'orders',
  from: 'orderRows r LEFT JOIN clientRows c ON c.id = r.client',
  alias: 'r',
  rowid: 'r.rowid',
  id: 'r.id',
  client: 'r.client',
  name: "coalesce(r.number, '') || ' ' || coalesce(r.what, c.name, '')",
  custom: 'r.custom',
  record: { alias: 'o', join: ' JOIN orders o ON o.id = r.id' },
  judgedBy: 'NULL AS state',
  usualSort: 'orderedOn',
  base: (_context, filter) => orderBase(filter),
  sql: () => ({
    clientName: 'c.name', clientNumber: 'c.number', orderedMonth: 'substr(r.orderedOn, 1, 7)', sample: 'coalesce(r.sample, 0)',
    notes: '(SELECT o.notes FROM orders o WHERE o.id = r.id)',
  }),
  order: () => ({ clientName: 'c.pinyin' }),
  facts: null,
  walked: {},
  // What was cancelled is no turnover: it counts in the number of rows, not in what they come to.
  sums: { amountFen: "CASE WHEN r.state IS NOT '已取消' THEN r.amountFen END" },
  folded: {},
  rowsAt: ({ reader }, rowids) => inOrder(reader.all(`${orderSelect} WHERE r.rowid IN (SELECT value FROM json_each($rowids))`, { rowids: JSON.stringify(rowids) }), rowids),
});
