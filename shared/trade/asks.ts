import * as z from 'zod';
import { page, type Written } from '../client/asks';
import { clientId, type Stage } from '../client/schema';
import { dayParser, draftParser } from '../field/field';
import { customInput, type CustomValues } from '../custom/rules';
import { ask } from '../ipc/ask';
import { fileToken } from '../ipc/file-token';
import { jobId } from '../ipc/job-asks';
import { exportReason } from '../export/schema';
import type { Day } from '../kit/dates';
import { columnName, conditions, sortParser, wrongRows } from '../listview/condition';
import {
  amountStates, contractFields, contractId, orderFields, orderId, orderLineFields, orderLineId, orderStates, ownedFields, ownedId, ownedStates,
  paymentFields, paymentId, productFields, productId, productStates, renewalOutcomes,
  type Contract, type ContractId, type Order, type OrderId, type OrderLine, type Owned, type OwnedId, type Payment, type PaymentId, type Product, type ProductId,
} from './schema';

const words = z.string().max(200);
const seen = z.string().max(80).optional();
/** Somebody was asked about an amount beyond the ceiling and stands by it (AT-37). */
const confirmed = z.boolean().default(false);
const sorted = <const K extends readonly [string, ...string[]]>(keys: K, by: K[number], descending = true) =>
  z.strictObject({ by: z.enum(keys), descending: z.boolean().default(descending) }).default({ by, descending } as never);

const orderEditable = ['number', 'orderedOn', 'state', 'amountFen', 'owner', 'notes'] as const;
const contractEditable = ['number', 'title', 'signedOn', 'startsOn', 'endsOn', 'renewBy', 'outcome', 'amountFen', 'owner', 'notes'] as const;
const productEditable = ['code', 'name', 'unit', 'priceFen', 'warrantyMonths', 'state', 'notes'] as const;
const ownedEditable = ['product', 'serial', 'quantity', 'boughtOn', 'warrantyUntil', 'state', 'notes'] as const;
const paymentEditable = ['kind', 'paidOn', 'amountFen', 'method', 'notes'] as const;

/** Elements of an order as a form hands them in: an `id` keeps one, none adds one, one left out goes. */
const { product, name, quantity, unitPriceFen, amountFen } = orderLineFields;
const line = z.strictObject({
  id: orderLineId.optional(), product: product.parser.optional(), name: name.parser.optional(), quantity: quantity.parser.optional(),
  unitPriceFen: unitPriceFen.parser.optional(), amountFen: amountFen.parser.optional(),
});
const payment = z.strictObject({
  id: paymentId.optional(), kind: paymentFields.kind.parser.optional(), paidOn: paymentFields.paidOn.parser.optional(),
  amountFen: paymentFields.amountFen.parser.optional(), method: paymentFields.method.parser.optional(), notes: paymentFields.notes.parser.optional(),
});
export type LineInput = z.infer<typeof line>;
export type PaymentInput = z.infer<typeof payment>;

/** What a list shows of an order. */
export interface OrderRow extends Order {
  readonly clientName: string | null;
  readonly clientNumber: string | null;
  /** `YYYY-MM` of the day it was ordered on. */
  readonly orderedMonth: string | null;
  /** Names of its lines. */
  readonly what: string | null;
  /** 分: received less given back. */
  readonly paidFen: number;
  /** 分: given back, of all that was received. */
  readonly refundedFen: number;
  /** 分: what it still brings; below zero it is to be given back. */
  readonly outstandingFen: number;
  /** Values of the user's own fields. */
  readonly custom: CustomValues;
}

/** One order with its lines and payments, oldest payment first. */
export interface OrderFile {
  readonly order: OrderRow;
  readonly lines: readonly (OrderLine & { readonly productName: string | null })[];
  readonly payments: readonly Payment[];
}

/** Totals of all orders that a filter keeps, in 分. Cancelled orders are counted but their amounts are not. */
export interface OrderSums {
  readonly count: number;
  readonly cancelled: number;
  readonly amountFen: number;
  readonly paidFen: number;
  readonly outstandingFen: number;
  /** Amounts that somebody has yet to look at (AT-37). */
  readonly toVerify: number;
}

export interface ContractRow extends Contract {
  readonly clientName: string | null;
  readonly clientNumber: string | null;
  /** Number of the contract that took its place. */
  readonly renewedByNumber: string | null;
  /** When its renewal is due; `null` once that is settled, and for one without an end. */
  readonly renewal: Day | null;
  /** `YYYY-MM` of its last day. */
  readonly endsMonth: string | null;
}

