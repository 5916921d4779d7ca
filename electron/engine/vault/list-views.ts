import { looksLikeFormula } from '../../../shared/guard/formula';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { err, ok, type Result } from '../../../shared/kit/result';
import { fold } from '../../../shared/kit/fold';
import { commit, type Draft } from './changes';
import { readLive, recordsWhere } from './records';
import type { Vault } from './vault';

type Channel = 'view:create' | 'view:edit' | 'view:delete';
type Answer<C extends Channel> = Result<Out<C>, Refusal<C>>;
type Body = NonNullable<In<'view:edit'>['body']>;

/** Views of one list at most. */
const mostViews = 100;

const toDraft = ({ rows, columns, sort, group }: Body): Draft<'listViews'> => ({
  list: rows.list, columns, filter: JSON.stringify(rows.filter), sort: sort?.by ?? null, descending: sort?.descending ?? false, group,
});

function nameRefusal(vault: Vault, list: string, name: string, except: string | null): { readonly kind: 'nameMissing' | 'nameTaken' | 'formula'; readonly field: string } | null {
  if (name === '') return { kind: 'nameMissing', field: 'name' };
  if (looksLikeFormula(name)) return { kind: 'formula', field: 'name' };
  const taken = recordsWhere(vault.writer, 'listViews', 'list', list).some((view) => view.id !== except && fold(view.name ?? '') === fold(name));
  return taken ? { kind: 'nameTaken', field: 'name' } : null;
}

/** Saves what a list shows under a name. */
export function createView(vault: Vault, { name, ...body }: In<'view:create'>): Answer<'view:create'> {
  const present = recordsWhere(vault.writer, 'listViews', 'list', body.rows.list);
  if (present.length >= mostViews) return err({ kind: 'listFull', details: { most: mostViews } });
  const refusal = nameRefusal(vault, body.rows.list, name, null);
  if (refusal) return err(refusal);
  const position = Math.max(0, ...present.map((view) => view.position ?? 0)) + 1;
  const { result, action } = commit(vault, { kind: 'user' }, (act) => act.create('listViews', { ...toDraft(body), name, position }));
  return ok({ id: result as never, action });
}

/** Renames a view, or saves what the list shows now into it. */
export function editView(vault: Vault, { id, name, body }: In<'view:edit'>): Answer<'view:edit'> {
  const view = readLive(vault.writer, 'listViews', id);
  if (!view || (body && body.rows.list !== view.list)) return err({ kind: 'notFound' });
  const refusal = name === undefined ? null : nameRefusal(vault, view.list ?? '', name, id);
  if (refusal) return err(refusal);
  const { action } = commit(vault, { kind: 'user' }, (act) => act.edit('listViews', id, { ...(body ? toDraft(body) : {}), name }));
  return ok({ id, action });
}

/** Forgets a view; the records it showed stay. */
export function deleteView(vault: Vault, { id }: In<'view:delete'>): Answer<'view:delete'> {
  if (!readLive(vault.writer, 'listViews', id)) return err({ kind: 'notFound' });
  return ok({ id, action: commit(vault, { kind: 'user' }, (act) => act.remove('listViews', id)).action });
}
