import { Button, InputNumber, Modal, Select, Switch } from 'antd';
import { useCallback, useEffect, useId, useState, type ReactNode } from 'react';
import { ask } from '../../data/engine';
import { useSettings } from '../../data/settings';
import { Section } from '../../ui/page';
import { StatusTag } from '../../ui/status-tag';
import { useWords } from '../../words/use-words';
import { SettingLine } from './setting-line';
import { useChange } from './use-change';
import styles from './settings.module.css';

const waits = [1, 2, 5, 10, 15, 30, 60, 120, 0];

/** The three dialogs about secrets, which the screen lends from the vault. */
export interface SecretDialogs {
  readonly changePassword: (done: () => void) => ReactNode;
  readonly renewRecovery: (done: () => void) => ReactNode;
  readonly confirmRecovery: (done: () => void) => ReactNode;
}

type Open = keyof SecretDialogs | null;

/** Locking, secrets and the daily backup. */
export function SecuritySettings({ dialogs, onBackups }: { readonly dialogs: SecretDialogs; readonly onBackups: () => void }) {
  const { t } = useWords();
  const { settings } = useSettings();
  const change = useChange();
  const lockId = useId();
  const keptId = useId();
  const dailyId = useId();
  return (
    <div className={styles.column}>
      <Section title={t('settings.security.locking')} actions={<Button onClick={() => void ask('app:lock', {})}>{t('settings.security.lockNow')}</Button>}>
        <SettingLine name={t('settings.security.autoLock')} hint={t('settings.security.autoLockHint')} forId={lockId}>
          <Select
            id={lockId}
            aria-label={t('settings.security.autoLock')}
            className={styles.select ?? ''}
            value={settings.autoLockMinutes}
            options={[...new Set([...waits, settings.autoLockMinutes])].map((minutes) => ({
              value: minutes,
              label: minutes === 0 ? t('settings.security.never') : t('settings.security.minutes', { minutes }),
            }))}
            onChange={(autoLockMinutes) => void change({ autoLockMinutes })}
          />
        </SettingLine>
      </Section>
      <Secrets dialogs={dialogs} />
      <Section title={t('settings.security.backup')} actions={<Button onClick={onBackups}>{t('settings.security.openBackups')}</Button>}>
        <SettingLine name={t('settings.security.dailyBackup')} hint={t('settings.security.dailyBackupHint')} forId={dailyId}>
          <Switch id={dailyId} aria-label={t('settings.security.dailyBackup')} checked={settings.dailyBackup} onChange={(dailyBackup) => void change({ dailyBackup })} />
        </SettingLine>
        <SettingLine name={t('settings.security.backupsKept')} forId={keptId}>
          <InputNumber
            controls={false}
            id={keptId}
            min={1}
            max={365}
            precision={0}
            changeOnBlur
            value={settings.backupsKept}
            disabled={!settings.dailyBackup}
            onChange={(backupsKept) => {
              if (backupsKept !== null) void change({ backupsKept });
            }}
          />
        </SettingLine>
      </Section>
    </div>
  );
}

function Secrets({ dialogs }: { readonly dialogs: SecretDialogs }) {
  const { t } = useWords();
  const [open, setOpen] = useState<Open>(null);
  const [confirmed, setConfirmed] = useState<boolean | null>(null);
  const look = useCallback(() => {
    void ask('vault:status', {}).then((answer) => {
      if (answer.ok) setConfirmed(answer.value.recoveryConfirmed);
    });
  }, []);
  useEffect(look, [look]);
  const close = (): void => {
    setOpen(null);
    look();
  };
  const titles = { changePassword: t('settings.security.change'), renewRecovery: t('settings.security.renew'), confirmRecovery: t('vault.recovery.checkTitle') };
  return (
    <Section title={t('settings.security.secrets')}>
      <SettingLine name={t('settings.security.password')} hint={t('settings.security.passwordHint')}>
        <Button onClick={() => setOpen('changePassword')}>{t('settings.security.change')}</Button>
      </SettingLine>
      <SettingLine name={t('settings.security.recovery')} hint={t('settings.security.recoveryHint')}>
        {confirmed === null ? null : (
          <StatusTag tone={confirmed ? 'good' : 'warning'}>{t(confirmed ? 'settings.security.recoveryConfirmed' : 'settings.security.recoveryNotConfirmed')}</StatusTag>
        )}
        {confirmed === false ? <Button onClick={() => setOpen('confirmRecovery')}>{t('settings.security.check')}</Button> : null}
        <Button onClick={() => setOpen('renewRecovery')}>{t('settings.security.renew')}</Button>
      </SettingLine>
      <Modal open={open !== null} onCancel={close} footer={null} title={open === null ? '' : titles[open]} mask={{ closable: false }} destroyOnHidden>
        {open === null ? null : dialogs[open](close)}
      </Modal>
    </Section>
  );
}
