import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClientId } from '../../shared/client/schema';
import type { FollowupId } from '../../shared/followup/schema';
import type { Given } from '../../shared/ipc/contract';
import { momentAt, type Day } from '../../shared/kit/dates';
import { tempVault, valueOf, type TempVault } from '../harness/temp-vault';

let vault: TempVault;
let client: ClientId;
beforeEach(async () => {
  vault = await tempVault('2023-08-16T09:00:00+08:00');
  client = valueOf(await vault.ask('client:create', { fields: { name: '科技有限公司' }, contacts: [{ name: '王经理' }] })).id;
});
afterEach(() => vault.remove());

type Fields = Given<'followup:log'>['fields'];
const day = (text: string): Day => text as Day;
const log = (fields: Fields) => vault.ask('followup:log', { client, fields: { summary: '谈过采购', ...fields } });
const logged = async (fields: Fields): Promise<FollowupId> => valueOf(await log(fields)).id;
const stored = async (id: FollowupId) => valueOf(await vault.ask('record:get', { collection: 'followups', key: id })) as unknown as Fields & { readonly id: string };
const waiting = async () => valueOf(await vault.ask('work:all', {})).items.filter(({ record, kind }) => kind !== 'nextAction' && ['acknowledge', 'reply', 'onsite'].includes(kind) && record !== '');

describe('a next action (R-FU-05, AT-09)', () => {
  it.each([
    [{ nextAction: '后续联系' }, { kind: 'nextWithoutDate', field: 'nextDueOn' }],
    [{ nextAction: '后续联系', nextDueOn: day('2023-08-20') }, { kind: 'nextVague', field: 'nextAction' }],
    [{ nextAction: '发送报价单' }, { kind: 'nextWithoutDate', field: 'nextDueOn' }],
  ] as readonly (readonly [Fields, unknown])[])('%j is stopped and nothing is written', async (fields, error) => {
    expect(await log(fields)).toEqual({ ok: false, error });
    expect(valueOf(await vault.ask('followup:list', { client })).total).toBe(0);
  });

  it('takes a vague one with a reason, which is kept', async () => {
    const id = await logged({ nextAction: '后续联系', nextDueOn: day('2023-08-20'), nextReason: '客户本月盘点，不便打扰' });
    expect(await stored(id)).toMatchObject({ nextReason: '客户本月盘点，不便打扰', nextState: '待办' });
  });

  it('takes the day of its words for the deadline, unless one is given', async () => {
    expect(await stored(await logged({ nextAction: '9月2日电话沟通方案反馈', by: '李雷' }))).toMatchObject({ nextDueOn: '2023-09-02', nextOwner: '李雷' });
    expect(await stored(await logged({ nextAction: '9月2日电话沟通方案反馈', nextDueOn: day('2023-08-31') }))).toMatchObject({ nextDueOn: '2023-08-31' });
  });

  it('lets the day of a vague one be moved, but not its words stay vague when they are changed', async () => {
    const id = await logged({ nextAction: '后续联系', nextDueOn: day('2023-08-20'), nextReason: '客户出差' });
    valueOf(await vault.ask('followup:edit', { id, fields: { nextDueOn: day('2023-08-27') } }));
    expect(await vault.ask('followup:edit', { id, fields: { nextReason: null } })).toMatchObject({ ok: false, error: { kind: 'nextVague' } });
    expect(await stored(id)).toMatchObject({ nextDueOn: '2023-08-27', nextReason: '客户出差' });
  });
});

describe('a client that waits (R-FU-02, R-RV-07)', () => {
  const at = momentAt(day('2023-08-16'), '09:00', 'Asia/Shanghai');

  it('is acknowledged within 2 hours, then answered within 24, each done with one edit that can be undone (AT-12)', async () => {
    const id = await logged({ heldAt: at, method: '邮件', feedback: '问能否分期', reply: '待确认' });
    expect(await waiting()).toMatchObject([{ kind: 'acknowledge', rule: 'R-FU-02', title: '问能否分期', dueAt: momentAt(day('2023-08-16'), '11:00', 'Asia/Shanghai') }]);
    valueOf(await vault.ask('followup:edit', { id, fields: { reply: '待答复' } }));
    expect(await waiting()).toMatchObject([{ kind: 'reply', dueAt: momentAt(day('2023-08-17'), '09:00', 'Asia/Shanghai') }]);
    const { action } = valueOf(await vault.ask('followup:edit', { id, fields: { reply: '已答复' } }));
    expect(await waiting()).toEqual([]);
    valueOf(await vault.ask('record:undo', { action }));
    expect(await waiting()).toHaveLength(1);
    expect(valueOf(await vault.ask('work:all', {})).counts.open).toBeGreaterThan(0);
  });

  it('is visited within 24 hours when its problem was not solved on the spot', async () => {
    const id = await logged({ heldAt: at, visitKind: '问题解决', problem: '打印机卡纸', resolved: false });
    expect(await waiting()).toMatchObject([{ kind: 'onsite', rule: 'R-RV-07', title: '打印机卡纸', dueOn: '2023-08-17' }]);
    valueOf(await vault.ask('followup:edit', { id, fields: { resolved: true } }));
    expect(await waiting()).toEqual([]);
  });
});

describe('what was said to whom', () => {
  it('names a person of the client, and nobody else', async () => {
    const file = valueOf(await vault.ask('client:read', { id: client }));
    const contact = file.contacts[0]?.id ?? null;
    expect(await stored(await logged({ contact }))).toMatchObject({ contact });
    const other = valueOf(await vault.ask('client:create', { fields: { name: '贸易集团' } })).id;
    expect(await vault.ask('followup:log', { client: other, fields: { summary: '谈过', contact } })).toEqual({ ok: false, error: { kind: 'notFound', field: 'contact' } });
  });

  it('is found by the lines of its kind of visit', async () => {
    await logged({ visitKind: '满意度调查', scene: '月末结账', suggestion: '增加数据分析功能', finding: '客户建议' });
    expect(JSON.stringify(valueOf(await vault.ask('search:find', { text: '数据分析功能' })))).toContain('科技有限公司');
  });
});
