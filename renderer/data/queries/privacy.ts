import type { ClientId } from '../../../shared/client/schema';
import { heldPurposes } from '../../../shared/privacy/purposes';
import type { CollectionName } from '../../../shared/record/collections';
import { useAsk, type Reading } from '../use-ask';

const heldCollections = Object.keys(heldPurposes) as readonly CollectionName[];

/** What a client agreed to, and how each purpose stands today. */
export const useConsents = (client: ClientId): Reading<'consent:list'> => useAsk('consent:list', { client }, ['consents', 'contacts']);

/** The numbers kept of a client under an authorisation, by their ends. */
export const useIdNumbers = (client: ClientId): Reading<'idnumber:list'> => useAsk('idnumber:list', { client }, ['idNumbers', 'consents', 'contacts']);

/** Numbers whose authorisation ran out, of all clients. */
export const useOverdueNumbers = (): Reading<'idnumber:overdue'> => useAsk('idnumber:overdue', { limit: 20 }, ['idNumbers', 'consents', 'clients']);

/** What is held of a client, and why. */
export const useHoldings = (client: ClientId): Reading<'privacy:holdings'> => useAsk('privacy:holdings', { client }, heldCollections);

/** How much an erasure would take. */
export const useEraseCounts = (client: ClientId): Reading<'privacy:erase-preview'> => useAsk('privacy:erase-preview', { client }, []);
