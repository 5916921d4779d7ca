import type { SheetKind } from '../../../shared/imports/schema';
import type { CollectionName } from '../../../shared/record/collections';
import type { Reader, Row } from '../vault/database';
import { rowToRecord, type StoredRecord } from '../vault/records';
import { textIn } from './drafts';
import type { PlanContext } from './plan-context';
import type { ReadRow } from './read-row';
import { contractSense, keepOrder, keepProduct, orderSense, ownedSense, type OrderEntry } from './trade-entries';

/** How stored records are looked up: in portions, others getting their turn. */
export type LookUp = <C extends CollectionName>(collection: C, column: string, keys: ReadonlySet<string>) => Promise<StoredRecord<C>[]>;

/** Numbers by which the rows of a file name orders or contracts. */
export const numbersIn = (sheets: readonly { readonly rows: readonly ReadRow[] }[], field: string): ReadonlySet<string> =>
  new Set(sheets.flatMap(({ rows }) => rows.flatMap(({ texts }) => texts[field] ?? [])));

/** The clients of orders and contracts that a file names by number. */
export async function clientsOfTrade(sheets: readonly { readonly kind: SheetKind; readonly rows: readonly ReadRow[] }[], records: LookUp): Promise<readonly string[]> {
  const orders = await records('orders', 'number', numbersIn(sheets, 'orders.number'));
  const contracts = await records('contracts', 'number', numbersIn(sheets, 'contracts.number'));
  return [...orders, ...contracts].flatMap(({ client }) => client ?? []);
}

/** Takes up the catalogue; it belongs to no client. */
export function loadProducts({ drafts, trade }: PlanContext, reader: Reader, sheets: readonly { readonly kind: SheetKind }[]): void {
  if (!sheets.some(({ kind }) => kind === 'products' || kind === 'orders' || kind === 'orderLines' || kind === 'owned')) return;
  for (const row of reader.all<Row>('SELECT * FROM products WHERE deleted IS NULL ORDER BY id')) keepProduct(trade, drafts.take('products', rowToRecord('products', row)));
}

/** Takes up the stored orders, things owned and contracts that a file may mean: those of its clients. */
export async function loadTrade(
  context: PlanContext, sheets: readonly { readonly kind: SheetKind }[], clients: ReadonlySet<string>, records: LookUp,
): Promise<void> {
  const { drafts, trade } = context;
  const has = (...kinds: readonly SheetKind[]): boolean => sheets.some(({ kind }) => kinds.includes(kind));
  if (has('orders', 'orderLines', 'payments', 'owned')) {
    for (const record of await records('orders', 'client', clients)) {
      const entry: OrderEntry = { draft: drafts.take('orders', record), lines: [], payments: [], lined: false };
      keepOrder(trade, entry);
      trade.ordersBySense.set(orderSense(record.client ?? '', record.orderedOn, record.amountFen), entry);
    }
    const ids = new Set(trade.orders.keys());
    for (const line of await records('orderLines', '"order"', ids)) trade.orders.get(line.order ?? '')?.lines.push(drafts.take('orderLines', line));
    for (const payment of await records('payments', '"order"', ids)) trade.orders.get(payment.order ?? '')?.payments.push(drafts.take('payments', payment));
  }
  if (has('owned')) {
    for (const record of await records('owned', 'client', clients)) {
      trade.owned.set(ownedSense(record.client ?? '', record.product ?? '', record.serial, record.boughtOn), drafts.take('owned', record));
    }
  }
  if (has('contracts')) {
    for (const record of await records('contracts', 'client', clients)) {
      const draft = drafts.take('contracts', record);
      const number = textIn(draft, 'number');
      if (number !== null) trade.contractsByNumber.set(number, draft);
      trade.contractsBySense.set(contractSense(record.client ?? '', record.title, record.startsOn), draft);
    }
  }
}
