import { addDays, dayOf, endOfDay, msOf } from '../kit/dates';
import { wilson, type Interval } from '../kit/wilson';
import type { PolicyValues } from '../policy/policies';
import { spanOf } from '../policy/interval';
import type { ClientPromise } from './schema';

/**
 * How a promise stands. `lapsed`: so long past its day that it counts as broken although nobody said so; `late`: kept after its
 * time, or moved only after it had passed.
 */
export const promiseStandings = ['open', 'overdue', 'lapsed', 'kept', 'late', 'broken', 'cancelled'] as const;
export type PromiseStanding = (typeof promiseStandings)[number];

/** What decides how a promise stands. */
export type Judged = Pick<ClientPromise, 'state' | 'dueOn' | 'dueAt' | 'settledOn' | 'settledAt' | 'slipped'>;

/** The first millisecond after the time of a promise: finishing exactly at it is in time (R-GEN-01). */
export const passedFrom = ({ dueOn, dueAt }: Pick<ClientPromise, 'dueOn' | 'dueAt'>, zone: string): number =>
  dueAt !== null ? msOf(dueAt) + 1 : dueOn === null ? Infinity : endOfDay(dueOn, zone);

/** Days after its own on which an open promise counts as broken. */
export const daysUntilLapsed = (policies: PolicyValues): number => spanOf(policies, 'promise.lapsesAfter').amount;

function keptInTime({ dueOn, dueAt, settledOn, settledAt, slipped }: Judged): boolean {
  if (slipped === true) return false;
  if (settledAt !== null && dueAt !== null) return settledAt <= dueAt;
  return settledOn === null || dueOn === null || settledOn <= dueOn;
}

/** How a promise stands at `now`; `null` for what was proposed and is none. */
export function standingOf(promise: Judged, policies: PolicyValues, now: number, zone: string): PromiseStanding | null {
  switch (promise.state) {
    case '未采纳':
      return null;
    case '已兑现':
      return keptInTime(promise) ? 'kept' : 'late';
    case '已违约':
      return 'broken';
    case '已取消':
      return 'cancelled';
    default: {
      if (now < passedFrom(promise, zone)) return 'open';
      const lapses = promise.dueOn === null ? null : addDays(promise.dueOn, daysUntilLapsed(policies));
      return lapses !== null && dayOf(now, zone) > lapses ? 'lapsed' : 'overdue';
    }
  }
}

/** Whether a promise still waits to be kept. */
export const isOpen = (standing: PromiseStanding | null): boolean => standing === 'open' || standing === 'overdue' || standing === 'lapsed';

/** What became of promises: kept in time, kept late, broken (also by the clock), and of these how many had been moved. */
export interface KeptRate {
  readonly kept: number;
  readonly late: number;
  readonly broken: number;
  readonly moved: number;
  /** Promises that are decided: kept in time or late, and broken. */
  readonly n: number;
  /** Share kept in time; `null` where nothing is decided. */
  readonly rate: number | null;
  /** Its 95 % Wilson interval (AT-02). */
  readonly interval: Interval | null;
}

/** How many promises stand in a way, and how many of these had been moved. */
export interface Tallied {
  readonly n: number;
  readonly moved: number;
}
export type PromiseTally = Readonly<Partial<Record<PromiseStanding, Tallied>>>;

const sumOf = (tally: PromiseTally, key: keyof Tallied, standings: readonly PromiseStanding[]): number => standings.reduce((sum, standing) => sum + (tally[standing]?.[key] ?? 0), 0);
const decided = ['kept', 'late', 'broken', 'lapsed'] as const satisfies readonly PromiseStanding[];

/** The kept-promise rate (beyond §2 item 8): kept in time ÷ decided. Cancelled and open ones do not count; a moved one counts by its new day if it was moved before the old one had passed, else as late. */
export function keptRate(tally: PromiseTally): KeptRate {
  const [kept, n] = [sumOf(tally, 'n', ['kept']), sumOf(tally, 'n', decided)];
  return {
    kept, late: sumOf(tally, 'n', ['late']), broken: sumOf(tally, 'n', ['broken', 'lapsed']), moved: sumOf(tally, 'moved', decided),
    n, rate: n === 0 ? null : kept / n, interval: wilson(kept, n),
  };
}

/** What became of the promises that were due in a period. */
export interface PromiseFigures {
  readonly due: number;
  readonly kept: number;
  readonly late: number;
  readonly broken: number;
  readonly open: number;
  readonly moved: number;
}

/** The promises of a period by what became of them; cancelled ones were not due. */
export function promiseFigures(tally: PromiseTally): PromiseFigures {
  const due = promiseStandings.filter((standing) => standing !== 'cancelled');
  const { kept, late, broken } = keptRate(tally);
  const all = sumOf(tally, 'n', due);
  return { due: all, kept, late, broken, open: all - kept - late - broken, moved: sumOf(tally, 'moved', due) };
}
