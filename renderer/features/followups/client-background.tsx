import type { ClientId } from '../../../shared/client/schema';
import { useLastFollowup, type CadenceClient } from '../../data/queries/followups';
import { dayText } from '../../ui/format';
import { useWords } from '../../words/use-words';
import styles from './followup-form.module.css';

/** What to know before and while talking: the last contact, and open complaints (R-FU-07). */
export function ClientBackground({ id, client }: { readonly id: ClientId; readonly client: CadenceClient | null }) {
  const { t, term } = useWords();
  const { value } = useLastFollowup(id);
  if (value === null) return null;
  const [last] = value.items;
  return (
    <div className={styles.background}>
      {last === undefined ? (
        t('followups.lastNone')
      ) : (
        <>
          <span className="km-soft">{t('followups.last', { day: last.heldOn === null ? '' : dayText(last.heldOn), method: term(last.method ?? '') })}</span>
          <span className={styles.lastText}>{[last.summary, last.feedback].filter((part) => part !== null).join(' · ')}</span>
        </>
      )}
      {client !== null && client.openComplaints > 0 ? <div className={styles.vague}>{t('followups.openComplaints', { count: client.openComplaints })}</div> : null}
    </div>
  );
}
