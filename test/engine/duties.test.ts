import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClientId } from '../../shared/client/schema';
import type { DutyKind } from '../../shared/duty/schema';
import type { Day } from '../../shared/kit/dates';
import type { ActionId } from '../../shared/record/schema';
import { sessionOf, tempVault, testPassword, valueOf, type TempVault } from '../harness/temp-vault';

let vault: TempVault;
beforeEach(async () => (vault = await tempVault('2023-08-16T14:30:00+08:00')));
afterEach(() => vault.remove());

const day = (text: string): Day => text as Day;
const create = async (fields: object = {}, tags: string[] = []): Promise<ClientId> => valueOf(await vault.ask('client:create', { fields: { name: '启明科技有限公司', ...fields }, tags, anyway: true })).id;
const log = async (client: ClientId, fields: object = {}) => valueOf(await vault.ask('followup:log', { client, fields: { summary: '谈了方案', ...fields } }));
const buy = async (client: ClientId, orderedOn: string) => valueOf(await vault.ask('order:create', { client, fields: { orderedOn: day(orderedOn), amountFen: 100_000 } }));
const duties = async (client: ClientId) => valueOf(await vault.ask('duty:list', { client })).items;
const duty = async (client: ClientId, kind: DutyKind) => (await duties(client)).find((each) => each.kind === kind);
const shown = async (client: ClientId) => (await duties(client)).map(({ kind, dueOn }) => `${kind} ${dueOn}`);
const client = async (id: ClientId) => valueOf(await vault.ask('client:read', { id })).client;
const notices = async () => valueOf(await vault.ask('duty:notices', {})).items;
const idOf = async (of: ClientId, kind: DutyKind) => {
  const found = await duty(of, kind);
  if (!found) throw new Error(`no ${kind}`);
  return found.id;
};
const sound = async () => expect(valueOf(await vault.ask('vault:verify', {}))).toMatchObject({ ok: true, derivedStale: 0, logMismatches: 0 });
/** A new day: what midnight does. */
const onDay = async (iso: string): Promise<void> => {
  vault.clock.set(`${iso}T09:00:00+08:00`);
  await sessionOf(vault).derive();
};

