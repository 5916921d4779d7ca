import { ShoppingOutlined } from '@ant-design/icons';
import { Button, Checkbox, Tag } from 'antd';
import { useCallback, useMemo, useRef } from 'react';
import { orderSorts, type OrderRow, type OrderSums } from '../../../shared/trade/asks';
import { orderStates, type OrderId } from '../../../shared/trade/schema';
import type { Day } from '../../../shared/kit/dates';
import { useOrderPages, useOrderSums } from '../../data/queries/trade';
import { countText, dayShort, dayText, moneyText } from '../../ui/format';
import { EmptyState } from '../../ui/empty-state';
import { Failure } from '../../ui/failure';
import { FilterInput } from '../../ui/filter-input';
import { useToday } from '../../ui/use-today';
import { useWide } from '../../ui/use-wide';
import { StatusTag } from '../../ui/status-tag';
import { VirtualTable, type Column, type Sort } from '../../ui/virtual-table';
import { useWords, type Words } from '../../words/use-words';
import { PeriodFilter, Several } from './list-tools';
import { useOrderListState } from './screen-state';
import { AmountTag, OrderStateTag } from './trade-tags';
import styles from './trade.module.css';

const money = (fen: number | null): string => (fen === null ? '' : moneyText(fen));

/** The columns of the list of orders. */
function orderColumns({ t, label, language }: Words, today: Day, wide: boolean): readonly Column<OrderRow>[] {
  const long = language === 'en'; // English words are longer
  const owner: Column<OrderRow> = { key: 'owner', title: label('orders', 'owner'), width: '96px', render: (row) => row.owner };
  return [
    { key: 'number', title: t('trade.orders.number'), width: '132px', sort: 'number', render: ({ number }) => <span className="km-soft">{number}</span> },
    {
      key: 'orderedOn', title: t('trade.orders.orderedOn'), width: wide ? '146px' : '122px', sort: 'orderedOn',
      render: ({ orderedOn }) => (orderedOn === null ? null : <span title={dayText(orderedOn)}>{orderedOn.slice(0, 4) === today.slice(0, 4) ? dayShort(orderedOn) : dayText(orderedOn).replace(/\s\S+$/, '')}</span>),
    },
    {
      key: 'client', title: t('trade.orders.client'), width: 'minmax(160px, 2.4fr)',
      render: ({ clientName, sample }) => (
        <span className={styles.named}>
          <span className={styles.namedText} title={clientName ?? ''}>{clientName ?? t('trade.orders.noClient')}</span>
          {sample ? <StatusTag tone="neutral" icon={null}>{t('basic.sample')}</StatusTag> : null}
        </span>
      ),
    },
    { key: 'what', title: t('trade.orders.what'), width: 'minmax(96px, 1.4fr)', render: ({ what, notes }) => <span title={what ?? notes ?? ''}>{what ?? notes}</span> },
    { key: 'state', title: t('trade.orders.state'), width: long ? '118px' : '100px', sort: 'state', render: ({ state }) => (state === null ? null : <OrderStateTag state={state} />) },
    {
      key: 'amount', title: t('trade.orders.amount'), width: '112px', sort: 'amountFen', align: 'end',
      render: ({ amountFen, amountState }) => <>{amountState === '待核实' ? <AmountTag state={amountState} /> : null} {money(amountFen)}</>,
    },
    { key: 'paid', title: t('trade.orders.paid'), width: '100px', sort: 'paidFen', align: 'end', render: ({ paidFen }) => (paidFen === 0 ? <span className="km-soft">0</span> : money(paidFen)) },
    {
      key: 'outstanding', title: t('trade.orders.outstanding'), width: '108px', sort: 'outstandingFen', align: 'end',
      render: ({ outstandingFen }) => (outstandingFen === 0 ? <span className="km-soft">0</span> : outstandingFen < 0 ? <StatusTag tone="danger">{money(outstandingFen)}</StatusTag> : <b>{money(outstandingFen)}</b>),
    },
    ...(wide ? [owner] : []),
  ];
}

