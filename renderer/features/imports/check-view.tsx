import { Button } from 'antd';
import { useState } from 'react';
import { useJob } from '../../data/use-job';
import { ask } from '../../data/engine';
import { Failure } from '../../ui/failure';
import { countText } from '../../ui/format';
import { notify } from '../../ui/notices';
import { Section } from '../../ui/page';
import { ProgressPanel } from '../../ui/progress-panel';
import { useWords } from '../../words/use-words';
import { refusalText, type AnyRefusal } from '../../words/refusal-text';
import { sayIfKnown } from '../../words/words';
import type { ImportReport } from '../../../shared/imports/schema';
import { saveRejected } from './actions';
import { choicesToAsk } from './choices';
import { rejectedRows } from './problem-text';
import { RowsTable } from './rows-table';
import { useImportState, type Inspected } from './screen-state';
import { SheetSummary } from './sheet-summary';
import { SheetsLeft } from './sheets-left';
import styles from './imports.module.css';

/** The third step: what the import would do, row by row; then doing it. */
export function CheckView({ file, report }: { readonly file: Inspected; readonly report: ImportReport }) {
  const { t } = useWords();
  const { choices, manner, wentBack, imported, startedOver } = useImportState();
  const job = useJob();
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const writes = report.sheets.reduce((sum, { created, updated }) => sum + created + updated, 0);
  const rejected = report.sheets.reduce((sum, sheet) => sum + rejectedRows(sheet), 0);
  const running = job.progress !== null;

  const run = async (): Promise<void> => {
    setRefusal(null);
    const answer = await job.run((id) => ask('import:run', { ...choicesToAsk(file.session, file.sheets, choices, manner), job: id }));
    if (answer.ok) imported(answer.value);
    else if (answer.error.kind === 'cancelled') notify('info', refusalText(answer.error, 'import:run'));
    else setRefusal(answer.error);
  };
  const step = job.progress === null ? null : sayIfKnown(['imports', 'job', job.progress.step]);

  return (
    <div className="km-stack">
      <Section title={t('imports.check.summary')} actions={<Button disabled={running} onClick={startedOver}>{t('imports.sheets.other')}</Button>}>
        <p className={styles.hint}>{t('imports.check.notWritten')}</p>
        {report.sheets.map((sheet) => (
          <SheetSummary key={sheet.sheet} sheet={sheet} />
        ))}
        <SheetsLeft file={file} report={report} />
      </Section>
      <RowsTable file={file} sheets={report.sheets} />
      <Failure error={refusal} channel="import:run" />
      {running ? (
        <div className={styles.sticky}>
          <ProgressPanel going={job.progress} label={step === null ? t('imports.check.running') : `${t('imports.check.running')} · ${step}`} onCancel={job.cancel} />
        </div>
      ) : (
        <div className={`${styles.foot ?? ''} ${styles.sticky ?? ''}`}>
          <Button size="large" onClick={wentBack}>{t('imports.check.back')}</Button>
          <Button type="primary" size="large" disabled={writes === 0} onClick={() => void run()}>
            {t('imports.check.run')}
          </Button>
          <span className="km-soft">{writes === 0 ? t('imports.check.nothing') : t('imports.check.willWrite', { count: writes })}</span>
          {rejected === 0 ? null : (
            <Button title={t('imports.check.rejectedHint')} onClick={() => void saveRejected(file.session)}>
              {`${t('imports.check.rejectedFile')} (${countText(rejected)})`}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
