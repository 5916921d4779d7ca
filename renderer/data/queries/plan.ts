import type { ClientId } from '../../../shared/client/schema';
import type { Day } from '../../../shared/kit/dates';
import type { HandoverId } from '../../../shared/handover/schema';
import type { CollectionName } from '../../../shared/record/collections';
import type { VisitId } from '../../../shared/visit/schema';
import { useAsk, type Reading } from '../use-ask';

const planned: readonly CollectionName[] = ['visits', 'addresses', 'clients', 'followups', 'complaints', 'dutyMarks', 'orders', 'plans', 'promises', 'careTasks', 'settings'];

/** Visits that would settle several duties until a day. */
export const useProposals = (to: Day): Reading<'plan:proposals'> => useAsk('plan:proposals', { to, limit: 6 }, planned);

/** A day's visits in the order of the way. */
export const useDayPlan = (on: Day): Reading<'plan:day'> => useAsk('plan:day', { on }, planned);

/** What to know before meeting a client; asks nothing while `null`. */
export const useBrief = (of: { readonly client: ClientId; readonly visit?: VisitId } | null): Reading<'brief:read'> =>
  useAsk('brief:read', of, [...planned, 'contacts', 'phones', 'consents', 'owned', 'complaintSteps', 'carePlanNodes', 'surveys']);

/** Handovers of a client, the newest first. */
export const useHandovers = (client: ClientId): Reading<'handover:list'> => useAsk('handover:list', { client, limit: 50 }, ['handovers', 'clients']);

/** One handover. */
export const useHandover = (id: HandoverId): Reading<'handover:read'> => useAsk('handover:read', { id }, ['handovers', 'clients']);

/** Everything that whoever takes a client over should know. */
export const useHandoverPack = (id: HandoverId): Reading<'handover:pack'> => useAsk('handover:pack', { id }, [...planned, 'handovers', 'carePlanNodes', 'contacts', 'phones', 'consents', 'complaintSteps']);

/** Stages that rules moved. */
export const useStageNotices = (): Reading<'duty:notices'> => useAsk('duty:notices', { limit: 5 }, ['clients', 'orders', 'followups']);
