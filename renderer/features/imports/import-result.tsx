import { CheckCircleOutlined, UndoOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ImportReport } from '../../../shared/imports/schema';
import { actionId } from '../../../shared/record/schema';
import { useNavigate } from '../../data/navigation';
import { undoImport } from '../../data/undo-import';
import { useJob } from '../../data/use-job';
import { EmptyState } from '../../ui/empty-state';
import { countText } from '../../ui/format';
import { Section } from '../../ui/page';
import { ProgressPanel } from '../../ui/progress-panel';
import { useWords } from '../../words/use-words';
import { saveRejected } from './actions';
import { rejectedRows } from './problem-text';
import { useImportState, type Inspected } from './screen-state';
import { SheetSummary } from './sheet-summary';
import { SheetsLeft } from './sheets-left';
import styles from './imports.module.css';

/** The last step: what was written, what was left, and how to take it back. */
export function ImportResult({ file, report, undone }: { readonly file: Inspected; readonly report: ImportReport; readonly undone: boolean }) {
  const { t } = useWords();
  const { go } = useNavigate();
  const { startedOver, takenBack } = useImportState();
  const job = useJob();
  const sum = (count: (sheet: ImportReport['sheets'][number]) => number): number => report.sheets.reduce((all, sheet) => all + count(sheet), 0);
  const [created, updated] = [sum((sheet) => sheet.created), sum((sheet) => sheet.updated)];
  const [rejected, duplicates] = [sum(rejectedRows), sum((sheet) => sheet.duplicates.length)];
  const batch = actionId.safeParse(report.batch);
  const undo = async (): Promise<void> => {
    if (!batch.success) return;
    if (await job.run((id) => undoImport(batch.data, id))) takenBack();
  };
  const complaints = report.sheets.some(({ kind, created: some }) => (kind === 'complaints' || kind === 'complaintDetail') && some > 0);
  return (
    <div className="km-stack">
      <Section>
        <EmptyState
          icon={undone ? <UndoOutlined /> : <CheckCircleOutlined />}
          sentence={
            undone ? t('imports.batches.undone')
            : created + updated === 0 ? t('imports.result.none')
            : t('imports.result.sentence', { file: report.file, created: countText(created), updated: countText(updated) })
          }
          action={
            <div className={`${styles.foot ?? ''} ${styles.centred ?? ''}`}>
              {complaints && !undone ? <Button type="primary" onClick={() => go({ room: 'complaints' })}>{t('imports.result.complaints')}</Button> : null}
              <Button onClick={() => go({ room: 'clients' })}>{t('imports.result.clients')}</Button>
              <Button onClick={startedOver}>{t('imports.result.another')}</Button>
              {undone || !batch.success ? null : <Button icon={<UndoOutlined aria-hidden />} loading={job.progress !== null} onClick={() => void undo()}>{t('imports.result.undo')}</Button>}
              {rejected === 0 ? null : <Button title={t('imports.check.rejectedHint')} onClick={() => void saveRejected(file.session)}>{t('imports.check.rejectedFile')}</Button>}
            </div>
          }
          {...(rejected + duplicates === 0 ? {} : { example: t('imports.result.left', { rejected, duplicates }) })}
        />
        <ProgressPanel going={job.progress} label={t('imports.undone.running')} onCancel={job.cancel} />
      </Section>
      <Section title={t('imports.result.title')}>
        {report.sheets.map((sheet) => (
          <SheetSummary key={sheet.sheet} sheet={sheet} />
        ))}
        <SheetsLeft file={file} report={report} />
      </Section>
    </div>
  );
}
