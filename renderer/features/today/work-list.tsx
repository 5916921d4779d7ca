import { Button } from 'antd';
import { useState } from 'react';
import type { WorkItem } from '../../../shared/work/asks';
import { useFurtherWork } from '../../data/queries/work';
import { Failure } from '../../ui/failure';
import { countText } from '../../ui/format';
import { Section } from '../../ui/page';
import { useWords } from '../../words/use-words';
import { dueGroups, type DueGroup } from '../../../shared/work/groups';
import { WorkLine, type WorkActs } from './work-line';
import styles from './today.module.css';

const atFirst = 50;
const furtherPage = 50;

/** Open work by when it is due; arrows move through all of it, D settles a line. */
export function WorkList({ groups, acts, beyond }: {
  readonly groups: Readonly<Record<DueGroup, readonly WorkItem[]>>;
  readonly acts: WorkActs;
  /** How much there is beyond what the window holds; read from the engine page by page. */
  readonly beyond: number;
}) {
  const filled = dueGroups.filter((group) => groups[group].length > 0);
  return (
    <div data-worklist>
      {filled.map((group, index) => (
        <Group key={group} group={group} items={groups[group]} acts={acts} first={index === 0} />
      ))}
      {beyond === 0 ? null : <Further count={beyond} acts={acts} />}
    </div>
  );
}

/** What the window does not hold, by day and in pages; its lines are worked with as those above. */
function Further({ count, acts }: { readonly count: number; readonly acts: WorkActs }) {
  const { t } = useWords();
  const [offset, setOffset] = useState<number | null>(null);
  const { value, error, reload } = useFurtherWork(offset === null ? null : { offset, limit: furtherPage });
  if (offset === null) return <Button onClick={() => setOffset(0)}>{t('today.further.open', { count: countText(count) })}</Button>;
  const items = value?.items ?? [];
  const last = offset + items.length;
  return (
    <Section
      title={t('today.further.title')}
      actions={
        <span className={styles.pages}>
          <span className={styles.hint} aria-live="polite">{t('today.further.span', { first: countText(offset + 1), last: countText(last), count: countText(count) })}</span>
          <Button size="small" disabled={offset === 0} onClick={() => setOffset(Math.max(0, offset - furtherPage))}>{t('today.further.previous')}</Button>
          <Button size="small" disabled={items.length < furtherPage || last >= count} onClick={() => setOffset(offset + furtherPage)}>{t('today.further.next')}</Button>
        </span>
      }
    >
      <Failure error={error} channel="work:further" onRetry={reload} />
      <ul className={styles.list} aria-label={t('today.further.list')}>
        {items.map((item) => (
          <WorkLine key={item.id} item={item} acts={acts} first={false} />
        ))}
      </ul>
    </Section>
  );
}

function Group({ group, items, acts, first }: { readonly group: DueGroup; readonly items: readonly WorkItem[]; readonly acts: WorkActs; readonly first: boolean }) {
  const { t } = useWords();
  const [shown, setShown] = useState(atFirst);
  const name = t(`today.groups.${group}`);
  return (
    <div id={`today-${group}`} style={{ marginBottom: 'var(--km-gap)' }}>
      <Section title={`${name} · ${countText(items.length)}`} actions={first ? <span className={styles.hint}>{t('today.keysHint')}</span> : undefined}>
        <ul className={styles.list} aria-label={t('today.list', { group: name })}>
          {items.slice(0, shown).map((item, index) => (
            <WorkLine key={item.id} item={item} acts={acts} first={first && index === 0} />
          ))}
        </ul>
        {items.length > shown ? (
          <Button type="link" onClick={() => setShown(shown + atFirst)}>
            {t('today.more', { count: Math.min(atFirst, items.length - shown) })}
          </Button>
        ) : null}
      </Section>
    </div>
  );
}
