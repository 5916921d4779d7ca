import type { ClientFilter } from '../../../shared/client/asks';
import { createListState } from '../../data/list-state';

/** What the client list is doing: its view, filter, order, groups and columns, what is chosen, and where one was in it. */
export const useClientListState = createListState<ClientFilter>('clients', { by: 'updatedOn', descending: true });
