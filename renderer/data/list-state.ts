import { create, type StoreApi, type UseBoundStore } from 'zustand';
import type { ListRows } from '../../shared/listview/asks';
import { usualColumns, type DescribedList } from '../../shared/listview/columns';
import type { ListSort } from '../../shared/listview/condition';
import type { Place } from '../ui/virtual-table';

/** Rows chosen in a list: those named, or all that match but those left out. */
export interface Chosen {
  readonly all: boolean;
  /** Chosen rows, or with `all` those left out. */
  readonly ids: readonly string[];
  /** Place of the row chosen last, from which a range is counted. */
  readonly anchor: number | null;
}

/** What a list shows: all that a saved view keeps. */
export interface Shown<Filter> {
  readonly filter: Filter;
  readonly sort: ListSort;
  readonly group: string | null;
  readonly columns: readonly string[];
}

/** What a list is doing. */
export interface ListState<Filter> extends Shown<Filter> {
  /** Key of a view that is there from the start, or id of a saved one. */
  readonly view: string;
  /** What the view showed when it was opened: what differs from it can be saved. */
  readonly opened: Shown<Filter>;
  readonly collapsed: readonly string[];
  readonly chosen: Chosen;
  readonly place: Place;
  /** The filter that a figure led here with: it is applied once, not again on coming back. */
  readonly ledBy: Filter | null;
  readonly filterChosen: (part: { readonly [K in keyof Filter]?: Filter[K] | undefined }) => void;
  readonly filtersCleared: () => void;
  readonly sortChosen: (sort: ListSort) => void;
  readonly groupChosen: (group: string | null) => void;
  readonly groupToggled: (key: string) => void;
  readonly columnsChosen: (columns: readonly string[]) => void;
  readonly viewOpened: (view: string, shown: Partial<Shown<Filter>>) => void;
  /** What is shown now is what the view keeps. */
  readonly viewSaved: (view: string) => void;
  readonly chose: (chosen: Chosen) => void;
  readonly placeLeft: (place: Place) => void;
  readonly ledHere: (filter: Filter) => void;
}

/** Nothing chosen. */
export const noneChosen: Chosen = { all: false, ids: [], anchor: null };

const top: Place = { top: 0, active: 0 };

const isSet = (value: unknown): boolean => value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
const filled = <Filter extends object>(filter: Filter): Filter => Object.fromEntries(Object.entries(filter).filter(([, value]) => isSet(value))) as Filter;

/** A store for one list; nothing of it outlives the window. */
export function createListState<Filter extends ListRows['filter']>(list: DescribedList, usualSort: ListSort): UseBoundStore<StoreApi<ListState<Filter>>> {
  const usual: Shown<Filter> = { filter: {} as Filter, sort: usualSort, group: null, columns: usualColumns[list] };
  return create<ListState<Filter>>()((set) => ({
    ...usual,
    view: 'all',
    opened: usual,
    collapsed: [],
    chosen: noneChosen,
    place: top,
    ledBy: null,
    filterChosen: (part) => set(({ filter }) => ({ filter: filled({ ...filter, ...part }), place: top, chosen: noneChosen })),
    filtersCleared: () => set({ filter: {} as Filter, place: top, chosen: noneChosen }),
    sortChosen: (sort) => set({ sort, place: top, chosen: noneChosen }),
    groupChosen: (group) => set({ group, collapsed: [], place: top, chosen: noneChosen }),
    groupToggled: (key) => set(({ collapsed }) => ({ collapsed: collapsed.includes(key) ? collapsed.filter((each) => each !== key) : [...collapsed, key] })),
    columnsChosen: (columns) => set({ columns }),
    viewOpened: (view, shown) => set(() => {
      const opened = { ...usual, ...shown };
      return { ...opened, opened, view, collapsed: [], chosen: noneChosen, place: top };
    }),
    viewSaved: (view) => set(({ filter, sort, group, columns }) => ({ view, opened: { filter, sort, group, columns } })),
    chose: (chosen) => set({ chosen }),
    placeLeft: (place) => set({ place }),
    ledHere: (filter) => set(({ ledBy }) => (ledBy === filter ? {} : { ledBy: filter, ...usual, opened: usual, view: 'all', filter: filled(filter), place: top, chosen: noneChosen })),
  }));
}
