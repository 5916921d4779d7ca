import { Button, Pagination, Segmented } from 'antd';
import { useState } from 'react';
import type { PlanTask } from '../../../shared/care-plan/asks';
import type { CarePlanId } from '../../../shared/care-plan/schema';
import { useNavigate } from '../../data/navigation';
import { usePlanTasks } from '../../data/queries/care-plans';
import { DueLabel } from '../../pieces/due-label';
import { Failure } from '../../ui/failure';
import { countText, dayText, moneyText } from '../../ui/format';
import { Section } from '../../ui/page';
import { PlainTable } from '../../ui/plain-table';
import { StatusTag } from '../../ui/status-tag';
import { useWords } from '../../words/use-words';
import styles from './care-plans.module.css';

const atOnce = 50;
const shows = ['待执行', '已完成', 'all'] as const;

/** What a plan made, those to be done first, each done in one dialog. */
export function PlanTasks({ plan, onFinish }: { readonly plan: CarePlanId; readonly onFinish: (task: PlanTask) => void }) {
  const { t, term } = useWords();
  const { go } = useNavigate();
  const [show, setShow] = useState<(typeof shows)[number]>('待执行');
  const [page, setPage] = useState(1);
  const { value, error, reload } = usePlanTasks({ id: plan, ...(show === 'all' ? {} : { state: show }), offset: (page - 1) * atOnce, limit: atOnce });
  if (error !== null) return <Failure error={error} channel="careplan:tasks" onRetry={reload} />;
  return (
    <Section
      title={t('carePlans.taskCount', { count: countText(value?.total ?? 0) })}
      actions={
        <Segmented
          aria-label={t('carePlans.parts.tasks')} value={show} options={shows.map((key) => ({ value: key, label: key === 'all' ? t('carePlans.all') : term(key) }))}
          onChange={(next) => {
            setShow(next);
            setPage(1);
          }}
        />
      }
    >
      {value === null || value.items.length === 0 ? <p className="km-soft">{value === null ? null : t('carePlans.noTasks')}</p> : (
        <PlainTable label={t('carePlans.parts.tasks')}>
          <thead>
            <tr>
              <th scope="col">{t('carePlans.due')}</th>
              <th scope="col">{t('carePlans.client')}</th>
              <th scope="col">{t('carePlans.action')}</th>
              <th scope="col">{t('carePlans.spent')}</th>
              <th scope="col">{t('carePlans.feedback')}</th>
              <th scope="col" aria-label={t('care.finish.submit')} />
            </tr>
          </thead>
          <tbody>
            {value.items.map((task) => {
              const due = task.dueOn ?? task.nextOn;
              const open = task.state !== '已完成';
              const fen = task.costFen ?? task.budgetFen;
              return (
                <tr key={task.id}>
                  <td className={styles.unbroken}>{due === null ? null : open ? <DueLabel on={due} withDate /> : dayText(task.doneOn ?? due)}</td>
                  <td>
                    <button type="button" className="km-link" onClick={() => task.client !== null && go({ room: 'clients', id: task.client, tab: 'care' })}>{task.clientName}</button> <span className="km-soft">{task.contactName}</span>
                  </td>
                  <td>{[task.action, task.method === null ? null : term(task.method)].filter((part) => part !== null).join(' · ')}</td>
                  <td className={styles.number}>{fen === null ? null : moneyText(fen)}</td>
                  <td>{task.feedback}</td>
                  <td className={styles.unbroken}>{open ? <Button size="small" onClick={() => onFinish(task)}>{t('care.finish.submit')}</Button> : <StatusTag tone="good">{term('已完成')}</StatusTag>}</td>
                </tr>
              );
            })}
          </tbody>
        </PlainTable>
      )}
      <Pagination align="end" current={page} pageSize={atOnce} total={value?.total ?? 0} hideOnSinglePage showSizeChanger={false} onChange={setPage} />
    </Section>
  );
}
