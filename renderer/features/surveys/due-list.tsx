import { FormOutlined } from '@ant-design/icons';
import { Button, Pagination } from 'antd';
import { useState } from 'react';
import type { ClientId } from '../../../shared/client/schema';
import { addDays } from '../../../shared/kit/dates';
import type { ClientChoice } from '../../data/use-client-search';
import { useNavigate } from '../../data/navigation';
import { useDueSurveys } from '../../data/queries/surveys';
import { DueLabel } from '../../pieces/due-label';
import { EmptyState } from '../../ui/empty-state';
import { Failure } from '../../ui/failure';
import { Section } from '../../ui/page';
import { PlainTable } from '../../ui/plain-table';
import { useToday } from '../../ui/use-today';
import { useWords } from '../../words/use-words';
import { FormDialog } from './form-dialog';
import styles from './surveys.module.css';

const atOnce = 30;
/** Days ahead that the list looks. */
const ahead = 30;

/** Clients whose survey is due, quarterly or at a milestone (C-10). */
export function DueList({ onCall }: { readonly onCall: (client: ClientChoice) => void }) {
  const { t } = useWords();
  const { go } = useNavigate();
  const today = useToday();
  const [page, setPage] = useState(1);
  const [forms, setForms] = useState<readonly ClientId[] | null>(null);
  const { value, error, reload } = useDueSurveys(addDays(today, ahead), { offset: (page - 1) * atOnce, limit: atOnce });
  if (error !== null) return <Failure error={error} channel="duty:list" onRetry={reload} />;
  if (value === null) return null;
  if (value.total === 0) return <EmptyState icon={<FormOutlined />} sentence={t('surveys.none.due')} example={t('surveys.example.due')} />;
  return (
    <Section actions={<Button size="small" onClick={() => setForms([...new Set(value.items.map(({ client }) => client))])}>{t('surveys.form.all', { count: value.items.length })}</Button>}>
      <PlainTable label={t('surveys.views.due')}>
        <tbody>
          {value.items.map(({ id, client, clientName, clientNumber, dueOn, rule, owner }) => (
            <tr key={id}>
              <td>
                <button type="button" className="km-link" onClick={() => go({ room: 'clients', id: client, tab: 'care' })}>{clientName}</button> <span className="km-soft">{clientNumber}</span>
              </td>
              <td><DueLabel on={dueOn} withDate rule={t('today.rule', { rule })} /></td>
              <td className="km-soft">{rule}</td>
              <td>{owner}</td>
              <td data-end><Button size="small" type="text" aria-label={t('surveys.form.oneOf', { client: clientName })} onClick={() => setForms([client])}>{t('surveys.form.one')}</Button> <Button size="small" aria-label={t('surveys.startOf', { client: clientName })} onClick={() => onCall({ id: client, name: clientName, number: clientNumber })}>{t('surveys.start')}</Button></td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
      <Pagination align="end" className={styles.pages ?? ''} current={page} pageSize={atOnce} total={value.total} hideOnSinglePage showSizeChanger={false} onChange={setPage} />
      {forms === null ? null : <FormDialog clients={forms} onClose={() => setForms(null)} />}
    </Section>
  );
}
