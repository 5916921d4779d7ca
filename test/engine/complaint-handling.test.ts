import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Given } from '../../shared/ipc/contract';
import type { Day, Moment } from '../../shared/kit/dates';
import { tempVault, valueOf, type TempVault } from '../harness/temp-vault';

let vault: TempVault;
beforeEach(async () => (vault = await tempVault('2023-08-16T14:30:00+08:00')));
afterEach(async () => vault.remove());

const at = (text: string): Moment => `${text}:00.000Z[Asia/Shanghai]` as Moment;
type Fields = Given<'complaint:open'>['fields'];

async function open(fields: Fields = {}, grade: 'A类' | 'C类' = 'C类') {
  const { id: client } = valueOf(await vault.ask('client:create', { fields: { name: '深圳星河科技有限公司', valueGrade: grade }, anyway: true }));
  const { id } = valueOf(await vault.ask('complaint:open', { client, fields: { content: '服务器宕机', receivedAt: at('2023-08-16T06:30'), ...fields } }));
  return { client, id };
}
type Id = Awaited<ReturnType<typeof open>>['id'];
const file = async (id: Id) => valueOf(await vault.ask('complaint:read', { id }));
const clock = async (id: Id, kind: string) => (await file(id)).clocks.find((each) => each.kind === kind);
const step = async (complaint: Id, name: '处理完成' | '方案制定' | '反馈回访', more: object = {}) =>
  vault.ask('complaint:add-step', { complaint, fields: { step: name, content: '记下做了什么', ...more } });
const soundOf = async () => valueOf(await vault.ask('vault:verify', {}));

describe('registering (R-CP-12, C-07)', () => {
  it('keeps the answers and what they propose, the grade of the client, and the day of the limit', async () => {
    const { id } = await open({ coreFailure: true, downHours: 4 }, 'A类');
    expect((await file(id)).complaint).toMatchObject({ grade: '严重', proposedGrade: '严重', clientGrade: 'A类', expectedOn: '2023-08-18' });
  });

  it('asks why a grade differs from the proposal, and takes nobody else’s contact or order', async () => {
    const { id: client } = valueOf(await vault.ask('client:create', { fields: { name: '甲公司' } }));
    const { id: other } = valueOf(await vault.ask('client:create', { fields: { name: '乙公司' }, contacts: [{ name: '王经理' }] }));
    const [contact] = valueOf(await vault.ask('record:list', { collection: 'contacts', filter: { client: other } })).items;
    const register = async (fields: Fields) => vault.ask('complaint:open', { client, fields: { content: '划痕', ...fields } });
    expect(await register({ danger: true, grade: '一般' })).toMatchObject({ error: { kind: 'reasonMissing', field: 'gradeReason' } });
    expect((await register({ danger: true, grade: '一般', gradeReason: '已当场排除' })).ok).toBe(true);
    expect(contact).toBeDefined();
    expect(await register({ contact: contact?.['id'] as never })).toMatchObject({ error: { kind: 'wrongOwner', field: 'contact' } });
  });

  it('is limited by the cell of its client’s grade where that is stricter, also when the grade changes later', async () => {
    valueOf(await vault.ask('policy:set', { key: 'complaint.slaA.general', value: '4h' }));
    const { client, id } = await open({}, 'A类');
    const limits = { receivedOn: '2023-08-16' as Day, receivedAt: at('2023-08-16T06:30'), channel: null, grade: '一般' } as const;
    expect(valueOf(await vault.ask('complaint:limits', { client, ...limits })).handle).toMatchObject({ at: at('2023-08-16T10:30'), rule: 'C-07' });
    expect(valueOf(await vault.ask('complaint:limits', { client: null, ...limits })).handle).toMatchObject({ rule: 'AT-26' });
    valueOf(await vault.ask('client:edit', { id: client, fields: { valueGrade: 'C类' } }));
    expect(await clock(id, 'handle')).toMatchObject({ due: { at: at('2023-08-16T10:30'), rule: 'C-07' }, policy: 'complaint.slaA.general', limit: '4h' });
  });
});

