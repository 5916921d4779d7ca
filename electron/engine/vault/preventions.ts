import { factsOfDay } from '../../../shared/calendar/holidays';
import type { ClientId } from '../../../shared/client/schema';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { addDays, today, type Day } from '../../../shared/kit/dates';
import { trimmedOrNull } from '../../../shared/kit/plain';
import { err, ok, type Result } from '../../../shared/kit/result';
import { preventionMark } from '../../../shared/plan/fuse';
import { mostChecked } from '../../../shared/prevention/asks';
import type { PreventionId, PreventionItemId } from '../../../shared/prevention/schema';
import type { VisitId } from '../../../shared/visit/schema';
import { clientsToCheck, itemsFrom, standing } from '../reads/preventions';
import { commit } from './changes';
import { formulaField } from './guards';
import { readHolidayTables } from './holidays';
import { nextVisits, putOnAgendas } from './prevention-visits';
import { readLive } from './records';
import { removeWithDependents } from './remove';
import type { Vault } from './vault';

type Answer<C extends `prevention:${'start' | 'plan' | 'visit' | 'settle' | 'edit' | 'delete'}`> = Result<Out<C>, Refusal<C>>;

/**
 * Makes a check of all clients who own a product, for a problem (R-CP-11): without those who gave it back, without those
 * already checked for the same (beyond §2 item 13), and without who complained unless they are wanted.
 */
export function startPrevention(vault: Vault, { owner, dueOn, topic, note, ...whom }: In<'prevention:start'>): Answer<'prevention:start'> {
  const { writer } = vault;
  const { problem, product } = whom;
  const known = readLive(writer, 'products', product);
  if (!known) return err({ kind: 'notFound', field: 'product' });
  const formula = formulaField({ problem, owner, topic, note });
  if (formula !== null) return err({ kind: 'formula', field: formula });
  const day = today(vault.clock);
  if (dueOn !== null && dueOn < day) return err({ kind: 'dayPast', field: 'dueOn' });
  const clients = clientsToCheck(writer, whom);
  if (clients.length === 0) return err({ kind: 'nobodyLeft', field: 'product' });
  if (clients.length > mostChecked) return err({ kind: 'tooManyClients', field: 'product' });
  const { result, action } = commit(vault, { kind: 'user' }, (act) => {
    const id = act.create('preventions', { problem, product, startedOn: day, dueOn, owner: trimmedOrNull(owner), topic, note: trimmedOrNull(note), state: '进行中', sample: known.sample }) as PreventionId;
    for (const client of clients) act.create('preventionItems', { prevention: id, client: client as ClientId, sample: known.sample });
    return { id, planned: putOnAgendas(vault, act, nextVisits(writer, { prevention: id }, day)) };
  });
  return ok({ id: result.id, action, clients: clients.length, planned: result.planned });
}

/** Puts what is to be done onto visits that were planned since. */
export function planPrevention(vault: Vault, { id }: In<'prevention:plan'>): Answer<'prevention:plan'> {
  if (!readLive(vault.writer, 'preventions', id)) return err({ kind: 'notFound' });
  const { result, action } = commit(vault, { kind: 'user' }, (act) => putOnAgendas(vault, act, nextVisits(vault.writer, { prevention: id }, today(vault.clock))));
  return ok({ id, action, planned: result });
}

interface Item {
  readonly id: PreventionItemId;
  readonly client: ClientId;
  readonly stands: string;
  readonly visit: VisitId | null;
}

/** Live items of a check by their ids, with how they stand and the visit that has them on its agenda; `null` when one is not there. */
function itemsOf(vault: Vault, prevention: PreventionId, ids: readonly PreventionItemId[]): readonly Item[] | null {
  if (!readLive(vault.writer, 'preventions', prevention)) return null;
  const items = vault.writer.all<Item & Record<string, never>>(
    `SELECT i.id, i.client, ${standing} AS stands, v.id AS visit FROM ${itemsFrom} WHERE i.prevention = $prevention AND i.deleted IS NULL AND i.id IN (SELECT value FROM json_each($ids)) ORDER BY i.id`,
    { prevention, ids: JSON.stringify(ids) },
  );
  return items.length === new Set(ids).size ? items : null;
}

