import { Button } from 'antd';
import { addDays, type Day } from '../../../shared/kit/dates';
import { DayInput } from '../../ui/day-input';
import { dayShort } from '../../ui/format';
import { useWords } from '../../words/use-words';
import type { ProposedDay } from './propose-next';
import styles from './followup-form.module.css';

/** The day of the next action: picked, typed, or one of those proposed, the first of them by the cadence. */
export function NextDay({ value = null, onChange, proposed, why, today, id, ...given }: {
  readonly value?: Day | null;
  readonly onChange?: (day: Day | null) => void;
  readonly id?: string;
  readonly proposed: ProposedDay | null;
  readonly why: string;
  readonly today: Day;
  readonly 'aria-required'?: boolean;
}) {
  const { t } = useWords();
  const quick = [
    { day: addDays(today, 1), name: t('followups.tomorrow') },
    { day: addDays(today, 3), name: t('followups.inThreeDays') },
    { day: addDays(today, 7), name: t('followups.inAWeek') },
  ];
  const chip = (day: Day, name: string, title: string) => (
    <Button key={name} size="small" type={day === value ? 'primary' : 'default'} ghost={day === value} aria-pressed={day === value} title={title} onClick={() => onChange?.(day)}>
      {name}
    </Button>
  );
  return (
    <>
      <DayInput {...given} {...(id === undefined ? {} : { id })} value={value} {...(onChange === undefined ? {} : { onChange })} />
      <div className={styles.chips}>
        {proposed === null ? null : chip(proposed.on, t('followups.byCadence', { day: dayShort(proposed.on) }), why)}
        {quick.map(({ day, name }) => chip(day, name, dayShort(day)))}
      </div>
      {proposed !== null && proposed.on === value ? <div className="km-soft">{why}</div> : null}
    </>
  );
}
