import type { Day } from '../../../shared/kit/dates';
import { dayOutOfOrder, warrantyEnd } from '../../../shared/trade/rules';
import { bring, textIn, valueIn, type Draft } from './drafts';
import { accept, reject, type Complain, type PlanContext, type RowPlan } from './plan-context';
import { confirmedSince, importedAmount, numberOf, productOf } from './plan-orders';
import { clientOf, doubtsOf, referTo } from './plan-references';
import type { ReadRow } from './read-row';
import { contractSense, keepProduct, ownedSense } from './trade-entries';

/** Plans a row of the catalogue. One code is one product; without a code, one name is. */
export function planProduct(context: PlanContext, row: ReadRow, complain: Complain): RowPlan {
  if (row.problems.length > 0) return reject(row);
  const { texts } = row;
  const [code, name] = [texts['products.code'], texts['products.name']];
  if (name === undefined) return reject(row, complain(row, 'products.name', 'missing'));
  const values = {
    name, unit: texts['products.unit'], priceFen: numberOf(texts['products.priceFen']), warrantyMonths: numberOf(texts['products.warrantyMonths']),
    state: texts['products.state'], notes: texts['products.notes'],
  };
  const named = productOf(context, row, name);
  // A product of the same name under another code is another product.
  const known = named && (code === undefined || textIn(named, 'code') === null || textIn(named, 'code') === code) ? named : null;
  if (known) return accept(bring(known, { ...values, code }) ? 'update' : 'skip', row);
  const made = context.drafts.create('products', { state: '在售', code: code ?? null });
  bring(made, values);
  keepProduct(context.trade, made);
  return accept('create', row);
}

/** The product that a row names, put on the catalogue when it is not there: what a client owns cannot be without. */
function productFor(context: PlanContext, row: ReadRow): Draft<'products'> | null {
  const name = row.texts['products.name'];
  const known = productOf(context, row, name);
  if (known || name === undefined) return known;
  const made = context.drafts.create('products', { name, code: row.texts['products.code'] ?? null, state: '在售' });
  keepProduct(context.trade, made);
  return made;
}

/** Plans a row of what clients own. The same client, product and serial number are the same thing; without one, the day decides. */
export function planOwned(context: PlanContext, row: ReadRow, complain: Complain): RowPlan {
  if (row.problems.length > 0) return reject(row);
  const { trade, drafts } = context;
  const { texts } = row;
  const [boughtOn, until] = [texts['owned.boughtOn'] as Day | undefined, texts['owned.warrantyUntil'] as Day | undefined];
  if (texts['products.name'] === undefined && productOf(context, row, undefined) === null) return reject(row, complain(row, 'products.name', 'missing'));
  if (boughtOn !== undefined && until !== undefined && until < boughtOn) return reject(row, complain(row, 'owned.warrantyUntil', 'daysOutOfOrder', until));
  const reference = referTo(context, row, complain);
  if ('refused' in reference) return reject(row, reference.refused);
  const { id: client } = clientOf(context, reference, row).draft;
  const doubts = doubtsOf(reference);
  const product = productFor(context, row);
  if (!product) return reject(row, complain(row, 'products.name', 'missing'));
  const serial = texts['owned.serial'];
  const sense = ownedSense(client, product.id, serial, boughtOn);
  const ordered = trade.ordersByNumber.get(texts['orders.number'] ?? '')?.draft;
  const order = ordered && textIn(ordered, 'client') === client ? ordered.id : undefined;
  const values = { order, quantity: numberOf(texts['owned.quantity']), boughtOn, warrantyUntil: until, state: texts['owned.state'], notes: texts['owned.notes'] };
  const known = trade.owned.get(sense);
  if (known) return accept(bring(known, values) ? 'update' : 'skip', row, ...doubts);
  const made = drafts.create('owned', {
    client, product: product.id, serial: serial ?? null, quantity: 1, state: '在用',
    warrantyUntil: warrantyEnd(boughtOn ?? null, valueIn(product, 'warrantyMonths') as number | null),
  });
  bring(made, values);
  trade.owned.set(sense, made);
  return accept('create', row, ...doubts);
}

