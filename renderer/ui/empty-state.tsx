import type { ReactNode } from 'react';
import styles from './page.module.css';

/** A screen without content teaches: one sentence, one action, one example. */
export function EmptyState({ icon, sentence, action, example }: {
  readonly icon: ReactNode;
  readonly sentence: string;
  readonly action?: ReactNode;
  readonly example?: ReactNode;
}) {
  return (
    <div className={styles.empty}>
      <div className={styles.emptyIcon} aria-hidden>
        {icon}
      </div>
      <p className={styles.emptySentence}>{sentence}</p>
      {action}
      {example === undefined ? null : <div className={styles.example}>{example}</div>}
    </div>
  );
}
