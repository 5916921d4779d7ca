import { fenToYuan } from '../kit/money';
import { noRatio, percent } from '../kit/percent';
import { rateOf } from '../source/rules';
import { analysisWords, type AnalysisWords, type ComparedLine } from './analysis-words';
import type { ComplaintReport, CountedFigure, PeriodFigures, Spread } from './model';
import { withoutRate } from '../kit/wilson';
import type { ReportLanguage } from './words';

/** One line of the comparison with the period before and the year before, as it is printed everywhere. */
export interface ComparisonLine {
  readonly line: ComparedLine;
  readonly label: string;
  /** The complaints that the figure of this period counts. */
  readonly figure: CountedFigure;
  readonly now: string;
  readonly previous: string;
  readonly lastYear: string;
  /** Against the period before; a dash where one of the two says too little. */
  readonly change: string;
  /** The figure of this period stands on too few complaints to lean on (AT-02). */
  readonly small: boolean;
}

/** A time in two units at most, as it is said: 2天3小时. */
export function durationText(minutes: number, words: AnalysisWords): string {
  const whole = Math.round(minutes);
  if (whole >= 48 * 60) return words.days(Math.floor(whole / 1440), Math.floor((whole % 1440) / 60));
  return whole >= 60 ? words.hours(Math.floor(whole / 60), whole % 60) : words.minutes(whole);
}

/** A rate as it is printed: with its n, of fewer than five as counts only, of none as a dash. */
export function rateText(part: number, whole: number, words: AnalysisWords): string {
  if (whole === 0) return noRatio;
  return whole < withoutRate ? words.few(part, whole) : words.rate(part, whole, percent(part, whole));
}

const isSmall = (part: number, whole: number): boolean => whole > 0 && rateOf(part, whole)?.small === true;

/** Difference of two shares in 百分点, rounded like a share. */
export function shareChange(now: readonly [number, number], before: readonly [number, number], words: AnalysisWords): string {
  if (now[1] < withoutRate || before[1] < withoutRate) return noRatio;
  const tenths = Math.round((now[0] / now[1] - before[0] / before[1]) * 1000);
  if (tenths === 0) return words.same;
  return words.points(`${tenths > 0 ? '+' : '−'}${(Math.abs(tenths) / 10).toFixed(1).replace(/\.0$/, '')}`);
}

/** The figures of a period beside those that it is compared with, line by line. */
export function comparisonLines({ figures, compared }: Pick<ComplaintReport, 'figures' | 'compared'>, language: ReportLanguage): readonly ComparisonLine[] {
  const words = analysisWords[language];
  const three = (line: ComparedLine, figure: CountedFigure, say: (of: PeriodFigures) => string, change: (now: PeriodFigures, before: PeriodFigures) => string, small = false): ComparisonLine => ({
    line, figure, label: words.lines[line], now: say(figures), previous: say(compared.previous), lastYear: say(compared.lastYear), change: change(figures, compared.previous), small,
  });
  const rate = (line: ComparedLine, part: CountedFigure, whole: CountedFigure): ComparisonLine =>
    three(
      line, part, ({ counts }) => rateText(counts[part], counts[whole], words),
      (now, before) => shareChange([now.counts[part], now.counts[whole]], [before.counts[part], before.counts[whole]], words),
      isSmall(figures.counts[part], figures.counts[whole]),
    );
  const spread = (line: 'response' | 'handling', figure: CountedFigure): ComparisonLine => {
    const say = ({ n, of, median, p90 }: Spread): string => (median === null || p90 === null ? noRatio : words.spread(durationText(median, words), durationText(p90, words), n, of));
    return three(line, figure, (of) => say(of[line]), (now, before) => {
      if (now[line].median === null || before[line].median === null) return noRatio;
      const minutes = Math.round(now[line].median - before[line].median);
      return minutes === 0 ? words.same : (minutes > 0 ? words.longer : words.shorter)(durationText(Math.abs(minutes), words));
    }, isSmall(0, figures[line].n));
  };
  const money = (line: 'promised' | 'delivered', figure: CountedFigure): ComparisonLine =>
    three(line, figure, (of) => words.money(fenToYuan(of[`${line}Fen`]), of.counts[figure]), (now, before) => {
      const fen = now[`${line}Fen`] - before[`${line}Fen`];
      return fen === 0 ? words.same : words.moreYuan(`${fen > 0 ? '+' : '−'}${fenToYuan(Math.abs(fen))}`);
    });
  return [
    three('total', 'all', ({ counts }) => String(counts.all), (now, before) => (now.counts.all === before.counts.all ? words.same : words.more(now.counts.all - before.counts.all))),
    rate('overdue', 'overdue', 'all'),
    rate('acknowledgedLate', 'acknowledgedLate', 'acknowledged'),
    spread('response', 'responded'),
    spread('handling', 'timed'),
    rate('handled', 'handled', 'all'),
    rate('satisfied', 'satisfied', 'handled'),
    rate('noAnswer', 'noAnswer', 'handled'),
    rate('reopened', 'reopened', 'solvedOnce'),
    money('promised', 'compensated'),
    money('delivered', 'delivered'),
  ];
}
