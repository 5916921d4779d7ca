import type { ComplaintFilter } from '../../../shared/complaint/asks';
import { createListState } from '../../data/list-state';

/** What the list of complaints is doing: its view, filter, order, groups and columns, what is chosen, and where one was in it. */
export const useComplaintListState = createListState<ComplaintFilter>('complaints', { by: 'receivedOn', descending: true });
