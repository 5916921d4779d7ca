import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClientId } from '../../shared/client/schema';
import type { Given } from '../../shared/ipc/contract';
import type { Day } from '../../shared/kit/dates';
import { shippedScripts } from '../../shared/script/library/vocabulary';
import { tempVault, valueOf, type TempVault } from '../harness/temp-vault';

let vault: TempVault;
let client: ClientId;
let other: ClientId;
const day = (text: string): Day => text as Day;
const named = async (name: string, contact: string, industry: string) => {
  const { id } = valueOf(await vault.ask('client:create', { fields: { name, industry }, contacts: [{ name: contact }] }));
  for (const purpose of ['服务', '营销'] as const) valueOf(await vault.ask('consent:add', { client: id, fields: { purpose, channel: '微信', givenOn: day('2023-08-01'), evidence: '签字表' } }));
  return id;
};
const send = (to: ClientId, text: string, more: Partial<Given<'message:log'>> = {}) => vault.ask('message:log', { client: to, kind: 'marketing', channel: '微信', text, ...more });
const scripts = async (of?: ClientId) => valueOf(await vault.ask('script:list', of === undefined ? {} : { client: of })).items;

beforeEach(async () => {
  vault = await tempVault('2023-09-05T10:30:00+08:00');
  client = await named('甲公司', '王经理', '制造业');
  other = await named('乙公司', '李总监', '金融');
  valueOf(await vault.ask('settings:write', { patch: { userName: '张三', organisation: '客脉科技' } }));
});
afterEach(async () => vault.remove());

describe('the library of scripts (domain §3.10)', () => {
  it('ships every sentence; what was changed can come back', async () => {
    expect((await scripts()).map(({ text }) => text)).toEqual(shippedScripts.map(({ text }) => text));
    const { id } = valueOf(await vault.ask('script:save', { key: 'festival', fields: { text: '{联系人}，{节日}安康' } }));
    expect((await scripts()).find(({ key }) => key === 'festival')).toMatchObject({ id, text: '{联系人}，{节日}安康', use: '节日问候', purpose: '营销' });
    valueOf(await vault.ask('script:save', { key: 'festival', fields: { state: '停用' } }));
    expect((await scripts(client)).some(({ key }) => key === 'festival')).toBe(false);
    valueOf(await vault.ask('script:remove', { id }));
    expect((await scripts()).find(({ key }) => key === 'festival')?.text).toContain('阖家幸福');
  });

  it('takes sentences of one\'s own, and asks for what is missing', async () => {
    expect(await vault.ask('script:save', { fields: { text: '好' } })).toMatchObject({ ok: false, error: { kind: 'useMissing' } });
    expect(await vault.ask('script:save', { fields: { use: '安抚', text: '好' } })).toMatchObject({ ok: false, error: { kind: 'purposeMissing' } });
    expect(await vault.ask('script:save', { key: 'nothing', fields: {} })).toMatchObject({ ok: false, error: { kind: 'notFound' } });
    const { id } = valueOf(await vault.ask('script:save', { fields: { use: '安抚', purpose: '服务', text: '您放心' } }));
    expect((await scripts()).at(-1)).toMatchObject({ id, key: null, text: '您放心', uses: 0 });
  });

  it('refuses a variable that nothing fills, by its name, and keeps what is there', async () => {
    expect(await vault.ask('script:save', { key: 'festival', fields: { text: '{联系人}，{节曰}快乐，{ 称呼 }安康' } })).toMatchObject({ ok: false, error: { kind: 'variablesUnknown', field: 'text', details: { names: '节曰、称呼' } } });
    expect((await scripts()).find(({ key }) => key === 'festival')).toMatchObject({ id: null });
  });

  it('is searched as written and as it sounds', async () => {
    valueOf(await vault.ask('script:save', { fields: { use: '安抚', purpose: '服务', industry: '物流', text: '您放心，今天就有人跟进' } }));
    const found = async (text: string) => valueOf(await vault.ask('script:list', { text })).items.map(({ key, text: said }) => key ?? said);
    for (const typed of ['放心', 'fangxin', 'FX', '物流', 'wuliu']) expect(await found(typed), typed).toContain('您放心，今天就有人跟进');
    expect(await found('jieriwenhou')).toContain('festival');
    expect(await found('没有这样的话')).toEqual([]);
  });

  it('undoes what was done to a sentence', async () => {
    const { id, action } = valueOf(await vault.ask('script:save', { fields: { use: '安抚', purpose: '服务', text: '您放心' } }));
    const { action: removed } = valueOf(await vault.ask('script:remove', { id }));
    expect((await scripts()).some((row) => row.id === id)).toBe(false);
    valueOf(await vault.ask('record:undo', { action: removed }));
    expect((await scripts()).some((row) => row.id === id)).toBe(true);
    valueOf(await vault.ask('record:undo', { action }));
    expect((await scripts()).some((row) => row.id === id)).toBe(false);
  });

  it('puts first what is worded for the industry of a client (R-FU-08)', async () => {
    expect((await scripts(client))[0]).toMatchObject({ industry: '制造' });
    expect((await scripts(other))[0]).toMatchObject({ industry: '金融' });
    expect((await scripts(client)).some(({ industry }) => industry === '金融')).toBe(false);
  });

  it('fills in what is known of a client', async () =>
    expect(valueOf(await vault.ask('message:prepare', { client }))).toMatchObject({ values: { 客户: '甲公司', 联系人: '王经理', 节日: '中秋', 公司: '客脉科技', 我: '张三', 产品: null }, people: [{ name: '王经理', email: null }] }));

  it('goes to the address of a client where its people have none', async () => {
    const { id } = valueOf(await vault.ask('client:create', { fields: { name: '丙公司' }, contacts: [{ name: '赵强' }, { name: '王芳', emails: [{ text: 'wf@example.com' }] }], emails: [{ text: 'info@example.com' }] }));
    expect(valueOf(await vault.ask('message:prepare', { client: id })).people).toMatchObject([{ name: '赵强', email: 'info@example.com' }, { name: '王芳', email: 'wf@example.com' }]);
  });

  // R-RV-03, R-RV-06: nobody is wished a happy day of mourning, one of a trade that is not theirs, or one they do not want.
  it.each([
    ['2026-03-20', null, null], ['2026-09-01', null, '中秋'], ['2026-09-01', '不用中秋问候', '国庆'], ['2026-12-20', '不用圣诞问候', '元旦'], ['2026-12-20', '不用节日问候', null], ['2027-01-30', null, '春节'],
  ])('on %s a client with %s is greeted for %s', async (on, greeting, festival) => {
    vault.clock.set(`${on}T10:00:00+08:00`);
    valueOf(await vault.ask('client:edit', { id: client, fields: { greeting } }));
    expect(valueOf(await vault.ask('message:prepare', { client })).values.节日).toBe(festival);
  });
});

