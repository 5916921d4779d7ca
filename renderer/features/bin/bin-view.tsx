import { DeleteOutlined, UndoOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, Pagination, Segmented } from 'antd';
import { useState } from 'react';
import type { BinRow } from '../../../shared/bin/asks';
import { binDays, type BinCollection } from '../../../shared/bin/rules';
import { ask } from '../../data/engine';
import { useBin } from '../../data/queries/bin';
import { notifyRefused, notifySaved } from '../../data/saved-notice';
import { useSettled } from '../../ui/use-settled';
import { EmptyState } from '../../ui/empty-state';
import { Failure } from '../../ui/failure';
import { countText, momentText, relativeMoment } from '../../ui/format';
import { Section } from '../../ui/page';
import { PlainTable } from '../../ui/plain-table';
import { useKeyedTable } from '../../ui/use-keyed-table';
import { useNow } from '../../ui/use-today';
import { useWords } from '../../words/use-words';
import styles from './bin.module.css';

const perPage = 50;
const waitMs = 150;
const keyOf = ({ collection, id }: BinRow): string => `${collection}:${id}`;

/** What was deleted lately, with what hung on it; brought back one by one or several together. */
export function BinView() {
  const { t } = useWords();
  const now = useNow();
  const [kind, setKind] = useState<BinCollection | null>(null);
  const [typed, setTyped] = useState('');
  const text = useSettled(typed.trim(), waitMs);
  // The page belongs to its question: another kind or text begins at its first.
  const question = `${kind ?? ''} ${text}`;
  const [place, setPlace] = useState({ question, page: 1 });
  const page = place.question === question ? place.page : 1;
  const [chosen, setChosen] = useState<ReadonlyMap<string, BinRow>>(new Map());
  const [anchor, setAnchor] = useState<string | null>(null);
  const { value, error, reload } = useBin(kind, text, (page - 1) * perPage, perPage);
  const items = value?.items ?? [];
  const picked = items.filter((row) => chosen.has(keyOf(row)));
  const lastPage = Math.max(1, Math.ceil((value?.total ?? 0) / perPage));
  if (value !== null && page > lastPage) setPlace({ question, page: lastPage });

  const restore = async (rows: readonly BinRow[]): Promise<void> => {
    const answer = await ask('bin:restore', { items: rows.map(({ collection, id }) => ({ collection, id })) });
    if (!answer.ok) return notifyRefused(answer.error, 'bin:restore');
    setChosen(new Map([...chosen].filter(([key]) => !rows.some((row) => keyOf(row) === key))));
    notifySaved(answer.value.action, t('bin.restored', { count: answer.value.restored }));
  };
  const toggled = (row: BinRow): void => {
    const next = new Map(chosen);
    if (!next.delete(keyOf(row))) next.set(keyOf(row), row);
    setChosen(next);
    setAnchor(keyOf(row));
  };
  /** Chooses the rows of this page as well, or lets go of them; those of other pages stay. */
  const chose = (rows: readonly BinRow[]): void => {
    const others = [...chosen].filter(([key]) => !items.some((row) => keyOf(row) === key));
    setChosen(new Map([...others, ...rows.map((row) => [keyOf(row), row] as const)]));
  };
  const keyed = useKeyedTable({
    total: items.length,
    resetOn: `${question} ${page}`,
    onOpen: (index) => void restore(items.slice(index, index + 1)),
    choice: {
      isEmpty: picked.length === 0,
      onAll: (on) => {
        setAnchor(null);
        chose(on ? items : []);
      },
      onToggle: (index, from) => {
        const anchored = items.findIndex((row) => keyOf(row) === anchor);
        const start = anchored >= 0 ? anchored : (from ?? index);
        const row = items[index];
        if (row === undefined) return;
        if (from === null || (anchored < 0 && from === index)) return toggled(row);
        if (anchored < 0) setAnchor(keyOf(items[start] ?? row));
        const range = items.slice(Math.min(start, index), Math.max(start, index) + 1);
        chose([...new Set([...picked, ...range])]);
      },
    },
  });
  const name = (collection: BinRow['along'][number]['collection']): string => t(`backup.check.names.${collection}`);

  return (
    <Section
      title={t('bin.title')}
      actions={
        <Button type="primary" icon={<UndoOutlined aria-hidden />} disabled={chosen.size === 0} onClick={() => void restore([...chosen.values()])}>
          {t('bin.restoreChosen', { count: chosen.size })}
        </Button>
      }
    >
      <p className={styles.lead}>{t('bin.lead', { days: binDays })}</p>
      <div className={styles.bar}>
        <Input.Search allowClear className={styles.search} aria-label={t('bin.search')} placeholder={t('bin.search')} value={typed} onChange={(event) => setTyped(event.target.value)} />
        {value === null || value.kinds.length === 0 ? null : (
          <Segmented<BinCollection | 'all'>
            aria-label={t('bin.kinds')}
            value={kind ?? 'all'}
            options={[{ value: 'all', label: t('basic.all') }, ...value.kinds.map(({ collection, count }) => ({ value: collection, label: `${name(collection)} ${count}` }))]}
            onChange={(next) => setKind(next === 'all' ? null : next)}
          />
        )}
      </div>
      <Failure error={error} channel="bin:list" onRetry={reload} />
      {value === null ? null : items.length === 0 ? (
        <EmptyState icon={<DeleteOutlined />} sentence={t(text === '' ? 'bin.empty' : 'bin.nothing')} />
      ) : (
        <PlainTable label={t('bin.title')} keyed={keyed.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.check}>
                <Checkbox
                  aria-label={t('bin.chooseAll')} checked={picked.length === items.length} indeterminate={picked.length > 0 && picked.length < items.length}
                  onChange={(event) => chose(event.target.checked ? items : [])}
                />
              </th>
              <th scope="col">{t('bin.what')}</th>
              <th scope="col">{t('bin.along')}</th>
              <th scope="col">{t('bin.when')}</th>
              <th scope="col">{t('bin.who')}</th>
              <th scope="col" aria-label={t('bin.restore')} />
            </tr>
          </thead>
          <tbody>
            {items.map((row, index) => {
              const title = row.title ?? t('bin.untitled');
              return (
                <tr key={keyOf(row)} {...keyed.row(index)} aria-selected={chosen.has(keyOf(row))}>
                  <td className={styles.check}>
                    <Checkbox aria-label={t('bin.choose', { title })} checked={chosen.has(keyOf(row))} onChange={() => toggled(row)} />
                  </td>
                  <th scope="row" className={styles.title}>
                    <span className="km-soft">{name(row.collection)}</span> {title}
                    {row.client === null ? null : <div className="km-soft">{row.client}</div>}
                  </th>
                  <td>{row.along.length === 0 ? <span className="km-soft">{t('bin.alone')}</span> : row.along.map(({ collection, count }) => `${name(collection)} ${count}`).join(' · ')}</td>
                  <td>
                    {momentText(row.deletedAt)} <span className="km-soft">{relativeMoment(row.deletedAt, now)}</span>
                  </td>
                  <td>{row.by ?? t('history.device', { device: row.device.slice(0, 6) })}</td>
                  <td data-end>
                    <Button size="small" icon={<UndoOutlined aria-hidden />} aria-label={t('bin.restoreOne', { title })} onClick={() => void restore([row])}>
                      {t('bin.restore')}
                    </Button>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </PlainTable>
      )}
      {value === null || value.total <= perPage ? null : (
        <Pagination
          style={{ marginTop: 12 }} align="end" current={page} pageSize={perPage} total={value.total} showSizeChanger={false}
          showTotal={(total) => t('basic.total', { count: countText(total) })} onChange={(next) => setPlace({ question, page: next })}
        />
      )}
    </Section>
  );
}
