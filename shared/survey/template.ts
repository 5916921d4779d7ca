import * as z from 'zod';
import { choice, long, number, text, yesNo } from '../field/field';
import { uuidPattern, type Brand } from '../kit/id';
import { answerKinds, type AnswerKind } from './schema';

export type SurveyTemplateId = Brand<'SurveyTemplateId'>;
export const surveyTemplateId = z.string().regex(uuidPattern) as unknown as z.ZodType<SurveyTemplateId, SurveyTemplateId>;

/** The two forms of C-27: the three dimensions of S2-T6, the six of R-SV-01. */
export const shippedNames = ['S2-T6', 'R-SV-01'] as const;
export type ShippedName = (typeof shippedNames)[number];

/** A questionnaire of the user's own, or one of the two shipped ones as the user changed it. A survey keeps the questions it was asked with. */
export const surveyTemplateFields = {
  shipped: choice(shippedNames),
  name: text(120),
  /** The questions in their order as JSON. */
  questions: long(20_000),
  position: number(),
  sample: yesNo(),
} as const;

/** One question: what is asked, how it is answered, what can be answered. */
export interface TemplateQuestion {
  readonly dimension: string;
  readonly kind: AnswerKind;
  readonly options: string | null;
}

export const templateQuestion = z.strictObject({
  dimension: z.string().trim().min(1).max(200), kind: z.enum(answerKinds), options: z.string().trim().max(2000).nullable().default(null),
});

/** A questionnaire as it is offered; `id` is `null` while a shipped one is as it was shipped. */
export interface SurveyTemplate {
  readonly id: SurveyTemplateId | null;
  readonly shipped: ShippedName | null;
  readonly name: string;
  readonly questions: readonly TemplateQuestion[];
}

/** A stored list of questions; what this version cannot read is none. */
export function questionsIn(kept: string | null): readonly TemplateQuestion[] {
  try {
    const parsed = z.array(templateQuestion).safeParse(JSON.parse(kept ?? '[]'));
    return parsed.success ? parsed.data : [];
  } catch {
    return [];
  }
}
