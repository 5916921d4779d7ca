import { basename } from 'node:path';
import { uuidv7 } from 'uuidv7';
import { writeXlsx, type DataValidation, type WriteSheet } from 'hucre';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { today, type Day } from '../../../shared/kit/dates';
import { err, type Result } from '../../../shared/kit/result';
import { answerChoices } from '../../../shared/survey/rules';
import type { TemplateQuestion } from '../../../shared/survey/template';
import { columnLetters } from '../import/recognise';
import { readTemplates } from '../reads/survey-templates';
import type { Session } from '../session';
import { userName } from '../vault/changes';
import { columnsOf } from './columns';
import { logExport } from './log';
import { maskTable, namesOfPeople } from './masks';
import { sheetOf, tableOf } from './table-file';
import { fontName } from './workbook-cells';
import { writeOut } from './write-out';

/** One question of one client's form. */
interface Line extends TemplateQuestion {
  readonly form: string;
  readonly number: string | null;
  readonly name: string | null;
  readonly heldOn: Day;
  readonly by: string | null;
  readonly template: string;
}

const column = columnsOf<Line>('surveys');
/** The manual's columns (S2-T6) with what the answers are known by when they come back. */
const columns = [
  column('clients.name', ({ name }) => name, 26),
  column('surveyAnswers.dimension', ({ dimension }) => dimension, 34),
  column('surveyAnswers.options', ({ options }) => options, 40),
  column('surveyAnswers.value', () => null, 16),
  column('surveys.heldOn', ({ heldOn }) => heldOn, 13),
  column('surveys.by', ({ by }) => by, 12),
  column('surveys.template', ({ template }) => template, 22),
  column('surveyAnswers.kind', ({ kind }) => kind, 10),
  column('clients.number', ({ number }) => number, 12),
  column('surveys.form', ({ form }) => form, 38),
];
const answerColumn = columnLetters(columns.findIndex(({ heading }) => heading === column('surveyAnswers.value', () => null).heading));

/** What may be answered, cell by cell; words may be anything. */
const validationsOf = (lines: readonly Line[]): DataValidation[] =>
  lines.flatMap(({ kind }, at) => {
    const values = [...answerChoices[kind]];
    return values.length === 0 ? [] : [{ type: 'list' as const, values, allowBlank: true, showErrorMessage: true, errorStyle: 'stop' as const, range: `${answerColumn}${at + 2}` }];
  });

/** The sheet of a form to be filled in, or printed and written on. */
function formSheet(lines: readonly Line[], hidden: ReadonlySet<string> | null): WriteSheet {
  const table = tableOf('表6 客户满意度调查表', columns, lines);
  return {
    ...sheetOf(hidden === null ? table : maskTable(table, 'surveys', hidden)), dataValidations: validationsOf(lines),
    pageSetup: { printTitlesRow: '$1:$1', paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, margins: { top: 0.6, bottom: 0.6, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 } },
  };
}

/**
 * Writes forms for clients, one row for each question, whose answers come back by import: each form has a number, by which
 * the same file read twice is the same survey. Names of people are masked unless a reason is given, which is logged.
 */
export async function writeSurveyForm(session: Session, { clients, template, file, reason }: In<'survey:form'>): Promise<Result<Out<'survey:form'>, Refusal<'survey:form'>>> {
  const { writer, clock } = session.vault;
  const asked = readTemplates(writer).find(({ name }) => name === template);
  if (asked === undefined) return err({ kind: 'notFound', field: 'template' });
  const whom = writer.all<{ number: string | null; name: string | null }>('SELECT number, name FROM clients WHERE deleted IS NULL AND id IN (SELECT value FROM json_each($ids)) ORDER BY name, id', { ids: JSON.stringify(clients) });
  if (whom.length !== new Set(clients).size) return err({ kind: 'notFound', field: 'clients' });
  const path = session.files.take(file);
  if (path === null) return err({ kind: 'unknownFile' });
  const by = userName(writer);
  const lines = whom.flatMap(({ number, name }) => {
    const form = uuidv7();
    return asked.questions.map((question): Line => ({ ...question, form, number, name, heldOn: today(clock), by, template: asked.name }));
  });
  const bytes = await writeXlsx({ sheets: [formSheet(lines, reason === undefined ? namesOfPeople(writer) : null)], defaultFont: { name: fontName, size: 11 } });
  if (reason !== undefined) await logExport(session, { what: 'surveys', format: 'xlsx', file: basename(path), rows: lines.length, reason });
  return writeOut(path, bytes, { clients: whom.length, rows: lines.length });
}
