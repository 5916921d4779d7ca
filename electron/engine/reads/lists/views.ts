import { readFilter, type SavedView } from '../../../../shared/listview/asks';
import { sortParser } from '../../../../shared/listview/condition';
import type { In, Out } from '../../../../shared/ipc/contract';
import { rowToRecord } from '../../vault/records';
import type { ReadContext } from '../context';

/** The saved views of a list in their order. */
export function listViews({ reader }: ReadContext, { list }: In<'view:list'>): Out<'view:list'> {
  const rows = reader.all('SELECT * FROM listViews WHERE deleted IS NULL AND list = $list ORDER BY position, id', { list });
  return rows.map((row): SavedView => {
    const view = rowToRecord('listViews', row);
    const sort = sortParser.safeParse({ by: view.sort, descending: view.descending ?? false });
    return {
      id: view.id as SavedView['id'], name: view.name ?? '', columns: view.columns ?? [], filter: readFilter(list, view.filter),
      sort: sort.success ? sort.data : null, group: view.group,
    };
  });
}
