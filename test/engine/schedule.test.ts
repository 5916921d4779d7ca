import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dailyAt } from '../../electron/engine/schedule/rhythm';
import { startScheduler, type ScheduledJob, type Scheduler } from '../../electron/engine/schedule/scheduler';
import { handTimer, type HandTimer } from '../harness/hand-timer';
import { tempVault, testPassword, valueOf, type TempVault } from '../harness/temp-vault';

let vault: TempVault;
let timer: HandTimer;
let scheduler: Scheduler;
let ran: string[];
let fails: 'never' | 'refused' | 'thrown';

const job = (name: string, time: string): ScheduledJob => ({
  name,
  next: dailyAt(time),
  run: async () => {
    ran.push(`${name} ${new Date(vault.clock.now() + 8 * 3_600_000).toISOString().slice(0, 16)}`);
    if (fails === 'thrown') throw new Error('王小明');
    return Promise.resolve(fails === 'never');
  },
});

const parts = (jobs: readonly ScheduledJob[]) => {
  const session = vault.engine.session();
  if (!session) throw new Error('locked');
  return { vault: session.vault, exclusive: session.exclusive, clock: vault.clock, emit: session.emit, log: vault.log, timer: timer.timer, jobs };
};
const start = (jobs = [job('midday', '12:30')]): void => {
  timer = handTimer();
  scheduler = startScheduler(parts(jobs));
};
const lookAt = async (iso: string): Promise<void> => {
  vault.clock.set(iso);
  await timer.fire();
};
const notices = (): string[] => vault.signals.flatMap((signal) => (signal.kind === 'notice' ? [signal.notice] : []));

beforeEach(async () => {
  ran = [];
  fails = 'never';
  vault = await tempVault('2023-08-16T09:00:00+08:00');
  start();
});
afterEach(async () => {
  scheduler.stop();
  await vault.remove();
});

describe('what is due', () => {
  it('runs at its time, once, and is noted in the vault', async () => {
    await timer.fire();
    await lookAt('2023-08-16T12:29:59+08:00');
    expect(ran).toEqual([]);
    await lookAt('2023-08-16T12:30:00+08:00');
    await lookAt('2023-08-16T12:31:00+08:00');
    expect(ran).toEqual(['midday 2023-08-16T12:30']);
    expect(scheduler.due()).toEqual([{ name: 'midday', lastRun: '2023-08-16T04:30:00.000Z[Asia/Shanghai]', nextRun: '2023-08-17T04:30:00.000Z[Asia/Shanghai]', result: 'done' }]);
    expect(vault.engine.session()?.vault.writer.all('SELECT name, result FROM jobs')).toEqual([{ name: 'midday', result: 'done' }]);
  });

  it('is looked for again within a minute, sooner when it is due sooner, and not in the first seconds', async () => {
    expect(timer.waiting()).toBe(20_000);
    await timer.fire();
    expect(timer.waiting()).toBe(60_000);
    await lookAt('2023-08-16T12:29:40+08:00');
    expect(timer.waiting()).toBe(20_000);
  });

  it('runs several, one after the other, even when one fails', async () => {
    scheduler.stop();
    start([job('early', '10:00'), job('late', '11:00')]);
    await timer.fire();
    fails = 'thrown';
    await lookAt('2023-08-16T12:00:00+08:00');
    expect(ran.map((line) => line.split(' ')[0])).toEqual(['early', 'late']);
    expect(scheduler.due().map(({ result }) => result)).toEqual(['failed', 'failed']);
    expect(vault.log.lines.map(({ event }) => event)).toEqual(['schedule.early', 'schedule.late']);
  });

  it('waits for whoever writes, and does not disturb an open transaction', async () => {
    await timer.fire();
    const session = vault.engine.session();
    let release = (): void => undefined;
    const held = session?.exclusive(() => new Promise<void>((done) => (release = done)));
    vault.clock.set('2023-08-16T12:30:00+08:00');
    const looking = timer.fire();
    await new Promise((done) => setImmediate(done));
    expect(ran).toHaveLength(1);
    expect(scheduler.due()[0]?.result).toBe(null);
    release();
    await Promise.all([held, looking]);
    expect(scheduler.due()[0]?.result).toBe('done');
  });
});