describe('the responsible department (C-17)', () => {
  const department = async (id: Id) => (await file(id)).complaint.department;
  const edit = async (id: Id, fields: Fields) => valueOf(await vault.ask('complaint:edit', { id, fields })).action;

  it('is that of the type where none is named, as the rules have it now', async () => {
    expect(await department((await open({ type: '产品问题' })).id)).toBe('产品部');
    valueOf(await vault.ask('policy:set', { key: 'complaint.department.product', value: '技术部' }));
    expect(await department((await open({ type: '产品问题' })).id)).toBe('技术部');
    expect(await department((await open({ type: '产品问题', department: '销售部' })).id)).toBe('销售部');
    expect(await department((await open({ type: '产品问题', department: null })).id)).toBeNull();
    expect(await vault.ask('policy:set', { key: 'complaint.department.product', value: '=1+1' })).toMatchObject({ error: { kind: 'wrongKind' } });
    valueOf(await vault.ask('policy:set', { key: 'complaint.department.product', value: '' }));
    expect(await department((await open({ type: '产品问题' })).id)).toBeNull();
  });

  it('comes with a type that is chosen later, never over one that is there, and undo takes both back', async () => {
    const { id } = await open();
    const action = await edit(id, { type: '沟通问题' });
    expect(await department(id)).toBe('销售部');
    await edit(id, { type: '服务问题' });
    expect(await department(id)).toBe('销售部');
    const { id: other } = await open();
    const all = { rows: { list: 'complaints', filter: {} } } as const;
    const bulk = valueOf(await vault.ask('list:bulk-edit', { chosen: all, change: { kind: 'set', field: 'type', value: '产品问题' }, job: 'b' }));
    expect([bulk.changed, await department(id), await department(other)]).toEqual([2, '销售部', '产品部']);
    valueOf(await vault.ask('record:undo', { action: bulk.action }));
    expect((await file(other)).complaint).toMatchObject({ type: null, department: null });
    valueOf(await vault.ask('record:undo', { action }));
    expect(await department(id)).toBeNull();
    await soundOf();
  });

  it('keeps its place in the rules when it is renamed, and gets it back with undo', async () => {
    const { id } = await open({ type: '产品问题' });
    const inForce = async () => valueOf(await vault.ask('policy:list', {})).find(({ key }) => key === 'complaint.department.product')?.value;
    const { action } = valueOf(await vault.ask('preset:replace', { list: 'department', from: ['产品部'], to: '研发部', job: 'r' }));
    expect([await inForce(), await department(id), await department((await open({ type: '产品问题' })).id)]).toEqual(['研发部', '研发部', '研发部']);
    valueOf(await vault.ask('record:undo', { action }));
    expect([await inForce(), await department(id)]).toEqual(['产品部', '产品部']);
    await soundOf();
  });
});

