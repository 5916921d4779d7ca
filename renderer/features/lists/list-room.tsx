import { Button } from 'antd';
import { useCallback, useMemo, useRef, type ComponentType, type ReactNode } from 'react';
import type { StoreApi, UseBoundStore } from 'zustand';
import type { ListGroup, ListRows } from '../../../shared/listview/asks';
import { customOwnerOf, usualColumns, type DescribedList } from '../../../shared/listview/columns';
import { isCustomKey } from '../../../shared/custom/rules';
import type { ListState } from '../../data/list-state';
import { partsOf, useCustomFields, useListGroups, useListSums } from '../../data/queries/lists';
import { useWindowed, type RowOf } from '../../data/use-windowed';
import { countText, moneyText, numberText } from '../../ui/format';
import { Failure } from '../../ui/failure';
import { useBareKey } from '../../ui/use-bare-key';
import { useToday } from '../../ui/use-today';
import { useWide } from '../../ui/use-wide';
import { VirtualTable, type Column, type GroupHeading } from '../../ui/virtual-table';
import { useWords, type Words } from '../../words/use-words';
import { flatten, groupKey } from './flat-groups';
import { shownValue } from '../../pieces/condition-text';
import { knownColumns, type KnownColumn } from '../../pieces/known-columns';
import { ListTools } from './list-tools';
import { tableColumns, type DescribedRow } from './usual-cells';
import { countChosen, useSelection } from './use-selection';
import { ViewBar } from './view-bar';
import styles from './lists.module.css';

const channels = { clients: 'client:list', complaints: 'complaint:list', orders: 'order:list', contracts: 'contract:list', products: 'product:list' } as const satisfies Readonly<Record<DescribedList, string>>;
/** What is said where no row passes the filter. */
const nothingFound = {
  clients: 'clients.list.nothingFound', complaints: 'complaints.list.nothingFound', orders: 'trade.orders.nothingFound', contracts: 'trade.contracts.nothingFound',
  products: 'trade.products.nothingFound',
} as const satisfies Readonly<Record<DescribedList, string>>;
type RowsOf<L extends DescribedList> = RowOf<(typeof channels)[L]> & DescribedRow;

interface Props<L extends DescribedList, Filter extends ListRows['filter']> {
  readonly list: L;
  readonly useState: UseBoundStore<StoreApi<ListState<Filter>>>;
  /** How the list draws some of its columns; the others are drawn by what they hold. */
  readonly cells: (words: Words, today: ReturnType<typeof useToday>, wide: boolean) => Readonly<Record<string, Partial<Column<RowsOf<L>>>>>;
  /** Columns that a narrow window leaves out while nobody chose others. */
  readonly narrowWithout: (words: Words) => readonly string[];
  /** What narrows the list by what one asks most. */
  readonly filters: ComponentType<{ readonly onIntoList: () => void }>;
  readonly label: string;
  readonly fileName: string;
  readonly nameOf: (row: RowsOf<L>) => string;
  readonly onOpen: (row: RowsOf<L>) => void;
  /** Said in the foot beside the sums. */
  readonly sumNotes?: ComponentType<{ readonly filter: Filter }>;
  /** Shown while there is nothing at all. */
  readonly empty: ReactNode;
}

/** What a column comes to, in its own unit. */
const amount = (column: KnownColumn, value: number): string => (column.kind === 'money' ? moneyText(Math.round(value)) : numberText(Math.round(value * 100) / 100));

