import { formNumber } from '../../../shared/survey/form';
import { answerKindOf, isAnswer } from '../../../shared/survey/rules';
import type { AnswerKind } from '../../../shared/survey/schema';
import { isSameQuestion, keepSurvey, type SurveyEntry } from './care-entries';
import { bring, textIn } from './drafts';
import type { ClientEntry } from './directory';
import { contactOf } from './plan-care';
import { accept, reject, type Complain, type PlanContext, type RowPlan } from './plan-context';
import { clientOf, doubtsOf, referTo } from './plan-references';
import type { ReadRow } from './read-row';

/** One answer as its row gives it; what is said in words may stand where the options do (S2-T6). */
function answerIn({ texts }: ReadRow): { readonly kind: AnswerKind; readonly options: string | null; readonly value: string | null } {
  const [options, value] = [texts['surveyAnswers.options'] ?? null, texts['surveyAnswers.value'] ?? null];
  const kind = (texts['surveyAnswers.kind'] as AnswerKind | undefined) ?? answerKindOf(options, value);
  return kind === '文字' ? { kind, options: null, value: [options, value].filter((part) => part !== null).join('\n') || null } : { kind, options, value };
}

/** The number of the form on which a row came; `undefined` without one. */
const formIn = ({ texts }: ReadRow): string | undefined => (texts['surveys.form'] === undefined ? undefined : formNumber(texts['surveys.form']));

/** Which survey of its file a row is about: that of its form, else of its client, day, interviewer and questionnaire. */
export const surveyIn = (row: ReadRow): string =>
  formIn(row) ?? ['clients.number', 'clients.name', 'surveys.heldOn', 'surveys.by', 'surveys.template'].map((field) => row.texts[field] ?? '').join('|');

/** Whether a row holds an answer that will be taken; what stands beside the question of a form is how it was asked. */
export function isAnswered(row: ReadRow): boolean {
  const { kind, value } = answerIn(row);
  const isSaid = row.texts['surveys.form'] === undefined || row.texts['surveyAnswers.value'] !== undefined;
  return row.problems.length === 0 && isSaid && value !== null && isAnswer(kind, value);
}

/**
 * The survey that a row belongs to: the one of its form, else of that client on that day, alike in all that the sheet says of its head;
 * made when there is none. What came back on a form without a day was answered when it is read, and keeps that day when it is read again.
 */
function surveyOf(context: PlanContext, entry: ClientEntry, row: ReadRow): { readonly survey: SurveyEntry; readonly changes: boolean } {
  const { care, drafts } = context;
  const client = entry.draft.id;
  const said = row.texts['surveys.heldOn'];
  const heldOn = said ?? context.today;
  const contact = contactOf(context, entry, row);
  const isWithheld = row.doubts.some(({ field }) => field === 'contacts.name');
  const head: Readonly<Record<string, string | null>> = {
    ...Object.fromEntries((['by', 'template'] as const).filter((key) => row.columns.has(`surveys.${key}`)).map((key) => [key, row.texts[`surveys.${key}`] ?? null])),
    ...(row.columns.has('contacts.name') && !isWithheld ? { contact: contact ?? null } : {}),
  };
  const form = formIn(row);
  const beside = { channel: row.texts['surveys.channel'], notes: row.texts['surveys.notes'], form };
  const sent = form === undefined ? undefined : care.forms.get(form);
  if (sent !== undefined && textIn(sent.draft, 'client') === client) return { survey: sent, changes: bring(sent.draft, { ...beside, ...head, heldOn: said }) };
  const known = form !== undefined ? undefined : (care.surveys.get(`${client}|${heldOn}`) ?? []).find(({ draft }) => Object.entries(head).every(([key, value]) => textIn(draft, key) === value));
  if (known) return { survey: known, changes: bring(known.draft, beside) };
  const survey: SurveyEntry = { draft: drafts.create('surveys', { client, heldOn, ...head }), answers: [] };
  bring(survey.draft, beside);
  keepSurvey(care, survey);
  return { survey, changes: true };
}

/** Plans a row of a survey (S2-T6): one answer. The head stands above the columns, or in columns of its own where a table holds several surveys. */
export function planSurvey(context: PlanContext, row: ReadRow, complain: Complain): RowPlan {
  if (row.problems.length > 0) return reject(row);
  const dimension = row.texts['surveyAnswers.dimension'];
  if (dimension === undefined) return reject(row, complain(row, 'surveyAnswers.dimension', 'missing'));
  const heldOn = row.texts['surveys.heldOn'];
  if (heldOn === undefined && row.texts['surveys.form'] === undefined) return reject(row, complain(row, 'surveys.heldOn', 'missing'));
  if (heldOn !== undefined && heldOn > context.today) return reject(row, complain(row, 'surveys.heldOn', 'dayInFuture', heldOn));
  const { kind, options, value } = answerIn(row);
  if (value !== null && !isAnswer(kind, value)) return reject(row, complain(row, 'surveyAnswers.value', 'wrongAnswer', value));
  if (!context.care.answered.has(surveyIn(row))) return accept('skip', row);
  const reference = referTo(context, row, complain);
  if ('refused' in reference) return reject(row, reference.refused);
  const form = formIn(row);
  const sentTo = form === undefined ? undefined : context.care.sentTo.get(form);
  if (sentTo !== undefined && sentTo !== reference.known?.draft.id) return reject(row, complain(row, 'surveys.form', 'formOfAnother', form));
  const entry = clientOf(context, reference, row);
  const { survey, changes } = surveyOf(context, entry, row);
  const doubts = doubtsOf(reference);
  const known = survey.answers.find((answer) => isSameQuestion(answer, dimension) && !context.care.spoken.has(answer.id));
  if (known) {
    context.care.spoken.add(known.id);
    const changed = bring(known, value === null ? { options } : { kind, options, value });
    return accept(changed || changes ? 'update' : 'skip', row, ...doubts);
  }
  const answer = context.drafts.create('surveyAnswers', { survey: survey.draft.id, client: entry.draft.id, position: survey.answers.length + 1, dimension, kind, options, value });
  context.care.spoken.add(answer.id);
  survey.answers.push(answer);
  return accept('create', row, ...doubts);
}
