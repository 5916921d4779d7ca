import * as z from 'zod';
import { page, type Written } from '../client/asks';
import { clientId } from '../client/schema';
import { dayParser, draftParser } from '../field/field';
import type { ImprovementId } from '../improvement/schema';
import { exportReason } from '../export/schema';
import { ask } from '../ipc/ask';
import { fileToken } from '../ipc/file-token';
import type { SurveyAnalysis } from './figures';
import type { FormDocument } from './form';
import type { PointsFormula, SurveyScore } from './points';
import {
  escalationStates, surveyAnswerFields, surveyAnswerId, surveyEscalationId, surveyFields, surveyId, type Survey, type SurveyAnswer, type SurveyEscalation, type SurveyEscalationId, type SurveyId,
} from './schema';
import { overrideInput } from '../touch/schema';
import { shippedNames, surveyTemplateId, templateQuestion, type SurveyTemplate, type SurveyTemplateId } from './template';
import { recommendClasses } from './vocabulary';

const fields = draftParser(surveyFields, ['contact', 'heldOn', 'by', 'channel', 'template', 'notes', 'form', 'visit']);
const { dimension, kind, options, value } = surveyAnswerFields;
/** Answers as a form hands them in, in their order: an `id` keeps one, none adds one, one left out goes. */
const answer = z.strictObject({
  id: surveyAnswerId.optional(), dimension: dimension.parser, kind: kind.parser, options: options.parser.optional(), value: value.parser.optional(),
});
/** Which forms, and why they leave in full. */
export const formAsked = { clients: z.array(clientId).min(1).max(500), template: z.string().max(120), reason: exportReason.optional(), override: overrideInput.optional() } as const;
export const unguarded = ['guarded', 'notOverridable'] as const;

const answers = z.array(answer).max(100);
export type AnswerInput = z.infer<typeof answer>;
const wrong = ['notFound', 'dayMissing', 'dayInFuture', 'answersMissing', 'dimensionMissing', 'wrongAnswer', 'formTaken', 'formOfAnother', 'formula'] as const;

/** What a survey has led to. */
export interface SurveyFollows {
  readonly plan: ImprovementId | null;
  readonly escalation: Pick<SurveyEscalation, 'id' | 'state' | 'owner' | 'dueOn'> | null;
}

/** A survey with its answers in their order, who was asked, what it says in figures and what followed. */
export interface SurveyRow extends Survey, SurveyScore, SurveyFollows {
  readonly contactName: string | null;
  readonly answers: readonly SurveyAnswer[];
}

/** A survey of any client. */
export interface SurveyFound extends SurveyRow {
  readonly clientName: string | null;
  readonly clientNumber: string | null;
}

/** Which surveys: by day, grade of the client, how it recommends, whether a plan was owed. `null` stands for clients without a grade. */
export const surveyFilter = z.strictObject({
  client: clientId.optional(),
  from: dayParser.optional(),
  to: dayParser.optional(),
  grade: z.string().max(20).nullable().optional(),
  recommends: z.enum(recommendClasses).optional(),
  rated: z.boolean().optional(),
  recommending: z.boolean().optional(),
  below: z.boolean().optional(),
  /** Answers to forms that were sent on these days. */
  sent: z.strictObject({ from: dayParser, to: dayParser }).optional(),
});
export type SurveyFilter = z.infer<typeof surveyFilter>;

/** An escalation with the client and the day of the survey behind it. */
export interface EscalationRow extends SurveyEscalation {
  readonly clientName: string | null;
  readonly clientNumber: string | null;
  readonly heldOn: string | null;
}

/** What was written because of a survey, in the same act. */
export interface SurveyWritten extends Written<SurveyId>, SurveyScore {
  /** Made just now. */
  readonly made: { readonly plan: boolean; readonly escalation: boolean; readonly suggestions: number };
}

