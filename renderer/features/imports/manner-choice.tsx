import { Radio, Select } from 'antd';
import { importKeys, importModes, type ImportMode } from '../../../shared/imports/schema';
import { Section } from '../../ui/page';
import { useWords } from '../../words/use-words';
import type { ImportManner } from './choices';
import styles from './imports.module.css';

/** Whether client tables make new clients, change known ones, or both; and by what a known one is recognised. */
export function MannerChoice({ manner, onChosen }: { readonly manner: ImportManner; readonly onChosen: (manner: Partial<ImportManner>) => void }) {
  const { t } = useWords();
  return (
    <Section title={t('imports.sheets.mannerTitle')}>
      <p className={styles.hint}>{t('imports.sheets.mannerHint')}</p>
      <div className={styles.format}>
        <Radio.Group
          value={manner.mode} aria-label={t('imports.sheets.mannerTitle')} onChange={(event) => onChosen({ mode: event.target.value as ImportMode })}
          options={importModes.map((value) => ({ value, label: t(`imports.sheets.modes.${value}`) }))}
        />
        <label>
          <span>{t('imports.sheets.key')}</span>
          <Select
            value={manner.key} aria-label={t('imports.sheets.key')} onChange={(key) => onChosen({ key })} popupMatchSelectWidth={false}
            options={importKeys.map((value) => ({ value, label: t(`imports.sheets.keys.${value}`) }))}
          />
        </label>
      </div>
    </Section>
  );
}
