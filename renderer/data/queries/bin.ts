import type { BinCollection } from '../../../shared/bin/rules';
import { binCollections } from '../../../shared/bin/rules';
import { useAsk, type Reading } from '../use-ask';

/** A page of what was deleted in the last 30 days, of one kind or of all. */
export const useBin = (collection: BinCollection | null, text: string, offset: number, limit: number): Reading<'bin:list'> =>
  useAsk('bin:list', { ...(collection === null ? {} : { collection }), ...(text === '' ? {} : { text }), offset, limit }, [...binCollections]);
