import type { CareTask } from '../../../shared/care/schema';
import { movedTo, nextOf } from '../../../shared/care/rules';
import type { ClientId } from '../../../shared/client/schema';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { addDays, today, type Day } from '../../../shared/kit/dates';
import type { Stamp } from '../../../shared/record/schema';
import { trimmedOrNull } from '../../../shared/kit/plain';
import { err, ok, type Result } from '../../../shared/kit/result';
import type { TouchReasonKind } from '../../../shared/touch/schema';
import { judgeOne, standing } from '../reads/touch';
import { commit, type Act } from '../vault/changes';
import type { Reader } from '../vault/database';
import { formulaField } from '../vault/guards';
import { readLive } from '../vault/records';
import { dayOfStamp } from '../vault/review-facts';
import { guardTouch } from '../vault/touch-overrides';
import type { Vault } from '../vault/vault';
import { messageOfTask } from './guard';

/** What a plan made for a time, also where it was deleted or taken back since. */
const madeFor = (reader: Reader, { node, client, contact }: CareTask, occurrence: string): { readonly id: string; readonly deleted: string | null } | undefined =>
  reader.get<{ id: string; deleted: string | null }>('SELECT id, deleted FROM careTasks WHERE node = $node AND client = $client AND contact IS $contact AND occurrence = $occurrence', { node, client, contact, occurrence });

/** Whether a plan still asks for more: one that ended, or is gone, makes nothing new, and neither does a node that is gone. */
function goesOn(reader: Reader, { plan, node }: CareTask, on: Day): boolean {
  if (plan === null) return true;
  const kept = readLive(reader, 'carePlans', plan);
  return kept?.state === '进行中' && (kept.endsOn === null || on <= kept.endsOn) && node !== null && readLive(reader, 'carePlanNodes', node) !== null;
}

/** What is written of a task that is done. */
interface Finished extends Pick<Partial<CareTask>, 'feedback' | 'nextStep' | 'costFen'> {
  readonly doneOn: Day;
}

/** Writes within an act that a task is done, and makes the next of one that recurs; answers the day of that. */
function finishIn({ writer }: Vault, act: Act, task: CareTask, finished: Finished): Day | null {
  const comes = nextOf(task, finished.doneOn);
  const nextOn = comes === null || !goesOn(writer, task, comes) ? null : comes;
  const made = nextOn === null ? undefined : madeFor(writer, task, nextOn);
  act.edit('careTasks', task.id, { state: '已完成', ...finished });
  if (made !== undefined && made.deleted !== null) act.restore('careTasks', made.id); // it went when doing this one was taken back
  if (nextOn === null || made !== undefined) return nextOn;
  const { client, action: what, method, cycle, frequency, owner, resources, plan, node, contact, messageClass, content, gift, giftLevel, budgetFen, sample } = task;
  act.create('careTasks', {
    client, action: what, method, cycle, frequency, owner, resources, plan, node, contact, messageClass, content, gift, giftLevel, budgetFen, sample, state: '待执行', nextOn, occurrence: node === null ? null : nextOn,
  });
  return nextOn;
}

/** What speaks against an hour or a day speaks no longer once somebody was met then. */
const overWithTheHour: ReadonlySet<TouchReasonKind> = new Set(['quietTime', 'dayOff']);

/**
 * Care tasks on the agenda of a visit that was held: which of them are done by it, and which stay open, because the guard leaves
 * them to somebody's reason, to another day or allows service only; those are finished by themselves, with that reason (AT-35).
 * To be asked before the visit is written, which would count as a contact against its own agenda.
 */
