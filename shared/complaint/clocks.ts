import { grades } from '../client/schema';
import { dayOfMoment, endOfDay, msOf, startOfDay, type Moment } from '../kit/dates';
import { dueAfter, missedFrom, type Due, type Start } from '../policy/interval';
import type { PolicyKey } from '../policy/policies';
import { limitAfter, ranBetween, type Basis, type ClockRules, type Pause } from './running-time';
import { complaintGrades, type Complaint, type ComplaintGrade } from './schema';

/** What a complaint's clocks count: the answer to a written one, its handling, what was promised, the return visit. */
export type ClockKind = 'ack' | 'handle' | 'fulfil' | 'revisit';

/** One clock as it explains itself: what it counts, from when, by which limit, what it waited for, and what is left. */
export interface ComplaintClock {
  readonly kind: ClockKind;
  readonly startedBy: 'received' | 'reopened' | 'handled' | 'promised';
  readonly start: Start | null;
  /** `null` while it waits for its start, or stands. */
  readonly due: Omit<Due, 'policy'> | null;
  /** Policy whose limit was used, the stricter of row and cell (C-07); `null` for a promise, which has its own day (C-08). */
  readonly policy: PolicyKey | null;
  /** The limit as the policy has it: `24h`. */
  readonly limit: string | null;
  readonly basis: Basis;
  readonly pausedMs: number;
  readonly pausedSince: Moment | null;
  /** When what it waits for happened; `null` while it has not. */
  readonly doneAt: Moment | null;
  readonly inTime: boolean;
  readonly state: 'waiting' | 'running' | 'paused' | 'done' | 'stopped';
  /** Milliseconds until the limit is missed, below zero once it is; in working hours where it counts in them. */
  readonly leftMs: number | null;
}

/** What clocks are read off. */
export type Clocked = Pick<Complaint,
  'receivedOn' | 'receivedAt' | 'channel' | 'grade' | 'clientGrade' | 'state' | 'acknowledgedAt' | 'planStartedAt' | 'handledAt' | 'restartedAt' | 'closedAt' | 'fulfilOn' | 'fulfilAt' | 'fulfilledAt'
> & {
  readonly pauses: readonly Pause[];
  /** The first step of handling: whoever took it up has answered. */
  readonly firstStepAt: Moment | null;
  /** The return visit, where the client was reached and the complaint is not closed yet. */
  readonly visitedAt?: Moment | null;
};

/** Which policy limits the handling of a grade (S2 ch4, AT-26): the row that holds for every client. */
export const rowOf: Readonly<Record<ComplaintGrade, PolicyKey>> = { 一般: 'complaint.generalHandle', 严重: 'complaint.seriousSolve', 重大: 'complaint.majorPlanStart' };

/** The cells of the matrix of severity × client grade (C-07). */
export const cellsOf: Readonly<Record<NonNullable<Complaint['clientGrade']>, Readonly<Record<ComplaintGrade, PolicyKey>>>> = {
  A类: { 一般: 'complaint.slaA.general', 严重: 'complaint.slaA.serious', 重大: 'complaint.slaA.major' },
  B类: { 一般: 'complaint.slaB.general', 严重: 'complaint.slaB.serious', 重大: 'complaint.slaB.major' },
  C类: { 一般: 'complaint.slaC.general', 严重: 'complaint.slaC.serious', 重大: 'complaint.slaC.major' },
};

/** The cell that a policy is; `null` for one of the row that holds for every client. */
export function cellOf(policy: PolicyKey): { readonly grade: ComplaintGrade; readonly clientGrade: NonNullable<Complaint['clientGrade']> } | null {
  const all = grades.flatMap((clientGrade) => complaintGrades.map((grade) => ({ clientGrade, grade })));
  return all.find(({ clientGrade, grade }) => cellsOf[clientGrade][grade] === policy) ?? null;
}

/** From when handling counts: the receipt, or the last time that the complaint was taken up again (AT-31). */
function startOf({ receivedOn, receivedAt, restartedAt }: Pick<Complaint, 'receivedOn' | 'receivedAt' | 'restartedAt'>): Start | null {
  if (restartedAt !== null) return { on: dayOfMoment(restartedAt), at: restartedAt };
  return receivedOn === null ? null : { on: receivedOn, at: receivedAt };
}

/** Whether a limit is stricter than another: it is missed earlier. */
const stricter = (a: Due | null, b: Due | null, zone: string): boolean => a !== null && b !== null && missedFrom(a, zone) < missedFrom(b, zone);

