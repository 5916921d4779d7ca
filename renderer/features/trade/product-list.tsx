import { ShopOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useCallback, useMemo, useRef } from 'react';
import { productSorts, type ProductRow } from '../../../shared/trade/asks';
import { productStates } from '../../../shared/trade/schema';
import { useProductPages } from '../../data/queries/trade';
import { moneyText } from '../../ui/format';
import { EmptyState } from '../../ui/empty-state';
import { Failure } from '../../ui/failure';
import { FilterInput } from '../../ui/filter-input';
import { StatusTag } from '../../ui/status-tag';
import { VirtualTable, type Column, type Sort } from '../../ui/virtual-table';
import { useWords, type Words } from '../../words/use-words';
import { Several } from './list-tools';
import { useProductListState } from './screen-state';
import styles from './trade.module.css';

/** The columns of the catalogue. */
function productColumns({ t, term }: Words): readonly Column<ProductRow>[] {
  return [
    { key: 'code', title: t('trade.products.code'), width: '120px', sort: 'code', render: ({ code }) => <span className="km-soft">{code}</span> },
    {
      key: 'name', title: t('trade.products.name'), width: 'minmax(180px, 2fr)', sort: 'name',
      render: ({ name, sample }) => (
        <span className={styles.named}>
          <span className={styles.namedText} title={name ?? ''}>{name}</span>
          {sample ? <StatusTag tone="neutral" icon={null}>{t('basic.sample')}</StatusTag> : null}
        </span>
      ),
    },
    {
      key: 'price', title: t('trade.products.price'), width: '140px', sort: 'priceFen', align: 'end',
      render: ({ priceFen, unit }) => (priceFen === null ? null : unit === null ? moneyText(priceFen) : t('trade.products.perUnit', { amount: moneyText(priceFen), unit })),
    },
    { key: 'warranty', title: t('trade.products.warranty'), width: '110px', sort: 'warrantyMonths', align: 'end', render: ({ warrantyMonths }) => (!warrantyMonths ? <span className="km-soft">{t('trade.products.noWarranty')}</span> : t('trade.products.months', { count: warrantyMonths })) },
    { key: 'state', title: t('trade.products.state'), width: '120px', render: ({ state }) => (state === null ? null : <StatusTag tone={state === '在售' ? 'good' : 'neutral'}>{term(state)}</StatusTag>) },
    { key: 'orders', title: t('trade.products.orders'), width: '90px', align: 'end', render: ({ orders }) => (orders === 0 ? <span className="km-soft">0</span> : t('trade.products.ordersCount', { count: orders })) },
    { key: 'sold', title: t('trade.products.sold'), width: '130px', align: 'end', render: ({ soldFen }) => (soldFen === 0 ? <span className="km-soft">0</span> : moneyText(soldFen)) },
    { key: 'owners', title: t('trade.products.owners'), width: '120px', align: 'end', render: ({ owners }) => (owners === 0 ? <span className="km-soft">0</span> : t('trade.products.ownersCount', { count: owners })) },
  ];
}

/** The catalogue: filtered, ordered, opened by a click or Enter. */
export function ProductList({ onCreate, onOpen }: { readonly onCreate: () => void; readonly onOpen: (product: ProductRow) => void }) {
  const words = useWords();
  const { t } = words;
  const { filter, sort, place, filterChosen, sortChosen, placeLeft, filtersCleared } = useProductListState();
  const pages = useProductPages(filter, sort);
  const columns = useMemo(() => productColumns(words), [words]);
  const box = useRef<HTMLDivElement>(null);
  const onSort = useCallback(
    ({ by, descending }: Sort) => {
      const known = productSorts.find((each) => each === by);
      if (known !== undefined) sortChosen({ by: known, descending });
    },
    [sortChosen],
  );
  if (pages.total === 0 && !pages.stale && Object.keys(filter).length === 0) {
    return <EmptyState icon={<ShopOutlined />} sentence={t('trade.products.empty')} action={<Button type="primary" onClick={onCreate}>{t('trade.products.create')}</Button>} example={t('trade.products.emptyExample')} />;
  }
  return (
    <div className={styles.list} ref={box}>
      <div className={styles.filters} role="group" aria-label={t('trade.filter.label')}>
        <div className={styles.text}>
          <FilterInput
            label={t('trade.products.filterText')} placeholder={t('trade.products.filterText')} value={filter.text ?? ''} onChange={(text) => filterChosen({ text })}
            onArrowDown={() => box.current?.querySelector<HTMLElement>('[role="grid"]')?.focus()}
          />
        </div>
        <Several name={t('trade.filter.state')} values={productStates} chosen={filter.state} onChange={(state) => filterChosen({ state })} />
        {Object.keys(filter).length === 0 ? null : <Button type="link" size="small" onClick={filtersCleared}>{t('trade.filter.clear')}</Button>}
      </div>
      <Failure error={pages.error} channel="product:list" onRetry={pages.reload} />
      {pages.total === 0 && !pages.stale ? (
        <div className={styles.nothing} role="status">
          <p>{t('trade.products.nothingFound')}</p>
          <Button onClick={filtersCleared}>{t('trade.filter.clear')}</Button>
        </div>
      ) : (
        <VirtualTable
          label={t('trade.products.label')} columns={columns} total={pages.total ?? 0} counted={pages.total !== null} rowAt={pages.rowAt} rowKey={(row) => row.id}
          onShow={pages.show} onOpen={onOpen} sort={sort} onSort={onSort} place={place} onLeave={placeLeft} resetOn={JSON.stringify([filter, sort])}
        />
      )}
    </div>
  );
}
