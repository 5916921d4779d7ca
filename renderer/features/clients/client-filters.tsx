import { Checkbox, Select } from 'antd';
import { useEffect, useState } from 'react';
import type { ClientChoices } from '../../../shared/client/asks';
import { grades, stages } from '../../../shared/client/schema';
import { useClientChoices } from '../../data/queries/clients';
import { FilterBar, SeveralFilter } from '../../pieces/list-parts';
import { useWords } from '../../words/use-words';
import { useClientListState } from './screen-state';
import { SourceFilterTags } from './source-filter-tags';
import styles from './client-list.module.css';

/** Reads the tags in use once somebody asks for them: the list itself comes first. */
function ReadTags({ onRead }: { readonly onRead: (tags: ClientChoices['tags']) => void }) {
  const { value } = useClientChoices();
  useEffect(() => {
    if (value !== null) onRead(value.tags);
  }, [value, onRead]);
  return null;
}

/** What narrows the client list; each choice applies at once. */
export function ClientFilters({ onIntoList }: { readonly onIntoList: () => void }) {
  const { t } = useWords();
  const { filter, filterChosen, filtersCleared } = useClientListState();
  const [tags, setTags] = useState<ClientChoices['tags']>([]);
  const [wanted, setWanted] = useState(filter.tag !== undefined);
  return (
    <FilterBar
      label={t('clients.filter.label')}
      text={{ label: t('clients.filter.text'), placeholder: t('clients.filter.textPlaceholder'), value: filter.text, onChange: (text) => filterChosen({ text }), onIntoList }}
      onClear={Object.keys(filter).length === 0 || filter.where !== undefined ? null : filtersCleared}
    >
      {wanted ? <ReadTags onRead={setTags} /> : null}
      <SeveralFilter name={t('clients.filter.valueGrade')} values={grades} chosen={filter.valueGrade} onChange={(valueGrade) => filterChosen({ valueGrade })} />
      <SeveralFilter name={t('clients.filter.stage')} values={stages} chosen={filter.stage} onChange={(stage) => filterChosen({ stage })} />
      <Select
        className={styles.tags ?? ''}
        mode="multiple"
        maxTagCount="responsive"
        allowClear
        aria-label={t('clients.filter.tag')}
        placeholder={t('clients.filter.tag')}
        showSearch={{ optionFilterProp: 'label' }}
        onOpenChange={(open) => open && setWanted(true)}
        options={tags.map(({ id, name }) => ({ value: id, label: name }))}
        value={filter.tag ?? []}
        onChange={(tag) => filterChosen({ tag })}
      />
      {filter.verification === undefined ? null : (
        <Checkbox checked={filter.verification === '待核实'} onChange={({ target }) => filterChosen({ verification: target.checked ? '待核实' : undefined })}>
          {t('clients.filter.toVerify')}
        </Checkbox>
      )}
      <SourceFilterTags filter={filter} />
    </FilterBar>
  );
}
