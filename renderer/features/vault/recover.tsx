import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import type { VaultStatus } from '../../../shared/vault/asks';
import { ask } from '../../data/engine';
import { Failure } from '../../ui/failure';
import type { AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';
import { CodeField } from './check-recovery';
import { NewPasswordFields, useNewPassword } from './new-password';
import { useWait } from './use-wait';
import { VaultFrame } from './vault-frame';
import styles from './vault.module.css';

/** Forgotten password: the recovery code opens the vault and a new password is set. */
export function Recover({ status, onUnlocked, onBack }: { readonly status: VaultStatus | null; readonly onUnlocked: () => void; readonly onBack: () => void }) {
  const { t } = useWords();
  const [code, setCode] = useState('');
  const chosen = useNewPassword();
  const [working, setWorking] = useState(false);
  const [error, setError] = useState<AnyRefusal | null>(null);
  const { seconds, failed } = useWait(status);

  const recover = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!chosen.settle() || code.trim() === '' || working || seconds > 0) return;
    setWorking(true);
    const answer = await ask('vault:recover', { code, password: chosen.password });
    setWorking(false);
    if (answer.ok) {
      onUnlocked();
      return;
    }
    setError(answer.error);
    await failed();
  };

  return (
    <VaultFrame title={t('vault.lock.recoverTitle')} lead={t('vault.lock.recoverLead')}>
      <form className={styles.form} onSubmit={(event) => void recover(event)}>
        <CodeField value={code} onChange={setCode} autoFocus />
        <NewPasswordFields hold={chosen} label={t('vault.newPassword')} disabled={working} />
        <Failure error={error} channel="vault:recover" />
        {seconds > 0 ? (
          <p className={styles.hint} role="status">
            {t('vault.lock.wait', { seconds })}
          </p>
        ) : null}
        <div className={styles.buttons}>
          <Button type="primary" size="large" htmlType="submit" loading={working} disabled={code.trim() === '' || seconds > 0}>
            {t(working ? 'vault.lock.working' : 'vault.lock.recoverSubmit')}
          </Button>
          <Button size="large" type="text" onClick={onBack} disabled={working}>
            {t('vault.lock.backToPassword')}
          </Button>
        </div>
      </form>
    </VaultFrame>
  );
}
