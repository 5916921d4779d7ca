import type { Day } from '../kit/dates';
import { uuidPattern } from '../kit/id';
import type { AnswerKind } from './schema';
import type { TemplateQuestion } from './template';

/** The number of a form as it was given out: whoever reads it from paper may write it in capitals. */
export const formNumber = (said: string): string => (uuidPattern.test(said.toLowerCase()) ? said.toLowerCase() : said);

/** One client's form: the number by which its answers come back, and whom it asks. */
export interface SurveyForm {
  readonly form: string;
  readonly number: string | null;
  readonly name: string | null;
}

/** Forms to be filled in by hand, one after the other. Names are masked unless it leaves in full. */
export interface FormDocument {
  readonly kind: 'survey-form';
  readonly template: string;
  readonly questions: readonly TemplateQuestion[];
  readonly forms: readonly SurveyForm[];
  /** Clients who were to be asked and get no form, because the guard keeps them. */
  readonly leftOut: number;
  readonly by: string | null;
  readonly language: 'zh-CN' | 'en';
  readonly madeOn: Day;
}

/** Kinds of answer that a form explains, in the order in which it does. */
export const scaleKinds: readonly AnswerKind[] = ['1-5分', '是/否', '0-10分'];
