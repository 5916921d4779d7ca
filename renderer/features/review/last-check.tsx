import type { ReviewItem } from '../../../shared/review/asks';
import { dayText, relativeDay } from '../../ui/format';
import { useToday } from '../../ui/use-today';
import { useWords } from '../../words/use-words';

/** When the client was looked at last, how, and what came of it. */
export function LastCheck({ item: { lastCheck } }: { readonly item: ReviewItem }) {
  const { t, term } = useWords();
  const today = useToday();
  if (lastCheck === null || lastCheck.on === null) return null;
  const how = [lastCheck.kind, lastCheck.method, lastCheck.result].flatMap((part) => (part === null ? [] : [term(part)])).join(' · ');
  return <span className="km-soft" title={dayText(lastCheck.on)}>{t('review.lastCheck', { when: relativeDay(lastCheck.on, today), how })}</span>;
}
