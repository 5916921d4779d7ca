import { factsOfDay } from '../../../shared/calendar/holidays';
import { dayNotes, dutyParts } from '../../../shared/duty/ids';
import { kindsElsewhere, type DutyId, type DutyMark } from '../../../shared/duty/schema';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { today, type Day } from '../../../shared/kit/dates';
import { err, ok, type Result } from '../../../shared/kit/result';
import { commit, type Act } from './changes';
import type { Reader } from './database';
import { formulaField } from './guards';
import { readHolidayTables } from './holidays';
import { readLive } from './records';
import type { Vault } from './vault';

type Answer<C extends 'duty:settle' | 'duty:move' | 'duty:reset'> = Result<Out<C>, Refusal<C>>;

interface Owed {
  readonly dueOn: Day;
  readonly ruleOn: Day | null;
}

const owed = (reader: Reader, id: DutyId): Owed | undefined => reader.get<Owed>('SELECT dueOn, ruleOn FROM dutyRows WHERE client = $client AND kind = $kind AND anchor = $anchor', dutyParts(id));

const marksOf = (reader: Reader, id: DutyId): readonly { readonly id: string }[] =>
  reader.all('SELECT id FROM dutyMarks WHERE client = $client AND duty = $kind AND anchor = $anchor AND deleted IS NULL ORDER BY id', dutyParts(id));

/** Says something of a duty; what was said of it before goes. */
export function mark(vault: Vault, act: Act, id: DutyId, said: Pick<DutyMark, 'state' | 'on' | 'reason'> & Partial<Pick<DutyMark, 'followup' | 'visit'>>): void {
  const { client, kind, anchor } = dutyParts(id);
  for (const before of marksOf(vault.writer, id)) act.remove('dutyMarks', before.id);
  act.create('dutyMarks', { client, duty: kind, anchor, ...said, sample: readLive(vault.writer, 'clients', client)?.sample ?? null });
}

/** Says that duties are done or not owed. */
export function settleDuties(vault: Vault, { ids, state, on, reason, followup, visit }: In<'duty:settle'>): Answer<'duty:settle'> {
  const day = today(vault.clock);
  const wanted = [...new Set(ids)];
  if (wanted.some((id) => kindsElsewhere.has(dutyParts(id).kind))) return err({ kind: 'elsewhere', field: 'ids' });
  if (wanted.some((id) => owed(vault.writer, id) === undefined)) return err({ kind: 'notFound', field: 'ids' });
  for (const [collection, id] of [['followups', followup], ['visits', visit]] as const) {
    const whose = id === undefined ? null : readLive(vault.writer, collection, id);
    if (id !== undefined && (!whose || wanted.some((duty) => dutyParts(duty).client !== whose.client))) return err({ kind: 'notFound', field: collection === 'followups' ? 'followup' : 'visit' });
  }
  if (state === '免除' && !reason) return err({ kind: 'reasonMissing', field: 'reason' });
  if (on !== undefined && on > day) return err({ kind: 'dayInFuture', field: 'on' });
  const formula = formulaField({ reason });
  if (formula !== null) return err({ kind: 'formula', field: formula });
  const { action } = commit(vault, { kind: 'user' }, (act) => {
    for (const id of wanted) mark(vault, act, id, { state, on: on ?? day, reason: reason || null, followup: followup ?? null, visit: visit ?? null });
  });
  return ok({ action, settled: wanted.length });
}

/** Gives a duty another day, with a reason (C-03, AT-07). */
export function moveDuty(vault: Vault, { id, on, reason }: In<'duty:move'>): Answer<'duty:move'> {
  if (kindsElsewhere.has(dutyParts(id).kind)) return err({ kind: 'elsewhere', field: 'id' });
  const duty = owed(vault.writer, id);
  if (!duty) return err({ kind: 'notFound' });
  if (reason === '') return err({ kind: 'reasonMissing', field: 'reason' });
  if (on < today(vault.clock)) return err({ kind: 'dayPast', field: 'on' });
  const formula = formulaField({ reason });
  if (formula !== null) return err({ kind: 'formula', field: formula });
  const { action } = commit(vault, { kind: 'user' }, (act) => mark(vault, act, id, { state: '改期', on, reason }));
  return ok({ id, action, notes: dayNotes(on, duty.ruleOn ?? duty.dueOn, factsOfDay(on, readHolidayTables(vault.writer))) });
}

/** Takes back whatever was said of a duty: the rule's day holds again. */
export function resetDuty(vault: Vault, { id }: In<'duty:reset'>): Answer<'duty:reset'> {
  const said = marksOf(vault.writer, id);
  if (said.length === 0) return err({ kind: 'notFound' });
  return ok({ id, action: commit(vault, { kind: 'user' }, (act) => said.forEach((before) => act.remove('dutyMarks', before.id))).action });
}
