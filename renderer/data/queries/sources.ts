import { useEffect, useState } from 'react';
import type { Day } from '../../../shared/kit/dates';
import type { SourceRow } from '../../../shared/source/asks';
import type { SourceId } from '../../../shared/source/schema';
import { ask } from '../engine';
import { useAsk, type Reading } from '../use-ask';
import { useSettled } from '../../ui/use-settled';

/** The days between which an entry was acquired; open ends where absent. */
export interface SourcePeriod {
  readonly from?: Day;
  readonly to?: Day;
}

/** Writing any of these changes the figures. */
const watched = ['sources', 'clients', 'orders'] as const;

/** One page of the register. */
export const useSources = (period: SourcePeriod, offset: number, limit: number): Reading<'source:list'> => useAsk('source:list', { ...period, offset, limit }, watched);

/** One entry with its figures; `null` until it is read, and when it is not there any more. */
export function useSource(id: SourceId | null): SourceRow | null {
  const row = useAsk('source:list', id === null ? null : { id, limit: 1 }, watched).value?.items[0];
  return row !== undefined && row.id === id ? row : null;
}

/** The register as a whole and every channel. */
export const useSourceFigures = (period: SourcePeriod): Reading<'source:figures'> => useAsk('source:figures', period, watched);

const nothing: readonly SourceRow[] = [];

/** Entries whose channel or name holds what is typed, the newest first; nothing is asked before it is wanted. */
export function useSourceChoices(text: string, wanted: boolean): readonly SourceRow[] {
  const typed = useSettled(text.trim());
  const [found, setFound] = useState(nothing);
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    void ask('source:list', { ...(typed === '' ? {} : { text: typed.slice(0, 200) }), limit: 50 }).then((answer) => {
      if (current && answer.ok) setFound(answer.value.items);
    });
    return () => {
      current = false;
    };
  }, [typed, wanted]);
  return found;
}
