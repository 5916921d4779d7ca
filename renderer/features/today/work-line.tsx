import { BarChartOutlined, BulbOutlined, CarOutlined, CheckOutlined, ClockCircleOutlined, CommentOutlined, EditOutlined, ExclamationCircleOutlined, FlagOutlined, FormOutlined, HeartOutlined, MailOutlined, MessageOutlined, PhoneOutlined, RiseOutlined, SwapOutlined, ToolOutlined, UserSwitchOutlined, WarningOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { KeyboardEvent, ReactNode } from 'react';
import type { Day } from '../../../shared/kit/dates';
import { monthOfDay } from '../../../shared/report/period';
import type { WorkItem } from '../../../shared/work/asks';
import type { Route } from '../../data/navigation';
import { ClimbedTag } from '../../pieces/climbed-tag';
import { DueLabel } from '../../pieces/due-label';
import { GradeTag } from '../../pieces/grade-tag';
import { useWords } from '../../words/use-words';
import { StatusTag } from '../../ui/status-tag';
import { isFinished, isOwnDuty, isSurvey, moveChannel } from './actions';
import styles from './today.module.css';

const icons: Readonly<Record<WorkItem['kind'], ReactNode>> = {
  complaint: <ExclamationCircleOutlined />,
  revisit: <CommentOutlined />,
  nextAction: <FlagOutlined />,
  contactUpdate: <UserSwitchOutlined />,
  infoChange: <EditOutlined />,
  visit: <CarOutlined />,
  acknowledge: <MailOutlined />,
  reply: <MessageOutlined />,
  onsite: <ToolOutlined />,
  duty: <ClockCircleOutlined />,
  promise: <FlagOutlined />,
  handover: <SwapOutlined />,
  measure: <BarChartOutlined />,
  repeat: <BarChartOutlined />,
  improvement: <RiseOutlined />,
  askAgain: <FormOutlined />,
  escalation: <WarningOutlined />,
  suggestion: <BulbOutlined />,
  care: <HeartOutlined />,
};

/** Where a piece of work is dealt with. */
export const placeOf = ({ kind, record, client }: WorkItem): Route =>
  kind === 'measure' || kind === 'repeat' ? { room: 'reports', ...monthOfDay(record as Day) } :
  kind === 'complaint' || kind === 'revisit' ? { room: 'complaints', id: record }
  : kind === 'improvement' || kind === 'askAgain' ? { room: 'care', part: 'surveys', view: 'plans', open: { collection: 'improvementPlans', id: record } }
  : kind === 'escalation' || kind === 'suggestion' ? { room: 'care', part: 'surveys', view: kind === 'escalation' ? 'plans' : 'suggestions' }
  : kind === 'handover' ? { room: 'clients', id: client, open: { collection: 'handovers', id: record } }
  : kind === 'contactUpdate' ? { room: 'clients', id: client, tab: 'chain' }
  : kind === 'visit' ? { room: 'clients', id: client, open: { collection: 'visits', id: record } }
  : kind === 'care' ? { room: 'clients', id: client, tab: 'care', open: { collection: 'careTasks', id: record } }
  : kind === 'promise' ? { room: 'clients', id: client, open: { collection: 'promises', id: record } }
  : { room: 'clients', id: client };

/** What one can do with a piece of work without leaving the list. */
export interface WorkActs {
  readonly open: (item: WorkItem) => void;
  readonly finish: (item: WorkItem) => void;
  readonly log: (item: WorkItem) => void;
  /** Holds a survey with the client. */
  readonly survey: (item: WorkItem) => void;
  /** Writes a message to the client. */
  readonly write: (item: WorkItem) => void;
  /** Asks what came of a care task. */
  readonly care: (item: WorkItem) => void;
  /** Asks for another day. */
  readonly move: (item: WorkItem) => void;
}

/** What is often done by a message: care, birthdays, festivals and what else is due to a client. */
const isTold = ({ kind, client }: WorkItem): boolean => client !== '' && (kind === 'care' || kind === 'duty');

/** The neighbour of a line in the order of the screen, across groups. */
function neighbour(line: HTMLElement, step: 1 | -1): HTMLElement | undefined {
  const lines = [...(line.closest('[data-worklist]')?.querySelectorAll<HTMLElement>('[data-workline]') ?? [])];
  return lines[lines.indexOf(line) + step];
}

/** One thing that is open: for whom, what, when; with the one act that settles it. */
export function WorkLine({ item, acts, first }: { readonly item: WorkItem; readonly acts: WorkActs; readonly first: boolean }) {
  const { t, term } = useWords();
  const { kind, duty, clientName, owner, dueOn, dueAt, rule, grade, urgent, vip } = item;
  const title = kind === 'escalation' ? t('today.recommends', { value: item.title }) : item.title;
  const act = (): void => {
    if (isSurvey(item)) acts.survey(item);
    else if (isFinished(item)) acts.finish(item);
    else if (kind === 'visit') acts.log(item);
    else if (kind === 'care') acts.care(item);
    else acts.open(item);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>): void => {
    if (event.nativeEvent.isComposing || event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const line = event.currentTarget;
    if (event.key === 'ArrowDown') neighbour(line, 1)?.focus();
    else if (event.key === 'ArrowUp') neighbour(line, -1)?.focus();
    else if (event.key === 'Enter') acts.open(item);
    else if (event.key.toLowerCase() === 'd') {
      (neighbour(line, 1) ?? neighbour(line, -1))?.focus();
      act();
    } else if (event.key.toLowerCase() === 'm' && moveChannel(item) !== null) acts.move(item);
    else if (['n', 'l'].includes(event.key.toLowerCase()) && item.client !== '') acts.log(item);
    else if (event.key.toLowerCase() === 'w' && item.client !== '') acts.write(item);
    else if (event.key.toLowerCase() === 's' && item.client !== '') acts.survey(item);
    else return;
    event.preventDefault();
  };
  return (
    <li className={styles.item} data-workline tabIndex={first ? 0 : -1} onKeyDown={onKeyDown} aria-label={`${duty === null ? t(`today.kinds.${kind}`) : term(duty)}: ${clientName} ${title}`}>
      <span className={styles.kind}>
        <span aria-hidden>{icons[kind]}</span>
        {duty === null ? t(`today.kinds.${kind}`) : term(duty)}
      </span>
      {item.client === '' ? <span className={styles.client} /> : (
        <button type="button" className={`km-link ${styles.client ?? ''}`} title={clientName} onClick={() => acts.open(item)}>
          {clientName}
        </button>
      )}
      <span className={styles.what} title={title}>
        {grade === null ? null : <GradeTag grade={grade} />} {urgent ? <StatusTag tone="warning">{t('today.urgent')}</StatusTag> : null} {vip ? <StatusTag tone="accent">{t('today.vip')}</StatusTag> : null} {title}
        <ClimbedTag escalation={item.escalation} />
      </span>
      <span className={styles.owner}>{owner}</span>
      <span className={styles.due}>
        <DueLabel on={dueOn} at={dueAt} rule={t('today.rule', { rule })} />
      </span>
      <span className={styles.act}>
        {isTold(item) ? <Button size="small" type="text" icon={<MessageOutlined aria-hidden />} aria-label={t('script.writeTo', { client: clientName })} title={t('script.writeTo', { client: clientName })} onClick={() => acts.write(item)} /> : null}
        <ActButton item={item} onAct={act} />
      </span>
    </li>
  );
}

function ActButton({ item: { kind, duty, title, clientName }, onAct }: { readonly item: WorkItem; readonly onAct: () => void }) {
  const { t, term } = useWords();
  const hold = <Button size="small" icon={<FormOutlined aria-hidden />} aria-label={t('surveys.startOf', { client: clientName })} onClick={onAct}>{t('surveys.start')}</Button>;
  switch (kind) {
    case 'promise':
      return <Button size="small" icon={<CheckOutlined aria-hidden />} aria-label={t('today.keptItem', { title })} onClick={onAct}>{t('today.kept')}</Button>;
    case 'nextAction':
      return <Button size="small" icon={<CheckOutlined aria-hidden />} aria-label={t('today.doneItem', { title })} onClick={onAct}>{t('today.done')}</Button>;
    case 'acknowledge':
      return <Button size="small" icon={<CheckOutlined aria-hidden />} aria-label={t('today.acknowledgedItem', { title })} onClick={onAct}>{t('today.acknowledged')}</Button>;
    case 'reply':
      return <Button size="small" icon={<CheckOutlined aria-hidden />} aria-label={t('today.repliedItem', { title })} onClick={onAct}>{t('today.replied')}</Button>;
    case 'onsite':
      return <Button size="small" icon={<CheckOutlined aria-hidden />} aria-label={t('today.solvedItem', { title })} onClick={onAct}>{t('today.solved')}</Button>;
    case 'askAgain':
      return hold;
    case 'duty':
      if (duty === '满意度调查') return hold;
      return isOwnDuty(kind, duty)
        ? <Button size="small" icon={<CheckOutlined aria-hidden />} aria-label={t('today.settleItem', { kind: term(duty ?? ''), client: clientName })} onClick={onAct}>{t('today.settle')}</Button>
        : <Button size="small" aria-label={t('today.handleItem', { title: `${term(duty ?? '')} ${clientName}` })} onClick={onAct}>{t('today.handle')}</Button>;
    case 'care':
      return <Button size="small" icon={<CheckOutlined aria-hidden />} aria-label={t('today.careItem', { title, client: clientName })} onClick={onAct}>{t('today.done')}</Button>;
    case 'visit':
      return <Button size="small" icon={<PhoneOutlined aria-hidden />} aria-label={t('today.logItem', { client: clientName })} onClick={onAct}>{t('today.log')}</Button>;
    case 'handover':
      return <Button size="small" aria-label={t('today.packItem', { client: clientName })} onClick={onAct}>{t('today.pack')}</Button>;
    case 'complaint':
      return <Button size="small" aria-label={t('today.handleItem', { title })} onClick={onAct}>{t('today.handle')}</Button>;
    case 'contactUpdate':
      return <Button size="small" aria-label={t('today.updateItem', { title })} onClick={onAct}>{t('today.update')}</Button>;
    case 'infoChange':
      return <Button size="small" aria-label={t('today.recordItem', { title })} onClick={onAct}>{t('today.record')}</Button>;
    case 'measure':
    case 'repeat':
      return <Button size="small" aria-label={t('today.reportItem', { title })} onClick={onAct}>{t('today.report')}</Button>;
    case 'improvement':
    case 'escalation':
    case 'suggestion':
      return <Button size="small" aria-label={t('today.handleItem', { title: kind === 'escalation' ? `${t('today.kinds.escalation')} ${clientName}` : title })} onClick={onAct}>{t(`today.surveyActs.${kind}`)}</Button>;
    case 'revisit':
      return <Button size="small" aria-label={t('today.revisitItem', { title })} onClick={onAct}>{t('today.revisit')}</Button>;
  }
}
