import { Button } from 'antd';
import type { ReactNode } from 'react';
import { differs, stopOf, type ActionReading, type Span } from '../../shared/action/read-action';
import type { Day } from '../../shared/kit/dates';
import { dayShort } from '../ui/format';
import { useWords } from '../words/use-words';
import styles from './action-line.module.css';

interface Marked extends Span {
  readonly as: 'who' | 'what' | 'when' | 'vague';
}

/** The pieces of a text that were read, none over another: what is vague before what is clear. */
function marksOf({ who, what, when, vague }: ActionReading): readonly Marked[] {
  const all: Marked[] = [
    ...[...vague].sort((a, b) => b.to - b.from - (a.to - a.from)).map((span) => ({ ...span, as: 'vague' as const })),
    ...(when === null ? [] : [{ ...when, as: 'when' as const }]), ...(who === null ? [] : [{ ...who, as: 'who' as const }]), ...(what === null ? [] : [{ ...what, as: 'what' as const }]),
  ];
  const kept: Marked[] = [];
  for (const mark of all) if (mark.to > mark.from && kept.every(({ from, to }) => mark.to <= from || mark.from >= to)) kept.push(mark);
  return kept.sort((a, b) => a.from - b.from);
}

/** What was read from a next action, below its field: who, what and when are marked, and what is missing or vague is said. */
export function ActionLine({ text, reading, deadline, reason, onDay }: {
  readonly text: string;
  readonly reading: ActionReading;
  readonly deadline: Day | null;
  readonly reason: string | null;
  readonly onDay: (day: Day) => void;
}) {
  const { t } = useWords();
  if (text.trim() === '') return null;
  const { when, who, flaws } = reading;
  const other = differs(reading, deadline);
  const marks = marksOf(reading);
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const { from, to, as } of marks) {
    pieces.push(text.slice(at, from), <mark key={from} className={styles[as]} title={t(`followups.read.${as}`)}>{text.slice(from, to)}</mark>);
    at = to;
  }
  pieces.push(text.slice(at));
  const flaw = flaws.find((each) => (each === 'noDate' || each === 'vagueDate' ? deadline === null : each === 'dateInPast' || reason === null));
  return (
    <div className={styles.read} role="status" aria-label={t('followups.read.label')}>
      <div className={styles.readText}>{pieces}</div>
      <div className={styles.chips}>
        {who === null ? null : <span className={styles.chip}>{t('followups.read.whoIs', { name: who.name })}</span>}
        {when === null ? null : (
          <Button size="small" type={when.on === deadline ? 'primary' : 'default'} ghost={when.on === deadline} aria-pressed={when.on === deadline} onClick={() => onDay(when.on)}>
            {t(when.time === null ? 'followups.read.byDay' : 'followups.read.byTime', { day: dayShort(when.on), time: when.time ?? '' })}
          </Button>
        )}
        {other === null ? null : <span className={styles.vague}>{t('followups.read.differs', { said: dayShort(other.said), deadline: dayShort(other.deadline) })}</span>}
        {flaw === undefined ? null : <span className={styles.vague}>{t(`followups.flaws.${flaw}`)}</span>}
        {flaw === undefined && reason !== null && stopOf(reading, { deadline, reason: null }) === 'vagueWhat' ? <span className="km-soft">{t('followups.read.justified')}</span> : null}
      </div>
    </div>
  );
}