/** The limit of handling that holds for a complaint: a cell may be stricter than its row, never looser (C-07). `null` without a start. */
export function handleLimit(complaint: Pick<Complaint, 'receivedOn' | 'receivedAt' | 'restartedAt' | 'grade' | 'clientGrade'>, rules: ClockRules): { readonly policy: PolicyKey; readonly rule: string; readonly start: Start } | null {
  const start = startOf(complaint);
  if (start === null) return null;
  const grade = complaint.grade ?? '一般';
  const row = { policy: rowOf[grade], rule: 'AT-26', start };
  if (complaint.clientGrade === null) return row;
  const cell = { policy: cellsOf[complaint.clientGrade][grade], rule: 'C-07', start };
  if (rules.policies[cell.policy] === '') return row;
  const due = ({ policy, rule }: typeof row): Due | null => limitAfter(start, policy, rule, [], rules);
  return stricter(due(cell), due(row), rules.zone) ? cell : row;
}

/** Pauses that fall into the round of handling that counts: what was waited for before a complaint was taken up again is past. */
const inRound = (pauses: readonly Pause[], { at }: Start): readonly Pause[] => (at === null ? pauses : pauses.filter(({ to }) => to === null || to > at));

const missed = (due: Omit<Due, 'policy'>, zone: string): number => (due.at === null ? endOfDay(due.on, zone) : msOf(due.at) + 1);

interface Made {
  readonly kind: ClockKind;
  readonly startedBy: ComplaintClock['startedBy'];
  readonly start: Start | null;
  readonly due: Omit<Due, 'policy'> | null;
  readonly policy: PolicyKey | null;
  readonly doneAt: Moment | null;
  readonly pauses: readonly Pause[];
  readonly isStopped: boolean;
  readonly basis: Basis;
}

function clockOf({ kind, startedBy, start, due, policy, doneAt, pauses, isStopped, basis }: Made, rules: ClockRules, now: number): ComplaintClock {
  const { zone, working } = rules;
  const standing = pauses.find(({ to }) => to === null);
  const end = doneAt === null ? now : msOf(doneAt);
  const begins = start === null ? null : start.at === null ? startOfDay(start.on, zone) : msOf(start.at);
  const state = doneAt !== null ? 'done' : isStopped ? 'stopped' : start === null ? 'waiting' : standing !== undefined && due === null ? 'paused' : 'running';
  const over = due === null ? null : missed(due, zone);
  const counted = Math.min(end, over ?? end); // once the limit has passed, waiting moves it no more
  const pausedMs = begins === null ? 0 : pauses.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to === null ? counted : msOf(to), counted) - Math.max(msOf(from), begins)), 0);
  const isOver = over !== null && end >= over;
  const left = over === null || state !== 'running' ? null : isOver ? over - now : basis === 'business' ? ranBetween(now, over, [], working) : over - now;
  return {
    kind, startedBy, start, policy, doneAt, state, basis, pausedMs, due: due === null ? null : { on: due.on, at: due.at, rule: due.rule },
    limit: policy === null ? null : String(rules.policies[policy]), pausedSince: standing?.from ?? null, inTime: !isOver, leftMs: left,
  };
}

/** When a written complaint must be acknowledged (R-CP-01); a phone call is answered at once, and without a minute nothing counts: `null`. */
export function ackDue({ receivedOn, receivedAt, channel }: Pick<Complaint, 'receivedOn' | 'receivedAt' | 'channel'>, rules: ClockRules): Due | null {
  if (receivedOn === null || receivedAt === null || (channel !== '邮件' && channel !== '微信')) return null;
  return limitAfter({ on: receivedOn, at: receivedAt }, 'complaint.ack', 'R-CP-01', [], rules);
}

/** When a complaint must be handled (一般), solved (严重) or its emergency plan started (重大), pauses and matrix counted in. `null` without a date, and while it stands. */
export function handleDue(complaint: Pick<Complaint, 'receivedOn' | 'receivedAt' | 'restartedAt' | 'grade' | 'clientGrade'>, rules: ClockRules, pauses: readonly Pause[] = []): Due | null {
  const limit = handleLimit(complaint, rules);
  return limit === null ? null : limitAfter(limit.start, limit.policy, limit.rule, inRound(pauses, limit.start), rules);
}

