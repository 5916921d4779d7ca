import { Button } from 'antd';
import { pointsText } from '../../../shared/survey/points';
import type { EscalationRow } from '../../../shared/survey/asks';
import type { ImprovementRow } from '../../../shared/improvement/asks';
import type { SuggestionRow } from '../../../shared/suggestion/asks';
import { useNavigate } from '../../data/navigation';
import { DueLabel } from '../../pieces/due-label';
import { dayText } from '../../ui/format';
import { RecordLine } from '../../ui/record-list';
import { StatusTag, type Tone } from '../../ui/status-tag';
import { useWords } from '../../words/use-words';
import { deletePlan, deleteSuggestion } from './actions';
import type { FollowOver } from './over';
import styles from './surveys.module.css';

type Open = (over: FollowOver) => void;

function ClientLink({ client, name }: { readonly client: string | null; readonly name: string | null }) {
  const { go } = useNavigate();
  return <button type="button" className="km-link" onClick={() => go({ room: 'clients', id: client ?? '', tab: 'care' })}>{name}</button>;
}

/** A recommendation with which management has to do (R-SV-03). */
export function EscalationLine({ row, named, onOpen }: { readonly row: EscalationRow; readonly named: boolean; readonly onOpen: Open }) {
  const { t, term } = useWords();
  const { client, clientName, recommend, state, owner, dueOn, takenBy, takenOn, done } = row;
  const open = state === '待介入';
  return (
    <RecordLine
      acts={open ? <Button size="small" type="primary" aria-label={t('surveys.escalation.takeOf', { client: clientName ?? '' })} onClick={() => onOpen({ kind: 'take', row })}>{t('surveys.escalation.take')}</Button> : null}
    >
      <div className={styles.head}>
        {named ? <ClientLink client={client} name={clientName} /> : null} <strong>{t('surveys.escalation.value', { value: recommend ?? '' })}</strong>
        {state === null ? null : <StatusTag tone={open ? 'danger' : 'good'}>{term(state)}</StatusTag>}
        {open && dueOn !== null ? <DueLabel on={dueOn} withDate rule={t('today.rule', { rule: 'R-SV-03' })} /> : null}
      </div>
      {done === null ? null : <div className={styles.text}>{done}</div>}
      <div className="km-soft">{open ? [t('surveys.escalation.to', { owner: term(owner ?? '') }), t('surveys.byRule', { rule: 'R-SV-03' })].join(' · ') : t('surveys.escalation.by', { by: takenBy ?? '', day: takenOn === null ? '' : dayText(takenOn) })}</div>
    </RecordLine>
  );
}

const planTones: Readonly<Record<string, Tone>> = { 进行中: 'accent', 已完成: 'good', 已取消: 'neutral' };

