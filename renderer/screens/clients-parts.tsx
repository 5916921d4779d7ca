import { Segmented } from 'antd';
import { useNavigate, type ClientsPart } from '../data/navigation';
import { useWords, type Words } from '../words/use-words';

/** The lists of the room 客户, with what each is called. */
const parts = {
  clients: 'sources.clientsPart', orders: 'trade.orders.title', contracts: 'trade.contracts.title', products: 'trade.products.title', sources: 'sources.part',
} as const satisfies Readonly<Record<ClientsPart, Parameters<Words['t']>[0]>>;
const shown = Object.keys(parts) as readonly ClientsPart[];

/** Leads between the lists of the room 客户. */
export function ClientsParts({ part }: { readonly part: ClientsPart }) {
  const { t } = useWords();
  const { go } = useNavigate();
  return (
    <Segmented<ClientsPart>
      aria-label={t('sources.parts')} value={part} options={shown.map((value) => ({ value, label: t(parts[value]) }))}
      onChange={(next) => go({ room: 'clients', ...(next === 'clients' ? {} : { part: next }) })}
    />
  );
}
