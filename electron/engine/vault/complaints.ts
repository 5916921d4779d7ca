import type { ClientId } from '../../../shared/client/schema';
import { dayOfMoment, momentOf, today, type Moment } from '../../../shared/kit/dates';
import { err, ok, type Result } from '../../../shared/kit/result';
import type { PolicyValues } from '../../../shared/policy/policies';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { handleDue, missedHandling } from '../../../shared/complaint/clocks';
import { canClose, proposeGrade, stateAfter, stepsInOrder, triesSince, usualDepartment } from '../../../shared/complaint/rules';
import { clockRules } from '../../../shared/complaint/running-time';
import type { Complaint, ComplaintDraft, ComplaintStepDraft } from '../../../shared/complaint/schema';
import { wordingTo } from '../reads/scripts';
import { commit, type Act } from './changes';
import { customOf, filledIn, readCustom } from './custom-values';
import { clockReading, firstStepSql } from './clock-reading';
import type { Reader } from './database';
import { formulaField } from './guards';
import { readHolidayTables } from './holidays';
import { complaintNumber, nextNumber, sampleComplaintNumber } from './numbers';
import { readLive, recordsWhere } from './records';
import { removeWithDependents } from './remove';
import { readPolicies } from './settings';
import { guardComplaintMessage } from './touch-overrides';
import type { Vault } from './vault';

type WriteChannel = 'complaint:open' | 'complaint:edit' | 'complaint:delete' | 'complaint:add-step' | 'complaint:close' | 'complaint:reopen';
type Answer<C extends WriteChannel> = Result<Out<C>, Refusal<C>>;

type WrongFields = { kind: 'formula' | 'contentMissing' | 'dateMissing' | 'reasonMissing' | 'wrongOwner'; field: string };

/** Links of a complaint that must lead to what belongs to its client. */
const ownLinks = { contact: 'contacts', order: 'orders' } as const;

/** Why the fields of a complaint cannot be kept; `given` are those that are written now. */
function refusalOf(reader: Reader, client: string | null, fields: ComplaintDraft, given: ComplaintDraft): WrongFields | null {
  const formula = formulaField(given);
  if (formula !== null) return { kind: 'formula', field: formula };
  if (!fields.content) return { kind: 'contentMissing', field: 'content' };
  if (!fields.receivedOn) return { kind: 'dateMissing', field: 'receivedOn' };
  const decidesGrade = given.grade !== undefined || given.proposedGrade !== undefined;
  if (decidesGrade && fields.proposedGrade && fields.grade && fields.grade !== fields.proposedGrade && !fields.gradeReason) return { kind: 'reasonMissing', field: 'gradeReason' };
  for (const [key, collection] of Object.entries(ownLinks) as ['contact' | 'order', 'contacts' | 'orders'][]) {
    const id = given[key];
    if (id && readLive(reader, collection, id)?.client !== client) return { kind: 'wrongOwner', field: key };
  }
  return given.product && !readLive(reader, 'products', given.product) ? { kind: 'wrongOwner', field: 'product' } : null;
}

/** The grade that the answers to the plain questions propose (R-CP-12); nothing where none was answered. */
function proposedBy({ coreFailure = null, downHours = null, danger = null }: ComplaintDraft): Pick<ComplaintDraft, 'proposedGrade'> {
  if (coreFailure === null && danger === null) return {};
  return { proposedGrade: proposeGrade({ coreFailure: coreFailure === true, downHours, safetyLawOrOpinion: danger === true }) };
}

