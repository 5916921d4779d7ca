import { CheckOutlined, MoreOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import type { ClientId } from '../../../shared/client/schema';
import { kindsElsewhere, type DutyRow, type QuietStep } from '../../../shared/duty/schema';
import { useNavigate } from '../../data/navigation';
import { useDutiesOf } from '../../data/queries/duties';
import { DueLabel } from '../../pieces/due-label';
import { PolicyOrigin } from '../../pieces/policy-origin';
import { dayShort, dayText } from '../../ui/format';
import { Section } from '../../ui/page';
import { StatusTag, type Tone } from '../../ui/status-tag';
import { usePointedOut } from '../../ui/use-pointed-out';
import { useWords, type Words } from '../../words/use-words';
import { finishDuty, resetDuty } from './actions';
import { DutyDialog } from './duty-dialog';
import { noteText } from './duty-words';
import styles from './duties.module.css';

interface Said {
  readonly duty: DutyRow;
  readonly way: 'move' | 'excuse';
}

/** What is owed to a client 应办事项: when, by which rule, and what somebody set by hand instead (C-03). */
export function DutiesCard({ client, quiet, pointedOut }: { readonly client: ClientId; readonly quiet: QuietStep | null; readonly pointedOut: string | null }) {
  const { t } = useWords();
  const { value } = useDutiesOf(client);
  const [said, setSaid] = useState<Said | null>(null);
  return (
    <Section title={t('duties.title')} actions={quiet === null ? undefined : <Quiet step={quiet} />}>
      <ul className={styles.duties} aria-label={t('duties.title')}>
        {(value?.items ?? []).map((duty) => (
          <DutyLine key={duty.id} duty={duty} isPointedOut={duty.id === pointedOut} onSay={(way) => setSaid({ duty, way })} />
        ))}
      </ul>
      {value?.items.length === 0 ? <p className="km-soft">{t('duties.none')}</p> : null}
      {said === null ? null : <DutyDialog {...said} onClose={() => setSaid(null)} />}
    </Section>
  );
}

const tones: Readonly<Record<QuietStep, Tone>> = { 关注: 'info', 预警: 'warning', 沉睡: 'neutral' };

/** How long the client has been silent, as the ladder of C-11 names it. */
function Quiet({ step }: { readonly step: QuietStep }) {
  const { t, term } = useWords();
  return <StatusTag tone={tones[step]} title={t(`duties.quiet.${step}`)}>{t('duties.silent', { step: term(step) })}</StatusTag>;
}

function DutyLine({ duty, isPointedOut, onSay }: { readonly duty: DutyRow; readonly isPointedOut: boolean; readonly onSay: (way: 'move' | 'excuse') => void }) {
  const place = usePointedOut<HTMLLIElement>(isPointedOut);
  const words = useWords();
  const { t, term } = words;
  const kind = term(duty.kind);
  // What was set by hand first: the line may be cut where the column is narrow.
  const parts = [
    ...byHand(duty, words), t(`duties.since.${duty.kind}`, { day: dayText(duty.since) }), duty.policy === null ? t('duties.ownRhythm') : t(`policies.labels.${duty.policy}`),
    duty.method === null ? null : term(duty.method), duty.focus,
  ];
  const why = parts.filter((part) => part !== null && part !== '').join(' · ');
  return (
    <li ref={place} className={`${styles.duty ?? ''} ${isPointedOut ? 'km-pointed' : ''}`} aria-current={isPointedOut ? true : undefined}>
      <span className={styles.kind}>{kind}</span>
      <span className={styles.why}>
        <span className={`${styles.said ?? ''} km-soft`} title={why}>{why}</span>
        {duty.policy === null ? null : <PolicyOrigin policy={duty.policy} withSource={false} />}
        {duty.cap === null ? null : <StatusTag tone="neutral" icon={null} title={t(`duties.caps.${duty.cap}`)}>{term(duty.cap)}</StatusTag>}
      </span>
      <DueLabel on={duty.dueOn} at={duty.dueAt} rule={t('today.rule', { rule: duty.rule })} withDate />
      <Buttons duty={duty} kind={kind} onSay={onSay} />
    </li>
  );
}

/** What was set instead of the rule's day: by the plan's rhythm, or a day by hand with its notes and reason. */
function byHand({ ruleOn, usualOn, notes, reason }: DutyRow, words: Words): readonly (string | null)[] {
  const { t } = words;
  if (ruleOn === null && usualOn === null) return [];
  return [
    ruleOn === null ? null : t('duties.ruleSays', { day: dayShort(ruleOn) }), usualOn === null ? null : t('duties.tableSays', { day: dayShort(usualOn) }),
    ...notes.map((note) => noteText(note, words)), reason === null ? null : t('duties.because', { reason }),
  ];
}

function Buttons({ duty, kind, onSay }: { readonly duty: DutyRow; readonly kind: string; readonly onSay: (way: 'move' | 'excuse') => void }) {
  const { t } = useWords();
  const { go } = useNavigate();
  if (duty.kind === '投诉回访') {
    return <Button size="small" aria-label={t('duties.openComplaint')} onClick={() => go({ room: 'complaints', id: duty.anchor })}>{t('duties.open')}</Button>;
  }
  if (kindsElsewhere.has(duty.kind)) return <span className={`${styles.elsewhere ?? ''} km-soft`}>{t('duties.above')}</span>;
  const items = [
    { key: 'move', label: t('duties.move'), onClick: () => onSay('move') },
    ...(duty.ruleOn === null ? [] : [{ key: 'reset', label: t('duties.reset'), onClick: () => void resetDuty(duty) }]),
    { key: 'excuse', label: t('duties.excuse'), onClick: () => onSay('excuse') },
  ];
  return (
    <span className={styles.buttons}>
      <Button size="small" icon={<CheckOutlined aria-hidden />} aria-label={t('duties.finishNamed', { kind })} onClick={() => void finishDuty(duty)}>{t('duties.finish')}</Button>
      <Dropdown trigger={['click']} menu={{ items }}>
        <Button size="small" type="text" icon={<MoreOutlined aria-hidden />} aria-label={t('duties.moreNamed', { kind })} />
      </Dropdown>
    </span>
  );
}
