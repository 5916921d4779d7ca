import type { Day } from '../kit/dates';
import type { SuggestionState } from '../suggestion/schema';
import type { ResponseRate, SurveyFigures } from './figures';
import type { PointsFormula } from './points';

/** What clients said in surveys held in a period, and what became of it (R-SV-02, R-SV-03, R-RV-09). */
export interface SurveyPeriod {
  readonly from: Day;
  readonly to: Day;
  readonly figures: SurveyFigures;
  /** Of the forms sent in the period, those that came back by now (评价率). */
  readonly response: ResponseRate;
  /** Questions that were asked, and of them those with an answer (答题率). */
  readonly asked: number;
  readonly answered: number;
  /** Begun in the period; brought to an end in it; due in it and not done by their day. */
  readonly plans: { readonly opened: number; readonly done: number; readonly late: number };
  /** Raised in the period; of these taken, and how long that took in days. */
  readonly escalations: { readonly raised: number; readonly taken: number; readonly medianDays: number | null; readonly longestDays: number | null };
  /** Raised in the period, as they stand now; of these told to the client. */
  readonly suggestions: { readonly raised: number; readonly told: number; readonly states: Readonly<Partial<Record<SuggestionState, number>>> };
}

/** The surveys of a report beside those of the period before. */
export interface SurveyReport {
  readonly formula: PointsFormula;
  readonly now: SurveyPeriod;
  readonly previous: SurveyPeriod;
}
