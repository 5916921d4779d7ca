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

/** Rows that a client's page shows; to point one out among those that wait, as many as can be read at once. */
const shown = 20;
const most = 200;

/** What was promised to one client, and how much of it is kept. */
export function PromisesCard({ client, pointedOut, onHistory }: { readonly client: ClientId; readonly pointedOut: string | null; readonly onHistory: (promise: PromiseRow) => void }) {
  const { t } = useWords();
  const [adding, setAdding] = useState(false);
  const { value } = usePromises({ filter: { client }, limit: pointedOut === null ? shown : most });
  return (
    <Section title={t('promises.title')} actions={<Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>{t('promises.add')}</Button>}>
      {value === null ? null : <p className="km-soft"><KeptRateText rate={value.rate} /></p>}
      {value === null || value.total === 0 ? null : <PromiseTable promises={value.items} label={t('promises.title')} withClient={false} resetOn={client} pointedOut={pointedOut} onHistory={onHistory} />}
      {adding ? <PromiseDialog client={client} onClose={() => setAdding(false)} /> : null}
    </Section>
  );
}
