import { UndoOutlined } from '@ant-design/icons';
import { Button, Pagination } from 'antd';
import { useState } from 'react';
import type { Merge } from '../../../shared/duplicate/asks';
import { useMerges } from '../../data/queries/duplicates';
import { undoAction } from '../../data/saved-notice';
import { Failure } from '../../ui/failure';
import { momentText, relativeMoment } from '../../ui/format';
import { Section } from '../../ui/page';
import { PlainTable } from '../../ui/plain-table';
import { useNow } from '../../ui/use-today';
import { useWords } from '../../words/use-words';
import styles from './duplicates.module.css';

/** Merges shown at once. */
const atOnce = 50;

/** The merges that were made; each can be taken back, also after later work (beyond 1, item 2). */
export function PastMerges() {
  const { t } = useWords();
  const now = useNow();
  const [page, setPage] = useState(1);
  const { value, error, reload } = useMerges((page - 1) * atOnce, atOnce);
  if (error === null && (value === null || value.total === 0)) return null;
  const named = ({ name, number }: Merge['keep']): string => [name ?? t('clients.form.unnamed'), number].filter((part) => part !== null).join(' ');
  return (
    <Section title={t('duplicates.past.title')}>
      <p className={styles.lead}>{t('duplicates.past.lead')}</p>
      <Failure error={error} channel="merge:list" onRetry={reload} />
      <PlainTable label={t('duplicates.past.title')}>
        <tbody>
          {(value?.items ?? []).map((merge) => {
            const names = { keep: named(merge.keep), drop: named(merge.drop) };
            return (
              <tr key={merge.action}>
                <td>{t('duplicates.past.what', names)}</td>
                <td className="km-soft">{[momentText(merge.at), relativeMoment(merge.at, now), merge.by].filter((part) => part !== null).join(' · ')}</td>
                <td data-end>
                  {merge.undone ? <span className="km-soft">{t('duplicates.past.undone')}</span> : (
                    <Button size="small" icon={<UndoOutlined aria-hidden />} aria-label={t('duplicates.past.undoOf', names)} onClick={() => void undoAction(merge.action)}>
                      {t('duplicates.past.undo')}
                    </Button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </PlainTable>
      {value === null ? null : <Pagination align="end" className={styles.pages ?? ''} current={page} pageSize={atOnce} total={value.total} hideOnSinglePage showSizeChanger={false} onChange={setPage} />}
    </Section>
  );
}
