import type { Given } from '../../../shared/ipc/contract';
import type { RealPace } from '../../../shared/promise/over-promise';
import { useAsk, type Reading } from '../use-ask';

const watched = ['promises', 'clients', 'contacts', 'settings'] as const;

/** Promises, the overdue first, with the kept-promise rate. */
export const usePromises = (input: Given<'promise:list'>): Reading<'promise:list'> => useAsk('promise:list', input, watched);

/** How fast complaints really were handled; `null` while that is read. */
export const usePace = (): RealPace | null => useAsk('promise:pace', {}, ['complaints', 'complaintSteps']).value;
