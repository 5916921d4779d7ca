import { TeamOutlined } from '@ant-design/icons';
import { Button, Checkbox, Pagination, Space } from 'antd';
import { useState } from 'react';
import type { LikeClient, LikePair } from '../../../shared/duplicate/asks';
import { ask } from '../../data/engine';
import { useNavigate } from '../../data/navigation';
import { useDuplicates } from '../../data/queries/duplicates';
import { notifyRefused, notifySaved } from '../../data/saved-notice';
import { EmptyState } from '../../ui/empty-state';
import { Failure } from '../../ui/failure';
import { countText, dayText } from '../../ui/format';
import { Section } from '../../ui/page';
import { PlainTable } from '../../ui/plain-table';
import { StatusTag } from '../../ui/status-tag';
import { useKeyedTable } from '../../ui/use-keyed-table';
import { useWords } from '../../words/use-words';
import { MergeDialog } from './merge-dialog';
import { PastMerges } from './past-merges';
import styles from './duplicates.module.css';

/** Pairs shown at once. */
const atOnce = 50;

/** One of the two: its name leads to it. */
function Side({ client }: { readonly client: LikeClient }) {
  const { t, term } = useWords();
  const { go } = useNavigate();
  const facts = [
    client.number, client.type === null ? null : term(client.type), client.phone, client.city, client.owner,
    client.lastContactOn === null ? t('duplicates.neverContacted') : t('duplicates.lastContact', { day: dayText(client.lastContactOn) }),
  ];
  return (
    <>
      <button type="button" className="km-link" onClick={() => go({ room: 'clients', id: client.id })}>
        {client.name ?? t('clients.form.unnamed')}
      </button>
      <div className="km-soft">{facts.filter((fact) => fact !== null).join(' · ')}</div>
    </>
  );
}

/** Clients that look alike, two by two: compared and merged, or remembered as not the same (R-DC-01). */
export function DuplicateView() {
  const { t } = useWords();
  const [weak, setWeak] = useState(false);
  const [page, setPage] = useState(1);
  const [comparing, setComparing] = useState<LikePair | null>(null);
  const { value, error, loading, reload } = useDuplicates(weak, (page - 1) * atOnce, atOnce);
  const items = value?.items ?? [];
  const keyed = useKeyedTable({ total: items.length, resetOn: `${weak} ${page}`, onOpen: (index) => setComparing(items[index] ?? null) });

  const dismiss = async ({ a, b }: LikePair): Promise<void> => {
    const answer = await ask('duplicate:dismiss', { client: a.id, other: b.id });
    if (answer.ok) {
      notifySaved(answer.value.action, t('duplicates.dismissed', { a: a.name ?? '', b: b.name ?? '' }));
      if (items.length === 1) setPage(Math.max(1, page - 1)); // the last pair of the last page
    } else notifyRefused(answer.error, 'duplicate:dismiss');
  };

  return (
    <>
      <Section title={t('duplicates.title')}>
        <p className={styles.lead}>{t('duplicates.lead')}</p>
        <div className={styles.bar}>
          <strong>{value === null ? (loading ? t('basic.loading') : '') : t('duplicates.count', { count: countText(value.total) })}</strong>
          <Checkbox checked={weak} onChange={(event) => {
            setWeak(event.target.checked);
            setPage(1);
          }}>
            {t('duplicates.weak')}
          </Checkbox>
        </div>
        <Failure error={error} channel="duplicate:list" onRetry={reload} />
        {value !== null && items.length === 0 ? <EmptyState icon={<TeamOutlined />} sentence={t(weak ? 'duplicates.noneWeak' : 'duplicates.none')} /> : null}
        {items.length === 0 ? null : (
          <PlainTable label={t('duplicates.title')} keyed={keyed.table}>
            <tbody>
              {items.map((pair, index) => {
                const names = { a: pair.a.name ?? '', b: pair.b.name ?? '' };
                return (
                  <tr key={`${pair.a.id} ${pair.b.id}`} {...keyed.row(index)} aria-label={t('duplicates.pair', names)}>
                    <td className={styles.side}><Side client={pair.a} /></td>
                    <td className={styles.side}><Side client={pair.b} /></td>
                    <td>
                      <div className={styles.why}>
                        {pair.why.map((why) => <StatusTag key={why} tone="info" icon={null}>{t(`duplicates.why.${why}`)}</StatusTag>)}
                      </div>
                    </td>
                    <td data-end>
                      <Space>
                        <Button size="small" type="primary" aria-label={t('duplicates.compareOf', names)} onClick={() => setComparing(pair)}>
                          {t('duplicates.compare')}
                        </Button>
                        <Button size="small" aria-label={t('duplicates.dismissOf', names)} onClick={() => void dismiss(pair)}>
                          {t('duplicates.dismiss')}
                        </Button>
                      </Space>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </PlainTable>
        )}
        {value === null ? null : <Pagination align="end" className={styles.pages ?? ''} current={page} pageSize={atOnce} total={value.total} hideOnSinglePage showSizeChanger={false} onChange={setPage} />}
        {value === null || value.common.length === 0 ? null : (
          <p className={`${styles.common ?? ''} km-soft`}>
            {t('duplicates.common')} {value.common.slice(0, 10).map(({ shared, why, clients }) => t('duplicates.commonOne', { shared, why: t(`duplicates.why.${why}`), clients: countText(clients) })).join(' ')}
          </p>
        )}
      </Section>
      <PastMerges />
      {comparing === null ? null : <MergeDialog first={comparing.a.id} second={comparing.b.id} onClose={() => setComparing(null)} />}
    </>
  );
}
