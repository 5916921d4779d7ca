import { CaretDownOutlined, CaretRightOutlined, CaretUpOutlined } from '@ant-design/icons';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useWords } from '../words/use-words';
import { countText } from './format';
import { pressInList } from './list-keys';
import { useRowHeight } from './use-row-height';
import styles from './virtual-table.module.css';

/** The sticky heading covers this much of the rows, in pixels. */
const headHeight = 38;

/** One column: what stands in a cell, how wide it is, and whether the list can be ordered by it. */
export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  /** A width of CSS grid: `120px`, `minmax(160px, 2fr)`. */
  readonly width: string;
  readonly render: (row: Row) => ReactNode;
  /** Name of the order the engine knows; absent when it cannot order by this column. */
  readonly sort?: string;
  readonly align?: 'start' | 'end';
}

/** How a list is ordered. */
export interface Sort {
  readonly by: string;
  readonly descending: boolean;
}

/** Where somebody was in a list, so that coming back leads to the same place. */
export interface Place {
  readonly top: number;
  readonly active: number;
}

/** Rows chosen for something that is done to many of them. */
export interface Selection<Row> {
  readonly has: (row: Row) => boolean;
  /** Chooses a row or lets go of it; with `from` everything from the row chosen first, or from there where none was. */
  readonly onToggle: (index: number, row: Row, from: number | null) => void;
  readonly onAll: (on: boolean) => void;
  readonly all: 'none' | 'some' | 'all';
  /** What the box of a row, and that of all rows, is called. */
  readonly labelOf: (row: Row) => string;
  readonly labelOfAll: string;
}

/** A heading between rows: the name of a group with what it comes to. */
export interface GroupHeading {
  readonly key: string;
  readonly content: ReactNode;
  readonly expanded: boolean;
  readonly onToggle: () => void;
}

interface Props<Row> {
  /** Says what the table holds, for those who do not see it. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly total: number;
  /** False until the first answer: then no number is claimed. */
  readonly counted?: boolean;
  /** The row at a place, `undefined` while it is being read. */
  readonly rowAt: (index: number) => Row | undefined;
  readonly rowKey: (row: Row) => string;
  /** Hears which rows are on the screen. */
  readonly onShow: (first: number, last: number) => void;
  readonly onOpen?: (row: Row) => void;
  readonly sort?: Sort;
  readonly onSort?: (sort: Sort) => void;
  /** Height of a row in pixels; that of the chosen density when absent. */
  readonly rowHeight?: number;
  /** Where to begin, and who hears where the reader was when the table goes away. */
  readonly place?: Place;
  readonly onLeave?: (place: Place) => void;
  /** Totals of the whole list, beside the number of its rows. */
  readonly sums?: ReactNode;
  /** Changes when another list is shown: the table goes back to its first row. */
  readonly resetOn?: string;
  readonly selection?: Selection<Row>;
  /** Whether headings of groups, which open and close, stand among the rows. */
  readonly grouped?: boolean;
  /** What stands in a place instead of a row; then `total` counts headings too. */
  readonly headingAt?: (index: number) => GroupHeading | null;
  /** What stands in the foot in place of the number of rows. */
  readonly foot?: ReactNode;
}

const boxWidth = '40px';

const start: Place = { top: 0, active: 0 };

