import { Segmented } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate, useRoute, type Route } from '../data/navigation';
import { BackupView } from '../features/backup/backup-view';
import { VaultCheckView } from '../features/backup/vault-check';
import { BinView } from '../features/bin/bin-view';
import { DuplicateView } from '../features/duplicates/duplicate-view';
import { ExportView } from '../features/exports/export-view';
import { ImportView } from '../features/imports/import-view';
import { SampleView } from '../features/sample/sample-view';
import { Page } from '../ui/page';
import { useWords } from '../words/use-words';

type Part = NonNullable<Extract<Route, { readonly room: 'data' }>['part']>;

const parts: readonly Part[] = ['import', 'export', 'duplicates', 'bin', 'backup', 'sample'];

function partView(part: Part): ReactNode {
  switch (part) {
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

/** 数据: what comes in, whether it is safe, and something to try with. */
export function DataScreen() {
  const { t } = useWords();
  const { go } = useNavigate();
  const route = useRoute();
  const part = route.room === 'data' ? (route.part ?? 'import') : 'import';
  const names: Readonly<Record<Part, string>> = { import: t('imports.title'), export: t('exports.title'), duplicates: t('duplicates.title'), bin: t('bin.title'), backup: t('backup.title'), sample: t('sample.title') };
  return (
    <Page
      title={t('shell.rooms.data')}
      actions={
        <Segmented<Part>
          aria-label={t('shell.rooms.data')} value={part} options={parts.map((value) => ({ value, label: names[value] }))}
          onChange={(next) => go({ room: 'data', part: next })}
        />
      }
    >
      {partView(part)}
    </Page>
  );
}
