import type { Given } from '../../../shared/ipc/contract';
import { useAsk, type Reading } from '../use-ask';

/** What a check is computed from. */
const watched = ['preventions', 'preventionItems', 'visits', 'clients', 'products', 'complaints', 'owned'] as const;

/** One page of checks, the running ones first. */
export const usePreventions = (page: Given<'prevention:list'>): Reading<'prevention:list'> => useAsk('prevention:list', page, watched);

/** One check with a page of its clients. */
export const usePrevention = (input: Given<'prevention:read'>): Reading<'prevention:read'> => useAsk('prevention:read', input, watched);

/** Products that clients own, by complaints of a problem. */
export const usePreventionProducts = (problem: string): Reading<'prevention:products'> => useAsk('prevention:products', { problem }, watched);

/** Whom a check would take in; asks nothing while no product is chosen. */
export const usePreventionPreview = (input: Given<'prevention:preview'> | null): Reading<'prevention:preview'> => useAsk('prevention:preview', input, watched);
