import { err, ok, type Result } from '../../../shared/kit/result';
import { fenToYuan } from '../../../shared/kit/money';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import type { ProductDraft, ProductId } from '../../../shared/trade/schema';
import { commit } from './changes';
import { formulaField } from './guards';
import { readLive } from './records';
import type { Vault } from './vault';

type Answer<C extends 'product:create' | 'product:edit' | 'product:delete'> = Result<Out<C>, Refusal<C>>;

function refusalOf(vault: Vault, fields: ProductDraft, id: string): Refusal<'product:create'> | null {
  const formula = formulaField(fields);
  if (formula !== null) return { kind: 'formula', field: formula };
  if (!fields.name) return { kind: 'productNameMissing', field: 'name' };
  if ((fields.priceFen ?? 0) < 0) return { kind: 'negative', field: 'priceFen', details: { yuan: fenToYuan(fields.priceFen ?? 0) } };
  const twin = fields.code ? vault.writer.get<{ name: string | null }>('SELECT name FROM products WHERE code = $code AND deleted IS NULL AND id <> $id', { code: fields.code, id }) : undefined;
  return twin ? { kind: 'codeTaken', field: 'code', details: { name: twin.name ?? '' } } : null;
}

/** Puts a product on the catalogue; it is on sale unless said otherwise. */
export function createProduct(vault: Vault, { fields }: In<'product:create'>): Answer<'product:create'> {
  const refusal = refusalOf(vault, fields, '');
  if (refusal) return err(refusal);
  const { result, action } = commit(vault, { kind: 'user' }, (act) => act.create('products', { state: '在售', ...fields }));
  return ok({ id: result as ProductId, action });
}

/** Changes a product; orders keep the name it had then. */
export function editProduct(vault: Vault, { id, seen, fields }: In<'product:edit'>): Answer<'product:edit'> {
  const before = readLive(vault.writer, 'products', id);
  if (!before) return err({ kind: 'notFound' });
  const refusal = refusalOf(vault, { ...before, ...fields }, id);
  if (refusal) return err(refusal);
  if (seen !== undefined && seen !== before.stamp) return err({ kind: 'stale' });
  return ok({ id, action: commit(vault, { kind: 'user' }, (act) => act.edit('products', id, fields)).action });
}

/** Whether an order holds a product or a client owns it. */
export const isProductInUse = ({ writer }: Pick<Vault, 'writer'>, id: string): boolean =>
  writer.get(
    `SELECT 1 FROM orderLines WHERE product = $id AND deleted IS NULL
     UNION ALL SELECT 1 FROM owned WHERE product = $id AND deleted IS NULL LIMIT 1`,
    { id },
  ) !== undefined;

/** Takes a product that nobody bought off the catalogue; one in use can only be taken off sale. */
export function deleteProduct(vault: Vault, { id }: In<'product:delete'>): Answer<'product:delete'> {
  const product = readLive(vault.writer, 'products', id);
  if (!product) return err({ kind: 'notFound' });
  if (isProductInUse(vault, id)) return err({ kind: 'productInUse', details: { name: product.name ?? '' } });
  return ok({ id, action: commit(vault, { kind: 'user' }, (act) => act.remove('products', id)).action });
}
