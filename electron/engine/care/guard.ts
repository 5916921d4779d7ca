import type { GuardedTask } from '../../../shared/care-plan/asks';
import { messageOfCare, type CareMessage } from '../../../shared/care/message';
import type { CareTask } from '../../../shared/care/schema';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { today } from '../../../shared/kit/dates';
import { grouped } from '../../../shared/kit/group';
import { err, ok, type Result } from '../../../shared/kit/result';
import type { ReadContext } from '../reads/context';
import { judgeDays, judgeOne } from '../reads/touch';
import type { Reader } from '../vault/database';
import { readLive, readRecord } from '../vault/records';
import type { NodeCandidates } from './candidates';

/** What the guard judges of a task; its node counts also where it is gone by now. */
export const messageOfTask = (reader: Reader, task: CareTask): CareMessage => messageOfCare(task, task.node === null ? null : (readRecord(reader, 'carePlanNodes', task.node)));

/** Whether a task may be done for its client now, or might be on a day before, with the message that was judged. What happened may be written down with a reason, whatever it was. */
export function judgeTask(context: ReadContext, { id, on }: In<'care:judge'>): Result<Out<'care:judge'>, Refusal<'care:judge'>> {
  const task = readLive(context.reader, 'careTasks', id) as CareTask | null;
  if (!task?.client) return err({ kind: 'notFound' });
  const message = messageOfTask(context.reader, task);
  const past = on !== undefined && on < today(context.clock);
  const judged = judgeOne(context, task.client, { ...message, ...(past ? { on } : {}) });
  return judged === null ? err({ kind: 'notFound' }) : ok({ message, unclassed: task.messageClass === null, judged: past ? { ...judged, overridable: true } : judged });
}

/** Who of those that a plan would care for may not be cared for as it stands, and why: they are listed, never left out in silence. What is late is judged for today. */
export function guardedIn(context: ReadContext, found: readonly NodeCandidates[]): readonly GuardedTask[] {
  const day = today(context.clock);
  return found.flatMap(({ node, candidates }) => {
    const days = new Map([...grouped(candidates, ({ dueOn }) => (dueOn < day ? day : dueOn))].map(([on, ofDay]) => [on, ofDay.map(({ client }) => client)]));
    return judgeDays(context, messageOfCare(node, node), days).flatMap(({ id, name, on, judged: { verdict, until, reasons } }): GuardedTask[] =>
      verdict === 'allow' ? [] : [{ node: node.id, client: id, clientName: name, dueOn: on, verdict, until, reasons: reasons.filter(({ effect }) => effect !== 'allow') }]);
  });
}
