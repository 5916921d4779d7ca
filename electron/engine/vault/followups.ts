import { readAction, stopOf } from '../../../shared/action/read-action';
import { dayOfMoment, today, type Day, type Moment } from '../../../shared/kit/dates';
import { err, ok, type Result } from '../../../shared/kit/result';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import type { CareTask } from '../../../shared/care/schema';
import type { FollowupDraft, FollowupId } from '../../../shared/followup/schema';
import { settledByLine } from '../../../shared/plan/fuse';
import type { VisitId } from '../../../shared/visit/schema';
import { dutyIdOf, dutyParts } from '../../../shared/duty/ids';
import { contactKinds, dutyKinds, kindsElsewhere } from '../../../shared/duty/schema';
import { agendaTasks, settleTask } from '../care/tasks';
import { learn } from '../review/info-changes';
import { commit, type Act } from './changes';
import { mark } from './duties';
import { formulaField } from './guards';
import { isHeldBefore, keepPromise } from './promises';
import { readLive, type StoredRecord } from './records';
import { removeWithDependents } from './remove';
import { changeOccurrence, isOccurrence } from './series';
import type { Vault } from './vault';

type Answer<C extends 'followup:log' | 'followup:edit' | 'followup:delete' | 'followup:finish-next'> = Result<Out<C>, Refusal<C>>;

/** R-FU-04: what was said is needed; whom it was said to is a person of the client. */
function refusalOf(vault: Vault, client: string | null, fields: FollowupDraft): Refusal<'followup:edit'> | null {
  const formula = formulaField(fields);
  if (formula !== null) return { kind: 'formula', field: formula };
  if (!fields.summary && !fields.feedback) return { kind: 'summaryMissing', field: 'summary' };
  return fields.contact && readLive(vault.writer, 'contacts', fields.contact)?.client !== client ? { kind: 'notFound', field: 'contact' } : null;
}

/**
 * R-FU-05, AT-09: a next action says what and by when; the deadline is the day that its words say where none is given.
 * What is vague is only refused when it is said anew: an import may have brought it.
 */
function deadlineOf({ nextAction, nextDueOn, nextReason }: FollowupDraft, saidOn: Day, anew: boolean): Result<Day | null, Refusal<'followup:edit'>> {
  if (!nextAction) return ok(nextDueOn ?? null);
  const reading = readAction(nextAction, { saidOn });
  const stop = stopOf(reading, { deadline: nextDueOn ?? null, reason: nextReason ?? null });
  if (stop === 'noDate') return err({ kind: 'nextWithoutDate', field: 'nextDueOn' });
  if (stop === 'vagueWhat' && anew) return err({ kind: 'nextVague', field: 'nextAction' });
  return ok(nextDueOn ?? reading.when?.on ?? null);
}

/** What the lines of an agenda settle. */
const settledBy = (agenda: readonly string[] | null): readonly NonNullable<ReturnType<typeof settledByLine>>[] => (agenda ?? []).flatMap((line) => settledByLine(line) ?? []);

/** A visit was held: its agenda is dealt with, what was owed is done, what was promised is kept and care is given (beyond §2 item 11). Complaints end where they are handled. */
function holdVisit(vault: Vault, act: Act, visit: StoredRecord<'visits'>, occurrence: Day | undefined, { followup, heldOn, heldAt, care }: { readonly followup: FollowupId; readonly heldOn: Day; readonly heldAt: Moment | null; readonly care: readonly CareTask[] }): void {
  const { client, agenda } = visit;
  const id = changeOccurrence(vault, act, 'visits', visit, { occurrence, scope: 'this' }, { state: '已完成', heldOn, followup });
  for (const task of care) settleTask(vault, act, task, heldOn);
  for (const settled of settledBy(agenda)) {
    const kind = dutyKinds.find((each) => each === settled.kind);
    if (settled.what === 'duty' && kind !== undefined && client !== null && !contactKinds.has(kind) && !kindsElsewhere.has(kind)) {
      mark(vault, act, dutyIdOf(client, { kind, anchor: settled.anchor }), { state: '已完成', on: heldOn, reason: null, followup, visit: id as VisitId });
    }
    const checked = settled.what === 'prevention' ? readLive(vault.writer, 'preventionItems', settled.anchor) : null;
    if (checked?.client === client && checked?.visit) act.edit('preventionItems', checked.id, { visit: id as VisitId }); // an occurrence of what recurs is a visit of its own from now on
    if (settled.what === 'promise') keepPromise(vault, act, settled.anchor, { client, heldOn, heldAt });
    const promised = settled.what === 'nextAction' ? readLive(vault.writer, 'followups', settled.anchor) : null;
    if (promised?.client === client && promised?.nextState === '待办') act.edit('followups', promised.id, { nextState: '已完成' });
  }
}

