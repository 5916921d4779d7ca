import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useNavigate, useRoute } from '../data/navigation';
import { useBareKey } from '../ui/use-bare-key';
import { clientCells, clientsNarrowWithout } from '../features/clients/client-columns';
import { ClientFilters } from '../features/clients/client-filters';
import { NoClients } from '../features/clients/no-clients';
import { ListRoom } from '../features/lists/list-room';
import { useClientListState } from '../features/clients/screen-state';
import { ClientsParts } from './clients-parts';
import { Page } from '../ui/page';
import { useWords } from '../words/use-words';

const ClientFormDrawer = lazy(() => import('../features/clients/client-form-drawer').then((m) => ({ default: m.ClientFormDrawer })));
const TradeScreen = lazy(() => import('./trade-screen').then((m) => ({ default: m.TradeScreen })));
const SourcesScreen = lazy(() => import('./sources-screen').then((m) => ({ default: m.SourcesScreen })));

/** The room of clients: its lists, the clients themselves first. */
export function ClientsScreen() {
  const route = useRoute();
  const part = route.room === 'clients' ? (route.part ?? 'clients') : 'clients';
  if (part === 'sources') return <Suspense fallback={null}><SourcesScreen /></Suspense>;
  if (part !== 'clients') return <Suspense fallback={null}><TradeScreen key={part} part={part} /></Suspense>;
  return <ClientsList />;
}

/** The list of clients, and the form for a new one. */
function ClientsList() {
  const { t } = useWords();
  const route = useRoute();
  const { go } = useNavigate();
  const ledHere = useClientListState((state) => state.ledHere);
  const asked = route.room === 'clients' ? route : null;
  const [creating, setCreating] = useState(asked?.create === true);
  const [seen, setSeen] = useState(asked);
  if (seen !== asked) {
    setSeen(asked);
    if (asked?.create === true) setCreating(true);
  }
  const filter = asked?.filter;
  useEffect(() => {
    if (filter !== undefined) ledHere(filter);
  }, [filter, ledHere]);
  const create = (): void => setCreating(true);
  useBareKey('c', create);

  return (
    <Page
      title={t('clients.title')}
      mark={<ClientsParts part="clients" />}
      fill
      actions={
        <Button type="primary" icon={<PlusOutlined aria-hidden />} title="C" onClick={create}>
          {t('clients.create')}
        </Button>
      }
    >
      <ListRoom
        list="clients"
        useState={useClientListState}
        cells={clientCells}
        narrowWithout={clientsNarrowWithout}
        filters={ClientFilters}
        label={t('clients.list.label')}
        fileName={t('clients.title')}
        nameOf={(row) => row.name ?? t('clients.form.unnamed')}
        onOpen={(row) => go({ room: 'clients', id: row.id })}
        empty={<NoClients onCreate={create} />}
      />
      <Suspense fallback={null}>
        {creating ? (
          <ClientFormDrawer
            open
            file={null}
            onClose={() => setCreating(false)}
            onSaved={(id) => {
              setCreating(false);
              go({ room: 'clients', id });
            }}
            onOpen={(id) => go({ room: 'clients', id })}
          />
        ) : null}
      </Suspense>
    </Page>
  );
}
