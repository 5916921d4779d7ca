import { basename } from 'node:path';
import { uuidv7 } from 'uuidv7';
import { writeXlsx, type DataValidation, type WriteSheet } from 'hucre';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { today, type Day } from '../../../shared/kit/dates';
import { err, ok, type Result } from '../../../shared/kit/result';
import type { FormDocument } from '../../../shared/survey/form';
import { answerChoices } from '../../../shared/survey/rules';
import type { TemplateQuestion } from '../../../shared/survey/template';
import { columnLetters } from '../import/recognise';
import { readTemplates } from '../reads/survey-templates';
import type { Session } from '../session';
import { commit, userName } from '../vault/changes';
import { among } from '../vault/database';
import { guardTouch } from '../vault/touch-overrides';
import { columnsOf } from './columns';
import { logExport } from './log';
import { holding, maskTable, namesOfPeople } from './masks';
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

/** Forms of some clients in the order of their names, each with a number of its own. */
function formsOf({ vault: { writer, clock } }: Session, { clients, template }: Pick<In<'survey:form'>, 'clients' | 'template'>): Result<Omit<FormDocument, 'language'>, { readonly kind: 'notFound'; readonly field: string }> {
  const asked = readTemplates(writer).find(({ name }) => name === template);
  if (asked === undefined) return err({ kind: 'notFound', field: 'template' });
  const whom = writer.all<{ number: string | null; name: string | null }>(`SELECT number, name FROM clients WHERE deleted IS NULL AND id ${among} ORDER BY name, id`, { ids: JSON.stringify(clients) });
  if (whom.length !== new Set(clients).size) return err({ kind: 'notFound', field: 'clients' });
  return ok({ kind: 'survey-form', template: asked.name, questions: asked.questions, forms: whom.map(({ number, name }) => ({ form: uuidv7(), number, name })), by: userName(writer), madeOn: today(clock) });
}

/** Keeps that one client is asked in spite of what the guard says of it; without a reason for it nothing is kept. */
async function keepAsked({ vault, exclusive }: Session, { clients, override }: Pick<In<'survey:form'>, 'clients' | 'override'>): Promise<Result<null, { readonly kind: 'notOverridable' }>> {
  const [client, ...others] = clients;
  if (override === undefined || client === undefined || others.length > 0) return ok(null);
  const guard = guardTouch(vault, { client, what: '调查', kind: 'survey', text: '', greeting: false, channel: '不限', override });
  if (!guard.ok) return err({ kind: 'notOverridable' });
  await exclusive(async () => {
    commit(vault, { kind: 'user' }, (act) => guard.value(act));
    return Promise.resolve();
  });
  return ok(null);
}

/**
 * Writes forms for clients, one row for each question, whose answers come back by import: each form has a number, by which
 * the same file read twice is the same survey. Names of people are masked unless a reason is given, which is logged.
 */
export async function writeSurveyForm(session: Session, input: In<'survey:form'>): Promise<Result<Out<'survey:form'>, Refusal<'survey:form'>>> {
  const { file, reason } = input;
  const made = formsOf(session, input);
  if (!made.ok) return made;
  const path = session.files.take(file);
  if (path === null) return err({ kind: 'unknownFile' });
  const kept = await keepAsked(session, input);
  if (!kept.ok) return kept;
  const { forms, questions, by, template, madeOn: heldOn } = made.value;
  const lines = forms.flatMap((form) => questions.map((question): Line => ({ ...question, ...form, heldOn, by, template })));
  const bytes = await writeXlsx({ sheets: [formSheet(lines, reason === undefined ? namesOfPeople(session.vault.writer) : null)], defaultFont: { name: fontName, size: 11 } });
  if (reason !== undefined) await logExport(session, { what: 'surveys', format: 'xlsx', file: basename(path), rows: lines.length, reason });
  return writeOut(path, bytes, { clients: forms.length, rows: lines.length });
}

/** Forms to be printed and filled in by hand; names of people are masked unless a reason is given, which is logged. */
export async function surveyFormDocument(session: Session, { language, name, ...input }: In<'survey:form-document'>): Promise<Result<Out<'survey:form-document'>, Refusal<'survey:form-document'>>> {
  const made = formsOf(session, input);
  if (!made.ok) return made;
  const kept = await keepAsked(session, input);
  if (!kept.ok) return kept;
  const { reason } = input;
  if (reason !== undefined) await logExport(session, { what: 'surveys', format: 'pdf', file: name, rows: made.value.forms.length, reason });
  const hold = holding(session.vault.writer, reason === undefined);
  return ok({ ...made.value, forms: made.value.forms.map((form) => ({ ...form, name: hold('clients.name', form.name) })), language });
}
