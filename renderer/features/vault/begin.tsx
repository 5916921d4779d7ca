import { ExperimentOutlined, FileAddOutlined, ImportOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { ask } from '../../data/engine';
import { useJob } from '../../data/use-job';
import { useNavigate } from '../../data/navigation';
import { Failure } from '../../ui/failure';
import { ProgressPanel } from '../../ui/progress-panel';
import type { AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';
import { ChoiceButton } from './choice-button';
import { VaultFrame } from './vault-frame';
import styles from './vault.module.css';

/** The last step of the first run: with what to begin. */
export function Begin({ onDone }: { readonly onDone: () => void }) {
  const { t } = useWords();
  const { go } = useNavigate();
  const { progress, run, cancel } = useJob();
  const [error, setError] = useState<AnyRefusal | null>(null);

  const loadSample = async (): Promise<void> => {
    const answer = await run((job) => ask('sample:load', { job }));
    if (!answer.ok) {
      setError(answer.error);
      return;
    }
    go({ room: 'today' });
    onDone();
  };

  const busy = progress !== null;
  return (
    <VaultFrame title={t('vault.begin.title')} lead={t('vault.begin.lead')}>
      <div className={styles.choices}>
        <ChoiceButton
          icon={<ImportOutlined />}
          name={t('vault.begin.import')}
          hint={t('vault.begin.importHint')}
          disabled={busy}
          onClick={() => {
            go({ room: 'data', part: 'import' });
            onDone();
          }}
        />
        <ChoiceButton
          icon={<ExperimentOutlined />}
          name={t('vault.begin.sample')}
          hint={t('vault.begin.sampleHint')}
          disabled={busy}
          onClick={() => void loadSample()}
        />
        <ChoiceButton
          icon={<FileAddOutlined />}
          name={t('vault.begin.empty')}
          hint={t('vault.begin.emptyHint')}
          disabled={busy}
          onClick={() => {
            go({ room: 'clients' });
            onDone();
          }}
        />
        <ProgressPanel going={progress} label={t('vault.begin.loadingSample')} onCancel={cancel} />
        <Failure error={error} channel="sample:load" />
      </div>
    </VaultFrame>
  );
}
