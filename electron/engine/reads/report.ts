import { daysBetween, today, type Day } from '../../../shared/kit/dates';
import { err, ok, type Result } from '../../../shared/kit/result';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { complaintReport } from '../../../shared/report/complaint-month';
import type { ComplaintLine, ReportText } from '../../../shared/report/model';
import { previousPeriod } from '../../../shared/report/period';
import type { Complaint } from '../../../shared/complaint/schema';
import { masked, namesOfPeople } from '../export/masks';
import { rowToRecord } from '../vault/records';
import { readPolicies, readSettings } from '../vault/settings';
import type { Reader } from '../vault/database';
import { clocksOf } from './complaints';
import { missedHandling } from '../../../shared/complaint/rules';
import type { ReadContext } from './context';

/** Longest period of one report: ten years. */
const longestDays = 3653;

/** Whether `from` … `to` is a period one can report on. */
export const isPeriod = (from: Day, to: Day): boolean => from <= to && daysBetween(from, to) <= longestDays;

function linesOf(context: ReadContext, from: Day, to: Day): ComplaintLine[] {
  const policies = readPolicies(context.reader);
  const rows = context.reader.all(
    `SELECT k.*, c.name AS clientName FROM complaints k LEFT JOIN clients c ON c.id = k.client
     WHERE k.deleted IS NULL AND k.receivedOn BETWEEN $from AND $to ORDER BY k.receivedOn, k.receivedAt, k.number, k.id`,
    { from, to },
  );
  return rows.map((row) => {
    const complaint = rowToRecord('complaints', row) as unknown as Complaint;
    const clocks = clocksOf(complaint, policies, context);
    const { id, number, receivedOn, channel, content, type, problem, department, grade, state, owner } = complaint;
    return {
      id, number, receivedOn: receivedOn ?? from, clientName: row['clientName'] as string | null, channel, content, type, problem,
      department, grade, state, owner, dueOn: clocks.handle?.on ?? null, overdue: missedHandling(complaint, policies, context.clock),
    };
  });
}

/** Complaints with what their field table calls sensitive held back (R-SEC-01); names of firms stay. */
function withheld(reader: Reader, lines: readonly ComplaintLine[]): ComplaintLine[] {
  const people = namesOfPeople(reader);
  return lines.map((line) => ({ ...line, clientName: masked('clients.name', line.clientName, people) as string | null, content: masked('complaints.content', line.content, people) as string | null }));
}

/** What was written into the report of a period; the user's name where nothing was. */
export function savedText(reader: Reader, from: Day, to: Day): ReportText & { readonly id: string | null } {
  const row = reader.get(`SELECT * FROM reports WHERE kind = 'complaints' AND "from" = $from AND "to" = $to AND deleted IS NULL ORDER BY id DESC LIMIT 1`, { from, to });
  const settings = readSettings(reader);
  if (!row) return { id: null, author: settings.userName, organisation: settings.organisation, measures: [] };
  const saved = rowToRecord('reports', row);
  return { id: saved.id, author: saved.author ?? '', organisation: saved.organisation ?? '', measures: saved.measures ?? [] };
}

/** The complaint report of a period with its text (S2-T9). */
export function readComplaintReport(context: ReadContext, { from, to, language, masked: isMasked }: In<'report:complaints'>): Result<Out<'report:complaints'>, Refusal<'report:complaints'>> {
  if (!isPeriod(from, to)) return err({ kind: 'badPeriod' });
  const previous = previousPeriod({ from, to });
  const previousTotal = context.reader.get<{ n: number }>(
    'SELECT count(*) AS n FROM complaints WHERE deleted IS NULL AND receivedOn BETWEEN $from AND $to', { ...previous })?.n ?? 0;
  const { author, organisation, measures } = savedText(context.reader, from, to);
  return ok({
    report: complaintReport({ from, to, lines: isMasked ? withheld(context.reader, linesOf(context, from, to)) : linesOf(context, from, to), previousTotal }),
    text: { author, organisation, measures },
    language,
    madeOn: today(context.clock),
  });
}
