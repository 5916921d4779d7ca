import type { Leg } from '../../../shared/plan/route';
import type { Words } from '../../words/use-words';

/** How far a stop is from the one before, and what time lies between; says that it does not know what nobody knows. */
export function legText({ km, gap }: Leg, t: Words['t']): string {
  const way = km === null ? t('today.day.unknownWay') : t('today.day.crow', { km: km < 10 ? km.toFixed(1) : Math.round(km) });
  if (gap === null) return way;
  return `${way} · ${gap < 0 ? t('today.day.clash', { minutes: -gap }) : t('today.day.gap', { minutes: gap })}`;
}
