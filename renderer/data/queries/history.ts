import { elements, type CollectionName } from '../../../shared/record/collections';
import type { RecordId } from '../../../shared/record/schema';
import { useWindowed, type RowOf, type Windowed } from '../use-windowed';

/** Who changed which field of a record, when, from what to what; newest first. */
export const useHistory = (collection: CollectionName, id: RecordId): Windowed<RowOf<'record:history'>> =>
  useWindowed('record:history', { collection, id }, [collection, ...(elements[collection] ?? []).map(([name]) => name)]);
