import { DownloadOutlined } from '@ant-design/icons';
import { Button, DatePicker, Dropdown, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { ExportedList } from '../../../shared/trade/asks';
import { addDays, addMonths, type Day } from '../../../shared/kit/dates';
import { useToday } from '../../ui/use-today';
import { useWords } from '../../words/use-words';
import { useExportList } from './use-export-list';
import styles from './trade.module.css';

/** Writes the list as it is filtered. */
export function ExportButton({ what }: { readonly what: ExportedList }) {
  const { t } = useWords();
  const write = useExportList();
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'xlsx', label: t('trade.export.xlsx'), onClick: () => void write(what, 'xlsx') },
          { key: 'csv', label: t('trade.export.csv'), onClick: () => void write(what, 'csv') },
        ],
      }}
    >
      <Button icon={<DownloadOutlined aria-hidden />}>{t('trade.export.button')}</Button>
    </Dropdown>
  );
}

/** Several values of a closed list. */
export function Several<T extends string>({ name, values, chosen, onChange }: { readonly name: string; readonly values: readonly T[]; readonly chosen: readonly T[] | undefined; readonly onChange: (next: T[]) => void }) {
  const { term } = useWords();
  return (
    <Select
      className={styles.select ?? ''} mode="multiple" maxTagCount="responsive" allowClear showSearch={false} aria-label={name} placeholder={name}
      options={values.map((value) => ({ value, label: term(value) }))} value={[...(chosen ?? [])]} onChange={onChange}
    />
  );
}

const toDay = (picked: Dayjs | null | undefined): Day | undefined => (picked ? (picked.format('YYYY-MM-DD') as Day) : undefined);
const fromDay = (day: Day | undefined): Dayjs | null => (day === undefined ? null : dayjs(day, 'YYYY-MM-DD'));

/** A range of days, with the usual ones at hand. */
export function PeriodFilter({ name, from, to, onChange }: { readonly name: string; readonly from: Day | undefined; readonly to: Day | undefined; readonly onChange: (range: { from: Day | undefined; to: Day | undefined }) => void }) {
  const { t } = useWords();
  const today = useToday();
  const month = `${today.slice(0, 8)}01` as Day;
  const year = (years: number): [Dayjs, Dayjs] => {
    const of = String(Number(today.slice(0, 4)) + years);
    return [dayjs(`${of}-01-01`), dayjs(`${of}-12-31`)];
  };
  return (
    <DatePicker.RangePicker
      className={styles.period ?? ''} aria-label={name} allowEmpty placeholder={[name, t('trade.filter.to')]}
      presets={[
        { label: t('trade.filter.thisMonth'), value: [dayjs(month), dayjs(addDays(addMonths(month, 1), -1))] },
        { label: t('trade.filter.thisYear'), value: year(0) },
        { label: t('trade.filter.lastYear'), value: year(-1) },
      ]}
      value={[fromDay(from), fromDay(to)]}
      onChange={(range) => onChange({ from: toDay(range?.[0]), to: toDay(range?.[1]) })}
    />
  );
}
