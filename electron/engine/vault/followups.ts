import { dayOfMoment, today } from '../../../shared/kit/dates';
import { err, ok, type Result } from '../../../shared/kit/result';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import type { FollowupDraft, FollowupId } from '../../../shared/followup/schema';
import { dutyParts } from '../../../shared/duty/ids';
import { contactKinds, kindsElsewhere } from '../../../shared/duty/schema';
import { learn } from '../review/info-changes';
import { commit } from './changes';
import { mark } from './duties';
import { formulaField } from './guards';
import { readLive } from './records';
import { removeWithDependents } from './remove';
import type { Vault } from './vault';

type Answer<C extends 'followup:log' | 'followup:edit' | 'followup:delete' | 'followup:finish-next'> = Result<Out<C>, Refusal<C>>;

/** R-FU-04, R-FU-05: what was said is needed, and a next action is worth nothing without its date. */
function refusalOf(fields: FollowupDraft): Refusal<'followup:edit'> | null {
  const formula = formulaField(fields);
  if (formula !== null) return { kind: 'formula', field: formula };
  if (!fields.summary && !fields.feedback) return { kind: 'summaryMissing', field: 'summary' };
  if (fields.nextAction && !fields.nextDueOn) return { kind: 'nextWithoutDate', field: 'nextDueOn' };
  return null;
}

/** Logs a follow-up; its day defaults to that of its time, else to today. */
export function logFollowup(vault: Vault, { client, fields, learnt, settles = [] }: In<'followup:log'>): Answer<'followup:log'> {
  const owner = readLive(vault.writer, 'clients', client);
  if (!owner) return err({ kind: 'notFound' });
  const refusal = refusalOf(fields);
  if (refusal) return err(refusal);
  const formula = formulaField({ notes: learnt?.notes });
  if (formula !== null) return err({ kind: 'formula', field: formula });
  const duties = settles.map((duty) => ({ duty, ...dutyParts(duty) }));
  if (duties.some((duty) => duty.client !== client)) return err({ kind: 'notFound', field: 'settles' });
  if (duties.some(({ kind }) => kindsElsewhere.has(kind))) return err({ kind: 'elsewhere', field: 'settles' });
  const heldOn = fields.heldOn ?? (fields.heldAt ? dayOfMoment(fields.heldAt) : today(vault.clock));
  const { result, action } = commit(vault, { kind: 'user' }, (act) => {
    const id = act.create('followups', {
      kind: '互动',
      ...fields,
      client,
      heldOn,
      nextOwner: fields.nextOwner ?? (fields.nextAction ? (fields.by ?? null) : null), // C-12
      nextState: fields.nextState ?? (fields.nextAction ? '待办' : null),
      sample: owner.sample,
    }) as FollowupId;
    // A contact moves the next one by itself (beyond §1 item 11); only what is something else needs to be told that it is done.
    for (const { duty, kind } of duties) if (!contactKinds.has(kind)) mark(vault, act, duty, { state: '已完成', on: heldOn, reason: null, followup: id });
    if (learnt) learn(vault, act, owner, learnt, { followup: id, on: heldOn, at: fields.heldAt ?? null });
    return id;
  });
  return ok({ id: result, action });
}

/** Corrects a follow-up. */
export function editFollowup(vault: Vault, { id, fields }: In<'followup:edit'>): Answer<'followup:edit'> {
  const followup = readLive(vault.writer, 'followups', id);
  if (!followup) return err({ kind: 'notFound' });
  const refusal = refusalOf({ ...followup, ...fields });
  if (refusal) return err(refusal);
  const nextAction = 'nextAction' in fields ? fields.nextAction : followup.nextAction;
  const nextState = fields.nextState ?? (nextAction ? (followup.nextState ?? '待办') : null);
  const { action } = commit(vault, { kind: 'user' }, (act) => act.edit('followups', id, { ...fields, nextState }));
  return ok({ id, action });
}

/** Moves a follow-up out of sight. */
export function deleteFollowup(vault: Vault, { id }: In<'followup:delete'>): Answer<'followup:delete'> {
  if (!readLive(vault.writer, 'followups', id)) return err({ kind: 'notFound' });
  return ok({ id, action: commit(vault, { kind: 'user' }, (act) => removeWithDependents(vault.writer, act, 'followups', id)).action });
}

/** Says what became of a next action. */
export function finishNext(vault: Vault, { id, state }: In<'followup:finish-next'>): Answer<'followup:finish-next'> {
  if (!readLive(vault.writer, 'followups', id)) return err({ kind: 'notFound' });
  return ok({ id, action: commit(vault, { kind: 'user' }, (act) => act.edit('followups', id, { nextState: state })).action });
}
