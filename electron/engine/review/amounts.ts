import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { today } from '../../../shared/kit/dates';
import { fenToYuan } from '../../../shared/kit/money';
import { err, ok, type Result } from '../../../shared/kit/result';
import type { PolicyValues } from '../../../shared/policy/policies';
import type { ActionId } from '../../../shared/record/schema';
import { confirmation } from '../../../shared/review/rules';
import { doubtOf } from '../../../shared/trade/rules';
import { commit, type Draft } from '../vault/changes';
import { editContract } from '../vault/contracts';
import { editOrder, editPayment, removePayment } from '../vault/orders';
import { readLive, recordsWhere } from '../vault/records';
import { readPolicies } from '../vault/settings';
import type { Vault } from '../vault/vault';
import { ownAmounts } from './waiting-amounts';

type Answer = Result<Out<'review:amount'>, Refusal<'review:amount'>>;
type Input = In<'review:amount'>;

const done = (action: ActionId): Answer => ok({ action });

/** The confirmations of a client with one more, and without those of amounts that it no longer has. */
const confirmedWith = (known: readonly string[] | null, field: string, fen: number): readonly string[] =>
  [...(known ?? []).filter((note) => !note.startsWith(`${field}=`)), confirmation(field, fen)].sort();

function ofClient(vault: Vault, policies: PolicyValues, { id, field, verdict }: Input): Answer {
  const client = readLive(vault.writer, 'clients', id);
  if (!client) return err({ kind: 'notFound' });
  if (field === 'amountFen') return err({ kind: 'wrongField', field });
  if (!ownAmounts(vault.writer, policies, id).some((amount) => amount.field === field)) return err({ kind: 'notDoubted', field });
  const fen = client[field] ?? 0;
  if (verdict.is === 'right' && fen < 0) return err({ kind: 'outlier', field, details: { yuan: fenToYuan(fen) } });
  const values: Draft<'clients'> = verdict.is === 'right'
    ? { confirmedAmounts: confirmedWith(client.confirmedAmounts, field, fen) }
    : { [field]: verdict.is === 'corrected' ? verdict.fen : null, updatedOn: today(vault.clock) };
  return done(commit(vault, { kind: 'user' }, (act) => act.edit('clients', id, values)).action);
}

/** Settles an amount that was doubted (R-DC-03, AT-37). A correction that is beyond the ceiling again is not taken: it would be asked about again. */
export function settleAmount(vault: Vault, input: Input): Answer {
  const { collection, id, verdict, field } = input;
  const policies = readPolicies(vault.writer);
  if (verdict.is === 'corrected' && doubtOf(verdict.fen, policies) !== null) {
    return err({ kind: 'outlier', field, details: { yuan: fenToYuan(verdict.fen), ceiling: fenToYuan(Number(policies['amount.ceilingFen'])) } });
  }
  if (collection === 'clients') return ofClient(vault, policies, input);
  if (field !== 'amountFen') return err({ kind: 'wrongField', field });
  const record = readLive(vault.writer, collection, id);
  if (!record) return err({ kind: 'notFound' });
  if (record.amountState !== '待核实') return err({ kind: 'notDoubted', field });
  const isRight = verdict.is === 'right';
  if (collection === 'orders' && !isRight && recordsWhere(vault.writer, 'orderLines', 'order', id).length > 0) return err({ kind: 'ofLines', field });
  if (isRight) return done(commit(vault, { kind: 'user' }, (act) => act.edit(collection, id, { amountState: '已确认' })).action);
  if (collection === 'payments' && verdict.is === 'dropped') return written(removePayment(vault, { id: id as never }));
  if (verdict.is === 'dropped') return done(commit(vault, { kind: 'user' }, (act) => act.edit(collection, id, { amountFen: null, amountState: null })).action);
  const fields = { amountFen: verdict.is === 'corrected' ? verdict.fen : null };
  switch (collection) {
    case 'orders':
      return written(editOrder(vault, { id: id as never, fields, confirmed: false, own: false }));
    case 'payments':
      return written(editPayment(vault, { id: id as never, fields, confirmed: false }));
    case 'contracts':
      return written(editContract(vault, { id: id as never, fields, confirmed: false }));
  }
}

/** The answer of the form's own write; what it refuses beside amounts cannot be met when nothing else is changed. */
function written(answer: Result<{ readonly action: ActionId }, { readonly kind: string; readonly field?: string; readonly details?: Readonly<Record<string, string | number>> }>): Answer {
  if (answer.ok) return done(answer.value.action);
  const { error } = answer;
  if (error.kind === 'refundTooLarge') return err({ kind: error.kind, field: 'amountFen', ...(error.details ? { details: error.details } : {}) });
  throw new Error(`an amount was refused as ${error.kind}`);
}
