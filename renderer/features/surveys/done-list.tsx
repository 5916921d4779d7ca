import { FormOutlined } from '@ant-design/icons';
import { Button, Pagination } from 'antd';
import { useState } from 'react';
import type { SurveyFilter } from '../../../shared/survey/asks';
import { useNavigate } from '../../data/navigation';
import { useFoundSurveys } from '../../data/queries/surveys';
import { PointsTag, RecommendTag } from '../../pieces/survey-tags';
import { EmptyState } from '../../ui/empty-state';
import { Failure } from '../../ui/failure';
import { countText, dayText } from '../../ui/format';
import { Section } from '../../ui/page';
import { PlainTable } from '../../ui/plain-table';
import { StatusTag } from '../../ui/status-tag';
import { useWords } from '../../words/use-words';
import styles from './surveys.module.css';

const atOnce = 30;

/** Surveys that were held, with what they say in figures; `filter` are those behind a figure. */
export function DoneList({ filter }: { readonly filter: SurveyFilter | null }) {
  const { t, term, label } = useWords();
  const { go } = useNavigate();
  const [page, setPage] = useState(1);
  const { value, error, reload } = useFoundSurveys({ ...filter, offset: (page - 1) * atOnce, limit: atOnce });
  if (error !== null) return <Failure error={error} channel="survey:find" onRetry={reload} />;
  if (value === null) return null;
  const every = <Button size="small" onClick={() => go({ room: 'care', part: 'surveys', view: 'done' })}>{t('surveys.clearFilter')}</Button>;
  if (value.total === 0) {
    return filter === null
      ? <EmptyState icon={<FormOutlined />} sentence={t('surveys.none.done')} example={t('surveys.example.done')} />
      : <EmptyState icon={<FormOutlined />} sentence={t('surveys.none.doneHere')} action={every} />;
  }
  return (
    <Section>
      <div className={styles.bar}>
        <span className="km-soft">{filter === null ? t('surveys.count', { count: countText(value.total) }) : t('surveys.from', { count: countText(value.total) })}</span>
        {filter === null ? null : every}
        <span className="km-soft">{t('surveys.analysis.formula', { formula: t(`surveys.formulas.${value.formula}`) })}</span>
      </div>
      <PlainTable label={t('surveys.views.done')}>
        <thead>
          <tr>
            <th scope="col">{label('surveys', 'heldOn')}</th>
            <th scope="col">{label('surveys', 'client')}</th>
            <th scope="col">{t('surveys.analysis.satisfaction')}</th>
            <th scope="col">{t('surveys.analysis.nps')}</th>
            <th scope="col" className={styles.figure}>{label('surveys', 'template')}</th>
            <th scope="col" className={styles.figure}>{label('surveys', 'by')}</th>
          </tr>
        </thead>
        <tbody>
          {value.items.map(({ id, client, clientName, clientNumber, heldOn, points, planOwed, recommend, template, by, plan, escalation, sample }) => (
            <tr key={id}>
              <td className={styles.figure}>{heldOn === null ? null : dayText(heldOn)}</td>
              <td>
                <button type="button" className="km-link" onClick={() => go({ room: 'clients', id: client ?? '', tab: 'care', open: { collection: 'surveys', id } })}>{clientName}</button> <span className="km-soft">{clientNumber}</span>
                {sample ? <StatusTag tone="neutral" icon={null}>{t('basic.sample')}</StatusTag> : null}
              </td>
              <td>
                {points === null ? null : <PointsTag points={points} below={planOwed} />}{' '}
                {plan === null ? null : <button type="button" className="km-link" onClick={() => go({ room: 'care', part: 'surveys', view: 'plans', open: { collection: 'improvementPlans', id: plan } })}>{t('surveys.plan.one')}</button>}
              </td>
              <td>
                {recommend === null ? null : <RecommendTag recommend={recommend} />} {escalation?.state === '待介入' ? <StatusTag tone="danger">{term('待介入')}</StatusTag> : null}
              </td>
              <td>{template === null ? null : term(template)}</td>
              <td>{by}</td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
      <Pagination align="end" className={styles.pages ?? ''} current={page} pageSize={atOnce} total={value.total} hideOnSinglePage showSizeChanger={false} onChange={setPage} />
    </Section>
  );
}
