import { lazy, Suspense, useState } from 'react';
import type { ClientId } from '../../shared/client/schema';
import { useNavigate, useRoute } from '../data/navigation';
import { useClientFile } from '../data/queries/clients';
import { ClientFacts } from '../features/clients/client-facts';
import { ReviewView } from '../features/review/review-view';

const ClientFormDrawer = lazy(() => import('../features/clients/client-form-drawer').then((m) => ({ default: m.ClientFormDrawer })));
const ConsentDialog = lazy(() => import('../features/privacy/consent-dialog').then((m) => ({ default: m.ConsentDialog })));

type Over = { readonly kind: 'edit'; readonly client: ClientId; readonly then: () => void } | { readonly kind: 'consent'; readonly client: ClientId };

/** 数据 · 核对, with the forms that lie over it. */
export function ReviewPart() {
  const route = useRoute();
  const { go } = useNavigate();
  const [over, setOver] = useState<Over | null>(null);
  const asked = route.room === 'data' ? route : null;
  const edit = (client: ClientId, then: () => void): void => setOver({ kind: 'edit', client, then });
  return (
    <>
      <ReviewView
        queue={asked?.queue ?? null}
        onQueue={(queue) => go({ room: 'data', part: 'review', queue })}
        outside={{
          open: (id) => go({ room: 'clients', id }),
          openTrade: (id) => go({ room: 'clients', id, tab: 'trade' }),
          openChain: (id) => go({ room: 'clients', id, tab: 'chain' }),
          consent: (client) => setOver({ kind: 'consent', client }),
          edit,
        }}
        renderFile={(client) => <FileToLookOver client={client} onEdit={() => edit(client, () => undefined)} />}
      />
      {over === null ? null : <Suspense fallback={null}><OverClient key={over.client} over={over} onClose={() => setOver(null)} onOpen={(id) => go({ room: 'clients', id })} /></Suspense>}
    </>
  );
}

/** What is in a client's file, to compare with what one knows. */
function FileToLookOver({ client, onEdit }: { readonly client: ClientId; readonly onEdit: () => void }) {
  const { value } = useClientFile(client);
  return value === null ? null : <ClientFacts file={value} onEdit={onEdit} />;
}

/** A form over the queue, on the client's file as it is now. */
function OverClient({ over, onClose, onOpen }: { readonly over: Over; readonly onClose: () => void; readonly onOpen: (id: ClientId) => void }) {
  const { value: file } = useClientFile(over.client);
  if (file === null) return null;
  if (over.kind === 'consent') return <ConsentDialog client={over.client} people={file.contacts} consent={null} onClose={onClose} />;
  return (
    <ClientFormDrawer
      open file={file} onClose={onClose} onOpen={onOpen}
      onSaved={() => {
        over.then();
        onClose();
      }}
    />
  );
}
