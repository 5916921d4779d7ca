import type { ReviewItem } from '../../../shared/review/asks';
import { StatusTag } from '../../ui/status-tag';
import { useWords } from '../../words/use-words';
import styles from './review.module.css';

/** What of a client is doubted: the client itself with its reason, a phone, an e-mail. */
export function DoubtTags({ item: { doubts } }: { readonly item: ReviewItem }) {
  const { t, label } = useWords();
  return (
    <span className={styles.chips}>
      {doubts.map(({ collection, id, field, shown }) => (
        <StatusTag key={`${id}${field}`} tone="warning">
          {collection === 'clients' ? (shown ?? t('review.doubtful.noReason')) : `${label(collection, field)} ${shown ?? ''}`}
        </StatusTag>
      ))}
    </span>
  );
}
