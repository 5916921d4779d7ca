import { daysBetween, type Day } from '../../../shared/kit/dates';
import type { ReportMeasure, ReportText } from '../../../shared/report/model';
import type { Measure } from '../../../shared/report/schema';
import { rowToRecord } from '../vault/records';
import { readSettings } from '../vault/settings';
import type { Reader } from '../vault/database';

/** Longest period of one report: ten years. */
const longestDays = 3653;

/** Whether `from` … `to` is a period one can report on. */
export const isPeriod = (from: Day, to: Day): boolean => from <= to && daysBetween(from, to) <= longestDays;

/** A measure as reports list it. */
export const asReported = ({ id, text, owner, dueOn, state, doneOn, note }: Measure): ReportMeasure => ({ id, text: text ?? '', owner, dueOn, state: state ?? '待办', doneOn, note });

/** What was written into the report of a period; the user's name where nothing was. */
export function savedText(reader: Reader, from: Day, to: Day): ReportText & { readonly id: string | null } {
  const row = reader.get(`SELECT * FROM reports WHERE kind = 'complaints' AND "from" = $from AND "to" = $to AND deleted IS NULL ORDER BY id DESC LIMIT 1`, { from, to });
  const settings = readSettings(reader);
  if (!row) return { id: null, author: settings.userName, organisation: settings.organisation, measures: [] };
  const saved = rowToRecord('reports', row);
  const kept = reader.all('SELECT * FROM measures WHERE "from" = $from AND "to" = $to AND deleted IS NULL ORDER BY position, id', { from, to })
    .map((each) => asReported(rowToRecord('measures', each) as unknown as Measure));
  const lines = (saved.measures ?? []).map((text): ReportMeasure => ({ id: null, text, owner: null, dueOn: null, state: '待办', doneOn: null, note: null }));
  return { id: saved.id, author: saved.author ?? '', organisation: saved.organisation ?? '', measures: [...kept, ...lines] };
}
