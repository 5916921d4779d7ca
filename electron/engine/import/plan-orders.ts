import type { Stage } from '../../../shared/client/schema';
import { fold } from '../../../shared/kit/fold';
import type { Day } from '../../../shared/kit/dates';
import { becomes, checkRefunds, doubtOf, lineAmount } from '../../../shared/trade/rules';
import type { CellProblem } from '../../../shared/imports/schema';
import type { Order, OrderLine, Payment } from '../../../shared/trade/schema';
import { bring, given, set, textIn, valueIn, type Draft } from './drafts';
import { accept, reject, type Complain, type PlanContext, type RowPlan } from './plan-context';
import { clientOf, referTo } from './plan-references';
import type { ReadRow } from './read-row';
import { keepOrder, orderSense, type OrderEntry, type TradeEntries } from './trade-entries';

/** A number that was read as text; `null` for a cell that was empty. */
export const numberOf = (text: string | undefined): number | null => (text === undefined ? null : Number(text));

/** An imported amount beyond the ceiling is kept and marked 待核实 (AT-37), unless the file says that somebody confirmed it. */
export const importedAmount = ({ policies }: TradeEntries, amountFen: number | null, said?: string | null): { readonly amountFen: number | null; readonly amountState: string | null } => ({
  amountFen, amountState: amountFen === null ? null : doubtOf(amountFen, policies) === 'outlier' ? (said === '已确认' ? said : '待核实') : '正常',
});

/** What a file says of an amount that is on file already: that it was confirmed since. */
export const confirmedSince = (known: Draft, amountFen: number | null, said: string | undefined): { readonly amountState?: string } =>
  said === '已确认' && amountFen !== null && amountFen === valueIn(known, 'amountFen') && valueIn(known, 'amountState') === '待核实' ? { amountState: said } : {};

/** The product that a row names by its code, else by its name. */
export function productOf({ trade }: PlanContext, { texts }: ReadRow, name: string | undefined): Draft<'products'> | null {
  const code = texts['products.code'];
  return (code === undefined ? undefined : trade.productsByCode.get(fold(code))) ?? (name === undefined ? undefined : trade.productsByName.get(fold(name))) ?? null;
}

/** The element that a row means, among those no earlier row of the file stands for. */
function unspoken<C extends 'orderLines' | 'payments'>({ spoken }: TradeEntries, elements: readonly Draft<C>[], isIt: (draft: Draft<C>) => boolean): Draft<C> | null {
  const found = elements.find((draft) => !spoken.has(draft.id) && isIt(draft)) ?? null;
  if (found) spoken.add(found.id);
  return found;
}

type LineValues = Pick<OrderLine, 'name' | 'quantity' | 'unitPriceFen' | 'amountFen'> & { readonly product: string | null };

/** The line that a row holds; `null` when it holds none. `isFirst`: the order has no other. */
function lineIn(context: PlanContext, row: ReadRow, isFirst: boolean, complain: Complain): { readonly line: LineValues } | { readonly refused: CellProblem } | null {
  const { texts } = row;
  const known = productOf(context, row, texts['orderLines.name']);
  const name = texts['orderLines.name'] ?? (known === null ? null : textIn(known, 'name'));
  if (name === null) return null;
  const unitPriceFen = numberOf(texts['orderLines.unitPriceFen']);
  const written = numberOf(texts['orderLines.amountFen']);
  const quantity = numberOf(texts['orderLines.quantity']) ?? (unitPriceFen !== null && written === null ? 1 : null);
  // A table of orders may name what was bought and give the amount of the whole in the same row.
  const amountFen = lineAmount({ quantity, unitPriceFen, amountFen: written }) ?? (isFirst ? numberOf(texts['orders.amountFen']) : null);
  if (amountFen === null) return { refused: complain(row, 'orderLines.amountFen', 'missing') };
  return { line: { product: known?.id ?? null, name, quantity, unitPriceFen, amountFen } };
}

