import type { ClientId } from '../../../shared/client/schema';
import { useAsk, type Reading } from '../use-ask';

/** What duties are computed from, and what was said of them. */
const watched = ['clients', 'clientTags', 'plans', 'followups', 'visits', 'surveys', 'complaints', 'orders', 'tierRecords', 'checks', 'dutyMarks'] as const;

/** What is owed to a client, the soonest first. */
export const useDutiesOf = (client: ClientId): Reading<'duty:list'> => useAsk('duty:list', { client }, watched);