describe('what is owed', () => {
  it('AT-06: the first contact within 48 hours to the minute, and late one minute after', async () => {
    const id = await create();
    expect(await duty(id, '首次跟进')).toMatchObject({ dueOn: '2023-08-18', dueAt: '2023-08-18T06:30:00.000Z[Asia/Shanghai]', rule: 'R-FU-01', late: false });
    vault.clock.set('2023-08-18T14:30:00+08:00');
    expect((await duty(id, '首次跟进'))?.late).toBe(false);
    vault.clock.set('2023-08-18T14:31:00+08:00');
    expect((await duty(id, '首次跟进'))?.late).toBe(true);
    expect(valueOf(await vault.ask('duty:list', { late: true })).items.map(({ kind }) => kind)).toEqual(['首次跟进']);
    await log(id);
    expect(await shown(id)).toEqual(['跟进 2023-09-01', '资料核对 2024-08-16']);
    await sound();
  });

  it('a contact moves the next one, and taking it back moves it back', async () => {
    const id = await create({ intentGrade: 'A类' });
    await log(id, { heldOn: '2023-08-16' });
    expect(await duty(id, '跟进')).toMatchObject({ dueOn: '2023-08-23', policy: 'followup.prospectA', since: '2023-08-16' });
    await onDay('2023-08-20');
    const { action } = await log(id, { kind: '触达' });
    expect((await duty(id, '跟进'))?.dueOn).toBe('2023-08-27');
    expect(valueOf(await vault.ask('client:list', {})).items[0]).toMatchObject({ lastContactOn: '2023-08-20', nextOn: '2023-08-27' });
    valueOf(await vault.ask('record:undo', { action }));
    expect((await duty(id, '跟进'))?.dueOn).toBe('2023-08-23');
  });

  it('R-RV-10: a follow-up of a kind of visit is a return visit, any other is not', async () => {
    const id = await create({ stage: '合作', cooperationSince: '2023-05-20' });
    const before = await duty(id, '回访');
    await log(id);
    expect((await duty(id, '回访'))?.dueOn).toBe(before?.dueOn);
    await log(id, { visitKind: '满意度调查', kind: '触达' }); // nobody answered (R-GEN-03)
    expect((await duty(id, '回访'))?.dueOn).toBe(before?.dueOn);
    const { action } = await log(id, { visitKind: '满意度调查' });
    expect(await duty(id, '回访')).toMatchObject({ since: '2023-08-16', dueOn: '2023-10-16' }); // C-09: the next falls into the gap
    valueOf(await vault.ask('record:undo', { action }));
    expect((await duty(id, '回访'))?.dueOn).toBe(before?.dueOn);
  });

  it('a clock that is set back takes what is owed back with it, and is no damage', async () => {
    const id = await create({ stage: '合作', cooperationSince: '2023-08-16' });
    await onDay('2024-09-01');
    const ahead = await shown(id);
    await log(id);
    vault.clock.set('2023-08-17T09:00:00+08:00');
    expect(valueOf(await vault.ask('vault:verify', {}))).toMatchObject({ ok: true, derivedStale: 0 });
    await onDay('2023-08-17');
    expect(await shown(id)).not.toEqual(ahead);
    await sound();
  });

  it('R-FU-12: who is in a hurry comes first; by kind, owner and day', async () => {
    const calm = await create({ name: '甲有限公司', owner: '李明', intentGrade: 'A类' });
    const hurried = await create({ name: '乙有限公司', owner: '王芳', intentGrade: 'C类' }, ['急购']);
    for (const id of [calm, hurried]) await log(id);
    const all = valueOf(await vault.ask('duty:list', {}));
    expect(all).toMatchObject({ total: 4, items: [{ client: hurried, urgent: true, clientName: '乙有限公司' }, { client: hurried }, { client: calm, urgent: false }, { client: calm }] });
    const some = async (filter: object) => valueOf(await vault.ask('duty:list', filter)).items.map(({ clientName, kind }) => `${clientName} ${kind}`);
    expect(await some({ kinds: ['跟进'] })).toEqual(['乙有限公司 跟进', '甲有限公司 跟进']);
    expect(await some({ owner: '李明', to: '2023-12-31' })).toEqual(['甲有限公司 跟进']);
    expect(await some({ from: '2023-09-16', to: '2023-09-16' })).toEqual(['乙有限公司 跟进']);
    expect(valueOf(await vault.ask('duty:list', { limit: 1, offset: 3 })).items).toHaveLength(1);
  });

  it('AT-07: weekly by the plan, on a Saturday by hand, both shown as such', async () => {
    const id = await create({ intentGrade: 'B类' });
    await onDay('2023-08-25');
    await log(id);
    valueOf(await vault.ask('plan:set', { client: id, plan: { frequency: '每周1次', reason: '月底定供应商', method: '电话+邮件', focus: '确认方案反馈，邀请参会' } }));
    expect(await duty(id, '跟进')).toMatchObject({ dueOn: '2023-09-01', usualOn: '2023-09-08', ruleOn: null, rule: 'C-03', method: '电话+邮件' });
    valueOf(await vault.ask('plan:set', { client: id, plan: { nextOn: day('2023-09-02') } }));
    expect(await duty(id, '跟进')).toMatchObject({ dueOn: '2023-09-02', ruleOn: '2023-09-01', usualOn: '2023-09-08', notes: [{ kind: 'apart', days: 1 }, { kind: 'weekend' }] });
    await onDay('2023-08-30');
    await log(id);
    expect(await duty(id, '跟进')).toMatchObject({ dueOn: '2023-09-06', ruleOn: null });
    await sound();
  });
});