/** Adds a line to its order unless it is there; answers whether that changes anything. */
function bringLine({ trade, drafts }: PlanContext, entry: OrderEntry, line: LineValues): boolean {
  const isIt = (other: Draft<'orderLines'>): boolean =>
    fold(textIn(other, 'name') ?? '') === fold(line.name ?? '') && valueIn(other, 'amountFen') === line.amountFen
    && (line.quantity === null || valueIn(other, 'quantity') === line.quantity);
  if (unspoken(trade, entry.lines, isIt)) return false;
  const made = drafts.create('orderLines', { order: entry.draft.id, client: valueIn(entry.draft, 'client'), ...line });
  trade.spoken.add(made.id);
  entry.lines.push(made);
  entry.lined = true;
  return true;
}

/** Plans a row of a table of orders, or of their lines. One number is one order; rows that share it are its lines. */
export function planOrder(context: PlanContext, row: ReadRow, complain: Complain): RowPlan {
  if (row.problems.length > 0) return reject(row);
  const { trade, drafts } = context;
  const { texts } = row;
  const number = texts['orders.number'] ?? null;
  const numbered = number === null ? undefined : trade.ordersByNumber.get(number);
  const isNamed = texts['clients.number'] !== undefined || texts['clients.name'] !== undefined;
  if (!numbered && !isNamed) return reject(row, complain(row, 'orders.number', number === null ? 'missing' : 'unknownOrder', number ?? ''));
  const reference = isNamed ? referTo(context, row, complain) : null;
  if (reference && 'refused' in reference) return reject(row, reference.refused);
  if (numbered && reference && reference.known?.draft.id !== textIn(numbered.draft, 'client')) {
    return reject(row, complain(row, 'orders.number', numbered.draft.before ? 'numberTaken' : 'numberTwice', number ?? ''));
  }
  const [orderedOn, amount] = [texts['orders.orderedOn'], numberOf(texts['orders.amountFen'])];
  if (!numbered && orderedOn === undefined) return reject(row, complain(row, 'orders.orderedOn', 'missing'));
  const held = lineIn(context, row, (numbered?.lines.length ?? 0) === 0, complain);
  if (held && 'refused' in held) return reject(row, held.refused);
  if (!numbered && amount === null && !held) return reject(row, complain(row, 'orders.amountFen', 'missing'));

  const doubts = reference && reference.known !== null ? [...reference.doubts] : [];
  const client = numbered || !reference ? null : clientOf(context, reference, row);
  // Without a number: the same client, day and amount are the same order.
  const same = numbered ?? (number === null && client && !held ? trade.ordersBySense.get(orderSense(client.draft.id, orderedOn, amount)) : undefined);
  const sized = importedAmount(trade, amount, texts['orders.amountState']);
  if (sized.amountState === '待核实' && same?.draft.before?.amountFen !== amount) doubts.push(complain(row, 'orders.amountFen', 'outlier', String((amount ?? 0) / 100)));
  const plain = { orderedOn, state: texts['orders.state'], owner: texts['orders.owner'], notes: texts['orders.notes'], ...row.own.orders };
  if (same) {
    // Lines decide the amount where there are any.
    const resized = amount !== null && same.lines.length === 0 && !held && amount !== valueIn(same.draft, 'amountFen');
    const changes = bring(same.draft, { ...plain, ...(resized ? sized : confirmedSince(same.draft, amount, texts['orders.amountState'])) });
    return accept((held && bringLine(context, same, held.line)) || changes ? 'update' : 'skip', row, ...doubts);
  }
  if (!client) return reject(row, complain(row, 'clients.name', 'missing'));
  const draft = drafts.create('orders', { state: '已完成', ...given(plain), ...sized, number, client: client.draft.id });
  const entry: OrderEntry = { draft, lines: [], payments: [], lined: false };
  if (held) bringLine(context, entry, held.line);
  keepOrder(trade, entry);
  if (number === null) trade.ordersBySense.set(orderSense(client.draft.id, orderedOn, amount), entry);
  return accept('create', row, ...doubts);
}

