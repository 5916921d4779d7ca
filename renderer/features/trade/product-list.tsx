import { ShopOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ProductRow } from '../../../shared/trade/asks';
import { productStates } from '../../../shared/trade/schema';
import { FilterBar, NamedCell, SeveralFilter } from '../../pieces/list-parts';
import { moneyText } from '../../ui/format';
import { EmptyState } from '../../ui/empty-state';
import { StatusTag } from '../../ui/status-tag';
import type { Column } from '../../ui/virtual-table';
import { useWords, type Words } from '../../words/use-words';
import { useProductListState } from './screen-state';

/** A narrow window shows the whole catalogue too. */
export const productsNarrowWithout = (): readonly string[] => [];

/** How the catalogue draws its own columns. */
export function productCells({ t, term }: Words): Readonly<Record<string, Partial<Column<ProductRow>>>> {
  const none = <span className="km-soft">0</span>;
  return {
    code: { title: t('trade.products.code'), width: '104px', render: ({ code }) => <span className="km-soft">{code}</span> },
    name: { title: t('trade.products.name'), width: 'minmax(150px, 2fr)', render: ({ name, sample }) => <NamedCell name={name ?? ''} sample={sample} /> },
    priceFen: {
      title: t('trade.products.price'), width: '128px',
      render: ({ priceFen, unit }) => (priceFen === null ? null : unit === null ? moneyText(priceFen) : t('trade.products.perUnit', { amount: moneyText(priceFen), unit })),
    },
    warrantyMonths: {
      title: t('trade.products.warranty'), width: '100px',
      render: ({ warrantyMonths }) => (!warrantyMonths ? <span className="km-soft">{t('trade.products.noWarranty')}</span> : t('trade.products.months', { count: warrantyMonths })),
    },
    state: { title: t('trade.products.state'), width: '112px', render: ({ state }) => (state === null ? null : <StatusTag tone={state === '在售' ? 'good' : 'neutral'}>{term(state)}</StatusTag>) },
    orders: { title: t('trade.products.orders'), width: '84px', render: ({ orders }) => (orders === 0 ? none : t('trade.products.ordersCount', { count: orders })) },
    soldFen: { title: t('trade.products.sold'), width: '120px', render: ({ soldFen }) => (soldFen === 0 ? none : moneyText(soldFen)) },
    owners: { title: t('trade.products.owners'), width: '108px', render: ({ owners }) => (owners === 0 ? none : t('trade.products.ownersCount', { count: owners })) },
  };
}

/** What narrows the catalogue. */
export function ProductFilters({ onIntoList }: { readonly onIntoList: () => void }) {
  const { t } = useWords();
  const { filter, filterChosen, filtersCleared } = useProductListState();
  return (
    <FilterBar
      label={t('trade.filter.label')}
      text={{ label: t('trade.products.filterText'), placeholder: t('trade.products.filterText'), value: filter.text, onChange: (text) => filterChosen({ text }), onIntoList }}
      onClear={Object.keys(filter).length === 0 || filter.where !== undefined ? null : filtersCleared}
    >
      <SeveralFilter name={t('trade.filter.state')} values={productStates} chosen={filter.state} onChange={(state) => filterChosen({ state })} />
    </FilterBar>
  );
}

/** Said while the catalogue is empty. */
export function NoProducts({ onCreate }: { readonly onCreate: () => void }) {
  const { t } = useWords();
  return <EmptyState icon={<ShopOutlined />} sentence={t('trade.products.empty')} action={<Button type="primary" onClick={onCreate}>{t('trade.products.create')}</Button>} example={t('trade.products.emptyExample')} />;
}
