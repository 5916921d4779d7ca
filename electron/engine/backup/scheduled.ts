import { contentsSweep } from '../blobs/scheduled';
import { careOfTheDay } from '../care/scheduled';
import { Cancelled, type JobControl } from '../jobs';
import type { Log } from '../log/log';
import { remindersJob } from '../schedule/reminders';
import { dutiesOfTheDay } from '../schedule/duties';
import { dailyAt } from '../schedule/rhythm';
import { startScheduler, systemTimer, type ScheduledJob, type Scheduler, type Timer } from '../schedule/scheduler';
import type { Session } from '../session';
import { readSettings } from '../vault/settings';
import { makeDailyBackup } from './make';

/** When the day's backup is due: at midday, when most machines are on and their users at lunch. */
const backupTime = '12:30';

/** The day's backup as a job; does nothing on days on which the user wants none. */
export function dailyBackup(session: Session, control: JobControl): ScheduledJob {
  return {
    name: 'backup.daily',
    next: dailyAt(backupTime),
    run: async () => {
      if (!readSettings(session.vault.writer).dailyBackup) return true;
      const made = await makeDailyBackup(session, control).catch((cause: unknown) => {
        session.emit({ kind: 'notice', notice: 'backupFailed' });
        throw cause;
      });
      if (made.ok) session.log.note('backup.daily', { bytes: made.value.bytes });
      else session.log.note('backup.daily.refused', { why: made.error });
      if (made.ok || made.error !== 'cancelled') session.emit({ kind: 'notice', notice: made.ok ? 'backupMade' : 'backupFailed' });
      return made.ok;
    },
  };
}

/** The scheduler of whichever session is open: one thing for the process to start, wake and stop. */
export function scheduledBackups(log: Log, timer: Timer = systemTimer): { readonly start: (session: Session) => () => void; readonly wake: () => void } {
  let scheduler: Scheduler | null = null;
  return {
    start: (session) => {
      let ended = false;
      const control: JobControl = {
        progress: () => undefined,
        breathe: async () => {
          await new Promise((done) => setImmediate(done));
          if (ended) throw new Cancelled(); // the vault was locked: the backup ends and cleans up
        },
      };
      const { vault, exclusive, clock, emit } = session;
      const mine = startScheduler({ vault, exclusive, clock, emit, log, timer, jobs: [dutiesOfTheDay(session), careOfTheDay(session), remindersJob(session), dailyBackup(session, control), contentsSweep(session)] });
      scheduler = mine;
      return () => {
        ended = true;
        mine.stop();
        if (scheduler === mine) scheduler = null;
      };
    },
    wake: () => scheduler?.wake(),
  };
}
