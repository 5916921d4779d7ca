import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClientId } from '../../shared/client/schema';
import type { Given } from '../../shared/ipc/contract';
import type { Day } from '../../shared/kit/dates';
import { transaction } from '../../electron/engine/vault/database';
import { openVault } from '../harness/open-vault';
import { tempVault, valueOf, type TempVault } from '../harness/temp-vault';

let vault: TempVault;
let client: ClientId;
const day = (text: string): Day => text as Day;

beforeEach(async () => {
  vault = await tempVault('2023-09-05T10:30:00+08:00'); // a Tuesday, at a good hour
  ({ id: client } = valueOf(await vault.ask('client:create', { fields: { name: '甲公司' } })));
});
afterEach(async () => vault.remove());

const judge = async (message: Partial<Given<'touch:judge'>> = {}) => valueOf(await vault.ask('touch:judge', { client, kind: 'marketing', channel: '微信', ...message }));
const said = async (message: Partial<Given<'touch:judge'>> = {}) => {
  const { verdict, reasons } = await judge(message);
  return [verdict, ...reasons.map(({ kind }) => kind)];
};
const consent = async (purpose: '营销' | '服务' | '调研', channel: '微信' | '不限' = '微信') =>
  valueOf(await vault.ask('consent:add', { client, fields: { purpose, channel, givenOn: day('2023-08-01'), evidence: '签字表' } }));
const complain = async () => valueOf(await vault.ask('complaint:open', { client, fields: { content: '宕机', receivedOn: day('2023-09-05'), channel: '微信' } })).id;

