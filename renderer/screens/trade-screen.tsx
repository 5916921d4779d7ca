import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { ProductId } from '../../shared/trade/schema';
import { useNavigate, useRoute } from '../data/navigation';
import { useOver } from '../data/use-over';
import { ListRoom } from '../features/lists/list-room';
import { contractCells, ContractFilters, contractsNarrowWithout, ContractSumNotes, NoContracts } from '../features/trade/contract-list';
import { NoOrders, orderCells, OrderFilters, ordersNarrowWithout, OrderSumNotes } from '../features/trade/order-list';
import { NoProducts, productCells, ProductFilters, productsNarrowWithout } from '../features/trade/product-list';
import { useContractListState, useOrderListState, useProductListState } from '../features/trade/screen-state';
import { tradeOverOf, type TradeOver } from '../features/trade/trade-over';
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
  const [over, setOver] = useOver(tradeOverOf);
  const [past, setPast] = useState<Past | null>(null);
  const ordersLedHere = useOrderListState((state) => state.ledHere);
  const contractsLedHere = useContractListState((state) => state.ledHere);
  const asked = route.room === 'clients' ? route : null;
  useEffect(() => {
    if (asked?.orders !== undefined) ordersLedHere(asked.orders);
    if (asked?.contracts !== undefined) contractsLedHere(asked.contracts);
  }, [asked, ordersLedHere, contractsLedHere]);
  const create = (): void => setOver(fresh[part]);
  useBareKey('c', create);
  const openOrders = (product: ProductId): void => go({ room: 'clients', part: 'orders', orders: { product } });

  const said = { label: t(`trade.${part}.label`), fileName: t(`trade.${part}.title`) };
  return (
    <Page
      title={t(`trade.${part}.title`)}
      fill
      mark={<ClientsParts part={part} />}
      actions={
        <Button type="primary" icon={<PlusOutlined aria-hidden />} title="C" onClick={create}>
          {t(`trade.${part}.create`)}
        </Button>
      }
    >
      {part === 'orders' ? (
        <ListRoom
          {...said} list="orders" useState={useOrderListState} cells={orderCells} narrowWithout={ordersNarrowWithout} filters={OrderFilters} sumNotes={OrderSumNotes}
          nameOf={(row) => row.number ?? ''} onOpen={({ id }) => setOver({ kind: 'order', id })} empty={<NoOrders onCreate={create} />}
        />
      ) : null}
      {part === 'contracts' ? (
        <ListRoom
          {...said} list="contracts" useState={useContractListState} cells={contractCells} narrowWithout={contractsNarrowWithout} filters={ContractFilters} sumNotes={ContractSumNotes}
          nameOf={(row) => row.number ?? ''} onOpen={({ id }) => setOver({ kind: 'contract', id })} empty={<NoContracts onCreate={create} />}
        />
      ) : null}
      {part === 'products' ? (
        <ListRoom
          {...said} list="products" useState={useProductListState} cells={productCells} narrowWithout={productsNarrowWithout} filters={ProductFilters}
          nameOf={(row) => row.name ?? ''} onOpen={(product) => setOver({ kind: 'product', product })} empty={<NoProducts onCreate={create} />}
        />
      ) : null}
      <Suspense fallback={null}>
        <TradeOverlays over={over} onOver={setOver} client={null} onHistory={setPast} onClient={(id) => go({ room: 'clients', id, tab: 'trade' })} onOrders={openOrders} files={tradeFiles} />
        {past === null ? null : <HistoryDrawer open collection={past.collection} id={past.id} name={past.name} onClose={() => setPast(null)} />}
      </Suspense>
    </Page>
  );
}
