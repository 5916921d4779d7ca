import { create } from 'zustand';
import type { ClientFilter } from '../../../shared/client/asks';
import type { ClientSort } from '../../data/queries/clients';
import type { Place } from '../../ui/virtual-table';

interface ListState {
  readonly filter: ClientFilter;
  readonly sort: ClientSort;
  readonly place: Place;
  /** The filter that a figure led here with: it is applied once, not again on coming back. */
  readonly ledBy: ClientFilter | null;
  readonly filterChosen: (part: { readonly [K in keyof ClientFilter]: ClientFilter[K] | undefined }) => void;
  readonly filtersCleared: () => void;
  readonly sortChosen: (sort: ClientSort) => void;
  readonly placeLeft: (place: Place) => void;
  readonly ledHere: (filter: ClientFilter) => void;
}

const top: Place = { top: 0, active: 0 };

const isSet = (value: unknown): boolean => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
const filled = (filter: object): ClientFilter => Object.fromEntries(Object.entries(filter).filter(([, value]) => isSet(value)));

/** What the client list is doing: its filter, its order, and where one was in it. */
export const useClientListState = create<ListState>()((set) => ({
  filter: {},
  sort: { by: 'updatedOn', descending: true },
  place: top,
  ledBy: null,
  filterChosen: (part) => set(({ filter }) => ({ filter: filled({ ...filter, ...part }), place: top })),
  filtersCleared: () => set({ filter: {}, place: top }),
  sortChosen: (sort) => set({ sort, place: top }),
  placeLeft: (place) => set({ place }),
  ledHere: (filter) => set(({ ledBy }) => (ledBy === filter ? {} : { ledBy: filter, filter: filled(filter), place: top })),
}));
