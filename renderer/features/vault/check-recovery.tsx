import { Button } from 'antd';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { ask } from '../../data/engine';
import { Failure } from '../../ui/failure';
import { GrowingText } from '../../ui/growing-text';
import type { AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';
import { codeWords } from './recovery-code';
import styles from './vault.module.css';

/** Takes the recovery code as it was written down and has the engine compare it. */
export function CheckRecovery({ onConfirmed, children }: { readonly onConfirmed: () => void; readonly children?: ReactNode }) {
  const { t } = useWords();
  const [code, setCode] = useState('');
  const [working, setWorking] = useState(false);
  const [error, setError] = useState<AnyRefusal | null>(null);

  const check = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (code.trim() === '' || working) return;
    setWorking(true);
    const answer = await ask('vault:confirm-recovery', { code });
    setWorking(false);
    if (answer.ok) onConfirmed();
    else setError(answer.error);
  };

  return (
    <form className={styles.form} onSubmit={(event) => void check(event)}>
      <CodeField value={code} onChange={setCode} autoFocus />
      <Failure error={error} channel="vault:confirm-recovery" />
      <div className={styles.buttons}>
        <Button type="primary" size="large" htmlType="submit" loading={working} disabled={code.trim() === ''}>
          {t('vault.recovery.check')}
        </Button>
        {children}
      </div>
    </form>
  );
}

/** A field for a recovery code that counts the words typed. */
export function CodeField({ value, onChange, autoFocus = false }: {
  readonly value: string;
  readonly onChange: (code: string) => void;
  readonly autoFocus?: boolean;
}) {
  const { t } = useWords();
  const id = useId();
  const typed = value.trim() === '' ? 0 : codeWords(value).length;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{t('vault.recovery.field')}</label>
      <GrowingText
        rows={3}
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onPressEnter={(event) => {
          if (event.nativeEvent.isComposing || event.shiftKey) return;
          event.preventDefault();
          event.currentTarget.form?.requestSubmit();
        }}
        placeholder={t('vault.recovery.placeholder')}
        autoFocus={autoFocus}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={400}
      />
      <span className={styles.hint}>{t('vault.recovery.wordsTyped', { typed })}</span>
    </div>
  );
}
