import type { CareCollection } from '../../../shared/care/records';
import type { CareTaskId } from '../../../shared/care/schema';
import type { ClientId } from '../../../shared/client/schema';
import type { Day } from '../../../shared/kit/dates';
import { useAsk, type Reading } from '../use-ask';

/** How many of each kind a page shows. */
export interface Shown {
  readonly client: ClientId;
  readonly limit: number;
}

/** Visits of a client, the latest first. */
export const useVisits = (shown: Shown): Reading<'visit:list'> => useAsk('visit:list', shown, ['visits', 'contacts']);
/** Surveys of a client with their answers, the latest first. */
export const useSurveys = (shown: Shown): Reading<'survey:list'> => useAsk('survey:list', shown, ['surveys', 'surveyAnswers', 'surveyEscalations', 'improvementPlans', 'contacts', 'settings']);
/** Care tasks of a client, open ones first. */
export const useCareTasks = (shown: Shown): Reading<'care:list'> => useAsk('care:list', shown, ['careTasks']);
/** Cases of a client, the newest number first. */
export const useCases = (shown: Shown): Reading<'case:list'> => useAsk('case:list', shown, ['cases']);
/** What was stated of a client, the newest first. */
export const useTierRecords = (shown: Shown): Reading<'tier:list'> => useAsk('tier:list', shown, ['tierRecords']);

/** Whether a care task may be done for its client now, or might be on a day before. */
export const useCareJudgement = (id: CareTaskId, on: Day | null): Reading<'care:judge'> => useAsk('care:judge', { id, ...(on === null ? {} : { on }) }, ['careTasks', 'carePlanNodes', 'clients', 'complaints', 'consents', 'orders', 'payments', 'followups', 'visits', 'touchOverrides']);

/** One record as it is stored; nothing while none is meant. */
export const useCareRecord = (collection: CareCollection, id: string | null): Reading<'record:get'> => useAsk('record:get', id === null ? null : { collection, key: id }, []);
/** The answers of a survey in their order; nothing while none is meant. */
export const useAnswersOf = (survey: string | null): Reading<'record:list'> =>
  useAsk('record:list', survey === null ? null : { collection: 'surveyAnswers', filter: { survey }, sort: 'position', limit: 200 }, []);
/** Questionnaires that can be asked; nothing while none is wanted. */
export const useTemplates = (wanted = true): Reading<'survey:templates'> => useAsk('survey:templates', wanted ? {} : null, ['surveyTemplates']);
