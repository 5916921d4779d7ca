import { TeamOutlined } from '@ant-design/icons';
import { Button, Spin } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { AttachmentId } from '../../shared/attachment/schema';
import type { CareCollection } from '../../shared/care/records';
import type { ClientId, ContactId } from '../../shared/client/schema';
import type { FollowupId } from '../../shared/followup/schema';
import type { HandoverId } from '../../shared/handover/schema';
import type { RecordId } from '../../shared/record/schema';
import type { ContractId, OrderId } from '../../shared/trade/schema';
import { openedAt, useNavigate, useRoute, type Opened } from '../data/navigation';
import { useOver } from '../data/use-over';
import { useClientFile } from '../data/queries/clients';
import { ClientPage } from '../features/clients/client-page';
import { ClientTrade } from '../features/trade/client-trade';
import { tradeOverOf } from '../features/trade/trade-over';
import { ClientStanding } from '../features/review/client-standing';
import { careOver } from '../features/care/care-kinds';
import { DutiesCard } from '../features/duties/duties-card';
import { HandoverNote } from '../features/plan/handover-note';
import { NextActions } from '../features/followups/next-actions';
import { PromisesCard } from '../features/promises/promises-card';
import { FilesPanel } from '../features/files/files-panel';
import { EmptyState } from '../ui/empty-state';
import { Failure } from '../ui/failure';
import { Page } from '../ui/page';
import { useBareKey } from '../ui/use-bare-key';
import { useWords } from '../words/use-words';
import { tradeFiles } from './trade-files';

const CareView = lazy(() => import('../features/care/care-view').then((m) => ({ default: m.CareView })));
const ClientFollows = lazy(() => import('../features/surveys/client-follows').then((m) => ({ default: m.ClientFollows })));
const ChainView = lazy(() => import('../features/chain/chain-view').then((m) => ({ default: m.ChainView })));
const ClientFormDrawer = lazy(() => import('../features/clients/client-form-drawer').then((m) => ({ default: m.ClientFormDrawer })));
const RegisterComplaintDrawer = lazy(() => import('../features/complaints/complaint-form-drawer').then((m) => ({ default: m.ComplaintFormDrawer })));
const LogFollowupDialog = lazy(() => import('../features/followups/log-followup-dialog').then((m) => ({ default: m.LogFollowupDialog })));
const MessageDialog = lazy(() => import('../features/scripts/message-dialog').then((m) => ({ default: m.MessageDialog })));
const EditFollowupDialog = lazy(() => import('../features/followups/edit-followup-dialog').then((m) => ({ default: m.EditFollowupDialog })));
const TradeOverlays = lazy(() => import('../features/trade/trade-overlays').then((m) => ({ default: m.TradeOverlays })));
const MergeWith = lazy(() => import('../features/duplicates/merge-with').then((m) => ({ default: m.MergeWith })));
const PrivacyView = lazy(() => import('../features/privacy/privacy-view').then((m) => ({ default: m.PrivacyView })));
const OpenedFile = lazy(() => import('../features/files/opened-file').then((m) => ({ default: m.OpenedFile })));
const OverridesCard = lazy(() => import('../features/touch/overrides-card').then((m) => ({ default: m.OverridesCard })));
const PastChecks = lazy(() => import('../features/review/past-checks').then((m) => ({ default: m.PastChecks })));
const HandoverDrawer = lazy(() => import('../features/plan/handover-drawer').then((m) => ({ default: m.HandoverDrawer })));
const HistoryDrawer = lazy(() => import('../features/history/history-drawer').then((m) => ({ default: m.HistoryDrawer })));

type Over =
  | { readonly kind: 'edit' | 'log' | 'message' | 'complaint' | 'history' | 'merge' }
  | { readonly kind: 'followup'; readonly id: FollowupId }
  | { readonly kind: 'handover'; readonly id: HandoverId }
  | { readonly kind: 'file'; readonly id: AttachmentId }
  | { readonly kind: 'contactHistory'; readonly id: ContactId; readonly name: string };

/** What lies over a client's page that is opened with a follow-up, a handover or a file. */
function overOf({ collection, id }: Opened): Over | null {
  if (collection === 'followups') return { kind: 'followup', id: id as FollowupId };
  if (collection === 'handovers') return { kind: 'handover', id: id as HandoverId };
  return collection === 'attachments' ? { kind: 'file', id: id as AttachmentId } : null;
}

