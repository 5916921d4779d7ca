import type { CarePlanId } from '../../../shared/care-plan/schema';
import type { Given } from '../../../shared/ipc/contract';
import { useAsk, type Reading } from '../use-ask';
import { partsOf } from './lists';

/** What a plan and its segment are computed from. */
const watched = ['carePlans', 'carePlanNodes', 'careTasks', 'owned', 'tierRecords', 'settings', 'consents', 'surveys', 'listViews', ...partsOf.clients] as const;

/** One page of plans, the running ones first. */
export const useCarePlans = (page: Given<'careplan:list'>): Reading<'careplan:list'> => useAsk('careplan:list', page, ['carePlans', 'carePlanNodes', 'careTasks']);
/** One plan with its nodes and whom it takes in. */
export const useCarePlan = (id: CarePlanId): Reading<'careplan:read'> => useAsk('careplan:read', { id }, watched);
/** Of how many clients a segment is now. */
export const useSegmentCount = (segment: Given<'careplan:count'>['segment'] | null): Reading<'careplan:count'> => useAsk('careplan:count', segment === null ? null : { segment }, ['listViews', 'tierRecords', ...partsOf.clients]);
/** What a plan would make now. */
export const usePlanPreview = (id: CarePlanId): Reading<'careplan:preview'> => useAsk('careplan:preview', { id }, watched);
/** One page of what a plan made. */
export const usePlanTasks = (input: Given<'careplan:tasks'>): Reading<'careplan:tasks'> => useAsk('careplan:tasks', input, ['careTasks', 'clients', 'contacts']);
/** One page of whom a plan takes in. */
export const usePlanClients = (input: Given<'careplan:clients'>): Reading<'careplan:clients'> => useAsk('careplan:clients', input, watched);
/** A plan before and after. */
export const usePlanEffect = (id: CarePlanId): Reading<'careplan:effect'> => useAsk('careplan:effect', { id }, watched);