/** Plans a row of a table of contracts. One number is one contract; without one, the same client, title and first day are. */
export function planContract(context: PlanContext, row: ReadRow, complain: Complain): RowPlan {
  if (row.problems.length > 0) return reject(row);
  const { trade, drafts } = context;
  const { texts } = row;
  const day = (field: string): Day | undefined => texts[`contracts.${field}`] as Day | undefined;
  const days = { signedOn: day('signedOn'), startsOn: day('startsOn'), endsOn: day('endsOn'), renewBy: day('renewBy') };
  const wrong = dayOutOfOrder({ signedOn: days.signedOn ?? null, startsOn: days.startsOn ?? null, endsOn: days.endsOn ?? null, renewBy: days.renewBy ?? null });
  if (wrong !== null) return reject(row, complain(row, `contracts.${wrong}`, 'daysOutOfOrder', days[wrong] ?? ''));
  const [number, amount] = [texts['contracts.number'] ?? null, numberOf(texts['contracts.amountFen'])];
  const title = texts['contracts.title'] ?? number;
  if (title === null) return reject(row, complain(row, 'contracts.title', 'missing'));
  const reference = referTo(context, row, complain);
  if ('refused' in reference) return reject(row, reference.refused);
  const numbered = number === null ? undefined : trade.contractsByNumber.get(number);
  if (numbered && reference.known?.draft.id !== textIn(numbered, 'client')) {
    return reject(row, complain(row, 'contracts.number', numbered.before ? 'numberTaken' : 'numberTwice', number ?? ''));
  }
  const { id: client } = clientOf(context, reference, row).draft;
  const sense = contractSense(client, title, days.startsOn);
  const known = numbered ?? (number === null ? trade.contractsBySense.get(sense) : undefined);
  const sized = importedAmount(trade, amount, texts['contracts.amountState']);
  const doubts = [
    ...doubtsOf(reference),
    ...(sized.amountState === '待核实' && known?.before?.amountFen !== amount ? [complain(row, 'contracts.amountFen', 'outlier', String((amount ?? 0) / 100))] : []),
  ];
  const successor = texts['contracts.renewedBy'];
  const renewed = successor === undefined ? undefined : trade.contractsByNumber.get(successor);
  if (successor !== undefined && !renewed && !trade.contractNumbers.has(successor)) doubts.push(complain(row, 'contracts.renewedBy', 'unknownContract', successor));
  const values = { renewedBy: renewed && textIn(renewed, 'client') === client ? renewed.id : undefined, title: texts['contracts.title'], ...days, outcome: texts['contracts.outcome'], owner: texts['contracts.owner'], notes: texts['contracts.notes'] };
  if (known) {
    if (successor !== undefined && !renewed) trade.renewals.push([known, successor]);
    const resized = amount !== null && amount !== valueIn(known, 'amountFen');
    return accept(bring(known, { ...values, ...(resized ? sized : confirmedSince(known, amount, texts['contracts.amountState'])) }) ? 'update' : 'skip', row, ...doubts);
  }
  const made = drafts.create('contracts', { client, number, title, outcome: '待续约', ...sized });
  bring(made, values);
  if (successor !== undefined && !renewed) trade.renewals.push([made, successor]);
  if (number !== null) trade.contractsByNumber.set(number, made);
  trade.contractsBySense.set(sense, made);
  return accept('create', row, ...doubts);
}

/** Links contracts to those that took their place, which stand further down in the file. */
export function settleRenewals({ trade }: PlanContext): void {
  for (const [contract, number] of trade.renewals) {
    const successor = trade.contractsByNumber.get(number);
    if (successor && successor.id !== contract.id && textIn(successor, 'client') === textIn(contract, 'client')) bring(contract, { renewedBy: successor.id });
  }
}
