import { Button } from 'antd';
import { useEffect, useState } from 'react';
import type { AppInfo } from '../../../shared/ipc/shell-asks';
import { ask } from '../../data/engine';
import { BrandMark } from '../../ui/brand-mark';
import { notify } from '../../ui/notices';
import { Section } from '../../ui/page';
import { refusalText } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';
import { SettingLine } from './setting-line';
import styles from './settings.module.css';

/** Holds the height of a line that is still being read, so that nothing below it moves under the pointer. */
const unread = '\u00a0';

/** Version, runtime and licence; and the log, to save and send. */
export function AboutSettings() {
  const { t } = useWords();
  const [info, setInfo] = useState<AppInfo | null>(null);
  useEffect(() => {
    void ask('app:info', {}).then((answer) => {
      if (answer.ok) setInfo(answer.value);
    });
  }, []);

  const saveLog = async (): Promise<void> => {
    const file = await ask('file:save', { purpose: 'log', name: `kemai-log-${new Date().toISOString().slice(0, 10)}.txt` });
    if (!file.ok) return;
    const answer = await ask('log:save', { file: file.value.token });
    if (answer.ok) notify('good', t('settings.about.logSaved', { lines: answer.value.lines }));
    else notify('danger', refusalText(answer.error, 'log:save'));
  };

  return (
    <div className={styles.column}>
      <Section>
        <div className={styles.about}>
          <BrandMark />
          <div>
            <p className={styles.product}>{t('shell.name')}</p>
            <p className={styles.hint}>{t('settings.about.lead')}</p>
          </div>
        </div>
        <SettingLine name={t('settings.about.version')}>{info?.version ?? unread}</SettingLine>
        <SettingLine name={t('settings.about.runtime')}>{info === null ? unread : `Electron ${info.electron}`}</SettingLine>
        <SettingLine name={t('settings.about.licence')} hint={t('settings.about.licenceText')}>
          {t('settings.about.licenceName')}
        </SettingLine>
        <SettingLine name={t('settings.about.log')} hint={t('settings.about.logHint')}>
          <Button onClick={() => void saveLog()}>{t('settings.about.saveLog')}</Button>
        </SettingLine>
      </Section>
    </div>
  );
}
