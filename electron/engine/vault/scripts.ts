import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { momentOf, today } from '../../../shared/kit/dates';
import { err, ok, type Result } from '../../../shared/kit/result';
import type { FollowupId } from '../../../shared/followup/schema';
import { shippedScripts } from '../../../shared/script/library/vocabulary';
import type { ScriptId } from '../../../shared/script/schema';
import { findForbidden } from '../../../shared/script/forbidden';
import type { ForbiddenNote } from '../../../shared/script/asks';
import { unknownVariables, variablesIn } from '../../../shared/script/variables';
import { purposeOfKind } from '../../../shared/touch/schema';
import { similarTo, wordingTo } from '../reads/scripts';
import { logExport } from '../export/log';
import { letterOf } from '../reads/letter';
import type { Session } from '../session';
import { commit, userName, type Act } from './changes';
import { formulaField } from './guards';
import { readLive, recordsWhere } from './records';
import { readSettings } from './settings';
import { guardTouch } from './touch-overrides';
import type { Vault } from './vault';

type Answer<C extends 'script:save' | 'script:remove' | 'message:log'> = Result<Out<C>, Refusal<C>>;

/** What a text for a client says that is better not said; whether it quotes somebody is for its writer to know (R-FU-06, AT-13). */
const forbiddenIn = ({ writer }: Vault, text: string): readonly ForbiddenNote[] =>
  findForbidden(text, { as: 'said', keeps24h: false }, readSettings(writer)).map(({ kind, better, from, to }) => ({ kind, words: text.slice(from, to), better }));

/** Writes a sentence of the library; one that comes with the program is kept under its key, so that its first wording can come back. */
export function saveScript(vault: Vault, { id, key, fields }: In<'script:save'>): Answer<'script:save'> {
  const shipped = key === undefined ? null : shippedScripts.find((each) => each.key === key);
  const present = id === undefined ? (key === undefined ? null : (recordsWhere(vault.writer, 'scripts', 'key', key)[0] ?? null)) : readLive(vault.writer, 'scripts', id);
  if (shipped === undefined || (id !== undefined && present === null)) return err({ kind: 'notFound' });
  const whole = { ...shipped, ...present, ...fields };
  if (!whole.use) return err({ kind: 'useMissing', field: 'use' });
  if (!whole.purpose) return err({ kind: 'purposeMissing', field: 'purpose' });
  if (!whole.text) return err({ kind: 'textMissing', field: 'text' });
  const unknown = unknownVariables(whole.text);
  if (unknown.length > 0) return err({ kind: 'variablesUnknown', field: 'text', details: { names: unknown.join('、') } });
  const formula = formulaField(fields);
  if (formula !== null) return err({ kind: 'formula', field: formula });
  const { use, purpose, industry, text, state } = whole as typeof whole & { readonly state?: '在用' | '停用' | null };
  const values = { use, purpose, industry: industry ?? null, text, state: state ?? '在用' };
  const { result, action } = commit(vault, { kind: 'user' }, (act) => {
    if (present === null) return act.create('scripts', { ...values, key: key ?? null });
    act.edit('scripts', present.id, values);
    return present.id;
  });
  return ok({ id: result as ScriptId, action, forbidden: forbiddenIn(vault, text ?? '') });
}

/** Takes out what somebody wrote; of a sentence that comes with the program the wording it came with is back. */
export function removeScript(vault: Vault, { id }: In<'script:remove'>): Answer<'script:remove'> {
  if (!readLive(vault.writer, 'scripts', id)) return err({ kind: 'notFound' });
  return ok({ id, action: commit(vault, { kind: 'user' }, (act) => act.remove('scripts', id)).action });
}

/** Whether a message may go out: to somebody who is there, wholly filled in, past the guard and not what others got. Hands back what keeps an override. */
function passes(vault: Vault, { client, contact, kind, channel, greeting, text, override, similar }: Omit<In<'message:log'>, 'script'>): Result<(act: Act) => void, Refusal<'message:log'>> {
  const { writer, clock } = vault;
  if (!readLive(writer, 'clients', client)) return err({ kind: 'notFound', field: 'client' });
  if (contact !== undefined && readLive(writer, 'contacts', contact)?.client !== client) return err({ kind: 'notFound', field: 'contact' });
  if (formulaField({ text }) !== null) return err({ kind: 'formula', field: 'text' });
  const missing = variablesIn(text);
  if (missing.length > 0) return err({ kind: 'variablesLeft', field: 'text', details: { names: missing.join('、') } });
  const guarded = guardTouch(vault, { client, what: '消息', kind, channel, text, greeting, override });
  if (!guarded.ok) return guarded;
  if (!similar && similarTo({ reader: writer, clock }, client, text).asks) return err({ kind: 'tooSimilar', field: 'text' });
  return guarded;
}

/** Keeps a message as a follow-up, once the guard and the comparison with others let it pass, with the reason where one was given. */
export function logMessage(vault: Vault, message: In<'message:log'>): Answer<'message:log'> {
  const { writer, clock } = vault;
  const { client, contact, kind, channel, script, text } = message;
  const passed = passes(vault, message);
  if (!passed.ok) return passed;
  const { result, action } = commit(vault, { kind: 'user' }, (act) => {
    passed.value(act);
    return act.create('followups', {
      client, contact: contact ?? null, kind: '触达', method: channel === '不限' ? null : channel, summary: text, by: userName(writer), heldOn: today(clock), heldAt: momentOf(clock.now(), clock.zone),
      purpose: purposeOfKind[kind], script: script ?? null, wording: wordingTo(writer, client, text) || null, sample: readLive(writer, 'clients', client)?.sample ?? null,
    });
  });
  return ok({ id: result as FollowupId, action, forbidden: forbiddenIn(vault, text) });
}

/** A message as a letter, once it passes as a letter would; that it was written is kept before it is. */
export async function letterInFull(session: Session, { name, reason, language, ...message }: In<'message:letter'>): Promise<Result<Out<'message:letter'>, Refusal<'message:letter'>>> {
  const { vault, clock } = session;
  const passed = passes(vault, { ...message, channel: '信函' });
  if (!passed.ok) return passed;
  await logExport(session, { what: 'letter', format: 'pdf', file: name, rows: 1, reason });
  return ok(letterOf({ reader: vault.writer, clock }, { ...message, language }));
}