/** Registers a complaint under the next number of its day (AT-05). Without a grade it is what the answers propose, else 一般, to be confirmed (R-CP-12); where no department is named, it is that of the type (C-17). */
export function openComplaint(vault: Vault, { client, fields: said, custom }: In<'complaint:open'>): Answer<'complaint:open'> {
  const owner = readLive(vault.writer, 'clients', client);
  if (!owner) return err({ kind: 'notFound' });
  const receivedOn = said.receivedOn ?? (said.receivedAt ? dayOfMoment(said.receivedAt) : today(vault.clock));
  const proposed = proposedBy(said);
  const policies = readPolicies(vault.writer);
  const department = said.department === undefined ? usualDepartment(said.type ?? null, policies) : said.department;
  const fields = { ...said, ...proposed, receivedOn, department, grade: said.grade ?? proposed.proposedGrade ?? '一般', clientGrade: owner.valueGrade };
  const refusal = refusalOf(vault.writer, client, fields, fields);
  if (refusal) return err(refusal);
  const own = readCustom(vault.writer, 'complaints', custom);
  if (!own.ok) return own;
  const rules = clockRules(policies, readHolidayTables(vault.writer), vault.clock.zone);
  const expectedOn = said.expectedOn ?? handleDue({ ...fields, receivedAt: said.receivedAt ?? null, restartedAt: null }, rules)?.on ?? null;
  const { result, action } = commit(vault, { kind: 'user' }, (act) => {
    const number = nextNumber(vault.writer, owner.sample === true ? sampleComplaintNumber : complaintNumber, receivedOn);
    const id = act.create('complaints', { ...fields, ...filledIn(own.value), expectedOn, client, number, state: '处理中', sample: owner.sample });
    return { id, number };
  });
  return ok({ id: result.id as never, number: result.number, action });
}

/** The department that comes with a newly chosen type, where the complaint has none and none is named (C-17). */
export function departmentWithType(policies: PolicyValues, { type, department }: Pick<Complaint, 'type' | 'department'>, said: ComplaintDraft): Pick<ComplaintDraft, 'department'> {
  if (!said.type || said.type === type || said.department !== undefined || department !== null) return {};
  return { department: usualDepartment(said.type, policies) };
}

