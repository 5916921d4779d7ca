import { Button, Checkbox, Select } from 'antd';
import { useEffect, useState } from 'react';
import type { ClientChoices } from '../../../shared/client/asks';
import { grades, stages } from '../../../shared/client/schema';
import { useClientChoices } from '../../data/queries/clients';
import { FilterInput } from '../../ui/filter-input';
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
  const { t, term } = useWords();
  const { filter, filterChosen, filtersCleared } = useClientListState();
  const [tags, setTags] = useState<ClientChoices['tags']>([]);
  const [wanted, setWanted] = useState(filter.tag !== undefined);
  const terms = <T extends string>(values: readonly T[]) => values.map((value) => ({ value, label: term(value) }));
  return (
    <div className={styles.filters} role="group" aria-label={t('clients.filter.label')}>
      {wanted ? <ReadTags onRead={setTags} /> : null}
      <div className={styles.text}>
        <FilterInput
          label={t('clients.filter.text')}
          placeholder={t('clients.filter.textPlaceholder')}
          value={filter.text ?? ''}
          onChange={(text) => filterChosen({ text })}
          onArrowDown={onIntoList}
        />
      </div>
      <Select
        className={styles.select ?? ''}
        mode="multiple"
        maxTagCount="responsive"
        allowClear
        showSearch={false}
        aria-label={t('clients.filter.valueGrade')}
        placeholder={t('clients.filter.valueGrade')}
        options={terms(grades)}
        value={filter.valueGrade ?? []}
        onChange={(valueGrade) => filterChosen({ valueGrade })}
      />
      <Select
        className={styles.select ?? ''}
        mode="multiple"
        maxTagCount="responsive"
        allowClear
        showSearch={false}
        aria-label={t('clients.filter.stage')}
        placeholder={t('clients.filter.stage')}
        options={terms(stages)}
        value={filter.stage ?? []}
        onChange={(stage) => filterChosen({ stage })}
      />
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
      {Object.keys(filter).length === 0 || filter.where !== undefined ? null : (
        <Button type="link" size="small" onClick={filtersCleared}>
          {t('clients.list.clearFilters')}
        </Button>
      )}
    </div>
  );
}
