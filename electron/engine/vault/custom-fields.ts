import { looksLikeFormula } from '../../../shared/guard/formula';
import { customKey, type CustomField } from '../../../shared/custom/schema';
import { renamedOptions, withRenamed, type OptionChange } from '../../../shared/custom/rules';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { err, ok, type Result } from '../../../shared/kit/result';
import { fold } from '../../../shared/kit/fold';
import type { JobControl } from '../jobs';
import { commit, type Act } from './changes';
import { customSql } from './custom-indexes';
import { customFieldsOf, customIn } from './custom-values';
import { longAct } from './long-act';
import { readLive } from './records';
import type { Vault } from './vault';

type Answer<C extends 'custom:create' | 'custom:edit' | 'custom:order'> = Result<Out<C>, Refusal<C>>;

/** Fields of one owner at most: a form with more helps nobody. */
const mostFields = 60;

const needsOptions = (kind: CustomField['kind']): boolean => kind === '单选' || kind === '多选';

type Refused = { readonly kind: 'labelMissing' | 'labelTaken' | 'formula' | 'optionsMissing' | 'optionTwice'; readonly field: string };

function labelRefusal(vault: Vault, owner: CustomField['owner'], label: string, except: string | null): Refused | null {
  if (label === '') return { kind: 'labelMissing', field: 'label' };
  if (looksLikeFormula(label)) return { kind: 'formula', field: 'label' };
  const taken = customFieldsOf(vault.writer, owner ?? undefined).some((field) => field.id !== except && fold(field.label ?? '') === fold(label));
  return taken ? { kind: 'labelTaken', field: 'label' } : null;
}

function optionsRefusal(kind: CustomField['kind'], options: readonly string[]): Refused | null {
  if (!needsOptions(kind)) return null;
  if (options.length === 0) return { kind: 'optionsMissing', field: 'options' };
  if (new Set(options).size < options.length) return { kind: 'optionTwice', field: 'options' };
  return options.some(looksLikeFormula) ? { kind: 'formula', field: 'options' } : null;
}

/** Adds a field of the user's own behind those that are there. */
export function createCustomField(vault: Vault, { owner, label, kind, options }: In<'custom:create'>): Answer<'custom:create'> {
  const present = customFieldsOf(vault.writer, owner);
  if (present.length >= mostFields) return err({ kind: 'listFull', details: { most: mostFields } });
  const refusal = labelRefusal(vault, owner, label, null) ?? optionsRefusal(kind, options);
  if (refusal) return err(refusal);
  const position = Math.max(0, ...present.map((field) => field.position ?? 0)) + 1;
  const { result, action } = commit(vault, { kind: 'user' }, (act) =>
    act.create('customFields', { owner, label, kind, options: needsOptions(kind) ? options : [], position, archived: false }));
  return ok({ id: result as never, action });
}

/** Records written before others get their turn. */
const atOnce = 200;

/** Moves the records that hold a renamed option; answers how many. */
async function moveRecords(vault: Vault, act: Act, field: CustomField, changes: readonly OptionChange[], { progress, breathe }: JobControl): Promise<number> {
  const renamed = renamedOptions(changes);
  if (renamed.size === 0 || field.owner === null) return 0;
  const value = customSql('extra', field.id);
  const was = JSON.stringify([...renamed.keys()]);
  const holds = field.kind === '多选'
    ? `EXISTS (SELECT 1 FROM json_each(coalesce(${value}, '[]')) j WHERE j.value IN (SELECT value FROM json_each($was)))`
    : `${value} IN (SELECT value FROM json_each($was))`;
  const rows = vault.writer.all<{ id: string; extra: string }>(`SELECT id, extra FROM ${field.owner} WHERE deleted IS NULL AND extra IS NOT NULL AND ${holds} ORDER BY id`, { was });
  const key = customKey(field.id);
  for (const [done, { id, extra }] of rows.entries()) {
    act.edit(field.owner, id, { [key]: withRenamed(customIn(extra)[key] ?? null, renamed) });
    if (done % atOnce !== atOnce - 1) continue;
    progress('write', done + 1, rows.length);
    await breathe();
  }
  return rows.length;
}

/** Changes a field; an option that is renamed takes the records along, in the same action. Call while nothing else writes. */
export async function editCustomField(vault: Vault, { id, label, archived, options }: In<'custom:edit'>, control: JobControl): Promise<Answer<'custom:edit'>> {
  const field = readLive(vault.writer, 'customFields', id) as unknown as CustomField | null;
  if (!field) return err({ kind: 'notFound' });
  const refusal = (label === undefined ? null : labelRefusal(vault, field.owner, label, id)) ?? (options === undefined ? null : optionsRefusal(field.kind, options.map(({ value }) => value)));
  if (refusal) return err(refusal);
  const { result: records, action } = await longAct(vault, { kind: 'user' }, control, async (act) => {
    act.edit('customFields', id, { label, archived, options: options?.map(({ value }) => value) });
    return moveRecords(vault, act, field, options ?? [], control);
  });
  return ok({ id, action, records });
}

/** Puts fields into a new order. */
export function orderCustomFields(vault: Vault, { ids }: In<'custom:order'>): Answer<'custom:order'> {
  const [first] = ids;
  if (first === undefined || ids.some((id) => !readLive(vault.writer, 'customFields', id))) return err({ kind: 'notFound' });
  const { action } = commit(vault, { kind: 'user' }, (act) => ids.forEach((id, position) => act.edit('customFields', id, { position: position + 1 })));
  return ok({ id: first, action });
}
