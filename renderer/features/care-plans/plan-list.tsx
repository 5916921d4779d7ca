import { HeartOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Pagination } from 'antd';
import { useState } from 'react';
import { useNavigate } from '../../data/navigation';
import { useCarePlans } from '../../data/queries/care-plans';
import { EmptyState } from '../../ui/empty-state';
import { Failure } from '../../ui/failure';
import { countText, moneyText } from '../../ui/format';
import { Section } from '../../ui/page';
import { PlainTable } from '../../ui/plain-table';
import { StatusTag } from '../../ui/status-tag';
import { useWords } from '../../words/use-words';
import { PlanDialog } from './plan-dialog';
import { daysText, stateTones } from './plan-words';
import styles from './care-plans.module.css';

const atOnce = 30;

/** Every care plan with how far it has come; where there is none, what one is. */
export function PlanList() {
  const words = useWords();
  const { t, term, label } = words;
  const { go } = useNavigate();
  const [page, setPage] = useState(1);
  const [adding, setAdding] = useState(false);
  const { value, error, reload } = useCarePlans({ offset: (page - 1) * atOnce, limit: atOnce });
  if (error !== null) return <Failure error={error} channel="careplan:list" onRetry={reload} />;
  if (value === null) return null;
  const add = <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>{t('carePlans.add')}</Button>;
  const dialog = adding ? <PlanDialog plan={null} segment={{ view: null, filter: {} }} onClose={() => setAdding(false)} onSaved={(id) => go({ room: 'care', part: 'plans', plan: id })} /> : null;
  if (value.total === 0) return <><EmptyState icon={<HeartOutlined />} sentence={t('carePlans.empty')} action={add} example={t('carePlans.emptyExample')} />{dialog}</>;
  const head = (field: string): string => label('carePlans', field);
  return (
    <Section title={t('carePlans.title')} actions={add}>
      <PlainTable label={t('carePlans.title')}>
        <thead>
          <tr>
            <th scope="col">{head('name')}</th>
            <th scope="col">{head('goal')}</th>
            <th scope="col">{t('carePlans.days')}</th>
            <th scope="col">{t('carePlans.tasks')}</th>
            <th scope="col">{t('carePlans.spent')}</th>
            <th scope="col">{head('owner')}</th>
            <th scope="col">{head('state')}</th>
          </tr>
        </thead>
        <tbody>
          {value.items.map(({ id, name, goal, target, startsOn, endsOn, counts, budgetFen, owner, state, sample }) => (
            <tr key={id}>
              <td>
                <button type="button" className="km-link" onClick={() => go({ room: 'care', part: 'plans', plan: id })}>{name}</button>
                {sample ? <StatusTag tone="neutral" icon={null}>{t('basic.sample')}</StatusTag> : null}
              </td>
              <td>{[goal === null ? null : term(goal), target].filter((part) => part !== null).join(' ')}</td>
              <td className={styles.unbroken}>{daysText(words, { startsOn, endsOn })}</td>
              <td className={styles.unbroken}>{t('basic.progress', { done: countText(counts.done), total: countText(counts.tasks) })}</td>
              <td className={styles.unbroken}>{budgetFen === null ? moneyText(counts.spentFen) : t('carePlans.ofBudget', { spent: moneyText(counts.spentFen), budget: moneyText(budgetFen) })}</td>
              <td>{owner}</td>
              <td>{state === null ? null : <StatusTag tone={stateTones[state]}>{term(state)}</StatusTag>}</td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
      <Pagination align="end" current={page} pageSize={atOnce} total={value.total} hideOnSinglePage showSizeChanger={false} onChange={setPage} />
      {dialog}
    </Section>
  );
}
