import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { SourcePeriod } from '../data/queries/sources';
import { exportSources } from '../features/sources/actions';
import { SourcesView } from '../features/sources/sources-view';
import { ClientsParts } from './clients-parts';
import { ExportReasonDialog } from '../pieces/export-reason-dialog';
import { Page } from '../ui/page';
import { useWords } from '../words/use-words';

/** The sources of the room 客户: where clients come from, and what it cost. */
export function SourcesScreen() {
  const { t } = useWords();
  const [period, setPeriod] = useState<SourcePeriod>({});
  const [exporting, setExporting] = useState(false);
  const [creating, setCreating] = useState(false);
  return (
    <Page
      title={t('sources.title')}
      mark={<ClientsParts part="sources" />}
      lead={t('sources.lead')}
      actions={
        <>
          <Button onClick={() => setExporting(true)}>{t('sources.export')}</Button>
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setCreating(true)}>
            {t('sources.create')}
          </Button>
        </>
      }
    >
      {exporting ? <ExportReasonDialog title={t('sources.export')} lead={t('sources.exportLead')} onGo={(reason) => exportSources(period, reason)} onClose={() => setExporting(false)} /> : null}
      <SourcesView period={period} creating={creating} onPeriod={setPeriod} onCreating={setCreating} />
    </Page>
  );
}
