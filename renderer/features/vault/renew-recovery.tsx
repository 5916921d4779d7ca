import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { ask } from '../../data/engine';
import { Failure } from '../../ui/failure';
import { notify } from '../../ui/notices';
import type { AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';
import { CheckRecovery } from './check-recovery';
import { RecoveryCode } from './recovery-code';
import { SecretField } from './secret-field';
import styles from './vault.module.css';

/** Replaces the recovery code: the password, the new code shown once, and typed back. */
export function RenewRecovery({ onDone }: { readonly onDone: () => void }) {
  const { t } = useWords();
  const [password, setPassword] = useState('');
  const [working, setWorking] = useState(false);
  const [error, setError] = useState<AnyRefusal | null>(null);
  const [code, setCode] = useState<string | null>(null);
  const [written, setWritten] = useState(false);

  const renew = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (password === '' || working) return;
    setWorking(true);
    const answer = await ask('vault:new-recovery', { password });
    setWorking(false);
    if (answer.ok) setCode(answer.value.recoveryCode);
    else setError(answer.error);
  };

  if (code !== null && written) {
    return (
      <ConfirmRecovery onDone={onDone}>
        <Button size="large" onClick={() => setWritten(false)}>
          {t('vault.recovery.look')}
        </Button>
      </ConfirmRecovery>
    );
  }
  if (code !== null) return <RecoveryCode code={code} onWritten={() => setWritten(true)} />;
  return (
    <form className={styles.form} onSubmit={(event) => void renew(event)}>
      <p className={styles.hint}>{t('vault.renew.lead')}</p>
      <SecretField label={t('vault.password')} value={password} onChange={setPassword} autoFocus autoComplete="current-password" disabled={working} />
      <Failure error={error} channel="vault:new-recovery" />
      <div className={styles.buttons}>
        <Button type="primary" htmlType="submit" loading={working} disabled={password === ''}>
          {t('vault.renew.submit')}
        </Button>
        <Button type="text" onClick={onDone} disabled={working}>
          {t('basic.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** Types a recovery code back and says that it is right. */
export function ConfirmRecovery({ onDone, children }: { readonly onDone: () => void; readonly children?: React.ReactNode }) {
  const { t } = useWords();
  return (
    <>
      <p className={styles.lead}>{t('vault.recovery.checkLead')}</p>
      <CheckRecovery
        onConfirmed={() => {
          notify('good', t('vault.recovery.confirmed'));
          onDone();
        }}
      >
        {children}
      </CheckRecovery>
    </>
  );
}
