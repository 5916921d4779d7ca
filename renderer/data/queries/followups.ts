import type { ClientId } from '../../../shared/client/schema';
import { useAsk, type Reading } from '../use-ask';

/** The next actions of a client that are still to do, the earliest first. */
export const useOpenNextActions = (client: ClientId): Reading<'followup:list'> =>
  useAsk('followup:list', { client, open: true, limit: 50 }, ['followups']);

/** The newest follow-up of a client: what one should know before calling (R-FU-07). */
export const useLastFollowup = (client: ClientId): Reading<'followup:list'> =>
  useAsk('followup:list', { client, limit: 1 }, ['followups']);
