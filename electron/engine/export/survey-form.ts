import { basename } from 'node:path';
import { uuidv7 } from 'uuidv7';
import { writeXlsx, type DataValidation, type WriteSheet } from 'hucre';
import type { ClientId } from '../../../shared/client/schema';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { today } from '../../../shared/kit/dates';
import { err, ok, type Result } from '../../../shared/kit/result';
import type { Values } from '../../../shared/record/collections';
import type { FormDocument, SurveyForm } from '../../../shared/survey/form';
import { answerChoices } from '../../../shared/survey/rules';
import type { TemplateQuestion } from '../../../shared/survey/template';
import { columnLetters } from '../import/recognise';
import { nextDay } from '../reads/lists/list-guard';
import { readTemplates } from '../reads/survey-templates';
import { judgeMany } from '../reads/touch';
import type { Session } from '../session';
import { commit, userName } from '../vault/changes';
import { among } from '../vault/database';
import { divide, keepOverride } from '../vault/touch-overrides';
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
  // For the day on which it is answered, which nobody knows yet: the day of writing would date late answers back.
  column('surveys.heldOn', () => null, 13),
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

/** Forms before it is said who stays out. */
type Made = Omit<FormDocument, 'language' | 'forms' | 'leftOut'> & { readonly forms: readonly (SurveyForm & { readonly id: ClientId; readonly sample: boolean | null })[] };

/** Forms of some clients in the order of their names, each with a number of its own. */
function formsOf({ vault: { writer, clock } }: Session, { clients, template }: Pick<In<'survey:form'>, 'clients' | 'template'>): Result<Made, { readonly kind: 'notFound'; readonly field: string }> {
  const asked = readTemplates(writer).find(({ name }) => name === template);
  if (asked === undefined) return err({ kind: 'notFound', field: 'template' });
  const whom = writer.all<{ id: ClientId; number: string | null; name: string | null; sample: number | null }>(`SELECT id, number, name, sample FROM clients WHERE deleted IS NULL AND id ${among} ORDER BY name, id`, { ids: JSON.stringify(clients) });
  if (whom.length !== new Set(clients).size) return err({ kind: 'notFound', field: 'clients' });
  return ok({ kind: 'survey-form', template: asked.name, questions: asked.questions, forms: whom.map(({ sample, ...each }) => ({ form: uuidv7(), ...each, sample: sample === null ? null : sample === 1 })), by: userName(writer), madeOn: today(clock) });
}

/** Whom forms ask, and what keeps that they were asked. */
interface Asked {
  readonly forms: Omit<FormDocument, 'language'>;
  /** Keeps, once the forms have left, who was asked by which of them and why some were in spite of the guard. */
  readonly keep: (format: Values<'surveyForms'>['format']) => Promise<void>;
}

/** The forms of those who may be asked, judged like a list that is written for a survey; refused when nobody is left (beyond §2 item 6). */
function askedOf(session: Session, input: Pick<In<'survey:form'>, 'clients' | 'template' | 'override'>): Result<Asked, Refusal<'survey:form-document'>> {
  const { vault, clock, exclusive } = session;
  const { clients, override } = input;
  const made = formsOf(session, input);
  if (!made.ok) return made;
  const context = { reader: vault.writer, clock };
  const judged = judgeMany(context, { kind: 'survey', channel: '不限', on: nextDay(context), text: '', greeting: false }, clients);
  const { overridden, leftOut } = divide(judged, override);
  if (leftOut.length > 0 && leftOut.length === judged.length) return err({ kind: judged.some((each) => each.judged.overridable) ? 'guarded' : 'notOverridable' });
  const stay = new Set(leftOut);
  const { template: name, by, madeOn } = made.value;
  const sent = made.value.forms.filter(({ id }) => !stay.has(id));
  const keep: Asked['keep'] = async (format) => {
    // What has left cannot be taken back: Ctrl+Z does not reach it.
    await exclusive(async () => Promise.resolve(commit(vault, { kind: 'system' }, (act) => {
      for (const { id, form, sample } of sent) act.create('surveyForms', { client: id, template: name, form, sentOn: madeOn, by, format, sample });
      for (const each of override === undefined ? [] : overridden) keepOverride(vault, act, { client: each.id, what: '调查', kind: 'survey', channel: '不限', why: override?.why ?? '', judged: each.judged });
    })));
  };
  return ok({ forms: { ...made.value, forms: sent.map(({ form, number, name: whose }) => ({ form, number, name: whose })), leftOut: leftOut.length }, keep });
}

/**
 * Writes forms for clients, one row for each question, whose answers come back by import: each form has a number, by which
 * the same file read twice is the same survey. Names of people are masked unless a reason is given, which is logged.
 */
export async function writeSurveyForm(session: Session, input: In<'survey:form'>): Promise<Result<Out<'survey:form'>, Refusal<'survey:form'>>> {
  const { file, reason } = input;
  const asked = askedOf(session, input);
  if (!asked.ok) return asked;
  const path = session.files.take(file);
  if (path === null) return err({ kind: 'unknownFile' });
  const { forms: { forms, questions, by, template, leftOut }, keep } = asked.value;
  const lines = forms.flatMap((form) => questions.map((question): Line => ({ ...question, ...form, by, template })));
  const bytes = await writeXlsx({ sheets: [formSheet(lines, reason === undefined ? namesOfPeople(session.vault.writer) : null)], defaultFont: { name: fontName, size: 11 } });
  if (reason !== undefined) await logExport(session, { what: 'surveys', format: 'xlsx', file: basename(path), rows: lines.length, reason });
  const written = writeOut(path, bytes, { clients: forms.length, leftOut, rows: lines.length });
  if (written.ok) await keep('xlsx');
  return written;
}

/** Forms to be printed and filled in by hand; names of people are masked unless a reason is given, which is logged. */
export async function surveyFormDocument(session: Session, { language, name, ...input }: In<'survey:form-document'>): Promise<Result<Out<'survey:form-document'>, Refusal<'survey:form-document'>>> {
  const asked = askedOf(session, input);
  if (!asked.ok) return asked;
  const { forms: made, keep } = asked.value;
  const { reason } = input;
  if (reason !== undefined) await logExport(session, { what: 'surveys', format: 'pdf', file: name, rows: made.forms.length, reason });
  await keep('pdf');
  const hold = holding(session.vault.writer, reason === undefined);
  return ok({ ...made, forms: made.forms.map((form) => ({ ...form, name: hold('clients.name', form.name) })), language });
}
