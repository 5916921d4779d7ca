import type { Stage } from '../client/schema';
import { addDays, addMonths, daysBetween, type Day } from '../kit/dates';
import { err, ok, type Result } from '../kit/result';
import { spanOf } from '../policy/interval';
import type { PolicyKey, PolicyValues } from '../policy/policies';
import type { AmountState, Contract, Order, OrderLine, Owned, Payment } from './schema';

/** Some fields of a record, as a draft has them. */
type Some<T, K extends keyof T> = { readonly [P in K]?: T[P] | undefined };
type LineFigures = Some<OrderLine, 'quantity' | 'unitPriceFen' | 'amountFen'>;

/**
 * The amount of an order's line in 分: what was written down, else quantity × unit price, half up.
 * `null` while it cannot be known.
 */
export function lineAmount({ quantity = null, unitPriceFen = null, amountFen = null }: LineFigures): number | null {
  if (amountFen !== null) return amountFen;
  if (quantity === null || unitPriceFen === null) return null;
  return Math.round(Number((quantity * unitPriceFen).toPrecision(15))); // 1.005 × 100 分 is 101, not 100.49999…
}

/** The amount of an order in 分: the sum of its lines, or what was typed where it has none. */
export const orderAmount = (lines: readonly LineFigures[], typed: number | null): number | null =>
  lines.length === 0 ? typed : lines.reduce((sum, line) => sum + (lineAmount(line) ?? 0), 0);

type Moved = Pick<Payment, 'kind' | 'amountFen'>;

/** What of an order's money has come and stayed, in 分: Σ 收款 − Σ 退款. */
export const paidOf = (payments: readonly Moved[]): number =>
  payments.reduce((sum, { kind, amountFen }) => sum + (kind === '退款' ? -1 : 1) * (amountFen ?? 0), 0);

/** What of it went back, in 分: Σ 退款. */
export const refundedOf = (payments: readonly Moved[]): number => payments.reduce((sum, { kind, amountFen }) => sum + (kind === '退款' ? (amountFen ?? 0) : 0), 0);

/** What an order still brings, in 分; below zero it is to be given back. A cancelled order brings nothing. */
export const outstandingOf = ({ state, amountFen }: Pick<Order, 'state' | 'amountFen'>, paidFen: number): number =>
  (state === '已取消' ? 0 : (amountFen ?? 0)) - paidFen;

/** How far an order is paid; `nothing` where there is nothing to pay. */
export type Paid = 'nothing' | 'unpaid' | 'partly' | 'settled' | 'giveBack';

/** How far an order is paid. */
export function paidState(order: Pick<Order, 'state' | 'amountFen'>, paidFen: number): Paid {
  const left = outstandingOf(order, paidFen);
  if (left < 0) return 'giveBack';
  if (left === 0) return paidFen === 0 ? 'nothing' : 'settled';
  return paidFen === 0 ? 'unpaid' : 'partly';
}

/** Money that was never received cannot be given back; `available` is what can, in 分. */
export function checkRefunds(payments: readonly Moved[]): Result<true, { readonly available: number }> {
  const received = paidOf(payments.filter(({ kind }) => kind !== '退款'));
  return paidOf(payments) < 0 ? err({ available: received }) : ok(true);
}

/** What is wrong with an amount in 分: negative always (R-DC-03), or beyond the ceiling, which must be confirmed (AT-37). */
export function doubtOf(amountFen: number | null, policies: PolicyValues): 'negative' | 'outlier' | null {
  if (amountFen === null) return null;
  if (amountFen < 0) return 'negative';
  return amountFen > Number(policies['amount.ceilingFen']) ? 'outlier' : null;
}

type Judged = Pick<Order, 'amountFen' | 'amountState'>;

/**
 * The state that an amount is kept with, or why it is not kept (AT-37). Somebody who confirms an amount beyond the
 * ceiling is not asked again while it stays the same.
 */
export function amountStateOf(
  amountFen: number | null, before: Judged | null, confirmed: boolean, policies: PolicyValues,
): Result<AmountState | null, 'negative' | 'outlier'> {
  const doubt = doubtOf(amountFen, policies);
  if (doubt === 'negative') return err(doubt);
  if (doubt === null) return ok(amountFen === null ? null : '正常');
  if (confirmed) return ok('已确认');
  const known = before !== null && before.amountFen === amountFen && (before.amountState === '已确认' || before.amountState === '待核实');
  return known ? ok(before.amountState) : err(doubt);
}

