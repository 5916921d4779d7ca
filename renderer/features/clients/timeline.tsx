import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { TimelineEntry } from '../../../shared/client/asks';
import type { ClientId } from '../../../shared/client/schema';
import { useClientTimeline } from '../../data/queries/clients';
import { useToday } from '../../ui/use-today';
import { Failure } from '../../ui/failure';
import { countText } from '../../ui/format';
import { useWords } from '../../words/use-words';
import { EntryLine } from './timeline-entry';
import styles from './client-page.module.css';

const roughHeight = 92;

/** Everything that happened with a client, newest first; read as it is scrolled, however long it is. */
export function Timeline({ client, onOpen }: { readonly client: ClientId; readonly onOpen: (entry: TimelineEntry) => void }) {
  const { t } = useWords();
  const today = useToday();
  const rows = useClientTimeline(client);
  const total = rows.total ?? 0;
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({ count: total, getScrollElement: () => scroll.current, estimateSize: () => roughHeight, overscan: 6 });
  const drawn = virtual.getVirtualItems();
  const [first, last] = [drawn[0]?.index ?? 0, drawn.at(-1)?.index ?? 0];
  const { show } = rows;
  useEffect(() => {
    if (total > 0) show(first, last);
  }, [show, first, last, total]);

  return (
    <section className={styles.timeline} aria-label={t('clients.timeline.title')}>
      <div className={styles.timelineHead}>
        <h2 className={styles.timelineTitle}>{t('clients.timeline.title')}</h2>
        {total > 0 ? <span className="km-soft">{t('basic.total', { count: countText(total) })}</span> : null}
      </div>
      <Failure error={rows.error} channel="client:timeline" onRetry={rows.reload} />
      {rows.total === 0 ? (
        <p className={`${styles.empty ?? ''} km-soft`}>
          {t('clients.timeline.empty')}
          <br />
          {t('clients.timeline.emptyExample')}
        </p>
      ) : (
        <div ref={scroll} className={styles.scroll} tabIndex={0} role="region" aria-label={t('clients.timeline.label')}>
          <div className={styles.rail} role="list" style={{ height: virtual.getTotalSize() }}>
            {drawn.map(({ index, start }) => {
              const entry = rows.rowAt(index);
              return (
                <div
                  key={entry === undefined ? `at-${index}` : `${entry.kind}-${entry.id}`}
                  ref={virtual.measureElement}
                  data-index={index}
                  role="listitem"
                  aria-setsize={total}
                  aria-posinset={index + 1}
                  className={styles.entry}
                  style={{ transform: `translateY(${start}px)` }}
                >
                  {entry === undefined ? <span className="km-soft">{t('basic.loading')}</span> : <EntryLine client={client} entry={entry} today={today} onOpen={onOpen} />}
                </div>
              );
            })}
          </div>
        </div>
      )}
    </section>
  );
}
