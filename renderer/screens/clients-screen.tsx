import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useNavigate, useRoute } from '../data/navigation';
import { useBareKey } from '../ui/use-bare-key';
import { ClientList } from '../features/clients/client-list';
import { useClientListState } from '../features/clients/screen-state';
import { Page } from '../ui/page';
import { useWords } from '../words/use-words';

const ClientFormDrawer = lazy(() => import('../features/clients/client-form-drawer').then((m) => ({ default: m.ClientFormDrawer })));

/** The room of clients: the list, and the form for a new one. */
export function ClientsScreen() {
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
      fill
      actions={
        <Button type="primary" icon={<PlusOutlined aria-hidden />} title="C" onClick={create}>
          {t('clients.create')}
        </Button>
      }
    >
      <ClientList onCreate={create} />
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
