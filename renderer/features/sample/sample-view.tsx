import { ExperimentOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { ask } from '../../data/engine';
import { useNavigate } from '../../data/navigation';
import { useSampleStatus } from '../../data/queries/backup';
import { useJob } from '../../data/use-job';
import { EmptyState } from '../../ui/empty-state';
import { Failure } from '../../ui/failure';
import { countText } from '../../ui/format';
import { notify } from '../../ui/notices';
import { Section } from '../../ui/page';
import { ProgressPanel } from '../../ui/progress-panel';
import { refusalText, type AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';

/** Sample data: an invented company to try everything with, loaded on request and removed at once. */
export function SampleView() {
  const { t } = useWords();
  const { go } = useNavigate();
  const { value, error, reload } = useSampleStatus();
  const job = useJob();
  const [removing, setRemoving] = useState(false);
  const [refusal, setRefusal] = useState<{ readonly error: AnyRefusal; readonly channel: 'sample:load' | 'sample:remove' } | null>(null);

  const load = async (): Promise<void> => {
    setRefusal(null);
    const answer = await job.run((id) => ask('sample:load', { job: id }));
    reload();
    if (!answer.ok) {
      if (answer.error.kind === 'cancelled') notify('info', refusalText(answer.error, 'sample:load'));
      else setRefusal({ error: answer.error, channel: 'sample:load' });
      return;
    }
    const { clients, followups, complaints } = answer.value;
    notify('good', t('sample.loaded', { clients: countText(clients), followups: countText(followups), complaints: countText(complaints) }), {
      label: t('sample.seeClients'), onClick: () => go({ room: 'clients' }),
    });
  };
  const remove = async (): Promise<void> => {
    setRefusal(null);
    setRemoving(true);
    const answer = await ask('sample:remove', {});
    setRemoving(false);
    reload();
    if (answer.ok) notify('good', t('sample.removed', { removed: countText(answer.value.removed) }));
    else setRefusal({ error: answer.error, channel: 'sample:remove' });
  };

  return (
    <Section title={t('sample.title')}>
      <Failure error={error} onRetry={reload} />
      {refusal === null ? null : <Failure error={refusal.error} channel={refusal.channel} />}
      {job.progress !== null ? (
        <ProgressPanel going={job.progress} label={t('sample.loading')} onCancel={job.cancel} />
      ) : value === null ? null : (
        <EmptyState
          icon={<ExperimentOutlined />}
          sentence={value.loaded ? t('sample.status', { records: countText(value.records) }) : t('sample.lead')}
          action={
            value.loaded ? (
              <Button danger loading={removing} onClick={() => void remove()}>{t('sample.remove')}</Button>
            ) : (
              <Button type="primary" onClick={() => void load()}>{t('sample.load')}</Button>
            )
          }
          example={t('sample.example')}
        />
      )}
    </Section>
  );
}
