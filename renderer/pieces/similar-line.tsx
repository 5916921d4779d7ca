import { percent } from '../../shared/kit/percent';
import type { Out } from '../../shared/ipc/contract';
import { dayText } from '../ui/format';
import { useWords } from '../words/use-words';

type Similar = Out<'message:similar'>;

/** To whom the most similar message went, when, and how much of it is the same, in words; `null` where nobody got one. */
export function alikeOf(similar: Similar | null): { readonly name: string; readonly when: string; readonly share: string } | null {
  const [closest] = similar?.items ?? [];
  return closest === undefined ? null : { name: closest.name ?? closest.number ?? '', when: dayText(closest.on), share: percent(closest.share, 1) };
}

/** How similar a text for a client is to what others were told (R-RV-03); nothing where nobody was told anything. */
export function SimilarLine({ similar }: { readonly similar: Similar | null }) {
  const { t } = useWords();
  const alike = alikeOf(similar);
  return alike === null ? null : <p className="km-soft">{t('script.similar', alike)}</p>;
}
