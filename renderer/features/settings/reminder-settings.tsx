import { Switch } from 'antd';
import { useSettings } from '../../data/settings';
import { Section } from '../../ui/page';
import { useWords } from '../../words/use-words';
import { KeptInput, type Typed } from './kept-input';
import { SettingLine } from './setting-line';
import { useChange } from './use-change';

/** A time as it is typed: 8:30, 08:30, 0830. */
function readTime(text: string, wrong: string): Typed<string> {
  const [, hour = '', minute = ''] = /^(\d{1,2}):?(\d{2})$/.exec(text) ?? [];
  return hour !== '' && Number(hour) < 24 && Number(minute) < 60 ? { value: `${hour.padStart(2, '0')}:${minute}` } : { wrong };
}

function readNumber(text: string, { least, most, whole }: { readonly least: number; readonly most: number; readonly whole: boolean }, wrong: string): Typed<number> {
  const value = /^[-+]?\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
  return value >= least && value <= most && (!whole || Number.isInteger(value)) ? { value } : { wrong };
}

/** What the system tells and when, what closing the window does, and where a day of visits begins. */
export function ReminderSettings() {
  const { t } = useWords();
  const { settings } = useSettings();
  const change = useChange();
  const { reminders, remindMinutes, digestTime, quietFrom, quietTo, reminderNames, closeToTray, startLat, startLng } = settings;
  const time = (name: string, value: string, onKeep: (time: string) => void) => (
    <KeptInput name={name} value={value} toText={(kept) => kept} read={(text) => readTime(text, t('settings.reminders.wrongTime'))} onKeep={onKeep} />
  );
  const degrees = (name: string, value: number | null, most: number, onKeep: (value: number | null) => void) => (
    <KeptInput<number | null>
      name={name} value={value} toText={(kept) => (kept === null ? '' : String(kept))} onKeep={onKeep}
      read={(text) => (text === '' ? { value: null } : readNumber(text, { least: -most, most, whole: false }, t('settings.reminders.wrongNumber', { least: -most, most })))}
    />
  );
  return (
    <>
      <Section title={t('settings.reminders.title')}>
        <SettingLine name={t('settings.reminders.on')} hint={t('settings.reminders.onHint')}>
          <Switch aria-label={t('settings.reminders.on')} checked={reminders} onChange={(on) => void change({ reminders: on })} />
        </SettingLine>
        <SettingLine name={t('settings.reminders.minutes')} hint={t('settings.reminders.minutesHint')}>
          <KeptInput
            name={t('settings.reminders.minutes')} value={remindMinutes} toText={String} onKeep={(minutes) => void change({ remindMinutes: minutes }, false)}
            read={(text) => readNumber(text, { least: 0, most: 1440, whole: true }, t('settings.reminders.wrongMinutes', { least: 0, most: 1440 }))}
          />
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