describe('what is said of a duty', () => {
  it('done, moved with a reason, set back, not owed with a reason', async () => {
    const id = await create();
    await buy(id, '2023-08-16');
    expect(await shown(id)).toEqual(['使用回访 2023-09-16', '跟进 2023-09-16', '感谢信 2023-11-16', '满意度调查 2023-11-16', '资料核对 2024-08-16']);
    const letter = await idOf(id, '感谢信');
    expect(await vault.ask('duty:move', { id: letter, on: day('2023-11-20'), reason: ' ' })).toMatchObject({ ok: false, error: { kind: 'reasonMissing' } });
    expect(await vault.ask('duty:move', { id: letter, on: day('2023-08-15'), reason: '早一点' })).toMatchObject({ ok: false, error: { kind: 'dayPast' } });
    expect(valueOf(await vault.ask('duty:move', { id: letter, on: day('2023-11-18'), reason: '与周年一起寄' })).notes).toEqual([{ kind: 'apart', days: 2 }, { kind: 'weekend' }]);
    expect(valueOf(await vault.ask('duty:move', { id: letter, on: day('2023-10-02'), reason: '节前寄' })).notes).toEqual([{ kind: 'apart', days: -45 }, { kind: 'holiday', name: '国庆节' }]);
    expect(valueOf(await vault.ask('duty:move', { id: letter, on: day('2023-10-07'), reason: '调休那天寄' })).notes).toEqual([{ kind: 'apart', days: -40 }]);
    valueOf(await vault.ask('duty:move', { id: letter, on: day('2023-11-18'), reason: '与周年一起寄' }));
    expect(await duty(id, '感谢信')).toMatchObject({ dueOn: '2023-11-18', ruleOn: '2023-11-16', reason: '与周年一起寄' });
    valueOf(await vault.ask('duty:reset', { id: letter }));
    expect(await duty(id, '感谢信')).toMatchObject({ dueOn: '2023-11-16', ruleOn: null, reason: null });
    expect(await vault.ask('duty:reset', { id: letter })).toMatchObject({ ok: false, error: { kind: 'notFound' } });
    expect(await vault.ask('duty:settle', { ids: [letter], state: '免除' })).toMatchObject({ ok: false, error: { kind: 'reasonMissing' } });
    expect(await vault.ask('duty:settle', { ids: [letter], state: '已完成', on: day('2023-08-17') })).toMatchObject({ ok: false, error: { kind: 'dayInFuture' } });
    const { action } = valueOf(await vault.ask('duty:settle', { ids: [letter], state: '免除', reason: '客户不收信件' }));
    expect((await duty(id, '感谢信'))?.dueOn).toBe('2024-08-16');
    valueOf(await vault.ask('record:undo', { action }));
    expect((await duty(id, '感谢信'))?.dueOn).toBe('2023-11-16');
    expect(await vault.ask('duty:settle', { ids: [await idOf(id, '资料核对')], state: '已完成' })).toMatchObject({ ok: false, error: { kind: 'elsewhere' } });
    await sound();
  });

  it('a logged contact settles in the same act what it is told to, and deleting it owes it again (C-06)', async () => {
    const id = await create();
    await buy(id, '2023-08-16');
    await onDay('2023-09-16');
    const other = await create({ name: '另一家有限公司' });
    const usage = await idOf(id, '使用回访');
    expect(await vault.ask('followup:log', { client: other, fields: { summary: '谈了使用' }, settles: [usage] })).toMatchObject({ ok: false, error: { kind: 'notFound', field: 'settles' } });
    const { id: followup } = valueOf(await vault.ask('followup:log', { client: id, fields: { summary: '谈了使用' }, settles: [usage, await idOf(id, '跟进')] }));
    expect(await shown(id)).toEqual(['回访 2023-10-16', '跟进 2023-10-16', '感谢信 2023-11-16', '满意度调查 2023-11-16', '资料核对 2024-08-16']);
    const marks = valueOf(await vault.ask('record:list', { collection: 'dutyMarks' })).items;
    expect(marks).toMatchObject([{ duty: '使用回访', state: '已完成', on: '2023-09-16', followup }]);
    valueOf(await vault.ask('followup:delete', { id: followup }));
    expect((await shown(id)).slice(0, 2)).toEqual(['使用回访 2023-09-16', '跟进 2023-09-16']);
    await sound();
  });

  it('goes with the client: into the bin and back, into another, for good', async () => {
    const [keep, drop] = [await create(), await create({ name: '启明科技' })];
    await log(drop);
    valueOf(await vault.ask('duty:move', { id: await idOf(drop, '跟进'), on: day('2023-09-05'), reason: '客户出差' }));
    valueOf(await vault.ask('client:delete', { id: drop }));
    expect(valueOf(await vault.ask('duty:list', {})).items.every((each) => each.client === keep)).toBe(true);
    valueOf(await vault.ask('record:restore', { collection: 'clients', id: drop as never }));
    expect(await duty(drop, '跟进')).toMatchObject({ dueOn: '2023-09-05', reason: '客户出差' });
    const { action } = valueOf(await vault.ask('merge:run', { keep, drop }));
    expect(await duty(keep, '跟进')).toMatchObject({ dueOn: '2023-09-05', reason: '客户出差' });
    expect(await duties(drop)).toEqual([]);
    valueOf(await vault.ask('record:undo', { action }));
    expect((await duty(drop, '跟进'))?.dueOn).toBe('2023-09-05');
    valueOf(await vault.ask('privacy:erase', { client: drop, typed: (await client(drop)).number ?? '', reason: '本人要求' }));
    expect(sessionOf(vault).vault.writer.all("SELECT 1 FROM dutyMarks UNION ALL SELECT 1 FROM dutyRows WHERE reason IS NOT NULL")).toEqual([]);
    await sound();
  });
});

