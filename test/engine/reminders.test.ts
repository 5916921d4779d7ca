import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { remindersJob } from '../../electron/engine/schedule/reminders';
import { startScheduler, type Scheduler } from '../../electron/engine/schedule/scheduler';
import { momentAt, msOf, type Day } from '../../shared/kit/dates';
import type { ClientId } from '../../shared/client/schema';
import type { Reminder } from '../../shared/remind/reminder';
import { handTimer, type HandTimer } from '../harness/hand-timer';
import { sessionOf, tempVault, testPassword, valueOf, type TempVault } from '../harness/temp-vault';

let vault: TempVault;
let timer: HandTimer;
let scheduler: Scheduler;
let one: ClientId;

const start = (): void => {
  const session = sessionOf(vault);
  timer = handTimer();
  scheduler = startScheduler({ vault: session.vault, exclusive: session.exclusive, clock: vault.clock, emit: session.emit, log: vault.log, timer: timer.timer, jobs: [remindersJob(session)] });
};
const lookAt = async (time: string): Promise<void> => {
  vault.clock.set(`${time}:00+08:00`);
  await timer.fire();
};
/** What was told since the last look here. */
const told = (): readonly Reminder[] => vault.signals.splice(0).flatMap((signal) => (signal.kind === 'remind' ? signal.reminders : []));
const kinds = (): readonly string[] => told().map(({ kind }) => kind);
const visit = async (on: string, time: string): Promise<void> => {
  valueOf(await vault.ask('visit:add', { client: one, fields: { plannedOn: on as Day, plannedAt: momentAt(on as Day, time, 'Asia/Shanghai') } }));
};

beforeEach(async () => {
  vault = await tempVault('2023-09-05T09:00:00+08:00');
  one = valueOf(await vault.ask('client:create', { fields: { name: '甲有限公司' }, anyway: true })).id;
  start();
  await lookAt('2023-09-05T09:00');
  told();
});
afterEach(async () => {
  scheduler.stop();
  await vault.remove();
});

describe('reminders', () => {
  it('tell of a visit half an hour before, once, without a name unless somebody allows it', async () => {
    await visit('2023-09-05', '10:30');
    await visit('2023-09-05', '15:00');
    await lookAt('2023-09-05T09:59');
    expect(told()).toEqual([]);
    await lookAt('2023-09-05T10:00');
    expect(told()).toMatchObject([{ kind: 'visit', client: one, clientName: null, time: '10:30' }]);
    await lookAt('2023-09-05T10:05');
    expect(told()).toEqual([]);
    valueOf(await vault.ask('settings:write', { patch: { reminderNames: true } }));
    await lookAt('2023-09-05T14:30');
    expect(told()).toMatchObject([{ kind: 'visit', clientName: '甲有限公司', time: '15:00' }]);
  });

  it('tell of a complaint’s limit to the minute', async () => {
    valueOf(await vault.ask('complaint:open', { client: one, fields: { receivedOn: '2023-09-05' as Day, receivedAt: momentAt('2023-09-05' as Day, '09:00', 'Asia/Shanghai'), content: '划痕', grade: '一般' } } as never));
    await lookAt('2023-09-06T08:31');
    expect(told()).toMatchObject([{ kind: 'limit', time: '09:00' }, { kind: 'digest', missed: 2 }]);
  });

  it('climb with a complaint: at half and four fifths of its time, at its end, and every day after, once each', async () => {
    valueOf(await vault.ask('policy:set', { key: 'complaint.generalHandle', value: '4h' }));
    const complaint = valueOf(await vault.ask('complaint:open', { client: one, fields: { receivedAt: momentAt('2023-09-05' as Day, '09:00', 'Asia/Shanghai'), content: '划痕' } })).id;
    const levels: string[] = [];
    for (const time of ['05T10:59', '05T11:00', '05T11:01', '05T12:12', '05T12:30', '05T13:00', '05T13:01', '06T13:00', '07T13:00']) {
      await lookAt(`2023-09-${time}`);
      levels.push(told().map((each) => (each.kind === 'escalation' ? each.level : each.kind)).join('+'));
    }
    expect(levels).toEqual(['', 'first', '', 'second', 'limit', 'due', '', 'daily+digest', 'daily+digest']);
    valueOf(await vault.ask('complaint:add-step', { complaint, fields: { step: '处理完成', content: '已换面板' } }));
    await lookAt('2023-09-08T07:59');
    expect(told().filter(({ kind }) => kind === 'escalation')).toEqual([]);
  });

  it('of a complaint that climbed while the machine slept are told at waking, together', async () => {
    valueOf(await vault.ask('policy:set', { key: 'complaint.generalHandle', value: '4h' }));
    valueOf(await vault.ask('complaint:open', { client: one, fields: { receivedAt: momentAt('2023-09-05' as Day, '09:00', 'Asia/Shanghai'), content: '划痕' } }));
    vault.clock.set('2023-09-05T15:00:00+08:00');
    scheduler.wake();
    await timer.settled();
    expect(told()).toMatchObject([{ kind: 'digest', missed: 4 }]);
  });

  it('of a complaint that climbed while the vault was closed are named among what was missed, before its limit too, and with its record', async () => {
    const complaint = valueOf(await vault.ask('complaint:open', { client: one, fields: { receivedAt: momentAt('2023-09-05' as Day, '09:00', 'Asia/Shanghai'), content: '划痕' } })).id;
    await lookAt('2023-09-05T09:15');
    scheduler.stop();
    await vault.restart();
    vault.clock.set('2023-09-05T22:00:00+08:00');
    valueOf(await vault.ask('vault:unlock', { password: testPassword }));
    start();
    await timer.fire();
    const ms = (on: string, time: string): number => msOf(momentAt(on as Day, time, 'Asia/Shanghai'));
    const escalation = { first: ms('2023-09-05', '21:00'), second: ms('2023-09-06', '04:12'), due: ms('2023-09-06', '09:00') };
    expect(valueOf(await vault.ask('remind:missed', {}))?.items).toMatchObject([{ kind: 'complaint', record: complaint, dueOn: '2023-09-06', escalation }]);
    expect(valueOf(await vault.ask('complaint:read', { id: complaint })).escalation).toEqual({ ...escalation, by: 'handle' });
  });

  it('give the counts every morning', async () => {
    await visit('2023-09-06', '16:00');
    await lookAt('2023-09-06T08:29');
    expect(told()).toEqual([]);
    await lookAt('2023-09-06T08:30');
    expect(told()).toMatchObject([{ kind: 'digest', visits: 1, missed: 0 }]);
  });

  it('that fired while the machine slept are told once at waking, in one message', async () => {
    await visit('2023-09-05', '10:30');
    await visit('2023-09-05', '11:30');
    vault.clock.set('2023-09-05T13:00:00+08:00');
    scheduler.wake();
    await timer.settled();
    expect(told()).toMatchObject([{ kind: 'digest', missed: 2 }]);
    await lookAt('2023-09-05T13:01');
    expect(told()).toEqual([]);
  });

  it('of the night are held back until it ends', async () => {
    await visit('2023-09-05', '20:45');
    await lookAt('2023-09-05T20:20');
    expect(told()).toEqual([]);
    await lookAt('2023-09-06T08:00');
    expect(told()).toMatchObject([{ kind: 'digest', missed: 1 }]);
  });

  it('survive a restart: what was told is not told again, what was missed is', async () => {
    await visit('2023-09-05', '10:30');
    await visit('2023-09-05', '12:30');
    await lookAt('2023-09-05T10:00');
    expect(kinds()).toEqual(['visit']);
    scheduler.stop();
    await vault.restart();
    vault.clock.set('2023-09-05T13:00:00+08:00');
    valueOf(await vault.ask('vault:unlock', { password: testPassword }));
    start();
    await timer.fire();
    expect(told()).toMatchObject([{ kind: 'digest', missed: 1 }]);
  });

  it('are silent when nobody wants them, and tell nothing of that time later', async () => {
    valueOf(await vault.ask('settings:write', { patch: { reminders: false } }));
    await visit('2023-09-05', '10:30');
    await lookAt('2023-09-05T10:00');
    valueOf(await vault.ask('settings:write', { patch: { reminders: true } }));
    await lookAt('2023-09-05T10:40');
    expect(told()).toEqual([]);
  });
});

