import type { ReactNode } from 'react';
import type { SettingsPart } from '../../data/navigation';
import { useWords } from '../../words/use-words';
import styles from './settings.module.css';

const parts: readonly SettingsPart[] = ['general', 'security', 'policies', 'fields', 'lists', 'about'];

/** The parts of the settings beside the one that is shown. */
export function SettingsLayout({ part, onPart, children }: { readonly part: SettingsPart; readonly onPart: (part: SettingsPart) => void; readonly children: ReactNode }) {
  const { t } = useWords();
  return (
    <div className={styles.layout}>
      <nav className={styles.parts} aria-label={t('settings.title')}>
        {parts.map((each) => (
          <button key={each} type="button" className={styles.part} aria-current={each === part ? 'page' : undefined} onClick={() => onPart(each)}>
            {t(`settings.parts.${each}`)}
          </button>
        ))}
      </nav>
      <div className={styles.content} key={part}>
        {children}
      </div>
    </div>
  );
}
