import { Button, Pagination } from 'antd';
import { useState } from 'react';
import type { Behind } from '../../../shared/care-plan/asks';
import type { PlanGroup } from '../../../shared/care-plan/effect';
import type { CarePlanId } from '../../../shared/care-plan/schema';
import { useNavigate } from '../../data/navigation';
import { usePlanClients } from '../../data/queries/care-plans';
import { Failure } from '../../ui/failure';
import { countText } from '../../ui/format';
import { Section } from '../../ui/page';
import { PlainTable } from '../../ui/plain-table';
import { useWords } from '../../words/use-words';
import { tellCase } from './actions';
import styles from './care-plans.module.css';

const atOnce = 50;

/** What of an effect was opened: a group, or the clients behind a figure. */
export interface Opened {
  readonly title: string;
  readonly group?: PlanGroup;
  readonly behind?: Behind;
}

/** Whom a plan takes in now, or what was opened of its effect; what was done for one can be told as a case. */
export function PlanClients({ plan, opened }: { readonly plan: CarePlanId; readonly opened?: Opened }) {
  const { t, term, label } = useWords();
  const { go } = useNavigate();
  const [page, setPage] = useState(1);
  const { group, behind } = opened ?? {};
  const { value, error, reload } = usePlanClients({ id: plan, ...(group === undefined ? {} : { group }), ...(behind === undefined ? {} : { behind }), offset: (page - 1) * atOnce, limit: atOnce });
  if (error !== null) return <Failure error={error} channel="careplan:clients" onRetry={reload} />;
  if (value === null) return null;
  return (
    <Section title={[opened?.title, t('carePlans.clientCount', { count: countText(value.total) })].filter((part) => part !== undefined).join(' · ')}>
      <PlainTable label={t('carePlans.parts.clients')}>
        <thead>
          <tr>
            <th scope="col">{t('carePlans.client')}</th>
            <th scope="col">{label('clients', 'valueGrade')}</th>
            <th scope="col">{label('clients', 'stage')}</th>
            <th scope="col">{t('carePlans.tasks')}</th>
            <th scope="col" aria-label={t('carePlans.tell')} />
          </tr>
        </thead>
        <tbody>
          {value.items.map(({ id, name, number, valueGrade, stage, tasks, done }) => (
            <tr key={id}>
              <td>
                <button type="button" className="km-link" onClick={() => go({ room: 'clients', id, tab: 'care' })}>{name ?? number}</button> <span className="km-soft">{number}</span>
              </td>
              <td>{valueGrade === null ? null : term(valueGrade)}</td>
              <td>{stage === null ? null : term(stage)}</td>
              <td className={styles.unbroken}>{t('basic.progress', { done: countText(done), total: countText(tasks) })}</td>
              <td className={styles.unbroken}>{done === 0 ? null : <Button size="small" onClick={() => void tellCase(plan, id)}>{t('carePlans.tell')}</Button>}</td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
      <Pagination align="end" current={page} pageSize={atOnce} total={value.total} hideOnSinglePage showSizeChanger={false} onChange={setPage} />
    </Section>
  );
}
