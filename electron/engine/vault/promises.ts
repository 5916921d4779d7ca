import { dayOf, dayOfMoment, momentOf, msOf, today, type Day, type Moment } from '../../../shared/kit/dates';
import { err, ok, type Result } from '../../../shared/kit/result';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { passedFrom, standingOf, type PromiseStanding } from '../../../shared/promise/rules';
import type { ClientPromise, PromiseDraft, PromiseId } from '../../../shared/promise/schema';
import { originOf } from '../reads/promises';
import { commit, type Act } from './changes';
import { formulaField } from './guards';
import { readLive } from './records';
import { readPolicies } from './settings';
import type { Vault } from './vault';

type Channel = `promise:${'add' | 'refuse' | 'edit' | 'settle' | 'move' | 'delete'}`;
type Answer<C extends Channel> = Result<Out<C>, Refusal<C>>;

const readPromise = (vault: Vault, id: PromiseId): ClientPromise | null => {
  const promise = readLive(vault.writer, 'promises', id) as unknown as ClientPromise | null;
  return promise === null || promise.state === '未采纳' ? null : promise;
};

/** Why the fields of a promise cannot be kept. */
function refusalOf(vault: Vault, client: string | null, fields: PromiseDraft): { readonly kind: 'formula' | 'wrongOwner'; readonly field: string } | null {
  const formula = formulaField(fields);
  if (formula !== null) return { kind: 'formula', field: formula };
  return fields.contact && readLive(vault.writer, 'contacts', fields.contact)?.client !== client ? { kind: 'wrongOwner', field: 'contact' } : null;
}

/** Writes a promise down (R-ST-06): found in a record, or by hand. Where a time is promised, its day is the day. */
export function addPromise(vault: Vault, { client, fields }: In<'promise:add'>): Answer<'promise:add'> {
  const whose = readLive(vault.writer, 'clients', client);
  if (!whose) return err({ kind: 'notFound' });
  const refusal = refusalOf(vault, client, fields);
  if (refusal) return err(refusal);
  if (!fields.text) return err({ kind: 'contentMissing', field: 'text' });
  const dueOn = fields.dueAt ? dayOfMoment(fields.dueAt) : (fields.dueOn ?? null);
  if (dueOn === null) return err({ kind: 'dayMissing', field: 'dueOn' });
  const origin = fields.collection && fields.record ? originOf(vault.writer, fields.collection, fields.record) : null;
  if (fields.record && origin?.client !== client) return err({ kind: 'wrongOwner', field: 'record' });
  const said = fields.madeOn ?? (fields.madeAt ? dayOfMoment(fields.madeAt) : origin?.said.on);
  if ((said && dueOn < said) || (fields.madeAt && fields.dueAt && fields.dueAt < fields.madeAt)) return err({ kind: 'dueBeforeMade', field: 'dueOn' });
  const now = today(vault.clock);
  const madeOn = said ?? (dueOn < now ? dueOn : now); // written down late, it was made by its day at the latest
  const { result, action } = commit(vault, { kind: 'user' }, (act) => act.create('promises', {
    ...fields, client, dueOn, madeOn, madeAt: fields.madeAt ?? origin?.said.at ?? null, firstDueOn: dueOn, firstDueAt: fields.dueAt ?? null, state: '待兑现', moves: 0,
    contact: fields.contact ?? (origin?.contact as never) ?? null, owner: fields.owner ?? origin?.owner ?? whose.owner, sample: whose.sample,
  }));
  return ok({ id: result as PromiseId, action });
}

/** Remembers that words of a record are no promise. */
export function refusePromise(vault: Vault, { collection, record, field, text }: In<'promise:refuse'>): Answer<'promise:refuse'> {
  const origin = originOf(vault.writer, collection, record);
  if (origin === null) return err({ kind: 'notFound' });
  const { result, action } = commit(vault, { kind: 'user' }, (act) => act.create('promises', { client: origin.client as never, collection, record, field, text, madeOn: origin.said.on, state: '未采纳', sample: origin.sample }));
  return ok({ id: result as PromiseId, action });
}

/** Corrects the words of a promise, to whom it was made and who keeps it. Its day moves by `movePromise` only. */
export function editPromise(vault: Vault, { id, fields }: In<'promise:edit'>): Answer<'promise:edit'> {
  const promise = readPromise(vault, id);
  if (promise === null) return err({ kind: 'notFound' });
  const refusal = refusalOf(vault, promise.client, fields);
  if (refusal) return err(refusal);
  if (fields.text === null) return err({ kind: 'contentMissing', field: 'text' });
  return ok({ id, action: commit(vault, { kind: 'user' }, (act) => act.edit('promises', id, fields)).action });
}

const nextStates = { 待兑现: '待办', 已兑现: '已完成', 已违约: '已取消', 已取消: '已取消' } as const;

