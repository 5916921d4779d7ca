import { dayOfMoment, momentOf, today } from '../../../shared/kit/dates';
import { err, ok, type Result } from '../../../shared/kit/result';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { canClose, stateAfter } from '../../../shared/complaint/rules';
import type { ComplaintDraft, ComplaintStepDraft } from '../../../shared/complaint/schema';
import { commit, type Act } from './changes';
import { customOf, filledIn, readCustom } from './custom-values';
import { formulaField } from './guards';
import { complaintNumber, nextNumber, sampleComplaintNumber } from './numbers';
import { readLive, recordsWhere } from './records';
import { removeWithDependents } from './remove';
import type { Vault } from './vault';

type WriteChannel = 'complaint:open' | 'complaint:edit' | 'complaint:delete' | 'complaint:add-step' | 'complaint:close' | 'complaint:reopen';
type Answer<C extends WriteChannel> = Result<Out<C>, Refusal<C>>;

function refusalOf(fields: ComplaintDraft): { kind: 'formula' | 'contentMissing' | 'dateMissing'; field: string } | null {
  const formula = formulaField(fields);
  if (formula !== null) return { kind: 'formula', field: formula };
  if (!fields.content) return { kind: 'contentMissing', field: 'content' };
  if (!fields.receivedOn) return { kind: 'dateMissing', field: 'receivedOn' };
  return null;
}

/** Registers a complaint under the next number of its day (AT-05). Without a grade it is 一般, to be confirmed (R-CP-12). */
export function openComplaint(vault: Vault, { client, fields, custom }: In<'complaint:open'>): Answer<'complaint:open'> {
  const owner = readLive(vault.writer, 'clients', client);
  if (!owner) return err({ kind: 'notFound' });
  const receivedOn = fields.receivedOn ?? (fields.receivedAt ? dayOfMoment(fields.receivedAt) : today(vault.clock));
  const refusal = refusalOf({ ...fields, receivedOn });
  if (refusal) return err(refusal);
  const own = readCustom(vault.writer, 'complaints', custom);
  if (!own.ok) return own;
  const { result, action } = commit(vault, { kind: 'user' }, (act) => {
    const number = nextNumber(vault.writer, owner.sample === true ? sampleComplaintNumber : complaintNumber, receivedOn);
    const id = act.create('complaints', { grade: '一般', ...fields, ...filledIn(own.value), receivedOn, client, number, state: '处理中', sample: owner.sample });
    return { id, number };
  });
  return ok({ id: result.id as never, number: result.number, action });
}

/** Corrects a complaint; regrading keeps the start of its clocks at receipt (R-CP-12). */
export function editComplaint(vault: Vault, { id, seen, fields, custom }: In<'complaint:edit'>): Answer<'complaint:edit'> {
  const complaint = readLive(vault.writer, 'complaints', id);
  if (!complaint) return err({ kind: 'notFound' });
  const refusal = refusalOf({ ...complaint, ...fields });
  if (refusal) return err(refusal);
  if (seen !== undefined && seen !== complaint.stamp) return err({ kind: 'stale' });
  const own = readCustom(vault.writer, 'complaints', custom, customOf(vault.writer, 'complaints', id));
  if (!own.ok) return own;
  return ok({ id, action: commit(vault, { kind: 'user' }, (act) => act.edit('complaints', id, { ...fields, ...own.value })).action });
}

/** Moves a complaint and its steps out of sight. */
export function deleteComplaint(vault: Vault, { id }: In<'complaint:delete'>): Answer<'complaint:delete'> {
  if (!readLive(vault.writer, 'complaints', id)) return err({ kind: 'notFound' });
  return ok({ id, action: commit(vault, { kind: 'user' }, (act) => removeWithDependents(vault.writer, act, 'complaints', id)).action });
}

/** Brings a complaint's state to what its steps say. */
export function settleState(vault: Vault, act: Act, id: string): void {
  act.edit('complaints', id, stateAfter(recordsWhere(vault.writer, 'complaintSteps', 'complaint', id)));
}

function appendStep(vault: Vault, act: Act, complaint: string, sample: boolean | null, fields: ComplaintStepDraft): string {
  const id = act.create('complaintSteps', { ...fields, at: fields.at ?? momentOf(vault.clock.now(), vault.clock.zone), complaint: complaint as never, sample });
  settleState(vault, act, complaint);
  return id;
}

/** Adds a step of handling (S2-T8); 处理完成 starts the clock of the return visit. */
export function addStep(vault: Vault, { complaint, fields }: In<'complaint:add-step'>): Answer<'complaint:add-step'> {
  const record = readLive(vault.writer, 'complaints', complaint);
  if (!record) return err({ kind: 'notFound' });
  if (record.state === '已关闭') return err({ kind: 'closed' });
  const formula = formulaField(fields);
  if (formula !== null) return err({ kind: 'formula', field: formula });
  if (!fields.step || fields.step === '投诉已关闭' || fields.step === '重新处理') return err({ kind: 'stepMissing', field: 'step' });
  if (!fields.content) return err({ kind: 'contentMissing', field: 'content' });
  const { result, action } = commit(vault, { kind: 'user' }, (act) => appendStep(vault, act, complaint, record.sample, fields));
  return ok({ id: result as never, action });
}

/** Closes a complaint after its return visit (R-CP-06, AT-31). A client that could not be reached needs a note. */
export function closeComplaint(vault: Vault, { id, outcome, note, at }: In<'complaint:close'>): Answer<'complaint:close'> {
  const complaint = readLive(vault.writer, 'complaints', id);
  if (!complaint) return err({ kind: 'notFound' });
  const allowed = canClose(complaint);
  if (!allowed.ok) return err(allowed.error);
  if (outcome === '无法联系' && note === '') return err({ kind: 'noteMissing', field: 'note' });
  const closedAt = at ?? momentOf(vault.clock.now(), vault.clock.zone);
  const { action } = commit(vault, { kind: 'user' }, (act) => {
    appendStep(vault, act, id, complaint.sample, { step: '投诉已关闭', at: closedAt, content: note === '' ? outcome : note, reaction: outcome });
    act.edit('complaints', id, { closedAt, outcome, state: '已关闭' });
  });
  return ok({ id, action });
}

/** Takes a complaint up again because the client is still dissatisfied (R-CP-06, AT-31). */
export function reopenComplaint(vault: Vault, { id, reason }: In<'complaint:reopen'>): Answer<'complaint:reopen'> {
  const complaint = readLive(vault.writer, 'complaints', id);
  if (!complaint) return err({ kind: 'notFound' });
  if (complaint.state === '处理中') return err({ kind: 'notHandled' });
  const { action } = commit(vault, { kind: 'user' }, (act) => {
    act.edit('complaints', id, { closedAt: null, outcome: null });
    appendStep(vault, act, id, complaint.sample, { step: '重新处理', content: reason });
  });
  return ok({ id, action });
}
