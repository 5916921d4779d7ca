import type { ClientId } from '../client/schema';
import { err, ok, type Result } from '../kit/result';
import { relationFrom, type Relation } from './schema';

/** A relation between two clients as it is compared. */
export type RelationPair = Pick<Relation, 'client' | 'other' | 'kind'>;

/** Why two clients cannot be related so. */
export type RelationRefusal = { readonly kind: 'selfRelated' } | { readonly kind: 'relationTwice' } | { readonly kind: 'parentRing' };

/** One spelling for a relation and its turned form: that in which the parent, supplier or referrer stands first. */
export const relationKey = ({ client, other, kind }: RelationPair): string => {
  const first = kind === '集团母公司' || kind === '上游供应商' || kind === '转介绍人' || (kind === '同业伙伴' && String(client) < String(other));
  return first ? `${client}|${kind}|${other}` : `${other}|${kind === null ? '' : relationFrom(kind)}|${client}`;
};

/** Who is whose parent company. */
export interface Parentage {
  readonly parent: ClientId;
  readonly subsidiary: ClientId;
}

/** Parent and subsidiary of a relation; `null` when it is of another kind. */
export const parentOf = ({ client, other, kind }: RelationPair): Parentage | null =>
  client === null || other === null ? null
  : kind === '集团母公司' ? { parent: client, subsidiary: other }
  : kind === '子公司' ? { parent: other, subsidiary: client }
  : null;

/**
 * Whether a relation may be added to those there are: not to oneself, not twice, and no company is its own parent over
 * however many steps. `present` needs to hold the relations of both clients and of everybody above the parent.
 */
export function canRelate(wanted: RelationPair, present: readonly RelationPair[]): Result<true, RelationRefusal> {
  if (wanted.client === wanted.other) return err({ kind: 'selfRelated' });
  if (present.some((relation) => relationKey(relation) === relationKey(wanted))) return err({ kind: 'relationTwice' });
  const family = parentOf(wanted);
  if (family === null) return ok(true);
  const above = new Map<string, string[]>();
  for (const relation of present) {
    const pair = parentOf(relation);
    if (pair) above.set(pair.subsidiary, [...(above.get(pair.subsidiary) ?? []), pair.parent]);
  }
  const seen = new Set<string>();
  const climb = (id: string): boolean => {
    if (id === family.subsidiary) return true;
    if (seen.has(id)) return false;
    seen.add(id);
    return (above.get(id) ?? []).some(climb);
  };
  return climb(family.parent) ? err({ kind: 'parentRing' }) : ok(true);
}
