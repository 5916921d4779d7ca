import type { Signal } from '../../../shared/ipc/signals';
import { momentOf, msOf, type Clock, type Moment } from '../../../shared/kit/dates';
import type { Log } from '../log/log';
import { transaction } from '../vault/database';
import type { Exclusive } from '../vault/long-act';
import type { Vault } from '../vault/vault';
import { standingAt, type Rhythm, type Standing } from './rhythm';

/** Something that is due again and again. */
export interface ScheduledJob {
  readonly name: string;
  readonly next: Rhythm;
  /** Does it; answers whether it succeeded. One that did not is tried again within the hour. */
  readonly run: () => Promise<boolean>;
}

/** What wakes the scheduler after `ms`; answers how to call it off. Tests pass one that they turn by hand. */
export type Timer = (ms: number, fire: () => void) => () => void;

/** The system's timer, which keeps no process alive. */
export const systemTimer: Timer = (ms, fire) => {
  const handle = setTimeout(fire, ms).unref();
  return () => clearTimeout(handle);
};

/** Where a job stands, for people and tests to look at. */
export interface JobStanding {
  readonly name: string;
  readonly lastRun: Moment | null;
  readonly nextRun: Moment | null;
  readonly result: string | null;
}

export interface Scheduler {
  /** The computer slept or its clock was set: looks at once. */
  readonly wake: () => void;
  /** Starts nothing more; what runs, ends by itself and is not noted as done. */
  readonly stop: () => void;
  readonly due: () => readonly JobStanding[];
}

export interface SchedulerParts {
  readonly vault: Pick<Vault, 'writer'>;
  readonly exclusive: Exclusive;
  readonly jobs: readonly ScheduledJob[];
  readonly clock: Clock;
  readonly timer: Timer;
  readonly log: Log;
  readonly emit: (signal: Signal) => void;
}

/** Work that waited for the vault to be opened lets the first screen come up before it begins. */
const firstLook = 20_000;
/** Longest time without a look: a timer sleeps with the computer and knows nothing of a clock that was set. */
const longestSlice = 60_000;
const retryAfter = 3_600_000;
/** Clocks are corrected by seconds all the time; beyond this one was set. */
const jumpTolerance = 5 * 60_000;

interface Row {
  readonly lastRun: Moment | null;
  readonly nextRun: Moment | null;
  readonly result: string | null;
}

/**
 * Runs what is due, one after the other, and keeps when in the vault, so that a restart, a sleep or a clock
 * that was set neither loses a run nor makes it twice. Missed runs are made up once, however many there were.
 */
export function startScheduler({ vault, exclusive, jobs, clock, timer, log, emit }: SchedulerParts): Scheduler {
  let stopped = false;
  let looking = false;
  let lookAgain = false;
  let disarm = (): void => undefined;
  let seen: number | null = null;

  const read = (name: string): Row | undefined => vault.writer.get<Row & Record<string, never>>('SELECT lastRun, nextRun, result FROM jobs WHERE name = $name', { name });
  const standingOf = (name: string): Standing => {
    const row = read(name);
    return { lastRun: row?.lastRun ? msOf(row.lastRun) : null, nextRun: row?.nextRun ? msOf(row.nextRun) : null };
  };
  const moment = (ms: number | null): Moment | null => (ms === null ? null : momentOf(ms, clock.zone));

  const keep = (name: string, { lastRun, nextRun }: Standing, result: string | null): Promise<void> =>
    exclusive(async () => {
      if (stopped) return Promise.resolve();
      transaction(vault.writer, () =>
        vault.writer.run(
          `INSERT INTO jobs (name, lastRun, nextRun, result) VALUES ($name, $lastRun, $nextRun, $result)
           ON CONFLICT (name) DO UPDATE SET lastRun = excluded.lastRun, nextRun = excluded.nextRun, result = coalesce(excluded.result, result)`,
          { name, lastRun: moment(lastRun), nextRun: moment(nextRun), result },
        ));
      return Promise.resolve();
    });

  /** Tells once that the clock was set back: against the last look, or after a restart against what was run. */
  const noticeJump = (now: number): void => {
    const before = seen ?? Math.max(...jobs.map(({ name }) => standingOf(name).lastRun ?? -Infinity));
    seen = now;
    if (now >= before - jumpTolerance) return;
    log.note('schedule.clockSetBack', { minutes: Math.round((before - now) / 60_000) });
    emit({ kind: 'notice', notice: 'clockJumped' });
  };

  /** Runs a job that is due and answers when it is due next. */
  const runDue = async (job: ScheduledJob): Promise<number> => {
    const now = clock.now();
    const noted = standingOf(job.name);
    const standing = standingAt(now, noted, job.next, clock.zone);
    if (now < standing.nextRun) {
      if (standing.nextRun !== noted.nextRun || standing.lastRun !== noted.lastRun) await keep(job.name, standing, null);
      return standing.nextRun;
    }
    let done = false;
    try {
      done = await job.run();
    } catch (cause) {
      log.defect(`schedule.${job.name}`, cause);
    }
    const after = clock.now();
    const natural = job.next(after, clock.zone);
    const nextRun = done ? natural : Math.min(natural, after + retryAfter);
    await keep(job.name, { lastRun: done ? after : standing.lastRun, nextRun }, done ? 'done' : 'failed');
    return nextRun;
  };

  const look = async (): Promise<void> => {
    if (stopped) return;
    if (looking) {
      lookAgain = true;
      return;
    }
    looking = true;
    let soonest = Infinity;
    try {
      do {
        lookAgain = false;
        noticeJump(clock.now());
        soonest = Infinity;
        for (const job of jobs) if (!isStopped()) soonest = Math.min(soonest, await runDue(job));
      } while (lookAgain && !isStopped());
    } catch (cause) {
      if (!isStopped()) log.defect('schedule', cause);
    } finally {
      looking = false;
    }
    if (!isStopped()) arm(Math.max(1000, Math.min(longestSlice, soonest - clock.now())));
  };

  // A call, because the flag changes while something is awaited.
  const isStopped = (): boolean => stopped;
  const arm = (ms: number): void => {
    disarm();
    disarm = timer(ms, () => void look());
  };

  arm(firstLook);
  return {
    wake: () => {
      disarm();
      void look();
    },
    stop: () => {
      stopped = true;
      disarm();
    },
    due: () => jobs.map(({ name }) => ({ name, lastRun: null, nextRun: null, result: null, ...read(name) })),
  };
}
