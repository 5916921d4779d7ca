import type { ComplaintFilter, complaintSorts } from '../../../shared/complaint/asks';
import type { ComplaintId } from '../../../shared/complaint/schema';
import { useAsk, type Reading } from '../use-ask';
import { useWindowed, type RowOf, type Windowed } from '../use-windowed';

export interface ComplaintSort {
  readonly by: (typeof complaintSorts)[number];
  readonly descending: boolean;
}

/** Every complaint that passes the filter, read in pages as the list is scrolled. */
export const useComplaintPages = (filter: ComplaintFilter, sort: ComplaintSort): Windowed<RowOf<'complaint:list'>> =>
  useWindowed('complaint:list', { filter, sort }, ['complaints', 'complaintSteps', 'clients', 'settings']);

/** One complaint with its steps and clocks; a changed policy moves the clocks, so settings are watched too. */
export const useComplaintFile = (id: ComplaintId): Reading<'complaint:read'> =>
  useAsk('complaint:read', { id }, ['complaints', 'complaintSteps', 'clients', 'settings']);

/** Problems, departments and names in use. */
export const useComplaintChoices = (): Reading<'complaint:choices'> => useAsk('complaint:choices', {}, ['complaints']);
