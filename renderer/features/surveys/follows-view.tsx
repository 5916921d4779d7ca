import { BulbOutlined, PlusOutlined, RiseOutlined } from '@ant-design/icons';
import { Button, Pagination } from 'antd';
import { useState } from 'react';
import { useOver } from '../../data/use-over';
import { useEscalations, usePlans, useSuggestions } from '../../data/queries/surveys';
import { EmptyState } from '../../ui/empty-state';
import { Failure } from '../../ui/failure';
import { Section } from '../../ui/page';
import { RecordList } from '../../ui/record-list';
import { useWords } from '../../words/use-words';
import { FollowDialogs } from './follow-dialogs';
import { EscalationLine, PlanLine, SuggestionLine } from './follow-lines';
import { followOver, type FollowOver } from './over';
import styles from './surveys.module.css';

const atOnce = 30;

/** Plans for clients whose surveys fell short, and the recommendations for which management steps in. */
export function PlansView() {
  const { t } = useWords();
  const [over, setOver] = useOver(followOver);
  const [page, setPage] = useState(1);
  const escalations = useEscalations({ limit: 50 });
  const plans = usePlans({ offset: (page - 1) * atOnce, limit: atOnce });
  return (
    <>
      <Section title={t('surveys.escalation.title')}>
        <Failure error={escalations.error} channel="survey:escalations" onRetry={escalations.reload} />
        {escalations.value === null ? null : escalations.value.total === 0 ? <p className="km-soft">{t('surveys.none.escalations')}</p> : (
          <RecordList label={t('surveys.escalation.label')}>{escalations.value.items.map((row) => <EscalationLine key={row.id} row={row} named onOpen={setOver} />)}</RecordList>
        )}
      </Section>
      <Failure error={plans.error} channel="improvement:list" onRetry={plans.reload} />
      {plans.value === null ? null : plans.value.total === 0 ? <EmptyState icon={<RiseOutlined />} sentence={t('surveys.none.plans')} example={t('surveys.example.plans')} /> : (
        <Section title={t('surveys.plan.title')}>
          <RecordList label={t('surveys.plan.title')}>{plans.value.items.map((row) => <PlanLine key={row.id} row={row} named onOpen={setOver} />)}</RecordList>
          <Pagination align="end" className={styles.pages ?? ''} current={page} pageSize={atOnce} total={plans.value.total} hideOnSinglePage showSizeChanger={false} onChange={setPage} />
        </Section>
      )}
      <FollowDialogs over={over} onClose={() => setOver(null)} />
    </>
  );
}

/** What clients suggested, and whether they were told how it stands. */
export function SuggestionsView() {
  const { t } = useWords();
  const [over, setOver] = useState<FollowOver | null>(null);
  const [page, setPage] = useState(1);
  const { value, error, reload } = useSuggestions({ offset: (page - 1) * atOnce, limit: atOnce });
  const add = <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => setOver({ kind: 'suggest', client: null })}>{t('surveys.suggestion.add')}</Button>;
  return (
    <>
      <Failure error={error} channel="suggestion:list" onRetry={reload} />
      {value === null ? null : value.total === 0 ? <EmptyState icon={<BulbOutlined />} sentence={t('surveys.none.suggestions')} action={add} example={t('surveys.example.suggestions')} /> : (
        <Section title={t('surveys.suggestion.title')} actions={add}>
          <RecordList label={t('surveys.suggestion.title')}>{value.items.map((row) => <SuggestionLine key={row.id} row={row} named onOpen={setOver} />)}</RecordList>
          <Pagination align="end" className={styles.pages ?? ''} current={page} pageSize={atOnce} total={value.total} hideOnSinglePage showSizeChanger={false} onChange={setPage} />
        </Section>
      )}
      <FollowDialogs over={over} onClose={() => setOver(null)} />
    </>
  );
}
