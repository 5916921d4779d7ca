import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { ExportedList } from '../../shared/trade/asks';
import { useNavigate, useRoute } from '../data/navigation';
import { ContractList } from '../features/trade/contract-list';
import { ExportButton } from '../features/trade/list-tools';
import { OrderList } from '../features/trade/order-list';
import { ProductList } from '../features/trade/product-list';
import { useContractListState, useOrderListState, useProductListState } from '../features/trade/screen-state';
import type { TradeOver } from '../features/trade/trade-overlays';
import { ClientsParts } from './clients-parts';
import { Page } from '../ui/page';
import { useBareKey } from '../ui/use-bare-key';
import { useWords } from '../words/use-words';
import { tradeFiles } from './trade-files';

const TradeOverlays = lazy(() => import('../features/trade/trade-overlays').then((m) => ({ default: m.TradeOverlays })));
const HistoryDrawer = lazy(() => import('../features/history/history-drawer').then((m) => ({ default: m.HistoryDrawer })));

type Part = 'orders' | 'contracts' | 'products';
type Past = { readonly collection: 'orders' | 'contracts'; readonly id: string; readonly name: string };

const fresh: Readonly<Record<Part, TradeOver>> = {
  orders: { kind: 'orderForm', file: null },
  contracts: { kind: 'contractForm', contract: null, renews: false },
  products: { kind: 'product', product: null },
};

/** Orders, contracts or products of everybody, with what lies over the list. */
export function TradeScreen({ part }: { readonly part: Part }) {
  const { t } = useWords();
  const route = useRoute();
  const { go } = useNavigate();
  const [over, setOver] = useState<TradeOver | null>(null);
  const [past, setPast] = useState<Past | null>(null);
  const orders = useOrderListState();
  const contracts = useContractListState();
  const products = useProductListState();
  const asked = route.room === 'clients' ? route : null;
  useEffect(() => {
    if (asked?.orders !== undefined) orders.ledHere(asked.orders);
    if (asked?.contracts !== undefined) contracts.ledHere(asked.contracts);
  }, [asked, orders, contracts]);
  const create = (): void => setOver(fresh[part]);
  useBareKey('c', create);

  const what: ExportedList =
    part === 'orders' ? { list: 'orders', filter: orders.filter } : part === 'contracts' ? { list: 'contracts', filter: contracts.filter } : { list: 'products', filter: products.filter };
  return (
    <Page
      title={t(`trade.${part}.title`)}
      fill
      mark={<ClientsParts part={part} />}
      actions={
        <>
          <ExportButton what={what} />
          <Button type="primary" icon={<PlusOutlined aria-hidden />} title="C" onClick={create}>
            {t(`trade.${part}.create`)}
          </Button>
        </>
      }
    >
      {part === 'orders' ? <OrderList onCreate={create} onOpen={(id) => setOver({ kind: 'order', id })} /> : null}
      {part === 'contracts' ? <ContractList onCreate={create} onOpen={(id) => setOver({ kind: 'contract', id })} /> : null}
      {part === 'products' ? (
        <ProductList
          onCreate={create}
          onOpen={(product) => setOver({ kind: 'product', product, onOrders: () => {
            setOver(null);
            go({ room: 'clients', part: 'orders', orders: { product: product.id } });
          } })}
        />
      ) : null}
      <Suspense fallback={null}>
        <TradeOverlays over={over} onOver={setOver} client={null} onHistory={setPast} onClient={(id) => go({ room: 'clients', id, tab: 'trade' })} files={tradeFiles} />
        {past === null ? null : <HistoryDrawer open collection={past.collection} id={past.id} name={past.name} onClose={() => setPast(null)} />}
      </Suspense>
    </Page>
  );
}
