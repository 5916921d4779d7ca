import { useState } from 'react';
import { useWords } from '../../words/use-words';
import { sayIfKnown } from '../../words/words';
import { SecretField } from './secret-field';
import { useStrength } from './use-strength';
import styles from './vault.module.css';

/** A password being chosen. `problem` is why it cannot be used yet, shown after the first try. */
export interface NewPassword {
  readonly password: string;
  readonly repeated: string;
  readonly typed: (password: string) => void;
  readonly typedAgain: (repeated: string) => void;
  /** Whether both fields agree; from now on what is wrong is shown. */
  readonly settle: () => boolean;
  readonly problem: 'missing' | 'mismatch' | null;
}

/** Holds the two fields of a new password. */
export function useNewPassword(): NewPassword {
  const [password, typed] = useState('');
  const [repeated, typedAgain] = useState('');
  const [tried, setTried] = useState(false);
  const wrong = password === '' ? 'missing' : password === repeated ? null : 'mismatch';
  return {
    password, repeated, typed, typedAgain,
    settle: () => {
      setTried(true);
      return wrong === null;
    },
    problem: tried ? wrong : null,
  };
}

/** The two fields of a new password, with how strong it is and what would make it stronger. */
export function NewPasswordFields({ hold, label, autoFocus = false, disabled = false }: {
  readonly hold: NewPassword;
  readonly label: string;
  readonly autoFocus?: boolean;
  readonly disabled?: boolean;
}) {
  const { t } = useWords();
  const { password, repeated, typed, typedAgain, problem } = hold;
  return (
    <>
      <SecretField
        label={label}
        value={password}
        onChange={typed}
        autoFocus={autoFocus}
        disabled={disabled}
        autoComplete="new-password"
        problem={problem === 'missing' ? t('vault.missing') : null}
      />
      <Strength password={password} />
      <SecretField
        label={t('vault.repeat')}
        value={repeated}
        onChange={typedAgain}
        disabled={disabled}
        autoComplete="new-password"
        problem={problem === 'mismatch' ? t('vault.mismatch') : null}
      />
    </>
  );
}

const colours = ['weak', 'weak', 'fair', 'strong', 'strong'] as const;

function Strength({ password }: { readonly password: string }) {
  const { t } = useWords();
  const judged = useStrength(password);
  if (judged === null) return <p className={styles.hint}>{t('vault.create.tip')}</p>;
  const { score, enough, advice } = judged;
  const sentences = advice.flatMap((key) => sayIfKnown(['vault', 'advice', key]) ?? []);
  return (
    <div role="status">
      <div className={styles.meter} aria-hidden>
        {[1, 2, 3, 4].map((step) => (
          <i key={step} className={step <= Math.max(1, score) ? styles[colours[score]] : undefined} />
        ))}
      </div>
      <p className={styles.hint}>
        {t('vault.strength.label', { level: t(`vault.strength.levels.${score}`) })}
      </p>
      {enough ? null : <p className={styles.hint}>{sentences.length === 0 ? t('vault.strength.notEnough') : sentences.slice(0, 2).join(' ')}</p>}
    </div>
  );
}
