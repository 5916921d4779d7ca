import type { ReactNode } from 'react';
import { countText } from './format';
import { toneIcon } from './status-tag';
import styles from './figure.module.css';

/** Figures side by side, as many as fit. */
export const Figures = ({ children }: { readonly children: ReactNode }) => <div className={styles.figures}>{children}</div>;

/** One number that leads to its records; a grave one bears an icon beside its colour. */
export function Figure({ name, value, tone, note, title, onOpen }: {
  readonly name: string;
  readonly value: number;
  readonly tone?: 'danger' | 'warning' | undefined;
  /** What to know beside the number: how much of it is late. */
  readonly note?: ReactNode;
  readonly title?: string;
  readonly onOpen: () => void;
}) {
  return (
    <button type="button" className={styles.figure} title={title} onClick={onOpen}>
      <span className={`${styles.number ?? ''} ${tone === undefined ? '' : (styles[tone] ?? '')}`}>
        {countText(value)}
        {tone === undefined ? null : <span aria-hidden>{toneIcon(tone)}</span>}
      </span>
      <span className={styles.name}>{name}</span>
      {note === undefined ? null : <span className={styles.more}>{note}</span>}
    </button>
  );
}
