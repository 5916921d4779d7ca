import type { ClientId } from '../../../shared/client/schema';
import { useAsk, type Reading } from '../use-ask';

/** A client's relations and the group it belongs to. */
export const useRelations = (client: ClientId): Reading<'relation:list'> => useAsk('relation:list', { client, limit: 200 }, ['relations', 'clients']);

/** The complaints of a client that are not closed: they keep the names they were written with. */
export const useOpenComplaints = (client: ClientId): Reading<'complaint:list'> =>
  useAsk('complaint:list', { filter: { client, state: ['处理中', '待回访'] }, limit: 100 }, ['complaints', 'complaintSteps']);
