import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { careOfTheDay } from '../../electron/engine/care/scheduled';
import { commit } from '../../electron/engine/vault/changes';
import type { CarePlanId } from '../../shared/care-plan/schema';
import { sessionOf, tempVault, testPassword, valueOf, type TempVault } from '../harness/temp-vault';

const clients = 230;
let vault: TempVault;
let id: CarePlanId;
beforeEach(async () => {
  vault = await tempVault('2026-12-01T10:00:00+08:00');
  commit(sessionOf(vault).vault, { kind: 'user' }, (act) => Array.from({ length: clients }, (_, nth) => act.create('clients', { name: `客户${nth}`, stage: '潜在' })));
  id = valueOf(await vault.ask('careplan:create', { fields: { name: '岁末关怀' }, segment: {} })).id;
  valueOf(await vault.ask('careplan:node-add', { plan: id, fields: { action: '问候', kind: '节日', festival: '圣诞节' } }));
});
afterEach(async () => vault.remove());

const seen = async () => {
  const { plan } = valueOf(await vault.ask('careplan:read', { id }));
  return [plan.state, plan.startsOn, plan.counts.tasks];
};
const kept = (): number => sessionOf(vault).vault.writer.get<{ n: number }>('SELECT (SELECT count(*) FROM careTasks) + (SELECT count(*) FROM carePlanMembers) AS n')?.n ?? -1;
const openAgain = async (): Promise<void> => {
  await vault.restart();
  valueOf(await vault.ask('vault:unlock', { password: testPassword }));
};
/** Does something at the first word of a job that it writes. */
const whenWriting = async (job: string, work: () => void): Promise<void> => {
  const writes = () => vault.signals.some((signal) => signal.kind === 'job' && signal.job === job && signal.step === 'write');
  while (!writes()) await new Promise((resolve) => setImmediate(resolve));
  work();
};

describe('the tasks of a plan are made as a job', () => {
  test('it tells how far it is, answers other asks meanwhile, and is one act that Ctrl+Z takes back', async () => {
    const running = vault.ask('careplan:start', { id, job: 'start' });
    let before: Awaited<ReturnType<typeof seen>> | null = null;
    await whenWriting('start', () => void seen().then((is) => (before = is)));
    const { action, made } = valueOf(await running);
    expect(made).toBe(clients);
    expect(before).toEqual(['草稿', null, 0]); // answered while the tasks were written
    const steps = vault.signals.flatMap((signal) => (signal.kind === 'job' && signal.job === 'start' ? [[signal.step, signal.done, signal.total]] : []));
    expect(steps[0]).toEqual(['choose', 0, 1]);
    expect(steps).toContainEqual(['write', 100, clients]);
    expect(await seen()).toEqual(['进行中', '2026-12-01', clients]);
    valueOf(await vault.ask('record:undo', { action }));
    expect(await seen()).toEqual(['草稿', null, 0]);
  });

  test('cancelled, it leaves nothing behind, and what is started anew makes everybody one', async () => {
    for (const when of ['while it waits', 'while it writes']) {
      const running = vault.ask('careplan:start', { id, job: when });
      const cancel = () => void vault.ask('job:cancel', { job: when });
      if (when === 'while it waits') cancel();
      else await whenWriting(when, cancel);
      expect(await running, when).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
      expect([await seen(), kept()], when).toEqual([['草稿', null, 0], 0]);
    }
    expect(valueOf(await vault.ask('careplan:start', { id, job: 'again' })).made).toBe(clients);
    valueOf(await vault.ask('careplan:node-add', { plan: id, fields: { action: '拜年', kind: '节日', festival: '元旦' } }));
    vault.clock.set('2026-12-20T10:00:00+08:00');
    const making = vault.ask('careplan:make', { id, job: 'make' });
    await whenWriting('make', () => void vault.ask('job:cancel', { job: 'make' }));
    expect(await making).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
    expect(await seen()).toEqual(['进行中', '2026-12-01', clients]);
    expect([valueOf(await vault.ask('careplan:make', { id })).made, valueOf(await vault.ask('careplan:make', { id })).made]).toEqual([clients, 0]);
    expect(valueOf(await vault.ask('vault:verify', {})).ok).toBe(true);
  });

  test('locked meanwhile, it is cancelled, and so is the night, which is tried again', async () => {
    const running = vault.ask('careplan:start', { id, job: 'start' });
    await whenWriting('start', () => void vault.engine.end());
    expect(await running).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
    await openAgain();
    expect([await seen(), kept()]).toEqual([['草稿', null, 0], 0]);

    valueOf(await vault.ask('careplan:start', { id }));
    valueOf(await vault.ask('careplan:node-add', { plan: id, fields: { action: '寄台历', kind: '节日', festival: '圣诞节' } }));
    const night = careOfTheDay(sessionOf(vault)).run();
    await whenWriting('care.daily', () => void vault.engine.end());
    expect(await night).toBe(false);
    await openAgain();
    expect(await seen()).toEqual(['进行中', '2026-12-01', clients]);
    expect(await careOfTheDay(sessionOf(vault)).run()).toBe(true);
    expect(await seen()).toEqual(['进行中', '2026-12-01', 2 * clients]);
  });
});
