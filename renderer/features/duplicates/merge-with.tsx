import { Form, Modal } from 'antd';
import { useState } from 'react';
import type { ClientId } from '../../../shared/client/schema';
import { useClientSearch, type ClientChoice } from '../../data/use-client-search';
import { ClientPicker } from '../../pieces/client-picker';
import { FormFoot } from '../../ui/form-foot';
import { refusalText } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';
import { MergeDialog } from './merge-dialog';

/** Chooses the client that another one is the same as, then compares both. */
export function MergeWith({ client, name, onClose, onMerged }: { readonly client: ClientId; readonly name: string; readonly onClose: () => void; readonly onMerged: (kept: ClientId) => void }) {
  const { t } = useWords();
  const from = useClientSearch();
  const [other, setOther] = useState<ClientChoice | null>(null);
  const [comparing, setComparing] = useState(false);
  const itself = other?.id === client;
  if (comparing && other !== null) return <MergeDialog first={client} second={other.id} onClose={onClose} onMerged={onMerged} />;
  return (
    <Modal open onCancel={onClose} footer={null} destroyOnHidden mask={{ closable: false }} title={t('duplicates.merge.title')}>
      <p>{t('duplicates.merge.pickLead', { name })}</p>
      <Form layout="vertical" onFinish={() => setComparing(other !== null && !itself)}>
        <Form.Item label={t('duplicates.merge.pick')} htmlFor="merge-other" {...(itself ? { validateStatus: 'error' as const, help: refusalText({ kind: 'same' }, 'merge:run') } : {})}>
          <ClientPicker from={from} id="merge-other" label={t('duplicates.merge.pick')} value={other} onChange={setOther} autoFocus />
        </Form.Item>
        <FormFoot submit={t('duplicates.merge.next')} onCancel={onClose} />
      </Form>
    </Modal>
  );
}
