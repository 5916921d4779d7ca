import { DatabaseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { datedQueues, reviewQueues } from '../../../shared/review/asks';
import { useNavigate } from '../../data/navigation';
import { useReviewOverview } from '../../data/queries/review';
import { EmptyState } from '../../ui/empty-state';
import { Failure } from '../../ui/failure';
import { Figure, Figures } from '../../ui/figure';
import { countText } from '../../ui/format';
import { Section } from '../../ui/page';
import { useWords } from '../../words/use-words';
import { AgeingTable } from './ageing-table';
import { DataEvents } from './data-events';
import { Keeping } from './keeping';
import { OverdueNumbers } from './overdue-numbers';
import styles from './overview.module.css';

/** 数据 · 总览: what came in when, what waits, what is doubtful, what can be taken back. */
export function OverviewView() {
  const { t } = useWords();
  const { go } = useNavigate();
  const { value, error, reload } = useReviewOverview();
  if (error !== null) return <Failure error={error} channel="review:overview" onRetry={reload} />;
  if (value === null) return null;
  const { waiting, ageing, bands, completeness } = value;
  if (completeness.clients === 0) {
    return (
      <>
        <EmptyState
          icon={<DatabaseOutlined />} sentence={t('overview.blank.sentence')} example={t('overview.blank.example')}
          action={<Button type="primary" onClick={() => go({ room: 'data', part: 'import' })}>{t('overview.blank.import')}</Button>}
        />
        <DataEvents />
      </>
    );
  }
  return (
    <>
      <Figures>
        {reviewQueues.map((queue) => {
          const { total, late } = waiting[queue];
          return (
            <Figure
              key={queue} name={t(`review.queues.${queue}.name`)} title={t(`review.queues.${queue}.about`)} value={total} tone={late > 0 ? 'danger' : undefined}
              note={late > 0 ? t('overview.late', { count: countText(late) }) : total === 0 ? t('overview.clear') : datedQueues.has(queue) ? t('overview.noneLate') : ''}
              onOpen={() => go({ room: 'data', part: 'review', queue })}
            />
          );
        })}
      </Figures>
      <OverdueNumbers />
      <div className={styles.columns}>
        <div>
          <Section title={t('overview.ageing.title')}>
            <p className={`${styles.lead ?? ''} km-soft`}>{t('overview.ageing.lead')}</p>
            <AgeingTable ageing={ageing} bands={bands} />
          </Section>
        </div>
        <div>
          <Section title={t('overview.keeping.title')}>
            <Keeping overview={value} />
          </Section>
        </div>
      </div>
      <DataEvents />
    </>
  );
}
