import type { ReactNode } from 'react';
import styles from './settings.module.css';

/** One setting: what it is called, what it does, and its control. `forId` ties the name to an input. */
export function SettingLine({ name, hint, forId, children }: {
  readonly name: string;
  readonly hint?: string;
  readonly forId?: string;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles.line}>
      <div>
        {forId === undefined ? <span className={styles.name}>{name}</span> : <label className={styles.name} htmlFor={forId}>{name}</label>}
        {hint === undefined ? null : <p className={styles.hint}>{hint}</p>}
      </div>
      <div className={styles.control}>{children}</div>
    </div>
  );
}
