import type { ReactNode } from 'react';
import { toneIcon, type Tone } from './status-tag';
import styles from './page.module.css';

/** A sentence that stays where it belongs: why something was refused, what to know before going on. */
export function Message({ tone, children, action }: { readonly tone: Tone; readonly children: ReactNode; readonly action?: ReactNode }) {
  return (
    <div className={`${styles.message ?? ''} ${styles[tone] ?? ''}`} role={tone === 'danger' ? 'alert' : 'status'}>
      <span className={styles.messageIcon} aria-hidden>
        {toneIcon(tone)}
      </span>
      <div className={styles.messageText}>{children}</div>
      {action}
    </div>
  );
}
