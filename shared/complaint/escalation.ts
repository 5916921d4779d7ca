import { endOfDay, msOf, startOfDay } from '../kit/dates';
import { runningClock, type Clocked } from './clocks';
import { afterRunning, ranBetween, type ClockRules } from './running-time';

/** How urgent the clock of a complaint has become: so much of it is used, it ends, another day has gone by since. */
export type EscalationLevel = 'first' | 'second' | 'due' | 'daily';

/** When the clock of a complaint that ends next reaches each level, in milliseconds since the epoch. */
export interface Escalation {
  readonly first: number;
  readonly second: number;
  readonly due: number;
}

/** When a complaint climbs (beyond §1 item 23): shares of the time that its clock runs, without pauses, and its end. `null` while none runs. */
export function escalationOf(complaint: Clocked, rules: ClockRules, now: number, clock = runningClock(complaint, rules, now)): Escalation | null {
  if (!clock?.due || clock.start === null) return null;
  const begins = clock.start.at === null ? startOfDay(clock.start.on, rules.zone) : msOf(clock.start.at);
  const due = clock.due.at === null ? endOfDay(clock.due.on, rules.zone) : msOf(clock.due.at);
  const [pauses, working] = [clock.kind === 'handle' ? complaint.pauses : [], clock.basis === 'business' ? rules.working : null];
  const whole = ranBetween(begins, due, pauses, working);
  const at = (share: unknown): number => afterRunning(begins, whole * Number(share), pauses, working) ?? due;
  return { first: at(rules.policies['complaint.escalateFirst']), second: at(rules.policies['complaint.escalateSecond']), due };
}

const dayMs = 86_400_000;

/** The levels reached after `from` and by `to`: each once, and after the end one for every day. */
export function reachedBetween({ first, second, due }: Escalation, from: number, to: number): readonly { readonly level: EscalationLevel; readonly at: number }[] {
  const reached = ([['first', first], ['second', second], ['due', due]] as const).flatMap(([level, at]) => (at > from && at <= to ? [{ level, at }] : []));
  const daily: { level: EscalationLevel; at: number }[] = [];
  for (let at = due + Math.max(1, Math.floor((from - due) / dayMs) + 1) * dayMs; at <= to; at += dayMs) daily.push({ level: 'daily', at });
  return [...reached, ...daily];
}

/** A level that was reached: which, when in milliseconds since the epoch, and of those after the end how many days past it. */
export interface ReachedLevel {
  readonly level: EscalationLevel;
  readonly at: number;
  readonly days: number;
}

/** The level that was reached last, as it stands at `now`; `null` before the first. */
export function lastReached({ first, second, due }: Escalation, now: number): ReachedLevel | null {
  const days = Math.floor((now - due) / dayMs);
  if (days >= 1) return { level: 'daily', at: due + days * dayMs, days };
  const reached = ([['due', due], ['second', second], ['first', first]] as const).find(([, at]) => now >= at);
  return reached === undefined ? null : { level: reached[0], at: reached[1], days: 0 };
}
