import { appointmentRefusal } from '../../../shared/calendar/rules';
import type { AppointmentDraft, AppointmentId } from '../../../shared/calendar/schema';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { momentAt } from '../../../shared/kit/dates';
import { err, ok, type Result } from '../../../shared/kit/result';
import { formulaIn } from './care-records';
import { commit } from './changes';
import { readLive } from './records';
import { changeOccurrence, isOccurrence, removeOccurrence } from './series';
import type { Vault } from './vault';

type Answer<C extends 'appointment:add' | 'appointment:change' | 'appointment:move' | 'appointment:remove'> = Result<Out<C>, Refusal<C>>;

/** Puts an appointment of one's own into the calendar. */
export function addAppointment(vault: Vault, { fields }: In<'appointment:add'>): Answer<'appointment:add'> {
  const wrong = formulaIn(fields) ?? appointmentRefusal(fields);
  if (wrong) return err(wrong);
  const { result, action } = commit(vault, { kind: 'user' }, (act) => act.create('appointments', fields));
  return ok({ id: result as AppointmentId, action });
}

/** Corrects one occurrence of an appointment, it and those after it, or all. */
export function changeAppointment(vault: Vault, { id, occurrence, scope, fields }: In<'appointment:change'>): Answer<'appointment:change'> {
  const before = readLive(vault.writer, 'appointments', id);
  if (!before) return err({ kind: 'notFound' });
  if (!isOccurrence('appointments', before, { occurrence, scope })) return err({ kind: 'notAnOccurrence', field: 'occurrence' });
  const wrong = formulaIn(fields) ?? appointmentRefusal({ ...before, ...fields });
  if (wrong) return err(wrong);
  const { result, action } = commit(vault, { kind: 'user' }, (act) => changeOccurrence(vault, act, 'appointments', before, { occurrence, scope }, fields));
  return ok({ id: result as AppointmentId, action });
}

/** Puts an appointment on another day or time. */
export function moveAppointment(vault: Vault, { id, occurrence, scope, on, time, minutes }: In<'appointment:move'>): Answer<'appointment:move'> {
  const fields: AppointmentDraft = { startsOn: on, startsAt: time === null ? null : momentAt(on, time, vault.clock.zone), minutes };
  return changeAppointment(vault, { id, occurrence, scope, fields });
}

/** Deletes one occurrence of an appointment, it and those after it, or all. */
export function removeAppointment(vault: Vault, { id, occurrence, scope }: In<'appointment:remove'>): Answer<'appointment:remove'> {
  const before = readLive(vault.writer, 'appointments', id);
  if (!before) return err({ kind: 'notFound' });
  if (!isOccurrence('appointments', before, { occurrence, scope })) return err({ kind: 'notAnOccurrence', field: 'occurrence' });
  const { action } = commit(vault, { kind: 'user' }, (act) => removeOccurrence(vault, act, 'appointments', before, { occurrence, scope }));
  return ok({ id, action });
}
