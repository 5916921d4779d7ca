import { Button } from 'antd';
import { useState, type DragEvent, type FormEvent } from 'react';
import type { PickedFile } from '../../../shared/ipc/file-token';
import { ask, takeFile } from '../../data/engine';
import { useJob } from '../../data/use-job';
import { Failure } from '../../ui/failure';
import { bytesText } from '../../ui/format';
import { notify } from '../../ui/notices';
import { ProgressPanel } from '../../ui/progress-panel';
import type { AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';
import { SecretField } from './secret-field';
import { VaultFrame } from './vault-frame';
import styles from './vault.module.css';

/** Makes a sealed file this computer's vault, with its password or recovery code. */
export function RestoreBackup({ replace = false, onRestored, onBack }: {
  /** In place of a vault that no longer opens, which is moved aside. */
  readonly replace?: boolean;
  readonly onRestored: () => void;
  readonly onBack: () => void;
}) {
  const { t } = useWords();
  const { progress, run } = useJob();
  const [file, setFile] = useState<PickedFile | null>(null);
  const [secret, setSecret] = useState('');
  const [error, setError] = useState<AnyRefusal | null>(null);

  const choose = (picked: PickedFile): void => {
    setFile(picked);
    setError(null);
  };
  const pick = async (): Promise<void> => {
    const answer = await ask('file:pick', { purpose: 'restore' });
    if (answer.ok) choose(answer.value);
    else setError(answer.error);
  };
  const restore = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (file === null || secret === '' || progress !== null) return;
    const answer = await run((job) => ask('backup:restore', { file: file.token, secret, replace, job }));
    if (answer.ok) {
      notify('good', t('vault.restore.done'));
      onRestored();
      return;
    }
    setError(answer.error);
    // A token is good for one use; only a wrong secret leaves it to be tried again.
    if (answer.error.kind !== 'wrongPassword' && answer.error.kind !== 'throttled') setFile(null);
  };

  return (
    <VaultFrame title={t('vault.restore.title')} lead={t(replace ? 'vault.restore.leadReplace' : 'vault.restore.lead')}>
      <form className={styles.form} onSubmit={(event) => void restore(event)}>
        <DropFile onFile={choose} onProblem={setError}>
          {file === null ? null : (
            <span className={styles.file}>
              {file.name} <span className="km-soft">{bytesText(file.size)}</span>
            </span>
          )}
          <Button onClick={() => void pick()} disabled={progress !== null} autoFocus>
            {t(file === null ? 'vault.restore.pick' : 'vault.restore.another')}
          </Button>
          {file === null ? <span>{t('vault.restore.drop')}</span> : null}
        </DropFile>
        <SecretField label={t('vault.restore.secret')} value={secret} onChange={setSecret} disabled={progress !== null} />
        <Failure error={error} channel="backup:restore" />
        <ProgressPanel going={progress} label={t('vault.restore.working')} />
        <div className={styles.buttons}>
          <Button type="primary" size="large" htmlType="submit" loading={progress !== null} disabled={file === null || secret === ''}>
            {t('vault.restore.submit')}
          </Button>
          <Button size="large" type="text" onClick={onBack} disabled={progress !== null}>
            {t('basic.back')}
          </Button>
        </div>
      </form>
    </VaultFrame>
  );
}

function DropFile({ onFile, onProblem, children }: {
  readonly onFile: (file: PickedFile) => void;
  readonly onProblem: (error: AnyRefusal) => void;
  readonly children: React.ReactNode;
}) {
  const [over, setOver] = useState(false);
  const drop = async (event: DragEvent): Promise<void> => {
    event.preventDefault();
    setOver(false);
    const dropped = event.dataTransfer.files.item(0);
    if (dropped === null) return;
    const picked = await takeFile(dropped);
    if (picked === null) onProblem({ kind: 'unknownFile' });
    else onFile(picked);
  };
  return (
    <div
      className={`${styles.drop ?? ''} ${over ? (styles.over ?? '') : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => void drop(event)}
    >
      {children}
    </div>
  );
}
