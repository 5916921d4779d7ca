import { LineChartOutlined } from '@ant-design/icons';
import { DatePicker, Segmented } from 'antd';
import { useState, type ReactNode } from 'react';
import type { Day } from '../../../shared/kit/dates';
import { noRatio, percent } from '../../../shared/kit/percent';
import { withoutRate } from '../../../shared/kit/wilson';
import type { Nps, Satisfaction, Step, SurveyPart } from '../../../shared/survey/figures';
import { pointsText } from '../../../shared/survey/points';
import type { SurveyFilter } from '../../../shared/survey/asks';
import { addDays, addMonths } from '../../../shared/kit/dates';
import { useNavigate } from '../../data/navigation';
import { useSurveyAnalysis } from '../../data/queries/surveys';
import { EmptyState } from '../../ui/empty-state';
import { Failure } from '../../ui/failure';
import { countText } from '../../ui/format';
import { Section } from '../../ui/page';
import { usePickedSpan } from '../../ui/picked-day';
import { PlainTable } from '../../ui/plain-table';
import { useToday } from '../../ui/use-today';
import { useWords } from '../../words/use-words';
import styles from './surveys.module.css';

const signed = (value: number): string => (value > 0 ? `+${value}` : String(value));

/** The last four quarters, this one included. */
function usualSpan(today: Day): { readonly from: Day; readonly to: Day } {
  const month = Number(today.slice(5, 7));
  const quarter = `${today.slice(0, 4)}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01` as Day;
  return { from: addMonths(quarter, -9), to: addDays(addMonths(quarter, 3), -1) };
}

/** NPS, satisfaction and response of a period, by grade and over time, each with n; every number opens its surveys (R-CA-11, AT-24). */
export function AnalysisView() {
  const { t, term } = useWords();
  const today = useToday();
  const [span, setSpan] = useState(() => usualSpan(today));
  const [by, setBy] = useState<Step>('quarter');
  const picked = usePickedSpan(span.from, span.to);
  const { value, error, reload } = useSurveyAnalysis({ ...span, by });
  const gradeName = (grade: string | null | undefined): string => (grade === null || grade === undefined ? t('surveys.analysis.noGrade') : term(grade));
  return (
    <>
      <div className={styles.bar}>
        <DatePicker.RangePicker
          allowClear={false} aria-label={t('surveys.analysis.period')} value={picked}
          onChange={(days) => {
            const [first, last] = days ?? [];
            if (first && last) setSpan({ from: first.format('YYYY-MM-DD') as Day, to: last.format('YYYY-MM-DD') as Day });
          }}
        />
        <Segmented<Step> aria-label={t('surveys.analysis.by')} value={by} options={(['month', 'quarter'] as const).map((step) => ({ value: step, label: t(`surveys.analysis.${step}`) }))} onChange={setBy} />
        {value === null ? null : <span className="km-soft">{t('surveys.analysis.formula', { formula: t(`surveys.formulas.${value.formula}`) })}</span>}
      </div>
      <Failure error={error} channel="survey:analysis" onRetry={reload} />
      {value === null ? null : value.all.surveys + value.all.response.asked === 0 ? (
        <EmptyState icon={<LineChartOutlined />} sentence={t('surveys.none.analysis')} />
      ) : (
        <>
          <Parts title={t('surveys.analysis.all')} rows={[{ name: spanText(value.all), part: value.all, compared: value.before }, { name: `${t('surveys.analysis.before')} ${spanText(value.before)}`, part: value.before }]} />
          <Parts title={t('surveys.analysis.grades')} note={t('surveys.analysis.gradesNote')} rows={value.grades.map((part) => ({ name: gradeName(part.grade), part }))} />
          <Parts title={t('surveys.analysis.periods')} rows={value.periods.map((part, at) => ({ name: spanText(part), part, ...(value.periods[at - 1] === undefined ? {} : { compared: value.periods[at - 1] as SurveyPart }) }))} />
        </>
      )}
    </>
  );
}

const spanText = ({ from, to }: { readonly from: Day; readonly to: Day }): string => `${from} – ${to}`;

interface Row {
  readonly name: string;
  readonly part: SurveyPart;
  readonly compared?: SurveyPart;
}

function Parts({ title, note, rows }: { readonly title: string; readonly note?: string; readonly rows: readonly Row[] }) {
  const { t } = useWords();
  return (
    <Section title={title}>
      {note === undefined ? null : <p className="km-soft">{note}</p>}
      <div className={styles.scroll}>
        <PlainTable label={title}>
          <thead>
            <tr>
              <th scope="col">{t('surveys.analysis.part')}</th>
              <th scope="col" className={styles.figure}>{t('surveys.analysis.surveys')}</th>
              <th scope="col" className={styles.figure} title={t('surveys.analysis.responseNote')}>{t('surveys.analysis.response')}</th>
              <th scope="col">{t('surveys.analysis.nps')}</th>
              <th scope="col">{t('surveys.analysis.satisfaction')}</th>
              <th scope="col" className={styles.figure} title={t('surveys.analysis.csatNote')}>{t('surveys.analysis.csat')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, part, compared }) => (
              <tr key={name}>
                <th scope="row" className={styles.figure}>{name}</th>
                <td><Opens part={part} what={`${name} ${t('surveys.analysis.surveys')}`}>{countText(part.surveys)}</Opens></td>
                <td><ResponseCell part={part} name={name} /></td>
                <td><NpsCell part={part} name={name} compared={compared?.nps} /></td>
                <td><PointsCell part={part} name={name} compared={compared?.satisfaction} /></td>
                <td><CsatCell part={part} name={name} /></td>
              </tr>
            ))}
          </tbody>
        </PlainTable>
      </div>
    </Section>
  );
}

