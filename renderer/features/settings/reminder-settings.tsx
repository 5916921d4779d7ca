import { InputNumber, Switch } from 'antd';
import { useSettings } from '../../data/settings';
import { TimeInput } from '../../ui/day-input';
import { Section } from '../../ui/page';
import { useWords } from '../../words/use-words';
import { SettingLine } from './setting-line';
import { useChange } from './use-change';
import styles from './settings.module.css';

/** What the system tells and when, what closing the window does, and where a day of visits begins. */
export function ReminderSettings() {
  const { t } = useWords();
  const { settings } = useSettings();
  const change = useChange();
  const { reminders, remindMinutes, digestTime, quietFrom, quietTo, reminderNames, closeToTray, startLat, startLng } = settings;
  const time = (name: string, value: string, onKeep: (time: string) => void) => (
    <TimeInput className={styles.input ?? ''} aria-label={name} allowClear={false} value={value} onChange={(next) => { if (next !== null) onKeep(next); }} />
  );
  const degrees = (name: string, value: number | null, most: number, onKeep: (value: number | null) => void) => (
    <InputNumber<number> className={styles.input ?? ''} aria-label={name} placeholder={name} controls={false} min={-most} max={most} value={value} onChange={onKeep} changeOnBlur />
  );
  return (
    <>
      <Section title={t('settings.reminders.title')}>
        <SettingLine name={t('settings.reminders.on')} hint={t('settings.reminders.onHint')}>
          <Switch aria-label={t('settings.reminders.on')} checked={reminders} onChange={(on) => void change({ reminders: on })} />
        </SettingLine>
        <SettingLine name={t('settings.reminders.minutes')} hint={t('settings.reminders.minutesHint')}>
          <InputNumber<number> className={styles.input ?? ''} aria-label={t('settings.reminders.minutes')} min={0} max={1440} value={remindMinutes} onChange={(minutes) => { if (minutes !== null) void change({ remindMinutes: Math.round(minutes) }, false); }} />
        </SettingLine>
        <SettingLine name={t('settings.reminders.digest')} hint={t('settings.reminders.digestHint')}>
          {time(t('settings.reminders.digest'), digestTime, (next) => void change({ digestTime: next }, false))}
        </SettingLine>
        <SettingLine name={t('settings.reminders.quiet')} hint={t('settings.reminders.quietHint')}>
          {time(t('settings.reminders.quietFrom'), quietFrom, (next) => void change({ quietFrom: next }, false))}
          {time(t('settings.reminders.quietTo'), quietTo, (next) => void change({ quietTo: next }, false))}
        </SettingLine>
        <SettingLine name={t('settings.reminders.names')} hint={t('settings.reminders.namesHint')}>
          <Switch aria-label={t('settings.reminders.names')} checked={reminderNames} onChange={(on) => void change({ reminderNames: on })} />
        </SettingLine>
        <SettingLine name={t('settings.reminders.tray')} hint={t('settings.reminders.trayHint')}>
          <Switch aria-label={t('settings.reminders.tray')} checked={closeToTray} onChange={(on) => void change({ closeToTray: on })} />
        </SettingLine>
      </Section>
      <Section title={t('settings.reminders.way')}>
        <SettingLine name={t('settings.reminders.start')} hint={t('settings.reminders.startHint')}>
          {degrees(t('settings.reminders.lat'), startLat, 90, (next) => void change({ startLat: next }, false))}
          {degrees(t('settings.reminders.lng'), startLng, 180, (next) => void change({ startLng: next }, false))}
        </SettingLine>
      </Section>
    </>
  );
}
