import { today } from '../../../shared/kit/dates';
import { fenToYuan } from '../../../shared/kit/money';
import { err, ok, type Result } from '../../../shared/kit/result';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import type { Stage } from '../../../shared/client/schema';
import { becomes, checkRefunds, lineAmount, orderAmount } from '../../../shared/trade/rules';
import type { Order, OrderId, OrderLine, Payment, PaymentId } from '../../../shared/trade/schema';
import type { LineInput, PaymentInput } from '../../../shared/trade/asks';
import { firstRefusal, judged } from './amounts';
import type { CustomValues } from '../../../shared/custom/rules';
import { commit, type Act, type Draft } from './changes';
import { customOf, filledIn, readCustom } from './custom-values';
import { formulaField } from './guards';
import { nextNumber, orderNumber, reserveNumber, sampleOrderNumber } from './numbers';
import { ownLines } from './owned';
import { readLive, recordsWhere } from './records';
import { removeWithDependents } from './remove';
import { readPolicies } from './settings';
import type { Vault } from './vault';

type WriteChannel = 'order:create' | 'order:edit' | 'order:delete' | 'payment:add' | 'payment:edit' | 'payment:remove';
type Answer<C extends WriteChannel> = Result<Out<C>, Refusal<C>>;
type OrderRefusal = Refusal<'order:create'>;
type PaymentRefusal = Refusal<'payment:add'>;

/** An element of an order as it will be; `id` when it is there already. */
type Element<V> = { readonly id: string | undefined; readonly values: V };
type LineElement = Element<Pick<OrderLine, 'product' | 'name' | 'quantity' | 'unitPriceFen' | 'amountFen'>>;
type PaymentElement = Element<Pick<Payment, 'kind' | 'paidOn' | 'amountFen' | 'amountState' | 'method' | 'notes'>>;

const linesOf = (vault: Vault, order: string): readonly OrderLine[] => recordsWhere(vault.writer, 'orderLines', 'order', order) as unknown as OrderLine[];
const paymentsOf = (vault: Vault, order: string): readonly Payment[] => recordsWhere(vault.writer, 'payments', 'order', order) as unknown as Payment[];

function prepareLine(vault: Vault, given: LineInput, stored: readonly OrderLine[], place: number): Result<LineElement, OrderRefusal> {
  const before = stored.find(({ id }) => id === given.id);
  const product = given.product === undefined ? (before?.product ?? null) : given.product;
  const known = product === null ? null : readLive(vault.writer, 'products', product);
  if (product !== null && !known && product !== before?.product) return err({ kind: 'notFound', field: 'product' });
  const name = (given.name === undefined ? before?.name : given.name) ?? known?.name ?? null;
  const quantity = given.quantity === undefined ? (before?.quantity ?? null) : given.quantity;
  const unitPriceFen = given.unitPriceFen === undefined ? (before?.unitPriceFen ?? null) : given.unitPriceFen;
  const amountFen = lineAmount({ quantity, unitPriceFen, amountFen: given.amountFen ?? null }) ?? (given.amountFen === undefined ? (before?.amountFen ?? null) : null);
  const formula = formulaField({ name });
  if (formula !== null) return err({ kind: 'formula', field: 'name' });
  if (name === null || amountFen === null) return err({ kind: 'lineIncomplete', field: 'lines', details: { line: place + 1 } });
  if (amountFen < 0 || (quantity ?? 0) < 0 || (unitPriceFen ?? 0) < 0) return err({ kind: 'negative', field: 'lines', details: { yuan: fenToYuan(amountFen) } });
  return ok({ id: before?.id, values: { product, name, quantity, unitPriceFen, amountFen } });
}

function preparePayment(vault: Vault, given: PaymentInput, before: Payment | null, confirmed: boolean): Result<PaymentElement, PaymentRefusal> {
  const values = {
    kind: (given.kind === undefined ? before?.kind : given.kind) ?? '收款',
    paidOn: (given.paidOn === undefined ? before?.paidOn : given.paidOn) ?? today(vault.clock),
    method: given.method === undefined ? (before?.method ?? null) : given.method,
    notes: given.notes === undefined ? (before?.notes ?? null) : given.notes,
  };
  const formula = formulaField(values);
  if (formula !== null) return err({ kind: 'formula', field: formula });
  const amountFen = given.amountFen === undefined ? (before?.amountFen ?? null) : given.amountFen;
  if (amountFen === null || amountFen === 0) return err({ kind: 'paymentIncomplete', field: 'amountFen' });
  const amount = judged(amountFen, before, confirmed, readPolicies(vault.writer));
  return amount.ok ? ok({ id: before?.id, values: { ...values, ...amount.value } }) : err(amount.error);
}

