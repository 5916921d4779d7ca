import { previousPeriod, type Period } from '../../shared/report/period';
import type { Day } from '../../shared/kit/dates';
import type { SurveyPeriod, SurveyReport } from '../../shared/survey/period';
import { figuresOf, responseOf } from '../../shared/survey/figures';

const nothing = (period: Period): SurveyPeriod => ({
  ...period, figures: figuresOf([]), response: responseOf([]), asked: 0, answered: 0, plans: { opened: 0, done: 0, late: 0 }, escalations: { raised: 0, taken: 0, medianDays: null, longestDays: null }, suggestions: { raised: 0, told: 0, states: {} },
});
const august: Period = { from: '2023-08-01' as Day, to: '2023-08-31' as Day };

/** The surveys of a report of August 2023 in which nobody was asked. */
export const noSurveys: SurveyReport = { formula: 'ofFive', now: nothing(august), previous: nothing(previousPeriod(august)) };
