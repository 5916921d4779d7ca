import { lineAmount, orderAmount } from '../../../shared/trade/rules';
import type { LineInput, OrderFile, ProductRow } from '../../../shared/trade/asks';
import type { Order, OrderLineId, ProductId } from '../../../shared/trade/schema';
import type { Day } from '../../../shared/kit/dates';
import type { CustomFormValues } from '../../pieces/custom-values';
import { trimmedOrNull } from '../../../shared/kit/plain';

/** A line as the form holds it. */
export interface LineValues {
  readonly id?: OrderLineId;
  readonly product?: ProductId | null;
  readonly name?: string | null;
  readonly quantity?: number | null;
  readonly unitPriceFen?: number | null;
  readonly amountFen?: number | null;
}

/** What the order form holds: plain data, so that a draft keeps it as it is. */
export interface OrderValues {
  readonly orderedOn: Day | null;
  readonly state: Order['state'];
  readonly number: string | null;
  readonly owner: string | null;
  readonly lines: readonly LineValues[];
  readonly amountFen: number | null;
  readonly notes: string | null;
  readonly custom: CustomFormValues;
  readonly own: boolean;
  /** What came with the order; only of a new one. */
  readonly paidFen: number | null;
  readonly method: string | null;
}

/** A new order: today, in progress, one empty line. */
export const newOrder = (today: Day, owner: string | null): OrderValues => ({
  orderedOn: today, state: '执行中', number: null, owner, lines: [{ quantity: 1 }], amountFen: null, notes: null, custom: {}, own: false, paidFen: null, method: null,
});

/** A kept order as the form shows it. */
export const orderToValues = ({ order, lines }: OrderFile): OrderValues => ({
  orderedOn: order.orderedOn, state: order.state, number: order.number, owner: order.owner, amountFen: order.amountFen, notes: order.notes, custom: order.custom, own: false, paidFen: null, method: null,
  lines: lines.map(({ id, product, name, quantity, unitPriceFen, amountFen }) => ({ id, product, name, quantity, unitPriceFen, amountFen })),
});

/** Whether a line says nothing: the one that is there to be filled in. */
export const isBlank = ({ name, unitPriceFen = null, amountFen = null }: LineValues): boolean => !name?.trim() && unitPriceFen === null && amountFen === null;

/** The lines that the engine is handed; blank ones are left out. What is called like a product is that product, also when it was typed before the catalogue was read. */
export const linesToSave = (lines: readonly LineValues[], products: readonly ProductRow[]): LineInput[] =>
  lines.filter((line) => !isBlank(line)).map(({ id, product = null, name, quantity = null, unitPriceFen = null, amountFen = null }) => ({
    ...(id === undefined ? {} : { id }), product: product ?? products.find((known) => known.name === trimmedOrNull(name))?.id ?? null, name: trimmedOrNull(name), quantity, unitPriceFen, amountFen,
  }));

/** The amount of the whole as the form shows it, in 分. */
export function totalOf({ lines, amountFen }: OrderValues): number | null {
  const said = lines.filter((line) => !isBlank(line));
  return orderAmount(said, amountFen);
}

/** A line after one of its cells changed: the amount follows quantity and price, and another name is no longer the product. */
export function followLine(before: LineValues | undefined, after: LineValues, products: readonly ProductRow[]): LineValues {
  const renamed = (before?.name ?? null) !== (after.name ?? null);
  const chosen = renamed ? products.find(({ name }) => name === after.name?.trim()) : undefined;
  const line: LineValues = !renamed ? after : chosen ? { ...after, product: chosen.id, quantity: after.quantity ?? 1, unitPriceFen: chosen.priceFen ?? after.unitPriceFen ?? null } : { ...after, product: null };
  const moved = (before?.quantity ?? null) !== (line.quantity ?? null) || (before?.unitPriceFen ?? null) !== (line.unitPriceFen ?? null);
  return moved ? { ...line, amountFen: lineAmount({ quantity: line.quantity ?? null, unitPriceFen: line.unitPriceFen ?? null }) ?? line.amountFen ?? null } : line;
}