describe('the guard before a client is contacted (beyond §2 item 6)', () => {
  it('asks for the consent by purpose and channel (C-28)', async () => {
    expect(await said()).toEqual(['serviceOnly', 'consentMissing']);
    const { id } = await consent('营销');
    expect(await said()).toEqual(['allow']);
    expect(await said({ channel: '电话' })).toEqual(['serviceOnly', 'consentMissing']);
    valueOf(await vault.ask('consent:withdraw', { id, on: day('2023-09-01'), reason: '' }));
    expect(await said()).toEqual(['serviceOnly', 'withdrawn']);
    expect((await judge()).overridable).toBe(false);
  });

  it('keeps marketing from a client with an open complaint, and for two weeks after (AT-35)', async () => {
    await consent('营销');
    const id = await complain();
    expect(await said()).toEqual(['serviceOnly', 'openComplaint']);
    expect(await said({ kind: 'service' })).toEqual(['allow', 'openComplaint']);
    valueOf(await vault.ask('complaint:add-step', { complaint: id, fields: { step: '处理完成', content: '已修复' } }));
    valueOf(await vault.ask('complaint:close', { id, outcome: '满意' }));
    expect(await said()).toEqual(['hold', 'recentComplaint']);
    expect((await judge()).until).toEqual({ on: '2023-09-19', time: '10:00' });
    expect(await said({ on: day('2023-09-19'), time: '10:00' })).toEqual(['allow']);
  });

  it('sees a call of the day however it was written down, and judges every way of a message (R-FU-06, R-GEN-06, R-AUD-05)', async () => {
    await consent('营销', '不限');
    valueOf(await vault.ask('followup:log', { client, fields: { heldOn: day('2023-09-05'), method: '微信+电话', summary: '沟通' } }));
    expect(await said({ channel: '微信' })).toEqual(['allow']);
    expect(await said({ channel: '微信', ways: ['微信', '电话'] })).toEqual(['hold', 'sameDayCall']);
    const { id } = await consent('营销', '微信');
    valueOf(await vault.ask('consent:withdraw', { id, on: day('2023-09-01'), reason: '' }));
    expect(await said({ channel: '邮件' })).toEqual(['allow']);
    expect(await said({ channel: '邮件', ways: ['邮件', '微信'] })).toEqual(['serviceOnly', 'withdrawn']);
    expect(await said({ channel: '不限' })).toEqual(['serviceOnly', 'withdrawn']);
  });

  it('judges a day before by the complaints of that day (AT-35)', async () => {
    await consent('营销');
    const id = await complain();
    vault.clock.set('2023-09-08T10:30:00+08:00');
    valueOf(await vault.ask('complaint:add-step', { complaint: id, fields: { step: '处理完成', content: '已修复' } }));
    valueOf(await vault.ask('complaint:close', { id, outcome: '满意' }));
    expect(await said({ on: day('2023-09-04') })).toEqual(['allow']); // not received yet
    expect(await said({ on: day('2023-09-05') })).toEqual(['serviceOnly', 'openComplaint']);
    expect(await said({ on: day('2023-09-07') })).toEqual(['serviceOnly', 'openComplaint']);
    expect(await said({ on: day('2023-09-08') })).toEqual(['hold', 'recentComplaint']);
  });

  it('keeps it from a client whose money is on its way back (R-CA-09)', async () => {
    await consent('营销');
    const { id } = valueOf(await vault.ask('order:create', { client, fields: { orderedOn: day('2023-08-01'), amountFen: 100_00, state: '执行中' } }));
    valueOf(await vault.ask('payment:add', { order: id, fields: { kind: '收款', amountFen: 100_00, paidOn: day('2023-08-01') } }));
    expect(await said()).toEqual(['allow']);
    valueOf(await vault.ask('order:edit', { id, fields: { state: '已取消' } }));
    expect(await said()).toEqual(['serviceOnly', 'refund']);
    valueOf(await vault.ask('payment:add', { order: id, fields: { kind: '退款', amountFen: 100_00, paidOn: day('2023-09-05') } }));
    expect(await said()).toEqual(['allow']);
  });

  it('counts what was logged over all purposes (R-FU-06)', async () => {
    await consent('营销');
    for (const on of ['2023-08-30', '2023-09-01', '2023-09-05']) valueOf(await vault.ask('followup:log', { client, fields: { heldOn: day(on), method: '电话', summary: '沟通' } }));
    expect(await said()).toEqual(['hold', 'frequency']);
    expect((await judge()).until).toEqual({ on: '2023-09-06', time: '10:00' });
    expect(await said({ channel: '微信', on: day('2023-09-06'), time: '10:00' })).toEqual(['allow']);
    valueOf(await vault.ask('policy:set', { key: 'touch.perWeek', value: 4 }));
    expect(await said()).toEqual(['allow']);
    expect(await said({ kind: 'service', channel: '电话' })).toEqual(['allow', 'sameDayCall']);
  });

  it('counts surveys and care as well, and once what was part of a visit (R-FU-06)', async () => {
    await consent('营销');
    const counted = async () => (await judge({ on: day('2023-09-07') })).reasons.find(({ kind }) => kind === 'frequency')?.about ?? null;
    valueOf(await vault.ask('policy:set', { key: 'touch.perWeek', value: 2 }));
    valueOf(await vault.ask('visit:add', { client, fields: { heldOn: day('2023-09-04'), state: '已完成', kind: '满意度调查', method: '上门拜访' } }));
    const survey = async (heldOn: string) => valueOf(await vault.ask('survey:add', { client, fields: { heldOn: day(heldOn) }, answers: [{ dimension: '质量', kind: '1-5分', options: null, value: '5' }], override: { why: '客户约好的' } }));
    await survey('2023-09-04'); // within the visit
    expect(await counted()).toBeNull();
    await survey('2023-09-05');
    expect(await counted()).toBe('2');
    const { id } = valueOf(await vault.ask('care:add', { client, fields: { action: '寄贺卡', dueOn: day('2023-09-03'), method: '信函', messageClass: '服务' } }));
    valueOf(await vault.ask('care:finish', { id, on: day('2023-09-03') }));
    expect(await counted()).toBe('3');
  });

  it('leaves alone who asked for it, on lists as well (C-28)', async () => {
    await consent('营销', '不限');
    const row = async () => valueOf(await vault.ask('client:list', {})).items[0];
    expect(await row()).toMatchObject({ mayMarket: true, marketingStop: null });
    valueOf(await vault.ask('client:edit', { id: client, fields: { noDisturb: true } }));
    expect(await said()).toEqual(['serviceOnly', 'noDisturb']);
    expect(await row()).toMatchObject({ mayMarket: false, marketingStop: '要求不打扰' });
    expect(valueOf(await vault.ask('client:list', { filter: { where: [{ field: 'marketingStop', op: 'is', values: ['要求不打扰'] }] } })).total).toBe(1);
    expect(valueOf(await vault.ask('vault:verify', {}))).toMatchObject({ ok: true });
  });

  it('finds a greeting that the client does not want (AT-19)', async () => {
    await consent('营销');
    valueOf(await vault.ask('client:edit', { id: client, fields: { greeting: '不用圣诞问候' } }));
    expect(await judge({ text: '王经理，圣诞快乐' })).toMatchObject({ verdict: 'override', taboos: [{ words: '圣诞快乐', instead: '佳节安康' }] });
    expect(await said({ text: '王经理，佳节安康' })).toEqual(['allow']);
  });

  it('keeps an override in the act that it allows, and takes it back with it', async () => {
    await consent('服务');
    const { items: [record] } = valueOf(await vault.ask('consent:list', { client }));
    if (!record) throw new Error('no consent');
    valueOf(await vault.ask('consent:withdraw', { id: record.id, on: day('2023-09-01'), reason: '' }));
    const id = await complain();
    const tell = async (why?: string) => vault.ask('complaint:acknowledge', { id, text: '已收到您的反馈', message: { channel: '微信', ...(why === undefined ? {} : { override: { why } }) } });
    expect(await tell()).toMatchObject({ ok: false, error: { kind: 'guarded' } });
    const { action } = valueOf(await tell('客户来电要求回复'));
    expect(valueOf(await vault.ask('touch:overrides', { client })).items).toMatchObject([{ what: '投诉消息', purpose: '服务', channel: '微信', reasons: ['withdrawn'], why: '客户来电要求回复', clientName: '甲公司' }]);
    valueOf(await vault.ask('record:undo', { action }));
    expect(valueOf(await vault.ask('touch:overrides', {})).total).toBe(0);
  });

  it('tells overrides in the report of their month, with reason and client, masked where it leaves so (AT-35, R-RP-11)', async () => {
    await complain();
    const send = async (text: string, why: string) => valueOf(await vault.ask('message:log', { client, kind: 'marketing', channel: '微信', text, override: { why } }));
    await send('王经理，中秋快乐', '总经理亲自问候');
    vault.clock.set('2023-09-30T23:59:00+08:00');
    await send('李总监，国庆愉快', '客户来电要的');
    vault.clock.set('2023-10-01T10:30:00+08:00');
    const report = async (from: string, to: string, masked = false) => valueOf(await vault.ask('report:complaints', { from: day(from), to: day(to), masked }));
    expect((await report('2023-09-01', '2023-09-30')).overrides).toMatchObject({
      total: 2, clients: 1, byReason: [{ kind: 'openComplaint', count: 2 }, { kind: 'consentMissing', count: 2 }, { kind: 'dayOff', count: 1 }],
      items: [{ client, clientName: '甲公司', on: '2023-09-30', what: '消息', purpose: '营销', channel: '微信', why: '客户来电要的' }, { on: '2023-09-05', why: '总经理亲自问候', reasons: ['openComplaint', 'consentMissing'] }],
    });
    expect((await report('2023-10-01', '2023-10-31')).overrides).toEqual({ total: 0, clients: 0, byReason: [], items: [] });
    expect((await report('2023-09-01', '2023-09-30', true)).overrides.items[0]?.why).not.toContain('客户来电');
  });

  it('judges many as it judges one, a client of another vault left out', async () => {
    await consent('营销');
    const { id: other } = valueOf(await vault.ask('client:create', { fields: { name: '乙公司' } }));
    await complain();
    const all = valueOf(await vault.ask('touch:judgeAll', { clients: [client, other, '018f0000-0000-7000-8000-000000000000' as ClientId], kind: 'marketing', channel: '微信' }));
    expect(all).toMatchObject({ counts: { allow: 0, override: 0, hold: 0, serviceOnly: 2 }, guarded: [{ client, reasons: ['openComplaint'] }, { client: other, reasons: ['consentMissing'] }] });
    expect(valueOf(await vault.ask('touch:judgeAll', { kind: 'service', channel: '微信' })).counts.allow).toBe(2);
    expect(await vault.ask('touch:judge', { client: '018f0000-0000-7000-8000-000000000000' as ClientId, kind: 'service', channel: '微信' })).toMatchObject({ ok: false, error: { kind: 'notFound' } });
  });

  it('walks once through each kind of record when there are many', async () => {
    const { writer } = openVault(vault);
    const many = 3_000;
    transaction(writer, () => {
      for (let at = 0; at < many; at += 1) {
        const id = `018f0000-0000-7000-9000-${String(at).padStart(12, '0')}`;
        writer.run("INSERT INTO clients (id, created, stamp, name) VALUES ($id, 's', 's', $id)", { id });
        writer.run("INSERT INTO clientRows (id, name, openComplaints, retired) VALUES ($id, $id, $open, $retired)", { id, open: at % 3 === 0 ? 1 : 0, retired: at % 5 === 0 ? 1 : null });
      }
    });
    const { counts, guarded } = valueOf(await vault.ask('touch:judgeAll', { kind: 'service', channel: '微信' }));
    expect([counts.allow, guarded.length]).toEqual([many + 1, 0]);
    const marketed = valueOf(await vault.ask('touch:judgeAll', { kind: 'marketing', channel: '微信', limit: 10 }));
    expect([marketed.counts.serviceOnly, marketed.guarded.length]).toEqual([many + 1, 10]);
  });
});
