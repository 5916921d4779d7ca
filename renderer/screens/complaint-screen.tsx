import { ExclamationCircleOutlined } from '@ant-design/icons';
import { Button, Spin } from 'antd';
import { lazy, Suspense } from 'react';
import type { AttachmentId } from '../../shared/attachment/schema';
import type { CompensationId, ComplaintId, ComplaintStepId } from '../../shared/complaint/schema';
import type { RecordId } from '../../shared/record/schema';
import { openedAt, useNavigate, useRoute, type Opened } from '../data/navigation';
import { useOver } from '../data/use-over';
import { useFiles } from '../data/queries/attachments';
import { useComplaintFile } from '../data/queries/complaints';
import { markFulfilled, resumeClock } from '../features/complaints/actions';
import { ComplaintPage } from '../features/complaints/complaint-page';
import { FilesPanel } from '../features/files/files-panel';
import { StepFiles } from '../features/files/step-files';
import { EmptyState } from '../ui/empty-state';
import { Failure } from '../ui/failure';
import { Page } from '../ui/page';
import { useBareKey } from '../ui/use-bare-key';
import { useWords } from '../words/use-words';

const ComplaintFormDrawer = lazy(() => import('../features/complaints/complaint-form-drawer').then((m) => ({ default: m.ComplaintFormDrawer })));
const StepDialog = lazy(() => import('../features/complaints/step-dialog').then((m) => ({ default: m.StepDialog })));
const VisitDialog = lazy(() => import('../features/complaints/visit-dialog').then((m) => ({ default: m.VisitDialog })));
const PauseDialog = lazy(() => import('../features/complaints/pause-dialog').then((m) => ({ default: m.PauseDialog })));
const MessageDialog = lazy(() => import('../features/complaints/message-dialog').then((m) => ({ default: m.MessageDialog })));
const ProposeDialog = lazy(() => import('../features/complaints/compensation-dialog').then((m) => ({ default: m.ProposeDialog })));
const DecideDialog = lazy(() => import('../features/complaints/compensation-dialog').then((m) => ({ default: m.DecideDialog })));
const StartDialog = lazy(() => import('../features/prevention/start-dialog').then((m) => ({ default: m.StartDialog })));
const HistoryDrawer = lazy(() => import('../features/history/history-drawer').then((m) => ({ default: m.HistoryDrawer })));
const OpenedFile = lazy(() => import('../features/files/opened-file').then((m) => ({ default: m.OpenedFile })));
const LogFollowupDialog = lazy(() => import('../features/followups/log-followup-dialog').then((m) => ({ default: m.LogFollowupDialog })));

type Over = { readonly kind: 'edit' | 'step' | 'visit' | 'reopen' | 'message' | 'pause' | 'propose' | 'history' | 'log' | 'check' } | { readonly kind: 'decide'; readonly id: CompensationId } | { readonly kind: 'file'; readonly id: AttachmentId };

/** A complaint that is opened as itself was registered just now: the client is to be told. */
const overOf = ({ collection, id }: Opened): Over | null => (collection === 'attachments' ? { kind: 'file', id: id as AttachmentId } : collection === 'complaints' ? { kind: 'message' } : null);

/** Files shown beside their steps; the panel has all of them. */
const mostFiles = 200;

/** One complaint, with what lies over its page. */
export function ComplaintScreen({ id: text }: { readonly id: string }) {
  const { t } = useWords();
  const { go } = useNavigate();
  const id = text as ComplaintId;
  const { value: file, error, reload } = useComplaintFile(id);
  const attached = useFiles({ record: text as RecordId }, mostFiles).value?.items ?? [];
  const [over, setOver] = useOver(overOf);
  const close = (): void => setOver(null);
  const opened = openedAt(useRoute());
  useBareKey('e', () => setOver({ kind: 'edit' }));
  useBareKey('n', () => setOver({ kind: 'log' }));
  useBareKey('m', () => {
    if (file !== null && file.complaint.state !== '已关闭') setOver({ kind: 'message' });
  });

  if (error?.kind === 'notFound') {
    return (
      <EmptyState
        icon={<ExclamationCircleOutlined />}
        sentence={t('complaints.page.gone')}
        action={
          <Button type="primary" onClick={() => go({ room: 'complaints' })}>
            {t('complaints.page.back')}
          </Button>
        }
      />
    );
  }
  if (error !== null) {
    return (
      <Page title={t('complaints.title')}>
        <Failure error={error} channel="complaint:read" onRetry={reload} />
      </Page>
    );
  }
  if (file === null) return <Spin delay={300} style={{ margin: '20vh auto', display: 'block' }} />;
  const { complaint } = file;
  const client = complaint.client === null ? null : { id: complaint.client, name: complaint.clientName ?? '', number: complaint.clientNumber };
  return (
    <>
      <ComplaintPage
        file={file}
        pointedOut={opened?.collection === 'complaintSteps' ? (opened.id as ComplaintStepId) : null}
        files={<FilesPanel compact of={{ record: text as RecordId }} to={{ collection: 'complaints', record: text as RecordId }} />}
        withFiles={(step, name, body) => (
          <StepFiles name={name} files={attached.filter(({ owner }) => owner.id === (step.id as string))} to={{ collection: 'complaintSteps', record: step.id as unknown as RecordId }}>
            {body}
          </StepFiles>
        )}
        moves={{
          onEdit: () => setOver({ kind: 'edit' }),
          onAddStep: () => setOver({ kind: 'step' }),
          onVisit: () => setOver({ kind: 'visit' }),
          onReopen: () => setOver({ kind: 'reopen' }),
          onHistory: () => setOver({ kind: 'history' }),
          onCheck: () => setOver({ kind: 'check' }),
          onMessage: () => setOver({ kind: 'message' }),
          onPause: () => setOver({ kind: 'pause' }),
          onPropose: () => setOver({ kind: 'propose' }),
          onDecide: (compensation) => setOver({ kind: 'decide', id: compensation }),
          onResume: () => void resumeClock(id),
          onFulfilled: () => void markFulfilled(id),
        }}
      />
      <Suspense fallback={null}>
        {over?.kind === 'edit' ? <ComplaintFormDrawer open complaint={complaint} onClose={close} onSaved={close} /> : null}
        {over?.kind === 'step' ? <StepDialog file={file} onClose={close} /> : null}
        {over?.kind === 'visit' || over?.kind === 'reopen' ? <VisitDialog kind={over.kind} complaint={id} tries={file.tries} onClose={close} /> : null}
        {over?.kind === 'message' ? <MessageDialog file={file} onClose={close} /> : null}
        {over?.kind === 'pause' ? <PauseDialog complaint={id} onClose={close} /> : null}
        {over?.kind === 'propose' ? <ProposeDialog complaint={id} givenFen={file.compensationFen} limitFen={file.compensationLimitFen} onClose={close} /> : null}
        {over?.kind === 'decide' ? <DecideDialog id={over.id} onClose={close} /> : null}
        {over?.kind === 'history' ? <HistoryDrawer open collection="complaints" id={id} name={complaint.number ?? ''} onClose={close} /> : null}
        {over?.kind === 'file' ? <OpenedFile id={over.id} onClose={close} /> : null}
        {over?.kind === 'check' && complaint.problem !== null ? (
          <StartDialog problem={complaint.problem} product={complaint.product} onClose={close} onMade={(check) => go({ room: 'complaints', part: 'prevention', check })} />
        ) : null}
        {over?.kind === 'log' ? <LogFollowupDialog open {...(client === null ? {} : { client })} onClose={close} /> : null}
      </Suspense>
    </>
  );
}
