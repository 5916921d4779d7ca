import type { ReactNode } from 'react';
import type { ProductId } from '../../../shared/trade/schema';
import type { ClientChoice } from '../../data/use-client-search';
import { ContractDrawer } from './contract-drawer';
import { ContractFormDrawer } from './contract-form-drawer';
import { OrderDrawer } from './order-drawer';
import { OrderFormDrawer } from './order-form-drawer';
import { OwnedDialog } from './owned-dialog';
import { ProductDialog } from './product-dialog';
import type { TradeOver } from './trade-over';

interface Props {
  readonly over: TradeOver | null;
  readonly onOver: (over: TradeOver | null) => void;
  /** Whose page this lies over; `null` over a list of everybody's. */
  readonly client: ClientChoice | null;
  readonly onHistory: (of: { readonly collection: 'orders' | 'contracts'; readonly id: string; readonly name: string }) => void;
  readonly onClient?: (id: string) => void;
  /** Leads to the orders that hold a product. */
  readonly onOrders?: (product: ProductId) => void;
  /** The files of an order or a contract; another feature's view, put in by the screen. */
  readonly files: (of: { readonly collection: 'orders' | 'contracts'; readonly id: string }) => ReactNode;
}

/** Orders, contracts and their forms over a screen; a form that was saved leads to what it saved. */
export function TradeOverlays({ over, onOver, client, onHistory, onClient, onOrders, files }: Props) {
  const close = (): void => onOver(null);
  if (over === null) return null;
  switch (over.kind) {
    case 'order':
      return (
        <OrderDrawer
          key={over.id} id={over.id} onClose={close} onEdit={(file) => onOver({ kind: 'orderForm', file })}
          onHistory={(id, name) => onHistory({ collection: 'orders', id, name })} onClient={onClient} files={files({ collection: 'orders', id: over.id })}
        />
      );
    case 'orderForm': {
      const { file } = over;
      return <OrderFormDrawer file={file} client={client} onClose={() => onOver(file === null ? null : { kind: 'order', id: file.order.id })} onSaved={(id) => onOver({ kind: 'order', id })} />;
    }
    case 'contract':
      return (
        <ContractDrawer
          key={over.id} id={over.id} onClose={close} onEdit={(contract, renews) => onOver({ kind: 'contractForm', contract, renews })}
          onHistory={(id, name) => onHistory({ collection: 'contracts', id, name })} onOpen={(id) => onOver({ kind: 'contract', id })} onClient={onClient} files={files({ collection: 'contracts', id: over.id })}
        />
      );
    case 'contractForm': {
      const { contract, renews } = over;
      return (
        <ContractFormDrawer
          contract={contract} renews={renews} client={client} onClose={() => onOver(contract === null ? null : { kind: 'contract', id: contract.id })}
          onSaved={(id) => onOver({ kind: 'contract', id })}
        />
      );
    }
    case 'product':
      return <ProductDialog product={over.product} onClose={close} onOrders={onOrders} />;
    case 'owned':
      return <OwnedDialog owned={over.owned} client={over.client} onClose={close} />;
  }
}
