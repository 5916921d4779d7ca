import { FileExcelOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button, Modal, Select } from 'antd';
import { useState } from 'react';
import type { ClientId } from '../../../shared/client/schema';
import { useTemplates } from '../../data/queries/care';
import { useGuard } from '../../data/queries/touch';
import { ExportReasonChoice, isReady, type ExportReason } from '../../pieces/export-reason';
import { TouchGuard } from '../../pieces/touch-guard';
import { useWords } from '../../words/use-words';
import { writeForm, type FormFormat } from './actions';
import styles from './surveys.module.css';

/** What a form that is sent is to the guard. */
const asked = { kind: 'survey', channel: '不限' } as const;

/** Writes forms for clients to be filled in, in a table or on paper; their answers come back by import. */
export function FormDialog({ clients, onClose }: { readonly clients: readonly ClientId[]; readonly onClose: () => void }) {
  const { t, label } = useWords();
  const { value: templates } = useTemplates();
  const [chosen, setChosen] = useState<string | null>(null);
  const [reason, setReason] = useState<ExportReason>(null);
  const template = chosen ?? templates?.[0]?.name ?? '';
  const [only, ...others] = clients;
  const guard = useGuard(only === undefined || others.length > 0 ? null : { client: only, ...asked });
  const go = async (format: FormFormat): Promise<void> => {
    if (await writeForm(format, { clients, template, ...(guard.override === undefined ? {} : { override: guard.override }) }, reason)) onClose();
  };
  const disabled = template === '' || !isReady(reason) || !guard.open;
  return (
    <Modal
      open width={520} destroyOnHidden title={t('surveys.form.title', { count: clients.length })} onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('basic.cancel')}</Button>
          <Button icon={<PrinterOutlined aria-hidden />} disabled={disabled} onClick={() => void go('pdf')}>{t('surveys.form.print')}</Button>
          <Button type="primary" icon={<FileExcelOutlined aria-hidden />} disabled={disabled} onClick={() => void go('xlsx')}>{t('surveys.form.write')}</Button>
        </>
      }
    >
      <p>{t('surveys.form.lead')}</p>
      <TouchGuard judged={guard.judged} message={asked} why={guard.why} onWhy={guard.setWhy} />
      <div className={styles.bar}>
        <Select aria-label={label('surveys', 'template')} value={template} options={(templates ?? []).map(({ name }) => ({ value: name, label: name }))} onChange={setChosen} popupMatchSelectWidth={false} />
      </div>
      <ExportReasonChoice value={reason} onChange={setReason} />
    </Modal>
  );
}
