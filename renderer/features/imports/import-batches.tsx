import { Button } from 'antd';
import { useState } from 'react';
import type { ImportBatch } from '../../../shared/imports/asks';
import { useImportBatches } from '../../data/queries/imports';
import { useNow } from '../../ui/use-today';
import { Failure } from '../../ui/failure';
import { countText, momentText, relativeMoment } from '../../ui/format';
import { Section } from '../../ui/page';
import { StatusTag } from '../../ui/status-tag';
import { useWords } from '../../words/use-words';
import { undoImport } from './actions';
import styles from './imports.module.css';

/** Earlier imports; each can be taken back as a whole. */
export function ImportBatches() {
  const { t } = useWords();
  const now = useNow();
  const { value, error, reload } = useImportBatches();
  return (
    <Section title={t('imports.batches.title')}>
      <Failure error={error} onRetry={reload} />
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
                <td className={styles.end}>{batch.undone ? null : <UndoButton batch={batch} onUndone={reload} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

function UndoButton({ batch, onUndone }: { readonly batch: ImportBatch; readonly onUndone: () => void }) {
  const { t } = useWords();
  const [busy, setBusy] = useState(false);
  const undo = async (): Promise<void> => {
    setBusy(true);
    await undoImport(batch.batch);
    setBusy(false);
    onUndone();
  };
  return (
    <Button size="small" loading={busy} title={busy ? t('imports.undone.running') : ''} aria-label={t('imports.batches.undoFor', { file: batch.file })} onClick={() => void undo()}>
      {t('imports.batches.undo')}
    </Button>
  );
}
