import { FlagOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Pagination, Segmented, Select } from 'antd';
import { useState } from 'react';
import type { PromiseRow } from '../../../shared/promise/asks';
import type { PromiseStanding } from '../../../shared/promise/rules';
import { usePromises } from '../../data/queries/promises';
import { EmptyState } from '../../ui/empty-state';
import { Failure } from '../../ui/failure';
import { FilterInput } from '../../ui/filter-input';
import { countText } from '../../ui/format';
import { Section } from '../../ui/page';
import { useWords } from '../../words/use-words';
import { KeptRateText } from './kept-rate';
import { PromiseDialog } from './promise-dialog';
import { PromiseTable } from './promise-table';
import styles from './promises.module.css';

const atOnce = 50;

/** What a list shows: what waits, one kind of what is decided, or all. */
const groups = { waiting: ['overdue', 'lapsed', 'open'], late: ['overdue', 'lapsed'], kept: ['kept', 'late'], broken: ['broken', 'lapsed'], all: [] } as const satisfies Readonly<Record<string, readonly PromiseStanding[]>>;
type Group = keyof typeof groups;

/** 承诺台账: what was promised to all clients, the overdue first, and how much of it is kept. */
export function PromiseView({ onHistory }: { readonly onHistory: (promise: PromiseRow) => void }) {
  const { t } = useWords();
  const [group, setGroup] = useState<Group>('waiting');
  const [text, setText] = useState('');
  const [owner, setOwner] = useState<string | null>(null);
  const [page, setPage] = useState(1);
  const [adding, setAdding] = useState(false);
  const { value, error, reload } = usePromises({
    filter: { standings: [...groups[group]], ...(text === '' ? {} : { text }), ...(owner === null ? {} : { owner }) }, offset: (page - 1) * atOnce, limit: atOnce,
  });
  if (error !== null) return <Failure error={error} channel="promise:list" onRetry={reload} />;
  if (value === null) return null;
  const { counts, rate, owners, items, total } = value;
  const countOf = (each: Group): number => (each === 'all' ? Object.values(counts) : groups[each].map((standing) => counts[standing])).reduce((sum, count) => sum + count, 0);
  const dialog = adding ? <PromiseDialog onClose={() => setAdding(false)} /> : null;
  const add = <Button icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>{t('promises.add')}</Button>;
  if (countOf('all') === 0 && text === '' && owner === null) {
    return <>{dialog}<EmptyState icon={<FlagOutlined />} sentence={t('promises.empty')} action={add} example={t('promises.example')} /></>;
  }
  const narrow = (then: () => void): void => {
    setPage(1);
    then();
  };
  return (
    <Section title={t('promises.title')} actions={<KeptRateText rate={rate} />}>
      <div className="km-bar">
        <Segmented<Group> aria-label={t('promises.show')} value={group} onChange={(next) => narrow(() => setGroup(next))} options={(Object.keys(groups) as Group[]).map((each) => ({ value: each, label: t(`promises.groups.${each}`, { count: countText(countOf(each)) }) }))} />
        <span className="km-find"><FilterInput value={text} onChange={(next) => narrow(() => setText(next))} label={t('promises.search')} placeholder={t('promises.search')} /></span>
        <Select<string> className={styles.owners ?? ''} allowClear value={owner} aria-label={t('promises.ofOwner')} placeholder={t('promises.ofOwner')} onChange={(next: string | undefined) => narrow(() => setOwner(next ?? null))} options={owners.map((value_) => ({ value: value_, label: value_ }))} />
        {add}
        <span className="km-soft">{t('promises.keysHint')}</span>
      </div>
      {total === 0 ? <p className="km-soft">{t('promises.nothingHere')}</p> : <PromiseTable promises={items} label={t('promises.title')} resetOn={`${group} ${text} ${owner ?? ''} ${page}`} onHistory={onHistory} />}
      <Pagination align="end" className="km-pages" current={page} pageSize={atOnce} total={total} hideOnSinglePage showSizeChanger={false} onChange={setPage} />
      {dialog}
    </Section>
  );
}
