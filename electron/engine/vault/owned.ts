import { err, ok, type Result } from '../../../shared/kit/result';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { warrantyEnd } from '../../../shared/trade/rules';
import type { OwnedDraft, OwnedId } from '../../../shared/trade/schema';
import { commit, type Act } from './changes';
import { formulaField } from './guards';
import { readLive, recordsWhere } from './records';
import type { Vault } from './vault';

type Answer<C extends 'owned:create' | 'owned:edit' | 'owned:delete'> = Result<Out<C>, Refusal<C>>;

/** What is wrong with what a client is said to own; `null` when nothing is. */
function refusalOf(vault: Vault, { product, boughtOn, warrantyUntil, ...texts }: OwnedDraft): Refusal<'owned:create'> | null {
  const formula = formulaField(texts);
  if (formula !== null) return { kind: 'formula', field: formula };
  if (!product || !readLive(vault.writer, 'products', product)) return { kind: 'productMissing', field: 'product' };
  return boughtOn && warrantyUntil && warrantyUntil < boughtOn ? { kind: 'daysOutOfOrder', field: 'warrantyUntil' } : null;
}

/** Puts on file that a client owns a product. Without a day the product's months say how long its warranty runs. */
export function createOwned(vault: Vault, { client, fields }: In<'owned:create'>): Answer<'owned:create'> {
  const owner = readLive(vault.writer, 'clients', client);
  if (!owner) return err({ kind: 'notFound' });
  const product = fields.product ? readLive(vault.writer, 'products', fields.product) : null;
  const warrantyUntil = fields.warrantyUntil === undefined ? warrantyEnd(fields.boughtOn ?? null, product?.warrantyMonths ?? null) : fields.warrantyUntil;
  const values = { quantity: 1, state: '在用' as const, ...fields, warrantyUntil };
  const refusal = refusalOf(vault, values);
  if (refusal) return err(refusal);
  const { result, action } = commit(vault, { kind: 'user' }, (act) => act.create('owned', { ...values, client, sample: owner.sample }));
  return ok({ id: result as OwnedId, action });
}

/** Corrects what a client owns. */
export function editOwned(vault: Vault, { id, seen, fields }: In<'owned:edit'>): Answer<'owned:edit'> {
  const before = readLive(vault.writer, 'owned', id);
  if (!before) return err({ kind: 'notFound' });
  const { product, boughtOn, warrantyUntil } = { ...before, ...fields };
  const refusal = refusalOf(vault, { ...fields, product, boughtOn, warrantyUntil });
  if (refusal) return err(refusal);
  if (seen !== undefined && seen !== before.stamp) return err({ kind: 'stale' });
  return ok({ id, action: commit(vault, { kind: 'user' }, (act) => act.edit('owned', id, fields)).action });
}

/** Moves it out of sight. */
export function deleteOwned(vault: Vault, { id }: In<'owned:delete'>): Answer<'owned:delete'> {
  if (!readLive(vault.writer, 'owned', id)) return err({ kind: 'notFound' });
  return ok({ id, action: commit(vault, { kind: 'user' }, (act) => act.remove('owned', id)).action });
}

/** Puts the products of an order's lines on file as owned, each once, bought on the order's day. */
export function ownLines(vault: Vault, act: Act, id: string): void {
  const order = readLive(vault.writer, 'orders', id);
  if (!order || order.client === null || order.state === '已取消') return;
  const owned = new Set(recordsWhere(vault.writer, 'owned', 'client', order.client).flatMap((each) => (each.order === id ? (each.product ?? []) : [])));
  for (const { product, quantity } of recordsWhere(vault.writer, 'orderLines', 'order', id)) {
    const known = product === null ? null : readLive(vault.writer, 'products', product);
    if (!known || product === null || owned.has(product)) continue;
    owned.add(product);
    act.create('owned', {
      client: order.client, product, order: order.id as never, quantity, boughtOn: order.orderedOn, state: '在用',
      warrantyUntil: warrantyEnd(order.orderedOn, known.warrantyMonths), sample: order.sample,
    });
  }
}