/** A plan: what it answers, what is to be done, what came of it (R-SV-02). */
export function PlanLine({ row, named, onOpen }: { readonly row: ImprovementRow; readonly named: boolean; readonly onOpen: Open }) {
  const { t, term } = useWords();
  const { id, client, clientName, points, pointsAfter, goal, owner, dueOn, followUpOn, state, result, actions, survey } = row;
  const running = state === '进行中';
  const done = actions.filter((action) => action.state === '已完成').length;
  const facts = [
    owner === null ? null : term(owner), actions.length === 0 ? t('surveys.plan.noActions') : t('surveys.plan.progress', { done, total: actions.length }),
    running && followUpOn !== null && pointsAfter === null ? t('surveys.plan.askAgain', { day: dayText(followUpOn) }) : null, survey === null ? null : t('surveys.byRule', { rule: 'R-SV-02' }),
  ].filter((fact) => fact !== null);
  return (
    <RecordLine
      acts={
        <>
          <Button size="small" aria-label={t('surveys.openOf', { name: t('surveys.plan.of', { client: clientName ?? '' }) })} onClick={() => onOpen({ kind: 'plan', id })}>{t('surveys.open')}</Button>
          <Button size="small" type="text" aria-label={t('surveys.plan.endOf', { client: clientName ?? '' })} onClick={() => onOpen({ kind: 'end', row })}>{t(running ? 'surveys.plan.end' : 'surveys.plan.reopen')}</Button>
          <Button size="small" type="text" aria-label={t('surveys.plan.removeOf', { client: clientName ?? '' })} onClick={() => void deletePlan(id)}>{t('surveys.plan.remove')}</Button>
        </>
      }
    >
      <div className={styles.head}>
        {named ? <ClientLink client={client} name={clientName} /> : null} {points === null ? null : <strong>{t('surveys.plan.before', { points: pointsText(points) })}</strong>}
        {pointsAfter === null ? null : <strong>→ {t('surveys.plan.after', { points: pointsText(pointsAfter) })}</strong>}
        {state === null ? null : <StatusTag tone={planTones[state] ?? 'neutral'}>{term(state)}</StatusTag>}
        {running && dueOn !== null ? <DueLabel on={dueOn} withDate rule={t('today.rule', { rule: 'R-SV-02' })} /> : null}
      </div>
      {goal === null ? null : <div className={styles.text}>{goal}</div>}
      {actions.length === 0 ? null : (
        <ul className={styles.actions}>
          {actions.map((action) => (
            <li key={action.id}>{[action.text, action.owner, action.dueOn === null ? null : dayText(action.dueOn), term(action.state ?? '')].filter((part) => part).join(' · ')}</li>
          ))}
        </ul>
      )}
      {result === null ? null : <div className={styles.text}>{result}</div>}
      <div className="km-soft">{facts.join(' · ')}</div>
    </RecordLine>
  );
}

const suggestionTones: Readonly<Record<string, Tone>> = { 待评估: 'warning', 可行: 'info', 已列入计划: 'accent', 已上线: 'good', 不采纳: 'neutral' };

/** A suggestion: how far it is, and whether the client was told (R-RV-09). */
export function SuggestionLine({ row, named, onOpen }: { readonly row: SuggestionRow; readonly named: boolean; readonly onOpen: Open }) {
  const { t, term } = useWords();
  const { id, client, clientName, text, productName, raisedOn, state, plannedOn, reason, owner, toldOn, toldBy, toTell } = row;
  const said = text ?? '';
  const facts = [
    raisedOn === null ? null : dayText(raisedOn), productName, owner, plannedOn === null ? null : t('surveys.suggestion.planned', { day: dayText(plannedOn) }),
    toldOn === null ? null : toldBy === null ? t('surveys.suggestion.told', { day: dayText(toldOn) }) : t('surveys.suggestion.toldBy', { by: toldBy, day: dayText(toldOn) }),
  ].filter((fact) => fact !== null);
  return (
    <RecordLine
      acts={
        <>
          {toTell ? <Button size="small" type="primary" aria-label={t('surveys.suggestion.tellOf', { text: said })} onClick={() => onOpen({ kind: 'tell', row })}>{t('surveys.suggestion.tell')}</Button> : null}
          <Button size="small" aria-label={t('surveys.suggestion.editOf', { text: said })} onClick={() => onOpen({ kind: 'suggestion', row })}>{t('surveys.suggestion.edit')}</Button>
          <Button size="small" type="text" aria-label={t('surveys.suggestion.removeOf', { text: said })} onClick={() => void deleteSuggestion(id)}>{t('surveys.suggestion.remove')}</Button>
        </>
      }
    >
      <div className={styles.head}>
        <strong>{said}</strong> {state === null ? null : <StatusTag tone={suggestionTones[state] ?? 'neutral'}>{term(state)}</StatusTag>}
        {toTell ? <StatusTag tone="warning">{t('surveys.suggestion.toTell')}</StatusTag> : null}
      </div>
      {reason === null ? null : <div className={styles.text}>{reason}</div>}
      <div className="km-soft">{named ? <><ClientLink client={client} name={clientName} /> · </> : null}{facts.join(' · ')}</div>
    </RecordLine>
  );
}