describe('a message that is sent', () => {
  it('is kept as a follow-up that nobody answered yet, and counts (R-GEN-03, R-FU-06)', async () => {
    const { id } = valueOf(await send(client, '王经理，您好', { script: 'festival' }));
    expect(valueOf(await vault.ask('followup:list', { client })).items).toMatchObject([{ id, kind: '触达', method: '微信', summary: '王经理，您好', purpose: '营销', by: '张三', heldOn: '2023-09-05' }]);
    expect((await scripts()).find(({ key }) => key === 'festival')?.uses).toBe(1);
    for (const text of ['第二次联系您', '又有一件别的事']) valueOf(await send(client, text));
    expect(await send(client, '再来一次')).toMatchObject({ ok: false, error: { kind: 'guarded' } });
  });

  it('tells who got a sentence, the latest first, and forgets what was undone', async () => {
    const sent = async () => valueOf(await vault.ask('script:sent', { script: 'festival' }));
    valueOf(await send(client, '王经理，中秋快乐', { script: 'festival' }));
    vault.clock.set('2023-09-06T10:30:00+08:00');
    const { action } = valueOf(await send(other, '李总监，教师节愉快', { script: 'festival' }));
    valueOf(await send(client, '另一件事', {}));
    expect(await sent()).toMatchObject({ total: 2, items: [{ client: other, name: '乙公司', on: '2023-09-06', method: '微信', text: '李总监，教师节愉快' }, { client, on: '2023-09-05' }] });
    valueOf(await vault.ask('record:undo', { action }));
    expect(await sent()).toMatchObject({ total: 1, items: [{ client }] });
  });

  it('answers with what is better not said, and keeps it (AT-13, R-CP-09)', async () => {
    const said = [{ kind: 'lowestPrice', words: '绝对低价', better: null }, { kind: 'solveIn24h', words: '24h内解决', better: null }];
    expect(valueOf(await send(client, '王经理，给您绝对低价，问题24h内解决')).forbidden).toEqual(said);
    expect(valueOf(await send(client, '王经理，您好')).forbidden).toEqual([]);
    expect(valueOf(await vault.ask('script:save', { fields: { use: '安抚', purpose: '服务', text: '这是您自己的问题' } })).forbidden).toEqual([{ kind: 'blame', words: '这是您自己的问题', better: null }]);
    valueOf(await vault.ask('settings:write', { patch: { forbiddenOwn: [{ words: '亲', better: '您好' }], forbiddenOff: ['lowestPrice'] } }));
    expect(valueOf(await send(other, '亲，给您绝对低价')).forbidden).toEqual([{ kind: 'own', words: '亲', better: '您好' }]);
    expect(await vault.ask('settings:write', { patch: { forbiddenOwn: [{ words: ' ', better: '' }] } })).toMatchObject({ ok: false });
  });

  it('is held against what others were told of their complaints and suggestions, and those against it (R-RV-03)', async () => {
    const { id: complaint } = valueOf(await vault.ask('complaint:open', { client: other, fields: { content: '停机', channel: '微信' } }));
    valueOf(await vault.ask('complaint:acknowledge', { id: complaint, text: '李总监，已收到您的反馈，服务单已派给工程师', message: { channel: '微信' } }));
    expect(valueOf(await vault.ask('message:similar', { client, text: '王经理，已收到您的反馈，服务单已派给工程师' }))).toMatchObject({ asks: true, items: [{ client: other, on: '2023-09-05', share: 1 }] });
    valueOf(await vault.ask('complaint:add-step', { complaint, fields: { step: '进度告知', content: '李总监，主板今天换好，下午联调' }, message: { channel: '微信' }, promise: false }));
    valueOf(await vault.ask('complaint:add-step', { complaint, fields: { step: '处理执行', content: '换主板，测了两遍，一切正常' }, promise: false }));
    const { id } = valueOf(await vault.ask('suggestion:add', { client: other, fields: { text: '加一个导出按钮', state: '已上线' } }));
    valueOf(await vault.ask('suggestion:tell', { id, text: '李总监，您建议的导出按钮已经上线，欢迎试用' }));
    const closest = async (text: string) => valueOf(await vault.ask('message:similar', { client, text })).items[0];
    expect(await closest('王经理，主板今天换好，下午联调')).toMatchObject({ client: other, share: 1 });
    expect(await closest('王经理，您建议的导出按钮已经上线，欢迎试用')).toMatchObject({ client: other, share: 1 });
    expect((await closest('换主板，测了两遍，一切正常'))?.share).toBeLessThan(0.5); // nobody was told of it
    expect(valueOf(await vault.ask('vault:verify', {}))).toMatchObject({ ok: true });
  });

  it('says also that it is like nothing that others got (R-RV-03)', async () => {
    valueOf(await send(client, '王经理，中秋快乐'));
    expect(valueOf(await vault.ask('message:similar', { client: other, text: 'xyz' }))).toMatchObject({ asks: false, items: [{ client, share: 0 }] });
  });

  it('is not sent with braces left in it', async () =>
    expect(await send(client, '王经理，{节日}快乐')).toMatchObject({ ok: false, error: { kind: 'variablesLeft', details: { names: '节日' } } }));

  it('is stopped for a client with an open complaint until somebody says why (AT-35)', async () => {
    valueOf(await vault.ask('complaint:open', { client, fields: { content: '宕机', receivedOn: day('2023-09-05') } }));
    expect(await send(client, '王经理，中秋快乐')).toMatchObject({ ok: false, error: { kind: 'guarded' } });
    const { action } = valueOf(await send(client, '王经理，中秋快乐', { override: { why: '总经理亲自问候' } }));
    expect(valueOf(await vault.ask('touch:overrides', {})).items).toMatchObject([{ client, what: '消息', purpose: '营销', reasons: ['openComplaint'], why: '总经理亲自问候' }]);
    valueOf(await vault.ask('record:undo', { action }));
    expect([valueOf(await vault.ask('touch:overrides', {})).total, valueOf(await vault.ask('followup:list', { client })).total]).toEqual([0, 0]);
  });

  it('is asked about when it is what others got; names make it no more personal (R-RV-03)', async () => {
    valueOf(await send(client, '王经理，中秋佳节将至，客脉科技全体祝您阖家幸福！'));
    const same = '李总监，中秋佳节将至，客脉科技全体祝您阖家幸福！';
    expect(valueOf(await vault.ask('message:similar', { client: other, text: same }))).toMatchObject({ asks: true, items: [{ client, name: '甲公司', on: '2023-09-05', share: 1 }] });
    expect(await send(other, same)).toMatchObject({ ok: false, error: { kind: 'tooSimilar' } });
    expect(valueOf(await vault.ask('message:similar', { client, text: same })).items).toEqual([]);
    valueOf(await send(other, '李总监，上次您说的三个参会名额已经留好，发布会见'));
    valueOf(await send(other, same, { similar: true }));
    vault.clock.set('2023-12-20T10:30:00+08:00');
    expect(valueOf(await vault.ask('message:similar', { client: other, text: same })).items).toEqual([]);
  });
});
