import { Button } from 'antd';
import { useEffect } from 'react';
import type { WorkItem } from '../../../shared/work/asks';
import { ask, onSignal } from '../../data/engine';
import { useMissed } from '../../data/queries/work';
import { notifyRefused } from '../../data/saved-notice';
import { ClimbedTag } from '../../pieces/climbed-tag';
import { DueLabel } from '../../pieces/due-label';
import { countText, momentText } from '../../ui/format';
import { Section } from '../../ui/page';
import { useWords } from '../../words/use-words';
import styles from './today.module.css';

/** What passed while the computer slept or the vault was closed: since when, how much of what, each leading to its record; it stays until it is dismissed. */
export function MissedCard({ onOpen }: { readonly onOpen: (item: WorkItem) => void }) {
  const { t, term } = useWords();
  const { value: missed, reload } = useMissed();
  useEffect(() => onSignal((signal) => {
    if (signal.kind === 'absence') reload();
  }), [reload]);
  if (missed === null) return null;
  const { since, kinds, items } = missed;
  const named = ({ kind, duty }: Pick<WorkItem, 'kind' | 'duty'>): string => (duty === null ? t(`today.kinds.${kind}`) : term(duty));
  const more = kinds.reduce((sum, { count }) => sum + count, 0) - items.length;
  const dismiss = async (): Promise<void> => {
    const answer = await ask('remind:dismiss', {});
    if (answer.ok) reload();
    else notifyRefused(answer.error, 'remind:dismiss');
  };
  return (
    <div className={styles.missed}>
      <Section title={t('today.missed.title')} actions={<Button size="small" onClick={() => void dismiss()}>{t('today.missed.dismiss')}</Button>}>
        <p className={styles.hint}>
          {t('today.missed.since', { since: momentText(since) })} {kinds.map((one) => t('today.missed.count', { kind: named(one), count: countText(one.count) })).join(t('today.missed.between'))}
        </p>
        <ul className={styles.missedList} aria-label={t('today.missed.title')}>
          {items.map((item) => (
            <li key={item.id}>
              <span className={styles.kind}>{named(item)}</span>
              <button type="button" className={`km-link ${styles.client ?? ''}`} onClick={() => onOpen(item)}>{item.clientName}</button>
              <span className={styles.what} title={item.title}>{item.title}<ClimbedTag escalation={item.escalation} /></span>
              <DueLabel on={item.dueOn} at={item.dueAt} rule={t('today.rule', { rule: item.rule })} />
            </li>
          ))}
        </ul>
        {more > 0 ? <p className={styles.hint}>{t('today.missed.more', { count: more })}</p> : null}
      </Section>
    </div>
  );
}
