import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { ask } from '../../data/engine';
import { Failure } from '../../ui/failure';
import { notify } from '../../ui/notices';
import type { AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';
import { NewPasswordFields, useNewPassword } from './new-password';
import { SecretField } from './secret-field';
import styles from './vault.module.css';

/** Changes the vault's password; asks for the current one. */
export function ChangePassword({ onDone }: { readonly onDone: () => void }) {
  const { t } = useWords();
  const [current, setCurrent] = useState('');
  const chosen = useNewPassword();
  const [working, setWorking] = useState(false);
  const [error, setError] = useState<AnyRefusal | null>(null);

  const change = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!chosen.settle() || current === '' || working) return;
    setWorking(true);
    const answer = await ask('vault:change-password', { current, next: chosen.password });
    setWorking(false);
    if (!answer.ok) {
      setError(answer.error);
      return;
    }
    notify('good', t('vault.change.done'));
    onDone();
  };

  return (
    <form className={styles.form} onSubmit={(event) => void change(event)}>
      <p className={styles.hint}>{t('vault.change.lead')}</p>
      <SecretField label={t('vault.current')} value={current} onChange={setCurrent} autoFocus autoComplete="current-password" disabled={working} />
      <NewPasswordFields hold={chosen} label={t('vault.newPassword')} disabled={working} />
      <Failure error={error} channel="vault:change-password" />
      <div className={styles.buttons}>
        <Button type="primary" htmlType="submit" loading={working} disabled={current === ''}>
          {t('vault.change.submit')}
        </Button>
        <Button type="text" onClick={onDone} disabled={working}>
          {t('basic.cancel')}
        </Button>
      </div>
    </form>
  );
}
