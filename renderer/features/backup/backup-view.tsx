import { SaveOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { Out } from '../../../shared/ipc/contract';
import { localZone, useNow } from '../../ui/use-today';
import { ask } from '../../data/engine';
import { useBackups } from '../../data/queries/backup';
import { useSettings } from '../../data/settings';
import { useNavigate } from '../../data/navigation';
import { useJob } from '../../data/use-job';
import { dayOf, msOf, type Moment } from '../../../shared/kit/dates';
import { notifyRefused } from '../../data/saved-notice';
import { Failure } from '../../ui/failure';
import { bytesText, countText, momentText, relativeMoment } from '../../ui/format';
import { Message } from '../../ui/message';
import { notify } from '../../ui/notices';
import { Section } from '../../ui/page';
import { ProgressPanel } from '../../ui/progress-panel';
import { StatusTag } from '../../ui/status-tag';
import { refusalText, type AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';
import styles from './backup.module.css';

type Backups = Out<'backup:list'>;

/** The newest backup that was proved by restoring it; `null` when there is none. */
const lastVerified = (backups: Backups): Moment | null =>
  backups.filter(({ verified }) => verified).reduce<Moment | null>((newest, { at }) => (newest === null || msOf(at) > msOf(newest) ? at : newest), null);

/** Backups: one on demand into a file of the user's, and the daily ones on this computer. */
export function BackupView() {
  const { t } = useWords();
  const now = useNow();
  const { go } = useNavigate();
  const { settings } = useSettings();
  const { value, error, reload } = useBackups();
  const job = useJob();
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const [made, setMade] = useState<{ readonly file: string; readonly at: Moment } | null>(null);
  const newest = lastVerified(value ?? []);

  const make = async (): Promise<void> => {
    setRefusal(null);
    const day = dayOf(Date.now(), localZone());
    const chosen = await ask('file:save', { purpose: 'backup', name: `${t('backup.fileName')} ${day}.kemai-backup` });
    if (!chosen.ok) return setRefusal(chosen.error);
    const { token, name } = chosen.value;
    const answer = await job.run((id) => ask('backup:make', { file: token, job: id }));
    if (!answer.ok) return answer.error.kind === 'cancelled' ? notify('info', refusalText(answer.error, 'backup:make')) : setRefusal(answer.error);
    setMade({ file: name, at: answer.value.at });
    reload();
    notify('good', t('backup.done', { file: name, size: bytesText(answer.value.bytes) }), {
      label: t('backup.reveal'),
      onClick: () =>
        void ask('file:reveal', { file: token }).then((revealed) => {
          if (!revealed.ok) notifyRefused(revealed.error, 'file:reveal');
        }),
    });
  };

  return (
    <Section
      title={t('backup.title')}
      actions={
        <Button type="primary" icon={<SaveOutlined aria-hidden />} loading={job.progress !== null} onClick={() => void make()}>
          {t('backup.make')}
        </Button>
      }
    >
      <p className={styles.lead}>{t('backup.lead')}</p>
      <div className={styles.stack}>
        <ProgressPanel going={job.progress} label={t('backup.making')} onCancel={job.cancel} />
        <Failure error={refusal} channel="backup:make" />
        <Failure error={error} onRetry={reload} />
        {made === null ? null : <Message tone="good">{t('backup.justMade', { file: made.file, when: momentText(made.at) })}</Message>}
        {value === null ? null : newest !== null ? (
          <Message tone="good">
            {t('backup.lastVerified', { when: `${momentText(newest)} (${relativeMoment(newest, now)})` })} {t('backup.elsewhere')}
          </Message>
        ) : made === null ? (
          <Message tone="warning">{t('backup.neverVerified')}</Message>
        ) : null}
      </div>
      <h3 className={styles.heading}>{t('backup.daily')}</h3>
      {settings.dailyBackup ? null : (
        <Message tone="warning" action={<Button size="small" onClick={() => go({ room: 'settings' })}>{t('backup.openSettings')}</Button>}>
          {t('backup.dailyOff')}
        </Message>
      )}
      {value === null ? null : value.length === 0 ? <p className="km-soft">{t('backup.dailyEmpty')}</p> : <BackupTable backups={value} now={now} />}
    </Section>
  );
}

function BackupTable({ backups, now }: { readonly backups: Backups; readonly now: number }) {
  const { t } = useWords();
  const holds = (counts: Backups[number]['counts']): string =>
    (['clients', 'followups', 'complaints'] as const).map((name) => t(`backup.counts.${name}`, { count: countText(counts[name] ?? 0) })).join(' · ');
  return (
    <table className={styles.table} aria-label={t('backup.daily')}>
      <thead>
        <tr>
          <th scope="col">{t('backup.at')}</th>
          <th scope="col">{t('backup.name')}</th>
          <th scope="col">{t('backup.holds')}</th>
          <th scope="col" className={styles.end}>{t('backup.size')}</th>
          <th scope="col">{t('backup.verified')}</th>
        </tr>
      </thead>
      <tbody>
        {backups.map(({ at, name, bytes, counts, verified }) => (
          <tr key={name}>
            <td>
              {momentText(at)} <span className="km-soft">{relativeMoment(at, now)}</span>
            </td>
            <th scope="row">{name}</th>
            <td>{holds(counts)}</td>
            <td className={styles.end}>{bytesText(bytes)}</td>
            <td>
              <StatusTag tone={verified ? 'good' : 'warning'}>{t(verified ? 'backup.verifiedYes' : 'backup.verifiedNo')}</StatusTag>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
