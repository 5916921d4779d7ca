import { useState } from 'react';
import { contentGroupings, contentParts, type ContentGrouping, type Effect } from '../../../shared/care-plan/effect';
import type { CarePlanId } from '../../../shared/care-plan/schema';
import { countText } from '../../ui/format';
import { Section } from '../../ui/page';
import { PlainTable } from '../../ui/plain-table';
import { useWords } from '../../words/use-words';
import { PlanClients, type Opened } from './plan-clients';
import { shareText } from './share-text';
import styles from './care-plans.module.css';

/** What each kind of content came to, by the grade of clients and by their quadrant (R-CA-17); every number opens its clients. */
export function ContentEffects({ plan, contents }: { readonly plan: CarePlanId; readonly contents: Effect['contents'] }) {
  const [opened, setOpened] = useState<Opened | null>(null);
  if (contents.grade.length === 0) return null;
  return (
    <>
      {contentGroupings.map((by) => <ContentTable key={by} by={by} rows={contents[by]} onOpen={setOpened} />)}
      {opened === null ? null : <PlanClients key={opened.title} plan={plan} opened={opened} />}
    </>
  );
}

function ContentTable({ by, rows, onOpen }: { readonly by: ContentGrouping; readonly rows: Effect['contents'][ContentGrouping]; readonly onOpen: (opened: Opened) => void }) {
  const words = useWords();
  const { t, term } = words;
  const title = t(`carePlans.effect.contents.${by}`);
  return (
    <Section title={title}>
      <PlainTable label={title}>
        <thead>
          <tr>
            <th scope="col">{t('carePlans.effect.content')}</th>
            <th scope="col">{t(`carePlans.effect.groupings.${by}`)}</th>
            {contentParts.map((part) => <th key={part} scope="col">{t(`carePlans.effect.${part}`)}</th>)}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const { content, group, done } = row;
            const called = group === null ? t(`carePlans.effect.without.${by}`) : term(group);
            return (
              <tr key={`${content} ${group ?? ''}`}>
                <td>{term(content)}</td>
                <td>{called}</td>
                {contentParts.map((part) => (
                  <td key={part} className={part === 'done' ? styles.number : undefined}>
                    <button type="button" className="km-link" disabled={row[part] === 0} onClick={() => onOpen({ title: [term(content), called, t(`carePlans.effect.${part}`)].join(' · '), behind: { content, by, of: group, part } })}>
                      {part === 'done' ? countText(done) : shareText(words, row[part], done)}
                    </button>
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </PlainTable>
    </Section>
  );
}
