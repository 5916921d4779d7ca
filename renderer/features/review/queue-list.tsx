import { Pagination } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import type { ClientId } from '../../../shared/client/schema';
import type { ReviewQueue } from '../../../shared/review/asks';
import type { CheckResult } from '../../../shared/review/schema';
import { useReviewQueue, type QueueFilter } from '../../data/queries/review';
import { Failure } from '../../ui/failure';
import { countText } from '../../ui/format';
import { useBareKey } from '../../ui/use-bare-key';
import { useWords } from '../../words/use-words';
import { BulkBar } from './bulk-bar';
import { QueueEmpty } from './queue-empty';
import { QueueLine } from './queue-line';
import type { LineActs } from './queues';
import { SecondLook } from './second-look';
import styles from './review.module.css';

const perPage = 50;

interface Props {
  readonly queue: ReviewQueue;
  readonly filter: QueueFilter;
  readonly acts: LineActs;
  /** Puts a result on record for several clients at once. */
  readonly onResults: (clients: readonly ClientId[], result: CheckResult) => void;
  /** A client's file to look over; another feature's view, put in by the screen. */
  readonly renderFile: (client: ClientId) => ReactNode;
}

/** One queue in pages: arrows or j and k move, Enter opens, Space chooses, 1–4 say what came of looking. */
export function QueueList({ queue, filter, acts, onResults, renderFile }: Props) {
  const { t } = useWords();
  const [page, setPage] = useState(1);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [at, setAt] = useState<{ readonly id: string | null; readonly index: number }>({ id: null, index: 0 });
  const list = useRef<HTMLUListElement>(null);
  const { value, error, reload } = useReviewQueue(queue, filter, (page - 1) * perPage, perPage);
  const items = value?.items ?? [];
  const lastPage = Math.max(1, Math.ceil((value?.total ?? 0) / perPage));
  if (value !== null && page > lastPage) setPage(lastPage);
  // Where the marked client was settled, what follows takes its place.
  const known = items.findIndex(({ id }) => id === at.id);
  const here = known >= 0 ? known : Math.min(at.index, Math.max(0, items.length - 1));
  const picked = items.filter(({ id }) => chosen.has(id));

  const step = (by: 1 | -1): void => {
    const lines = [...(list.current?.querySelectorAll<HTMLElement>('[data-reviewline]') ?? [])];
    lines[Math.max(0, Math.min(lines.length - 1, lines.some((line) => line === document.activeElement) ? here + by : here))]?.focus();
  };
  useBareKey('j', () => step(1));
  useBareKey('k', () => step(-1));
  const toggled = (id: string): void => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const chooseNone = (): void => setChosen(new Set());
  if (error !== null) return <Failure error={error} channel="review:queue" onRetry={reload} />;
  if (value === null) return null;
  if (items.length === 0) return <QueueEmpty queue={queue} narrowed={Object.keys(filter).length > 0} />;
  const current = items[here];
  return (
    <>
      <BulkBar
        queue={queue} items={items} picked={picked} onAll={(on) => setChosen(new Set(on ? items.map(({ id }) => id) : []))}
        onResults={(result) => { onResults([...new Set(picked.map(({ client }) => client))], result); chooseNone(); }} onDone={chooseNone}
      />
      <div className={queue === 'secondLook' ? styles.split : undefined}>
        <ul ref={list} className={styles.list} aria-label={t('review.listOf', { queue: t(`review.queues.${queue}.name`) })}>
          {items.map((item, index) => (
            <QueueLine
              key={item.id} queue={queue} item={item} acts={acts} chosen={chosen.has(item.id)} first={index === here} onChoose={() => toggled(item.id)} onFocus={() => setAt({ id: item.id, index })}
            />
          ))}
        </ul>
        {queue === 'secondLook' && current !== undefined ? <SecondLook key={current.client} item={current} acts={acts} renderFile={renderFile} /> : null}
      </div>
      {value.total <= perPage ? null : (
        <Pagination
          style={{ marginTop: 12 }} align="end" current={page} pageSize={perPage} total={value.total} showSizeChanger={false}
          showTotal={(total) => t('basic.total', { count: countText(total) })} onChange={setPage}
        />
      )}
    </>
  );
}
