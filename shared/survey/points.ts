import type { PolicyValues } from '../policy/policies';
import type { SurveyAnswer } from './schema';
import { recommending, type RecommendBand, type RecommendClass } from './vocabulary';

/** How points are made of ratings from 1 to 5 (C-13): mean ÷ 5 × 100, or (mean − 1) ÷ 4 × 100. */
export const pointsFormulas = ['ofFive', 'fromOne'] as const;
export type PointsFormula = (typeof pointsFormulas)[number];

/** What the rules read of an answer. */
export type Rated = Pick<SurveyAnswer, 'dimension' | 'kind' | 'value'>;

const numberIn = ({ value }: Rated): number | null => (value !== null && /^\d{1,2}$/.test(value) ? Number(value) : null);

/** The ratings from 1 to 5 that were given. */
export const ratingsOf = (answers: readonly Rated[]): readonly number[] =>
  answers.flatMap((answer) => (answer.kind === '1-5分' ? (numberIn(answer) ?? []) : []));

/**
 * Satisfaction in points from 0 to 100: the mean of the dimensions answered, by the formula of the setting (C-13, C-27,
 * AT-20); `null` when none was answered. Divided once, at the end, so that 4, 4, 4 is 80 and not a hair below.
 */
export function pointsOf(answers: readonly Rated[], formula: PointsFormula): number | null {
  const ratings = ratingsOf(answers);
  const sum = ratings.reduce((total, rating) => total + rating, 0);
  if (ratings.length === 0) return null;
  return formula === 'ofFive' ? (sum * 20) / ratings.length : ((sum - ratings.length) * 25) / ratings.length;
}

/** How likely the client recommends, 0 to 10; `null` when it was not asked or not answered. Where several are asked so, the one that speaks of recommending. */
export function recommendOf(answers: readonly Rated[]): number | null {
  const asked = answers.filter(({ kind }) => kind === '0-10分');
  const answer = asked.find(({ dimension }) => dimension?.includes(recommending) === true || /recommend/iu.test(dimension ?? '')) ?? asked[0];
  return answer === undefined ? null : numberIn(answer);
}

/** The class by which NPS counts (S2 ch3, C-14): 9–10, 7–8, 0–6. */
export const recommendClass = (recommend: number): RecommendClass => (recommend >= 9 ? '推荐者' : recommend >= 7 ? '被动者' : '贬损者');

/** The option of S2-T6 in which a recommendation falls; for display only (C-14). */
export const recommendBand = (recommend: number): RecommendBand =>
  recommend >= 9 ? '愿意' : recommend >= 7 ? '可能' : recommend >= 5 ? '不确定' : '不愿意';

/** What a survey says in figures, and what must follow. */
export interface SurveyScore {
  readonly points: number | null;
  readonly recommend: number | null;
  /** Below the limit of R-SV-02: somebody makes a 提升计划. */
  readonly planOwed: boolean;
  /** Below the limit of R-SV-03: senior management steps in. */
  readonly escalationOwed: boolean;
}

/** The figures of a survey with their consequences under the policies in force (R-SV-02, R-SV-03). */
export function scoreOf(answers: readonly Rated[], policies: PolicyValues): SurveyScore {
  const points = pointsOf(answers, policies['survey.formula'] as PointsFormula);
  const recommend = recommendOf(answers);
  return {
    points, recommend,
    planOwed: points !== null && points < Number(policies['survey.passScore']),
    escalationOwed: recommend !== null && recommend < Number(policies['survey.escalateBelow']),
  };
}

/** Points as they are printed: one decimal, half up, a trailing ".0" dropped. */
export const pointsText = (points: number): string => {
  const tenths = Math.round(points * 10);
  return tenths % 10 === 0 ? String(tenths / 10) : (tenths / 10).toFixed(1);
};

/** What was suggested, in the client's words: answers in words to a question that asks for suggestions (R-RV-09, AT-25). */
export const suggestionsIn = (answers: readonly Rated[]): readonly string[] =>
  answers.flatMap(({ kind, dimension, value }) => (kind === '文字' && value !== null && /建议|改进|suggest|improve/iu.test(dimension ?? '') ? [value] : []));
