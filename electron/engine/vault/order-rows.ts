import { fold } from '../../../shared/kit/fold';
import { outstandingOf, paidOf } from '../../../shared/trade/rules';
import type { Order } from '../../../shared/trade/schema';
import type { Reader, Row, Writer } from './database';
import { readLive, recordsWhere } from './records';

const keys = ['client', 'number', 'orderedOn', 'state', 'amountFen', 'amountState', 'paidFen', 'outstandingFen', 'what', 'fold'] as const;

/** The list row of an order: what it is filtered, sorted and summed by. `null` once it is gone. */
export function deriveOrder(reader: Reader, id: string): Row | null {
  const order = readLive(reader, 'orders', id) as Order | null;
  if (!order) return null;
  const paidFen = paidOf(recordsWhere(reader, 'payments', 'order', id));
  const names = [...new Set(recordsWhere(reader, 'orderLines', 'order', id).flatMap(({ name }) => name ?? []))];
  const { client, number, orderedOn, state, amountFen, amountState } = order;
  return {
    id, client, number, orderedOn, state, amountFen, amountState, paidFen,
    outstandingFen: outstandingOf(order, paidFen),
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