describe('clocks (R-CP-01, C-08)', () => {
  it('of a written complaint end with the answer, which is a step', async () => {
    const { id } = await open({ channel: '微信' });
    expect((await file(id)).complaint.clocks.running).toMatchObject({ at: at('2023-08-16T08:30'), rule: 'R-CP-01' });
    vault.clock.set('2023-08-16T15:00:00+08:00');
    valueOf(await vault.ask('complaint:acknowledge', { id, text: '已收到您的反馈，我们将尽快为您处理。' }));
    expect(await clock(id, 'ack')).toMatchObject({ state: 'done', inTime: true, doneAt: at('2023-08-16T07:00') });
    expect((await file(id)).steps.map(({ step: name }) => name)).toEqual(['接收安抚']);
    expect(await vault.ask('complaint:acknowledge', { id })).toMatchObject({ error: { kind: 'alreadyAcknowledged' } });
  });

  it('of a written complaint: an answer after two hours is late, is in its history, and can be taken back (R-CP-01)', async () => {
    const { id } = await open({ channel: '邮件' });
    vault.clock.set('2023-08-16T16:30:01+08:00');
    const told = valueOf(await vault.ask('complaint:acknowledge', { id, text: '已收到您的反馈，我们将尽快为您处理。' }));
    expect(await clock(id, 'ack')).toMatchObject({ state: 'done', inTime: false });
    const { items } = valueOf(await vault.ask('record:history', { collection: 'complaints', id: id as never }));
    expect(JSON.stringify(items)).toContain('acknowledgedAt');
    valueOf(await vault.ask('record:undo', { action: told.action }));
    expect(await clock(id, 'ack')).toMatchObject({ state: 'running', inTime: false, doneAt: null });
    expect((await file(id)).steps).toEqual([]);
  });

  it('keep what the client was told with who does what next by when (R-CP-04, R-FU-05)', async () => {
    const { id } = await open();
    const fields = { step: '进度告知' as const, content: '新机已发出', reaction: '好的', nextAction: '上门安装', nextBy: '李工', dueOn: '2023-08-17' as Day, by: '客服甲' };
    valueOf(await vault.ask('complaint:add-step', { complaint: id, fields }));
    expect((await file(id)).steps).toMatchObject([{ ...fields, at: at('2023-08-16T06:30') }]);
  });

  it('stand only while the client has to do something, with a reason, and end by what was done', async () => {
    const { id } = await open();
    expect(await vault.ask('complaint:pause', { id, reason: '' })).toMatchObject({ error: { kind: 'reasonMissing' } });
    expect(await vault.ask('complaint:resume', { id })).toMatchObject({ error: { kind: 'notPaused' } });
    vault.clock.set('2023-08-16T16:30:00+08:00');
    const paused = valueOf(await vault.ask('complaint:pause', { id, reason: '等客户寄回坏盘' }));
    expect((await file(id)).complaint.clocks).toMatchObject({ paused: true, running: null });
    expect(await vault.ask('complaint:pause', { id, reason: '再等' })).toMatchObject({ error: { kind: 'alreadyPaused' } });
    vault.clock.set('2023-08-18T16:30:00+08:00');
    valueOf(await vault.ask('complaint:resume', { id }));
    expect(await clock(id, 'handle')).toMatchObject({ state: 'running', due: { at: at('2023-08-19T06:30') }, pausedMs: 48 * 3_600_000 });
    valueOf(await vault.ask('complaint:pause', { id, reason: '等客户确认' }));
    vault.clock.set('2023-08-18T17:30:00+08:00');
    valueOf(await step(id, '处理完成'));
    expect((await file(id)).pauses.every(({ to }) => to !== null)).toBe(true);
    expect(await clock(id, 'handle')).toMatchObject({ state: 'done', inTime: true });
    expect(await vault.ask('complaint:pause', { id, reason: '等' })).toMatchObject({ error: { kind: 'notRunning' } });
    valueOf(await vault.ask('record:undo', { action: paused.action }));
    expect(await soundOf()).toMatchObject({ ok: true, logMismatches: 0, derivedStale: 0 });
  });

  it('a promise with its day runs beside the limit of handling', async () => {
    const { id } = await open();
    expect(await vault.ask('complaint:add-step', { complaint: id, fields: { step: '方案制定', content: '调换新机' }, promise: true })).toMatchObject({ error: { kind: 'promiseWithoutDay' } });
    valueOf(await vault.ask('complaint:add-step', { complaint: id, fields: { step: '方案制定', content: '调换新机', nextAction: '8月18日送达', dueOn: '2023-08-18' as Day }, promise: true }));
    expect(await clock(id, 'fulfil')).toMatchObject({ state: 'running', due: { on: '2023-08-18', rule: 'C-08' } });
    valueOf(await vault.ask('complaint:edit', { id, fields: { fulfilledAt: at('2023-08-18T03:00') } }));
    expect(await clock(id, 'fulfil')).toMatchObject({ state: 'done', inTime: true });
  });

  it('taken up again, a complaint keeps its first verdict and gets a new clock (AT-31)', async () => {
    const { id } = await open();
    vault.clock.set('2023-08-18T10:00:00+08:00');
    valueOf(await step(id, '处理完成'));
    expect((await file(id)).complaint.firstVerdict).toBe('超时');
    vault.clock.set('2023-08-19T10:00:00+08:00');
    expect(await vault.ask('complaint:reopen', { id, reason: '用了一天又坏', plan: ' ' })).toMatchObject({ error: { kind: 'planMissing', field: 'plan' } });
    const reopened = valueOf(await vault.ask('complaint:reopen', { id, reason: '用了一天又坏', plan: '整机更换', dueOn: '2023-08-20' as Day, by: '李雷' }));
    expect(await clock(id, 'handle')).toMatchObject({ startedBy: 'reopened', due: { at: at('2023-08-20T02:00') }, inTime: true, state: 'running' });
    expect((await file(id)).complaint).toMatchObject({ firstVerdict: '超时', reopened: 1, state: '处理中' });
    expect((await file(id)).steps.at(-1)).toMatchObject({ step: '重新处理', nextAction: '整机更换', dueOn: '2023-08-20', by: '李雷' });
    vault.clock.set('2023-08-19T12:00:00+08:00');
    valueOf(await step(id, '处理完成'));
    expect(await clock(id, 'handle')).toMatchObject({ state: 'done', inTime: true });
    expect((await file(id)).complaint.firstVerdict).toBe('超时');
    valueOf(await vault.ask('record:undo', { action: reopened.action }));
    expect(await soundOf()).toMatchObject({ ok: true, logMismatches: 0 });
  });
});

