import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { ClientId } from '../../shared/client/schema';
import { useNavigate, useRoute } from '../data/navigation';
import { useClientName } from '../data/queries/clients';
import { complaintCells, complaintsNarrowWithout } from '../features/complaints/complaint-columns';
import { ComplaintFilters } from '../features/complaints/complaint-filters';
import { NoComplaints } from '../features/complaints/no-complaints';
import { ListRoom } from '../features/lists/list-room';
import { useComplaintListState } from '../features/complaints/screen-state';
import { ComplaintsParts } from './complaints-parts';
import { Page } from '../ui/page';
import { useBareKey } from '../ui/use-bare-key';
import { useWords } from '../words/use-words';

const ComplaintFormDrawer = lazy(() => import('../features/complaints/complaint-form-drawer').then((m) => ({ default: m.ComplaintFormDrawer })));

/** The room of complaints: the list, and the form that registers one. */
export function ComplaintsScreen() {
  const { t } = useWords();
  const route = useRoute();
  const { go } = useNavigate();
  const ledHere = useComplaintListState((state) => state.ledHere);
  const asked = route.room === 'complaints' ? route : null;
  const [registering, setRegistering] = useState(asked?.create === true);
  const [seen, setSeen] = useState(asked);
  if (seen !== asked) {
    setSeen(asked);
    if (asked?.create === true) setRegistering(true);
  }
  const filter = asked?.filter;
  useEffect(() => {
    if (filter !== undefined) ledHere(filter);
  }, [filter, ledHere]);
  const about = asked?.create === true && asked.client !== undefined ? (asked.client as ClientId) : null;
  const client = useClientName(about);
  const register = (): void => setRegistering(true);
  useBareKey('c', register);

  return (
    <Page
      title={t('complaints.title')}
      mark={<ComplaintsParts part="complaints" />}
      fill
      actions={
        <Button type="primary" icon={<PlusOutlined aria-hidden />} title="C" onClick={register}>
          {t('complaints.register')}
        </Button>
      }
    >
      <ListRoom
        list="complaints"
        useState={useComplaintListState}
        cells={complaintCells}
        narrowWithout={complaintsNarrowWithout}
        filters={ComplaintFilters}
        label={t('complaints.list.label')}
        fileName={t('complaints.title')}
        nameOf={(row) => row.number ?? ''}
        onOpen={(row) => go({ room: 'complaints', id: row.id })}
        empty={<NoComplaints onRegister={register} />}
      />
      <Suspense fallback={null}>
        {registering && (about === null || client !== null) ? (
          <ComplaintFormDrawer
            open
            complaint={null}
            {...(client === null ? {} : { client })}
            onClose={() => setRegistering(false)}
            onSaved={(id) => {
              setRegistering(false);
              go({ room: 'complaints', id, open: { collection: 'complaints', id } });
            }}
          />
        ) : null}
      </Suspense>
    </Page>
  );
}
