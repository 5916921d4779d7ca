import type { RepeatedProblem } from './model';

/** Complaints of a problem in a month, `YYYY-MM`. */
export interface ProblemMonth {
  readonly problem: string;
  readonly month: string;
  readonly count: number;
}

/** A decision on a problem, newest first where there are several. */
export interface ProblemMark extends NonNullable<RepeatedProblem['mark']> {
  readonly problem: string;
  readonly month: string;
}

/** Who redesigns what fails again and again (R-CP-08). */
export const redesigns = '产品部';

/** The month before one. */
export const monthBefore = (month: string): string => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`;
};

/**
 * Problems that had complaints in at least `needed` calendar months in a row, the run ending in one of the months from
 * `first` to `last` (AT-34: June, July, August counts, June and August alone does not). Of each problem the latest run;
 * a decision belongs to it when it was made in one of its months.
 */
export function repeatedProblems(counts: readonly ProblemMonth[], first: string, last: string, needed: number, marks: readonly ProblemMark[]): readonly RepeatedProblem[] {
  const byProblem = new Map<string, Map<string, number>>();
  for (const { problem, month, count } of counts) {
    const months = byProblem.get(problem) ?? new Map<string, number>();
    months.set(month, (months.get(month) ?? 0) + count);
    byProblem.set(problem, months);
  }
  const found: RepeatedProblem[] = [];
  for (const [problem, months] of byProblem) {
    for (let end = last; end >= first; end = monthBefore(end)) {
      const run: string[] = [];
      for (let month = end; months.has(month); month = monthBefore(month)) run.push(month);
      const since = run.at(-1);
      if (since === undefined || run.length < needed) continue;
      const mark = marks.find((each) => each.problem === problem && each.month >= since && each.month <= end);
      found.push({
        problem, since, month: end, months: run.length, complaints: run.reduce((sum, month) => sum + (months.get(month) ?? 0), 0), department: redesigns,
        mark: mark === undefined ? null : { state: mark.state, on: mark.on, reason: mark.reason },
      });
      break;
    }
  }
  return found.sort((a, b) => b.complaints - a.complaints || (a.problem < b.problem ? -1 : 1));
}
