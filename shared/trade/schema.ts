import * as z from 'zod';
import { clientId } from '../client/schema';
import { choice, day, link, long, money, number, text, yesNo, type DraftOf, type Field, type ValuesOf } from '../field/field';
import { uuidPattern, type Brand } from '../kit/id';
import type { RecordHead } from '../record/schema';

export type ProductId = Brand<'ProductId'>;
export type OrderId = Brand<'OrderId'>;
export type OrderLineId = Brand<'OrderLineId'>;
export type PaymentId = Brand<'PaymentId'>;
export type OwnedId = Brand<'OwnedId'>;
export type ContractId = Brand<'ContractId'>;

/** Months of warranty: whole, none to fifty years. */
const months = (): Field<number> => ({ ...number(), parser: z.int().min(0).max(600).nullable() });

const id = <Id extends string>(): z.ZodType<Id, Id> => z.string().regex(uuidPattern) as unknown as z.ZodType<Id, Id>;
export const productId = id<ProductId>();
export const orderId = id<OrderId>();
export const orderLineId = id<OrderLineId>();
export const paymentId = id<PaymentId>();
export const ownedId = id<OwnedId>();
export const contractId = id<ContractId>();

export const productStates = ['在售', '停售'] as const;
export const orderStates = ['待确认', '执行中', '已完成', '已取消'] as const;
/** Money comes in or goes back; amounts themselves are never negative (R-DC-03, AT-37). */
export const paymentKinds = ['收款', '退款'] as const;
export const ownedStates = ['在用', '停用', '已退'] as const;
/** How a contract that came up for renewal ended (domain §5.1 续约率). */
export const renewalOutcomes = ['待续约', '已续约', '未续约', '提前终止'] as const;
/** An amount beyond the ceiling is asked about and, once confirmed, no longer questioned (AT-37). */
export const amountStates = ['正常', '待核实', '已确认'] as const;
export type AmountState = (typeof amountStates)[number];

/** A product or service that is sold. */
export const productFields = {
  code: text(40, { searchable: true }),
  name: text(120, { searchable: true }),
  unit: text(20),
  priceFen: money(),
  /** Length of the warranty from the day of purchase, in months. */
  warrantyMonths: months(),
  state: choice(productStates),
  notes: long(4000, { searchable: true }),
  sample: yesNo(),
} as const;

/** An order of a client. Its amount is the sum of its lines, or what was typed where it has none. */
export const orderFields = {
  client: link(clientId),
  number: text(40, { searchable: true }),
  orderedOn: day(),
  state: choice(orderStates),
  amountFen: money({ sensitive: true, group: 'amount' }),
  amountState: choice(amountStates, { group: 'amount' }),
  owner: text(60),
  notes: long(4000, { searchable: true, sensitive: true }),
  sample: yesNo(),
} as const;

/** One line of an order; `name` keeps what the product was called then. */
export const orderLineFields = {
  order: link(orderId),
  client: link(clientId),
  product: link(productId),
  name: text(120),
  quantity: number(),
  unitPriceFen: money({ sensitive: true }),
  amountFen: money({ sensitive: true }),
  sample: yesNo(),
} as const;

/** Money received for an order, or given back. */
export const paymentFields = {
  order: link(orderId),
  client: link(clientId),
  kind: choice(paymentKinds),
  paidOn: day(),
  amountFen: money({ sensitive: true, group: 'amount' }),
  amountState: choice(amountStates, { group: 'amount' }),
  method: text(40),
  notes: text(400, { sensitive: true }),
  sample: yesNo(),
} as const;

/** A product that a client owns, with its warranty (R-CA-06, R-CP-11). */
export const ownedFields = {
  client: link(clientId),
  product: link(productId),
  order: link(orderId),
  serial: text(80, { searchable: true }),
  quantity: number(),
  boughtOn: day(),
  warrantyUntil: day(),
  state: choice(ownedStates),
  notes: text(1000, { searchable: true }),
  sample: yesNo(),
} as const;

/** A contract with the day on which it is due for renewal, and how that ended. */
export const contractFields = {
  client: link(clientId),
  number: text(40, { searchable: true }),
  title: text(200, { searchable: true }),
  signedOn: day(),
  startsOn: day(),
  endsOn: day(),
  renewBy: day(),
  outcome: choice(renewalOutcomes),
  /** The contract that took its place. */
  renewedBy: link(contractId),
  amountFen: money({ sensitive: true, group: 'amount' }),
  amountState: choice(amountStates, { group: 'amount' }),
  owner: text(60),
  notes: long(4000, { searchable: true, sensitive: true }),
  sample: yesNo(),
} as const;

export type Product = RecordHead<ProductId> & ValuesOf<typeof productFields>;
export type Order = RecordHead<OrderId> & ValuesOf<typeof orderFields>;
export type OrderLine = RecordHead<OrderLineId> & ValuesOf<typeof orderLineFields>;
export type Payment = RecordHead<PaymentId> & ValuesOf<typeof paymentFields>;
export type Owned = RecordHead<OwnedId> & ValuesOf<typeof ownedFields>;
export type Contract = RecordHead<ContractId> & ValuesOf<typeof contractFields>;
export type OrderDraft = DraftOf<typeof orderFields>;
export type PaymentDraft = DraftOf<typeof paymentFields>;
export type OrderLineDraft = DraftOf<typeof orderLineFields>;
export type ProductDraft = DraftOf<typeof productFields>;
export type OwnedDraft = DraftOf<typeof ownedFields>;
export type ContractDraft = DraftOf<typeof contractFields>;
