import { Button } from 'antd';
import { addDays, type Day } from '../../../shared/kit/dates';
import { dayShort } from '../../ui/format';
import { useWords } from '../../words/use-words';
import type { ProposedDay } from '../../../shared/followup/rules';
import styles from './followup-form.module.css';

/** Days offered for the next action, the first of them by the client's cadence, with why. */
export function NextDays({ value, proposed, why, today, onChoose }: {
  readonly value: Day | null;
  readonly proposed: ProposedDay | null;
  readonly why: string;
  readonly today: Day;
  readonly onChoose: (day: Day) => void;
}) {
  const { t } = useWords();
  const quick = [
    { day: addDays(today, 1), name: t('followups.tomorrow') },
    { day: addDays(today, 3), name: t('followups.inThreeDays') },
    { day: addDays(today, 7), name: t('followups.inAWeek') },
  ];
  const chip = (day: Day, name: string, title: string) => (
    <Button key={name} size="small" type={day === value ? 'primary' : 'default'} ghost={day === value} aria-pressed={day === value} title={title} onClick={() => onChoose(day)}>
      {name}
    </Button>
  );
  return (
    <div className={styles.chips}>
      {proposed === null ? null : chip(proposed.on, t('followups.byCadence', { day: dayShort(proposed.on) }), why)}
      {quick.map(({ day, name }) => chip(day, name, dayShort(day)))}
      {proposed !== null && proposed.on === value ? <span className="km-soft">{why}</span> : null}
    </div>
  );
}
