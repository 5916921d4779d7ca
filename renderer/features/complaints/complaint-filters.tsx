import { Button, DatePicker, Select, Tag } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { complaintGrades, complaintStates, complaintTypes } from '../../../shared/complaint/schema';
import { addDays, addMonths, type Day } from '../../../shared/kit/dates';
import { useToday } from '../../ui/use-today';
import { FilterInput } from '../../ui/filter-input';
import { useWords } from '../../words/use-words';
import { useComplaintListState } from './screen-state';
import styles from './complaint-list.module.css';

const toDay = (picked: Dayjs | null | undefined): Day | undefined => (picked ? (picked.format('YYYY-MM-DD') as Day) : undefined);
const fromDay = (day: Day | undefined): Dayjs | null => (day === undefined ? null : dayjs(day, 'YYYY-MM-DD'));

/** What narrows the list of complaints; each choice applies at once. */
export function ComplaintFilters({ onIntoList }: { readonly onIntoList: () => void }) {
  const { t, term } = useWords();
  const today = useToday();
  const { filter, filterChosen, filtersCleared } = useComplaintListState();
  const several = <T extends string>(name: string, values: readonly T[], chosen: readonly T[] | undefined, onChange: (next: T[]) => void) => (
    <Select
      className={styles.select ?? ''}
      mode="multiple"
      maxTagCount="responsive"
      allowClear
      showSearch={false}
      aria-label={name}
      placeholder={name}
      options={values.map((value) => ({ value, label: term(value) }))}
      value={[...(chosen ?? [])]}
      onChange={onChange}
    />
  );
  const monthStart = `${today.slice(0, 8)}01` as Day;
  const period = (from: Day, to: Day): [Dayjs, Dayjs] => [dayjs(from), dayjs(to)];
  return (
    <div className={styles.filters} role="group" aria-label={t('complaints.filter.label')}>
      <div className={styles.text}>
        <FilterInput
          label={t('complaints.filter.text')}
          placeholder={t('complaints.filter.textPlaceholder')}
          value={filter.text ?? ''}
          onChange={(text) => filterChosen({ text })}
          onArrowDown={onIntoList}
        />
      </div>
      {several(t('complaints.filter.state'), complaintStates, filter.state, (state) => filterChosen({ state }))}
      {several(t('complaints.filter.grade'), complaintGrades, filter.grade, (grade) => filterChosen({ grade }))}
      {several(t('complaints.filter.type'), complaintTypes, filter.type, (type) => filterChosen({ type }))}
      <DatePicker.RangePicker
        className={styles.period ?? ''}
        aria-label={t('complaints.filter.period')}
        placeholder={[t('complaints.filter.from'), t('complaints.filter.to')]}
        allowEmpty
        presets={[
          { label: t('complaints.filter.thisMonth'), value: period(monthStart, addDays(addMonths(monthStart, 1), -1)) },
          { label: t('complaints.filter.lastMonth'), value: period(addMonths(monthStart, -1), addDays(monthStart, -1)) },
          { label: t('complaints.filter.thisYear'), value: period(`${today.slice(0, 4)}-01-01` as Day, `${today.slice(0, 4)}-12-31` as Day) },
        ]}
        value={[fromDay(filter.from), fromDay(filter.to)]}
        onChange={(range) => filterChosen({ from: toDay(range?.[0]), to: toDay(range?.[1]) })}
      />
      {filter.problem === undefined ? null : (
        <Tag closable onClose={() => filterChosen({ problem: undefined })}>
          {t('complaints.filter.problem', { value: filter.problem })}
        </Tag>
      )}
      {filter.department === undefined ? null : (
        <Tag closable onClose={() => filterChosen({ department: undefined })}>
          {t('complaints.filter.department', { value: term(filter.department) })}
        </Tag>
      )}
      {filter.client === undefined ? null : (
        <Tag closable onClose={() => filterChosen({ client: undefined })}>
          {t('complaints.filter.ofClient')}
        </Tag>
      )}
      {Object.keys(filter).length === 0 || filter.where !== undefined ? null : (
        <Button type="link" size="small" onClick={filtersCleared}>
          {t('complaints.list.clearFilters')}
        </Button>
      )}
    </div>
  );
}
