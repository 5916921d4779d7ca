import { err, ok, type Result } from '../../../shared/kit/result';
import type { PolicyValues } from '../../../shared/policy/policies';
import { fenToYuan } from '../../../shared/kit/money';
import { amountStateOf } from '../../../shared/trade/rules';
import type { AmountState, Order } from '../../../shared/trade/schema';

/** Why an amount is not kept, with what its sentence needs. */
export interface AmountRefusal {
  readonly kind: 'negative' | 'outlier';
  readonly field: string;
  readonly details: { readonly yuan: string; readonly ceiling: string };
}

/** An amount with the state it is kept with, or why it is refused (R-DC-03, AT-37). `before` is what is stored. */
export function judged(
  amountFen: number | null, before: Pick<Order, 'amountFen' | 'amountState'> | null, confirmed: boolean, policies: PolicyValues, field = 'amountFen',
): Result<{ readonly amountFen: number | null; readonly amountState: AmountState | null }, AmountRefusal> {
  const state = amountStateOf(amountFen, before, confirmed, policies);
  if (state.ok) return ok({ amountFen, amountState: state.value });
  return err({ kind: state.error, field, details: { yuan: fenToYuan(amountFen ?? 0), ceiling: fenToYuan(Number(policies['amount.ceilingFen'])) } });
}

/** The first refusal among several results; `null` when all may be kept. */
export const firstRefusal = <E>(results: readonly Result<unknown, E>[]): E | null => {
  for (const result of results) if (!result.ok) return result.error;
  return null;
};
