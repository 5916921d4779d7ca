import { Button, DatePicker, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { addDays, addMonths, type Day } from '../../shared/kit/dates';
import { FilterInput } from '../ui/filter-input';
import { usePickedSpan } from '../ui/picked-day';
import { StatusTag } from '../ui/status-tag';
import { useToday } from '../ui/use-today';
import { useWords } from '../words/use-words';
import styles from './list-parts.module.css';

/** What narrows a list by what one asks most: the field for words first, then what the list has of its own. */
export function FilterBar({ label, text, onClear, children }: {
  readonly label: string;
  readonly text: { readonly label: string; readonly placeholder: string; readonly value: string | undefined; readonly onChange: (text: string) => void; readonly onIntoList: () => void };
  /** Lets go of every filter; absent while there is nothing to let go of. */
  readonly onClear: (() => void) | null;
  readonly children: ReactNode;
}) {
  const { t } = useWords();
  return (
    <div className={styles.filters} role="group" aria-label={label}>
      <div className={styles.text}>
        <FilterInput label={text.label} placeholder={text.placeholder} value={text.value ?? ''} onChange={text.onChange} onArrowDown={text.onIntoList} />
      </div>
      {children}
      {onClear === null ? null : (
        <Button type="link" size="small" onClick={onClear}>
          {t('clients.list.clearFilters')}
        </Button>
      )}
    </div>
  );
}

/** Several values of a closed list. */
export function SeveralFilter<T extends string>({ name, values, chosen, onChange }: {
  readonly name: string;
  readonly values: readonly T[];
  readonly chosen: readonly T[] | undefined;
  readonly onChange: (next: T[]) => void;
}) {
  const { term } = useWords();
  return (
    <Select
      className={styles.select ?? ''} mode="multiple" maxTagCount="responsive" allowClear showSearch={false} aria-label={name} placeholder={name}
      options={values.map((value) => ({ value, label: term(value) }))} value={[...(chosen ?? [])]} onChange={onChange}
    />
  );
}

const toDay = (picked: Dayjs | null | undefined): Day | undefined => (picked ? (picked.format('YYYY-MM-DD') as Day) : undefined);

/** A range of days, with the usual ones at hand. */
export function PeriodFilter({ name, from, to, onChange }: {
  readonly name: string;
  readonly from: Day | undefined;
  readonly to: Day | undefined;
  readonly onChange: (range: { readonly from: Day | undefined; readonly to: Day | undefined }) => void;
}) {
  const { t } = useWords();
  const today = useToday();
  const span = usePickedSpan(from, to);
  const month = `${today.slice(0, 8)}01` as Day;
  const months = (by: number): [Dayjs, Dayjs] => [dayjs(addMonths(month, by)), dayjs(addDays(addMonths(month, by + 1), -1))];
  const year = (by: number): [Dayjs, Dayjs] => {
    const of = String(Number(today.slice(0, 4)) + by);
    return [dayjs(`${of}-01-01`), dayjs(`${of}-12-31`)];
  };
  return (
    <DatePicker.RangePicker
      className={styles.period ?? ''} aria-label={name} allowEmpty placeholder={[name, t('lists.period.to')]}
      presets={[
        { label: t('lists.period.thisMonth'), value: months(0) },
        { label: t('lists.period.lastMonth'), value: months(-1) },
        { label: t('lists.period.thisYear'), value: year(0) },
        { label: t('lists.period.lastYear'), value: year(-1) },
      ]}
      value={span}
      onChange={(range) => onChange({ from: toDay(range?.[0]), to: toDay(range?.[1]) })}
    />
  );
}

/** The name by which a row is known, cut where the column ends, with a mark on sample data. */
export function NamedCell({ name, sample, children }: { readonly name: string; readonly sample: boolean | null; readonly children?: ReactNode }) {
  const { t } = useWords();
  return (
    <span className={styles.named}>
      <span className={styles.namedText} title={name}>{name}</span>
      {sample === true ? <StatusTag tone="neutral" icon={null}>{t('basic.sample')}</StatusTag> : null}
      {children}
    </span>
  );
}