describe('what goes wrong', () => {
  it.each(['refused', 'thrown'] as const)('is tried again within the hour when it was %s, and then leaves the day alone', async (how) => {
    await timer.fire();
    fails = how;
    await lookAt('2023-08-16T12:30:00+08:00');
    await lookAt('2023-08-16T13:00:00+08:00');
    fails = 'never';
    await lookAt('2023-08-16T13:30:00+08:00');
    await lookAt('2023-08-16T14:30:00+08:00');
    expect(ran).toEqual(['midday 2023-08-16T12:30', 'midday 2023-08-16T13:30']);
  });
});

describe('restart', () => {
  it('makes up once what was missed while the vault was locked, however often', async () => {
    await timer.fire();
    scheduler.stop();
    await vault.restart();
    vault.clock.set('2023-08-20T09:00:00+08:00');
    valueOf(await vault.ask('vault:unlock', { password: testPassword }));
    start();
    await timer.fire();
    await lookAt('2023-08-20T09:01:00+08:00');
    expect(ran).toEqual(['midday 2023-08-20T09:00']);
    await lookAt('2023-08-20T12:30:00+08:00');
    expect(ran).toHaveLength(2);
  });

  it('remembers what was done', async () => {
    await timer.fire();
    await lookAt('2023-08-16T12:30:00+08:00');
    scheduler.stop();
    await vault.restart();
    valueOf(await vault.ask('vault:unlock', { password: testPassword }));
    start();
    await lookAt('2023-08-16T12:45:00+08:00');
    expect(ran).toHaveLength(1);
  });

  it('starts nothing after it was stopped', async () => {
    scheduler.stop();
    vault.clock.set('2023-08-17T12:30:00+08:00');
    scheduler.wake();
    await new Promise((done) => setImmediate(done));
    expect([ran, timer.waiting()]).toEqual([[], null]);
  });
});

describe('sleep and clocks', () => {
  it('runs on waking what fell into the sleep, without waiting for the timer', async () => {
    await timer.fire();
    vault.clock.set('2023-08-16T18:00:00+08:00');
    scheduler.wake();
    await timer.settled();
    expect(ran).toEqual(['midday 2023-08-16T18:00']);
    expect(notices()).toEqual([]);
  });

  it('runs once when the clock goes forward by years, and goes on when it comes back', async () => {
    await timer.fire();
    await lookAt('2033-01-01T15:00:00+08:00');
    await lookAt('2033-01-01T15:01:00+08:00');
    expect(ran).toHaveLength(1);
    await lookAt('2023-08-16T10:00:00+08:00');
    expect(notices()).toEqual(['clockJumped']);
    await lookAt('2023-08-16T12:30:00+08:00');
    await lookAt('2023-08-17T12:30:00+08:00');
    expect(ran.slice(1)).toEqual(['midday 2023-08-16T12:30', 'midday 2023-08-17T12:30']);
  });

  it('does not run twice when the clock goes back by hours, tells it once, and does not stall', async () => {
    await timer.fire();
    await lookAt('2023-08-16T12:30:00+08:00');
    for (const time of ['09:00', '09:01', '12:30', '12:31', '18:00']) await lookAt(`2023-08-16T${time}:00+08:00`);
    expect(ran).toHaveLength(1);
    expect(notices()).toEqual(['clockJumped']);
    await lookAt('2023-08-17T12:30:00+08:00');
    expect(ran).toHaveLength(2);
  });

  it('takes a correction by a minute for what it is', async () => {
    await timer.fire();
    await lookAt('2023-08-16T12:30:30+08:00');
    await lookAt('2023-08-16T12:29:30+08:00');
    await lookAt('2023-08-16T12:30:30+08:00');
    expect([ran.length, notices()]).toEqual([1, []]);
  });

  it('notices after a restart that the clock was set back', async () => {
    await timer.fire();
    await lookAt('2023-08-16T12:30:00+08:00');
    scheduler.stop();
    vault.clock.set('2023-08-16T09:00:00+08:00');
    start();
    await timer.fire();
    expect(notices()).toEqual(['clockJumped']);
  });
});
