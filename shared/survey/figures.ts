import { addDays, addMonths, daysBetween, type Day } from '../kit/dates';
import { wilson, type Interval } from '../kit/wilson';
import { recommendClass, type PointsFormula } from './points';
import type { RecommendClass } from './vocabulary';

/** What figures read of one survey. */
export interface SurveyFact {
  readonly heldOn: Day;
  /** The client's grade on the day of the survey; `null` for one that had none. */
  readonly grade: string | null;
  readonly points: number | null;
  readonly recommend: number | null;
  /** Ratings from 1 to 5 that were given, and of them those of 4 and 5. */
  readonly ratings: number;
  readonly content: number;
}

/** A client that was asked by a form in a month: asked twice with the same questionnaire in it, it counts once. */
export interface AskingFact {
  readonly askedOn: Day;
  /** The client's grade on that day. */
  readonly grade: string | null;
  /** A survey with the number of the form came back, whenever that was. */
  readonly returned: boolean;
}

/** 评价率: surveys that came back of those asked for by forms (R-CA-11, domain §4). */
export interface ResponseRate {
  readonly asked: number;
  readonly returned: number;
}

/** Net promoter score with what it is made of. */
export interface Nps {
  /** Answers to the question of recommending. */
  readonly n: number;
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
  /** From −100 to 100; `null` without answers. */
  readonly value: number | null;
}

/** Satisfaction with what it is made of. */
export interface Satisfaction {
  /** Surveys with at least one rating. */
  readonly n: number;
  /** Mean of their points; `null` without any. */
  readonly points: number | null;
  /** Share of ratings of 4 and 5 (CSAT), with the interval in which it lies at 95 %. */
  readonly ratings: number;
  readonly content: number;
  readonly interval: Interval | null;
}

export interface SurveyFigures {
  readonly surveys: number;
  readonly nps: Nps;
  readonly satisfaction: Satisfaction;
}

/** Figures of a part of the surveys, and how many of the forms sent in it came back. */
export interface SurveyPart extends SurveyFigures {
  readonly response: ResponseRate;
  readonly from: Day;
  readonly to: Day;
  /** Of one grade only; `undefined` for all. */
  readonly grade?: string | null;
}

export interface SurveyAnalysis {
  readonly formula: PointsFormula;
  readonly all: SurveyPart;
  /** The span of the same length before. */
  readonly before: SurveyPart;
  readonly grades: readonly SurveyPart[];
  readonly periods: readonly SurveyPart[];
}

/** Rounds to a whole number, half away from zero (domain §4). */
const rounded = (value: number): number => Math.sign(value) * Math.round(Math.abs(value));

/** %(9–10) − %(0–6), rounded once at the end (domain §4, AT-24). */
export function npsOf(recommends: readonly number[]): Nps {
  const n = recommends.length;
  const count = (of: RecommendClass): number => recommends.filter((value) => recommendClass(value) === of).length;
  const [promoters, detractors] = [count('推荐者'), count('贬损者')];
  return { n, promoters, detractors, passives: n - promoters - detractors, value: n === 0 ? null : rounded((100 * (promoters - detractors)) / n) + 0 };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The figures of some surveys. */
export function figuresOf(facts: readonly SurveyFact[]): SurveyFigures {
  const points = facts.flatMap((fact) => fact.points ?? []);
  const [ratings, content] = [sum(facts.map((fact) => fact.ratings)), sum(facts.map((fact) => fact.content))];
  return {
    surveys: facts.length, nps: npsOf(facts.flatMap(({ recommend }) => recommend ?? [])),
    satisfaction: { n: points.length, points: points.length === 0 ? null : sum(points) / points.length, ratings, content, interval: wilson(content, ratings) },
  };
}

/** How many of some that were asked answered. */
export const responseOf = (askings: readonly AskingFact[]): ResponseRate => ({ asked: askings.length, returned: askings.filter(({ returned }) => returned).length });

export type Step = 'month' | 'quarter';

/** The months or quarters that a span touches, each cut to the span. */
export function periodsOf(from: Day, to: Day, by: Step): readonly { readonly from: Day; readonly to: Day }[] {
  const months = by === 'month' ? 1 : 3;
  const month = Number(from.slice(5, 7));
  let start = `${from.slice(0, 4)}-${String(month - ((month - 1) % months)).padStart(2, '0')}-01` as Day;
  const parts: { from: Day; to: Day }[] = [];
  for (; start <= to; start = addMonths(start, months)) {
    const end = addDays(addMonths(start, months), -1);
    parts.push({ from: start < from ? from : start, to: end > to ? to : end });
  }
  return parts;
}

/** The span of the same length that ends the day before; of whole months, as many months. */
export function spanBefore(from: Day, to: Day): { readonly from: Day; readonly to: Day } {
  const end = addDays(from, -1);
  const whole = from.endsWith('-01') && addDays(to, 1).endsWith('-01');
  if (!whole) return { from: addDays(end, -daysBetween(from, to)), to: end };
  const after = addDays(to, 1);
  const months = (Number(after.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(after.slice(5, 7)) - Number(from.slice(5, 7));
  return { from: addMonths(from, -months), to: end };
}

/** What an analysis is made from. */
interface Facts {
  readonly surveys: readonly SurveyFact[];
  readonly askings: readonly AskingFact[];
}

interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** NPS, satisfaction and response of a span, by grade and over time; the facts reach back over the span before. */
export function analysisOf({ surveys, askings }: Facts, { from, to }: Span, by: Step, formula: PointsFormula): SurveyAnalysis {
  const isIn = (day: Day, span: Span): boolean => day >= span.from && day <= span.to;
  const part = (span: Span, isOf: (fact: { readonly grade: string | null }) => boolean = () => true): SurveyPart => ({
    ...span, ...figuresOf(surveys.filter((fact) => isIn(fact.heldOn, span) && isOf(fact))), response: responseOf(askings.filter((fact) => isIn(fact.askedOn, span) && isOf(fact))),
  });
  const here = [...surveys.filter(({ heldOn }) => isIn(heldOn, { from, to })), ...askings.filter(({ askedOn }) => isIn(askedOn, { from, to }))];
  const grades = [...new Set(here.map(({ grade }) => grade))].sort((a, b) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1));
  return {
    formula, all: part({ from, to }), before: part(spanBefore(from, to)),
    grades: grades.map((grade) => ({ ...part({ from, to }, (fact) => fact.grade === grade), grade })),
    periods: periodsOf(from, to, by).map((span) => part(span)),
  };
}
