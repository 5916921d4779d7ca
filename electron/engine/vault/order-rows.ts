import { fold } from '../../../shared/kit/fold';
import { outstandingOf, paidOf, refundedOf } from '../../../shared/trade/rules';
import type { Order } from '../../../shared/trade/schema';
import type { Reader, Row, Writer } from './database';
import { customText } from './custom-values';
import { recordsWhere, rowToRecord } from './records';

const keys = ['client', 'number', 'orderedOn', 'state', 'amountFen', 'amountState', 'paidFen', 'refundedFen', 'outstandingFen', 'owner', 'sample', 'custom', 'what', 'fold'] as const;

/** The list row of an order: what it is filtered, sorted and summed by. `null` once it is gone. */
export function deriveOrder(reader: Reader, id: string): Row | null {
  const stored = reader.get('SELECT * FROM orders WHERE id = $id AND deleted IS NULL', { id });
  if (!stored) return null;
  const order = rowToRecord('orders', stored) as unknown as Order;
  const payments = recordsWhere(reader, 'payments', 'order', id);
  const paidFen = paidOf(payments);
  const names = [...new Set(recordsWhere(reader, 'orderLines', 'order', id).flatMap(({ name }) => name ?? []))];
  const { client, number, orderedOn, state, amountFen, amountState, owner } = order;
  return {
    id, client, number, orderedOn, state, amountFen, amountState, paidFen, owner,
    refundedFen: refundedOf(payments),
    outstandingFen: outstandingOf(order, paidFen),
    sample: stored['sample'] ?? null,
    custom: customText(stored['extra']),
    what: names.length === 0 ? null : names.join('；'),
    fold: fold([number ?? '', ...names, order.notes ?? ''].join(' ')),
  };
}

const insertSql = `INSERT INTO orderRows (id, ${keys.join(', ')}) VALUES ($id, ${keys.map((key) => `$${key}`).join(', ')})
  ON CONFLICT (id) DO UPDATE SET ${keys.map((key) => `${key} = excluded.${key}`).join(', ')}`;

/** Writes a list row of an order, or takes it out. */
export function keepOrderRow(writer: Writer, id: string, row: Row | null): void {
  if (row === null) writer.run('DELETE FROM orderRows WHERE id = $id', { id });
  else writer.run(insertSql, row);
}
