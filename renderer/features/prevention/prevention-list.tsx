import { CheckSquareOutlined } from '@ant-design/icons';
import { Button, Pagination, Progress } from 'antd';
import { useState } from 'react';
import type { PreventionRow } from '../../../shared/prevention/asks';
import { useNavigate } from '../../data/navigation';
import { usePreventions } from '../../data/queries/prevention';
import { DueLabel } from '../../pieces/due-label';
import { EmptyState } from '../../ui/empty-state';
import { Failure } from '../../ui/failure';
import { countText, dayText } from '../../ui/format';
import { Section } from '../../ui/page';
import { PlainTable } from '../../ui/plain-table';
import { StatusTag } from '../../ui/status-tag';
import { useWords } from '../../words/use-words';
import styles from './prevention.module.css';

const atOnce = 30;

/** How far a check has come: settled of all. */
export function CheckProgress({ counts: { total, done, notNeeded } }: { readonly counts: PreventionRow['counts'] }) {
  const { t } = useWords();
  const settled = done + notNeeded;
  return (
    <span className={styles.progress}>
      <Progress percent={total === 0 ? 0 : Math.floor((100 * settled) / total)} size="small" showInfo={false} aria-hidden />
      <span>{t('basic.progress', { done: countText(settled), total: countText(total) })}</span>
    </span>
  );
}

/** Every check with how far it has come; where there is none, how one is made. */
export function PreventionList() {
  const { t, term, label } = useWords();
  const { go } = useNavigate();
  const [page, setPage] = useState(1);
  const { value, error, reload } = usePreventions({ offset: (page - 1) * atOnce, limit: atOnce });
  if (error !== null) return <Failure error={error} channel="prevention:list" onRetry={reload} />;
  if (value === null) return null;
  if (value.total === 0) {
    return <EmptyState icon={<CheckSquareOutlined />} sentence={t('prevention.empty')} action={<Button type="primary" onClick={() => go({ room: 'reports' })}>{t('prevention.emptyAction')}</Button>} example={t('prevention.emptyExample')} />;
  }
  const head = (field: string): string => label('preventions', field);
  return (
    <Section>
      <PlainTable label={t('prevention.title')}>
        <thead>
          <tr>
            <th scope="col">{head('problem')}</th>
            <th scope="col">{head('product')}</th>
            <th scope="col">{t('prevention.progress')}</th>
            <th scope="col" className={styles.unbroken}>{head('owner')}</th>
            <th scope="col">{head('dueOn')}</th>
            <th scope="col">{head('startedOn')}</th>
            <th scope="col">{head('state')}</th>
          </tr>
        </thead>
        <tbody>
          {value.items.map(({ id, problem, productName, counts, owner, dueOn, startedOn, state, sample }) => (
            <tr key={id}>
              <td>
                <button type="button" className="km-link" onClick={() => go({ room: 'complaints', part: 'prevention', check: id })}>{problem}</button>
                {sample ? <StatusTag tone="neutral" icon={null}>{t('basic.sample')}</StatusTag> : null}
              </td>
              <td>{productName}</td>
              <td><CheckProgress counts={counts} /></td>
              <td>{owner}</td>
              <td>{dueOn === null ? null : state === '已结束' ? dayText(dueOn) : <DueLabel on={dueOn} withDate />}</td>
              <td className={styles.unbroken}>{startedOn === null ? null : dayText(startedOn)}</td>
              <td>{state === null ? null : <StatusTag tone={state === '进行中' ? 'accent' : 'good'}>{term(state)}</StatusTag>}</td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
      <Pagination align="end" className={styles.pages ?? ''} current={page} pageSize={atOnce} total={value.total} hideOnSinglePage showSizeChanger={false} onChange={setPage} />
    </Section>
  );
}