/** Totals of the whole list, not of what is on the screen. */
function Sums({ sums }: { readonly sums: OrderSums }) {
  const { t } = useWords();
  return (
    <span className={styles.sums}>
      {(['amount', 'paid', 'outstanding'] as const).map((key) => (
        <b key={key}>{t(`trade.sums.${key}`, { amount: moneyText(sums[`${key}Fen`]) })}</b>
      ))}
      {sums.cancelled === 0 ? null : <span className="km-soft">{t('trade.sums.cancelled', { count: countText(sums.cancelled) })}</span>}
      {sums.toVerify === 0 ? null : <StatusTag tone="warning">{t('trade.sums.toVerify', { count: countText(sums.toVerify) })}</StatusTag>}
    </span>
  );
}

function OrderFilters({ onIntoList }: { readonly onIntoList: () => void }) {
  const { t } = useWords();
  const { filter, filterChosen, filtersCleared } = useOrderListState();
  return (
    <div className={styles.filters} role="group" aria-label={t('trade.filter.label')}>
      <div className={styles.text}>
        <FilterInput label={t('trade.filter.text')} placeholder={t('trade.orders.filterText')} value={filter.text ?? ''} onChange={(text) => filterChosen({ text })} onArrowDown={onIntoList} />
      </div>
      <Several name={t('trade.filter.state')} values={orderStates} chosen={filter.state} onChange={(state) => filterChosen({ state })} />
      <PeriodFilter name={t('trade.filter.period')} from={filter.from} to={filter.to} onChange={filterChosen} />
      <Checkbox checked={filter.open === true} onChange={({ target }) => filterChosen({ open: target.checked ? true : undefined })}>{t('trade.filter.open')}</Checkbox>
      <Checkbox checked={filter.amountState !== undefined} onChange={({ target }) => filterChosen({ amountState: target.checked ? '待核实' : undefined })}>{t('trade.filter.toVerify')}</Checkbox>
      {filter.client === undefined ? null : <Tag closable onClose={() => filterChosen({ client: undefined })}>{t('trade.filter.ofClient')}</Tag>}
      {filter.product === undefined ? null : <Tag closable onClose={() => filterChosen({ product: undefined })}>{t('trade.filter.ofProduct')}</Tag>}
      {Object.keys(filter).length === 0 ? null : <Button type="link" size="small" onClick={filtersCleared}>{t('trade.filter.clear')}</Button>}
    </div>
  );
}

/** Every order: filtered, ordered, summed, opened by a click or Enter. */
export function OrderList({ onCreate, onOpen }: { readonly onCreate: () => void; readonly onOpen: (id: OrderId) => void }) {
  const words = useWords();
  const { t } = words;
  const today = useToday();
  const wide = useWide();
  const { filter, sort, place, sortChosen, placeLeft, filtersCleared } = useOrderListState();
  const pages = useOrderPages(filter, sort);
  const { value: sums } = useOrderSums(filter);
  const columns = useMemo(() => orderColumns(words, today, wide), [words, today, wide]);
  const box = useRef<HTMLDivElement>(null);
  const onSort = useCallback(
    ({ by, descending }: Sort) => {
      const known = orderSorts.find((each) => each === by);
      if (known !== undefined) sortChosen({ by: known, descending });
    },
    [sortChosen],
  );
  if (pages.total === 0 && !pages.stale && Object.keys(filter).length === 0) {
    return <EmptyState icon={<ShoppingOutlined />} sentence={t('trade.orders.empty')} action={<Button type="primary" onClick={onCreate}>{t('trade.orders.create')}</Button>} example={t('trade.orders.emptyExample')} />;
  }
  return (
    <div className={styles.list} ref={box}>
      <OrderFilters onIntoList={() => box.current?.querySelector<HTMLElement>('[role="grid"]')?.focus()} />
      <Failure error={pages.error} channel="order:list" onRetry={pages.reload} />
      {pages.total === 0 && !pages.stale ? (
        <div className={styles.nothing} role="status">
          <p>{t('trade.orders.nothingFound')}</p>
          <Button onClick={filtersCleared}>{t('trade.filter.clear')}</Button>
        </div>
      ) : (
        <VirtualTable
          label={t('trade.orders.label')} columns={columns} total={pages.total ?? 0} counted={pages.total !== null} rowAt={pages.rowAt} rowKey={(row) => row.id}
          onShow={pages.show} onOpen={(row) => onOpen(row.id)} sort={sort} onSort={onSort} place={place} onLeave={placeLeft} resetOn={JSON.stringify([filter, sort])}
          sums={sums === null ? null : <Sums sums={sums} />}
        />
      )}
    </div>
  );
}