/** Money that never came cannot go back. */
function refundRefusal(payments: readonly Pick<Payment, 'kind' | 'amountFen'>[]): { readonly kind: 'refundTooLarge'; readonly field: string; readonly details: { readonly yuan: string } } | null {
  const checked = checkRefunds(payments);
  return checked.ok ? null : { kind: 'refundTooLarge', field: 'amountFen', details: { yuan: fenToYuan(checked.error.available) } };
}

interface Prepared {
  readonly lines: readonly LineElement[] | null;
  readonly payments: readonly PaymentElement[] | null;
  readonly amount: Pick<Order, 'amountFen' | 'amountState'>;
  /** Values of the user's own fields. */
  readonly own: CustomValues;
}

type Given = Pick<In<'order:create'>, 'fields' | 'custom' | 'lines' | 'payments' | 'confirmed'>;

/** What an order will be, or the first thing that is wrong with it. */
function prepare(vault: Vault, { fields, custom, lines, payments, confirmed }: Given, order: Order | null): Result<Prepared, OrderRefusal> {
  const formula = formulaField(fields);
  if (formula !== null) return err({ kind: 'formula', field: formula });
  if (typeof fields.number === 'string') {
    const taken = vault.writer.get('SELECT 1 FROM orders WHERE number = $number AND deleted IS NULL AND id <> $id', { number: fields.number, id: order?.id ?? '' });
    if (taken) return err({ kind: 'numberTaken', field: 'number', details: { number: fields.number } });
  }
  const own = readCustom(vault.writer, 'orders', custom, order ? customOf(vault.writer, 'orders', order.id) : {});
  if (!own.ok) return own;
  const stored = { lines: order ? linesOf(vault, order.id) : [], payments: order ? paymentsOf(vault, order.id) : [] };
  const preparedLines = lines?.map((line, at) => prepareLine(vault, line, stored.lines, at)) ?? null;
  const preparedPayments = payments?.map((payment) => preparePayment(vault, payment, stored.payments.find(({ id }) => id === payment.id) ?? null, confirmed)) ?? null;
  const refused = firstRefusal<OrderRefusal>([...(preparedLines ?? []), ...(preparedPayments ?? [])]);
  if (refused) return err(refused);
  const kept = <V>(results: readonly Result<V, unknown>[] | null): V[] | null => results?.flatMap((result) => (result.ok ? [result.value] : [])) ?? null;
  const [newLines, newPayments] = [kept(preparedLines), kept(preparedPayments)];

  const typed = fields.amountFen === undefined ? (order?.amountFen ?? null) : fields.amountFen;
  const amountFen = orderAmount(newLines?.map(({ values }) => values) ?? stored.lines, typed);
  if (amountFen === null) return err({ kind: 'amountMissing', field: 'amountFen' });
  const amount = judged(amountFen, order, confirmed, readPolicies(vault.writer));
  if (!amount.ok) return amount;
  const refund = refundRefusal(newPayments?.map(({ values }) => values) ?? stored.payments);
  return refund ? err(refund) : ok({ lines: newLines, payments: newPayments, amount: amount.value, own: own.value });
}

/** Makes one set of an order's elements as the form left them: elements keep their ids, so that two devices' additions both stay. */
function setElements<C extends 'orderLines' | 'payments'>(
  act: Act, collection: C, present: readonly { readonly id: string }[], wanted: readonly Element<Draft<C>>[] | null, owner: Draft<C>,
): void {
  if (wanted === null) return;
  for (const { id } of present) if (!wanted.some((element) => element.id === id)) act.remove(collection, id);
  for (const { id, values } of wanted) {
    if (id === undefined) act.create(collection, { ...values, ...owner });
    else act.edit(collection, id, values);
  }
}

/** Makes of the client what its order makes of it (R-GEN-03); answers the stage that the rules move it to behind this act, with a notice. */
export function advance(vault: Vault, act: Act, client: string, order: Pick<Order, 'state' | 'orderedOn'>): Stage | null {
  const record = readLive(vault.writer, 'clients', client);
  if (!record) return null;
  const day = today(vault.clock);
  const became = becomes(record, order, readPolicies(vault.writer), day);
  if (Object.keys(became).length === 0) return null;
  const { stage = null, ...said } = became;
  act.edit('clients', client, { ...said, updatedOn: day });
  return stage;
}

/** Sets the state of an order that is there, and makes of its client what that makes of it. */
export function setOrderState(vault: Vault, act: Act, id: string, state: Order['state']): void {
  act.edit('orders', id, { state });
  const order = readLive(vault.writer, 'orders', id) as Order | null;
  if (order?.client) advance(vault, act, order.client, { state, orderedOn: order.orderedOn });
}