export function agendaTasks({ writer, clock }: Vault, ids: readonly string[], { client, heldOn }: { readonly client: ClientId; readonly heldOn: Day }): { readonly done: readonly CareTask[]; readonly open: readonly CareTask[] } {
  const done: CareTask[] = [];
  const open: CareTask[] = [];
  for (const id of new Set(ids)) {
    const task = readLive(writer, 'careTasks', id) as CareTask | null;
    if (task?.client !== client || task.state === '已完成') continue;
    const judged = judgeOne({ reader: writer, clock }, client, { ...messageOfTask(writer, task), on: heldOn });
    (judged !== null && standing(judged).every((kind) => overWithTheHour.has(kind)) ? done : open).push(task);
  }
  return { done, open };
}

/** Writes within the act that logs a visit that a care task of its agenda is done. */
export const settleTask = (vault: Vault, act: Act, task: CareTask, doneOn: Day): Day | null => finishIn(vault, act, task, { doneOn });

/** Says that a task is done and what came of it; the next of one that recurs is made in the same act. */
export function finishTask(vault: Vault, { id, on, feedback, nextStep, costFen, override }: In<'care:finish'>): Result<Out<'care:finish'>, Refusal<'care:finish'>> {
  const task = readLive(vault.writer, 'careTasks', id) as CareTask | null;
  if (!task) return err({ kind: 'notFound' });
  if (task.state === '已完成') return err({ kind: 'alreadyDone' });
  const day = today(vault.clock);
  const doneOn = on ?? day;
  if (doneOn > day) return err({ kind: 'dayInFuture', field: 'on' });
  const formula = formulaField({ feedback, nextStep });
  if (formula !== null) return err({ kind: 'formula', field: formula });
  // What was done before today is judged as of that day, without an hour: the guard is not passed by dating a task back. What happened is written down, always with its reason.
  const allowed = task.client === null ? null : guardTouch(vault, { client: task.client, what: '关怀', override, ...messageOfTask(vault.writer, task), ...(doneOn < day ? { on: doneOn, happened: true } : {}) });
  if (allowed?.ok === false) return allowed;
  const { result: nextOn, action } = commit(vault, { kind: 'user' }, (act) => {
    allowed?.value(act);
    return finishIn(vault, act, task, { doneOn, ...(feedback === '' ? {} : { feedback }), ...(nextStep === '' ? {} : { nextStep: trimmedOrNull(nextStep) }), ...(costFen === undefined ? {} : { costFen }) });
  });
  return ok({ id, action, nextOn });
}

/** Gives an open task another day; one that recurs keeps its rhythm, and goes on from it when it is done (S4-T2). */
export function moveTask(vault: Vault, { id, on }: In<'care:move'>): Result<Out<'care:move'>, Refusal<'care:move'>> {
  const task = readLive(vault.writer, 'careTasks', id) as CareTask | null;
  if (!task) return err({ kind: 'notFound' });
  if (task.state === '已完成') return err({ kind: 'alreadyDone' });
  if (on < today(vault.clock)) return err({ kind: 'dayPast', field: 'on' });
  return ok({ id, action: commit(vault, { kind: 'user' }, (act) => act.edit('careTasks', id, movedTo(task, on))).action });
}

/** Gives a day to open tasks that recur and have none, as an act of the program's own: the first of their rhythm, counted from the day they were put on file, that is not past. */
export function dateRhythms(vault: Vault): number {
  const { writer, clock } = vault;
  const undated = writer.all<Pick<CareTask, 'cycle' | 'frequency'> & { readonly id: string; readonly created: Stamp } & Record<string, never>>(
    "SELECT id, created, cycle, frequency FROM careTasks WHERE deleted IS NULL AND state = '待执行' AND cycle = '重复' AND nextOn IS NULL ORDER BY id");
  const dated = undated.flatMap(({ id, created, ...task }) => {
    const nextOn = nextOf({ ...task, rhythmOn: null, nextOn: dayOfStamp(writer, id, created) }, addDays(today(clock), -1));
    return nextOn === null ? [] : [{ id, nextOn }];
  });
  if (dated.length > 0) commit(vault, { kind: 'system', rule: 'S4-T2' }, (act) => dated.forEach(({ id, nextOn }) => act.edit('careTasks', id, { nextOn })));
  return dated.length;
}