export interface ContractSums {
  readonly count: number;
  readonly amountFen: number;
  /** Contracts waiting for an outcome. */
  readonly open: number;
}

export interface ProductRow extends Product {
  /** Orders that hold it, not counting cancelled ones. */
  readonly orders: number;
  /** 分: what those lines come to. */
  readonly soldFen: number;
  /** Clients who own it (R-CP-11). */
  readonly owners: number;
}

export interface OwnedRow extends Owned {
  readonly clientName: string | null;
  readonly clientNumber: string | null;
  readonly productName: string | null;
  readonly productCode: string | null;
  readonly orderNumber: string | null;
}

/** Conditions on any column; all must hold, or any of them where `any` is set. */
const asked = { where: conditions.optional(), any: z.boolean().optional() };

export const orderFilter = z.strictObject({
  ...asked,
  text: words.optional(),
  client: clientId.optional(),
  product: productId.optional(),
  state: z.array(z.enum(orderStates)).max(4).optional(),
  amountState: z.enum(amountStates).optional(),
  /** Only what is not paid in full, or has money to give back. */
  open: z.literal(true).optional(),
  from: dayParser.optional(),
  to: dayParser.optional(),
});
export type OrderFilter = z.infer<typeof orderFilter>;

export const contractFilter = z.strictObject({
  ...asked,
  text: words.optional(),
  client: clientId.optional(),
  outcome: z.array(z.enum(renewalOutcomes)).max(4).optional(),
  /** Only what is to be renewed by now or has lapsed. */
  due: z.literal(true).optional(),
  /** Days of the end. */
  from: dayParser.optional(),
  to: dayParser.optional(),
});
export type ContractFilter = z.infer<typeof contractFilter>;

export const productFilter = z.strictObject({ ...asked, text: words.optional(), state: z.array(z.enum(productStates)).max(2).optional() });
export type ProductFilter = z.infer<typeof productFilter>;

export const ownedFilter = z.strictObject({
  text: words.optional(),
  client: clientId.optional(),
  product: productId.optional(),
  state: z.array(z.enum(ownedStates)).max(3).optional(),
  from: dayParser.optional(),
  to: dayParser.optional(),
});
export type OwnedFilter = z.infer<typeof ownedFilter>;
export const ownedSorts = ['warrantyUntil', 'boughtOn'] as const;

export interface TradePage<Row> {
  readonly total: number;
  readonly items: readonly Row[];
}

/** What writing an order answers: its number, and what its client became by it. */
export type OrderWritten = Written<OrderId> & { readonly number: string; readonly became: Stage | null };

const amountRefusals = ['negative', 'outlier'] as const;
const orderRefusals = ['notFound', 'amountMissing', 'lineIncomplete', 'paymentIncomplete', 'refundTooLarge', 'numberTaken', 'formula', 'wrongCustom', ...amountRefusals] as const;
const contractRefusals = ['notFound', 'titleMissing', 'daysOutOfOrder', 'numberTaken', 'formula', ...amountRefusals] as const;
const paymentRefusals = ['notFound', 'paymentIncomplete', 'refundTooLarge', 'formula', ...amountRefusals] as const;
const productRefusals = ['productNameMissing', 'codeTaken', 'formula', 'negative'] as const;

const orderDraft = {
  fields: draftParser(orderFields, orderEditable),
  custom: customInput.optional(),
  lines: z.array(line).max(200).optional(),
  payments: z.array(payment).max(200).optional(),
  /** Also puts the products of its lines on file as owned by the client, with their warranty. */
  own: z.boolean().default(false),
  confirmed,
};

/** A list in any order, gathered by a column or not. */
const listed = (by: string, descending: boolean) => ({ sort: sortParser.default({ by, descending }), group: columnName.optional(), ...page });

/** Which list is written to a file; the whole of it, not a page. */
const exported = z.discriminatedUnion('list', [
  z.strictObject({ list: z.literal('orders'), filter: orderFilter.default({}) }),
  z.strictObject({ list: z.literal('contracts'), filter: contractFilter.default({}) }),
  z.strictObject({ list: z.literal('products'), filter: productFilter.default({}) }),
  z.strictObject({ list: z.literal('owned'), filter: ownedFilter.default({}) }),
]);
export type ExportedList = z.infer<typeof exported>;

