import { fold } from '../../../shared/kit/fold';
import type { PolicyValues } from '../../../shared/policy/policies';
import { textIn, type Draft } from './drafts';

/** An order, stored or new, with what belongs to it. */
export interface OrderEntry {
  readonly draft: Draft<'orders'>;
  readonly lines: Draft<'orderLines'>[];
  readonly payments: Draft<'payments'>[];
  /** Whether this import touched its lines, so that its amount has to be settled. */
  lined: boolean;
}

/** Records of trade that a file may mean, stored ones and those that it brings. */
export interface TradeEntries {
  readonly policies: PolicyValues;
  readonly orders: Map<string, OrderEntry>;
  readonly ordersByNumber: Map<string, OrderEntry>;
  /** Orders that came without a number, by client, day and amount. */
  readonly ordersBySense: Map<string, OrderEntry>;
  readonly productsByCode: Map<string, Draft<'products'>>;
  readonly productsByName: Map<string, Draft<'products'>>;
  readonly owned: Map<string, Draft<'owned'>>;
  readonly contractsByNumber: Map<string, Draft<'contracts'>>;
  readonly contractsBySense: Map<string, Draft<'contracts'>>;
  /** Numbers of contracts that the file brings, in whatever row. */
  readonly contractNumbers: Set<string>;
  /** Contracts with the number of the one that took their place, which was not read yet. */
  readonly renewals: (readonly [Draft<'contracts'>, string])[];
  /** Elements that a row of this file already stands for: two equal rows are two elements. */
  readonly spoken: Set<string>;
}

/** Nothing known yet. */
export const noTrade = (policies: PolicyValues): TradeEntries => ({
  policies, orders: new Map(), ordersByNumber: new Map(), ordersBySense: new Map(), productsByCode: new Map(), productsByName: new Map(), owned: new Map(),
  contractsByNumber: new Map(), contractsBySense: new Map(), contractNumbers: new Set(), renewals: [], spoken: new Set(),
});

const key = (...parts: readonly (string | number | null | undefined)[]): string => parts.map((part) => String(part ?? '')).join('|');

/** By what an order without a number is known again. */
export const orderSense = (client: string, orderedOn: string | null | undefined, amountFen: number | null): string => key(client, orderedOn, amountFen);
/** By what something owned is known again: the serial number, else the day. */
export const ownedSense = (client: string, product: string, serial: string | null | undefined, boughtOn: string | null | undefined): string =>
  serial ? key(client, product, fold(serial)) : key(client, product, '', boughtOn);
/** By what a contract without a number is known again. */
export const contractSense = (client: string, title: string | null | undefined, startsOn: string | null | undefined): string => key(client, fold(title ?? ''), startsOn);

/** Keeps an order findable. */
export function keepOrder(trade: TradeEntries, entry: OrderEntry): void {
  const number = textIn(entry.draft, 'number');
  trade.orders.set(entry.draft.id, entry);
  if (number !== null && !trade.ordersByNumber.has(number)) trade.ordersByNumber.set(number, entry);
}

/** Keeps a product findable by code and name; the first of a name stays. */
export function keepProduct(trade: TradeEntries, draft: Draft<'products'>): void {
  const [code, name] = [textIn(draft, 'code'), textIn(draft, 'name')];
  if (code !== null && !trade.productsByCode.has(fold(code))) trade.productsByCode.set(fold(code), draft);
  if (name !== null && !trade.productsByName.has(fold(name))) trade.productsByName.set(fold(name), draft);
}