/** Days of work from a day on, as many as are asked for. */
function workingDays(vault: Vault, from: Day, count: number): readonly Day[] {
  const tables = readHolidayTables(vault.writer);
  const days: Day[] = [];
  for (let day = from; days.length < count; day = addDays(day, 1)) if (factsOfDay(day, tables).works) days.push(day);
  return days;
}

/** Plans visits for clients that are to be checked and have the check on no agenda, so many a working day. */
export function visitForPrevention(vault: Vault, { id, items: ids, from, perDay, method }: In<'prevention:visit'>): Answer<'prevention:visit'> {
  const prevention = readLive(vault.writer, 'preventions', id);
  const items = itemsOf(vault, id, ids);
  if (!prevention || items === null) return err({ kind: 'notFound' });
  if (from < today(vault.clock)) return err({ kind: 'dayPast', field: 'from' });
  if (formulaField({ method }) !== null) return err({ kind: 'formula', field: 'method' });
  const open = items.filter(({ stands, visit }) => stands === '待办' && visit === null);
  const days = workingDays(vault, from, Math.ceil(open.length / perDay));
  const { action } = commit(vault, { kind: 'user' }, (act) => {
    for (const [at, { id: item, client }] of open.entries()) {
      const whose = readLive(vault.writer, 'clients', client);
      const visit = act.create('visits', {
        client, kind: '问题解决', method: trimmedOrNull(method), owner: prevention.owner ?? whose?.owner ?? null, plannedOn: days[Math.floor(at / perDay)] ?? from, state: '计划',
        agenda: [preventionMark(item, prevention.topic ?? prevention.problem ?? '')], sample: whose?.sample ?? null,
      });
      act.edit('preventionItems', item, { visit: visit as VisitId });
    }
  });
  return ok({ id, action, visits: open.length, until: days.at(-1) ?? null });
}

/** Says how clients of a check stand. What is taken back counts no longer by the visit that was held. */
export function settlePrevention(vault: Vault, { id, items: ids, state, on, note }: In<'prevention:settle'>): Answer<'prevention:settle'> {
  const items = itemsOf(vault, id, ids);
  if (items === null) return err({ kind: 'notFound' });
  if (formulaField({ note }) !== null) return err({ kind: 'formula', field: 'note' });
  if (state === '不需要' && note === '') return err({ kind: 'reasonMissing', field: 'note' });
  const day = today(vault.clock);
  if (on !== undefined && on > day) return err({ kind: 'dayInFuture', field: 'on' });
  const { result, action } = commit(vault, { kind: 'user' }, (act) => {
    let changed = 0;
    for (const { id: item, visit } of items) {
      const held = visit !== null && readLive(vault.writer, 'visits', visit)?.state === '已完成';
      const values = state === null
        ? { state, doneOn: null, note: trimmedOrNull(note), ...(held ? { visit: null } : {}) }
        : { state, doneOn: on ?? day, ...(note === '' ? {} : { note }) };
      if (act.edit('preventionItems', item, values)) changed++;
    }
    return changed;
  });
  return ok({ id, action, changed: result });
}

/** Corrects a check, ends it, or takes it up again. */
export function editPrevention(vault: Vault, { id, owner, note, ...fields }: In<'prevention:edit'>): Answer<'prevention:edit'> {
  if (!readLive(vault.writer, 'preventions', id)) return err({ kind: 'notFound' });
  const formula = formulaField({ ...fields, owner, note });
  if (formula !== null) return err({ kind: 'formula', field: formula });
  const values = { ...fields, ...(owner === undefined ? {} : { owner: trimmedOrNull(owner) }), ...(note === undefined ? {} : { note: trimmedOrNull(note) }) };
  return ok({ id, action: commit(vault, { kind: 'user' }, (act) => act.edit('preventions', id, values)).action });
}

/** Moves a check with its list of clients to the bin; the lines on agendas stay what they say. */
export function deletePrevention(vault: Vault, { id }: In<'prevention:delete'>): Answer<'prevention:delete'> {
  if (!readLive(vault.writer, 'preventions', id)) return err({ kind: 'notFound' });
  return ok({ id, action: commit(vault, { kind: 'user' }, (act) => removeWithDependents(vault.writer, act, 'preventions', id)).action });
}