/** A list of any length with its views, filters, groups, sums, choice of rows and what can be done with them. */
export function ListRoom<L extends DescribedList, Filter extends ListRows['filter']>({
  list, useState: useListState, cells, narrowWithout, filters: Filters, label, fileName, nameOf, onOpen, sumNotes: SumNotes, empty,
}: Props<L, Filter>) {
  const words = useWords();
  const { t } = words;
  const today = useToday();
  const wide = useWide();
  const state = useListState();
  const { filter, sort, group, place, collapsed, chosen } = state;
  const rows = useMemo(() => ({ list, filter }) as unknown as ListRows, [list, filter]);
  const { value: fields } = useCustomFields(customOwnerOf[list]);
  const known = useMemo(() => knownColumns(list, fields ?? [], words), [list, fields, words]);
  const usual = usualColumns[list];
  const isUsual = state.columns.length === usual.length && state.columns.every((name, at) => name === usual[at]);
  const left = useMemo(() => (isUsual && !wide ? narrowWithout(words) : []), [isUsual, wide, narrowWithout, words]);
  const shown = useMemo(
    () => state.columns.flatMap((name) => (left.includes(name) ? [] : (known.find((column) => column.name === name && !column.hidden) ?? []))),
    [state.columns, left, known],
  );
  const columns = useMemo(() => tableColumns<RowsOf<L>>(shown, cells(words, today, wide), words), [shown, cells, words, today, wide]);
  const summed = useMemo(() => shown.filter(({ sum }) => sum), [shown]);
  const sumNames = useMemo(() => summed.map(({ name }) => name), [summed]);

  const question = { filter, sort, ...(group === null ? {} : { group }) } as unknown as Parameters<typeof useWindowed<(typeof channels)[L]>>[1];
  const pages = useWindowed(channels[list], question, partsOf[list]);
  const groups = useListGroups(rows, group, sumNames);
  const sums = useListSums(rows, sumNames);
  const flat = useMemo(() => (group === null || groups.value === null ? null : flatten(groups.value.groups, new Set(collapsed))), [group, groups.value, collapsed]);
  const total = sums.value?.total ?? pages.total ?? 0;
  const box = useRef<HTMLDivElement>(null);
  const rowIndex = useCallback((index: number): number => {
    if (flat === null) return index;
    const item = flat.at(index);
    return item?.kind === 'row' ? item.row : (item?.group.first ?? 0);
  }, [flat]);
  const chosenNow = useCallback(() => useListState.getState().chosen, [useListState]);
  const selection = useSelection<RowsOf<L>>({ rows, sort, group, total, chosen, chose: state.chose, now: chosenNow, rowIndex, nameOf });
  const isFiltered = Object.keys(filter).length > 0;
  const groupColumn = known.find(({ name }) => name === group) ?? null;

  const { show } = pages;
  const onShow = useCallback((first: number, last: number) => {
    if (flat === null) return show(first, last);
    const parts = flat.rowsBetween(first, last);
    const [from, to] = [parts[0], parts.at(-1)];
    if (from && to) show(from[0], to[1], parts);
  }, [flat, show]);
  const rowAt = (index: number): RowsOf<L> | undefined => {
    if (flat === null) return pages.rowAt(index) as RowsOf<L> | undefined;
    const item = flat.at(index);
    return item?.kind === 'row' ? (pages.rowAt(item.row) as RowsOf<L> | undefined) : undefined;
  };
  const headingOf = (each: ListGroup): GroupHeading => ({
    key: `group-${groupKey(each)}`,
    expanded: !collapsed.includes(groupKey(each)),
    onToggle: () => state.groupToggled(groupKey(each)),
    content: (
      <>
        <span>{each.value === null ? t('lists.group.none', { column: groupColumn?.title ?? '' }) : shownValue(groupColumn?.kind === 'several' ? 'choice' : (groupColumn?.kind ?? 'text'), each.value, words) || words.term(String(each.value))}</span>
        <span className="km-soft">{t('basic.total', { count: countText(each.count) })}</span>
        {summed.map((column) => {
          const sum = each.sums[column.name];
          return sum === undefined || sum.filled === 0 ? null : <span key={column.name} className="km-soft">{t('lists.foot.sum', { column: column.title, sum: amount(column, sum.sum) })}</span>;
        })}
      </>
    ),
  });
  const headingAt = (index: number): GroupHeading | null => {
    const item = flat?.at(index);
    return item?.kind === 'heading' ? headingOf(item.group) : null;
  };
  useBareKey('/', () => box.current?.querySelector<HTMLElement>('input[type="search"]')?.focus());

  if (pages.total === 0 && !pages.stale && !isFiltered) return <>{empty}</>;
  const count = countChosen(chosen, total);
  const into = (): void => box.current?.querySelector<HTMLElement>('[role="grid"], [role="treegrid"]')?.focus();
  return (
    <div className={styles.room} ref={box}>
      <ViewBar list={list} state={state as unknown as ListState<ListRows['filter']>} />
      <ListTools
        list={list} rows={rows} state={state as unknown as ListState<ListRows['filter']>} known={known} shown={shown} total={total} count={count} fileName={fileName}
        filters={<Filters onIntoList={into} />}
      />
      <Failure error={pages.error ?? groups.error ?? sums.error} channel={channels[list]} onRetry={pages.reload} />
      {pages.total === 0 && !pages.stale ? (
        <div className={styles.nothing} role="status">
          <p>{t(nothingFound[list])}</p>
          <Button onClick={state.filtersCleared}>{t('clients.list.clearFilters')}</Button>
        </div>
      ) : (
        <VirtualTable<RowsOf<L>>
          label={label}
          columns={columns}
          total={flat?.total ?? pages.total ?? 0}
          counted={pages.total !== null}
          rowAt={rowAt}
          rowKey={(row) => row.id}
          onShow={onShow}
          onOpen={onOpen}
          sort={sort}
          onSort={(next) => (isCustomKey(next.by) || known.some(({ name }) => name === next.by) ? state.sortChosen({ ...next, by: next.by }) : undefined)}
          place={place}
          onLeave={state.placeLeft}
          resetOn={JSON.stringify([filter, sort, group])}
          selection={selection}
          grouped={flat !== null}
          headingAt={headingAt}
          foot={
            <div className={styles.foot} aria-label={t('lists.foot.label')} role="group">
              <span>{pages.total === null ? t('basic.loading') : t('basic.total', { count: countText(total) })}</span>
              {count === 0 ? null : <span>{t('lists.foot.chosen', { count: countText(count) })}</span>}
              {summed.map((column) => {
                const sum = sums.value?.sums[column.name];
                return sum === undefined || sum.filled === 0 ? null : (
                  <span key={column.name}>{t('lists.foot.sumAndAverage', { column: column.title, sum: amount(column, sum.sum), average: amount(column, sum.average ?? 0) })}</span>
                );
              })}
              {SumNotes === undefined ? null : <SumNotes filter={filter} />}
            </div>
          }
        />
      )}
    </div>
  );
}
