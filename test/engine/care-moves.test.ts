import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CareTaskId } from '../../shared/care/schema';
import type { ClientId } from '../../shared/client/schema';
import type { ImprovementId } from '../../shared/improvement/schema';
import type { Given } from '../../shared/ipc/contract';
import type { Day } from '../../shared/kit/dates';
import { tempVault, valueOf, type TempVault } from '../harness/temp-vault';

let vault: TempVault;
let client: ClientId;
beforeEach(async () => {
  vault = await tempVault('2026-12-01T10:00:00+08:00');
  client = valueOf(await vault.ask('client:create', { fields: { name: '甲公司' } })).id;
});
afterEach(async () => vault.remove());

const day = (text: string): Day => text as Day;
const refused = (kind: string) => ({ ok: false, error: { kind } });
const lines = async () => valueOf(await vault.ask('work:all', {})).items.filter(({ kind }) => kind === 'care' || kind === 'improvement').map(({ title, dueOn }) => [title, dueOn]);

describe('a care task is moved from the work of the day (S4-T2)', () => {
  const add = async (fields: Given<'care:add'>['fields']): Promise<CareTaskId> => valueOf(await vault.ask('care:add', { client, fields: { messageClass: '服务', ...fields } })).id;
  const open = async () => valueOf(await vault.ask('care:list', { client })).items.filter(({ state }) => state === '待执行').map(({ nextOn, rhythmOn }) => [nextOn, rhythmOn]);

  test('of one day and before a day its day goes, and comes back with undo', async () => {
    for (const cycle of ['当天', '之前'] as const) {
      const id = await add({ action: cycle, cycle, dueOn: day('2026-12-03') });
      const { action } = valueOf(await vault.ask('care:move', { id, on: day('2026-12-08') }));
      expect(await lines()).toContainEqual([cycle, '2026-12-08']);
      valueOf(await vault.ask('record:undo', { action }));
      expect(await lines()).toContainEqual([cycle, '2026-12-03']);
    }
  });

  test.each([
    ['later', ['2026-12-05'], '2026-12-05', '2027-01-01'],
    ['earlier and done before its own day', ['2026-11-30'], '2026-11-30', '2027-01-01', '2026-11-30'],
    ['twice', ['2026-12-05', '2026-12-12'], '2026-12-12', '2027-01-01'],
    ['past its next time', ['2027-01-10'], '2027-01-10', '2027-02-01'],
    ['and back', ['2026-12-05', '2026-12-01'], '2026-12-01', '2027-01-01'],
  ] as const)('one that recurs is moved %s this one time, and its rhythm goes on', async (_how, moves, done, next, now?: string) => {
    const id = await add({ action: '回访', cycle: '重复', frequency: '每月1次' });
    vault.clock.set(`${now ?? '2026-12-01'}T10:00:00+08:00`);
    for (const on of moves) valueOf(await vault.ask('care:move', { id, on: day(on) }));
    expect(await lines()).toEqual([['回访', done]]);
    expect(await open()).toEqual([[done, done === '2026-12-01' ? null : '2026-12-01']]);
    vault.clock.set(`${done}T10:00:00+08:00`);
    expect(valueOf(await vault.ask('care:finish', { id })).nextOn).toBe(next);
    expect(await open()).toEqual([[next, null]]);
    expect(valueOf(await vault.ask('vault:verify', {})).ok).toBe(true);
  });

  test('undo puts one that recurs on the day of its rhythm again; what no longer recurs forgets it', async () => {
    const id = await add({ action: '回访', cycle: '重复', frequency: '每月1次' });
    const { action } = valueOf(await vault.ask('care:move', { id, on: day('2026-12-05') }));
    valueOf(await vault.ask('record:undo', { action }));
    expect(await open()).toEqual([['2026-12-01', null]]);
    valueOf(await vault.ask('care:move', { id, on: day('2026-12-05') }));
    valueOf(await vault.ask('care:edit', { id, fields: { cycle: '当天', dueOn: day('2026-12-09') } }));
    expect(await open()).toEqual([[null, null]]);
  });

  test('the rhythm of a plan goes on by its own days also where the plan begins it anew (C-05)', async () => {
    const { id: plan } = valueOf(await vault.ask('careplan:create', { fields: { name: '月度关怀' }, segment: {} }));
    valueOf(await vault.ask('careplan:node-add', { plan, fields: { action: '问候', kind: '定期', frequency: '每月1次' } }));
    valueOf(await vault.ask('careplan:start', { id: plan }));
    const id = valueOf(await vault.ask('care:list', { client })).items[0]?.id as CareTaskId;
    valueOf(await vault.ask('care:move', { id, on: day('2026-12-10') }));
    expect(valueOf(await vault.ask('careplan:make', { id: plan })).made).toBe(0);
    valueOf(await vault.ask('careplan:end', { id: plan }));
    vault.clock.set('2026-12-10T10:00:00+08:00');
    expect(valueOf(await vault.ask('care:finish', { id })).nextOn).toBeNull();
    valueOf(await vault.ask('careplan:start', { id: plan }));
    expect(await lines()).toEqual([['问候', '2027-01-01']]);
  });

  test('is refused for what is done, gone or to be past', async () => {
    const id = await add({ action: '寄贺卡', dueOn: day('2026-12-03') });
    expect(await vault.ask('care:move', { id, on: day('2026-11-30') })).toMatchObject(refused('dayPast'));
    valueOf(await vault.ask('care:finish', { id }));
    expect(await vault.ask('care:move', { id, on: day('2026-12-08') })).toMatchObject(refused('alreadyDone'));
    valueOf(await vault.ask('care:delete', { id }));
    expect(await vault.ask('care:move', { id, on: day('2026-12-08') })).toMatchObject(refused('notFound'));
  });
});

