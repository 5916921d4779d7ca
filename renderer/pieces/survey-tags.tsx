import { pointsText, recommendBand, recommendClass } from '../../shared/survey/points';
import type { RecommendClass } from '../../shared/survey/vocabulary';
import { StatusTag, type Tone } from '../ui/status-tag';
import { useWords } from '../words/use-words';

const tones: Readonly<Record<RecommendClass, Tone>> = { 推荐者: 'good', 被动者: 'neutral', 贬损者: 'danger' };

/** A recommendation with the class by which NPS counts it (C-14); its band is for display only. */
export function RecommendTag({ recommend }: { readonly recommend: number }) {
  const { t, term } = useWords();
  const counted = recommendClass(recommend);
  return <StatusTag tone={tones[counted]} title={term(recommendBand(recommend))}>{t('surveys.recommends', { value: recommend, class: term(counted) })}</StatusTag>;
}

/** Points of satisfaction; below the limit they call for a plan (R-SV-02). */
export function PointsTag({ points, below }: { readonly points: number; readonly below: boolean }) {
  const { t } = useWords();
  return <StatusTag tone={below ? 'warning' : 'good'}>{t('surveys.points', { points: pointsText(points) })}</StatusTag>;
}
