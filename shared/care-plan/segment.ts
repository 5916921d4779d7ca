import * as z from 'zod';
import { clientFilter, type ClientFilter } from '../client/asks';
import { readFilter } from '../listview/asks';
import { listViewId, type ListViewId } from '../listview/schema';

/** Whom a plan is for, as it is handed in: a filter of the list of clients, or a saved view of it that goes on counting as it is changed. */
export const segmentInput = z.union([z.strictObject({ view: listViewId }), clientFilter]);
export type SegmentInput = z.infer<typeof segmentInput>;

/** A segment as it is kept: of a view also what it held when it was chosen, should it be gone for good. */
interface KeptSegment {
  readonly view: ListViewId | null;
  readonly filter: ClientFilter;
}

const keptView = z.object({ view: listViewId, was: z.unknown() });

/** A kept segment; `null` for one that this version cannot read. */
export function readSegment(text: string | null): KeptSegment | null {
  let kept: unknown = null;
  try {
    kept = JSON.parse(text ?? '{}');
  } catch {
    return null; // text of another version that is no JSON
  }
  const viewed = keptView.safeParse(kept);
  const filter = readFilter('clients', viewed.success ? JSON.stringify(viewed.data.was) : text);
  return filter === null ? null : { view: viewed.success ? viewed.data.view : null, filter: filter };
}

/** A segment as it is kept; `was` is what the view shows now. */
export const segmentText = (segment: SegmentInput, was: ClientFilter): string => JSON.stringify('view' in segment ? { view: segment.view, was } : segment);
