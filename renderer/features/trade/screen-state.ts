import { create } from 'zustand';
import type { ContractFilter, OrderFilter, ProductFilter } from '../../../shared/trade/asks';
import type { ContractSort, OrderSort, ProductSort } from '../../data/queries/trade';
import type { Place } from '../../ui/virtual-table';

interface ListState<Filter, Sort> {
  readonly filter: Filter;
  readonly sort: Sort;
  readonly place: Place;
  /** The filter that a figure led here with: it is applied once, not again on coming back. */
  readonly ledBy: Filter | null;
  readonly filterChosen: (part: { readonly [K in keyof Filter]?: Filter[K] | undefined }) => void;
  readonly filtersCleared: () => void;
  readonly sortChosen: (sort: Sort) => void;
  readonly placeLeft: (place: Place) => void;
  readonly ledHere: (filter: Filter) => void;
}

const top: Place = { top: 0, active: 0 };

const isSet = (value: unknown): boolean => value !== undefined && value !== null && value !== '' && value !== false && !(Array.isArray(value) && value.length === 0);
const filled = <Filter extends object>(filter: object): Filter => Object.fromEntries(Object.entries(filter).filter(([, value]) => isSet(value))) as Filter;

/** What a list is doing: its filter, its order, and where one was in it. */
const listState = <Filter extends object, Sort>(sort: Sort) =>
  create<ListState<Filter, Sort>>()((set) => ({
    filter: {} as Filter,
    sort,
    place: top,
    ledBy: null,
    filterChosen: (part) => set(({ filter }) => ({ filter: filled<Filter>({ ...filter, ...part }), place: top })),
    filtersCleared: () => set({ filter: {} as Filter, place: top }),
    sortChosen: (chosen) => set({ sort: chosen, place: top }),
    placeLeft: (place) => set({ place }),
    ledHere: (filter) => set(({ ledBy }) => (ledBy === filter ? {} : { ledBy: filter, filter: filled<Filter>(filter), place: top })),
  }));

export const useOrderListState = listState<OrderFilter, OrderSort>({ by: 'orderedOn', descending: true });
export const useContractListState = listState<ContractFilter, ContractSort>({ by: 'endsOn', descending: false });
export const useProductListState = listState<ProductFilter, ProductSort>({ by: 'name', descending: false });
