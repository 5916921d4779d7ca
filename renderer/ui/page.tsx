import type { ReactNode } from 'react';
import styles from './page.module.css';

/** A screen: its heading with actions, and a body that scrolls; `fill` leaves scrolling to what is inside. */
export function Page({ title, mark, lead, actions, fill = false, children }: {
  readonly title: string;
  /** Small things beside the title: tags, a number. */
  readonly mark?: ReactNode;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly fill?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <div className={styles.titles}>
          <div className={styles.title}>
            <h1>{title}</h1>
            {mark}
          </div>
          {lead === undefined ? null : <div className={styles.lead}>{lead}</div>}
        </div>
        {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
      </header>
      {/* Scrolling by keyboard needs a focusable region where nothing inside can take focus. */}
      <div className={`${styles.body ?? ''} ${fill ? (styles.fill ?? '') : ''}`} tabIndex={fill ? undefined : -1}>
        {children}
      </div>
    </div>
  );
}

/** A titled card on a screen. */
export function Section({ title, actions, children }: {
  readonly title?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className={styles.section} aria-label={title}>
      {title === undefined && actions === undefined ? null : (
        <div className={styles.sectionHead}>
          <h2 className={styles.sectionTitle}>{title}</h2>
          {actions}
        </div>
      )}
      {children}
    </section>
  );
}
