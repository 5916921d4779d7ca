import { useState } from 'react';
import type { Group, PlanGroup, Window } from '../../../shared/care-plan/effect';
import type { CarePlanId } from '../../../shared/care-plan/schema';
import { wilson, withoutRate } from '../../../shared/kit/wilson';
import { usePlanEffect } from '../../data/queries/care-plans';
import { Failure } from '../../ui/failure';
import { countText, dayText, moneyText } from '../../ui/format';
import { Section } from '../../ui/page';
import { PlainTable } from '../../ui/plain-table';
import { useWords, type Words } from '../../words/use-words';
import { PlanClients } from './plan-clients';
import styles from './care-plans.module.css';

/** What is compared, and how it is written for a group of so many clients. */
const rows: readonly { readonly key: 'buyers' | 'orders' | 'spent' | 'interactions' | 'complaints' | 'nps'; readonly of: (words: Words, window: Window, clients: number) => string }[] = [
  { key: 'buyers', of: (words, { buyers }, clients) => shareText(words, buyers, clients) },
  { key: 'orders', of: (_words, { orders }) => countText(orders) },
  { key: 'spent', of: (_words, { spentFen }) => moneyText(spentFen) },
  { key: 'interactions', of: (_words, { interactions }) => countText(interactions) },
  { key: 'complaints', of: (_words, { complaints }) => countText(complaints) },
  { key: 'nps', of: ({ t }, { nps: { n, value } }) => (n === 0 ? t('carePlans.effect.noData') : t('carePlans.effect.nps', { nps: n < withoutRate || value === null ? '–' : value, n: countText(n) })) },
];

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** Some of all: counts alone where there are few, else with the share and how far chance reaches. */
function shareText({ t }: Words, part: number, whole: number): string {
  const range = whole < withoutRate ? null : wilson(part, whole);
  const counts = { part: countText(part), whole: countText(whole) };
  return range === null ? t('carePlans.effect.few', counts) : t('carePlans.effect.share', { ...counts, share: percent(part / whole), low: percent(range.low), high: percent(range.high) });
}

/** A plan before and since, in windows of equal length, beside those for whom nothing was done. */
export function PlanEffect({ plan }: { readonly plan: CarePlanId }) {
  const words = useWords();
  const { t, term } = words;
  const [opened, setOpened] = useState<PlanGroup | null>(null);
  const { value, error, reload } = usePlanEffect(plan);
  if (error !== null) return error.kind === 'notStarted' ? <Section><p className="km-soft">{t('carePlans.effect.notStarted')}</p></Section> : <Failure error={error} channel="careplan:effect" onRetry={reload} />;
  if (value === null) return null;
  const { before, after, cared, others, contents } = value;
  const groups: readonly (readonly [PlanGroup, Group])[] = [['cared', cared], ...(others === null ? [] : [['others', others] as const])];
  return (
    <>
      <Section title={t('carePlans.parts.effect')}>
        <p>{t('carePlans.effect.windows', { from: dayText(before.from), to: dayText(before.to), since: dayText(after.from), until: dayText(after.to) })}</p>
        <PlainTable label={t('carePlans.parts.effect')}>
          <thead>
            <tr>
              <th scope="col">{t('carePlans.effect.what')}</th>
              {groups.map(([group, { clients }]) => (
                <th key={group} scope="colgroup" colSpan={2}>
                  <button type="button" className="km-link" onClick={() => setOpened(group)}>{t(`carePlans.effect.${group}`, { n: countText(clients) })}</button>
                </th>
              ))}
            </tr>
            <tr>
              <th scope="col" aria-label={t('carePlans.effect.what')} />
              {groups.map(([group]) => [<th key={`${group} before`} scope="col">{t('carePlans.effect.before')}</th>, <th key={`${group} after`} scope="col">{t('carePlans.effect.after')}</th>])}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, of }) => (
              <tr key={key}>
                <th scope="row">{t(`carePlans.effect.rows.${key}`)}</th>
                {groups.map(([group, { clients, before: then, after: now }]) => [<td key={`${group} before`}>{of(words, then, clients)}</td>, <td key={`${group} after`}>{of(words, now, clients)}</td>])}
              </tr>
            ))}
          </tbody>
        </PlainTable>
        <p className="km-soft">{t(others === null ? 'carePlans.effect.noOthers' : 'carePlans.effect.howChosen')}</p>
      </Section>
      {contents.length === 0 ? null : (
        <Section title={t('carePlans.effect.contents')}>
          <PlainTable label={t('carePlans.effect.contents')}>
            <thead>
              <tr>
                <th scope="col">{t('carePlans.effect.content')}</th>
                <th scope="col">{t('carePlans.effect.grade')}</th>
                <th scope="col">{t('carePlans.effect.done')}</th>
                <th scope="col">{t('carePlans.effect.answered')}</th>
                <th scope="col">{t('carePlans.effect.bought')}</th>
              </tr>
            </thead>
            <tbody>
              {contents.map(({ content, grade, done, answered, bought }) => (
                <tr key={`${content} ${grade ?? ''}`}>
                  <td>{term(content)}</td>
                  <td>{grade === null ? t('carePlans.effect.ungraded') : term(grade)}</td>
                  <td className={styles.number}>{countText(done)}</td>
                  <td>{shareText(words, answered, done)}</td>
                  <td>{shareText(words, bought, done)}</td>
                </tr>
              ))}
            </tbody>
          </PlainTable>
        </Section>
      )}
      {opened === null ? null : <PlanClients key={opened} plan={plan} group={opened} />}
    </>
  );
}
