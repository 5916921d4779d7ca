import { Button, Checkbox, Select } from 'antd';
import { useState } from 'react';
import type { ReviewItem, ReviewQueue } from '../../../shared/review/asks';
import type { CheckResult } from '../../../shared/review/schema';
import { countText } from '../../ui/format';
import { useWords } from '../../words/use-words';
import { markUnknown } from './actions';
import { gapName } from './gap-chips';
import { isBulk, isChecked } from './queues';
import styles from './review.module.css';

/** What is done to all chosen clients at once. */
export function BulkBar({ queue, items, picked, onAll, onResults, onDone }: {
  readonly queue: ReviewQueue;
  readonly items: readonly ReviewItem[];
  readonly picked: readonly ReviewItem[];
  readonly onAll: (on: boolean) => void;
  readonly onResults: (result: CheckResult) => void;
  readonly onDone: () => void;
}) {
  const words = useWords();
  const { t, term } = words;
  const [field, setField] = useState<string | null>(null);
  const fields = [...new Set(picked.flatMap(({ gaps }) => gaps.map((gap) => gap.field)))];
  const wanted = field !== null && fields.includes(field) ? field : null;
  const lacking = wanted === null ? [] : picked.filter(({ gaps }) => gaps.some((gap) => gap.field === wanted));
  const unknown = async (): Promise<void> => {
    if (wanted === null) return;
    await markUnknown([...new Set(lacking.map(({ client }) => client))], [wanted], true);
    onDone();
  };
  return (
    <div className={styles.bulk} role="group" aria-label={t('review.bulk.label')}>
      {isBulk(queue) ? (
        <Checkbox checked={picked.length === items.length} indeterminate={picked.length > 0 && picked.length < items.length} onChange={(event) => onAll(event.target.checked)}>
          {picked.length === 0 ? t('review.bulk.all') : t('review.bulk.chosen', { count: countText(picked.length) })}
        </Checkbox>
      ) : null}
      {picked.length === 0 ? <span className={`${styles.hint ?? ''} km-soft`}>{t(isChecked(queue) ? 'review.keysHintChecked' : isBulk(queue) ? 'review.keysHint' : 'review.keysHintPlain')}</span> : null}
      {picked.length > 0 && isChecked(queue)
        ? (['无误', '联系不上'] as const).filter((result) => queue !== 'secondLook' || result === '无误').map((result) => (
          <Button key={result} size="small" type={result === '无误' ? 'primary' : 'default'} onClick={() => onResults(result)}>
            {t('review.bulk.result', { result: term(result), count: countText(picked.length) })}
          </Button>
        ))
        : null}
      {picked.length > 0 && queue === 'incomplete' ? (
        <>
          <Select
            size="small" className={styles.bulkField ?? ''} aria-label={t('review.bulk.field')} placeholder={t('review.bulk.field')} value={wanted}
            options={fields.map((value) => ({ value, label: gapName(words, value) }))} onChange={(value: string | null) => setField(value)}
          />
          <Button size="small" disabled={wanted === null} onClick={() => void unknown()}>
            {t('review.bulk.unknown', { count: countText(lacking.length) })}
          </Button>
        </>
      ) : null}
      {picked.length === 0 ? null : <Button size="small" type="text" onClick={onDone}>{t('review.bulk.none')}</Button>}
    </div>
  );
}
