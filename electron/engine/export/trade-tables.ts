import type { ContractRow, ExportedList, OrderRow, OwnedRow, ProductRow } from '../../../shared/trade/asks';
import type { OrderLine, Payment } from '../../../shared/trade/schema';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { ok, type Result } from '../../../shared/kit/result';
import type { JobControl } from '../jobs';
import type { ReaderPort } from '../reader';
import type { Reader, Row } from '../vault/database';
import { rowToRecord } from '../vault/records';
import { columnsOf } from './columns';
import { tableOf, type TableColumn, type WrittenTable } from './table-file';

/** Rows read at once; others get their turn in between. */
const rowsAtOnce = 2000;

type OfClient = { readonly clientNumber: string | null; readonly clientName: string | null };
type LineRow = OrderLine & OfClient & { readonly orderNumber: string | null; readonly productCode: string | null };
type PaymentRow = Payment & OfClient & { readonly orderNumber: string | null };

const whose = <R extends OfClient>(column: ReturnType<typeof columnsOf<R>>): readonly TableColumn<R>[] => [
  column('clients.number', (row) => row.clientNumber, 12),
  column('clients.name', (row) => row.clientName, 28),
];

function orderTable(rows: readonly OrderRow[]): WrittenTable {
  const column = columnsOf<OrderRow>('orders');
  return tableOf('订单', [
    column('orders.number', (row) => row.number),
    ...whose(column),
    column('orders.orderedOn', (row) => row.orderedOn),
    column('orders.state', (row) => row.state, 10),
    column('orders.amountFen', (row) => row.amountFen),
    { heading: '已收金额', kind: 'money', value: (row) => row.paidFen },
    { heading: '未收金额', kind: 'money', value: (row) => row.outstandingFen },
    column('orders.amountState', (row) => row.amountState, 10),
    column('orders.owner', (row) => row.owner, 12),
    column('orders.notes', (row) => row.notes, 30),
  ], rows);
}

function lineTable(rows: readonly LineRow[]): WrittenTable {
  const column = columnsOf<LineRow>('orderLines');
  return tableOf('订单明细', [
    column('orders.number', (row) => row.orderNumber),
    ...whose(column),
    column('products.code', (row) => row.productCode, 14),
    column('orderLines.name', (row) => row.name, 28),
    column('orderLines.quantity', (row) => row.quantity),
    column('orderLines.unitPriceFen', (row) => row.unitPriceFen),
    column('orderLines.amountFen', (row) => row.amountFen),
  ], rows);
}

function paymentTable(rows: readonly PaymentRow[]): WrittenTable {
  const column = columnsOf<PaymentRow>('payments');
  return tableOf('收款记录', [
    column('orders.number', (row) => row.orderNumber),
    ...whose(column),
    column('payments.kind', (row) => row.kind, 10),
    column('payments.paidOn', (row) => row.paidOn),
    column('payments.amountFen', (row) => row.amountFen),
    column('payments.amountState', (row) => row.amountState, 10),
    column('payments.method', (row) => row.method, 12),
    column('payments.notes', (row) => row.notes, 30),
  ], rows);
}

function contractTable(rows: readonly ContractRow[]): WrittenTable {
  const column = columnsOf<ContractRow>('contracts');
  return tableOf('合同', [
    column('contracts.number', (row) => row.number),
    ...whose(column),
    column('contracts.title', (row) => row.title, 30),
    column('contracts.signedOn', (row) => row.signedOn),
    column('contracts.startsOn', (row) => row.startsOn),
    column('contracts.endsOn', (row) => row.endsOn),
    column('contracts.renewBy', (row) => row.renewBy),
    column('contracts.outcome', (row) => row.outcome, 10),
    column('contracts.renewedBy', (row) => row.renewedByNumber),
    column('contracts.amountFen', (row) => row.amountFen),
    column('contracts.amountState', (row) => row.amountState, 10),
    column('contracts.owner', (row) => row.owner, 12),
    column('contracts.notes', (row) => row.notes, 30),
  ], rows);
}

function productTable(rows: readonly ProductRow[]): WrittenTable {
  const column = columnsOf<ProductRow>('products');
  return tableOf('产品', [
    column('products.code', (row) => row.code, 14),
    column('products.name', (row) => row.name, 30),
    column('products.unit', (row) => row.unit, 8),
    column('products.priceFen', (row) => row.priceFen),
    column('products.warrantyMonths', (row) => row.warrantyMonths, 14),
    column('products.state', (row) => row.state, 10),
    column('products.notes', (row) => row.notes, 30),
  ], rows);
}

