import type { BinCollection } from '../../../shared/bin/rules';
import { binCollections } from '../../../shared/bin/rules';
import { useAsk, type Reading } from '../use-ask';

/** What was deleted in the last 30 days, of one kind or of all. */
export const useBin = (collection: BinCollection | null, text: string, limit: number): Reading<'bin:list'> =>
  useAsk('bin:list', { ...(collection === null ? {} : { collection }), ...(text === '' ? {} : { text }), limit }, [...binCollections]);
