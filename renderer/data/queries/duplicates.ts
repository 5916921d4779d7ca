import type { ClientId } from '../../../shared/client/schema';
import { useAsk, type Reading } from '../use-ask';

const watched = ['clients', 'phones', 'emails', 'distinctClients', 'relations'] as const;

/** Clients that look alike, the likeliest first. */
export const useDuplicates = (weak: boolean, offset: number, limit: number): Reading<'duplicate:list'> => useAsk('duplicate:list', { weak, offset, limit }, [...watched]);

/** What a merge of two clients would do; `null` asks nothing. */
export const useMergePreview = (two: { readonly keep: ClientId; readonly drop: ClientId }): Reading<'merge:preview'> => useAsk('merge:preview', two, [...watched, 'contacts', 'addresses']);

/** Merges that were made, newest first. */
export const useMerges = (offset: number, limit: number): Reading<'merge:list'> => useAsk('merge:list', { offset, limit }, ['clients']);