/** Puts an order on file under the next number of its day, with its lines and first payments, as one action. */
export function createOrder(vault: Vault, input: In<'order:create'>): Answer<'order:create'> {
  const { client, fields, own } = input;
  const owner = readLive(vault.writer, 'clients', client);
  if (!owner) return err({ kind: 'notFound' });
  const prepared = prepare(vault, input, null);
  if (!prepared.ok) return prepared;
  const { lines, payments, amount } = prepared.value;
  const orderedOn = fields.orderedOn ?? today(vault.clock);
  const state = fields.state ?? '执行中';
  const { sample } = owner;
  const { result, action } = commit(vault, { kind: 'user' }, (act) => {
    const number = fields.number ?? nextNumber(vault.writer, sample === true ? sampleOrderNumber : orderNumber, orderedOn);
    reserveNumber(vault.writer, orderNumber, number);
    const id = act.create('orders', { ...fields, ...filledIn(prepared.value.own), ...amount, orderedOn, state, client, number, sample }) as OrderId;
    setElements(act, 'orderLines', [], lines, { order: id, client, sample });
    setElements(act, 'payments', [], payments, { order: id, client, sample });
    if (own) ownLines(vault, act, id);
    return { id, number, became: advance(vault, act, client, { state, orderedOn }) };
  });
  return ok({ ...result, action });
}

/** Changes an order with its sets; a set that is absent is left alone. An edit made on an older state is `stale`. */
export function editOrder(vault: Vault, input: In<'order:edit'>): Answer<'order:edit'> {
  const { id, seen, fields, own } = input;
  const order = readLive(vault.writer, 'orders', id) as Order | null;
  if (!order || order.client === null) return err({ kind: 'notFound' });
  const { client, sample } = order;
  const prepared = prepare(vault, input, order);
  if (!prepared.ok) return prepared;
  if (seen !== undefined && seen !== order.stamp) return err({ kind: 'stale' });
  const { lines, payments, amount } = prepared.value;
  const { number: typed, orderedOn: day, ...rest } = fields;
  const number = typed ?? order.number ?? '';
  const orderedOn = day ?? order.orderedOn;
  const { result, action } = commit(vault, { kind: 'user' }, (act) => {
    act.edit('orders', id, { ...rest, ...prepared.value.own, ...amount, number, orderedOn });
    reserveNumber(vault.writer, orderNumber, number);
    setElements(act, 'orderLines', linesOf(vault, id), lines, { order: id, client, sample });
    setElements(act, 'payments', paymentsOf(vault, id), payments, { order: id, client, sample });
    if (own) ownLines(vault, act, id);
    return advance(vault, act, client, { state: fields.state ?? order.state, orderedOn });
  });
  return ok({ id, number, became: result, action });
}

/** Moves an order with its lines and payments out of sight. */
export function deleteOrder(vault: Vault, { id }: In<'order:delete'>): Answer<'order:delete'> {
  if (!readLive(vault.writer, 'orders', id)) return err({ kind: 'notFound' });
  return ok({ id, action: commit(vault, { kind: 'user' }, (act) => removeWithDependents(vault.writer, act, 'orders', id)).action });
}

/** Records money that came for an order, or went back. */
export function addPayment(vault: Vault, { order: id, fields, confirmed }: In<'payment:add'>): Answer<'payment:add'> {
  const order = readLive(vault.writer, 'orders', id);
  if (!order) return err({ kind: 'notFound' });
  const payment = preparePayment(vault, fields, null, confirmed);
  if (!payment.ok) return payment;
  const refund = refundRefusal([...paymentsOf(vault, id), payment.value.values]);
  if (refund) return err(refund);
  const { client, sample } = order;
  const { result, action } = commit(vault, { kind: 'user' }, (act) => act.create('payments', { ...payment.value.values, order: id, client, sample }));
  return ok({ id: result as PaymentId, action });
}

/** Corrects a payment. */
export function editPayment(vault: Vault, { id, fields, confirmed }: In<'payment:edit'>): Answer<'payment:edit'> {
  const before = readLive(vault.writer, 'payments', id) as Payment | null;
  if (!before || before.order === null) return err({ kind: 'notFound' });
  const payment = preparePayment(vault, fields, before, confirmed);
  if (!payment.ok) return payment;
  const refund = refundRefusal([...paymentsOf(vault, before.order).filter((other) => other.id !== id), payment.value.values]);
  if (refund) return err(refund);
  return ok({ id, action: commit(vault, { kind: 'user' }, (act) => act.edit('payments', id, payment.value.values)).action });
}

/** Takes a payment off; money that was given back keeps the receipt it came from. */
export function removePayment(vault: Vault, { id }: In<'payment:remove'>): Answer<'payment:remove'> {
  const payment = readLive(vault.writer, 'payments', id);
  if (!payment || payment.order === null) return err({ kind: 'notFound' });
  const refund = refundRefusal(paymentsOf(vault, payment.order).filter((other) => other.id !== id));
  if (refund) return err(refund);
  return ok({ id, action: commit(vault, { kind: 'user' }, (act) => act.remove('payments', id)).action });
}