describe('closing (R-CP-06)', () => {
  it('a client that nobody reaches closes after so many tries, counted apart', async () => {
    const { id } = await open();
    valueOf(await step(id, '处理完成'));
    expect(await vault.ask('complaint:close', { id, outcome: '无法联系', note: '电话未接' })).toMatchObject({ error: { kind: 'triesMissing', details: { tries: 0, needed: 3 } } });
    for (const minute of ['40', '50']) {
      vault.clock.set(`2023-08-17T10:${minute}:00+08:00`);
      valueOf(await step(id, '反馈回访', { reached: false }));
    }
    expect((await file(id)).tries).toBe(2);
    expect(await clock(id, 'revisit')).toMatchObject({ state: 'running' });
    vault.clock.set('2023-08-18T10:00:00+08:00');
    valueOf(await vault.ask('complaint:close', { id, outcome: '无法联系', note: '第三次仍未接' }));
    expect((await file(id)).complaint).toMatchObject({ state: '已关闭', outcome: '无法联系' });
    expect(valueOf(await vault.ask('complaint:list', { filter: { where: [{ field: 'outcome', op: 'is', values: ['无法联系'] }] } })).total).toBe(1);
  });
});

describe('compensation (R-CP-05, AT-29, AT-30)', () => {
  const propose = async (complaint: Id, valueFen: number | null, kind: '现金' | '服务' = '现金') => vault.ask('compensation:propose', { complaint, fields: { kind, what: '赔付', valueFen } });

  it('up to 500.00 元 in all is one’s own to promise; above, it waits for a decision that is written down', async () => {
    const { id } = await open();
    const small = valueOf(await propose(id, 50_000));
    expect(small.state).toBe('已批准');
    valueOf(await vault.ask('compensation:promise', { id: small.id }));
    const cent = valueOf(await propose(id, 1));
    expect(cent.state).toBe('待审批');
    expect(await vault.ask('compensation:promise', { id: cent.id })).toMatchObject({ error: { kind: 'notApproved' } });
    expect(await vault.ask('compensation:decide', { id: cent.id, approve: true })).toMatchObject({ error: { kind: 'reasonMissing' } });
    expect(await vault.ask('compensation:decide', { id: cent.id, approve: true, reason: '保住客户' })).toMatchObject({ error: { kind: 'coolingNoteMissing' } });
    valueOf(await vault.ask('settings:write', { patch: { approver: '王总', userName: '李雷' } }));
    valueOf(await vault.ask('compensation:decide', { id: cent.id, approve: true, reason: '保住客户' }));
    valueOf(await vault.ask('compensation:promise', { id: cent.id }));
    expect(await vault.ask('compensation:remove', { id: cent.id })).toMatchObject({ error: { kind: 'alreadyPromised' } });
    valueOf(await vault.ask('compensation:deliver', { id: cent.id, on: '2023-08-17' as Day }));
    const shown = await file(id);
    expect(shown.compensations.map(({ state, decidedBy }) => [state, decidedBy])).toEqual([['已承诺', null], ['已兑现', '王总']]);
    expect(shown).toMatchObject({ compensationFen: 50_001, compensationLimitFen: 50_000 });
  });

  it('of service or goods has a value too, and what was refused counts for nothing', async () => {
    const { id } = await open();
    expect(await propose(id, null, '服务')).toMatchObject({ error: { kind: 'valueMissing' } });
    const service = valueOf(await propose(id, 60_000, '服务'));
    valueOf(await vault.ask('compensation:decide', { id: service.id, approve: false, reason: '先修好再说' }));
    expect(valueOf(await propose(id, 50_000)).state).toBe('已批准');
    expect((await file(id)).compensationFen).toBe(50_000);
  });

  it('what was one’s own to give is not, once more is given beside it', async () => {
    const { id } = await open();
    const first = valueOf(await propose(id, 40_000));
    valueOf(await propose(id, 40_000));
    expect(await vault.ask('compensation:promise', { id: first.id })).toMatchObject({ error: { kind: 'notApproved' } });
  });
});
