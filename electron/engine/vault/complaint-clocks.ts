import { clocksOf } from '../../../shared/complaint/clocks';
import { momentOf } from '../../../shared/kit/dates';
import { err, ok, type Result } from '../../../shared/kit/result';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { commit } from './changes';
import { clockReading, firstStepSql } from './clock-reading';
import { appendStep, endPause, toldWording } from './complaints';
import { formulaField } from './guards';
import { readLive, recordsWhere } from './records';
import { guardComplaintMessage } from './touch-overrides';
import type { Vault } from './vault';

type Channel = 'complaint:acknowledge' | 'complaint:pause' | 'complaint:resume';
type Answer<C extends Channel> = Result<Out<C>, Refusal<C>>;

/** Notes that the client was told that its complaint has arrived (R-CP-01), with what was sent as a step. */
export function acknowledgeComplaint(vault: Vault, { id, text, message }: In<'complaint:acknowledge'>): Answer<'complaint:acknowledge'> {
  const complaint = readLive(vault.writer, 'complaints', id);
  if (!complaint) return err({ kind: 'notFound' });
  if (complaint.acknowledgedAt !== null) return err({ kind: 'alreadyAcknowledged' });
  const formula = formulaField({ text });
  if (formula !== null) return err({ kind: 'formula', field: formula });
  const guarded = guardComplaintMessage(vault, complaint.client, text, message);
  if (!guarded.ok) return guarded;
  const at = momentOf(vault.clock.now(), vault.clock.zone);
  const { action } = commit(vault, { kind: 'user' }, (act) => {
    if (text !== '') appendStep(vault, act, id, complaint.sample, { step: '接收安抚', at, content: text, wording: toldWording(vault, complaint.client, text, message !== undefined) });
    act.edit('complaints', id, { acknowledgedAt: at });
    guarded.value(act);
  });
  return ok({ id, action });
}

/** Stops the clock of handling from now on, because the client has to do something first. */
export function pauseComplaint(vault: Vault, { id, reason }: In<'complaint:pause'>): Answer<'complaint:pause'> {
  const complaint = readLive(vault.writer, 'complaints', id);
  if (!complaint) return err({ kind: 'notFound' });
  if (reason === '') return err({ kind: 'reasonMissing', field: 'reason' });
  const formula = formulaField({ reason });
  if (formula !== null) return err({ kind: 'formula', field: formula });
  if (recordsWhere(vault.writer, 'complaintPauses', 'complaint', id).some(({ to }) => to === null)) return err({ kind: 'alreadyPaused' });
  const reading = clockReading(vault.writer, vault.clock, { among: [id] });
  const row = vault.writer.get(`SELECT k.*, ${firstStepSql} FROM complaints k WHERE k.id = $id`, { id });
  const handle = row && clocksOf(reading.of(row), reading.rules, vault.clock.now()).find(({ kind }) => kind === 'handle');
  if (handle?.state !== 'running') return err({ kind: 'notRunning' });
  const from = momentOf(vault.clock.now(), vault.clock.zone);
  return ok({ id, action: commit(vault, { kind: 'user' }, (act) => act.create('complaintPauses', { complaint: id, from, reason, sample: complaint.sample })).action });
}

/** Lets the clock of handling run again. */
export function resumeComplaint(vault: Vault, { id }: In<'complaint:resume'>): Answer<'complaint:resume'> {
  if (!readLive(vault.writer, 'complaints', id)) return err({ kind: 'notFound' });
  if (recordsWhere(vault.writer, 'complaintPauses', 'complaint', id).every(({ to }) => to !== null)) return err({ kind: 'notPaused' });
  return ok({ id, action: commit(vault, { kind: 'user' }, (act) => endPause(vault, act, id, momentOf(vault.clock.now(), vault.clock.zone))).action });
}