describe('stages that move', () => {
  it('the first order makes a prospect one who co-operates, with a notice; both go back together', async () => {
    const id = await create();
    const { action } = await buy(id, '2023-08-14');
    expect(await client(id)).toMatchObject({ stage: '合作', cooperationSince: '2023-08-14' });
    expect(await notices()).toMatchObject([{ move: 'firstOrder', rule: 'R-GEN-04', undone: false, total: 1, clients: [{ id, from: '潜在', to: '合作' }] }]);
    const undo = valueOf(await vault.ask('record:undo', { action })).action;
    expect(await client(id)).toMatchObject({ stage: '潜在', cooperationSince: null });
    expect((await notices())[0]?.undone).toBe(true);
    valueOf(await vault.ask('record:undo', { action: undo }));
    expect(await client(id)).toMatchObject({ stage: '合作', cooperationSince: '2023-08-14' });
    valueOf(await vault.ask('record:undo', { action: (await notices())[0]?.action as ActionId }));
    expect((await client(id)).stage).toBe('潜在'); // the move alone
    await log(id);
    expect((await client(id)).stage).toBe('潜在'); // and it holds
    await sound();
  });

  it('AT-08, C-11: silent for six months to the day, then woken by the next interaction', async () => {
    const id = await create();
    await log(id, { heldOn: '2023-08-16' });
    await onDay('2024-02-15');
    expect((await client(id)).stage).toBe('潜在');
    expect(valueOf(await vault.ask('client:list', {})).items[0]).toMatchObject({ quiet: '关注' });
    await onDay('2024-02-16');
    expect((await client(id)).stage).toBe('沉睡');
    expect(await notices()).toMatchObject([{ move: 'fellAsleep', rule: 'C-11', clients: [{ id, from: '潜在', to: '沉睡' }] }]);
    expect((await shown(id))[0]).toBe('唤醒 2024-02-16');
    await log(id, { kind: '触达', summary: '寄出唤醒礼包' });
    expect((await shown(id))[0]).toBe('唤醒 2024-02-23');
    await onDay('2024-02-23');
    expect(await duty(id, '跟进')).toMatchObject({ dueOn: '2024-05-16', policy: 'followup.sleeping', cap: '沉睡' });
    await log(id, { summary: '回电询价' });
    expect((await client(id)).stage).toBe('潜在');
    expect((await notices()).map(({ move }) => move)).toEqual(['woke', 'fellAsleep']);
    await sound();
  });

  it('what somebody set by hand holds, and 流失 is never touched', async () => {
    const [held, gone] = [await create(), await create({ name: '别家有限公司', stage: '流失', stageReason: '转投竞品' })];
    await onDay('2024-03-01');
    expect((await client(held)).stage).toBe('沉睡');
    valueOf(await vault.ask('client:edit', { id: held, fields: { stage: '合作' } }));
    await onDay('2024-03-02');
    expect((await client(held)).stage).toBe('合作');
    await buy(gone, '2024-03-02');
    expect((await client(gone)).stage).toBe('流失');
    expect(await duties(gone)).toEqual([]);
  });

  it('a night that was slept through is made up when the vault is opened', async () => {
    const id = await create();
    await vault.restart();
    vault.clock.set('2024-05-01T09:00:00+08:00');
    valueOf(await vault.ask('vault:unlock', { password: testPassword }));
    await sessionOf(vault).derive();
    expect((await client(id)).stage).toBe('沉睡');
    expect(vault.signals.some(({ kind }) => kind === 'derived')).toBe(true);
  });
});

describe('policies', () => {
  it('a changed policy is followed by every client, behind everything else', async () => {
    const ids: ClientId[] = [];
    for (let at = 0; at < 150; at++) ids.push(await create({ name: `客户${at}有限公司`, intentGrade: 'B类' }));
    for (const id of ids) await log(id);
    vault.signals.length = 0;
    valueOf(await vault.ask('policy:set', { key: 'followup.prospectB', value: '10d' }));
    valueOf(await vault.ask('policy:set', { key: 'followup.prospectB', value: '20d' })); // and once more before the first was done
    await sessionOf(vault).derive();
    expect(valueOf(await vault.ask('duty:list', { kinds: ['跟进'], from: day('2023-09-05'), to: day('2023-09-05') })).total).toBe(150);
    expect(vault.signals).toContainEqual({ kind: 'job', job: 'derive', step: 'duties', done: 150, total: 150 });
    valueOf(await vault.ask('policy:reset', { key: 'followup.prospectB' }));
    await sessionOf(vault).derive();
    expect((await duty(ids[0] as ClientId, '跟进'))?.dueOn).toBe('2023-08-30');
    await sound();
  });
});
