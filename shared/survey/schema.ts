import * as z from 'zod';
import { clientId, contactId } from '../client/schema';
import { choice, day, link, long, number, text, yesNo, type DraftOf, type ValuesOf } from '../field/field';
import { uuidPattern, type Brand } from '../kit/id';
import type { RecordHead } from '../record/schema';
import { visitId } from '../visit/schema';

export type SurveyId = Brand<'SurveyId'>;
export type SurveyAnswerId = Brand<'SurveyAnswerId'>;
export const surveyId = z.string().regex(uuidPattern) as unknown as z.ZodType<SurveyId, SurveyId>;
export const surveyAnswerId = z.string().regex(uuidPattern) as unknown as z.ZodType<SurveyAnswerId, SurveyAnswerId>;

/** How a question is answered (R-SV-01): satisfaction, yes or no, recommendation, in words. */
export const answerKinds = ['1-5分', '是/否', '0-10分', '文字'] as const;
export type AnswerKind = (typeof answerKinds)[number];

/** The head of a sheet like S2-T6: who was asked, when, by whom. */
export const surveyFields = {
  client: link(clientId),
  contact: link(contactId),
  heldOn: day({ columns: { 'S2-T6': '调查日期' } }),
  by: text(60, { columns: { 'S2-T6': '调查人' } }),
  channel: text(40),
  template: text(120, { searchable: true }),
  notes: long(20_000, { searchable: true, sensitive: true }),
  /** The form that was sent out for it: the same form read twice is the same survey. */
  form: text(36),
  /** The visit at which it was asked: one contact, told by two records. */
  visit: link(visitId),
  sample: yesNo(),
} as const;

/** One line of S2-T6; a survey's answers are its elements. */
export const surveyAnswerFields = {
  survey: link(surveyId),
  client: link(clientId),
  position: number(),
  dimension: text(200, { searchable: true, columns: { 'S2-T6': '调查维度' } }),
  kind: choice(answerKinds),
  /** What could be answered, as it stands on the form; empty for answers in words. */
  options: text(2000, { columns: { 'S2-T6': '评价选项' }, sensitive: true }),
  /** Points, 是 or 否, or words; `null` when nothing was answered. */
  value: text(2000, { searchable: true, sensitive: true, columns: { 'S2-T6': '评分（1-5分）' } }),
  sample: yesNo(),
} as const;

export type SurveyEscalationId = Brand<'SurveyEscalationId'>;
export const surveyEscalationId = z.string().regex(uuidPattern) as unknown as z.ZodType<SurveyEscalationId, SurveyEscalationId>;
export const escalationStates = ['待介入', '已介入'] as const;

/** A recommendation so low that senior management steps in (R-SV-03): open until somebody took it and said what was done. */
export const surveyEscalationFields = {
  client: link(clientId),
  survey: link(surveyId),
  recommend: number(),
  raisedOn: day(),
  dueOn: day(),
  /** Whose it is: 管理层 unless the setting names another. */
  owner: text(60),
  state: choice(escalationStates),
  takenBy: text(60),
  takenOn: day(),
  done: long(2000, { sensitive: true }),
  sample: yesNo(),
} as const;
export type SurveyEscalation = RecordHead<SurveyEscalationId> & ValuesOf<typeof surveyEscalationFields>;

/** That a client was asked by a form that was written for it: what the response rate counts (R-CA-11), and whose form a number is. */
export const surveyFormFields = {
  client: link(clientId),
  template: text(120),
  /** The number by which its answers come back. */
  form: text(36),
  sentOn: day(),
  by: text(60),
  format: choice(['xlsx', 'pdf']),
  sample: yesNo(),
} as const;

export type Survey = RecordHead<SurveyId> & ValuesOf<typeof surveyFields>;
export type SurveyDraft = DraftOf<typeof surveyFields>;
export type SurveyAnswer = RecordHead<SurveyAnswerId> & ValuesOf<typeof surveyAnswerFields>;
/** An answer as a form or a file gives it. */
export type AnswerDraft = Pick<SurveyAnswer, 'dimension' | 'kind' | 'options' | 'value'>;

/** Options of each kind as S2-T6 prints them. */
export const usualOptions: Readonly<Record<AnswerKind, string | null>> = {
  '1-5分': '非常满意/满意/一般/不满意/非常不满意', '是/否': '是/否', '0-10分': '愿意（9-10分）/可能（7-8分）/不确定（5-6分）/不愿意（0-4分）', 文字: null,
};