/** One client, with what lies over its page. */
export function ClientScreen({ id: text }: { readonly id: string }) {
  const { t } = useWords();
  const { go } = useNavigate();
  const route = useRoute();
  const tab = route.room === 'clients' ? (route.tab ?? 'story') : 'story';
  const id = text as ClientId;
  const { value: file, error, reload } = useClientFile(id);
  const [over, setOver] = useOver(overOf);
  const [trade, setTrade] = useOver(tradeOverOf);
  const [past, setPast] = useState<{ readonly collection: 'orders' | 'contracts' | 'promises' | CareCollection; readonly id: string; readonly name: string } | null>(null);
  const [care, setCare] = useOver(careOver);
  const opened = openedAt(route);
  const pointedOut = (collection: Opened['collection']): string | null => (opened?.collection === collection ? opened.id : null);
  const close = (): void => setOver(null);
  useBareKey('n', () => setOver({ kind: 'log' }));
  useBareKey('m', () => setOver({ kind: 'message' }));
  useBareKey('e', () => setOver({ kind: 'edit' }));

  if (error?.kind === 'notFound') {
    return (
      <EmptyState
        icon={<TeamOutlined />}
        sentence={t('clients.page.gone')}
        action={
          <Button type="primary" onClick={() => go({ room: 'clients' })}>
            {t('clients.page.back')}
          </Button>
        }
      />
    );
  }
  if (error !== null) {
    return (
      <Page title={t('clients.title')}>
        <Failure error={error} channel="client:read" onRetry={reload} />
      </Page>
    );
  }
  if (file === null) return <Spin delay={300} style={{ margin: '20vh auto', display: 'block' }} />;
  const { client } = file;
  const choice = { id, name: client.name ?? t('clients.form.unnamed'), number: client.number };
  return (
    <>
      <ClientPage
        file={file}
        tab={tab}
        tabs={[
          {
            key: 'chain', name: t('people.tab'),
            view: <Suspense fallback={null}><ChainView file={file} onReach={() => setOver({ kind: 'edit' })} onHistory={(contact, name) => setOver({ kind: 'contactHistory', id: contact, name })} /></Suspense>,
          },
          {
            key: 'care', name: t('care.tab'),
            view: <Suspense fallback={null}><CareView client={id} people={file.contacts} open={care} onOpen={setCare} onHistory={(collection, record, name) => setPast({ collection, id: record, name })} /><ClientFollows client={choice} /></Suspense>,
          },
          { key: 'trade', name: t('trade.page.trade'), view: <ClientTrade client={id} onOver={setTrade} /> },
          {
            key: 'files', name: t('files.title'),
            view: (
              <FilesPanel
                of={{ client: id }}
                to={{ collection: 'clients', record: text as RecordId }}
                onOpenOwner={({ collection, id: owner }) => {
                  if (collection === 'followups') setOver({ kind: 'followup', id: owner as FollowupId });
                  if (collection === 'complaints') go({ room: 'complaints', id: owner });
                }}
              />
            ),
          },
          { key: 'privacy', name: t('privacy.tab'), view: <Suspense fallback={null}><PrivacyView file={file} onErased={() => go({ room: 'clients' })} checks={<><OverridesCard client={id} /><PastChecks client={id} /></>} /></Suspense> },
        ]}
        standing={<ClientStanding file={file} onEdit={() => setOver({ kind: 'edit' })} onChain={() => go({ room: 'clients', id, tab: 'chain' })} />}
        nextActions={
          <>
            <NextActions client={id} onChange={(followup) => setOver({ kind: 'followup', id: followup })} />
            <DutiesCard client={id} quiet={file.quiet} pointedOut={pointedOut('duties')} />
            <HandoverNote client={id} onOpen={(handover) => setOver({ kind: 'handover', id: handover })} />
            <PromisesCard key={pointedOut('promises') ?? ''} client={id} pointedOut={pointedOut('promises')} onHistory={(promise) => setPast({ collection: 'promises', id: promise.id, name: promise.text ?? '' })} />
          </>
        }
        onEdit={() => setOver({ kind: 'edit' })}
        onMessage={() => setOver({ kind: 'message' })}
        onLogFollowup={() => setOver({ kind: 'log' })}
        onRegisterComplaint={() => setOver({ kind: 'complaint' })}
        onHistory={() => setOver({ kind: 'history' })}
        onMerge={() => setOver({ kind: 'merge' })}
        onOpenEntry={({ opens, text }) => {
          if (opens.collection === 'complaints') go({ room: 'complaints', id: opens.id });
          if (opens.collection === 'orders') setTrade({ kind: 'order', id: opens.id as OrderId });
          if (opens.collection === 'contracts') setTrade({ kind: 'contract', id: opens.id as ContractId });
          if (opens.collection === 'followups') setOver({ kind: 'followup', id: opens.id as FollowupId });
          if (opens.collection === 'promises') setPast({ collection: 'promises', id: opens.id, name: text ?? '' });
          if (opens.collection === 'visits' || opens.collection === 'surveys' || opens.collection === 'careTasks') go({ room: 'clients', id, tab: 'care', open: { collection: opens.collection, id: opens.id } });
        }}
      />
      <Suspense fallback={null}>
        {over?.kind === 'edit' ? <ClientFormDrawer open file={file} onClose={close} onSaved={close} onOpen={(other) => go({ room: 'clients', id: other })} /> : null}
        {over?.kind === 'log' ? <LogFollowupDialog open client={choice} onClose={close} /> : null}
        {over?.kind === 'message' ? <MessageDialog client={id} name={choice.name} preferred={client.preferredChannel} onClose={close} /> : null}
        {over?.kind === 'followup' ? <EditFollowupDialog id={over.id} clientName={choice.name} onClose={close} files={<FilesPanel compact of={{ record: over.id as unknown as RecordId }} to={{ collection: 'followups', record: over.id as unknown as RecordId }} />} /> : null}
        {over?.kind === 'handover' ? <HandoverDrawer id={over.id} name={choice.name} onClose={close} /> : null}
        {over?.kind === 'file' ? <OpenedFile id={over.id} onClose={close} /> : null}
        {over?.kind === 'complaint' ? <RegisterComplaintDrawer open complaint={null} client={choice} onClose={close} onSaved={(complaint) => go({ room: 'complaints', id: complaint, open: { collection: 'complaints', id: complaint } })} /> : null}
        {over?.kind === 'contactHistory' ? <HistoryDrawer open collection="contacts" id={over.id} name={over.name} onClose={close} /> : null}
        {over?.kind === 'merge' ? <MergeWith client={id} name={choice.name} onClose={close} onMerged={(kept) => go({ room: 'clients', id: kept })} /> : null}
        {over?.kind === 'history' ? <HistoryDrawer open collection="clients" id={id} name={choice.name} onClose={close} /> : null}
        <TradeOverlays over={trade} onOver={setTrade} client={choice} onHistory={setPast} files={tradeFiles} />
        {past === null ? null : <HistoryDrawer open collection={past.collection} id={past.id} name={past.name} onClose={() => setPast(null)} />}
      </Suspense>
    </>
  );
}
