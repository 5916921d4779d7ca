import type { ClientFilter, clientSorts } from '../../../shared/client/asks';
import type { ClientId } from '../../../shared/client/schema';
import type { CollectionName } from '../../../shared/record/collections';
import { useSettled } from '../use-settled';
import { useAsk, type Reading } from '../use-ask';
import { useWindowed, type RowOf, type Windowed } from '../use-windowed';

/** What a client consists of: writing any of these changes its page. */
const parts: readonly CollectionName[] = ['clients', 'contacts', 'phones', 'emails', 'addresses', 'tags', 'clientTags', 'plans', 'followups', 'complaints'];

export interface ClientSort {
  readonly by: (typeof clientSorts)[number];
  readonly descending: boolean;
}

/** Every client that passes the filter, read in pages as the list is scrolled. */
export const useClientPages = (filter: ClientFilter, sort: ClientSort): Windowed<RowOf<'client:list'>> =>
  useWindowed('client:list', { filter, sort }, parts);

/** One client with everything that belongs to it. */
export const useClientFile = (id: ClientId): Reading<'client:read'> => useAsk('client:read', { id }, parts);

/** A client's history in pages, newest first. */
export const useClientTimeline = (id: ClientId): Windowed<RowOf<'client:timeline'>> =>
  useWindowed('client:timeline', { id }, ['clients', 'followups', 'complaints', 'complaintSteps']);

/** Tags, industries, sources and names in use. */
export const useClientChoices = (): Reading<'client:choices'> => useAsk('client:choices', {}, ['clients', 'tags', 'clientTags']);

/** Clients that may be the same as the one being typed, asked for when the typing pauses. */
export function useLookalikes(name: string, phone: string, except: ClientId | null): Reading<'client:lookalikes'> {
  const typed = useSettled({ name: name.trim().slice(0, 200), phone: phone.trim().slice(0, 60) });
  return useAsk(
    'client:lookalikes',
    { ...(typed.name === '' ? {} : { name: typed.name }), ...(typed.phone === '' ? {} : { phone: typed.phone }), ...(except === null ? {} : { except }) },
    ['clients'],
  );
}
