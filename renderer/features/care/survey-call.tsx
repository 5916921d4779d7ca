import { Modal } from 'antd';
import { useState } from 'react';
import { useClientFile } from '../../data/queries/clients';
import type { SurveyedVisit } from '../../data/surveyed-visit';
import { useClientSearch, type ClientChoice } from '../../data/use-client-search';
import { ClientPicker } from '../../pieces/client-picker';
import { useWords } from '../../words/use-words';
import { CareDialog } from './care-dialog';

/** Holds a survey with a client, from anywhere; whom is asked first where it is not known. */
export function SurveyCall({ client: given, visit, onClose }: { readonly client: ClientChoice | null; readonly visit?: SurveyedVisit; readonly onClose: () => void }) {
  const { t } = useWords();
  const search = useClientSearch();
  const [client, setClient] = useState(given);
  if (client !== null) return <Call client={client} visit={visit} onClose={onClose} />;
  return (
    <Modal open onCancel={onClose} footer={null} width={480} title={t('surveys.callTitle')}>
      <ClientPicker from={search} value={null} onChange={setClient} label={t('surveys.whom')} autoFocus />
    </Modal>
  );
}

function Call({ client, visit, onClose }: { readonly client: ClientChoice; readonly visit: SurveyedVisit | undefined; readonly onClose: () => void }) {
  const { value } = useClientFile(client.id);
  return value === null ? null : <CareDialog collection="surveys" id={null} client={client.id} clientName={client.name} people={value.contacts} visit={visit} onClose={onClose} />;
}
