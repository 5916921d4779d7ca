import { Tag } from 'antd';
import { complaintGrades, complaintStates, complaintTypes } from '../../../shared/complaint/schema';
import { FilterBar, PeriodFilter, SeveralFilter } from '../../pieces/list-parts';
import { useWords } from '../../words/use-words';
import { useComplaintListState } from './screen-state';

/** What narrows the list of complaints; each choice applies at once. */
export function ComplaintFilters({ onIntoList }: { readonly onIntoList: () => void }) {
  const { t, term } = useWords();
  const { filter, filterChosen, filtersCleared } = useComplaintListState();
  return (
    <FilterBar
      label={t('complaints.filter.label')}
      text={{ label: t('complaints.filter.text'), placeholder: t('complaints.filter.textPlaceholder'), value: filter.text, onChange: (text) => filterChosen({ text }), onIntoList }}
      onClear={Object.keys(filter).length === 0 || filter.where !== undefined ? null : filtersCleared}
    >
      <SeveralFilter name={t('complaints.filter.state')} values={complaintStates} chosen={filter.state} onChange={(state) => filterChosen({ state })} />
      <SeveralFilter name={t('complaints.filter.grade')} values={complaintGrades} chosen={filter.grade} onChange={(grade) => filterChosen({ grade })} />
      <SeveralFilter name={t('complaints.filter.type')} values={complaintTypes} chosen={filter.type} onChange={(type) => filterChosen({ type })} />
      <PeriodFilter name={t('complaints.filter.period')} from={filter.from} to={filter.to} onChange={filterChosen} />
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
    </FilterBar>
  );
}
