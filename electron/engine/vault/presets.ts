import { looksLikeFormula } from '../../../shared/guard/formula';
import { presetLists, type PresetList } from '../../../shared/preset/schema';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { err, ok, type Result } from '../../../shared/kit/result';
import { fold } from '../../../shared/kit/fold';
import type { JobControl } from '../jobs';
import { listedValues, valuesInUse, type ListedValue } from '../reads/presets';
import { commit, type Act } from './changes';
import { renameInPolicies } from './keep-settings';
import { longAct } from './long-act';
import type { Vault } from './vault';

type Channel = 'preset:add' | 'preset:archive' | 'preset:order' | 'preset:replace';
type Answer<C extends Channel> = Result<Out<C>, Refusal<C>>;
type Kept = ListedValue & { readonly id: string };

/** The records of a list. One that nobody changed yet becomes records first: from then on it is the user's. */
function keepList(vault: Vault, act: Act, list: PresetList): readonly Kept[] {
  return listedValues(vault.writer, list).map((listed, at) => ({ ...listed, id: listed.id ?? act.create('presets', { list, value: listed.value, position: at + 1, archived: false }) }));
}

/** Puts a value on a list; one that only records held until now is taken as it is. */
export function addPreset(vault: Vault, { list, value }: In<'preset:add'>): Answer<'preset:add'> {
  if (looksLikeFormula(value)) return err({ kind: 'formula', field: 'value' });
  if (listedValues(vault.writer, list).some((listed) => fold(listed.value) === fold(value))) return err({ kind: 'valueTaken', field: 'value' });
  const { action } = commit(vault, { kind: 'user' }, (act) => {
    const kept = keepList(vault, act, list);
    act.create('presets', { list, value, position: kept.length + 1, archived: false });
  });
  return ok({ action, records: 0 });
}

/** Takes a value off what forms offer, or puts it back; records that hold it keep it. */
export function archivePreset(vault: Vault, { list, value, archived }: In<'preset:archive'>): Answer<'preset:archive'> {
  const listed = listedValues(vault.writer, list).some((each) => each.value === value);
  if (!listed && !valuesInUse(vault.writer, list).has(value)) return err({ kind: 'notFound' });
  const { action } = commit(vault, { kind: 'user' }, (act) => {
    const kept = keepList(vault, act, list);
    const present = kept.find((each) => each.value === value);
    if (present) act.edit('presets', present.id, { archived });
    else act.create('presets', { list, value, position: kept.length + 1, archived });
  });
  return ok({ action, records: 0 });
}

/** Puts a list into a new order. */
export function orderPresets(vault: Vault, { list, values }: In<'preset:order'>): Answer<'preset:order'> {
  const { action } = commit(vault, { kind: 'user' }, (act) => {
    const kept = keepList(vault, act, list);
    const named = values.flatMap((value) => kept.find((each) => each.value === value) ?? []);
    [...named, ...kept.filter((each) => !named.includes(each))].forEach(({ id }, at) => act.edit('presets', id, { position: at + 1 }));
  });
  return ok({ action, records: 0 });
}

/** Records written before others get their turn. */
const atOnce = 200;

async function moveRecords(vault: Vault, act: Act, list: PresetList, from: readonly string[], to: string, { progress, breathe }: JobControl): Promise<number> {
  const found = presetLists[list].flatMap(([collection, field]) =>
    vault.writer.all<{ id: string }>(`SELECT id FROM ${collection} WHERE deleted IS NULL AND "${field}" IN (SELECT value FROM json_each($from)) ORDER BY id`, { from: JSON.stringify(from) })
      .map(({ id }) => ({ collection, field, id })));
  for (const [done, { collection, field, id }] of found.entries()) {
    act.edit(collection, id, { [field]: to });
    if (done % atOnce !== atOnce - 1) continue;
    progress('write', done + 1, found.length);
    await breathe();
  }
  return found.length;
}

/** In the list: `to` takes the place of the first of `from`, and the others go. */
function moveListed(act: Act, list: PresetList, kept: readonly Kept[], from: readonly string[], to: string): void {
  const target = kept.find(({ value }) => value === to);
  const leaving = kept.filter(({ value }) => from.includes(value));
  const renamed = target ? undefined : leaving[0];
  if (target?.archived === true) act.edit('presets', target.id, { archived: false });
  if (renamed) act.edit('presets', renamed.id, { value: to, archived: false });
  else if (!target) act.create('presets', { list, value: to, position: kept.length + 1, archived: false });
  for (const each of leaving) if (each !== renamed) act.remove('presets', each.id);
}

/** Renames a value, or merges several into one: in the list and in every record that holds them, as one action. Call while nothing else writes. */
export async function replacePreset(vault: Vault, { list, from: given, to }: In<'preset:replace'>, control: JobControl): Promise<Answer<'preset:replace'>> {
  if (looksLikeFormula(to)) return err({ kind: 'formula', field: 'value' });
  const from = [...new Set(given)].filter((value) => value !== to);
  if (from.length === 0) return err({ kind: 'sameValue', field: 'value' });
  const known = new Set([...listedValues(vault.writer, list).map(({ value }) => value), ...valuesInUse(vault.writer, list).keys()]);
  if (!from.some((value) => known.has(value))) return err({ kind: 'notFound' });
  const { result: records, action } = await longAct(vault, { kind: 'user' }, control, async (act) => {
    moveListed(act, list, keepList(vault, act, list), from, to);
    if (list === 'department') renameInPolicies(vault, act, from, to);
    return moveRecords(vault, act, list, from, to, control);
  });
  return ok({ action, records });
}