export const surveyAsks = {
  /** With it come a 提升计划 below the limit of R-SV-02, an escalation below that of R-SV-03, and what was suggested (R-RV-09): one act, taken back together. `override` says why the client was asked in spite of the guard (beyond §2 item 6). */
  'survey:add': ask(z.strictObject({ client: clientId, fields, answers, override: overrideInput.optional() }), wrong).answers<SurveyWritten>(),
  'survey:edit': ask(z.strictObject({ id: surveyId, seen: z.string().max(80).optional(), fields, answers: answers.optional() }), [...wrong, 'stale']).answers<Written<SurveyId>>(),
  /** Takes its answers, its escalation and its plan along. */
  'survey:delete': ask(z.strictObject({ id: surveyId }), ['notFound']).answers<Written<SurveyId>>(),
  /** Surveys of a client, the latest first. */
  'survey:list': ask(z.strictObject({ client: clientId, ...page }), ['notFound']).answers<{ readonly total: number; readonly items: readonly SurveyRow[] }>(),
  /** Surveys of all clients, the latest first: behind every figure stand its surveys. */
  'survey:find': ask(z.strictObject({ ...surveyFilter.shape, ...page }), []).answers<{ readonly total: number; readonly items: readonly SurveyFound[]; readonly formula: PointsFormula }>(),
  /** NPS and satisfaction of a period, by grade and by month or quarter, each with n, beside the period before. */
  'survey:analysis': ask(z.strictObject({ from: dayParser, to: dayParser, by: z.enum(['month', 'quarter']).default('quarter') }), ['badPeriod']).answers<SurveyAnalysis>(),
  /** Questionnaires that can be asked: the two shipped ones (C-27) and the user's own. */
  'survey:templates': ask(z.strictObject({}), []).answers<readonly SurveyTemplate[]>(),
  /** Keeps a questionnaire; surveys that were asked with it keep their questions. */
  'survey:save-template': ask(
    z.strictObject({ id: surveyTemplateId.nullable().default(null), shipped: z.enum(shippedNames).nullable().default(null), name: z.string().trim().min(1).max(120), questions: z.array(templateQuestion).min(1).max(60) }),
    ['notFound', 'formula', 'questionnaireTaken'],
  ).answers<Written<SurveyTemplateId>>(),
  /** Removes a questionnaire; a shipped one is as it was shipped again. */
  'survey:delete-template': ask(z.strictObject({ id: surveyTemplateId }), ['notFound']).answers<Written<SurveyTemplateId>>(),
  /** Writes forms to be filled in, whose answers come back by import. Without a reason names of people are masked; with one, that is logged first. Whom the guard keeps gets none; `override` says why those are asked all the same whom a reason lets through (beyond §2 item 6). */
  'survey:form': ask(z.strictObject({ ...formAsked, file: fileToken }), ['notFound', 'unknownFile', 'notWritable', ...unguarded])
    .answers<{ readonly clients: number; readonly leftOut: number; readonly rows: number }>(),
  /** The same forms to be printed and filled in by hand. With a reason that is logged; names are masked without one. */
  'survey:form-document': ask(z.strictObject({ ...formAsked, language: z.enum(['zh-CN', 'en']).default('zh-CN'), name: z.string().max(255).default('') }), ['notFound', ...unguarded]).answers<FormDocument>(),
  /** Recommendations with which senior management has to do (R-SV-03), the open ones first; from and to are days of being raised. */
  'survey:escalations': ask(z.strictObject({ client: clientId.optional(), state: z.enum(escalationStates).optional(), from: dayParser.optional(), to: dayParser.optional(), ...page }), []).answers<{ readonly total: number; readonly items: readonly EscalationRow[] }>(),
  /** Says who stepped in and what was done; today unless a day is given. */
  'survey:take': ask(z.strictObject({ id: surveyEscalationId, by: z.string().trim().min(1).max(60), done: z.string().trim().min(1).max(2000), on: dayParser.optional() }), ['notFound', 'formula', 'dayInFuture']).answers<Written<SurveyEscalationId>>(),
} as const;
