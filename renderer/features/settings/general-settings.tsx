import { Input, Segmented } from 'antd';
import { useId, useState } from 'react';
import { useSettings } from '../../data/settings';
import { Section } from '../../ui/page';
import { useWords } from '../../words/use-words';
import { ReminderSettings } from './reminder-settings';
import { SettingLine } from './setting-line';
import { useChange } from './use-change';
import styles from './settings.module.css';

/** Language, theme, density, and who the user is. Each change is kept at once. */
export function GeneralSettings() {
  const { t } = useWords();
  const { settings } = useSettings();
  const change = useChange();
  return (
    <div className={styles.column}>
      <Section title={t('settings.general.appearance')}>
        <SettingLine name={t('settings.general.language')}>
          <Segmented
            aria-label={t('settings.general.language')}
            value={settings.language}
            options={(['system', 'zh-CN', 'en'] as const).map((value) => ({ value, label: t(`settings.general.languages.${value}`) }))}
            onChange={(language) => void change({ language })}
          />
        </SettingLine>
        <SettingLine name={t('settings.general.theme')}>
          <Segmented
            aria-label={t('settings.general.theme')}
            value={settings.theme}
            options={(['system', 'light', 'dark'] as const).map((value) => ({ value, label: t(`settings.general.themes.${value}`) }))}
            onChange={(theme) => void change({ theme })}
          />
        </SettingLine>
        <SettingLine name={t('settings.general.density')}>
          <Segmented
            aria-label={t('settings.general.density')}
            value={settings.density}
            options={(['comfortable', 'compact'] as const).map((value) => ({ value, label: t(`settings.general.densities.${value}`) }))}
            onChange={(density) => void change({ density })}
          />
        </SettingLine>
      </Section>
      <Section title={t('settings.general.me')}>
        <TextSetting name={t('settings.general.userName')} hint={t('settings.general.userNameHint')} value={settings.userName} max={60} onKeep={(userName) => void change({ userName }, false)} />
        <TextSetting
          name={t('settings.general.organisation')}
          hint={t('settings.general.organisationHint')}
          value={settings.organisation}
          max={120}
          onKeep={(organisation) => void change({ organisation }, false)}
        />
        <TextSetting name={t('settings.general.approver')} hint={t('settings.general.approverHint')} value={settings.approver} max={60} onKeep={(approver) => void change({ approver }, false)} />
      </Section>
      <ReminderSettings />
    </div>
  );
}

function TextSetting({ name, hint, value, max, onKeep }: {
  readonly name: string;
  readonly hint: string;
  readonly value: string;
  readonly max: number;
  readonly onKeep: (value: string) => void;
}) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const keep = (): void => {
    if (typed !== null && typed.trim() !== value) onKeep(typed.trim());
    setTyped(null);
  };
  return (
    <SettingLine name={name} hint={hint} forId={id}>
      <Input
        id={id}
        className={styles.input ?? ''}
        value={typed ?? value}
        maxLength={max}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={keep}
        onPressEnter={(event) => {
          if (!event.nativeEvent.isComposing) keep();
        }}
      />
    </SettingLine>
  );
}
