import { percent } from '../../../shared/kit/percent';
import type { SourceFigures } from '../../../shared/source/asks';
import { smallSample, type Rate } from '../../../shared/source/rules';
import { countText } from '../../ui/format';
import { StatusTag } from '../../ui/status-tag';
import { useWords } from '../../words/use-words';
import styles from './sources.module.css';

/** Fine enough for one decimal of a percentage. */
const million = 1_000_000;
const shareText = (share: number): string => percent(Math.round(share * million), million);

/** A rate with its n and its 95 % interval; a small sample says so (AT-02). */
export function RateText({ rate }: { readonly rate: Rate | null }) {
  const { t } = useWords();
  if (rate === null) return <span className="km-soft" title={t('sources.unknownStep')}>—</span>;
  const { part, whole, interval, small } = rate;
  return (
    <span className={styles.rate}>
      <span>{t('sources.rateOf', { percent: percent(part, whole), part: countText(part), whole: countText(whole) })}</span>
      {interval === null ? null : (
        <span className={`${styles.interval ?? ''} km-soft`} title={t('sources.intervalTitle', { n: whole })}>
          {t('sources.interval', { low: shareText(interval.low), high: shareText(interval.high) })}{' '}
          {small ? (
            <StatusTag tone="neutral" icon={null} title={t('sources.smallTitle', { n: smallSample })}>
              {t('sources.small')}
            </StatusTag>
          ) : null}
        </span>
      )}
    </span>
  );
}

/** How many reached a step; leads to those of them who are on file. */
export function StepCount({ figures, step, onOpen }: { readonly figures: SourceFigures; readonly step: 'leads' | 'valid' | 'firstOrders'; readonly onOpen: (step: 'leads' | 'valid' | 'firstOrders') => void }) {
  const { t } = useWords();
  const [count, there] = [figures[step], figures.onFile[step]];
  if (count === null) return <span className="km-soft" title={t('sources.unknownStep')}>—</span>;
  const written = figures.written && step !== 'firstOrders';
  const title = !written ? t('sources.openClients', { count: there }) : there === 0 ? t('sources.nobodyOnFile') : t('sources.openOnFile', { count: there });
  if (there === 0) return <span title={written ? title : t('sources.counted')}>{countText(count)}</span>;
  return (
    <button type="button" className="km-link" title={title} aria-label={`${countText(count)}: ${title}`} onClick={() => onOpen(step)}>
      {countText(count)}
    </button>
  );
}
