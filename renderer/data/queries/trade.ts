import type { ContractFilter, OrderFilter, OwnedFilter, ProductRow } from '../../../shared/trade/asks';
import type { ContractId, OrderId } from '../../../shared/trade/schema';
import type { CollectionName } from '../../../shared/record/collections';
import { useAsk, type Reading } from '../use-ask';

const orderParts: readonly CollectionName[] = ['orders', 'orderLines', 'payments', 'clients'];
const contractParts: readonly CollectionName[] = ['contracts', 'clients', 'settings'];

/** Totals of every order that passes the filter. */
export const useOrderSums = (filter: OrderFilter): Reading<'order:sums'> => useAsk('order:sums', { filter }, orderParts);

/** The newest orders of a filter, for a page that shows a few. */
export const useOrders = (filter: OrderFilter, limit: number): Reading<'order:list'> => useAsk('order:list', { filter, limit }, orderParts);

/** One order with its lines and payments. */
export const useOrderFile = (id: OrderId): Reading<'order:read'> => useAsk('order:read', { id }, [...orderParts, 'products']);

/** Totals of every contract that passes the filter. */
export const useContractSums = (filter: ContractFilter): Reading<'contract:sums'> => useAsk('contract:sums', { filter }, contractParts);

/** The contracts of a filter, those that end last first. */
export const useContracts = (filter: ContractFilter, limit: number): Reading<'contract:list'> =>
  useAsk('contract:list', { filter, sort: { by: 'endsOn', descending: true }, limit }, contractParts);

export const useContract = (id: ContractId): Reading<'contract:read'> => useAsk('contract:read', { id }, contractParts);

const noProducts: readonly ProductRow[] = [];

/** A product or an order as it is stored; nothing while none is meant. */
export const useTradeRecord = (collection: 'products' | 'orders', id: string | null): Reading<'record:get'> => useAsk('record:get', id === null ? null : { collection, key: id }, []);

/** Products on sale, to choose from. */
export const useProductChoices = (): readonly ProductRow[] => useAsk('product:list', { filter: { state: ['在售'] }, limit: 200 }, ['products']).value?.items ?? noProducts;

/** What a filter's clients own, the warranty that ends first first. */
export const useOwned = (filter: OwnedFilter, limit: number): Reading<'owned:list'> => useAsk('owned:list', { filter, limit }, ['owned', 'products', 'orders', 'clients']);
