import type { ClientId } from '../../../shared/client/schema';
import type { ScriptId } from '../../../shared/script/schema';
import { useAsk, type Reading } from '../use-ask';
import { useSettled } from '../../ui/use-settled';

/** The library of scripts, for a client what fits it. */
export const useScripts = (client: ClientId): Reading<'script:list'> => useAsk('script:list', { client }, ['scripts', 'followups', 'clients']);

/** The whole library, as far as a text is found in it. */
export const useLibrary = (text: string): Reading<'script:list'> => useAsk('script:list', { text }, ['scripts', 'followups']);

/** The messages that were written with a sentence, by its key or id. */
export const useSentWith = (script: string, page: { readonly offset: number; readonly limit: number }): Reading<'script:sent'> =>
  useAsk('script:sent', { script: script as ScriptId, ...page }, ['followups', 'clients']);

/** What a message to a client is filled with, and whom it can go to; nothing while none is meant. */
export const usePrepared = (client: ClientId | null): Reading<'message:prepare'> => useAsk('message:prepare', client === null ? null : { client }, ['clients', 'contacts', 'emails', 'owned', 'complaints', 'settings']);

/** The messages to others that are most like a text, once nobody has typed for a moment. */
export function useSimilar(client: ClientId | null, text: string): Reading<'message:similar'> {
  const settled = useSettled(text.trim());
  return useAsk('message:similar', settled === '' || client === null ? null : { client, text: settled }, ['followups', 'complaintSteps', 'suggestions', 'settings']);
}
