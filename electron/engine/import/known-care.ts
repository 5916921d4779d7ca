import type { SheetKind } from '../../../shared/imports/schema';
import type { Day } from '../../../shared/kit/dates';
import { formNumber } from '../../../shared/survey/form';
import type { Reader } from '../vault/database';
import { keepAlike, keepSurvey, type SurveyEntry } from './care-entries';
import { numbersIn, type LookUp } from './known-trade';
import type { PlanContext } from './plan-context';
import type { ReadRow } from './read-row';

type Sheets = readonly { readonly kind: SheetKind; readonly rows: readonly ReadRow[] }[];

/** The clients of cases that a file names by number. */
export const clientsOfCases = async (sheets: Sheets, records: LookUp): Promise<readonly string[]> =>
  (await records('cases', 'number', numbersIn(sheets, 'cases.number'))).flatMap(({ client }) => client ?? []);

/** Takes up the stored records that a file may mean: those of its clients. */
export async function loadCare({ drafts, care }: PlanContext, reader: Reader, sheets: Sheets, clients: ReadonlySet<string>, records: LookUp): Promise<void> {
  const has = (kind: SheetKind): boolean => sheets.some((sheet) => sheet.kind === kind);
  if (has('visits')) for (const record of await records('visits', 'client', clients)) keepAlike(care, drafts.take('visits', record));
  if (has('careTasks')) for (const record of await records('careTasks', 'client', clients)) keepAlike(care, drafts.take('careTasks', record));
  if (has('cases')) for (const record of await records('cases', 'client', clients)) keepAlike(care, drafts.take('cases', record));
  if (has('surveys')) {
    const entries = new Map<string, SurveyEntry>();
    for (const record of await records('surveys', 'client', clients)) entries.set(record.id, { draft: drafts.take('surveys', record), answers: [] });
    for (const record of await records('surveyAnswers', 'survey', new Set(entries.keys()))) entries.get(record.survey ?? '')?.answers.push(drafts.take('surveyAnswers', record));
    for (const entry of entries.values()) keepSurvey(care, entry);
    for (const { form, client } of await records('surveyForms', 'form', new Set([...numbersIn(sheets, 'surveys.form')].map(formNumber)))) if (form !== null && client !== null) care.sentTo.set(form, client);
  }
  if (has('tiers')) {
    for (const record of await records('tierRecords', 'client', clients)) keepAlike(care, drafts.take('tierRecords', record));
    for (const { id, day } of reader.all<{ id: string; day: Day }>(
      'SELECT id, lastContactOn AS day FROM clientRows WHERE lastContactOn IS NOT NULL AND id IN (SELECT value FROM json_each($ids))', { ids: JSON.stringify([...clients]) },
    )) care.lastContact.set(id, day);
  }
}
