import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClientId, ContactId } from '../../shared/client/schema';
import type { Day } from '../../shared/kit/dates';
import { tempVault, valueOf, type TempVault } from '../harness/temp-vault';

let vault: TempVault;
beforeEach(async () => (vault = await tempVault('2023-08-30T10:00:00+08:00')));
afterEach(() => vault.remove());

const newClient = async (name: string): Promise<ClientId> => valueOf(await vault.ask('client:create', { fields: { name }, anyway: true })).id;
const fileOf = async (client: ClientId) => valueOf(await vault.ask('client:read', { id: client }));
const work = async () => valueOf(await vault.ask('work:all', {})).items.filter(({ kind }) => kind === 'contactUpdate');
const day = (text: string): Day => text as Day;

/** A firm with 王经理 between his chief and two who report to him. */
async function firm(): Promise<{ client: ClientId; chief: ContactId; wang: ContactId; user: ContactId }> {
  const client = await newClient('科技有限公司');
  const add = async (name: string, fields: object, phone = '') => valueOf(await vault.ask('contact:add', { client, fields: { name, ...fields }, phone })).id;
  const chief = await add('陈总', { role: '最终决策者', influence: '高' });
  const wang = await add('王经理', { position: '采购总监', role: '采购负责人', reportsTo: chief }, '13800138000');
  const user = await add('小赵', { role: '使用者', reportsTo: wang });
  return { client, chief, wang, user };
}

describe('a contact is replaced (AT-40, R-UPD-01)', () => {
  it('keeps the former, moves the chain, is due in 24 hours and settled once the successor can be reached', async () => {
    const { client, chief, wang, user } = await firm();
    await vault.ask('complaint:open', { client, fields: { content: '服务器宕机', receivedOn: day('2023-08-29'), contactName: '王经理' } });
    const left = valueOf(await vault.ask('contact:leave', { id: wang, leftOn: day('2023-08-30'), successor: { who: 'new', name: '李总监', position: '采购总监' } }));
    const { contacts } = await fileOf(client);
    const by = Object.fromEntries(contacts.map((contact) => [contact.id, contact]));
    expect(by[wang]).toMatchObject({ name: '王经理', leftOn: '2023-08-30', successor: left.successor, role: '采购负责人', updateDueAt: '2023-08-31T02:00:00.000Z[Asia/Shanghai]' });
    expect(by[left.successor ?? '']).toMatchObject({ name: '李总监', role: '采购负责人', reportsTo: chief, leftOn: null });
    expect(by[user]?.reportsTo).toBe(left.successor);
    expect(valueOf(await vault.ask('complaint:list', {})).items[0]?.contactName).toBe('王经理');
    expect(await work()).toMatchObject([{ title: '王经理 → 李总监', clientName: '科技有限公司', rule: 'R-UPD-01', dueOn: '2023-08-31', dueAt: '2023-08-31T02:00:00.000Z[Asia/Shanghai]' }]);
    expect(valueOf(await vault.ask('client:list', {})).items[0]).toMatchObject({ contactName: '陈总' });

    expect(await vault.ask('contact:confirm-update', { id: wang })).toMatchObject({ error: { kind: 'reachMissing' } });
    const phones = contacts.find(({ id }) => id === left.successor);
    valueOf(await vault.ask('client:edit', { id: client, fields: {}, contacts: contacts.map(({ id, name, phones: own, emails }) => ({
      id, name, phones: id === phones?.id ? [{ text: '139-0013-8001' }] : own.map((phone) => ({ id: phone.id, text: phone.text ?? '' })), emails: emails.map((email) => ({ id: email.id, text: email.text ?? '' })),
    })) }));
    valueOf(await vault.ask('contact:confirm-update', { id: wang }));
    expect(await work()).toEqual([]);
    expect(await vault.ask('contact:confirm-update', { id: wang })).toMatchObject({ error: { kind: 'nothingToConfirm' } });
    expect(valueOf(await vault.ask('vault:verify', {}))).toMatchObject({ ok: true });
  });

  it('is one action to take back', async () => {
    const { client, wang } = await firm();
    const before = JSON.stringify((await fileOf(client)).contacts.map(({ stamp: _stamp, ...contact }) => contact));
    const { action } = valueOf(await vault.ask('contact:leave', { id: wang, leftOn: day('2023-08-29'), successor: { who: 'new', name: '李总监', phone: '13900138001' } }));
    expect((await fileOf(client)).contacts).toHaveLength(4);
    expect(valueOf(await vault.ask('record:undo', { action })).kept).toEqual([]);
    expect(JSON.stringify((await fileOf(client)).contacts.map(({ stamp: _stamp, ...contact }) => contact)).replaceAll(/"stamp":"[^"]*"/g, '')).toBe(before.replaceAll(/"stamp":"[^"]*"/g, ''));
    expect(await work()).toEqual([]);
    expect(valueOf(await vault.ask('vault:verify', {}))).toMatchObject({ ok: true });
  });

  it('may be learnt before anybody knows who takes over, on an earlier day, and told later', async () => {
    const { wang, user } = await firm();
    const first = valueOf(await vault.ask('contact:leave', { id: wang, leftOn: day('2023-08-20'), learntOn: day('2023-08-28'), successor: { who: 'unknown' } }));
    expect(first).toMatchObject({ successor: null, updateDueAt: '2023-08-29T15:59:59.999Z[Asia/Shanghai]' });
    expect(await work()).toMatchObject([{ title: '王经理 → ?' }]);
    expect(await vault.ask('contact:confirm-update', { id: wang })).toMatchObject({ error: { kind: 'successorMissing' } });
    const later = valueOf(await vault.ask('contact:leave', { id: wang, leftOn: day('2023-08-20'), successor: { who: 'known', id: user } }));
    expect(later.updateDueAt).toBe(first.updateDueAt);
    expect(await vault.ask('contact:leave', { id: wang, leftOn: day('2023-08-20'), successor: { who: 'unknown' } })).toMatchObject({ error: { kind: 'alreadyLeft' } });
    valueOf(await vault.ask('contact:return', { id: wang }));
    expect(await work()).toEqual([]);
  });

  it('counts by the policy in force', async () => {
    const { wang } = await firm();
    valueOf(await vault.ask('policy:set', { key: 'response.infoUpdate', value: '48h' }));
    expect(valueOf(await vault.ask('contact:leave', { id: wang, leftOn: day('2023-08-30'), successor: { who: 'unknown' } })).updateDueAt).toBe('2023-09-01T02:00:00.000Z[Asia/Shanghai]');
    valueOf(await vault.ask('contact:confirm-update', { id: wang, nobody: true }));
    expect(await work()).toEqual([]);
  });

  it('refuses who cannot take over, days to come, and rings', async () => {
    const { client, chief, wang, user } = await firm();
    const other = valueOf(await vault.ask('contact:add', { client: await newClient('贸易集团'), fields: { name: '别人' } })).id;
    const leave = async (leftOn: string, id: ContactId) => vault.ask('contact:leave', { id: wang, leftOn: day(leftOn), successor: { who: 'known', id } });
    expect(await leave('2023-08-30', other)).toMatchObject({ error: { kind: 'badSuccessor' } });
    expect(await leave('2023-08-30', wang)).toMatchObject({ error: { kind: 'badSuccessor' } });
    expect(await leave('2023-08-31', user)).toMatchObject({ error: { kind: 'dayInFuture' } });
    expect(await vault.ask('contact:edit', { id: chief, fields: { reportsTo: user } })).toMatchObject({ error: { kind: 'ring' } });
    expect(await vault.ask('contact:edit', { id: chief, fields: { reportsTo: other } })).toMatchObject({ error: { kind: 'ring' } });
    expect(await vault.ask('contact:edit', { id: chief, fields: { name: null } })).toMatchObject({ error: { kind: 'personMissing' } });
    expect(await vault.ask('contact:add', { client, fields: { name: '=1+1' } })).toMatchObject({ error: { kind: 'formula' } });
    valueOf(await vault.ask('contact:edit', { id: user, fields: { attitude: '支持', joinedOn: day('2020-01-02') } }));
    expect((await fileOf(client)).contacts.find(({ id }) => id === user)).toMatchObject({ attitude: '支持', joinedOn: '2020-01-02' });
  });
});

