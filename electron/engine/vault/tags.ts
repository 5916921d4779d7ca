import { looksLikeFormula } from '../../../shared/guard/formula';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { err, ok, type Result } from '../../../shared/kit/result';
import { fold } from '../../../shared/kit/fold';
import type { JobControl } from '../jobs';
import { commit } from './changes';
import { longAct } from './long-act';
import { readLive, recordsWhere } from './records';
import { removeWithDependents } from './remove';
import type { Vault } from './vault';

type Channel = 'tag:add' | 'tag:rename' | 'tag:merge' | 'tag:delete';
type Answer<C extends Channel> = Result<Out<C>, Refusal<C>>;

/** The tag that is called so; names that fold to the same are one tag. */
const named = ({ writer }: Vault, name: string): string | undefined =>
  writer.all<{ id: string; name: string | null }>('SELECT id, name FROM tags WHERE deleted IS NULL').find((tag) => fold(tag.name ?? '') === fold(name))?.id;

const carriers = ({ writer }: Vault, tag: string): number => writer.get<{ n: number }>('SELECT count(*) AS n FROM clientTags WHERE tag = $tag AND deleted IS NULL', { tag })?.n ?? 0;

/** Adds a tag that nobody carries yet. */
export function addTag(vault: Vault, { name }: In<'tag:add'>): Answer<'tag:add'> {
  if (looksLikeFormula(name)) return err({ kind: 'formula', field: 'name' });
  if (named(vault, name) !== undefined) return err({ kind: 'valueTaken', field: 'name' });
  return ok({ action: commit(vault, { kind: 'user' }, (act) => act.create('tags', { name })).action, records: 0 });
}

/** Renames a tag: one change, as clients carry it by its id. Their list rows and the index follow as a job. */
export async function renameTag(vault: Vault, { id, name }: In<'tag:rename'>, control: JobControl): Promise<Answer<'tag:rename'>> {
  const tag = readLive(vault.writer, 'tags', id);
  if (!tag) return err({ kind: 'notFound' });
  if (tag.name === name) return err({ kind: 'sameValue', field: 'name' });
  if (looksLikeFormula(name)) return err({ kind: 'formula', field: 'name' });
  const other = named(vault, name);
  if (other !== undefined && other !== id) return err({ kind: 'valueTaken', field: 'name' });
  const { action } = await longAct(vault, { kind: 'user' }, control, async (act) => Promise.resolve(act.edit('tags', id, { name })));
  return ok({ action, records: carriers(vault, id) });
}

/** Links written before others get their turn. */
const atOnce = 200;

/** Clients that carry any of the tags carry the one they are merged into; nobody carries it twice. */
export async function mergeTags(vault: Vault, { from: given, into }: In<'tag:merge'>, control: JobControl): Promise<Answer<'tag:merge'>> {
  const from = [...new Set(given)].filter((id) => id !== into);
  if (from.length === 0) return err({ kind: 'sameValue', field: 'name' });
  if (![into, ...from].every((id) => readLive(vault.writer, 'tags', id))) return err({ kind: 'notFound' });
  const { result: records, action } = await longAct(vault, { kind: 'user' }, control, async (act) => {
    const carrying = new Set(recordsWhere(vault.writer, 'clientTags', 'tag', into).map(({ client }) => client));
    const links = from.flatMap((tag) => recordsWhere(vault.writer, 'clientTags', 'tag', tag));
    for (const [done, { id, client }] of links.entries()) {
      act.remove('clientTags', id);
      if (!carrying.has(client)) act.create('clientTags', { client, tag: into });
      carrying.add(client);
      if (done % atOnce !== atOnce - 1) continue;
      control.progress('write', done + 1, links.length);
      await control.breathe();
    }
    for (const tag of from) act.remove('tags', tag);
    return new Set(links.map(({ client }) => client)).size;
  });
  return ok({ action, records });
}

/** Takes a tag from every client. */
export async function deleteTag(vault: Vault, { id }: In<'tag:delete'>, control: JobControl): Promise<Answer<'tag:delete'>> {
  if (!readLive(vault.writer, 'tags', id)) return err({ kind: 'notFound' });
  const records = carriers(vault, id);
  const { action } = await longAct(vault, { kind: 'user' }, control, async (act) => Promise.resolve(removeWithDependents(vault.writer, act, 'tags', id)));
  return ok({ action, records });
}