/** A list of any length of which only the rows on the screen exist. One stop for Tab, with the keys of every list. */
export function VirtualTable<Row>({
  label, columns, total, counted = true, rowAt, rowKey, onShow, onOpen, sort, onSort, rowHeight: fixed, place = start, onLeave, resetOn, sums, selection, grouped = false, headingAt, foot,
}: Props<Row>) {
  const { t } = useWords();
  const id = useId();
  const byDensity = useRowHeight();
  const rowHeight = fixed ?? byDensity;
  const scroll = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(place.active);
  const template = [...(selection ? [boxWidth] : []), ...columns.map(({ width }) => width)].join(' ');
  // More columns than the window is wide scroll sideways, head and rows together.
  const minWidth = columns.reduce((sum, { width }) => sum + Number(/(\d+)px/.exec(width)?.[1] ?? 80), selection ? Number.parseInt(boxWidth, 10) : 0);
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollPaddingStart: headHeight,
  });
  const rows = virtual.getVirtualItems();
  const first = rows[0]?.index ?? 0;
  const last = rows.at(-1)?.index ?? 0;

  useEffect(() => {
    if (total > 0) onShow(first, last);
  }, [first, last, total, onShow]);

  useEffect(() => {
    virtual.measure();
  }, [rowHeight, virtual]);

  const shown = useRef(resetOn);
  useEffect(() => {
    if (shown.current === resetOn) return;
    shown.current = resetOn;
    setActive(0);
    scroll.current?.scrollTo({ top: 0 });
  }, [resetOn]);

  // There is nothing to scroll before the first rows are counted.
  const arrived = useRef(place.top === 0);
  useLayoutEffect(() => {
    if (arrived.current || total === 0) return;
    arrived.current = true;
    scroll.current?.scrollTo({ top: place.top });
  }, [total, place.top]);

  const here = useRef(place);
  useEffect(() => {
    if (arrived.current) here.current = { top: virtual.scrollOffset ?? 0, active };
  });
  useEffect(() => () => onLeave?.(here.current), [onLeave]);

  const open = (index: number): void => {
    setActive(index);
    const heading = headingAt?.(index) ?? null;
    if (heading) return heading.onToggle();
    const row = rowAt(index);
    if (row !== undefined) onOpen?.(row);
  };
  const toggle = (index: number, from: number | null): void => {
    const row = headingAt?.(index) ? undefined : rowAt(index);
    if (row !== undefined) selection?.onToggle(index, row, from);
  };

  const onKeyDown = (event: KeyboardEvent): void =>
    pressInList(event, {
      total, active, perPage: Math.max(1, Math.floor((scroll.current?.clientHeight ?? rowHeight) / rowHeight) - 2), onOpen: open,
      onMark: (index) => {
        setActive(index);
        virtual.scrollToIndex(index);
      },
      choice: selection && { isEmpty: selection.all === 'none', onToggle: toggle, onAll: selection.onAll },
    });

  const order = ({ sort: by }: Column<Row>): 'ascending' | 'descending' | 'none' =>
    by === undefined || sort?.by !== by ? 'none' : sort.descending ? 'descending' : 'ascending';

  return (
    <div className={styles.table}>
      <div
        ref={scroll}
        className={styles.scroll}
        role={grouped ? 'treegrid' : 'grid'}
        aria-label={label}
        aria-rowcount={total + 1}
        aria-colcount={columns.length + (selection ? 1 : 0)}
        aria-multiselectable={selection ? true : undefined}
        aria-activedescendant={total > 0 ? `${id}-${active}` : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <div className={styles.head} role="rowgroup" style={{ minWidth }}>
          <div className={`${styles.row ?? ''} ${styles.headRow ?? ''}`} role="row" aria-rowindex={1} style={{ gridTemplateColumns: template, height: headHeight }}>
            {selection ? (
              <div role="columnheader" className={styles.box}>
                <SelectBox checked={selection.all === 'all'} mixed={selection.all === 'some'} label={selection.labelOfAll} onToggle={() => selection.onAll(selection.all !== 'all')} />
              </div>
            ) : null}
            {columns.map((column) => (
              <div
                key={column.key}
                role="columnheader"
                aria-sort={order(column)}
                className={`${styles.cell ?? ''} ${column.align === 'end' ? (styles.end ?? '') : ''}`}
              >
                <Heading column={column} sort={sort} onSort={onSort} />
              </div>
            ))}
          </div>
        </div>
        <div style={{ height: virtual.getTotalSize(), position: 'relative', minWidth }} role="rowgroup">
          {rows.map(({ index, start: top, size }) => {
            const heading = headingAt?.(index) ?? null;
            if (heading) {
              return (
                <div
                  key={heading.key}
                  id={`${id}-${index}`}
                  role="row"
                  aria-rowindex={index + 2}
                  aria-expanded={heading.expanded}
                  className={[styles.row, styles.bodyRow, styles.group, index === active ? styles.active : ''].join(' ')}
                  style={{ height: size, transform: `translateY(${top}px)` }}
                  onClick={() => open(index)}
                >
                  <div role="gridcell" className={styles.groupCell} aria-colspan={columns.length + (selection ? 1 : 0)}>
                    <span aria-hidden>{heading.expanded ? <CaretDownOutlined /> : <CaretRightOutlined />}</span>
                    {heading.content}
                  </div>
                </div>
              );
            }
            const row = rowAt(index);
            const chosen = row !== undefined && selection?.has(row) === true;
            return (
              <div
                key={row === undefined ? `at-${index}` : rowKey(row)}
                id={`${id}-${index}`}
                role="row"
                aria-rowindex={index + 2}
                aria-selected={selection ? chosen : index === active}
                className={[styles.row, styles.bodyRow, chosen ? styles.chosen : '', index === active ? styles.active : '', onOpen ? styles.opens : ''].join(' ')}
                style={{ gridTemplateColumns: template, height: size, transform: `translateY(${top}px)` }}
                onClick={() => open(index)}
              >
                {selection ? (
                  <div role="gridcell" className={styles.box} onClick={(event) => event.stopPropagation()}>
                    {row === undefined ? null : (
                      <SelectBox
                        checked={chosen}
                        label={selection.labelOf(row)}
                        onToggle={(range) => {
                          setActive(index);
                          selection.onToggle(index, row, range ? active : null);
                        }}
                      />
                    )}
                  </div>
                ) : null}
                {columns.map((column) => (
                  <div key={column.key} role="gridcell" className={`${styles.cell ?? ''} ${column.align === 'end' ? (styles.end ?? '') : ''}`}>
                    {row === undefined ? <span className={styles.ghost} /> : column.render(row)}
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      </div>
      <div className={styles.foot}>
        {foot ?? <span>{counted ? t('basic.total', { count: countText(total) }) : t('basic.loading')}</span>}
        {sums}
      </div>
    </div>
  );
}

/** A box that is not a stop for Tab: the list is one stop, and Space chooses its marked row. */
function SelectBox({ checked, mixed = false, label, onToggle }: { readonly checked: boolean; readonly mixed?: boolean; readonly label: string; readonly onToggle: (range: boolean) => void }) {
  return (
    <input
      type="checkbox"
      className={styles.check}
      tabIndex={-1}
      aria-label={label}
      checked={checked}
      ref={(box) => {
        if (box) box.indeterminate = mixed;
      }}
      onChange={() => undefined}
      onClick={(event) => onToggle(event.shiftKey)}
    />
  );
}

function Heading<Row>({ column, sort, onSort }: { readonly column: Column<Row>; readonly sort: Sort | undefined; readonly onSort: ((sort: Sort) => void) | undefined }) {
  const { t } = useWords();
  const { sort: by, title } = column;
  if (by === undefined || onSort === undefined) return <>{title}</>;
  const sorted = sort?.by === by;
  const descending = sorted && sort.descending;
  return (
    <button
      type="button"
      className={`${styles.sort ?? ''} ${sorted ? (styles.sorted ?? '') : ''}`}
      title={sorted ? t(descending ? 'basic.sortDescending' : 'basic.sortAscending') : undefined}
      onClick={() => onSort({ by, descending: sorted ? !descending : false })}
    >
      {title}
      {sorted ? <span aria-hidden>{descending ? <CaretDownOutlined /> : <CaretUpOutlined />}</span> : null}
    </button>
  );
}
