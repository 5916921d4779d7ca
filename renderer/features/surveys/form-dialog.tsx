import { FileExcelOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button, Modal, Select } from 'antd';
import { useState } from 'react';
import type { ClientId } from '../../../shared/client/schema';
import type { Given } from '../../../shared/ipc/contract';
import { useTemplates } from '../../data/queries/care';
import { useListGuard } from '../../data/queries/touch';
import { ExportReasonChoice, isReady, type ExportReason } from '../../pieces/export-reason';
import { GuardedClients, isEmptied } from '../../pieces/guarded-list';
import { Failure } from '../../ui/failure';
import { useWords } from '../../words/use-words';
import { writeForm, type FormFormat } from './actions';
import styles from './surveys.module.css';

/** Forms to the guard: those who are asked for their opinion, by whichever way, named in the dialog up to a limit. */
const asked = (clients: readonly ClientId[]): Given<'list:guard'> => ({ chosen: { rows: { list: 'clients' }, only: [...clients] as never[] }, kind: 'survey', channel: '不限', limit: 100 });

/** Writes forms for clients to be filled in, in a table or on paper; their answers come back by import. */
export function FormDialog({ clients, onClose }: { readonly clients: readonly ClientId[]; readonly onClose: () => void }) {
  const { t, term, label } = useWords();
  const { value: templates } = useTemplates();
  const [chosen, setChosen] = useState<string | null>(null);
  const [reason, setReason] = useState<ExportReason>(null);
  const template = chosen ?? templates?.[0]?.name ?? '';
  const [why, setWhy] = useState('');
  const { value: guard, error } = useListGuard(asked(clients));
  const go = async (format: FormFormat): Promise<void> => {
    const isOverridden = why.trim() !== '';
    const leftOut = isOverridden ? guard?.never : guard?.stopped;
    if (await writeForm(format, { clients, leftOut: leftOut ?? 0, template, ...(isOverridden ? { override: { why } } : {}) }, reason)) onClose();
  };
  const disabled = template === '' || !isReady(reason) || guard === null || isEmptied(guard, why);
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
      <Failure error={error} channel="list:guard" />
      {guard === null ? null : <div className={styles.guard ?? ''}><GuardedClients guard={guard} why={why} onWhy={setWhy} /></div>}
      <div className={styles.bar}>
        <Select aria-label={label('surveys', 'template')} value={template} options={(templates ?? []).map(({ name }) => ({ value: name, label: term(name) }))} onChange={setChosen} popupMatchSelectWidth={false} />
      </div>
      <ExportReasonChoice value={reason} onChange={setReason} />
    </Modal>
  );
}
