import { joinable } from '../../../shared/duplicate/rules';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { today } from '../../../shared/kit/dates';
import { textOf } from '../../../shared/kit/plain';
import { err, ok, type Result } from '../../../shared/kit/result';
import { commit } from './changes';
import { settleVerification } from './clients';
import type { Reader, Row } from './database';
import { fieldsToChoose, makesRing, planMerge, taken, valuesOf } from './merge-plan';
import { fieldsOf } from './records';
import type { Vault } from './vault';

/** The rows of two live clients; refused when one is gone or both are one. */
export function twoClients(reader: Reader, keep: string, drop: string): Result<readonly [Row, Row], { readonly kind: 'notFound' | 'same' }> {
  if (keep === drop) return err({ kind: 'same' });
  const read = (id: string): Row | undefined => reader.get('SELECT * FROM clients WHERE id = $id AND deleted IS NULL', { id });
  const [first, second] = [read(keep), read(drop)];
  return first && second ? ok([first, second]) : err({ kind: 'notFound' });
}

/** What is remembered of both: what nobody could find out, and which amounts were confirmed. */
const gathered = (first: Row, second: Row): Readonly<Record<string, unknown>> => Object.fromEntries(['unknowns', 'confirmedAmounts'].map((field) => {
  const all = [first, second].flatMap((row) => JSON.parse(textOf(row[field]) || '[]') as string[]);
  return [field, all.length === 0 ? null : [...new Set(all)].sort()];
}));

/** Makes one client of two (R-DC-01, AT-36): one action, so that it is undone whole, and each field and link by itself when others changed since. */
export function mergeClients(vault: Vault, { keep, drop, take, seen }: In<'merge:run'>): Result<Out<'merge:run'>, Refusal<'merge:run'>> {
  const { writer } = vault;
  const two = twoClients(writer, keep, drop);
  if (!two.ok) return two;
  const [first, second] = two.value;
  if (seen && (seen.keep !== first['stamp'] || seen.drop !== second['stamp'])) return err({ kind: 'stale' });
  if (makesRing(writer, keep, drop)) return err({ kind: 'parentRing' });
  const choices = fieldsToChoose(valuesOf(first), valuesOf(second));
  const unknown = Object.entries(take).find(([field, taking]) => !choices.some((choice) => choice.field === field) || (taking === 'both' && !joinable.has(field)));
  if (unknown) return err({ kind: 'unknownField', field: unknown[0] });
  const values = Object.fromEntries(choices.map(({ field, keep: mine, drop: theirs, proposed }) => [field, taken(field, mine, theirs, take[field] ?? proposed)]));
  const tooLong = Object.entries(values).find(([field, value]) => joinable.has(field) && fieldsOf('clients')[field]?.parser.safeParse(value).success === false);
  if (tooLong) return err({ kind: 'tooLong', field: tooLong[0] });
  const { result: moved, action } = commit(vault, { kind: 'merge' }, (act) => {
    const { edits, removals } = planMerge(writer, keep, drop);
    for (const { collection, id, values: changed } of edits) act.edit(collection, id, changed);
    for (const { collection, id } of removals) act.remove(collection, id);
    act.edit('clients', drop, { mergedInto: keep });
    act.remove('clients', drop);
    act.edit('clients', keep, { ...values, ...gathered(first, second), updatedOn: today(vault.clock) });
    settleVerification(vault, act, keep);
    return new Set(edits.map(({ id }) => id)).size;
  });
  return ok({ action, id: keep, moved });
}

/** Remembers that two clients which look alike are not the same (不是同一家). */
export function dismissDuplicate(vault: Vault, { client, other, reason }: In<'duplicate:dismiss'>): Result<Out<'duplicate:dismiss'>, Refusal<'duplicate:dismiss'>> {
  const two = twoClients(vault.writer, client, other);
  if (!two.ok) return two;
  const known = vault.writer.get('SELECT 1 FROM distinctClients WHERE deleted IS NULL AND ((client = $client AND other = $other) OR (client = $other AND other = $client))', { client, other });
  if (known) return err({ kind: 'alreadyDistinct' });
  return ok({ action: commit(vault, { kind: 'user' }, (act) => act.create('distinctClients', { client, other, reason: reason || null })).action });
}
