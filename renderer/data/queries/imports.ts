import { useEffect, useState } from 'react';
import type { PreviewRow, RowVerdict } from '../../../shared/imports/schema';
import { ask } from '../engine';
import { useAsk, type Reading } from '../use-ask';
import { useWindowed, type Windowed } from '../use-windowed';

/** Earlier imports, newest first; read again whenever an import may have written. */
export const useImportBatches = (): Reading<'import:batches'> => useAsk('import:batches', {}, ['clients', 'followups', 'complaints', 'complaintSteps', 'plans', 'visits', 'surveys', 'careTasks', 'cases', 'tierRecords']);

/** Rows of one sheet with their verdicts, read as they are scrolled to. */
export const useImportRows = (session: string, sheet: string): Windowed<PreviewRow> => useWindowed('import:rows', { session, sheet }, []);

/** Rows read at once, and the most that a filter looks through: the window never holds a whole large file. */
const [perRead, mostFiltered] = [200, 20_000];

/** The rows of one sheet that have a verdict, as far as they are read. */
export interface FilteredRows {
  readonly rows: readonly PreviewRow[];
  readonly read: number;
  readonly total: number;
  /** Whether the sheet has more rows than a filter looks through. */
  readonly capped: boolean;
}

const nothing: FilteredRows = { rows: [], read: 0, total: 0, capped: false };

/** Looks through a sheet for rows with a verdict, page by page; `null` looks for nothing. */
export function useFilteredRows(session: string, sheet: string, verdict: RowVerdict | null): FilteredRows {
  const key = `${session} ${verdict ?? ''} ${sheet}`;
  const [found, setFound] = useState<FilteredRows & { readonly key: string }>({ ...nothing, key });

  useEffect(() => {
    if (verdict === null) return;
    let current = true;
    const readOn = async (): Promise<void> => {
      let [offset, total] = [0, Infinity];
      let rows: readonly PreviewRow[] = [];
      while (current && offset < Math.min(total, mostFiltered)) {
        const answer = await ask('import:rows', { session, sheet, offset, limit: perRead });
        if (!current || !answer.ok || answer.value.items.length === 0) return;
        total = answer.value.total;
        offset += answer.value.items.length;
        rows = [...rows, ...answer.value.items.filter((row) => row.verdict === verdict)];
        setFound({ key, rows, read: offset, total, capped: total > mostFiltered });
      }
    };
    void readOn();
    return () => {
      current = false;
    };
  }, [key, session, sheet, verdict]);

  return found.key === key ? found : nothing;
}
