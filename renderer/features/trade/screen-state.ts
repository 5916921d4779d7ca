import type { ContractFilter, OrderFilter, ProductFilter } from '../../../shared/trade/asks';
import { createListState } from '../../data/list-state';

export const useOrderListState = createListState<OrderFilter>('orders', { by: 'orderedOn', descending: true });
export const useContractListState = createListState<ContractFilter>('contracts', { by: 'renewal', descending: false });
export const useProductListState = createListState<ProductFilter>('products', { by: 'name', descending: false });
