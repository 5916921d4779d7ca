import type { Contract, Order, Owned } from '../../../shared/trade/schema';
import { outstandingOf, paidState, renewalDue, renewalState, warrantyState } from '../../../shared/trade/rules';
import type { Day } from '../../../shared/kit/dates';
import type { PolicyValues } from '../../../shared/policy/policies';
import { dayText, moneyText, relativeDay } from '../../ui/format';
import { StatusTag, type Tone } from '../../ui/status-tag';
import { useWords } from '../../words/use-words';

const orderTones: Readonly<Record<NonNullable<Order['state']>, Tone>> = { 待确认: 'info', 执行中: 'accent', 已完成: 'good', 已取消: 'neutral' };

/** Where an order stands. */
export function OrderStateTag({ state }: { readonly state: NonNullable<Order['state']> }) {
  const { term } = useWords();
  return <StatusTag tone={orderTones[state]}>{term(state)}</StatusTag>;
}

/** How far an order is paid. */
export function PaidTag({ order, paidFen }: { readonly order: Pick<Order, 'state' | 'amountFen'>; readonly paidFen: number }) {
  const { t } = useWords();
  const state = paidState(order, paidFen);
  const tone: Tone = state === 'settled' ? 'good' : state === 'giveBack' ? 'danger' : state === 'nothing' ? 'neutral' : 'warning';
  return <StatusTag tone={tone}>{t(`trade.paid.${state}`, { amount: moneyText(-outstandingOf(order, paidFen)) })}</StatusTag>;
}

/** Whether an amount is still to be looked at (AT-37). */
export function AmountTag({ state }: { readonly state: Order['amountState'] }) {
  const { term } = useWords();
  return state === '待核实' ? <StatusTag tone="warning">{term(state)}</StatusTag> : null;
}

/** Where the renewal of a contract stands, with its day. */
export function RenewalTag({ contract, policies, today }: { readonly contract: Pick<Contract, 'renewBy' | 'endsOn' | 'outcome'>; readonly policies: PolicyValues; readonly today: Day }) {
  const { t, term } = useWords();
  const state = renewalState(contract, policies, today);
  if (state === 'settled') {
    const outcome = contract.outcome ?? '';
    return <StatusTag tone={outcome === '已续约' ? 'good' : 'neutral'}>{term(outcome)}</StatusTag>;
  }
  const on = state === 'running' ? renewalDue(contract, policies) : contract.endsOn;
  const tone: Tone = state === 'lapsed' ? 'danger' : state === 'due' ? 'warning' : 'info';
  return (
    <StatusTag tone={state === 'endless' ? 'neutral' : tone} title={on === null ? undefined : dayText(on)}>
      {t(`trade.contracts.state.${state}`, { when: on === null ? '' : relativeDay(on, today) })}
    </StatusTag>
  );
}

/** Whether what a client owns is under warranty, with its last day. */
export function WarrantyTag({ owned, policies, today }: { readonly owned: Pick<Owned, 'warrantyUntil' | 'state'>; readonly policies: PolicyValues; readonly today: Day }) {
  const { t } = useWords();
  const state = warrantyState(owned, policies, today);
  const until = owned.warrantyUntil;
  const tone: Tone = state === 'running' ? 'good' : state === 'soon' ? 'warning' : 'neutral';
  return <StatusTag tone={tone}>{t(`trade.owned.warranty.${state}`, until === null ? {} : { day: dayText(until), when: relativeDay(until, today) })}</StatusTag>;
}