/** Corrects a complaint; regrading keeps the start of its clocks at receipt (R-CP-12). */
export function editComplaint(vault: Vault, { id, seen, fields: said, custom }: In<'complaint:edit'>): Answer<'complaint:edit'> {
  const complaint = readLive(vault.writer, 'complaints', id);
  if (!complaint) return err({ kind: 'notFound' });
  const answered = said.coreFailure !== undefined || said.downHours !== undefined || said.danger !== undefined;
  const fields = { ...said, ...(answered ? proposedBy({ ...complaint, ...said }) : {}), ...departmentWithType(readPolicies(vault.writer), complaint, said) };
  const refusal = refusalOf(vault.writer, complaint.client, { ...complaint, ...fields }, fields);
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

/** Brings a complaint to what its steps say. The verdict on its first handling is kept as it was then: reopening does not mend it (AT-31). */
function settleState(vault: Vault, act: Act, id: string): void {
  const steps = recordsWhere(vault.writer, 'complaintSteps', 'complaint', id);
  const standing = stateAfter(steps);
  act.edit('complaints', id, standing);
  const reading = clockReading(vault.writer, vault.clock, { among: [id] });
  const complaint = reading.of({ ...vault.writer.get(`SELECT k.*, ${firstStepSql} FROM complaints k WHERE k.id = $id`, { id }) });
  const [first] = stepsInOrder(steps);
  const isAnswered = complaint.acknowledgedAt !== null || first?.at === undefined || first.at === null;
  const verdict = standing.firstHandledAt === null ? null : (complaint.firstVerdict ?? (missedHandling(complaint, reading.rules, vault.clock.now()) ? '超时' : '及时'));
  act.edit('complaints', id, { firstVerdict: verdict, ...(isAnswered ? {} : { acknowledgedAt: first.at }) });
}

/** Ends what a complaint waits for: its client did it, or it is handled. */
export function endPause(vault: Vault, act: Act, complaint: string, at: Moment): boolean {
  const open = recordsWhere(vault.writer, 'complaintPauses', 'complaint', complaint).find(({ to }) => to === null);
  return open !== undefined && act.edit('complaintPauses', open.id, { to: open.from !== null && at < open.from ? open.from : at });
}

const nowOf = ({ clock }: Vault): Moment => momentOf(clock.now(), clock.zone);

/** Writes a step and what follows from it: what is handled no longer waits for the client. */
export function appendStep(vault: Vault, act: Act, complaint: string, sample: boolean | null, fields: ComplaintStepDraft): string {
  const at = fields.at ?? nowOf(vault);
  const id = act.create('complaintSteps', { ...fields, at, complaint: complaint as never, sample });
  if (fields.step === '处理完成' || fields.step === '投诉已关闭') endPause(vault, act, complaint, at);
  settleState(vault, act, complaint);
  return id;
}

/** The wording of what a client is told of its complaint; of a step that tells nobody anything there is none. */
export const toldWording = ({ writer }: Vault, client: ClientId | null, text: string, told: boolean): string | null => (told && client !== null ? wordingTo(writer, client, text) || null : null);

/** Adds a step of handling (S2-T8); 处理完成 starts the clock of the return visit, a promise that of its delivery (C-08). */
export function addStep(vault: Vault, { complaint, fields, promise, message }: In<'complaint:add-step'>): Answer<'complaint:add-step'> {
  const record = readLive(vault.writer, 'complaints', complaint);
  if (!record) return err({ kind: 'notFound' });
  if (record.state === '已关闭') return err({ kind: 'closed' });
  const formula = formulaField(fields);
  if (formula !== null) return err({ kind: 'formula', field: formula });
  if (!fields.step || fields.step === '投诉已关闭' || fields.step === '重新处理') return err({ kind: 'stepMissing', field: 'step' });
  if (!fields.content) return err({ kind: 'contentMissing', field: 'content' });
  if (promise && !fields.dueOn) return err({ kind: 'promiseWithoutDay', field: 'dueOn' });
  const guarded = guardComplaintMessage(vault, record.client, fields.content, message);
  if (!guarded.ok) return guarded;
  const { result, action } = commit(vault, { kind: 'user' }, (act) => {
    guarded.value(act);
    if (promise) act.edit('complaints', complaint, { fulfilOn: fields.dueOn ?? null, fulfilAt: null, fulfilledAt: null });
    return appendStep(vault, act, complaint, record.sample, { ...fields, wording: toldWording(vault, record.client, fields.content ?? '', message !== undefined) });
  });
  return ok({ id: result as never, action });
}

/** Closes a complaint after its return visit (R-CP-06, AT-31). A client that could not be reached needs a note and so many tries, of which this is the last. */
export function closeComplaint(vault: Vault, { id, outcome, note, at }: In<'complaint:close'>): Answer<'complaint:close'> {
  const complaint = readLive(vault.writer, 'complaints', id);
  if (!complaint) return err({ kind: 'notFound' });
  const allowed = canClose(complaint);
  if (!allowed.ok) return err(allowed.error);
  const formula = formulaField({ note });
  if (formula !== null) return err({ kind: 'formula', field: formula });
  const unreached = outcome === '无法联系';
  if (unreached && note === '') return err({ kind: 'noteMissing', field: 'note' });
  const [tries, needed] = [triesSince(recordsWhere(vault.writer, 'complaintSteps', 'complaint', id), complaint.handledAt), Number(readPolicies(vault.writer)['complaint.tries'])];
  if (unreached && tries + 1 < needed) return err({ kind: 'triesMissing', field: 'outcome', details: { tries, needed } });
  const closedAt = at ?? nowOf(vault);
  const { action } = commit(vault, { kind: 'user' }, (act) => {
    if (unreached) appendStep(vault, act, id, complaint.sample, { step: '反馈回访', at: closedAt, content: note, reached: false });
    appendStep(vault, act, id, complaint.sample, { step: '投诉已关闭', at: closedAt, content: note === '' ? outcome : note, reaction: outcome });
    act.edit('complaints', id, { closedAt, outcome, state: '已关闭' });
  });
  return ok({ id, action });
}

/** Takes a complaint up again because the client is still dissatisfied, with the revised plan (R-CP-06, AT-31): its clock starts anew. */
export function reopenComplaint(vault: Vault, { id, reason, plan, dueOn, by }: In<'complaint:reopen'>): Answer<'complaint:reopen'> {
  const complaint = readLive(vault.writer, 'complaints', id);
  if (!complaint) return err({ kind: 'notFound' });
  if (complaint.state === '处理中') return err({ kind: 'notHandled' });
  if (plan === '') return err({ kind: 'planMissing', field: 'plan' });
  const formula = formulaField({ reason, plan, by });
  if (formula !== null) return err({ kind: 'formula', field: formula });
  const { action } = commit(vault, { kind: 'user' }, (act) => {
    act.edit('complaints', id, { closedAt: null, outcome: null });
    appendStep(vault, act, id, complaint.sample, { step: '重新处理', content: reason, nextAction: plan, dueOn, by: by || null });
  });
  return ok({ id, action });
}
