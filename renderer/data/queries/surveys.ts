import type { ClientId } from '../../../shared/client/schema';
import type { Given } from '../../../shared/ipc/contract';
import { useAsk, type Reading } from '../use-ask';

/** What surveys and their figures are read from. */
const watched = ['surveys', 'surveyAnswers', 'surveyEscalations', 'surveyForms', 'improvementPlans', 'improvementActions', 'suggestions', 'clients', 'contacts', 'products', 'settings'] as const;

/** A page of surveys of all clients, the latest first. */
export const useFoundSurveys = (input: Given<'survey:find'>): Reading<'survey:find'> => useAsk('survey:find', input, watched);
/** NPS and satisfaction of a period. */
export const useSurveyAnalysis = (input: Given<'survey:analysis'>): Reading<'survey:analysis'> => useAsk('survey:analysis', input, watched);
/** Recommendations with which management has to do, the open ones first. */
export const useEscalations = (input: Given<'survey:escalations'>): Reading<'survey:escalations'> => useAsk('survey:escalations', input, watched);
/** Improvement plans, the running ones first. */
export const usePlans = (input: Given<'improvement:list'>): Reading<'improvement:list'> => useAsk('improvement:list', input, watched);
/** One plan; nothing while none is meant. */
export const usePlan = (id: Given<'improvement:read'>['id'] | null): Reading<'improvement:read'> => useAsk('improvement:read', id === null ? null : { id }, watched);
/** Suggestions: what is to be told first. */
export const useSuggestions = (input: Given<'suggestion:list'>): Reading<'suggestion:list'> => useAsk('suggestion:list', input, watched);
/** Surveys that are due until a day, the urgent clients first. */
export const useDueSurveys = (to: Given<'duty:list'>['to'], page: { readonly offset: number; readonly limit: number }): Reading<'duty:list'> =>
  useAsk('duty:list', { kinds: ['满意度调查'], ...(to === undefined ? {} : { to }), ...page }, ['clients', 'visits', 'surveys', 'dutyMarks', 'settings']);
/** What follows from the surveys of one client. */
export const ofClient = (client: ClientId) => ({ client, limit: 20 });
