import { Button, type InputRef } from 'antd';
import { useRef, useState, type FormEvent, type ReactNode } from 'react';
import type { VaultStatus } from '../../../shared/vault/asks';
import { ask } from '../../data/engine';
import { Failure } from '../../ui/failure';
import type { AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';
import { SecretField } from './secret-field';
import { useWait } from './use-wait';
import { VaultFrame } from './vault-frame';
import styles from './vault.module.css';

/** The lock screen's first face: the password. `children` stand over it. */
export function Unlock({ status, onUnlocked, onForgot, onRestore, children }: {
  readonly status: VaultStatus | null;
  readonly onUnlocked: () => void;
  readonly onForgot: () => void;
  /** Offered when the vault turns out to be damaged. */
  readonly onRestore: () => void;
  readonly children?: ReactNode;
}) {
  const { t } = useWords();
  const field = useRef<InputRef>(null);
  const [password, setPassword] = useState('');
  const [working, setWorking] = useState(false);
  const [error, setError] = useState<AnyRefusal | null>(null);
  const { seconds, triesLeft, failed } = useWait(status);

  const unlock = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (working || seconds > 0) return;
    if (password === '') {
      field.current?.focus();
      return;
    }
    setWorking(true);
    const answer = await ask('vault:unlock', { password });
    setWorking(false);
    if (answer.ok) {
      onUnlocked();
      return;
    }
    setError(answer.error);
    await failed();
    field.current?.focus({ cursor: 'all' });
  };

  const waiting = seconds > 0;
  const few = error?.kind === 'wrongPassword' && triesLeft !== null && triesLeft > 0 && triesLeft <= 3;
  return (
    <VaultFrame narrow title={t('vault.lock.title')}>
      <form className={styles.form} onSubmit={(event) => void unlock(event)}>
        {children}
        <SecretField ref={field} label={t('vault.password')} value={password} onChange={setPassword} autoFocus autoComplete="current-password" />
        {waiting && (error === null || error.kind === 'throttled') ? null : <Failure error={error} channel="vault:unlock" />}
        {error?.kind === 'damaged' ? (
          <Button size="large" onClick={onRestore}>
            {t('vault.welcome.restore')}
          </Button>
        ) : null}
        <p className={styles.hint} role="status">
          {waiting ? t('vault.lock.wait', { seconds }) : few ? t('vault.lock.triesLeft', { count: triesLeft }) : null}
        </p>
        <div className={styles.buttons}>
          <Button type="primary" size="large" htmlType="submit" loading={working} disabled={waiting}>
            {t(working ? 'vault.lock.working' : 'vault.lock.unlock')}
          </Button>
          <Button size="large" type="link" className={styles.push ?? ''} onClick={onForgot}>
            {t('vault.lock.forgot')}
          </Button>
        </div>
      </form>
    </VaultFrame>
  );
}
