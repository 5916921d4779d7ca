import { countedFigures, type ComplaintLine, type CountedFigure, type PeriodFigures, type Spread } from './model';
import type { Period } from './period';

/** Which complaints a figure counts: the only place that says so, for the number and for the rows that it opens. */
export const isCounted: Readonly<Record<CountedFigure, (line: ComplaintLine) => boolean>> = {
  all: () => true,
  handled: ({ state }) => state === '待回访' || state === '已关闭',
  closed: ({ state }) => state === '已关闭',
  overdue: ({ overdue }) => overdue,
  responded: ({ responseMinutes }) => responseMinutes !== null,
  timed: ({ handlingMinutes }) => handlingMinutes !== null,
  acknowledged: ({ acknowledged }) => acknowledged !== null,
  acknowledgedLate: ({ acknowledged }) => acknowledged === 'late',
  solvedOnce: ({ solvedOnce }) => solvedOnce,
  reopened: ({ reopened }) => reopened > 0,
  satisfied: ({ state, outcome }) => state === '已关闭' && outcome === '满意',
  noAnswer: ({ state, outcome }) => state === '已关闭' && outcome !== '满意',
  compensated: ({ promisedFen }) => promisedFen > 0,
  delivered: ({ deliveredFen }) => deliveredFen > 0,
};

/**
 * Median and 90th percentile of some times, all in one unit. The median of an even number is the mean of the two in the middle; the
 * 90th percentile is the shortest time within which at least nine tenths lie (nearest rank), so it is always one that was measured.
 */
export function spreadOf(minutes: readonly (number | null)[]): Spread {
  const sorted = minutes.filter((each) => each !== null).sort((a, b) => a - b);
  const n = sorted.length;
  const [low, high] = [sorted[Math.ceil(n / 2) - 1], sorted[Math.floor(n / 2)]];
  return {
    n,
    of: minutes.length,
    median: low === undefined || high === undefined ? null : (low + high) / 2,
    p90: sorted[Math.ceil((n * 9) / 10) - 1] ?? null,
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The figures of a period, of the complaints that were received in it. */
export function periodFigures({ from, to }: Period, given: readonly ComplaintLine[]): PeriodFigures {
  const lines = given.filter(({ receivedOn }) => receivedOn >= from && receivedOn <= to);
  const counts = Object.fromEntries(countedFigures.map((figure) => [figure, lines.filter(isCounted[figure]).length])) as PeriodFigures['counts'];
  return {
    from,
    to,
    counts,
    response: spreadOf(lines.map(({ responseMinutes }) => responseMinutes)),
    handling: spreadOf(lines.map(({ handlingMinutes }) => handlingMinutes)),
    promisedFen: sum(lines.map(({ promisedFen }) => promisedFen)),
    deliveredFen: sum(lines.map(({ deliveredFen }) => deliveredFen)),
  };
}
