import * as z from 'zod';
import { page, type Written } from '../client/asks';
import { clientId } from '../client/schema';
import { draftParser } from '../field/field';
import { ask } from '../ipc/ask';
import { surveyAnswerFields, surveyAnswerId, surveyFields, surveyId, type Survey, type SurveyAnswer, type SurveyId } from './schema';

const fields = draftParser(surveyFields, ['contact', 'heldOn', 'by', 'channel', 'template', 'notes']);
const { dimension, kind, options, value } = surveyAnswerFields;
/** Answers as a form hands them in, in their order: an `id` keeps one, none adds one, one left out goes. */
const answer = z.strictObject({
  id: surveyAnswerId.optional(), dimension: dimension.parser, kind: kind.parser, options: options.parser.optional(), value: value.parser.optional(),
});
const answers = z.array(answer).max(100);
export type AnswerInput = z.infer<typeof answer>;
const wrong = ['notFound', 'dayMissing', 'answersMissing', 'dimensionMissing', 'wrongAnswer', 'formula'] as const;

/** A survey with its answers in their order, and who was asked. */
export interface SurveyRow extends Survey {
  readonly contactName: string | null;
  readonly answers: readonly SurveyAnswer[];
}

export const surveyAsks = {
  'survey:add': ask(z.strictObject({ client: clientId, fields, answers }), wrong).answers<Written<SurveyId>>(),
  'survey:edit': ask(z.strictObject({ id: surveyId, seen: z.string().max(80).optional(), fields, answers: answers.optional() }), [...wrong, 'stale']).answers<Written<SurveyId>>(),
  /** Takes its answers along. */
  'survey:delete': ask(z.strictObject({ id: surveyId }), ['notFound']).answers<Written<SurveyId>>(),
  /** Surveys of a client, the latest first. */
  'survey:list': ask(z.strictObject({ client: clientId, ...page }), ['notFound']).answers<{ readonly total: number; readonly items: readonly SurveyRow[] }>(),
} as const;
