import { BulbOutlined, PlusOutlined, RiseOutlined } from '@ant-design/icons';
import { Button, Pagination } from 'antd';
import { useState } from 'react';
import { planFigures } from '../../../shared/improvement/asks';
import type { CountedFollows } from '../../../shared/report/part';
import { useNavigate } from '../../data/navigation';
import { useOver } from '../../data/use-over';
import { useEscalations, usePlans, useSuggestions } from '../../data/queries/surveys';
import { EmptyState } from '../../ui/empty-state';
import { Failure } from '../../ui/failure';
import { countText, dayText } from '../../ui/format';
import { Section } from '../../ui/page';
import { RecordList } from '../../ui/record-list';
import { useWords } from '../../words/use-words';
import { FollowDialogs } from './follow-dialogs';
import { EscalationLine, PlanLine, SuggestionLine } from './follow-lines';
import { followOver, type FollowOver } from './over';
import styles from './surveys.module.css';

const atOnce = 30;

/** Says that a list holds the records behind a figure, and leads to all of them. */
function Counted({ of: { from, to, as }, total }: { readonly of: CountedFollows; readonly total: number }) {
  const { t } = useWords();
  const { go } = useNavigate();
  return (
    <div className={styles.bar}>
      <span className="km-soft">{t(`surveys.counted.${as}`, { count: countText(total), from: dayText(from), to: dayText(to) })}</span>
      <Button size="small" onClick={() => go({ room: 'care', part: 'surveys', view: as === 'suggestions' ? 'suggestions' : 'plans' })}>{t('surveys.clearFilter')}</Button>
    </div>
  );
}

/** Plans for clients whose surveys fell short, and the recommendations for which management steps in; `counted` are those behind a figure, of one or of the other. */
export function PlansView({ counted }: { readonly counted: CountedFollows | null }) {
  return counted?.as === 'escalations' ? <Escalations counted={counted} /> : (
    <>
      {counted === null ? <Escalations counted={null} /> : null}
      <Plans counted={counted} />
    </>
  );
}

function Escalations({ counted }: { readonly counted: CountedFollows | null }) {
  const { t } = useWords();
  const [over, setOver] = useState<FollowOver | null>(null);
  const [page, setPage] = useState(1);
  const { value, error, reload } = useEscalations({ ...(counted === null ? {} : { from: counted.from, to: counted.to }), offset: (page - 1) * atOnce, limit: atOnce });
  return (
    <Section title={t('surveys.escalation.title')}>
      <Failure error={error} channel="survey:escalations" onRetry={reload} />
      {counted === null || value === null ? null : <Counted of={counted} total={value.total} />}
      {value === null ? null : value.total === 0 ? <p className="km-soft">{t('surveys.none.escalations')}</p> : (
        <>
          <RecordList label={t('surveys.escalation.label')}>{value.items.map((row) => <EscalationLine key={row.id} row={row} named onOpen={setOver} />)}</RecordList>
          <Pagination align="end" className={styles.pages ?? ''} current={page} pageSize={atOnce} total={value.total} hideOnSinglePage showSizeChanger={false} onChange={setPage} />
        </>
      )}
      <FollowDialogs over={over} onClose={() => setOver(null)} />
    </Section>
  );
}

function Plans({ counted }: { readonly counted: CountedFollows | null }) {
  const { t } = useWords();
  const [over, setOver] = useOver(followOver);
  const [page, setPage] = useState(1);
  const as = planFigures.find((figure) => figure === counted?.as);
  const plans = usePlans({ ...(counted === null || as === undefined ? {} : { counted: { from: counted.from, to: counted.to, as } }), offset: (page - 1) * atOnce, limit: atOnce });
  return (
    <>
      {counted === null || plans.value === null ? null : <Counted of={counted} total={plans.value.total} />}
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
export function SuggestionsView({ counted }: { readonly counted: CountedFollows | null }) {
  const { t } = useWords();
  const [over, setOver] = useState<FollowOver | null>(null);
  const [page, setPage] = useState(1);
  const { value, error, reload } = useSuggestions({ ...(counted === null ? {} : { from: counted.from, to: counted.to }), offset: (page - 1) * atOnce, limit: atOnce });
  const add = <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => setOver({ kind: 'suggest', client: null })}>{t('surveys.suggestion.add')}</Button>;
  return (
    <>
      {counted === null || value === null ? null : <Counted of={counted} total={value.total} />}
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
