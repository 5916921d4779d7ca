import { useState } from 'react';
import type { EffectFigure, Group, PlanGroup } from '../../../shared/care-plan/effect';
import type { CarePlanId } from '../../../shared/care-plan/schema';
import { withoutRate } from '../../../shared/kit/wilson';
import { pointsText } from '../../../shared/survey/points';
import { usePlanEffect } from '../../data/queries/care-plans';
import { Failure } from '../../ui/failure';
import { countText, dayText, moneyText } from '../../ui/format';
import { Section } from '../../ui/page';
import { PlainTable } from '../../ui/plain-table';
import { useWords, type Words } from '../../words/use-words';
import { ContentEffects } from './content-effect';
import { PlanClients, type Opened } from './plan-clients';
import { shareText } from './share-text';

const whens = ['before', 'after'] as const;
type When = (typeof whens)[number];

/** What is compared, and how it is written for a group before or after. */
const rows: readonly { readonly key: EffectFigure; readonly of: (words: Words, group: Group, when: When) => string }[] = [
  { key: 'buyers', of: (words, group, when) => shareText(words, group[when].buyers, group.clients) },
  { key: 'orders', of: (_words, group, when) => countText(group[when].orders) },
  { key: 'spent', of: (_words, group, when) => moneyText(group[when].spentFen) },
  { key: 'interactions', of: (_words, group, when) => countText(group[when].interactions) },
  { key: 'complaints', of: (_words, group, when) => countText(group[when].complaints) },
  { key: 'nps', of: (words, group, when) => meanText(words, group[when].nps.n, group[when].nps.value, String) },
  { key: 'satisfaction', of: (words, group, when) => meanText(words, group[when].satisfaction.n, group[when].satisfaction.points, (points) => words.t('surveys.points', { points: pointsText(points) })) },
  { key: 'returned', of: (words, { around: { returned } }, when) => (returned.clients === 0 ? words.t('carePlans.effect.notYet') : shareText(words, returned[when], returned.clients)) },
  { key: 'spend', of: (words, { around: { spend } }, when) => spendText(words, spend, when) },
];

/** A mean of so many: of few only how many there are. */
function meanText({ t }: Words, n: number, value: number | null, written: (value: number) => string): string {
  return n === 0 ? t('carePlans.effect.noData') : t('carePlans.effect.mean', { value: n < withoutRate || value === null ? '–' : written(value), n: countText(n) });
}

/** Spend of the months around care: after it with how many clients spent more. */
function spendText(words: Words, { clients, beforeFen, afterFen, more }: Group['around']['spend'], when: When): string {
  if (clients === 0) return words.t('carePlans.effect.notYet');
  if (when === 'before') return moneyText(beforeFen);
  const change = clients < withoutRate || beforeFen === 0 ? '' : words.t('carePlans.effect.change', { change: `${afterFen < beforeFen ? '−' : '+'}${Math.round((Math.abs(afterFen - beforeFen) / beforeFen) * 100)} %` });
  return words.t('carePlans.effect.spend', { sum: moneyText(afterFen), change, more: shareText(words, more, clients) });
}

/** A plan before and since, in windows of equal length, beside those for whom nothing was done; every figure opens its clients. */
export function PlanEffect({ plan }: { readonly plan: CarePlanId }) {
  const words = useWords();
  const { t } = words;
  const [opened, setOpened] = useState<Opened | null>(null);
  const { value, error, reload } = usePlanEffect(plan);
  if (error !== null) return error.kind === 'notStarted' ? <Section><p className="km-soft">{t('carePlans.effect.notStarted')}</p></Section> : <Failure error={error} channel="careplan:effect" onRetry={reload} />;
  if (value === null) return null;
  const { before, after, formula, cared, others, isKept, contents } = value;
  const groups: readonly (readonly [PlanGroup, Group])[] = [['cared', cared], ...(others === null ? [] : [['others', others] as const])];
  return (
    <>
      <Section title={t('carePlans.parts.effect')}>
        <p>{t('carePlans.effect.windows', { from: dayText(before.from), to: dayText(before.to), since: dayText(after.from), until: dayText(after.to) })}</p>
        <PlainTable label={t('carePlans.parts.effect')}>
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>{t('carePlans.effect.what')}</th>
              {groups.map(([group, { clients }]) => {
                const title = t(`carePlans.effect.${group}`, { n: countText(clients) });
                return (
                  <th key={group} scope="colgroup" colSpan={2}>
                    <button type="button" className="km-link" onClick={() => setOpened({ title, group })}>{title}</button>
                  </th>
                );
              })}
            </tr>
            <tr>
              {groups.map(([group]) => whens.map((when) => <th key={`${group} ${when}`} scope="col">{t(`carePlans.effect.${when}`)}</th>))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, of }) => (
              <tr key={key}>
                <th scope="row">{t(`carePlans.effect.rows.${key}`)}</th>
                {groups.map(([group, figures]) => whens.map((when) => (
                  <td key={`${group} ${when}`}>
                    <button
                      type="button" className="km-link"
                      onClick={() => setOpened({ title: [t(`carePlans.effect.rows.${key}`), t(`carePlans.effect.${group}`, { n: countText(figures.clients) }), t(`carePlans.effect.${when}`)].join(' · '), behind: { figure: key, when, group } })}
                    >
                      {of(words, figures, when)}
                    </button>
                  </td>
                )))}
              </tr>
            ))}
          </tbody>
        </PlainTable>
        <p className="km-soft">{t('surveys.analysis.formula', { formula: t(`surveys.formulas.${formula}`) })} · {t('carePlans.effect.aroundHint')}</p>
        <p className="km-soft">{t(`carePlans.effect.${!isKept ? 'notKept' : others === null ? 'noOthers' : 'howChosen'}`)}</p>
      </Section>
      {opened === null ? null : <PlanClients key={opened.title} plan={plan} opened={opened} />}
      <ContentEffects plan={plan} contents={contents} />
    </>
  );
}
