import type { ClientId } from '../../../shared/client/schema';
import type { ContractRow, OrderFile, OwnedRow } from '../../../shared/trade/asks';
import type { ContractId, OrderId, Product, ProductId } from '../../../shared/trade/schema';
import type { Opened } from '../../data/navigation';

/** What of trade lies over a screen. */
export type TradeOver =
  | { readonly kind: 'order'; readonly id: OrderId }
  | { readonly kind: 'orderForm'; readonly file: OrderFile | null }
  | { readonly kind: 'contract'; readonly id: ContractId }
  | { readonly kind: 'contractForm'; readonly contract: ContractRow | null; readonly renews: boolean }
  | { readonly kind: 'product'; readonly product: Product | ProductId | null }
  | { readonly kind: 'owned'; readonly owned: OwnedRow | null; readonly client: ClientId };

/** What lies over a place that is opened with an order, a contract or a product. */
export function tradeOverOf({ collection, id }: Opened): TradeOver | null {
  if (collection === 'orders') return { kind: 'order', id: id as OrderId };
  if (collection === 'contracts') return { kind: 'contract', id: id as ContractId };
  return collection === 'products' ? { kind: 'product', product: id as ProductId } : null;
}
