import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { err, ok, type Result } from '../../../shared/kit/result';
import { sourceRefusal, type SourceRefusal } from '../../../shared/source/rules';
import type { Source, SourceId } from '../../../shared/source/schema';
import { commit } from './changes';
import { formulaField } from './guards';
import { readLive } from './records';
import type { Vault } from './vault';

type Answer<C extends 'source:create' | 'source:edit' | 'source:delete'> = Result<Out<C>, Refusal<C>>;

function refusalOf(fields: Partial<Source>): SourceRefusal | { readonly kind: 'formula'; readonly field: string } | null {
  const formula = formulaField(fields);
  return formula === null ? sourceRefusal(fields) : { kind: 'formula', field: formula };
}

/** Adds an entry to the register of sources (S2-T2, R-COL-04). */
export function createSource(vault: Vault, { fields }: In<'source:create'>): Answer<'source:create'> {
  const refusal = refusalOf(fields as Partial<Source>);
  if (refusal) return err(refusal);
  const { result, action } = commit(vault, { kind: 'user' }, (act) => act.create('sources', fields));
  return ok({ id: result as SourceId, action });
}

/** Corrects an entry; what it says as a whole must still hold (AT-03, AT-04). */
export function editSource(vault: Vault, { id, seen, fields }: In<'source:edit'>): Answer<'source:edit'> {
  const source = readLive(vault.writer, 'sources', id);
  if (!source) return err({ kind: 'notFound' });
  if (seen !== undefined && seen !== source.stamp) return err({ kind: 'stale' });
  const refusal = refusalOf({ ...source, ...fields } as Partial<Source>);
  if (refusal) return err(refusal);
  return ok({ id, action: commit(vault, { kind: 'user' }, (act) => act.edit('sources', id, fields)).action });
}

/** Takes an entry out of the register. Clients keep pointing at it, so that undo brings their origin back too. */
export function deleteSource(vault: Vault, { id }: In<'source:delete'>): Answer<'source:delete'> {
  if (!readLive(vault.writer, 'sources', id)) return err({ kind: 'notFound' });
  return ok({ id, action: commit(vault, { kind: 'user' }, (act) => act.remove('sources', id)).action });
}
