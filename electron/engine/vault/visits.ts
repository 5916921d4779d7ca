import { contactTimes, judgeTime } from '../../../shared/calendar/contact-time';
import { factsOfDay } from '../../../shared/calendar/holidays';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { momentAt, today } from '../../../shared/kit/dates';
import { err, ok, type Result } from '../../../shared/kit/result';
import { visitRefusal, withState } from '../../../shared/visit/rules';
import type { VisitDraft, VisitId } from '../../../shared/visit/schema';
import { formulaIn, strangeLink } from './care-records';
import { commit } from './changes';
import { readHolidayTables } from './holidays';
import { readLive } from './records';
import { changeOccurrence, isOccurrence, removeOccurrence } from './series';
import { readPolicies } from './settings';
import type { Vault } from './vault';

type Answer<C extends 'visit:change' | 'visit:move' | 'visit:remove'> = Result<Out<C>, Refusal<C>>;

/** Corrects one occurrence of a visit, it and those after it, or all (beyond §1 item 13). */
export function changeVisit(vault: Vault, { id, occurrence, scope, fields }: In<'visit:change'>): Answer<'visit:change'> {
  const before = readLive(vault.writer, 'visits', id);
  if (!before) return err({ kind: 'notFound' });
  if (!isOccurrence('visits', before, { occurrence, scope })) return err({ kind: 'notAnOccurrence', field: 'occurrence' });
  const alone = before.recurrence !== null && scope === 'this';
  const whole = withState({ ...before, ...fields, ...(alone ? { recurrence: null } : {}) });
  const wrong = formulaIn(fields) ?? strangeLink(vault, before.client, fields) ?? visitRefusal(whole, today(vault.clock));
  if (wrong) return err(wrong);
  const { result, action } = commit(vault, { kind: 'user' }, (act) => changeOccurrence(vault, act, 'visits', before, { occurrence, scope }, { ...fields, state: whole.state }));
  return ok({ id: result as VisitId, action });
}

/** Puts a visit on another day or time; answers what is to be said of it (R-RV-04, AT-16). */
export function moveVisit(vault: Vault, { id, occurrence, scope, on, time, minutes }: In<'visit:move'>): Answer<'visit:move'> {
  const fields: VisitDraft = { plannedOn: on, plannedAt: time === null ? null : momentAt(on, time, vault.clock.zone), minutes };
  const moved = changeVisit(vault, { id, occurrence, scope, fields });
  if (!moved.ok) return moved;
  return ok({ ...moved.value, notes: judgeTime({ on, time, minutes }, contactTimes(readPolicies(vault.writer)), factsOfDay(on, readHolidayTables(vault.writer))) });
}

/** Deletes one occurrence of a visit, it and those after it, or all. */
export function removeVisit(vault: Vault, { id, occurrence, scope }: In<'visit:remove'>): Answer<'visit:remove'> {
  const before = readLive(vault.writer, 'visits', id);
  if (!before) return err({ kind: 'notFound' });
  if (!isOccurrence('visits', before, { occurrence, scope })) return err({ kind: 'notAnOccurrence', field: 'occurrence' });
  const { action } = commit(vault, { kind: 'user' }, (act) => removeOccurrence(vault, act, 'visits', before, { occurrence, scope }));
  return ok({ id, action });
}
