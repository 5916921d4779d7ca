import type { ComesBack } from '../../../shared/complaint/asks';
import { today, type Day } from '../../../shared/kit/dates';
import type { EarlierMeasure, RepeatedProblem } from '../../../shared/report/model';
import { monthBefore, repeatedProblems, type ProblemMark, type ProblemMonth } from '../../../shared/report/repeats';
import type { Measure } from '../../../shared/report/schema';
import { rowToRecord } from '../vault/records';
import { readPolicies } from '../vault/settings';
import { keptUntilWritten } from '../vault/written-since';
import type { ReadContext } from './context';
import { asReported } from './report-text';

/** Measures of reports of earlier periods that are open, or were settled since `from`: what a report must answer for. */
export function earlierMeasures({ reader, clock }: ReadContext, from: Day): readonly EarlierMeasure[] {
  const day = today(clock);
  return reader.all(`SELECT * FROM measures WHERE deleted IS NULL AND "to" < $from AND (state = '待办' OR doneOn >= $from) ORDER BY "from", position, id LIMIT 500`, { from }).map((row) => {
    const measure = rowToRecord('measures', row) as unknown as Measure;
    const { from: first, to, dueOn, state } = measure;
    return { ...asReported(measure), from: first ?? from, to: to ?? from, overdue: state === '待办' && dueOn !== null && dueOn < day };
  });
}

/** Problems that come back by now: the run reaches this month or the last (AT-34), by problem. */
export function comingBack(context: ReadContext): ReadonlyMap<string, ComesBack> {
  return new Map(problemsNow(context).map(({ problem, months, complaints, department }) => [problem, { problem, months, complaints, department }]));
}

/** Months before a period that are looked at: a run may be longer than what the policy asks for. */
const monthsBack = 24;

const keptAgain = keptUntilWritten<readonly RepeatedProblem[]>(['complaints', 'problemMarks', 'settings']);

/** Problems that came back month after month until this month or the last: the open work asks after every write, and two years of complaints are behind it. */
export function problemsNow(context: ReadContext): readonly RepeatedProblem[] {
  const month = today(context.clock).slice(0, 7);
  return keptAgain(context.reader, month, () => problemsAgain(context, monthBefore(month), month));
}

/** Problems that came back month after month, the run ending in a month of the span (R-CP-08). */
export function problemsAgain({ reader }: ReadContext, first: string, last: string): readonly RepeatedProblem[] {
  let since = first;
  for (let back = 0; back < monthsBack; back++) since = monthBefore(since);
  const counts = reader.all<ProblemMonth & Record<string, never>>(
    `SELECT problem, substr(receivedOn, 1, 7) AS month, count(*) AS count FROM complaints
     WHERE deleted IS NULL AND problem IS NOT NULL AND receivedOn BETWEEN $since AND $until GROUP BY problem, month`,
    { since: `${since}-01`, until: `${last}-31` },
  );
  const marks = reader.all<ProblemMark & Record<string, never>>('SELECT problem, month, state, "on", reason FROM problemMarks WHERE deleted IS NULL ORDER BY id DESC');
  return repeatedProblems(counts, first, last, Number(readPolicies(reader)['complaint.repeatMonths']), marks);
}
