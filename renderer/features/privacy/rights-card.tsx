import { DeleteOutlined, FileExcelOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { Client } from '../../../shared/client/schema';
import { collectionNames, collections } from '../../../shared/record/collections';
import { ask } from '../../data/engine';
import { notifyRefused } from '../../data/saved-notice';
import type { ExportReason } from '../../pieces/export-reason';
import { ExportReasonDialog } from '../../pieces/export-reason-dialog';
import { notify } from '../../ui/notices';
import { Section } from '../../ui/page';
import { useWords } from '../../words/use-words';
import { EraseDialog } from './erase-dialog';
import styles from './privacy.module.css';

/** What the client may ask for: its data as a file, and to be erased. */
export function RightsCard({ client, onErased }: { readonly client: Pick<Client, 'id' | 'name' | 'number'>; readonly onErased: () => void }) {
  const { t, label } = useWords();
  const [erasing, setErasing] = useState(false);

  const [exporting, setExporting] = useState(false);

  const exportAll = async (reason: ExportReason): Promise<void> => {
    const chosen = await ask('file:save', { purpose: 'table-xlsx', name: `${t('privacy.rights.fileName', { number: client.number ?? '' })}.xlsx` });
    if (!chosen.ok) return notifyRefused(chosen.error, 'file:save');
    const names = Object.fromEntries([['idNumbers.number', label('idNumbers', 'number')], ...collectionNames.flatMap((name) => [
      [name, t(`backup.check.names.${name}`)],
      ...Object.keys(collections[name]).map((field) => [`${name}.${field}`, label(name, field)]),
    ])]) as Record<string, string>;
    const written = await ask('privacy:export', { client: client.id, format: 'xlsx', file: chosen.value.token, reason: reason ?? '', names });
    if (written.ok) notify('good', t('privacy.rights.exported', { count: written.value.records }));
    else notifyRefused(written.error, 'privacy:export');
  };
  return (
    <Section title={t('privacy.rights.title')}>
      <div className={styles.right}>
        <span>{t('privacy.rights.exportLead')}</span>
        <Button icon={<FileExcelOutlined aria-hidden />} onClick={() => setExporting(true)}>
          {t('privacy.rights.toXlsx')}
        </Button>
      </div>
      <div className={styles.right}>
        <span>{t('privacy.rights.eraseLead')}</span>
        <Button danger icon={<DeleteOutlined aria-hidden />} onClick={() => setErasing(true)}>
          {t('privacy.rights.erase')}
        </Button>
      </div>
      {exporting ? <ExportReasonDialog always title={t('privacy.rights.toXlsx')} lead={t('privacy.rights.exportLead')} onGo={exportAll} onClose={() => setExporting(false)} /> : null}
      {erasing ? <EraseDialog client={client} onClose={() => setErasing(false)} onErased={onErased} /> : null}
    </Section>
  );
}
