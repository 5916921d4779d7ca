import { ShoppingOutlined } from '@ant-design/icons';
import { Button, Checkbox, Tag } from 'antd';
import type { OrderFilter, OrderRow } from '../../../shared/trade/asks';
import { orderStates } from '../../../shared/trade/schema';
import type { Day } from '../../../shared/kit/dates';
import { useOrderSums } from '../../data/queries/trade';
import { FilterBar, NamedCell, PeriodFilter, SeveralFilter } from '../../pieces/list-parts';
import { countText, dayShort, dayText, moneyText } from '../../ui/format';
import { EmptyState } from '../../ui/empty-state';
import { StatusTag } from '../../ui/status-tag';
import type { Column } from '../../ui/virtual-table';
import { useWords, type Words } from '../../words/use-words';
import { useOrderListState } from './screen-state';
import { AmountTag, OrderStateTag } from './trade-tags';

const money = (fen: number | null): string => (fen === null ? '' : moneyText(fen));
/** Amounts that are nothing step back. */
const paid = (fen: number) => (fen === 0 ? <span className="km-soft">0</span> : money(fen));

/** Columns that a narrow window leaves out. */
export const ordersNarrowWithout = (): readonly string[] => ['owner'];

/** How the list of orders draws its own columns. */
export function orderCells({ t, language }: Words, today: Day, wide: boolean): Readonly<Record<string, Partial<Column<OrderRow>>>> {
  const long = language === 'en'; // English words are longer
  return {
    number: { title: t('trade.orders.number'), width: '150px', render: ({ number }) => <span className="km-soft">{number}</span> },
    orderedOn: {
      width: wide ? '146px' : '118px',
      render: ({ orderedOn }) => (orderedOn === null ? null : <span title={dayText(orderedOn)}>{orderedOn.slice(0, 4) === today.slice(0, 4) ? dayShort(orderedOn) : dayText(orderedOn).replace(/\s\S+$/, '')}</span>),
    },
    clientName: { width: 'minmax(150px, 2.4fr)', render: ({ clientName, sample }) => <NamedCell name={clientName ?? t('trade.orders.noClient')} sample={sample} /> },
    what: { width: 'minmax(96px, 1.4fr)', render: ({ what, notes }) => <span title={what ?? notes ?? ''}>{what ?? notes}</span> },
    state: { title: t('trade.orders.state'), width: long ? '130px' : '100px', render: ({ state }) => (state === null ? null : <OrderStateTag state={state} />) },
    amountFen: {
      title: t('trade.orders.amount'), width: '112px',
      render: ({ amountFen, amountState }) => <>{amountState === '待核实' ? <AmountTag state={amountState} /> : null} {money(amountFen)}</>,
    },
    paidFen: { title: t('trade.orders.paid'), width: '98px', render: ({ paidFen }) => paid(paidFen) },
    refundedFen: { width: '104px', render: ({ refundedFen }) => paid(refundedFen) },
    outstandingFen: {
      title: t('trade.orders.outstanding'), width: '100px',
      render: ({ outstandingFen }) => (outstandingFen < 0 ? <StatusTag tone="danger">{money(outstandingFen)}</StatusTag> : outstandingFen === 0 ? paid(0) : <b>{money(outstandingFen)}</b>),
    },
    owner: { width: '96px' },
  };
}

/** What the sums in the foot leave out, and what of them is doubtful. */
export function OrderSumNotes({ filter }: { readonly filter: OrderFilter }) {
  const { t } = useWords();
  const { value: sums } = useOrderSums(filter);
  if (sums === null) return null;
  return (
    <>
      {sums.cancelled === 0 ? null : <span className="km-soft">{t('trade.sums.cancelled', { count: countText(sums.cancelled) })}</span>}
      {sums.toVerify === 0 ? null : <StatusTag tone="warning">{t('trade.sums.toVerify', { count: countText(sums.toVerify) })}</StatusTag>}
    </>
  );
}

/** What narrows the list of orders; each choice applies at once. */
export function OrderFilters({ onIntoList }: { readonly onIntoList: () => void }) {
  const { t } = useWords();
  const { filter, filterChosen, filtersCleared } = useOrderListState();
  return (
    <FilterBar
      label={t('trade.filter.label')}
      text={{ label: t('trade.filter.text'), placeholder: t('trade.orders.filterText'), value: filter.text, onChange: (text) => filterChosen({ text }), onIntoList }}
      onClear={Object.keys(filter).length === 0 || filter.where !== undefined ? null : filtersCleared}
    >
      <SeveralFilter name={t('trade.filter.state')} values={orderStates} chosen={filter.state} onChange={(state) => filterChosen({ state })} />
      <PeriodFilter name={t('trade.filter.period')} from={filter.from} to={filter.to} onChange={filterChosen} />
      <Checkbox checked={filter.open === true} onChange={({ target }) => filterChosen({ open: target.checked ? true : undefined })}>{t('trade.filter.open')}</Checkbox>
      {filter.amountState === undefined ? null : <Tag closable onClose={() => filterChosen({ amountState: undefined })}>{t('trade.filter.toVerify')}</Tag>}
      {filter.client === undefined ? null : <Tag closable onClose={() => filterChosen({ client: undefined })}>{t('trade.filter.ofClient')}</Tag>}
      {filter.product === undefined ? null : <Tag closable onClose={() => filterChosen({ product: undefined })}>{t('trade.filter.ofProduct')}</Tag>}
    </FilterBar>
  );
}

/** Said while there is no order at all. */
export function NoOrders({ onCreate }: { readonly onCreate: () => void }) {
  const { t } = useWords();
  return <EmptyState icon={<ShoppingOutlined />} sentence={t('trade.orders.empty')} action={<Button type="primary" onClick={onCreate}>{t('trade.orders.create')}</Button>} example={t('trade.orders.emptyExample')} />;
}
