import { learntAt, limitOf, updateDue } from '../../../shared/contact/rules';
import type { ClientId } from '../../../shared/client/schema';
import type { FollowupId } from '../../../shared/followup/schema';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { momentAt, momentOf, type Day, type Moment } from '../../../shared/kit/dates';
import { err, ok, type Result } from '../../../shared/kit/result';
import type { InfoChangeId } from '../../../shared/review/schema';
import { commit, type Act } from '../vault/changes';
import { formulaField } from '../vault/guards';
import { readLive, type StoredRecord } from '../vault/records';
import { readPolicies } from '../vault/settings';
import type { Vault } from '../vault/vault';

/** The conversation in which something was learnt: its day, and its time where that is known. */
interface Occasion {
  readonly followup: FollowupId | null;
  readonly on?: Day;
  readonly at: Moment | null;
}

/** Puts on record that something was learnt of a client; it is due in the file 24 hours after it was (R-UPD-01). */
export function learn(
  vault: Vault, act: Act, client: StoredRecord<'clients'>, { what, notes }: Pick<In<'change:learnt'>, 'what' | 'notes'>, { followup, on, at }: Occasion,
): InfoChangeId {
  const { zone } = vault.clock;
  const start = at === null ? learntAt(on, momentOf(vault.clock.now(), zone)) : { ...learntAt(on, at), at };
  return act.create('infoChanges', {
    client: client.id as ClientId, followup: followup as never, what, notes: notes.trim() || null, sample: client.sample,
    learntAt: start.at ?? momentAt(start.on, '00:00', zone),
    dueAt: limitOf(updateDue(start, readPolicies(vault.writer), zone), zone),
  }) as InfoChangeId;
}

/** Puts news of a client on record, heard now. */
export function changeLearnt(vault: Vault, input: In<'change:learnt'>): Result<Out<'change:learnt'>, Refusal<'change:learnt'>> {
  const client = readLive(vault.writer, 'clients', input.client);
  if (!client) return err({ kind: 'notFound' });
  if (input.followup !== undefined && readLive(vault.writer, 'followups', input.followup)?.client !== input.client) return err({ kind: 'notFound', field: 'followup' });
  const formula = formulaField({ notes: input.notes });
  if (formula !== null) return err({ kind: 'formula', field: formula });
  const { result, action } = commit(vault, { kind: 'user' }, (act) => learn(vault, act, client, input, { followup: (input.followup ?? null) as FollowupId | null, at: null }));
  return ok({ id: result, action });
}

/** Says that the file is up to date with what was learnt. */
export function changeDone(vault: Vault, { id }: In<'change:done'>): Result<Out<'change:done'>, Refusal<'change:done'>> {
  const change = readLive(vault.writer, 'infoChanges', id);
  if (!change) return err({ kind: 'notFound' });
  const doneAt = change.doneAt ?? momentOf(vault.clock.now(), vault.clock.zone);
  return ok({ id, action: commit(vault, { kind: 'user' }, (act) => act.edit('infoChanges', id, { doneAt })).action });
}
