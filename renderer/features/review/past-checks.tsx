import { Button } from 'antd';
import { useState } from 'react';
import type { ClientId } from '../../../shared/client/schema';
import type { Check } from '../../../shared/review/schema';
import { ask } from '../../data/engine';
import { useChecks } from '../../data/queries/review';
import { notifyRefused, notifySaved } from '../../data/saved-notice';
import { Failure } from '../../ui/failure';
import { countText, dayText, relativeDay } from '../../ui/format';
import { Section } from '../../ui/page';
import { StatusTag } from '../../ui/status-tag';
import { useToday } from '../../ui/use-today';
import { useWords } from '../../words/use-words';
import styles from './review.module.css';

const atFirst = 10;
const atMost = 200;

/** What was checked of a client, newest first. */
export function PastChecks({ client }: { readonly client: ClientId }) {
  const { t } = useWords();
  const [limit, setLimit] = useState(atFirst);
  const { value, error, reload } = useChecks(client, limit);
  return (
    <Section title={t('review.past.title')}>
      <Failure error={error} channel="review:checks" onRetry={reload} />
      {value?.items.length === 0 ? <p className="km-soft">{t('review.past.empty')}</p> : null}
      <ul className={styles.past} aria-label={t('review.past.title')}>
        {(value?.items ?? []).map((check) => <Past key={check.id} check={check} />)}
      </ul>
      {value !== null && value.total > value.items.length && limit < atMost ? (
        <Button type="link" size="small" onClick={() => setLimit(atMost)}>{t('review.past.more', { count: countText(value.total - value.items.length) })}</Button>
      ) : null}
    </Section>
  );
}

function Past({ check: { id, kind, on, by, method, result, notes } }: { readonly check: Check }) {
  const { t, term } = useWords();
  const today = useToday();
  const what = [kind, method].flatMap((part) => (part === null ? [] : [term(part)])).join(' · ');
  const remove = async (): Promise<void> => {
    const answer = await ask('check:delete', { id: id as never });
    if (answer.ok) notifySaved(answer.value.action, t('review.past.removed'));
    else notifyRefused(answer.error, 'check:delete');
  };
  return (
    <li className={styles.pastLine}>
      <span>
        {on === null ? null : dayText(on)} <span className="km-soft">{on === null ? null : relativeDay(on, today)}</span>
      </span>
      <span>
        {what} {result === null ? null : <StatusTag tone={result === '无误' || result === '已更正' ? 'good' : 'warning'}>{term(result)}</StatusTag>} <span className="km-soft">{by}</span>
        {notes === null ? null : <div className={styles.notes}>{notes}</div>}
      </span>
      <Button size="small" type="text" aria-label={t('review.past.removeOf', { what })} onClick={() => void remove()}>{t('review.past.remove')}</Button>
    </li>
  );
}