/** When the return visit after handling is due: calendar days, whatever hours count (AT-28). `null` while not handled. */
export const revisitDue = (handledAt: Moment | null, { policies, zone }: Pick<ClockRules, 'policies' | 'zone'>): Due | null =>
  handledAt === null ? null : dueAfter({ on: dayOfMoment(handledAt), at: null }, policies, 'complaint.revisit', 'AT-28', zone);

/** All clocks of a complaint at `now`, in the order in which they start. One that never runs for it is left out. */
export function clocksOf(complaint: Clocked, rules: ClockRules, now: number): readonly ComplaintClock[] {
  const { receivedOn, receivedAt, restartedAt, handledAt, closedAt, pauses, fulfilOn, fulfilAt } = complaint;
  const isStopped = complaint.state === '已关闭';
  const basis: Basis = rules.working === null ? 'calendar' : 'business';
  const clock = (made: Omit<Made, 'isStopped'>): ComplaintClock => clockOf({ ...made, isStopped }, rules, now);
  const received: Start | null = receivedOn === null ? null : { on: receivedOn, at: receivedAt };
  const ack = ackDue(complaint, rules);
  const limit = handleLimit(complaint, rules);
  const round = limit === null ? [] : inRound(pauses, limit.start);
  const handled = complaint.grade === '重大' ? complaint.planStartedAt : handledAt; // 重大 is limited to the start of its plan (AT-26)
  const stood = handled === null ? round : round.filter(({ from }) => from < handled).map(({ from, to }) => ({ from, to: to === null || to > handled ? handled : to }));
  return [
    ...(ack === null ? [] : [clock({ kind: 'ack', startedBy: 'received', start: received, due: ack, policy: ack.policy, doneAt: complaint.acknowledgedAt ?? complaint.firstStepAt, pauses: [], basis })]),
    clock({
      kind: 'handle', startedBy: restartedAt === null ? 'received' : 'reopened', start: limit?.start ?? null, due: handleDue(complaint, rules, stood), policy: limit?.policy ?? null, doneAt: handled,
      pauses: stood, basis,
    }),
    ...(fulfilOn === null ? [] : [clock({ kind: 'fulfil', startedBy: 'promised', start: received, due: { on: fulfilOn, at: fulfilAt, rule: 'C-08' }, policy: null, doneAt: complaint.fulfilledAt, pauses: [], basis: 'calendar' })]),
    clock({
      kind: 'revisit', startedBy: 'handled', start: handledAt === null ? null : { on: dayOfMoment(handledAt), at: handledAt }, due: revisitDue(handledAt, rules), policy: 'complaint.revisit',
      doneAt: handledAt === null ? null : (closedAt ?? complaint.visitedAt ?? null), pauses: [], basis: 'calendar',
    }),
  ];
}

/** The clock that ends next of those that run; `null` when none does: all is done, it stands, or a 重大 has begun its plan (AT-26). */
export function runningClock(complaint: Clocked, rules: ClockRules, now: number): ComplaintClock | null {
  const running = clocksOf({ ...complaint, visitedAt: null }, rules, now).filter(({ state, due }) => state === 'running' && due !== null);
  return running.reduce<ComplaintClock | null>((first, clock) => (first?.due && clock.due && missed(first.due, rules.zone) <= missed(clock.due, rules.zone) ? first : clock), null);
}

/** Whether 24 hours may be promised for a complaint (R-FU-06): its own limit of solving it, not missed yet, ends within them. */
export const keeps24h = (grade: ComplaintGrade | null, clocks: readonly Pick<ComplaintClock, 'kind' | 'state' | 'due' | 'inTime'>[], now: number): boolean =>
  grade !== '重大' && clocks.some(({ kind, state, due, inTime }) => kind === 'handle' && state === 'running' && inTime && due !== null && due.at !== null && msOf(due.at) - now <= 24 * 3_600_000);

/**
 * Whether handling missed its limit, for counting: as it stood when it ended for the first time, which reopening does
 * not mend; else it ended after the limit, or is not over and the limit has passed.
 */
export function missedHandling(complaint: Clocked & Pick<Complaint, 'firstVerdict'>, rules: ClockRules, now: number): boolean {
  if (complaint.firstVerdict !== null) return complaint.firstVerdict === '超时';
  const handle = clocksOf(complaint, rules, now).find(({ kind }) => kind === 'handle');
  return handle !== undefined && !handle.inTime && (handle.doneAt !== null || complaint.state !== '已关闭');
}
