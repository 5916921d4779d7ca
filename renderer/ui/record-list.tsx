import type { ReactNode } from 'react';
import styles from './record-list.module.css';

/** Records below each other, with lines between them. */
export const RecordList = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <ul className={styles.records} aria-label={label}>
    {children}
  </ul>
);

/** One record: a mark before it, what it says, and what can be done with it. */
export const RecordLine = ({ mark, children, acts }: { readonly mark?: ReactNode; readonly children: ReactNode; readonly acts: ReactNode }) => (
  <li className={styles.record}>
    {mark}
    <div className={styles.facts}>{children}</div>
    <span className={styles.acts}>{acts}</span>
  </li>
);
