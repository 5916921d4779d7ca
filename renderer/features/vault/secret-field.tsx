import { Input, type InputRef } from 'antd';
import { useId, useState, type KeyboardEvent, type Ref } from 'react';
import { useWords } from '../../words/use-words';
import styles from './vault.module.css';

/** A labelled password field; says when caps lock is on, and what is wrong with it. */
export function SecretField({ label, value, onChange, problem, autoFocus = false, disabled = false, autoComplete = 'off', ref }: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly problem?: string | null;
  readonly autoFocus?: boolean;
  readonly disabled?: boolean;
  readonly autoComplete?: 'off' | 'new-password' | 'current-password';
  readonly ref?: Ref<InputRef>;
}) {
  const { t } = useWords();
  const id = useId();
  const [caps, setCaps] = useState(false);
  const wrong = problem !== undefined && problem !== null;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <Input.Password
        id={id}
        size="large"
        {...(ref === undefined ? {} : { ref })}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyUp={(event: KeyboardEvent) => setCaps(event.getModifierState('CapsLock'))}
        onBlur={() => setCaps(false)}
        autoFocus={autoFocus}
        disabled={disabled}
        autoComplete={autoComplete}
        spellCheck={false}
        maxLength={1024}
        {...(wrong ? { status: 'error' as const, 'aria-invalid': true, 'aria-describedby': `${id}-problem` } : {})}
      />
      {caps ? <span className={styles.hint}>{t('vault.capsLock')}</span> : null}
      {wrong ? (
        <span id={`${id}-problem`} className={styles.problem} role="alert">
          {problem}
        </span>
      ) : null}
    </div>
  );
}
