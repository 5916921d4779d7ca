import type { ComplaintFile } from '../../../shared/complaint/asks';
import { handlingSteps, type ComplaintGrade, type ComplaintStep } from '../../../shared/complaint/schema';
import { notBefore, stepsInOrder } from '../../../shared/complaint/rules';
import { msOf, type Day, type Moment } from '../../../shared/kit/dates';
import { missedFrom, type Due } from '../../../shared/policy/interval';

/** One clock as it is explained: what it counts, from when, until when, and how it ended. */
export interface ClockFact {
  readonly kind: 'ack' | 'handle' | 'revisit';
  readonly grade: ComplaintGrade;
  readonly start: 'fromReceived' | 'fromHandled';
  readonly startOn: Day | null;
  readonly startAt: Moment | null;
  readonly due: Due | null;
  /** When what it waits for happened; `null` while it has not. */
  readonly doneAt: Moment | null;
  readonly inTime: boolean;
  readonly state: 'waiting' | 'running' | 'done' | 'stopped';
}

const firstOf = (steps: readonly ComplaintStep[], wanted: readonly ComplaintStep['step'][]): Moment | null =>
  stepsInOrder(steps).find(({ step, at }) => at !== null && wanted.includes(step))?.at ?? null;

const inTime = (at: Moment | null, due: Due | null, zone: string): boolean => at === null || due === null || msOf(at) < missedFrom(due, zone);

/**
 * A complaint's clocks with what became of each. 重大 is limited to the start of the emergency plan
 * (AT-26), so its clock ends with 方案制定 or 处理执行; the others end with 处理完成.
 */
export function clockFacts({ complaint, steps }: ComplaintFile, zone: string): readonly ClockFact[] {
  const { clocks, handledAt, receivedOn, receivedAt } = complaint;
  const grade = complaint.grade ?? '一般';
  const closed = complaint.state === '已关闭';
  const received = { grade, start: 'fromReceived', startOn: receivedOn, startAt: receivedAt } as const;
  // A step of any kind shows that somebody took it up; being calmed first is how it should be.
  const acked = firstOf(steps, ['接收安抚']) ?? firstOf(steps, handlingSteps);
  const planned = grade === '重大' ? complaint.planStartedAt : handledAt;
  // A visit before the newest handling belongs to an earlier round.
  const since = steps.filter((step) => step.at !== null && handledAt !== null && notBefore(step, handledAt));
  const visited = complaint.closedAt ?? firstOf(since, ['反馈回访']);
  const facts: ClockFact[] = [];
  if (clocks.ack !== null) {
    facts.push({ ...received, kind: 'ack', due: clocks.ack, doneAt: acked, inTime: inTime(acked, clocks.ack, zone), state: acked !== null ? 'done' : closed ? 'stopped' : 'running' });
  }
  facts.push({
    ...received, kind: 'handle', due: clocks.handle, doneAt: planned, inTime: inTime(planned, clocks.handle, zone),
    state: planned !== null ? 'done' : closed ? 'stopped' : 'running',
  });
  const revisited = handledAt === null ? null : visited;
  facts.push({
    grade, kind: 'revisit', start: 'fromHandled', startOn: null, startAt: handledAt, due: clocks.revisit, doneAt: revisited,
    inTime: inTime(revisited, clocks.revisit, zone),
    state: handledAt === null ? 'waiting' : revisited !== null ? 'done' : closed ? 'stopped' : 'running',
  });
  return facts;
}