describe('an improvement plan is moved from the work of the day (R-SV-02)', () => {
  let id: ImprovementId;
  const actions = async () => valueOf(await vault.ask('improvement:read', { id })).actions.map(({ dueOn }) => dueOn);
  beforeEach(async () => {
    id = valueOf(await vault.ask('improvement:start', { client })).id;
    valueOf(await vault.ask('improvement:edit', { id, fields: { goal: '升到 85 分', dueOn: day('2026-12-10') }, actions: [{ text: '专人对接', dueOn: day('2026-12-04') }, { text: '每周回访', dueOn: day('2026-12-10') }, { text: '培训', dueOn: day('2026-12-04'), state: '已完成' }] }));
  });

  test('what is due goes to the day: the first of its open actions, then the deadline with the action of its day; undo brings it back', async () => {
    expect(await lines()).toEqual([['专人对接', '2026-12-04']]);
    const { action } = valueOf(await vault.ask('improvement:move', { id, on: day('2026-12-20') }));
    expect([await lines(), await actions(), valueOf(await vault.ask('improvement:read', { id })).dueOn]).toEqual([[['每周回访', '2026-12-10']], ['2026-12-20', '2026-12-10', '2026-12-04'], '2026-12-10']);
    valueOf(await vault.ask('improvement:move', { id, on: day('2026-12-15') }));
    expect([await lines(), await actions(), valueOf(await vault.ask('improvement:read', { id })).dueOn]).toEqual([[['每周回访', '2026-12-15']], ['2026-12-20', '2026-12-15', '2026-12-04'], '2026-12-15']);
    valueOf(await vault.ask('record:undo', { action }));
    expect(await actions()).toEqual(['2026-12-04', '2026-12-15', '2026-12-04']);
    expect(valueOf(await vault.ask('vault:verify', {})).ok).toBe(true);
  });

  test('is refused for one that is over, gone or to be past', async () => {
    expect(await vault.ask('improvement:move', { id, on: day('2026-11-30') })).toMatchObject(refused('dayPast'));
    valueOf(await vault.ask('improvement:end', { id, state: '已完成' }));
    expect(await vault.ask('improvement:move', { id, on: day('2026-12-20') })).toMatchObject(refused('notRunning'));
    valueOf(await vault.ask('improvement:delete', { id }));
    expect(await vault.ask('improvement:move', { id, on: day('2026-12-20') })).toMatchObject(refused('notFound'));
  });
});
