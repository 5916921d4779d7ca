import type { HTMLAttributes, ReactNode, RefObject } from 'react';
import styles from './plain-table.module.css';

/** A table of few rows, wholly on the screen. A cell marked `data-end` stands at the end of its column and is not broken. */
export const PlainTable = ({ label, keyed, children }: {
  readonly label: string;
  /** The keys of a list: what `useKeyedTable` puts on its table. */
  readonly keyed?: HTMLAttributes<HTMLTableElement> & { readonly ref: RefObject<HTMLTableElement | null> };
  readonly children: ReactNode;
}) => (
  <table {...keyed} className={`${styles.table ?? ''} ${keyed === undefined ? '' : 'km-keyed'}`} aria-label={label}>
    {children}
  </table>
);
