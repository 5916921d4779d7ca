import type { ReactNode } from 'react';
import type { Out } from '../../../shared/ipc/contract';
import { useNavigate } from '../../data/navigation';
import { useBackups } from '../../data/queries/backup';
import { useDuplicates } from '../../data/queries/duplicates';
import { countText, momentText, relativeMoment } from '../../ui/format';
import { useNow } from '../../ui/use-today';
import { useWords } from '../../words/use-words';
import styles from './overview.module.css';

/** How whole and how safe the data is: completeness, duplicates, the bin, the last backup, and what left in full. */
export function Keeping({ overview: { completeness: { mean, whole, clients }, bin, exports } }: { readonly overview: Out<'review:overview'> }) {
  const { t } = useWords();
  const { go } = useNavigate();
  const now = useNow();
  const duplicates = useDuplicates(false, 0, 1);
  const backups = useBackups();
  const last = backups.value?.[0] ?? null;
  const pairs = duplicates.value?.total ?? null;
  return (
    <dl className={styles.keeping}>
      <Line name={t('overview.keeping.completeness')} onOpen={() => go({ room: 'clients', filter: { where: [{ field: 'completeness', op: 'less', values: [100] }] } })}>
        <strong>{mean === null ? '' : t('overview.keeping.mean', { mean: Math.round(mean) })}</strong>{' '}
        <span className="km-soft">{t('overview.keeping.whole', { whole: countText(whole), clients: countText(clients) })}</span>
      </Line>
      <Line name={t('overview.keeping.duplicates')} onOpen={() => go({ room: 'data', part: 'duplicates' })}>
        {pairs === null ? t('basic.loading') : pairs === 0 ? t('overview.keeping.noDuplicates') : t('overview.keeping.pairs', { count: countText(pairs) })}
      </Line>
      <Line name={t('overview.keeping.backup')} onOpen={() => go({ room: 'data', part: 'backup' })}>
        {last === null ? t(backups.value === null ? 'basic.loading' : 'overview.keeping.noBackup') : (
          <>
            <span title={momentText(last.at)}>{relativeMoment(last.at, now)}</span> <span className="km-soft">{t(last.verified ? 'overview.keeping.verified' : 'overview.keeping.unverified')}</span>
          </>
        )}
      </Line>
      <Line name={t('overview.keeping.bin')} onOpen={() => go({ room: 'data', part: 'bin' })}>{bin === 0 ? t('overview.keeping.binEmpty') : t('overview.keeping.binHolds', { count: countText(bin) })}</Line>
      <Line name={t('overview.keeping.exports')} onOpen={() => go({ room: 'data', part: 'export' })}>{exports === 0 ? t('overview.keeping.noExports') : t('overview.keeping.exported', { count: countText(exports) })}</Line>
    </dl>
  );
}

function Line({ name, children, onOpen }: { readonly name: string; readonly children: ReactNode; readonly onOpen: () => void }) {
  return (
    <div className={styles.keptLine}>
      <dt>
        <button type="button" className="km-link" onClick={onOpen}>{name}</button>
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
