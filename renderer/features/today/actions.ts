import { agendaLines } from '../../../shared/calendar/agenda';
import type { CareTaskId } from '../../../shared/care/schema';
import { nextReply } from '../../../shared/followup/reply';
import { kindsElsewhere, type DutyId } from '../../../shared/duty/schema';
import type { FollowupId } from '../../../shared/followup/schema';
import type { ImprovementId } from '../../../shared/improvement/schema';
import type { Channel } from '../../../shared/ipc/contract';
import { clockTime, momentAt, type Day, type Moment } from '../../../shared/kit/dates';
import type { PromiseId } from '../../../shared/promise/schema';
import type { VisitId } from '../../../shared/visit/schema';
import type { WorkItem } from '../../../shared/work/asks';
import { ask } from '../../data/engine';
import type { LoggedVisit } from '../../data/logged-visit';
import { notifyRefused, notifySaved, type AnyWritten } from '../../data/saved-notice';
import type { AnyRefusal } from '../../words/refusal-text';
import { dayShort } from '../../ui/format';
import { localZone } from '../../ui/use-today';
import { say } from '../../words/words';

/** A survey that is owed, or asks again what came of a plan: it is settled by being held (C-10, R-SV-02). */
export const isSurvey = ({ kind, duty }: Pick<WorkItem, 'kind' | 'duty'>): boolean => kind === 'askAgain' || duty === '满意度调查';

/** What one key marks as done. */
export const isFinished = ({ kind, duty }: WorkItem): boolean => ['nextAction', 'promise', 'acknowledge', 'reply', 'onsite'].includes(kind) || isOwnDuty(kind, duty);

/** Marks a next action as done, a client as answered, a problem as solved; it leaves the open work, and can be undone. */
export async function finishWork({ kind, record }: WorkItem): Promise<void> {
  if (kind === 'duty') return settleDuty(record as DutyId);
  if (kind === 'promise') return keepPromise(record as PromiseId);
  const id = record as FollowupId;
  const answer = kind === 'nextAction' ? await ask('followup:finish-next', { id, state: '已完成' })
    : await ask('followup:edit', { id, fields: kind === 'onsite' ? { resolved: true } : { reply: nextReply(kind === 'acknowledge' ? '待确认' : '待答复') } });
  if (answer.ok) notifySaved(answer.value.action, say('today.doneSaved'));
  else notifyRefused(answer.error, 'followup:edit');
}

async function keepPromise(id: PromiseId): Promise<void> {
  const answer = await ask('promise:settle', { id, state: '已兑现' });
  if (answer.ok) notifySaved(answer.value.action, say(`promises.said.${answer.value.standing}`));
  else notifyRefused(answer.error, 'promise:settle');
}

/** Whether an item is a duty that ends as one, and not in a complaint or in the file. */
export const isOwnDuty = (kind: WorkItem['kind'], duty: WorkItem['duty']): boolean => kind === 'duty' && duty !== null && !kindsElsewhere.has(duty);

async function settleDuty(id: DutyId): Promise<void> {
  const answer = await ask('duty:settle', { ids: [id], state: '已完成' });
  if (answer.ok) notifySaved(answer.value.action, say('today.doneSaved'));
  else notifyRefused(answer.error, 'duty:settle');
}

/** By which ask an item gets another day; `null` where its day is a limit that a rule set, and cannot be moved. */
export function moveChannel({ kind, duty }: WorkItem): Channel | null {
  if (isOwnDuty(kind, duty)) return 'duty:move';
  return kind in movers ? movers[kind as keyof typeof movers] : null;
}

/** The same time by the clock on another day. */
const sameTime = (at: Moment, on: Day): Moment => momentAt(on, clockTime(at, localZone()), localZone());

const movers = { nextAction: 'followup:edit', promise: 'promise:move', visit: 'visit:edit', care: 'care:move', improvement: 'improvement:move' } as const satisfies Partial<Record<WorkItem['kind'], Channel>>;

async function written({ kind, record, dueAt, occurrence }: WorkItem, on: Day, reason: string): Promise<AnyWritten> {
  if (kind === 'duty') return ask('duty:move', { id: record as DutyId, on, reason });
  if (kind === 'promise') return ask('promise:move', { id: record as PromiseId, dueOn: on, dueAt: dueAt === null ? null : sameTime(dueAt, on), reason });
  if (kind === 'care') return ask('care:move', { id: record as CareTaskId, on });
  if (kind === 'improvement') return ask('improvement:move', { id: record as ImprovementId, on });
  if (kind === 'nextAction') return ask('followup:edit', { id: record as FollowupId, fields: { nextDueOn: on } });
  const id = record as VisitId;
  if (occurrence === null) return ask('visit:edit', { id, fields: { plannedOn: on, plannedAt: dueAt === null ? null : sameTime(dueAt, on) } });
  const visit = await ask('visit:read', { id });
  if (!visit.ok) return visit;
  return ask('visit:move', { id, occurrence, scope: 'this', on, time: dueAt === null ? null : clockTime(dueAt, localZone()), minutes: visit.value.minutes });
}

/** The visit behind a line, as it is logged; `null` where the line is of something else, or it is gone. */
export async function visitOf({ kind, record, occurrence }: WorkItem): Promise<LoggedVisit | null> {
  if (kind !== 'visit') return null;
  const answer = await ask('visit:read', { id: record as VisitId });
  return answer.ok ? { id: answer.value.id, occurrence, method: answer.value.method, kind: answer.value.kind, agenda: agendaLines(answer.value.agenda) } : null;
}

/** Gives an item another day; answers why not. */
export async function moveWork(item: WorkItem, on: Day, reason: string): Promise<AnyRefusal | null> {
  const answer = await written(item, on, reason);
  if (!answer.ok) return answer.error;
  notifySaved(answer.value.action, say('today.moved', { day: dayShort(on) }));
  return null;
}
