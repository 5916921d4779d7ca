import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { ask } from '../../data/engine';
import { Failure } from '../../ui/failure';
import type { AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';
import { NewPasswordFields, useNewPassword } from './new-password';
import { VaultFrame } from './vault-frame';
import styles from './vault.module.css';

/** Chooses the password and creates the vault; hands on the recovery code, which exists nowhere else. */
export function CreateVault({ onCreated, onBack }: { readonly onCreated: (recoveryCode: string) => void; readonly onBack: () => void }) {
  const { t } = useWords();
  const chosen = useNewPassword();
  const [working, setWorking] = useState(false);
  const [error, setError] = useState<AnyRefusal | null>(null);

  const create = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!chosen.settle() || working) return;
    setWorking(true);
    const answer = await ask('vault:create', { password: chosen.password });
    setWorking(false);
    if (answer.ok) onCreated(answer.value.recoveryCode);
    else setError(answer.error);
  };

  return (
    <VaultFrame title={t('vault.create.title')} lead={t('vault.create.lead')}>
      <form className={styles.form} onSubmit={(event) => void create(event)}>
        <NewPasswordFields hold={chosen} label={t('vault.password')} autoFocus disabled={working} />
        <Failure error={error} channel="vault:create" />
        <div className={styles.buttons}>
          <Button type="primary" size="large" htmlType="submit" loading={working}>
            {t(working ? 'vault.create.working' : 'vault.create.submit')}
          </Button>
          <Button size="large" type="text" onClick={onBack} disabled={working}>
            {t('basic.back')}
          </Button>
        </div>
      </form>
    </VaultFrame>
  );
}
