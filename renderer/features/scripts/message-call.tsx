import { Modal } from 'antd';
import { useState } from 'react';
import { useClientFile } from '../../data/queries/clients';
import { useClientSearch, type ClientChoice } from '../../data/use-client-search';
import { ClientPicker } from '../../pieces/client-picker';
import { useWords } from '../../words/use-words';
import { MessageDialog } from './message-dialog';

/** Writes a message from anywhere; to whom is asked first where it is not known. */
export function MessageCall({ client: given, onClose }: { readonly client: ClientChoice | null; readonly onClose: () => void }) {
  const { t } = useWords();
  const search = useClientSearch();
  const [client, setClient] = useState(given);
  if (client !== null) return <Call client={client} onClose={onClose} />;
  return (
    <Modal open onCancel={onClose} footer={null} width={480} title={t('script.callTitle')}>
      <ClientPicker from={search} value={null} onChange={setClient} label={t('script.to')} autoFocus />
    </Modal>
  );
}

function Call({ client, onClose }: { readonly client: ClientChoice; readonly onClose: () => void }) {
  const { value } = useClientFile(client.id);
  return value === null ? null : <MessageDialog client={client.id} name={client.name} preferred={value.client.preferredChannel} onClose={onClose} />;
}
