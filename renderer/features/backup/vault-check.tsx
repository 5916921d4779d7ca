import { SafetyCertificateOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { momentOf, type Moment } from '../../../shared/kit/dates';
import { collectionNames } from '../../../shared/record/collections';
import type { VaultCheck } from '../../../shared/vault/asks';
import { ask } from '../../data/engine';
import { localZone } from '../../ui/use-today';
import { Failure } from '../../ui/failure';
import { countText, momentText } from '../../ui/format';
import { Message } from '../../ui/message';
import { Section } from '../../ui/page';
import type { AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';
import styles from './backup.module.css';

/** Checks the vault page by page and record by record, and says in numbers what it found. */
export function VaultCheckView() {
  const { t } = useWords();
  const [running, setRunning] = useState(false);
  const [found, setFound] = useState<{ readonly check: VaultCheck; readonly at: Moment } | null>(null);
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const run = async (): Promise<void> => {
    setRunning(true);
    const answer = await ask('vault:verify', {});
    setRunning(false);
    setRefusal(answer.ok ? null : answer.error);
    if (answer.ok) setFound({ check: answer.value, at: momentOf(Date.now(), localZone()) });
  };
  return (
    <Section
      title={t('backup.check.title')}
      actions={
        <Button icon={<SafetyCertificateOutlined aria-hidden />} loading={running} onClick={() => void run()}>
          {t('backup.check.button')}
        </Button>
      }
    >
      <p className={styles.lead}>{t('backup.check.lead')}</p>
      {running ? <p role="status" className="km-soft">{t('backup.check.running')}</p> : null}
      <Failure error={refusal} channel="vault:verify" onRetry={() => void run()} />
      {found === null || running ? null : <Found check={found.check} at={found.at} />}
    </Section>
  );
}

function Found({ check, at }: { readonly check: VaultCheck; readonly at: Moment }) {
  const { t } = useWords();
  const records = Object.values(check.counts).reduce((sum, count) => sum + count, 0);
  const wrong = [
    ['integrity', check.integrity.length], ['indexMissing', check.indexMissing], ['indexStale', check.indexStale],
    ['derivedStale', check.derivedStale], ['logMismatches', check.logMismatches], ['contentsMissing', check.contents.missing], ['contentsDamaged', check.contents.damaged],
  ] as const;
  const row = (name: string, count: number) => (
    <tr key={name}>
      <th scope="row">{name}</th>
      <td className={styles.end}>{countText(count)}</td>
    </tr>
  );
  return (
    <>
      <Message tone={check.ok ? 'good' : 'danger'}>
        {check.ok ? t('backup.check.ok', { records: countText(records), changes: countText(check.changes) }) : t('backup.check.broken')}{' '}
        <span className="km-soft">{t('backup.check.at', { when: momentText(at) })}</span>
      </Message>
      <div className={styles.pair}>
        <table className={styles.table} aria-label={t('backup.check.collection')}>
          <thead>
            <tr>
              <th scope="col">{t('backup.check.collection')}</th>
              <th scope="col" className={styles.end}>{t('backup.check.count')}</th>
            </tr>
          </thead>
          <tbody>
            {collectionNames.filter((name) => (check.counts[name] ?? 0) > 0).map((name) => row(t(`backup.check.names.${name}`), check.counts[name] ?? 0))}
            {row(t('backup.check.changes'), check.changes)}
          </tbody>
        </table>
        {check.ok ? null : (
          <table className={styles.table} aria-label={t('backup.check.title')}>
            <tbody>{wrong.map(([key, count]) => row(t(`backup.check.${key}`), count))}</tbody>
          </table>
        )}
      </div>
    </>
  );
}
