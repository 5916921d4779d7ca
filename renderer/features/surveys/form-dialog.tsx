import { Modal, Select } from 'antd';
import { useState } from 'react';
import type { ClientId } from '../../../shared/client/schema';
import { useTemplates } from '../../data/queries/care';
import { ExportReasonChoice, isReady, type ExportReason } from '../../pieces/export-reason';
import { useWords } from '../../words/use-words';
import { writeForm } from './actions';
import styles from './surveys.module.css';

/** Writes forms for clients to be filled in; their answers come back by import. */
export function FormDialog({ clients, onClose }: { readonly clients: readonly ClientId[]; readonly onClose: () => void }) {
  const { t, label } = useWords();
  const { value: templates } = useTemplates();
  const [chosen, setChosen] = useState<string | null>(null);
  const [reason, setReason] = useState<ExportReason>(null);
  const template = chosen ?? templates?.[0]?.name ?? '';
  const go = async (): Promise<void> => {
    if (await writeForm(clients, template, reason)) onClose();
  };
  return (
    <Modal open width={520} destroyOnHidden title={t('surveys.form.title', { count: clients.length })} okText={t('surveys.form.write')} okButtonProps={{ disabled: template === '' || !isReady(reason) }} onOk={() => void go()} onCancel={onClose}>
      <p>{t('surveys.form.lead')}</p>
      <div className={styles.bar}>
        <Select aria-label={label('surveys', 'template')} value={template} options={(templates ?? []).map(({ name }) => ({ value: name, label: name }))} onChange={setChosen} popupMatchSelectWidth={false} />
      </div>
      <ExportReasonChoice value={reason} onChange={setReason} />
    </Modal>
  );
}
