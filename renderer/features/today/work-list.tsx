import { Button } from 'antd';
import { useState } from 'react';
import type { WorkItem } from '../../../shared/work/asks';
import { countText } from '../../ui/format';
import { Section } from '../../ui/page';
import { useWords } from '../../words/use-words';
import { dueGroups, type DueGroup } from '../../../shared/work/groups';
import { WorkLine, type WorkActs } from './work-line';
import styles from './today.module.css';

const atFirst = 50;

/** Open work by when it is due; arrows move through all of it, D settles a line. */
export function WorkList({ groups, acts }: { readonly groups: Readonly<Record<DueGroup, readonly WorkItem[]>>; readonly acts: WorkActs }) {
  const filled = dueGroups.filter((group) => groups[group].length > 0);
  return (
    <div data-worklist>
      {filled.map((group, index) => (
        <Group key={group} group={group} items={groups[group]} acts={acts} first={index === 0} />
      ))}
    </div>
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
