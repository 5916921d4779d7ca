import { Input } from 'antd';
import type { GuardedList } from '../../shared/listview/asks';
import { reasonNames } from '../../shared/touch/reason-words';
import { countText } from '../ui/format';
import { Message } from '../ui/message';
import { useWords } from '../words/use-words';
import styles from './guarded-list.module.css';

/** Whether everybody is kept by the guard, and nobody said why they are contacted all the same. */
export const isEmptied = ({ clients, stopped, never }: GuardedList, why: string): boolean => clients > 0 && stopped === clients && (never === clients || why.trim() === '');

/** Who of some clients may not be contacted, and why; with a reason those go along whom one lets through (beyond §2 item 6). Nothing where all may. */
export function GuardedClients({ guard, why, onWhy }: { readonly guard: GuardedList; readonly why: string; readonly onWhy: (why: string) => void }) {
  const { t, language } = useWords();
  const names = reasonNames[language];
  if (guard.stopped === 0) return null;
  return (
    <Message tone="warning">
      <p role="status" className={styles.told ?? ''}>{t('lists.purpose.stopped', { stopped: countText(guard.stopped), clients: countText(guard.clients) })}</p>
      <p className={styles.told ?? ''}>{guard.reasons.map(({ kind: reason, count }) => t('lists.purpose.counted', { reason: names[reason], count: countText(count) })).join(t('lists.purpose.between'))}</p>
      <details>
        <summary>{t('lists.purpose.who')}</summary>
        <ul className={styles.guarded}>
          {guard.guarded.map(({ client, name, number, reasons }) => <li key={client}>{t('lists.purpose.one', { name: name ?? number ?? '', reasons: reasons.map((reason) => names[reason]).join(t('lists.purpose.between')) })}</li>)}
        </ul>
        {guard.guarded.length < guard.stopped ? <p className="km-soft">{t('lists.purpose.first', { shown: countText(guard.guarded.length) })}</p> : null}
      </details>
      {guard.never === 0 ? null : <p className={styles.told ?? ''}>{t('lists.purpose.never', { never: countText(guard.never) })}</p>}
      {guard.never === guard.stopped ? null : (
        <Input maxLength={400} aria-label={t('lists.purpose.why')} placeholder={t('lists.purpose.whyHint')} value={why} onChange={(event) => onWhy(event.target.value)} />
      )}
    </Message>
  );
}
