import type { ClientId, Grade } from '../../../shared/client/schema';
import type { CollectionName } from '../../../shared/record/collections';
import type { ReviewQueue } from '../../../shared/review/asks';
import type { Rhythm } from '../../../shared/review/rules';
import { useAsk, type Reading } from '../use-ask';

/** What decides whether a client waits to be looked at: writing any of these may change a queue. */
const reviewed: readonly CollectionName[] = [
  'clients', 'contacts', 'phones', 'emails', 'addresses', 'checks', 'infoChanges', 'consents', 'orders', 'orderLines', 'payments', 'contracts', 'settings',
];

/** What waits, how old the files are and how complete. */
export const useReviewOverview = (): Reading<'review:overview'> => useAsk('review:overview', {}, [...reviewed, 'followups', 'complaints', 'exports', 'distinctClients']);

/** What a queue is narrowed to. */
export interface QueueFilter {
  readonly grade?: Grade;
  readonly owner?: string;
  readonly rhythm?: Rhythm;
  readonly late?: boolean;
}

/** A page of one queue, the most urgent first. */
export const useReviewQueue = (queue: ReviewQueue, filter: QueueFilter, offset: number, limit: number): Reading<'review:queue'> =>
  useAsk('review:queue', { queue, ...filter, offset, limit }, reviewed);

/** What came in and what was done to data, newest first. */
export const useDataEvents = (offset: number, limit: number): Reading<'review:events'> =>
  useAsk('review:events', { offset, limit }, [...reviewed, 'followups', 'complaints', 'complaintSteps', 'plans', 'products', 'sources', 'owned']);

/** What was checked of a client, newest first. */
export const useChecks = (client: ClientId, limit: number): Reading<'review:checks'> => useAsk('review:checks', { client, limit }, ['checks', 'clients']);

/** How the file of one client stands. */
export const useClientReview = (client: ClientId): Reading<'review:client'> => useAsk('review:client', { client }, reviewed);
