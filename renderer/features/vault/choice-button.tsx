import type { ReactNode } from 'react';
import styles from './vault.module.css';

/** One of a few large ways to go on. */
export function ChoiceButton({ icon, name, hint, onClick, disabled = false }: {
  readonly icon: ReactNode;
  readonly name: string;
  readonly hint: string;
  readonly onClick: () => void;
  readonly disabled?: boolean;
}) {
  return (
    <button type="button" className={styles.choice} onClick={onClick} disabled={disabled}>
      <span className={styles.choiceIcon} aria-hidden>
        {icon}
      </span>
      <span>
        <span className={styles.choiceName}>{name}</span>
        <span className={styles.hint}>{hint}</span>
      </span>
    </button>
  );
}
