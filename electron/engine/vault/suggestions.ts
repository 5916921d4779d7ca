import type { ClientId } from '../../../shared/client/schema';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { today } from '../../../shared/kit/dates';
import { err, ok, type Result } from '../../../shared/kit/result';
import { decisionRefusal, isToTell } from '../../../shared/suggestion/rules';
import type { SuggestionId } from '../../../shared/suggestion/schema';
import { wordingTo } from '../reads/scripts';
import { commit, userName } from './changes';
import { formulaField } from './guards';
import { readLive } from './records';
import { guardTouch } from './touch-overrides';
import type { Vault } from './vault';

type Answer<C extends `suggestion:${'add' | 'edit' | 'tell' | 'delete'}`> = Result<Out<C>, Refusal<C>>;
type Fields = In<'suggestion:add'>['fields'];

/** What keeps a suggestion from being one; `null` when nothing does. */
function wrongIn(vault: Vault, client: ClientId | null, fields: Fields, whole: Fields): Refusal<'suggestion:add'> | null {
  const formula = formulaField(fields);
  if (formula !== null) return { kind: 'formula', field: formula };
  if (!whole.text) return { kind: 'textMissing', field: 'text' };
  if (fields.product && !readLive(vault.writer, 'products', fields.product)) return { kind: 'notFound', field: 'product' };
  if (fields.followup && readLive(vault.writer, 'followups', fields.followup)?.client !== client) return { kind: 'notFound', field: 'followup' };
  if (fields.raisedOn && fields.raisedOn > today(vault.clock)) return { kind: 'dayInFuture', field: 'raisedOn' };
  return decisionRefusal({ state: whole.state ?? null, reason: whole.reason ?? null, plannedOn: whole.plannedOn ?? null });
}

/** Puts a suggestion of a client on file (R-RV-09). */
export function addSuggestion(vault: Vault, { client, fields }: In<'suggestion:add'>): Answer<'suggestion:add'> {
  const owner = readLive(vault.writer, 'clients', client);
  if (!owner) return err({ kind: 'notFound' });
  const wrong = wrongIn(vault, client, fields, fields);
  if (wrong) return err(wrong);
  const day = today(vault.clock);
  const state = fields.state ?? '待评估';
  const { result, action } = commit(vault, { kind: 'user' }, (act) =>
    act.create('suggestions', { ...fields, client, state, raisedOn: fields.raisedOn ?? day, decidedOn: state === '待评估' ? null : day, sample: owner.sample }));
  return ok({ id: result as SuggestionId, action });
}

/** Corrects or decides a suggestion. */
export function editSuggestion(vault: Vault, { id, seen, fields }: In<'suggestion:edit'>): Answer<'suggestion:edit'> {
  const before = readLive(vault.writer, 'suggestions', id);
  if (!before) return err({ kind: 'notFound' });
  const wrong = wrongIn(vault, before.client, fields, { ...before, ...fields });
  if (wrong) return err(wrong);
  if (seen !== undefined && seen !== before.stamp) return err({ kind: 'stale' });
  const moved = fields.state !== undefined && fields.state !== before.state;
  const decided = moved ? { decidedOn: fields.state === '待评估' ? null : today(vault.clock) } : {};
  return ok({ id, action: commit(vault, { kind: 'user' }, (act) => act.edit('suggestions', id, { ...fields, ...decided })).action });
}

/** Says that the client was told how its suggestion stands. */
export function tellSuggestion(vault: Vault, { id, by, on, text, message }: In<'suggestion:tell'>): Answer<'suggestion:tell'> {
  const { writer } = vault;
  const suggestion = readLive(writer, 'suggestions', id);
  if (!suggestion) return err({ kind: 'notFound' });
  if (!isToTell(suggestion)) return err({ kind: 'nothingToTell' });
  if (formulaField({ by }) !== null) return err({ kind: 'formula', field: 'by' });
  const day = today(vault.clock);
  if (on !== undefined && on > day) return err({ kind: 'dayInFuture', field: 'on' });
  const guard = message === undefined || suggestion.client === null ? ok(() => undefined)
    : guardTouch(vault, { client: suggestion.client, what: '消息', kind: 'service', text, greeting: false, ...message, override: message.override });
  if (!guard.ok) return guard;
  const { action } = commit(vault, { kind: 'user' }, (act) => {
    guard.value(act);
    act.edit('suggestions', id, { toldState: suggestion.state, toldOn: on ?? day, toldBy: by || userName(writer), wording: suggestion.client === null ? null : wordingTo(writer, suggestion.client, text) || null });
  });
  return ok({ id, action });
}

/** Moves a suggestion to the bin. */
export function deleteSuggestion(vault: Vault, { id }: In<'suggestion:delete'>): Answer<'suggestion:delete'> {
  if (!readLive(vault.writer, 'suggestions', id)) return err({ kind: 'notFound' });
  return ok({ id, action: commit(vault, { kind: 'user' }, (act) => act.remove('suggestions', id)).action });
}
