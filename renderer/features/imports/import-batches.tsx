import { Button } from 'antd';
import type { ActionId } from '../../../shared/record/schema';
import { useImportBatches } from '../../data/queries/imports';
import { undoImport } from '../../data/undo-import';
import { useJob } from '../../data/use-job';
import { useNow } from '../../ui/use-today';
import { Failure } from '../../ui/failure';
import { countText, momentText, relativeMoment } from '../../ui/format';
import { Section } from '../../ui/page';
import { ProgressPanel } from '../../ui/progress-panel';
import { StatusTag } from '../../ui/status-tag';
import { useWords } from '../../words/use-words';
import styles from './imports.module.css';

/** Earlier imports; each can be taken back as a whole. */
export function ImportBatches() {
  const { t } = useWords();
  const now = useNow();
  const { value, error, reload } = useImportBatches();
  const job = useJob();
  const undo = async (batch: ActionId): Promise<void> => {
    await job.run((id) => undoImport(batch, id));
    reload();
  };
  return (
    <Section title={t('imports.batches.title')}>
      <Failure error={error} onRetry={reload} />
      <ProgressPanel going={job.progress} label={t('imports.undone.running')} onCancel={job.cancel} />
      {value?.length === 0 ? <p className="km-soft">{t('imports.batches.empty')}</p> : null}
      {value === null || value.length === 0 ? null : (
        <table className={styles.sheets} aria-label={t('imports.batches.title')}>
          <thead>
            <tr>
              <th scope="col">{t('imports.batches.at')}</th>
              <th scope="col">{t('imports.batches.file')}</th>
              <th scope="col" className={styles.end}>{t('imports.batches.created')}</th>
              <th scope="col" className={styles.end}>{t('imports.batches.updated')}</th>
              <th scope="col">{t('imports.batches.state')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {value.map((batch) => (
              <tr key={batch.batch}>
                <td>
                  {momentText(batch.at)} <span className="km-soft">{relativeMoment(batch.at, now)}</span>
                </td>
                <th scope="row">{batch.file}</th>
                <td className={styles.end}>{countText(batch.created)}</td>
                <td className={styles.end}>{countText(batch.updated)}</td>
                <td>
                  <StatusTag tone={batch.undone ? 'neutral' : 'good'}>{t(batch.undone ? 'imports.batches.undone' : 'imports.batches.inForce')}</StatusTag>
                </td>
                <td className={styles.end}>{batch.undone ? null : (
                    <Button size="small" disabled={job.progress !== null} aria-label={t('imports.batches.undoFor', { file: batch.file })} onClick={() => void undo(batch.batch)}>
                      {t('imports.batches.undo')}
                    </Button>
                  )}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