/** Logs a follow-up; its day defaults to that of its time, else to today. */
export function logFollowup(vault: Vault, { client, fields, learnt, settles = [], visit, occurrence }: In<'followup:log'>): Answer<'followup:log'> {
  const owner = readLive(vault.writer, 'clients', client);
  if (!owner) return err({ kind: 'notFound' });
  const refusal = refusalOf(vault, client, fields);
  if (refusal) return err(refusal);
  const formula = formulaField({ notes: learnt?.notes });
  if (formula !== null) return err({ kind: 'formula', field: formula });
  const duties = settles.map((duty) => ({ duty, ...dutyParts(duty) }));
  if (duties.some((duty) => duty.client !== client)) return err({ kind: 'notFound', field: 'settles' });
  if (duties.some(({ kind }) => kindsElsewhere.has(kind))) return err({ kind: 'elsewhere', field: 'settles' });
  const held = visit === undefined ? null : readLive(vault.writer, 'visits', visit);
  if (visit !== undefined && (held?.client !== client || held.state !== '计划')) return err({ kind: 'notFound', field: 'visit' });
  if (held !== null && !isOccurrence('visits', held, { occurrence, scope: 'this' })) return err({ kind: 'notFound', field: 'occurrence' });
  const heldOn = fields.heldOn ?? (fields.heldAt ? dayOfMoment(fields.heldAt) : today(vault.clock));
  const deadline = deadlineOf(fields, heldOn, true);
  if (!deadline.ok) return deadline;
  const settled = settledBy(held?.agenda ?? null);
  if (settled.some(({ what, anchor }) => what === 'promise' && isHeldBefore(vault, anchor, { client, heldOn, heldAt: fields.heldAt ?? null }))) return err({ kind: 'heldBeforePromise', field: 'heldOn' });
  const care = agendaTasks(vault, settled.flatMap(({ what, anchor }) => (what === 'careTask' ? [anchor] : [])), { client, heldOn });
  const { result, action } = commit(vault, { kind: 'user' }, (act) => {
    const id = act.create('followups', {
      kind: '互动',
      ...fields,
      client,
      heldOn,
      nextDueOn: deadline.value,
      nextOwner: fields.nextOwner ?? (fields.nextAction ? (fields.by ?? null) : null), // C-12
      nextState: fields.nextState ?? (fields.nextAction ? '待办' : null),
      sample: owner.sample,
    }) as FollowupId;
    // A contact moves the next one by itself (beyond §1 item 11); only what is something else needs to be told that it is done.
    for (const { duty, kind } of duties) if (!contactKinds.has(kind)) mark(vault, act, duty, { state: '已完成', on: heldOn, reason: null, followup: id });
    if (held) holdVisit(vault, act, held, occurrence, { followup: id, heldOn, heldAt: fields.heldAt ?? null, care: care.done });
    if (learnt) learn(vault, act, owner, learnt, { followup: id, on: heldOn, at: fields.heldAt ?? null });
    return id;
  });
  return ok({ id: result, action, careOpen: care.open.map((task) => task.action ?? '') });
}

/** Corrects a follow-up. */
export function editFollowup(vault: Vault, { id, fields }: In<'followup:edit'>): Answer<'followup:edit'> {
  const followup = readLive(vault.writer, 'followups', id);
  if (!followup) return err({ kind: 'notFound' });
  const after = { ...followup, ...fields };
  const refusal = refusalOf(vault, followup.client, after);
  if (refusal) return err(refusal);
  // What an import brought is only held against the rule once somebody changes it.
  const anew = 'nextAction' in fields || 'nextReason' in fields;
  const deadline = anew || 'nextDueOn' in fields ? deadlineOf(after, after.heldOn ?? today(vault.clock), anew) : ok(followup.nextDueOn);
  if (!deadline.ok) return deadline;
  const nextAction = 'nextAction' in fields ? fields.nextAction : followup.nextAction;
  const nextState = fields.nextState ?? (nextAction ? (followup.nextState ?? '待办') : null);
  const { action } = commit(vault, { kind: 'user' }, (act) => act.edit('followups', id, { ...fields, nextDueOn: deadline.value, nextState }));
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
