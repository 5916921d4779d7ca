import { Button, Checkbox } from 'antd';
import { useRef, type KeyboardEvent } from 'react';
import type { ReviewItem, ReviewQueue } from '../../../shared/review/asks';
import { checkResults, type CheckResult, type InfoChangeId } from '../../../shared/review/schema';
import { DueLabel } from '../../pieces/due-label';
import { TierTag } from '../../pieces/grade-tag';
import { dayText } from '../../ui/format';
import { StatusTag } from '../../ui/status-tag';
import { useWords } from '../../words/use-words';
import { finishChange } from './actions';
import { AmountDoubt } from './amount-doubts';
import { DoubtTags } from './doubt-tags';
import { GapChips } from './gap-chips';
import { LastCheck } from './last-check';
import { isBulk, isChecked, type LineActs } from './queues';
import { ResultButtons } from './result-buttons';
import styles from './review.module.css';

interface Props {
  readonly queue: ReviewQueue;
  readonly item: ReviewItem;
  readonly acts: LineActs;
  readonly chosen: boolean;
  readonly first: boolean;
  readonly onChoose: () => void;
  /** The line has the focus now. */
  readonly onFocus: () => void;
}

/** The neighbour of a line in the order of the screen. */
const neighbour = (line: HTMLElement, step: 1 | -1): HTMLElement | null => {
  const next = step === 1 ? line.nextElementSibling : line.previousElementSibling;
  return next instanceof HTMLElement ? next : null;
};

/** One client that waits in a queue: who, what waits, since when, and the repair that fits. */
export function QueueLine({ queue, item, acts, chosen, first, onChoose, onFocus }: Props) {
  const { t, term } = useWords();
  const { client, number, type, grade, owner, phone, email, dueOn, dueAt, rule } = item;
  const name = item.name ?? t('clients.form.unnamed');
  const facts = [number, type === null ? null : term(type), owner].filter((fact) => fact !== null).join(' · ');
  const line = useRef<HTMLLIElement>(null);
  // What is settled leaves the list: the focus goes on to the next. A correction opens the form first.
  const settle = (result: CheckResult): void => {
    if (result !== '已更正' && line.current) (neighbour(line.current, 1) ?? neighbour(line.current, -1))?.focus();
    acts.result(item, result);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>): void => {
    if (event.nativeEvent.isComposing || event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const here = event.currentTarget;
    const result = isChecked(queue) ? checkResults[Number(event.key) - 1] : undefined;
    if (event.key === 'ArrowDown') neighbour(here, 1)?.focus();
    else if (event.key === 'ArrowUp') neighbour(here, -1)?.focus();
    else if (event.key === 'Enter') acts.open(client);
    else if (event.key === ' ' && isBulk(queue)) onChoose();
    else if (result !== undefined) settle(result);
    else return;
    event.preventDefault();
  };
  return (
    <li
      ref={line} className={`${styles.line ?? ''} ${queue === 'secondLook' ? (styles.beside ?? '') : ''} ${chosen ? (styles.chosen ?? '') : ''}`} data-reviewline tabIndex={first ? 0 : -1}
      aria-label={t('review.lineOf', { name, facts })} onKeyDown={onKeyDown} onFocus={onFocus}
    >
      {isBulk(queue) ? <Checkbox tabIndex={-1} checked={chosen} aria-label={t('review.choose', { name })} onChange={onChoose} /> : <span />}
      <div className={styles.who}>
        <span className={styles.nameLine}>
          <button type="button" className={`km-link ${styles.name ?? ''}`} title={name} onClick={() => acts.open(client)}>
            {name}
          </button>
          {grade === null ? null : <TierTag grade={grade} meaning="value" />}
        </span>
        <span className="km-soft">{facts}</span>
        {[phone, email].map((reach) => (reach === null ? null : <span key={reach} className={styles.reach} title={reach}>{reach}</span>))}
      </div>
      <div className={styles.what}>
        <What queue={queue} item={item} name={name} acts={acts} />
      </div>
      <div className={styles.end}>
        {dueOn === null ? null : <DueLabel on={dueOn} at={dueAt} rule={t('today.rule', { rule })} />}
        {queue === 'secondLook' ? null : <Repair queue={queue} item={item} name={name} acts={acts} onResult={settle} />}
      </div>
    </li>
  );
}

interface Part {
  readonly queue: ReviewQueue;
  readonly item: ReviewItem;
  readonly name: string;
  readonly acts: LineActs;
}

/** What waits. */
function What({ queue, item, name, acts }: Part) {
  const { t, term } = useWords();
  const { client, since, gaps, doubts, change, tries, rhythm, authorised } = item;
  switch (queue) {
    case 'incomplete':
      return <GapChips client={client} name={name} gaps={gaps} onElsewhere={(field) => acts.elsewhere(client, field)} />;
    case 'doubtful':
      return (
        <>
          <DoubtTags item={item} />
          <LastCheck item={item} />
          {tries === 0 ? null : <span className="km-soft">{t('review.tries', { count: tries })}</span>}
        </>
      );
    case 'secondLook':
      return <span className="km-soft">{t('review.secondLook.since', { day: dayText(since) })}</span>;
    case 'recheck':
      return (
        <>
          <span>
            {t('review.recheck.since', { day: dayText(since) })} {rhythm === null ? null : <StatusTag tone="neutral" icon={null}>{t(`review.rhythms.${rhythm}`)}</StatusTag>}
          </span>
          <LastCheck item={item} />
        </>
      );
    case 'changes':
      return change === null ? null : (
        <>
          <span className={styles.chips}>{change.what.map((each) => <StatusTag key={each} tone="info" icon={null}>{term(each)}</StatusTag>)}</span>
          {change.notes === null ? null : <span className={styles.notes}>{change.notes}</span>}
        </>
      );
    case 'outliers':
      return doubts.map((doubt) => <AmountDoubt key={`${doubt.id}${doubt.field}`} doubt={doubt} name={name} onOpen={() => acts.openTrade(client)} />);
    case 'consent':
      return authorised === null ? null : <span className="km-soft">{t(`review.consent.${authorised}`)}</span>;
  }
}

/** The one-click repair of a queue. */
function Repair({ queue, item, name, acts, onResult }: Part & { readonly onResult: (result: CheckResult) => void }) {
  const { t } = useWords();
  const { client, change } = item;
  if (isChecked(queue)) return <ResultButtons name={name} onResult={onResult} />;
  if (queue === 'changes') {
    if (change === null) return null;
    return change.of === 'contacts' ? (
      <Button size="small" aria-label={t('review.changes.settleOf', { name })} onClick={() => acts.openChain(client)}>{t('review.changes.settle')}</Button>
    ) : (
      <span className={styles.acts}>
        <Button size="small" aria-label={t('review.changes.editOf', { name })} onClick={() => acts.edit(client)}>{t('review.changes.edit')}</Button>
        <Button size="small" aria-label={t('review.changes.doneOf', { name })} onClick={() => void finishChange(change.id as InfoChangeId)}>{t('review.changes.done')}</Button>
      </span>
    );
  }
  if (queue === 'consent') return <Button size="small" aria-label={t('review.consent.addOf', { name })} onClick={() => acts.consent(client)}>{t('review.consent.add')}</Button>;
  if (queue === 'incomplete') return <Button size="small" type="text" aria-label={t('review.gaps.openOf', { name })} onClick={() => acts.edit(client)}>{t('review.gaps.openForm')}</Button>;
  return null;
}
