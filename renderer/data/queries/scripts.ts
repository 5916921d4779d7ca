import type { ClientId } from '../../../shared/client/schema';
import { useAsk, type Reading } from '../use-ask';
import { useSettled } from '../use-settled';

/** The library of scripts, for a client what fits it. */
export const useScripts = (client: ClientId): Reading<'script:list'> => useAsk('script:list', { client }, ['scripts', 'followups', 'clients']);

/** What a message to a client is filled with, and whom it can go to. */
export const usePrepared = (client: ClientId): Reading<'message:prepare'> => useAsk('message:prepare', { client }, ['clients', 'contacts', 'emails', 'owned', 'complaints', 'settings']);

/** The messages to others that are most like a text, once nobody has typed for a moment. */
export function useSimilar(client: ClientId, text: string): Reading<'message:similar'> {
  const settled = useSettled(text.trim());
  return useAsk('message:similar', settled === '' ? null : { client, text: settled }, ['followups', 'settings']);
}
