import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { ClientId } from '../../../shared/client/schema';
import type { PromiseRow } from '../../../shared/promise/asks';
import { usePromises } from '../../data/queries/promises';
import { Section } from '../../ui/page';
import { useWords } from '../../words/use-words';
import { KeptRateText } from './kept-rate';
import { PromiseDialog } from './promise-dialog';
import { PromiseTable } from './promise-table';

/** Rows that a client's page shows. */
const shown = 20;

/** What was promised to one client, and how much of it is kept. */
export function PromisesCard({ client, onHistory }: { readonly client: ClientId; readonly onHistory: (promise: PromiseRow) => void }) {
  const { t } = useWords();
  const [adding, setAdding] = useState(false);
  const { value } = usePromises({ filter: { client }, limit: shown });
  return (
    <Section title={t('promises.title')} actions={<Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>{t('promises.add')}</Button>}>
      {value === null ? null : <p className="km-soft"><KeptRateText rate={value.rate} /></p>}
      {value === null || value.total === 0 ? null : <PromiseTable promises={value.items} label={t('promises.title')} withClient={false} resetOn={client} onHistory={onHistory} />}
      {adding ? <PromiseDialog client={client} onClose={() => setAdding(false)} /> : null}
    </Section>
  );
}
