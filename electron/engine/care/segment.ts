import { readSegment } from '../../../shared/care-plan/segment';
import type { CarePlan } from '../../../shared/care-plan/schema';
import type { ClientFilter } from '../../../shared/client/asks';
import { err, ok, type Result } from '../../../shared/kit/result';
import { readFilter } from '../../../shared/listview/asks';
import type { ListViewId } from '../../../shared/listview/schema';
import type { WrongRows } from '../reads/lists/conditions';
import type { Reader } from '../vault/database';
import { readRecord } from '../vault/records';

/** Whom a plan is for, as it counts now. */
export interface Segment {
  readonly filter: ClientFilter;
  /** The saved view that it follows; one that was deleted is `lost`, and what it showed last goes on counting. */
  readonly view: { readonly id: ListViewId; readonly name: string; readonly lost: boolean } | null;
}

/** What a view of the list of clients shows, deleted or not; `null` when there is none, or this version cannot read it. */
export function viewIn(reader: Reader, id: ListViewId): { readonly name: string; readonly filter: ClientFilter; readonly deleted: boolean } | null {
  const view = readRecord(reader, 'listViews', id);
  const filter = view?.list === 'clients' ? readFilter('clients', view.filter) : null;
  return view === null || filter === null ? null : { name: view.name ?? '', filter: filter, deleted: reader.get('SELECT id FROM listViews WHERE id = $id AND deleted IS NULL', { id }) === undefined };
}

/** The segment of a plan: a view counts as it is now, deleted as it was last, gone for good as it was when it was chosen. */
export function segmentOf(reader: Reader, { segment }: Pick<CarePlan, 'segment'>): Result<Segment, WrongRows> {
  const kept = readSegment(segment);
  if (kept === null) return err({ kind: 'badCondition', field: 'segment' });
  if (kept.view === null) return ok({ filter: kept.filter, view: null });
  const view = viewIn(reader, kept.view);
  return ok({ filter: view?.filter ?? kept.filter, view: { id: kept.view, name: view?.name ?? '', lost: view === null || view.deleted } });
}