export const tradeAsks = {
  /** `number` empty: the next of its day. The first order makes a prospect 合作, and the answer says so. */
  'order:create': ask(z.strictObject({ client: clientId, ...orderDraft }), orderRefusals).answers<OrderWritten>(),
  'order:edit': ask(z.strictObject({ id: orderId, seen, ...orderDraft }), [...orderRefusals, 'stale']).answers<OrderWritten>(),
  /** Takes its lines and payments along. */
  'order:delete': ask(z.strictObject({ id: orderId }), ['notFound']).answers<Written<OrderId>>(),
  'order:read': ask(z.strictObject({ id: orderId }), ['notFound']).answers<OrderFile>(),
  'order:list': ask(z.strictObject({ filter: orderFilter.default({}), ...listed('orderedOn', true) }), wrongRows).answers<TradePage<OrderRow>>(),
  'order:sums': ask(z.strictObject({ filter: orderFilter.default({}) }), wrongRows).answers<OrderSums>(),

  'payment:add': ask(z.strictObject({ order: orderId, fields: draftParser(paymentFields, paymentEditable), confirmed }), paymentRefusals).answers<Written<PaymentId>>(),
  'payment:edit': ask(z.strictObject({ id: paymentId, fields: draftParser(paymentFields, paymentEditable), confirmed }), paymentRefusals).answers<Written<PaymentId>>(),
  'payment:remove': ask(z.strictObject({ id: paymentId }), ['notFound', 'refundTooLarge']).answers<Written<PaymentId>>(),

  'product:create': ask(z.strictObject({ fields: draftParser(productFields, productEditable) }), productRefusals).answers<Written<ProductId>>(),
  'product:edit': ask(z.strictObject({ id: productId, seen, fields: draftParser(productFields, productEditable) }), [...productRefusals, 'notFound', 'stale'])
    .answers<Written<ProductId>>(),
  /** What was ever ordered or is owned stays; it can be taken off sale. */
  'product:delete': ask(z.strictObject({ id: productId }), ['notFound', 'productInUse']).answers<Written<ProductId>>(),
  'product:list': ask(z.strictObject({ filter: productFilter.default({}), ...listed('name', false) }), wrongRows).answers<TradePage<ProductRow>>(),

  /** Without `warrantyUntil` the product's months decide (R-GEN-02). */
  'owned:create': ask(z.strictObject({ client: clientId, fields: draftParser(ownedFields, ownedEditable) }), ['notFound', 'productMissing', 'daysOutOfOrder', 'formula'])
    .answers<Written<OwnedId>>(),
  'owned:edit': ask(z.strictObject({ id: ownedId, seen, fields: draftParser(ownedFields, ownedEditable) }), ['notFound', 'productMissing', 'daysOutOfOrder', 'stale', 'formula'])
    .answers<Written<OwnedId>>(),
  'owned:delete': ask(z.strictObject({ id: ownedId }), ['notFound']).answers<Written<OwnedId>>(),
  'owned:list': ask(z.strictObject({ filter: ownedFilter.default({}), sort: sorted(ownedSorts, 'warrantyUntil', false), ...page }), []).answers<TradePage<OwnedRow>>(),

  'contract:create': ask(z.strictObject({ client: clientId, fields: draftParser(contractFields, contractEditable), confirmed }), contractRefusals)
    .answers<Written<ContractId> & { readonly number: string }>(),
  'contract:edit': ask(z.strictObject({ id: contractId, seen, fields: draftParser(contractFields, contractEditable), confirmed }), [...contractRefusals, 'stale'])
    .answers<Written<ContractId>>(),
  'contract:delete': ask(z.strictObject({ id: contractId }), ['notFound']).answers<Written<ContractId>>(),
  'contract:read': ask(z.strictObject({ id: contractId }), ['notFound']).answers<ContractRow>(),
  /** Those whose renewal is due first come first, settled ones last. */
  'contract:list': ask(z.strictObject({ filter: contractFilter.default({}), ...listed('renewal', false) }), wrongRows).answers<TradePage<ContractRow>>(),
  'contract:sums': ask(z.strictObject({ filter: contractFilter.default({}) }), wrongRows).answers<ContractSums>(),
  /** Makes the contract that follows and links it; `fields` over the proposal of the same length and amount. */
  'contract:renew': ask(z.strictObject({ id: contractId, fields: draftParser(contractFields, contractEditable), confirmed }), [...contractRefusals, 'alreadyRenewed'])
    .answers<Written<ContractId> & { readonly number: string }>(),

  /** Writes a whole list to the chosen file under the headings that import reads; a workbook of orders has their lines and payments too. A job. */
  'trade:export': ask(z.strictObject({ what: exported, format: z.enum(['xlsx', 'csv']), file: fileToken, job: jobId, reason: exportReason.optional() }), [...wrongRows, 'unknownFile', 'notWritable', 'cancelled'])
    .answers<{ readonly rows: number; readonly bytes: number }>(),
} as const;
