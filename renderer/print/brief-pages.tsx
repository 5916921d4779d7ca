import type { BriefDocument } from '../../shared/brief/model';
import { BriefSheet } from '../pieces/brief/brief-sheet';
import { DayTable } from '../pieces/brief/day-table';
import { dayText } from '../ui/format';
import { useWords } from '../words/use-words';

/** Pixels of a page between its margins: A4 less 0.75 inch above and below. */
const pageHeight = 970;

/** Briefs as they are printed, one page each; a day's with its plan in front. */
export function BriefPages({ document: { plan, briefs, language } }: { readonly document: BriefDocument }) {
  const { t } = useWords();
  return (
    <main lang={language}>
      {plan === null ? null : (
        <section className="brief-page" data-page>
          <h1>{t('brief.dayTitle', { day: dayText(plan.on) })}</h1>
          <DayTable plan={plan} />
        </section>
      )}
      {briefs.map((brief) => (
        <section key={`${brief.client.id}${brief.visit?.id ?? ''}`} className="brief-page" data-page>
          <BriefSheet brief={brief} />
        </section>
      ))}
    </main>
  );
}

/** Makes what is longer than a page smaller until it fits: a brief is one page. The plan of a long day may take several. */
export function fitPages(root: HTMLElement): void {
  for (const page of root.querySelectorAll<HTMLElement>('[data-page]')) {
    const { height } = page.getBoundingClientRect();
    if (height > pageHeight && page.querySelector('article') !== null) page.style.zoom = String(pageHeight / height);
  }
}
