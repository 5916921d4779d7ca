import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { ClientId } from '../../../shared/client/schema';
import type { ReviewItem } from '../../../shared/review/asks';
import { checkResults } from '../../../shared/review/schema';
import { useWords } from '../../words/use-words';
import type { LineActs } from './queues';
import styles from './review.module.css';

/** A client's file to look over a second time (R-AUD-01); once it is settled the next one takes its place. */
export function SecondLook({ item, acts, renderFile }: { readonly item: ReviewItem; readonly acts: LineActs; readonly renderFile: (client: ClientId) => ReactNode }) {
  const { t, term } = useWords();
  const name = item.name ?? t('clients.form.unnamed');
  return (
    <section className={styles.card} aria-label={t('review.secondLook.card', { name })}>
      <div className={styles.cardHead}>
        <h3 className={styles.cardTitle}>{name}</h3>
        {checkResults.filter((result) => result !== '联系不上').map((result) => (
          <Button key={result} size="small" type={result === '无误' ? 'primary' : 'default'} onClick={() => acts.result(item, result)}>
            {result === '已更正' ? t('review.correct') : term(result)}
          </Button>
        ))}
      </div>
      <div className={styles.cardBody} tabIndex={0} role="group" aria-label={name}>{renderFile(item.client)}</div>
    </section>
  );
}
