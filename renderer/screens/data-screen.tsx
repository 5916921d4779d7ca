import { Segmented } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate, useRoute, type DataPart } from '../data/navigation';
import { BackupView } from '../features/backup/backup-view';
import { VaultCheckView } from '../features/backup/vault-check';
import { BinView } from '../features/bin/bin-view';
import { DuplicateView } from '../features/duplicates/duplicate-view';
import { ExportView } from '../features/exports/export-view';
import { ImportView } from '../features/imports/import-view';
import { OverviewView } from '../features/overview/overview-view';
import { SampleView } from '../features/sample/sample-view';
import { Page } from '../ui/page';
import { useWords } from '../words/use-words';
import { ReviewPart } from './review-part';

const parts: readonly DataPart[] = ['overview', 'review', 'import', 'export', 'duplicates', 'bin', 'backup', 'sample'];

function partView(part: DataPart): ReactNode {
  switch (part) {
    case 'overview':
      return <OverviewView />;
    case 'review':
      return <ReviewPart />;
    case 'import':
      return <ImportView />;
    case 'export':
      return <ExportView />;
    case 'duplicates':
      return <DuplicateView />;
    case 'bin':
      return <BinView />;
    case 'backup':
      return (
        <>
          <BackupView />
          <VaultCheckView />
        </>
      );
    case 'sample':
      return <SampleView />;
  }
}

/** 数据: what came in, what waits, whether it is clean and safe, and something to try with. */
export function DataScreen() {
  const { t } = useWords();
  const { go } = useNavigate();
  const route = useRoute();
  const part = route.room === 'data' ? (route.part ?? 'overview') : 'overview';
  const names: Readonly<Record<DataPart, string>> = {
    overview: t('overview.title'), review: t('review.title'), import: t('imports.title'), export: t('exports.title'),
    duplicates: t('duplicates.title'), bin: t('bin.title'), backup: t('backup.title'), sample: t('sample.title'),
  };
  return (
    <Page
      title={t('shell.rooms.data')}
      actions={
        <Segmented<DataPart>
          aria-label={t('shell.rooms.data')} value={part} options={parts.map((value) => ({ value, label: names[value] }))}
          onChange={(next) => go({ room: 'data', part: next })}
        />
      }
    >
      {partView(part)}
    </Page>
  );
}
