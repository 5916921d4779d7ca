import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { err, ok, type Result } from '../../../shared/kit/result';
import { canRelate, parentOf, type RelationPair } from '../../../shared/relation/rules';
import { relationFrom, type RelationId } from '../../../shared/relation/schema';
import { commit } from './changes';
import { formulaField } from './guards';
import { readLive } from './records';
import { climb, relationsOf } from './related';
import type { Vault } from './vault';

type Answer<C extends 'relation:add' | 'relation:edit' | 'relation:remove'> = Result<Out<C>, Refusal<C>>;

/** Whether a relation may stand beside those that there are, `except` itself. */
function check(vault: Vault, wanted: RelationPair, except: string | null): ReturnType<typeof canRelate> {
  const family = parentOf(wanted);
  const present = [
    ...relationsOf(vault.writer, [wanted.client, wanted.other].filter((id) => id !== null)),
    ...(family === null ? [] : climb(vault.writer, family.parent)),
  ];
  return canRelate(wanted, present.filter(({ id }) => id !== except));
}

/** Relates two clients; written once and read from both sides. */
export function addRelation(vault: Vault, { client, other, kind, fields }: In<'relation:add'>): Answer<'relation:add'> {
  const [one, two] = [readLive(vault.writer, 'clients', client), readLive(vault.writer, 'clients', other)];
  if (!one || !two) return err({ kind: 'notFound' });
  const formula = formulaField(fields);
  if (formula !== null) return err({ kind: 'formula', field: formula });
  const wanted = { client, other, kind: relationFrom(kind) };
  const allowed = check(vault, wanted, null);
  if (!allowed.ok) return allowed;
  const sample = one.sample === true || two.sample === true ? true : null;
  const { result, action } = commit(vault, { kind: 'user' }, (act) => act.create('relations', { ...wanted, ...fields, sample }));
  return ok({ id: result as RelationId, action });
}

/** Corrects a relation; `kind` is what the other is to `client`. */
export function editRelation(vault: Vault, { id, client, kind, seen, fields }: In<'relation:edit'>): Answer<'relation:edit'> {
  const relation = readLive(vault.writer, 'relations', id);
  if (!relation || (relation.client !== client && relation.other !== client)) return err({ kind: 'notFound' });
  const formula = formulaField(fields);
  if (formula !== null) return err({ kind: 'formula', field: formula });
  if (seen !== undefined && seen !== relation.stamp) return err({ kind: 'stale' });
  const written = kind === undefined ? relation.kind : relation.client === client ? relationFrom(kind) : kind;
  const allowed = check(vault, { client: relation.client, other: relation.other, kind: written }, id);
  if (!allowed.ok && allowed.error.kind !== 'selfRelated') return err(allowed.error);
  return ok({ id, action: commit(vault, { kind: 'user' }, (act) => act.edit('relations', id, { ...fields, kind: written })).action });
}

/** Takes a relation away, from both sides. */
export function removeRelation(vault: Vault, { id }: In<'relation:remove'>): Answer<'relation:remove'> {
  if (!readLive(vault.writer, 'relations', id)) return err({ kind: 'notFound' });
  return ok({ id, action: commit(vault, { kind: 'user' }, (act) => act.remove('relations', id)).action });
}
