import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, DatePicker, Segmented } from 'antd';
import { useState } from 'react';
import { addMonths, type Day } from '../../../shared/kit/dates';
import { monthOfDay, periodKind, quarterOfDay, yearOfDay, type Period, type PeriodKind } from '../../../shared/report/period';
import { usePickedDay, usePickedSpan } from '../../ui/picked-day';
import { useWords } from '../../words/use-words';
import styles from './reports.module.css';

const dayFormat = 'YYYY-MM-DD';

/** How each kind of calendar period is found from a day, walked through and picked. */
const calendar = {
  month: { of: monthOfDay, months: 1, pick: 'reports.period.pickMonth', format: 'reports.period.format' },
  quarter: { of: quarterOfDay, months: 3, pick: 'reports.period.pickQuarter', format: 'reports.period.quarterFormat' },
  year: { of: yearOfDay, months: 12, pick: 'reports.period.pickYear', format: 'reports.period.yearFormat' },
} as const;

/** Chooses the period of a report: a month, quarter or year, walked through one by one, or any days. */
export function PeriodPicker({ period, onChosen }: { readonly period: Period; readonly onChosen: (period: Period) => void }) {
  const { t } = useWords();
  const [asked, setAsked] = useState<PeriodKind | null>(null);
  const shown = asked ?? periodKind(period);
  const from = usePickedDay(period.from);
  const span = usePickedSpan(period.from, period.to);
  const chosen = shown === 'days' ? null : calendar[shown];
  return (
    <div className={styles.period} role="group" aria-label={t('reports.period.label')}>
      <Segmented<PeriodKind>
        value={shown} aria-label={t('reports.period.label')}
        options={(['month', 'quarter', 'year', 'days'] as const).map((kind) => ({ value: kind, label: t(`reports.period.${kind}`) }))}
        onChange={(kind) => {
          setAsked(kind);
          if (kind !== 'days') onChosen(calendar[kind].of(period.from));
        }}
      />
      {chosen && shown !== 'days' ? (
        <>
          <Button icon={<LeftOutlined aria-hidden />} aria-label={t('reports.period.previous')} onClick={() => onChosen(chosen.of(addMonths(period.from, -chosen.months)))} />
          <DatePicker
            picker={shown} allowClear={false} aria-label={t(chosen.pick)} value={from} className={styles.month ?? ''}
            format={t(chosen.format)} onChange={(day) => day && onChosen(chosen.of(day.format(dayFormat) as Day))}
          />
          <Button icon={<RightOutlined aria-hidden />} aria-label={t('reports.period.next')} onClick={() => onChosen(chosen.of(addMonths(period.from, chosen.months)))} />
        </>
      ) : (
        <DatePicker.RangePicker
          allowClear={false} value={span} format={dayFormat}
          aria-label={t('reports.period.days')} placeholder={[t('reports.period.from'), t('reports.period.to')]}
          onChange={(days) => {
            const [first, last] = days ?? [];
            if (first && last) onChosen({ from: first.format(dayFormat) as Day, to: last.format(dayFormat) as Day });
          }}
        />
      )}
    </div>
  );
}
