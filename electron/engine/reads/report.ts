import { msOf, today, type Moment } from '../../../shared/kit/dates';
import { err, ok, type Result } from '../../../shared/kit/result';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { promiseFigures } from '../../../shared/promise/rules';
import { complaintReport } from '../../../shared/report/complaint-month';
import type { ComplaintLine } from '../../../shared/report/model';
import { lastYear, previousPeriod, type Period } from '../../../shared/report/period';
import { holding, type Hold } from '../export/masks';
import { clockReading } from '../vault/clock-reading';
import { clocksOf, missedHandling, type ComplaintClock } from '../../../shared/complaint/clocks';
import { earlierMeasures, problemsAgain } from './measures';
import { overrideFigures } from './overridden';
import { promiseTally } from './promises';
import { isPeriod, savedText } from './report-text';
import { surveyReport } from './survey-report';
import type { ReadContext } from './context';

/** When somebody first did something, when it was first handled, how often it was taken up again, by complaint. */
interface Told {
  readonly complaint: string;
  readonly firstAt: Moment | null;
  readonly solvedAt: Moment | null;
  readonly reopened: number;
}

const received = 'k.deleted IS NULL AND k.receivedOn BETWEEN $from AND $to';

/** The earlier of two moments; either may not have come. */
const firstOf = (a: Moment | null, b: Moment | null): Moment | null => (a === null || (b !== null && msOf(b) < msOf(a)) ? b : a);

/** Whole minutes from receipt to `at`; `null` where one of them is not known to the minute. A step entered to the minute may lie before a receipt with seconds. */
export const minutesFrom = (receivedAt: Moment | null, at: Moment | null): number | null =>
  receivedAt === null || at === null ? null : Math.max(0, Math.round((msOf(at) - msOf(receivedAt)) / 60_000));

/** Whether a complaint that had to be answered was answered in time; `null` while there is time, and where nothing had to be. */
function acknowledgement(ack: ComplaintClock | undefined): ComplaintLine['acknowledged'] {
  if (ack === undefined) return null;
  if (!ack.inTime) return 'late';
  return ack.doneAt === null ? null : 'inTime';
}

/** The complaints received from a day to a day as the figures need them; one pass over them and one over their steps. */
export function reportLines({ reader, clock }: ReadContext, { from, to }: Period): ComplaintLine[] {
  const reading = clockReading(reader, clock);
  const steps = reader.all<Told & Record<string, never>>(
    `SELECT s.complaint, min(s.at) AS firstAt, min(CASE WHEN s.step = '处理完成' THEN s.at END) AS solvedAt, sum(s.step = '重新处理') AS reopened
     FROM complaints k JOIN complaintSteps s ON s.complaint = k.id AND s.deleted IS NULL WHERE ${received} GROUP BY s.complaint`,
    { from, to },
  );
  const given = reader.all<{ complaint: string; promised: number; delivered: number }>(
    `SELECT g.complaint, sum(g.valueFen) AS promised, sum(CASE WHEN g.state = '已兑现' THEN g.valueFen ELSE 0 END) AS delivered
     FROM complaints k JOIN compensations g ON g.complaint = k.id AND g.deleted IS NULL AND g.state IN ('已承诺', '已兑现') WHERE ${received} GROUP BY g.complaint`,
    { from, to },
  );
  const made = new Map(given.map((each) => [each.complaint, each]));
  const told = new Map(steps.map((each) => [each.complaint, each]));
  const rows = reader.all(
    `SELECT k.*, c.name AS clientName, c.valueGrade AS gradeNow, p.name AS productName FROM complaints k LEFT JOIN clients c ON c.id = k.client
     LEFT JOIN products p ON p.id = k.product
     WHERE ${received} ORDER BY k.receivedOn, k.receivedAt, k.number, k.id`,
    { from, to },
  );
  return rows.map((row): ComplaintLine => {
    const { firstAt = null, solvedAt = null, reopened = 0 } = told.get(String(row['id'])) ?? {};
    const complaint = reading.of({ ...row, firstStepAt: firstAt });
    const clocks = clocksOf(complaint, reading.rules, clock.now());
    const { promised = 0, delivered = 0 } = made.get(complaint.id) ?? {};
    const respondedAt = firstOf(complaint.acknowledgedAt, firstAt);
    const { id, number, receivedOn, receivedAt, channel, content, type, problem, department, grade, state, owner, outcome } = complaint;
    return {
      id, number, receivedOn: receivedOn ?? from, clientName: row['clientName'] as string | null, channel, content, type, problem,
      department, grade, state, owner, dueOn: clocks.find(({ kind }) => kind === 'handle')?.due?.on ?? null, overdue: missedHandling(complaint, reading.rules, clock.now()),
      clientGrade: complaint.clientGrade ?? (row['gradeNow'] as string | null), product: row['productName'] as string | null, outcome, reopened, solvedOnce: (complaint.firstHandledAt ?? solvedAt) !== null,
      responseMinutes: minutesFrom(receivedAt, respondedAt), handlingMinutes: minutesFrom(receivedAt, complaint.firstHandledAt ?? solvedAt),
      acknowledged: acknowledgement(clocks.find(({ kind }) => kind === 'ack')), promisedFen: promised, deliveredFen: delivered,
    };
  });
}

/** Complaints with what their field table calls sensitive held back (R-SEC-01); names of firms stay. */
const withheld = (lines: readonly ComplaintLine[], hold: Hold): ComplaintLine[] =>
  lines.map((line) => ({ ...line, clientName: hold('clients.name', line.clientName), content: hold('complaints.content', line.content) }));

/** The complaint report of a period with its text (S2-T9). */
export function readComplaintReport(context: ReadContext, { from, to, language, masked: isMasked }: In<'report:complaints'>): Result<Out<'report:complaints'>, Refusal<'report:complaints'>> {
  if (!isPeriod(from, to)) return err({ kind: 'badPeriod' });
  const { author, organisation, measures } = savedText(context.reader, from, to);
  const hold = holding(context.reader, isMasked);
  return ok({
    report: complaintReport({
      from, to, lines: withheld(reportLines(context, { from, to }), hold),
      previous: reportLines(context, previousPeriod({ from, to })), lastYear: reportLines(context, lastYear({ from, to })),
    }),
    text: { author, organisation, measures },
    earlier: earlierMeasures(context, from),
    repeats: problemsAgain(context, from.slice(0, 7), to.slice(0, 7)),
    promises: promiseFigures(promiseTally(context, { from, to })),
    overrides: overrideFigures(context, { from, to }, hold),
    surveys: surveyReport(context, { from, to }),
    language,
    madeOn: today(context.clock),
  });
}