function ownedTable(rows: readonly OwnedRow[]): WrittenTable {
  const column = columnsOf<OwnedRow>('owned');
  return tableOf('客户拥有产品', [
    ...whose(column),
    column('products.code', (row) => row.productCode, 14),
    column('products.name', (row) => row.productName, 28),
    column('owned.serial', (row) => row.serial),
    column('owned.quantity', (row) => row.quantity),
    column('owned.boughtOn', (row) => row.boughtOn),
    column('owned.warrantyUntil', (row) => row.warrantyUntil),
    column('owned.state', (row) => row.state, 10),
    column('orders.number', (row) => row.orderNumber),
    column('owned.notes', (row) => row.notes, 30),
  ], rows);
}

type RowOf<C extends Listing> = Out<C>['items'][number];
type Listing = 'order:list' | 'contract:list' | 'product:list' | 'owned:list';

/** What tables are put together from, and who hears how far that is. */
interface Source {
  readonly port: ReaderPort;
  readonly reader: Reader;
  readonly control: JobControl;
}

/** Every row of a list, page by page; a list that is refused is refused as a whole. */
async function everything<C extends Listing>({ port, control }: Source, channel: C, input: Omit<In<C>, 'offset' | 'limit'>): Promise<Result<readonly RowOf<C>[], Refusal<C>>> {
  const rows: RowOf<C>[] = [];
  for (let total = 1; rows.length < total; ) {
    const answer = await port.read(channel, { ...input, offset: rows.length, limit: rowsAtOnce } as unknown as In<C>);
    if (!answer.ok) return answer;
    const { total: all, items } = answer.value as { readonly total: number; readonly items: readonly RowOf<C>[] };
    if (items.length === 0) break;
    total = all;
    for (const item of items) rows.push(item);
    control.progress('export', rows.length, total);
    await control.breathe();
  }
  return ok(rows);
}

/** What belongs to orders, in their order. */
async function partsOf<R>({ reader, control }: Source, table: 'orderLines' | 'payments', more: string, joins: string, orders: readonly OrderRow[]): Promise<R[]> {
  const place = new Map<string, number>(orders.map(({ id }, at) => [id, at]));
  const rows: Row[] = [];
  for (let at = 0; at < orders.length; at += rowsAtOnce) {
    const ids = JSON.stringify(orders.slice(at, at + rowsAtOnce).map(({ id }) => id));
    for (const row of reader.all(
      `SELECT x.*, o.number AS orderNumber, c.number AS clientNumber, c.name AS clientName${more} FROM ${table} x JOIN orders o ON o.id = x."order"
       LEFT JOIN clients c ON c.id = o.client ${joins} WHERE x."order" IN (SELECT value FROM json_each($ids)) AND x.deleted IS NULL ORDER BY x.id`,
      { ids },
    )) rows.push(row);
    control.progress(table, Math.min(orders.length, at + rowsAtOnce), orders.length);
    await control.breathe();
  }
  const placeOf = (row: Row): number => place.get(String(row['order'])) ?? 0;
  return rows
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map((row) => ({
      ...rowToRecord(table, row), orderNumber: row['orderNumber'], clientNumber: row['clientNumber'], clientName: row['clientName'], productCode: row['productCode'] ?? null,
    }) as unknown as R);
}

type Tables = readonly [WrittenTable, ...WrittenTable[]];

/** The tables that a list is written as: orders with their lines and payments, the others alone. Tells how far it is. */
export async function tradeTables(port: ReaderPort, reader: Reader, what: ExportedList, control: JobControl): Promise<Result<Tables, Refusal<'order:list'>>> {
  const source = { port, reader, control };
  switch (what.list) {
    case 'orders': {
      const orders = await everything(source, 'order:list', { filter: what.filter, sort: { by: 'orderedOn', descending: true } });
      if (!orders.ok) return orders;
      const lines = await partsOf<LineRow>(source, 'orderLines', ', p.code AS productCode', 'LEFT JOIN products p ON p.id = x.product', orders.value);
      const payments = await partsOf<PaymentRow>(source, 'payments', '', '', orders.value);
      return ok([orderTable(orders.value), lineTable(lines), paymentTable(payments)]);
    }
    case 'contracts': {
      const rows = await everything(source, 'contract:list', { filter: what.filter, sort: { by: 'endsOn', descending: false } });
      return rows.ok ? ok([contractTable(rows.value)]) : rows;
    }
    case 'products': {
      const rows = await everything(source, 'product:list', { filter: what.filter, sort: { by: 'name', descending: false } });
      return rows.ok ? ok([productTable(rows.value)]) : rows;
    }
    case 'owned': {
      const rows = await everything(source, 'owned:list', { filter: what.filter, sort: { by: 'warrantyUntil', descending: false } });
      return rows.ok ? ok([ownedTable(rows.value)]) : rows;
    }
  }
}
