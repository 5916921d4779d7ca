import { CheckOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ClientId } from '../../../shared/client/schema';
import type { FollowupRow } from '../../../shared/followup/asks';
import type { FollowupId } from '../../../shared/followup/schema';
import { ask } from '../../data/engine';
import { useOpenNextActions } from '../../data/queries/followups';
import { DueLabel } from '../../pieces/due-label';
import { notifyRefused, notifySaved } from '../../data/saved-notice';
import { Section } from '../../ui/page';
import { useWords } from '../../words/use-words';
import type { NextState } from './followup-values';
import styles from './followup-form.module.css';

/** What was promised to a client and is still to do, the earliest first. */
export function NextActions({ client, onChange }: {
  readonly client: ClientId;
  /** Opens the follow-up, to move the date or correct it. */
  readonly onChange: (id: FollowupId) => void;
}) {
  const { t } = useWords();
  const { value } = useOpenNextActions(client);
  const nothing = value !== null && value.items.length === 0;
  return (
    <Section title={t('followups.nextActions.title')}>
      <ul className={styles.actions} aria-label={t('followups.nextActions.label')}>
        {(value?.items ?? []).map((row) => (
          <NextAction key={row.id} row={row} onChange={() => onChange(row.id)} />
        ))}
      </ul>
      {nothing ? <p className="km-soft">{t('followups.nextActions.none')}</p> : null}
    </Section>
  );
}

function NextAction({ row, onChange }: { readonly row: FollowupRow; readonly onChange: () => void }) {
  const { t } = useWords();
  const action = row.nextAction ?? '';
  const settle = async (state: NextState, said: string): Promise<void> => {
    const answer = await ask('followup:finish-next', { id: row.id, state });
    if (answer.ok) notifySaved(answer.value.action, said);
    else notifyRefused(answer.error, 'followup:finish-next');
  };
  return (
    <li className={styles.action}>
      <span className={styles.actionText}>
        {action}
        {row.nextOwner === null ? null : <span className="km-soft"> · {t('followups.nextActions.owner', { owner: row.nextOwner })}</span>}
      </span>
      {row.nextDueOn === null ? <span /> : <DueLabel on={row.nextDueOn} withDate />}
      <span className={styles.actionButtons}>
        <Button
          size="small"
          icon={<CheckOutlined aria-hidden />}
          aria-label={t('followups.nextActions.finishNamed', { action })}
          onClick={() => void settle('已完成', t('followups.nextActions.finished', { action }))}
        >
          {t('followups.nextActions.finish')}
        </Button>
        <Button size="small" type="text" aria-label={t('followups.nextActions.changeNamed', { action })} onClick={onChange}>
          {t('followups.nextActions.change')}
        </Button>
        <Button
          size="small"
          type="text"
          aria-label={t('followups.nextActions.dropNamed', { action })}
          onClick={() => void settle('已取消', t('followups.nextActions.dropped', { action }))}
        >
          {t('followups.nextActions.drop')}
        </Button>
      </span>
    </li>
  );
}
