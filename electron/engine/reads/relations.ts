import type { Client, ClientId } from '../../../shared/client/schema';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { err, ok, type Result } from '../../../shared/kit/result';
import { familyLimit, type FamilyMember, type RelationRow } from '../../../shared/relation/asks';
import { parentOf, type Parentage } from '../../../shared/relation/rules';
import { relationFrom } from '../../../shared/relation/schema';
import type { Reader } from '../vault/database';
import { readLive } from '../vault/records';
import { relationsOf } from '../vault/related';
import type { ReadContext } from './context';

/** The group a client belongs to: its parents up to the top and all below them, as far as `familyLimit` goes. */
function familyOf(reader: Reader, client: ClientId): readonly FamilyMember[] {
  const pairs = new Map<string, Parentage>();
  const seen = new Set<ClientId>();
  for (let next: ClientId[] = [client]; next.length > 0 && seen.size < familyLimit; ) {
    for (const id of next) seen.add(id);
    const here = relationsOf(reader, next).flatMap((relation) => parentOf(relation) ?? []);
    for (const pair of here) pairs.set(`${pair.parent}|${pair.subsidiary}`, pair);
    next = [...new Set(here.flatMap(({ parent, subsidiary }) => [parent, subsidiary]))].filter((id) => !seen.has(id)).slice(0, familyLimit - seen.size);
  }
  if (pairs.size === 0) return [];
  const names = new Map(
    reader
      .all<{ id: string; name: string | null; number: string | null }>('SELECT id, name, number FROM clients WHERE id IN (SELECT value FROM json_each($ids))', { ids: JSON.stringify([...seen]) })
      .map((row) => [row.id, row]),
  );
  return [...seen].map((id): FamilyMember => ({
    id,
    name: names.get(id)?.name ?? null,
    number: names.get(id)?.number ?? null,
    parents: [...pairs.values()].filter(({ parent, subsidiary }) => subsidiary === id && seen.has(parent)).map(({ parent }) => parent),
  }));
}

/** A client's relations as it sees them: what the others are to it; parents first, then by name. */
export function listRelations({ reader }: ReadContext, { client, offset, limit }: In<'relation:list'>): Result<Out<'relation:list'>, Refusal<'relation:list'>> {
  if (!readLive(reader, 'clients', client)) return err({ kind: 'notFound' });
  const items = relationsOf(reader, [client]).flatMap((relation): RelationRow[] => {
    if (relation.kind === null || relation.client === null || relation.other === null) return [];
    const isOurs = relation.client === client;
    const other = isOurs ? relation.other : relation.client;
    const row = reader.get<{ name: string | null; number: string | null; stage: Client['stage'] }>('SELECT name, number, stage FROM clients WHERE id = $other', { other });
    return [{
      id: relation.id, stamp: relation.stamp, other, name: row?.name ?? null, number: row?.number ?? null, stage: row?.stage ?? null,
      kind: isOurs ? relationFrom(relation.kind) : relation.kind, notes: relation.notes,
    }];
  });
  const rank = ({ kind }: RelationRow): number => (kind === '集团母公司' ? 0 : kind === '子公司' ? 1 : 2);
  items.sort((a, b) => rank(a) - rank(b) || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : (a.name ?? '') < (b.name ?? '') ? -1 : 1));
  return ok({ total: items.length, items: items.slice(offset, offset + limit), family: familyOf(reader, client) });
}