describe('relations between clients', () => {
  it('are written once, read from both sides, and drawn as a group', async () => {
    const [group, one, two] = [await newClient('贸易集团'), await newClient('贸易科技有限公司'), await newClient('文化传媒')];
    const { id, action } = valueOf(await vault.ask('relation:add', { client: one, other: group, kind: '集团母公司', fields: { notes: '控股60%' } }));
    valueOf(await vault.ask('relation:add', { client: group, other: two, kind: '子公司', fields: {} }));
    const seen = async (client: ClientId) => valueOf(await vault.ask('relation:list', { client }));
    expect((await seen(one)).items).toMatchObject([{ name: '贸易集团', kind: '集团母公司', notes: '控股60%' }]);
    expect((await seen(group)).items.map(({ name, kind }) => [name, kind])).toEqual([['文化传媒', '子公司'], ['贸易科技有限公司', '子公司']]);
    expect((await seen(one)).family.map(({ name, parents }) => [name, parents])).toEqual([['贸易科技有限公司', [group]], ['贸易集团', []], ['文化传媒', [group]]]);

    expect(await vault.ask('relation:add', { client: group, other: one, kind: '集团母公司', fields: {} })).toMatchObject({ error: { kind: 'parentRing' } });
    expect(await vault.ask('relation:add', { client: group, other: one, kind: '子公司', fields: {} })).toMatchObject({ error: { kind: 'relationTwice' } });
    expect(await vault.ask('relation:add', { client: group, other: group, kind: '同业伙伴', fields: {} })).toMatchObject({ error: { kind: 'selfRelated' } });
    valueOf(await vault.ask('relation:edit', { id, client: group, kind: '被转介绍', fields: {} }));
    expect((await seen(one)).items).toMatchObject([{ kind: '转介绍人' }]);
    expect((await seen(one)).family).toEqual([]);
    valueOf(await vault.ask('relation:remove', { id }));
    expect((await seen(one)).items).toEqual([]);
    expect(valueOf(await vault.ask('record:undo', { action })).kept).toHaveLength(1);

    valueOf(await vault.ask('client:delete', { id: two }));
    expect((await seen(group)).items).toEqual([]);
    expect(await vault.ask('relation:list', { client: two })).toMatchObject({ error: { kind: 'notFound' } });
    expect(valueOf(await vault.ask('vault:verify', {}))).toMatchObject({ ok: true });
  });
});