/** A next action that was a promise ends with it, and is to be done again when that is taken back: one line, not two (decision 0024). One that ended before stays as it ended. */
function settleNextAction({ writer }: Vault, act: Act, { collection, record, field, state: before }: ClientPromise, after: keyof typeof nextStates): void {
  if (collection !== 'followups' || field !== 'nextAction' || record === null) return;
  const next = readLive(writer, 'followups', record)?.nextState ?? null;
  if (next === null || next === nextStates[after] || (before === '待兑现' && next !== '待办')) return;
  act.edit('followups', record, { nextState: nextStates[after] });
}

/** A visit that was held, as far as promises need to know it. */
interface Held {
  readonly client: string | null;
  readonly heldOn: Day;
  readonly heldAt: Moment | null;
}

/** The promise of an agenda that a visit keeps; `null` for one of somebody else, or that is settled. */
function keptAt({ writer }: Vault, id: string, { client }: Held): ClientPromise | null {
  const promise = readLive(writer, 'promises', id) as ClientPromise | null;
  return promise?.client === client && promise.state === '待兑现' ? promise : null;
}

/** Whether a visit was held before a promise of its agenda was made, so that it cannot have kept it: by the hour where both are known, else by the day (R-GEN-01). */
export function isHeldBefore(vault: Vault, id: string, held: Held): boolean {
  const promise = keptAt(vault, id, held);
  if (promise === null) return false;
  if (promise.madeAt !== null && held.heldAt !== null) return msOf(held.heldAt) < msOf(promise.madeAt);
  return promise.madeOn !== null && held.heldOn < promise.madeOn;
}

/** Writes within the act that logs a visit that a promise of its agenda was kept there: by the hour where the visit has one, else by the day. */
export function keepPromise(vault: Vault, act: Act, id: string, held: Held): void {
  const promise = keptAt(vault, id, held);
  if (promise === null) return;
  const { heldOn, heldAt } = held;
  act.edit('promises', id, { state: '已兑现', settledOn: heldOn, settledAt: heldAt });
  settleNextAction(vault, act, promise, '已兑现');
}

/** Says what became of a promise; the moment decides whether it was kept in time. */
export function settlePromise(vault: Vault, { id, state, at, reason }: In<'promise:settle'>): Answer<'promise:settle'> {
  const { writer, clock } = vault;
  const promise = readPromise(vault, id);
  if (promise === null) return err({ kind: 'notFound' });
  if (formulaField({ reason }) !== null) return err({ kind: 'formula', field: 'reason' });
  if (state === '已取消' && reason === '') return err({ kind: 'reasonMissing', field: 'reason' });
  const moment = at ?? momentOf(clock.now(), clock.zone);
  if (msOf(moment) > clock.now()) return err({ kind: 'dayInFuture', field: 'at' });
  const open = state === '待兑现';
  if (!open && promise.madeOn !== null && dayOf(msOf(moment), clock.zone) < promise.madeOn) return err({ kind: 'settledBeforeMade', field: 'at' });
  const values = { state, settledOn: open ? null : dayOf(msOf(moment), clock.zone), settledAt: open ? null : moment, reason: reason || null };
  const { action } = commit(vault, { kind: 'user' }, (act) => {
    act.edit('promises', id, values);
    settleNextAction(vault, act, promise, state);
  });
  const standing = standingOf({ ...promise, ...values }, readPolicies(writer), clock.now(), clock.zone) as PromiseStanding;
  return ok({ id, action, standing });
}

/** Moves the day of an open promise. Moved after its time had passed, it stays late whatever becomes of it. */
export function movePromise(vault: Vault, { id, dueOn: named, dueAt, reason }: In<'promise:move'>): Answer<'promise:move'> {
  const { clock } = vault;
  const promise = readPromise(vault, id);
  if (promise === null) return err({ kind: 'notFound' });
  if (promise.state !== '待兑现') return err({ kind: 'notOpen' });
  if (reason === '') return err({ kind: 'reasonMissing', field: 'reason' });
  if (formulaField({ reason }) !== null) return err({ kind: 'formula', field: 'reason' });
  const dueOn = dueAt === null ? named : dayOfMoment(dueAt);
  if (dueOn < today(clock)) return err({ kind: 'dayPast', field: 'dueOn' });
  if (dueAt !== null && msOf(dueAt) < clock.now()) return err({ kind: 'timePast', field: 'dueAt' });
  if (promise.dueOn === dueOn && promise.dueAt === dueAt) return err({ kind: 'sameDay', field: 'dueOn' });
  const slipped = promise.slipped === true || clock.now() >= passedFrom(promise, clock.zone);
  const { action } = commit(vault, { kind: 'user' }, (act) => act.edit('promises', id, { dueOn, dueAt, moveReason: reason, moves: (promise.moves ?? 0) + 1, slipped }));
  return ok({ id, action });
}

/** Moves a promise to the bin. */
export function deletePromise(vault: Vault, { id }: In<'promise:delete'>): Answer<'promise:delete'> {
  if (readPromise(vault, id) === null) return err({ kind: 'notFound' });
  return ok({ id, action: commit(vault, { kind: 'user' }, (act) => act.remove('promises', id)).action });
}
