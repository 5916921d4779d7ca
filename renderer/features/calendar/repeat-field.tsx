import { Checkbox, InputNumber, Select } from 'antd';
import { clampsMonths, frequencies, fromPlainRule, toPlainRule, type Frequency, type PlainRule } from '../../../shared/calendar/recurrence';
import { weekdayOf } from '../../../shared/calendar/holidays';
import { addMonths, type Day } from '../../../shared/kit/dates';
import { DayInput } from '../../ui/day-input';
import { useWords } from '../../words/use-words';
import styles from './calendar.module.css';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
/** Occurrences that a count begins with. */
const usualCount = 10;

type End = 'never' | 'until' | 'count';

/** Asks how something repeats; what leaves it is a rule (RFC 5545), or `null`. */
export function RepeatField({ value = null, onChange, on, id }: { readonly value?: string | null; readonly onChange?: (rule: string | null) => void; readonly on: Day | null; readonly id?: string }) {
  const { t } = useWords();
  const plain = value === null || on === null ? null : toPlainRule(value, on);
  const isOther = value !== null && on !== null && plain === null;
  const say = (next: PlainRule): void => {
    if (on !== null) onChange?.(fromPlainRule(next, on));
  };
  const choose = (frequency: Frequency | 'none' | 'other'): void => {
    if (frequency === 'none') onChange?.(null);
    else if (frequency !== 'other') say({ frequency, interval: 1, weekdays: on === null ? [] : [weekdayOf(on)], until: plain?.until ?? null, count: plain?.count ?? null });
  };
  const end: End = plain === null ? 'never' : plain.count !== null ? 'count' : plain.until !== null ? 'until' : 'never';
  return (
    <div className={styles.repeat}>
      <Select
        {...(id === undefined ? {} : { id })}
        aria-label={t('calendar.repeat.label')}
        value={isOther ? 'other' : (plain?.frequency ?? 'none')}
        onChange={choose}
        disabled={on === null}
        options={[
          { value: 'none', label: t('calendar.repeat.none') },
          ...frequencies.map((frequency) => ({ value: frequency, label: t(`calendar.repeat.${frequency}`) })),
          ...(isOther ? [{ value: 'other', label: t('calendar.repeat.custom') }] : []),
        ]}
      />
      {plain === null || on === null ? null : (
        <div className={styles.repeatLine}>
          <span>{t('calendar.repeat.every')}</span>
          <InputNumber aria-label={t('calendar.repeat.every')} min={1} max={99} precision={0} value={plain.interval} onChange={(interval) => say({ ...plain, interval: interval ?? 1 })} />
          <span>{t(`calendar.repeat.units.${plain.frequency}`)}</span>
          {plain.frequency === 'WEEKLY' ? (
            <Checkbox.Group
              aria-label={t('calendar.repeat.on')}
              value={[...plain.weekdays]}
              options={weekdays.map((name, at) => ({ value: at + 1, label: t(`calendar.weekdays.${name}`), disabled: at + 1 === weekdayOf(on) }))}
              onChange={(days) => say({ ...plain, weekdays: days.length === 0 ? [weekdayOf(on)] : days })}
            />
          ) : null}
          <Select<End>
            aria-label={t('calendar.repeat.ends')}
            value={end}
            popupMatchSelectWidth={false}
            onChange={(next) => say({ ...plain, until: next === 'until' ? addMonths(on, 3) : null, count: next === 'count' ? usualCount : null })}
            options={(['never', 'until', 'count'] as const).map((each) => ({ value: each, label: t(`calendar.repeat.${each}`) }))}
          />
          {end === 'until' ? <DayInput aria-label={t('calendar.repeat.until')} style={{ width: 150 }} allowClear={false} value={plain.until} onChange={(until) => say({ ...plain, until: until ?? plain.until })} /> : null}
          {end === 'count' ? (
            <>
              <InputNumber aria-label={t('calendar.repeat.count')} min={1} max={2000} precision={0} value={plain.count} onChange={(count) => say({ ...plain, count: count ?? 1 })} />
              <span>{t('calendar.repeat.times')}</span>
            </>
          ) : null}
        </div>
      )}
      {plain !== null && on !== null && clampsMonths(plain, on) ? <p className="km-soft">{t('calendar.repeat.clamps')}</p> : null}
    </div>
  );
}