const moneyOf = (payments: readonly Draft<'payments'>[]): Pick<Payment, 'kind' | 'amountFen'>[] =>
  payments.map((draft) => ({ kind: valueIn(draft, 'kind') as Payment['kind'], amountFen: valueIn(draft, 'amountFen') as number | null }));

/** Plans a row of a table of payments: money that came for an order, or went back. */
export function planPayment(context: PlanContext, row: ReadRow, complain: Complain): RowPlan {
  if (row.problems.length > 0) return reject(row);
  const { trade, drafts } = context;
  const { texts } = row;
  const [number, paidOn, amountFen] = [texts['orders.number'], texts['payments.paidOn'], numberOf(texts['payments.amountFen'])];
  if (number === undefined) return reject(row, complain(row, 'orders.number', 'missing'));
  if (paidOn === undefined) return reject(row, complain(row, 'payments.paidOn', 'missing'));
  if (amountFen === null || amountFen === 0) return reject(row, complain(row, 'payments.amountFen', 'missing'));
  const entry = trade.ordersByNumber.get(number);
  if (!entry) return reject(row, complain(row, 'orders.number', 'unknownOrder', number));
  const kind = (texts['payments.kind'] ?? '收款') as Payment['kind'];
  const known = unspoken(trade, entry.payments, (payment) =>
    valueIn(payment, 'kind') === kind && textIn(payment, 'paidOn') === paidOn && valueIn(payment, 'amountFen') === amountFen);
  const plain = { method: texts['payments.method'], notes: texts['payments.notes'] };
  if (known) return accept(bring(known, { ...plain, ...confirmedSince(known, amountFen, texts['payments.amountState']) }) ? 'update' : 'skip', row);
  if (kind === '退款' && !checkRefunds([...moneyOf(entry.payments), { kind, amountFen }]).ok) {
    return reject(row, complain(row, 'payments.amountFen', 'refundTooLarge', String(amountFen / 100)));
  }
  const amount = importedAmount(trade, amountFen, texts['payments.amountState']);
  const made = drafts.create('payments', { order: entry.draft.id, client: valueIn(entry.draft, 'client'), kind, paidOn, ...amount, ...given(plain) });
  trade.spoken.add(made.id);
  entry.payments.push(made);
  return accept('create', row, ...(amount.amountState === '待核实' ? [complain(row, 'payments.amountFen', 'outlier', String(amountFen / 100))] : []));
}

/** Brings the amount of every order that got lines to their sum, and makes of each client what its orders make of it (R-GEN-03). */
export function settleOrders({ trade, directory, today }: PlanContext): void {
  const dayOf = ({ draft }: OrderEntry): string => textIn(draft, 'orderedOn') ?? '';
  // The earliest order tells since when a client is one.
  for (const { draft, lines, lined } of [...trade.orders.values()].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0))) {
    if (lined) {
      const sum = lines.reduce((total, line) => total + ((valueIn(line, 'amountFen') as number | null) ?? 0), 0);
      set(draft, importedAmount(trade, sum, sum === valueIn(draft, 'amountFen') ? textIn(draft, 'amountState') : null));
    }
    if (draft.before !== null && Object.keys(draft.values).length === 0) continue;
    const client = directory.byId(textIn(draft, 'client') ?? '')?.draft;
    if (!client) continue;
    const standing = { stage: textIn(client, 'stage') as Stage | null, cooperationSince: textIn(client, 'cooperationSince') as Day | null };
    const became = becomes(standing, { state: textIn(draft, 'state') as Order['state'], orderedOn: textIn(draft, 'orderedOn') as Day | null }, trade.policies, today);
    set(client, { ...became, ...(became.stage === undefined ? {} : { stageReason: null }) });
  }
}
