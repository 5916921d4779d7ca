import type { ReactNode } from 'react';
import { BrandMark } from '../../ui/brand-mark';
import { useWords } from '../../words/use-words';
import styles from './vault.module.css';

/** The card in the middle of an otherwise empty window, before the vault is open. */
export function VaultFrame({ title, lead, narrow = false, children }: {
  readonly title: string;
  readonly lead?: string;
  readonly narrow?: boolean;
  readonly children: ReactNode;
}) {
  const { t } = useWords();
  return (
    <main className={styles.stage}>
      <div className={`${styles.card ?? ''} ${narrow ? (styles.narrow ?? '') : ''}`}>
        <div className={styles.brand}>
          <BrandMark />
          {t('shell.name')}
        </div>
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.lead}>{lead}</p>
        {children}
      </div>
    </main>
  );
}
