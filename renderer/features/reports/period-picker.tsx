import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, DatePicker, Segmented } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { addMonths, type Day } from '../../../shared/kit/dates';
import { monthOfDay, periodKind, type Period } from '../../../shared/report/period';
import { useWords } from '../../words/use-words';
import styles from './reports.module.css';

const dayFormat = 'YYYY-MM-DD';

/** Chooses the period of a report: a month, walked through one by one, or any days. */
export function PeriodPicker({ period, onChosen }: { readonly period: Period; readonly onChosen: (period: Period) => void }) {
  const { t } = useWords();
  const [asked, setAsked] = useState<'month' | 'days' | null>(null);
  const shown = asked ?? (periodKind(period) === 'month' ? 'month' : 'days');
  const toMonth = (day: Day): void => onChosen(monthOfDay(day));
  return (
    <div className={styles.period} role="group" aria-label={t('reports.period.label')}>
      <Segmented<'month' | 'days'>
        value={shown} aria-label={t('reports.period.label')}
        options={[{ value: 'month', label: t('reports.period.month') }, { value: 'days', label: t('reports.period.days') }]}
        onChange={(kind) => {
          setAsked(kind);
          if (kind === 'month') toMonth(period.from);
        }}
      />
      {shown === 'month' ? (
        <>
          <Button icon={<LeftOutlined aria-hidden />} aria-label={t('reports.period.previous')} onClick={() => toMonth(addMonths(period.from, -1))} />
          <DatePicker
            picker="month" allowClear={false} aria-label={t('reports.period.pickMonth')} value={dayjs(period.from)} className={styles.month ?? ''}
            format={t('reports.period.format')} onChange={(day) => day && toMonth(day.format(dayFormat) as Day)}
          />
          <Button icon={<RightOutlined aria-hidden />} aria-label={t('reports.period.next')} onClick={() => toMonth(addMonths(period.from, 1))} />
        </>
      ) : (
        <DatePicker.RangePicker
          allowClear={false} value={[dayjs(period.from), dayjs(period.to)]} format={dayFormat}
          aria-label={t('reports.period.days')} placeholder={[t('reports.period.from'), t('reports.period.to')]}
          onChange={(days) => {
            const [from, to] = days ?? [];
            if (from && to) onChosen({ from: from.format(dayFormat) as Day, to: to.format(dayFormat) as Day });
          }}
        />
      )}
    </div>
  );
}
