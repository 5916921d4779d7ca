import { elements, type CollectionName } from '../../../shared/record/collections';
import type { restoredWhole } from '../../../shared/record/asks';
import type { RecordId } from '../../../shared/record/schema';
import { useAsk, type Reading } from '../use-ask';
import { useWindowed, type RowOf, type Windowed } from '../use-windowed';

/** Who changed which field of a record, when, from what to what; newest first. */
export const useHistory = (collection: CollectionName, id: RecordId): Windowed<RowOf<'record:history'>> =>
  useWindowed('record:history', { collection, id }, [collection, ...(elements[collection] ?? []).map(([name]) => name)]);

/** What taking a record back to how it was after a change would do. */
export const useWholeRestore = (collection: (typeof restoredWhole)[number], id: RecordId, change: number): Reading<'record:restore-preview'> =>
  useAsk('record:restore-preview', { collection, id, change }, [collection, ...(elements[collection] ?? []).map(([name]) => name)]);
