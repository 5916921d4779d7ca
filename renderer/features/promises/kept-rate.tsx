import { percent } from '../../../shared/kit/percent';
import { withoutRate } from '../../../shared/kit/wilson';
import type { KeptRate } from '../../../shared/promise/rules';
import { countText } from '../../ui/format';
import { useWords } from '../../words/use-words';

/** Fine enough for one decimal of a percentage. */
const million = 1_000_000;
const shareText = (share: number): string => percent(Math.round(share * million), million);

/** The kept-promise rate with its n and its 95 % interval; of fewer than five only the counts (beyond §2 item 15). */
export function KeptRateText({ rate: { kept, late, broken, moved, n, interval } }: { readonly rate: KeptRate }) {
  const { t } = useWords();
  if (n === 0) return <span className="km-soft">{t('promises.rate.none')}</span>;
  const parts = [
    n < withoutRate || interval === null ? t('promises.rate.counts', { kept: countText(kept), n: countText(n) })
      : t('promises.rate.share', { percent: percent(kept, n), kept: countText(kept), n: countText(n), low: shareText(interval.low), high: shareText(interval.high) }),
    t('promises.rate.others', { late: countText(late), broken: countText(broken) }),
    ...(moved === 0 ? [] : [t('promises.rate.moved', { moved: countText(moved) })]),
  ];
  return <span title={t('promises.rate.how')}>{parts.join(t('promises.rate.between'))}</span>;
}
