import { Tag } from 'antd';
import type { ClientFilter } from '../../../shared/client/asks';
import { useWords } from '../../words/use-words';
import { useClientListState } from './screen-state';

/** What a figure of the sources narrowed the list to; each can be taken away. */
export function SourceFilterTags({ filter }: { readonly filter: ClientFilter }) {
  const { t, term } = useWords();
  const filterChosen = useClientListState((state) => state.filterChosen);
  const { source, sourceEntry, qualified, firstOrder, filedFrom, filedTo } = filter;
  const tags: readonly { readonly key: string; readonly text: string; readonly drop: Parameters<typeof filterChosen>[0] }[] = [
    ...(source === undefined ? [] : [{ key: 'source', text: t('sources.filter.channel', { value: source.map(term).join(t('clients.page.comma')) }), drop: { source: undefined } }]),
    ...(sourceEntry === undefined ? [] : [{ key: 'entry', text: t('sources.filter.entry', { value: t('sources.filter.oneEntry') }), drop: { sourceEntry: undefined } }]),
    ...(qualified === undefined ? [] : [{ key: 'qualified', text: t(qualified ? 'sources.filter.qualified' : 'sources.filter.notQualified'), drop: { qualified: undefined } }]),
    ...(firstOrder === undefined ? [] : [{ key: 'firstOrder', text: t(firstOrder ? 'sources.filter.firstOrder' : 'sources.filter.noFirstOrder'), drop: { firstOrder: undefined } }]),
    ...(filedFrom === undefined && filedTo === undefined ? [] : [{ key: 'filed', text: t('sources.filter.filed', { from: filedFrom ?? '', to: filedTo ?? '' }), drop: { filedFrom: undefined, filedTo: undefined } }]),
  ];
  if (tags.length === 0) return null;
  return (
    <span role="group" aria-label={t('sources.filter.label')}>
      {tags.map(({ key, text, drop }) => (
        <Tag key={key} closable={{ 'aria-label': `${text}: ${t('clients.list.clearFilters')}` }} onClose={() => filterChosen(drop)}>
          {text}
        </Tag>
      ))}
    </span>
  );
}