/** A number that leads to the surveys behind it. */
function Opens({ part: { from, to, grade }, only = {}, what, children }: { readonly part: SurveyPart; readonly only?: SurveyFilter; readonly what: string; readonly children: ReactNode }) {
  const { t } = useWords();
  const { go } = useNavigate();
  const filter: SurveyFilter = { from, to, ...(grade === undefined ? {} : { grade }), ...only };
  return <button type="button" className="km-link" aria-label={t('surveys.analysis.openOf', { what })} onClick={() => go({ room: 'care', part: 'surveys', view: 'done', filter })}>{children}</button>;
}

/** Answers that came back of the forms that were sent; of one grade there is no list to open, for a grade is that of the day of each. */
function ResponseCell({ part, name }: { readonly part: SurveyPart; readonly name: string }) {
  const { t } = useWords();
  const { go } = useNavigate();
  const { from, to, grade, response: { asked, returned } } = part;
  const what = `${name} ${t('surveys.analysis.response')}`;
  const text = asked === 0 ? noRatio : asked < withoutRate ? `${returned}/${asked}` : percent(returned, asked);
  return (
    <>
      {returned === 0 || grade !== undefined ? text : (
        <button type="button" className="km-link" aria-label={t('surveys.analysis.openOf', { what })} onClick={() => go({ room: 'care', part: 'surveys', view: 'done', filter: { sent: { from, to } } })}>{text}</button>
      )}{' '}
      {asked === 0 ? null : <span className="km-soft" title={t('surveys.analysis.responseNote')}>{asked < withoutRate ? t('surveys.analysis.noRate', { n: asked }) : t('surveys.analysis.returned', { returned, asked })}</span>}
    </>
  );
}

function NpsCell({ part, name, compared }: { readonly part: SurveyPart; readonly name: string; readonly compared: Nps | undefined }) {
  const { t } = useWords();
  const { n, value, promoters, passives, detractors } = part.nps;
  if (value === null) return <span className="km-soft">{t('surveys.analysis.n', { n })}</span>;
  const counts = t('surveys.analysis.counts', { promoters, passives, detractors });
  const change = compared?.value !== null && compared !== undefined && compared.n >= withoutRate && n >= withoutRate ? value - compared.value : null;
  return (
    <>
      {n < withoutRate ? null : <strong><Opens part={part} only={{ recommending: true }} what={`${name} ${t('surveys.analysis.nps')}`}>{signed(value)}</Opens></strong>}{' '}
      <Opens part={part} only={{ recommending: true }} what={`${name} ${counts}`}>{counts}</Opens>{' '}
      <span className="km-soft">{n < withoutRate ? t('surveys.analysis.noRate', { n }) : t('surveys.analysis.n', { n })}{change === null ? '' : ` · ${t('surveys.analysis.change', { change: signed(change) })}`}</span>
    </>
  );
}

function PointsCell({ part, name, compared }: { readonly part: SurveyPart; readonly name: string; readonly compared: Satisfaction | undefined }) {
  const { t } = useWords();
  const { n, points } = part.satisfaction;
  if (points === null) return <span className="km-soft">{t('surveys.analysis.n', { n })}</span>;
  const change = compared?.points !== null && compared !== undefined && compared.n >= withoutRate && n >= withoutRate ? Math.round((points - compared.points) * 10) / 10 : null;
  return (
    <>
      <strong><Opens part={part} only={{ rated: true }} what={`${name} ${t('surveys.analysis.satisfaction')}`}>{t('surveys.points', { points: pointsText(points) })}</Opens></strong>{' '}
      <span className="km-soft">{[t('surveys.analysis.n', { n }), n < withoutRate ? t('surveys.analysis.small') : null, change === null ? null : t('surveys.analysis.change', { change: signed(change) })].filter((fact) => fact !== null).join(' · ')}</span>
    </>
  );
}

function CsatCell({ part, name }: { readonly part: SurveyPart; readonly name: string }) {
  const { t } = useWords();
  const { n, ratings, content, interval } = part.satisfaction;
  const few = n < withoutRate;
  if (ratings === 0) return <span className="km-soft">{t('surveys.analysis.n', { n: 0 })}</span>;
  const bound = (share: number): string => percent(Math.round(share * 1000), 1000);
  return (
    <>
      <Opens part={part} only={{ rated: true }} what={`${name} ${t('surveys.analysis.csat')}`}>{few ? `${content}/${ratings}` : percent(content, ratings)}</Opens>{' '}
      <span className="km-soft" title={t('surveys.analysis.csatNote')}>{few || interval === null ? t('surveys.analysis.noRate', { n }) : [t('surveys.analysis.n', { n }), t('surveys.analysis.interval', { low: bound(interval.low), high: bound(interval.high) })].join(' · ')}</span>
    </>
  );
}
