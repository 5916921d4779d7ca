import type { ReactNode } from 'react';
import { useWords } from '../words/use-words';
import styles from './page.module.css';

/** One labelled value; `wide` takes a whole line. */
export interface KeyValue {
  readonly key: string;
  readonly label: string;
  readonly value: ReactNode;
  readonly wide?: boolean;
}

/** Labelled values in as many columns as fit, more of them when `narrow`; what is not known says so. */
export function KeyValues({ items, narrow = false }: { readonly items: readonly KeyValue[]; readonly narrow?: boolean }) {
  const { t } = useWords();
  return (
    <dl className={`${styles.values ?? ''} ${narrow ? (styles.narrow ?? '') : ''}`}>
      {items.map(({ key, label, value, wide = false }) => (
        <div key={key} className={`${styles.value ?? ''} ${wide ? (styles.wide ?? '') : ''}`}>
          <dt>{label}</dt>
          <dd>{value === null || value === undefined || value === '' ? <span className="km-soft">{t('basic.unknown')}</span> : value}</dd>
        </div>
      ))}
    </dl>
  );
}
