import type { Period } from '../../../shared/report/period';
import type { ReportLanguage } from '../../../shared/report/words';
import { useAsk, type Reading } from '../use-ask';

/** The complaint report of a period with its saved text; follows every complaint, promise, survey and policy that is written. */
export const useComplaintReport = ({ from, to }: Period, language: ReportLanguage): Reading<'report:complaints'> =>
  useAsk('report:complaints', { from, to, language }, ['complaints', 'complaintSteps', 'clients', 'products', 'compensations', 'reports', 'measures', 'problemMarks', 'promises', 'touchOverrides', 'surveys', 'surveyAnswers', 'surveyEscalations', 'surveyForms', 'improvementPlans', 'suggestions', 'settings']);

/** The complaint received last, to lead from an empty period to one that is not. */
export const useLatestComplaint = (): Reading<'complaint:list'> =>
  useAsk('complaint:list', { filter: {}, sort: { by: 'receivedOn', descending: true }, offset: 0, limit: 1 }, ['complaints']);