/** The last day of a warranty: the day of purchase and so many calendar months, clamped (R-GEN-02). */
export const warrantyEnd = (boughtOn: Day | null, months: number | null): Day | null =>
  boughtOn === null || months === null || months === 0 ? null : addMonths(boughtOn, months);

/** `day` moved back by an interval policy; hours count in whole days. */
function before(day: Day, policies: PolicyValues, key: PolicyKey): Day {
  const { amount, unit } = spanOf(policies, key);
  return unit === 'mo' ? addMonths(day, -amount) : addDays(day, -(unit === 'h' ? Math.ceil(amount / 24) : amount));
}

export type Warranty = 'none' | 'running' | 'soon' | 'over';

/** Whether what a client owns is under warranty; its last day is included. */
export function warrantyState({ warrantyUntil, state }: Pick<Owned, 'warrantyUntil' | 'state'>, policies: PolicyValues, today: Day): Warranty {
  if (warrantyUntil === null || state === '已退') return 'none';
  if (today > warrantyUntil) return 'over';
  return today >= before(warrantyUntil, policies, 'trade.warrantySoon') ? 'soon' : 'running';
}

/** When a contract is to be renewed: the day written down, else some time before it ends. `null` when it does not end. */
export function renewalDue({ renewBy, endsOn }: Pick<Contract, 'renewBy' | 'endsOn'>, policies: PolicyValues): Day | null {
  return renewBy ?? (endsOn === null ? null : before(endsOn, policies, 'trade.renewBefore'));
}

export type Renewal = 'settled' | 'endless' | 'running' | 'due' | 'lapsed';

/** Where the renewal of a contract stands; one whose last day has passed without an outcome has lapsed. */
export function renewalState(contract: Pick<Contract, 'renewBy' | 'endsOn' | 'outcome'>, policies: PolicyValues, today: Day): Renewal {
  if (contract.outcome !== null && contract.outcome !== '待续约') return 'settled';
  if (contract.endsOn !== null && contract.endsOn < today) return 'lapsed';
  const due = renewalDue(contract, policies);
  if (due === null) return 'endless';
  return due <= today ? 'due' : 'running';
}

type ContractDays = Some<Contract, 'startsOn' | 'endsOn' | 'renewBy' | 'signedOn'>;

/** The first day of a contract that is out of order: it ends after it starts, and is renewed and signed before it ends. */
export function dayOutOfOrder({ startsOn = null, endsOn = null, renewBy = null, signedOn = null }: ContractDays): 'endsOn' | 'renewBy' | 'signedOn' | null {
  if (startsOn !== null && endsOn !== null && endsOn < startsOn) return 'endsOn';
  if (renewBy !== null && ((endsOn !== null && renewBy > endsOn) || (startsOn !== null && renewBy < startsOn))) return 'renewBy';
  return signedOn !== null && endsOn !== null && signedOn > endsOn ? 'signedOn' : null;
}

/** The days of the contract that follows one: from the day after it ends, as many months, or else days, as it ran. */
export function nextTerm({ startsOn, endsOn }: Pick<Contract, 'startsOn' | 'endsOn'>): { readonly startsOn: Day; readonly endsOn: Day } | null {
  if (startsOn === null || endsOn === null) return null;
  const next = addDays(endsOn, 1);
  const months = Math.round(daysBetween(startsOn, next) / 30.44);
  const whole = months > 0 && addMonths(startsOn, months) === next;
  return { startsOn: next, endsOn: whole ? addDays(addMonths(next, months), -1) : addDays(next, daysBetween(startsOn, endsOn)) };
}

/** What an order makes of its client. */
export interface Became {
  readonly stage?: Stage;
  readonly cooperationSince?: Day;
}

/**
 * A prospect who orders is 合作 from that day on; so is who was 沉睡, if the order is recent enough not to count as
 * inactive itself, because an order is 互动 (R-GEN-03, R-GEN-04). 流失 was said by a person and stays.
 */
export function becomes(
  client: { readonly stage: Stage | null; readonly cooperationSince: Day | null }, order: Pick<Order, 'state' | 'orderedOn'>, policies: PolicyValues, today: Day,
): Became {
  const { state, orderedOn } = order;
  if (state === '已取消' || orderedOn === null) return {};
  const wakes = client.stage === '沉睡' && orderedOn > before(today, policies, 'followup.sleepAfter');
  return {
    ...(client.stage === '潜在' || client.stage === null || wakes ? { stage: '合作' as const } : {}),
    ...(client.cooperationSince === null ? { cooperationSince: orderedOn } : {}),
  };
}
