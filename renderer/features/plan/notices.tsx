import { Button } from 'antd';
import type { Stage } from '../../../shared/client/schema';
import type { StageNotice } from '../../../shared/duty/asks';
import type { StageMove } from '../../../shared/duty/schema';
import { addDays, dayOfMoment, type Day } from '../../../shared/kit/dates';
import { ask } from '../../data/engine';
import { useNavigate } from '../../data/navigation';
import { usePolicies } from '../../data/queries/policies';
import { useStageNotices } from '../../data/queries/plan';
import { notifyRefused, undoAction } from '../../data/saved-notice';
import { useSettings } from '../../data/settings';
import { dayText } from '../../ui/format';
import { Message } from '../../ui/message';
import { useWords } from '../../words/use-words';
import { spanOf } from '../../../shared/policy/interval';
import styles from './plan.module.css';

/** Days for which a stage that moved by itself is told. */
const toldFor = 7;

/** What rules did by themselves these days, with a way back; and the one number that the manual leaves open, until somebody confirmed it (C-09). */
export function Notices({ today }: { readonly today: Day }) {
  const { value } = useStageNotices();
  const recent = (value?.items ?? []).filter(({ at, undone }) => !undone && dayOfMoment(at) > addDays(today, -toldFor));
  return (
    <>
      <GapQuestion />
      {recent.map((notice) => (
        <StageMoved key={notice.action} notice={notice} />
      ))}
    </>
  );
}

/** Where clients stand after a move: where several moved at once, they are looked for there. */
const movedTo = { firstOrder: ['合作'], woke: ['潜在', '合作'], fellAsleep: ['沉睡'] } as const satisfies Readonly<Record<StageMove, readonly Stage[]>>;

function StageMoved({ notice: { action, at, move, rule, total, clients } }: { readonly notice: StageNotice }) {
  const { t } = useWords();
  const { go } = useNavigate();
  const [first] = clients;
  const names = clients.map(({ name }) => name ?? '').join(t('plan.between'));
  const text = t(`plan.moved.${move}`, { names, day: dayText(dayOfMoment(at)), rule });
  return (
    <div className={styles.apart}>
      <Message tone="accent" action={
        <span className={styles.buttons}>
          {first === undefined ? null : <Button size="small" onClick={() => go(total === 1 ? { room: 'clients', id: first.id } : { room: 'clients', filter: { stage: [...movedTo[move]] } })}>{t('plan.look')}</Button>}
          <Button size="small" onClick={() => void undoAction(action)}>{t('basic.undo')}</Button>
        </span>
      }>
        {total > clients.length ? t('plan.andMore', { text, more: total - clients.length }) : text}
      </Message>
    </div>
  );
}

function GapQuestion() {
  const { t } = useWords();
  const { go } = useNavigate();
  const { settings, read } = useSettings();
  const policies = usePolicies();
  if (!read || settings.visitGapConfirmed) return null;
  const { amount, unit } = spanOf(policies, 'visit.middle');
  const confirm = async (): Promise<void> => {
    const answer = await ask('settings:write', { patch: { visitGapConfirmed: true } });
    if (!answer.ok) notifyRefused(answer.error, 'settings:write');
  };
  return (
    <div className={styles.apart}>
      <Message tone="accent" action={
        <span className={styles.buttons}>
          <Button size="small" type="primary" onClick={() => void confirm()}>{t('plan.gap.confirm')}</Button>
          <Button size="small" onClick={() => go({ room: 'settings', part: 'policies' })}>{t('plan.gap.change')}</Button>
        </span>
      }>
        {t('plan.gap.question', { span: t(`followups.span.${unit}`, { n: amount }) })}
      </Message>
    </div>
  );
}
