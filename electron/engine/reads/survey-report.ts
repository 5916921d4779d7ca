import type { PlanFigure } from '../../../shared/improvement/asks';
import { today } from '../../../shared/kit/dates';
import { spreadOf } from '../../../shared/report/figures';
import { previousPeriod, type Period } from '../../../shared/report/period';
import type { SurveyPeriod, SurveyReport } from '../../../shared/survey/period';
import type { SuggestionState } from '../../../shared/suggestion/schema';
import { figuresOf, responseOf } from '../../../shared/survey/figures';
import type { PointsFormula } from '../../../shared/survey/points';
import type { SqlValue } from '../vault/database';
import { readPolicies } from '../vault/settings';
import type { ReadContext } from './context';
import { planFigureSql } from './improvements';
import { askingFacts, surveyFacts } from './surveys';

const ofLiving = (collection: string): string => `${collection} x JOIN clients c ON c.id = x.client AND c.deleted IS NULL WHERE x.deleted IS NULL`;

/** What was said in the surveys of a period and what became of it; days by the records' own. */
function periodOf({ reader, clock }: ReadContext, { from, to }: Period, formula: PointsFormula): SurveyPeriod {
  const params: Readonly<Record<string, SqlValue>> = { from, to };
  const one = (sql: string, more: Readonly<Record<string, SqlValue>> = {}): number => reader.get<{ n: number }>(`SELECT count(*) AS n FROM ${sql}`, { ...params, ...more })?.n ?? 0;
  const plans = (figure: PlanFigure, more: Readonly<Record<string, SqlValue>> = {}): number =>
    one(`improvementPlans p JOIN clients c ON c.id = p.client AND c.deleted IS NULL WHERE p.deleted IS NULL AND ${planFigureSql[figure]}`, more);
  const answers = reader.get<{ asked: number; answered: number }>(
    `SELECT count(a.id) AS asked, count(a.value) AS answered FROM surveys s JOIN clients c ON c.id = s.client AND c.deleted IS NULL JOIN surveyAnswers a ON a.survey = s.id AND a.deleted IS NULL
     WHERE s.deleted IS NULL AND s.heldOn BETWEEN $from AND $to`, params);
  const raised = reader.all<{ days: number | null }>(`SELECT CASE WHEN x.state = '已介入' THEN max(0, julianday(x.takenOn) - julianday(x.raisedOn)) END AS days FROM ${ofLiving('surveyEscalations')} AND x.raisedOn BETWEEN $from AND $to`, params);
  const took = raised.flatMap(({ days }) => days ?? []);
  const states = reader.all<{ state: SuggestionState; n: number; told: number }>(`SELECT coalesce(x.state, '待评估') AS state, count(*) AS n, sum(x.toldOn IS NOT NULL) AS told FROM ${ofLiving('suggestions')} AND x.raisedOn BETWEEN $from AND $to GROUP BY 1`, params);
  return {
    from, to, figures: figuresOf(surveyFacts(reader, from, to, formula)), response: responseOf(askingFacts(reader, from, to)), asked: answers?.asked ?? 0, answered: answers?.answered ?? 0,
    plans: {
      opened: plans('opened'), done: plans('done'), late: plans('late', { today: today(clock) }),
    },
    escalations: { raised: raised.length, taken: took.length, medianDays: spreadOf(took).median, longestDays: took.length === 0 ? null : Math.max(...took) },
    suggestions: { raised: states.reduce((sum, { n }) => sum + n, 0), told: states.reduce((sum, { told }) => sum + told, 0), states: Object.fromEntries(states.map(({ state, n }) => [state, n])) },
  };
}

/** The surveys of a period and of the one before it (R-CA-11, R-ST-07). */
export function surveyReport(context: ReadContext, period: Period): SurveyReport {
  const formula = readPolicies(context.reader)['survey.formula'] as PointsFormula;
  return { formula, now: periodOf(context, period, formula), previous: periodOf(context, previousPeriod(period), formula) };
}
