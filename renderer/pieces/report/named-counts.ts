import type { ComplaintReport, Share } from '../../../shared/report/model';
import type { ReportWords } from '../../../shared/report/words';
import type { NamedCount } from './share-bars';

/** Bars that a chart holds: of more groups, the largest; the table of figures has them all. */
const mostBars = 12;
export const mostly = (shares: readonly Share[]): readonly Share[] => shares.slice(0, mostBars);

/** Shares as bars: `5起（41.7%）` beside each. */
export const shareCounts = (shares: readonly Share[], words: ReportWords): readonly NamedCount[] =>
  shares.map(({ name, count, printed }) => ({ name, count, label: words.label(count, printed) }));

/** Frequent problems as bars, in their order. */
export const problemCounts = (report: ComplaintReport, words: ReportWords): readonly NamedCount[] =>
  report.frequent.map(({ problem, count, tied }) => ({ name: problem, count, label: tied ? `${words.label(count)} · ${words.share.tied}` : words.label(count) }));