describe('what passed while nobody was told', () => {
  const missed = async () => valueOf(await vault.ask('remind:missed', {}));
  const owed = async (nextDueOn: string): Promise<void> => void valueOf(await vault.ask('followup:log', { client: one, fields: { summary: '谈过', nextAction: '发方案', nextDueOn: nextDueOn as Day } }));

  it('is kept through sleep and restart until it is dismissed, with since when and how much of what', async () => {
    await visit('2023-09-05', '10:30');
    await visit('2023-09-05', '16:00');
    await owed('2023-09-06');
    await owed('2023-09-08');
    await lookAt('2023-09-05T09:15');
    expect(await missed()).toBeNull();
    await lookAt('2023-09-07T08:00');
    expect(vault.signals.some(({ kind }) => kind === 'absence')).toBe(true);
    const found = await missed();
    expect(found?.since.slice(0, 16)).toBe('2023-09-05T01:15');
    expect(found?.kinds).toEqual(expect.arrayContaining([{ kind: 'visit', duty: null, count: 2 }, { kind: 'nextAction', duty: null, count: 1 }]));
    expect(found?.items.every(({ dueOn }) => dueOn <= '2023-09-06')).toBe(true);
    scheduler.stop();
    await vault.restart();
    vault.clock.set('2023-09-07T12:00:00+08:00');
    valueOf(await vault.ask('vault:unlock', { password: testPassword }));
    start();
    await timer.fire();
    expect((await missed())?.since).toBe(found?.since);
    valueOf(await vault.ask('remind:dismiss', {}));
    expect(await missed()).toBeNull();
  });

  it('is nothing while the app runs, and nothing of what was done since', async () => {
    await visit('2023-09-05', '10:30');
    for (const time of ['09:20', '09:40', '10:00', '10:20', '10:40', '11:00']) await lookAt(`2023-09-05T${time}`);
    expect(await missed()).toBeNull();
    await owed('2023-09-05');
    await lookAt('2023-09-06T09:00');
    const found = await missed();
    expect(found?.kinds.find(({ kind }) => kind === 'nextAction')).toMatchObject({ count: 1 });
    const record = found?.items.find(({ kind }) => kind === 'nextAction')?.record;
    valueOf(await vault.ask('followup:finish-next', { id: record as never, state: '已完成' }));
    expect((await missed())?.kinds.some(({ kind }) => kind === 'nextAction') ?? false).toBe(false);
  });
});
