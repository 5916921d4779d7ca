import { create } from 'zustand';
import type { ComplaintFilter } from '../../../shared/complaint/asks';
import type { ComplaintSort } from '../../data/queries/complaints';
import type { Place } from '../../ui/virtual-table';

interface ListState {
  readonly filter: ComplaintFilter;
  readonly sort: ComplaintSort;
  readonly place: Place;
  /** The filter that a figure led here with: it is applied once, not again on coming back. */
  readonly ledBy: ComplaintFilter | null;
  readonly filterChosen: (part: { readonly [K in keyof ComplaintFilter]: ComplaintFilter[K] | undefined }) => void;
  readonly filtersCleared: () => void;
  readonly sortChosen: (sort: ComplaintSort) => void;
  readonly placeLeft: (place: Place) => void;
  readonly ledHere: (filter: ComplaintFilter) => void;
}

const top: Place = { top: 0, active: 0 };

const isSet = (value: unknown): boolean => value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
const filled = (filter: object): ComplaintFilter => Object.fromEntries(Object.entries(filter).filter(([, value]) => isSet(value)));

/** What the list of complaints is doing: its filter, its order, and where one was in it. */
export const useComplaintListState = create<ListState>()((set) => ({
  filter: {},
  sort: { by: 'receivedOn', descending: true },
  place: top,
  ledBy: null,
  filterChosen: (part) => set(({ filter }) => ({ filter: filled({ ...filter, ...part }), place: top })),
  filtersCleared: () => set({ filter: {}, place: top }),
  sortChosen: (sort) => set({ sort, place: top }),
  placeLeft: (place) => set({ place }),
  ledHere: (filter) => set(({ ledBy }) => (ledBy === filter ? {} : { ledBy: filter, filter: filled(filter), place: top })),
}));
