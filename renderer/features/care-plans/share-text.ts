import { wilson, withoutRate } from '../../../shared/kit/wilson';
import { countText } from '../../ui/format';
import type { Words } from '../../words/use-words';

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** Some of all: counts alone where there are few, else with the share and how far chance reaches. */
export function shareText({ t }: Pick<Words, 't'>, part: number, whole: number): string {
  const range = whole < withoutRate ? null : wilson(part, whole);
  const counts = { part: countText(part), whole: countText(whole) };
  return range === null ? t('carePlans.effect.few', counts) : t('carePlans.effect.share', { ...counts, share: percent(part / whole), low: percent(range.low), high: percent(range.high) });
}
