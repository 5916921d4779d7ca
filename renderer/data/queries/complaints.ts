import type { ComplaintId } from '../../../shared/complaint/schema';
import { useAsk, type Reading } from '../use-ask';

/** One complaint with its steps and clocks; a changed policy moves the clocks, so settings are watched too. */
export const useComplaintFile = (id: ComplaintId): Reading<'complaint:read'> =>
  useAsk('complaint:read', { id }, ['complaints', 'complaintSteps', 'complaintPauses', 'compensations', 'clients', 'contacts', 'phones', 'settings']);

/** Problems, departments and names in use. */
export const useComplaintChoices = (): Reading<'complaint:choices'> => useAsk('complaint:choices', {}, ['complaints']);
