import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { customKey, type CustomKind } from '../../shared/custom/schema';
import type { CustomKey } from '../../shared/custom/rules';
import type { Operator } from '../../shared/listview/condition';
import { tempVault, testPassword, valueOf, type TempVault } from '../harness/temp-vault';

let vault: TempVault;
beforeEach(async () => {
  vault = await tempVault();
});
afterEach(async () => vault.remove());

const field = async (given: Partial<{ owner: 'clients' | 'contacts' | 'complaints'; label: string; kind: CustomKind; options: string[] }> = {}): Promise<CustomKey> =>
  customKey(valueOf(await vault.ask('custom:create', { owner: 'clients', label: '合同编号', kind: '文本', ...given })).id) as CustomKey;

const client = async (custom: Record<CustomKey, string | number | boolean | string[]>, name = '星河科技') => valueOf(await vault.ask('client:create', { fields: { name }, custom })).id;
const read = async (id: Awaited<ReturnType<typeof client>>) => valueOf(await vault.ask('client:read', { id }));

describe('fields of the user’s own', () => {
  test('a value is stored, listed, filtered, sorted, edited, undone, and there after a restart', async () => {
    const size = await field({ label: '采购台数', kind: '数字' });
    const [a, b] = [await client({ [size]: 30 }), await client({ [size]: 4 }, '蓝桥制造')];
    await client({}, '无数据');
    expect((await read(a)).client.custom).toEqual({ [size]: 30 });

    const sorted = valueOf(await vault.ask('client:list', { sort: { by: size, descending: false } }));
    expect(sorted.items.map(({ custom }) => custom[size] ?? null)).toEqual([4, 30, null]);
    const many = valueOf(await vault.ask('client:list', { filter: { where: [{ field: size, op: 'atLeast', values: [30] }] } }));
    expect(many.items.map(({ id }) => id)).toEqual([a]);

    const { action } = valueOf(await vault.ask('client:edit', { id: b, fields: {}, custom: { [size]: 40 } }));
    expect((await read(b)).client.custom).toEqual({ [size]: 40 });
    const history = valueOf(await vault.ask('record:history', { collection: 'clients', id: b as never }));
    expect(history.items.find(({ field: name }) => name === size)).toMatchObject({ kind: 'edit', from: 4, to: 40 });
    valueOf(await vault.ask('record:undo', { action }));
    expect((await read(b)).client.custom).toEqual({ [size]: 4 });

    await vault.restart();
    valueOf(await vault.ask('vault:unlock', { password: testPassword }));
    expect((await read(b)).client.custom).toEqual({ [size]: 4 });
    expect(valueOf(await vault.ask('vault:verify', {}))).toMatchObject({ ok: true, derivedStale: 0, logMismatches: 0 });
  });

  test('a value that does not fit is refused with the label of its field, and nothing is written', async () => {
    const link = await field({ label: '官网', kind: '网址' });
    const choice = await field({ label: '重要性', kind: '单选', options: ['高', '低'] });
    const text = await field({ label: '口令' });
    expect(await vault.ask('client:create', { fields: { name: '甲' }, custom: { [link]: 'javascript:alert(1)' } })).toMatchObject({ ok: false, error: { kind: 'wrongCustom', details: { label: '官网' } } });
    expect(await vault.ask('client:create', { fields: { name: '甲' }, custom: { [choice]: '中' } })).toMatchObject({ ok: false, error: { kind: 'wrongCustom', details: { label: '重要性' } } });
    expect(await vault.ask('client:create', { fields: { name: '甲' }, custom: { [text]: '=1+1' } })).toMatchObject({ ok: false, error: { kind: 'formula' } });
    const foreign = 'c_0190b5a0-0000-7000-8000-000000000000' as CustomKey;
    expect(await vault.ask('client:create', { fields: { name: '甲' }, custom: { [foreign]: 1 } })).toMatchObject({ ok: false, error: { kind: 'wrongCustom' } });
    expect(valueOf(await vault.ask('client:list', {})).total).toBe(0);
  });

  test('renaming an option moves every record that holds it, in one action that undo takes back', async () => {
    const one = await field({ label: '重要性', kind: '单选', options: ['高', '低'] });
    const several = await field({ label: '设备', kind: '多选', options: ['服务器', '交换机'] });
    const id = await client({ [one]: '高', [several]: ['服务器', '交换机'] });
    await client({ [one]: '低' }, '蓝桥制造');
    const edited = valueOf(await vault.ask('custom:edit', { id: one.slice(2) as never, options: [{ was: '高', value: '最高' }, { was: '低', value: '低' }, { was: null, value: '中' }] }));
    expect(edited.records).toBe(1);
    valueOf(await vault.ask('custom:edit', { id: several.slice(2) as never, options: [{ was: '服务器', value: '主机' }, { was: '交换机', value: '交换机' }] }));
    expect((await read(id)).client.custom).toEqual({ [one]: '最高', [several]: ['主机', '交换机'] });
    expect(valueOf(await vault.ask('client:list', { filter: { where: [{ field: several, op: 'is', values: ['主机'] }] } })).total).toBe(1);
    valueOf(await vault.ask('record:undo', { action: edited.action }));
    expect((await read(id)).client.custom[one]).toBe('高');
    expect(valueOf(await vault.ask('custom:list', { owner: 'clients' }))[0]?.options).toEqual(['高', '低']);
  });

  test('an archived field keeps its values; labels are unique; order is kept', async () => {
    const first = await field();
    const id = await client({ [first]: 'HT-1' });
    expect(await vault.ask('custom:create', { owner: 'clients', label: ' 合同编号', kind: '数字' })).toMatchObject({ ok: false, error: { kind: 'labelTaken' } });
    expect(await vault.ask('custom:create', { owner: 'clients', label: '级别', kind: '单选' })).toMatchObject({ ok: false, error: { kind: 'optionsMissing' } });
    const second = await field({ label: '备用电话' });
    valueOf(await vault.ask('custom:order', { ids: [second.slice(2), first.slice(2)] as never }));
    valueOf(await vault.ask('custom:edit', { id: first.slice(2) as never, archived: true }));
    const listed = valueOf(await vault.ask('custom:list', { owner: 'clients' }));
    expect(listed.map(({ label, archived }) => [label, archived])).toEqual([['备用电话', false], ['合同编号', true]]);
    expect((await read(id)).client.custom).toEqual({ [first]: 'HT-1' });
  });

  test('contacts and complaints hold them too', async () => {
    const wechat = await field({ owner: 'contacts', label: '微信号' });
    const loss = await field({ owner: 'complaints', label: '损失金额', kind: '金额' });
    const id = valueOf(await vault.ask('client:create', { fields: { name: '星河科技' }, contacts: [{ name: '王经理', phones: [], emails: [], custom: { [wechat]: 'wang-1' } }] })).id;
    expect((await read(id)).contacts[0]?.custom).toEqual({ [wechat]: 'wang-1' });
    const complaint = valueOf(await vault.ask('complaint:open', { client: id, fields: { content: '宕机' }, custom: { [loss]: 2_000_000 } }));
    valueOf(await vault.ask('complaint:open', { client: id, fields: { content: '划痕' } }));
    const found = valueOf(await vault.ask('complaint:list', { filter: { where: [{ field: loss, op: 'greater', values: [1_000_000] }] } }));
    expect(found.items.map((row) => [row.id, row.custom[loss]])).toEqual([[complaint.id, 2_000_000]]);
    expect(valueOf(await vault.ask('list:sums', { rows: { list: 'complaints' }, columns: [loss] })).sums[loss]).toEqual({ sum: 2_000_000, average: 2_000_000, filled: 1 });
    expect(valueOf(await vault.ask('vault:verify', {})).ok).toBe(true);
  });

  test('a contact’s are set on the card in the decision chain, in one action that undo takes back; what does not fit is refused', async () => {
    const [wechat, site] = [await field({ owner: 'contacts', label: '微信号' }), await field({ owner: 'contacts', label: '主页', kind: '网址' })];
    const id = await client({});
    const contact = valueOf(await vault.ask('contact:add', { client: id, fields: { name: '王经理' }, custom: { [wechat]: 'wang-1' } })).id;
    const { action } = valueOf(await vault.ask('contact:edit', { id: contact, fields: {}, custom: { [wechat]: 'wang-2', [site]: 'https://example.com' } }));
    expect((await read(id)).contacts[0]?.custom).toEqual({ [wechat]: 'wang-2', [site]: 'https://example.com' });
    const history = valueOf(await vault.ask('record:history', { collection: 'contacts', id: contact as never }));
    expect(history.items.find(({ field: name, kind }) => name === wechat && kind === 'edit')).toMatchObject({ from: 'wang-1', to: 'wang-2' });
    const wrong = { ok: false, error: { kind: 'wrongCustom', details: { label: '主页' } } };
    expect(await vault.ask('contact:edit', { id: contact, fields: { name: '李' }, custom: { [site]: 'file:///etc/passwd' } })).toMatchObject(wrong);
    expect(await vault.ask('contact:add', { client: id, fields: { name: '李' }, custom: { [site]: 'javascript:1' } })).toMatchObject(wrong);
    expect((await read(id)).contacts.map(({ name }) => name)).toEqual(['王经理']);
    valueOf(await vault.ask('record:undo', { action }));
    expect((await read(id)).contacts[0]?.custom).toEqual({ [wechat]: 'wang-1' });
  });

  test.each<[Parameters<typeof field>[0] & object, string | number | boolean | string[], readonly (readonly [Operator, readonly (string | number | boolean)[], boolean])[]]>([
    [{ kind: '文本' }, '华东大区', [['contains', ['大区'], true], ['notContains', ['大区'], false], ['is', ['华东大区'], true], ['isNot', ['华东'], true], ['filled', [], true], ['empty', [], false]]],
    [{ kind: '数字' }, 12.5, [['between', [12.5, 20], true], ['between', [1, 2], false], ['is', [12.5], true], ['isNot', [12.5], false], ['filled', [], true]]],
    [{ kind: '金额' }, 100_000, [['between', [50_000, 100_000], true], ['greater', [100_000], false], ['isNot', [5], true], ['empty', [], false]]],
    [{ kind: '日期' }, '2023-08-16', [['between', ['2023-08-01', '2023-08-16'], true], ['is', ['2023-08-16'], true], ['isNot', ['2023-08-16'], false], ['isNot', ['2023-08-17'], true], ['empty', [], false]]],
    [{ kind: '单选', options: ['高', '低'] }, '高', [['is', ['高', '低'], true], ['isNot', ['高'], false], ['filled', [], true]]],
    [{ kind: '多选', options: ['甲', '乙'] }, ['甲'], [['is', ['甲'], true], ['isNot', ['甲'], false], ['isNot', ['乙'], true], ['empty', [], false]]],
    [{ kind: '是否' }, true, [['is', [true], true], ['isNot', [true], false], ['isNot', [false], true], ['filled', [], true]]],
    [{ kind: '网址' }, 'https://a.example.com', [['contains', ['example'], true], ['isNot', ['https://b.cn'], true], ['empty', [], false]]],
  ])('a condition on %j asks what its kind can answer, of clients and of complaints', async (given, value, asked) => {
    const [ofClient, ofComplaint] = [await field({ ...given, owner: 'clients' }), await field({ ...given, owner: 'complaints' })];
    const id = await client({ [ofClient]: value });
    valueOf(await vault.ask('complaint:open', { client: id, fields: { content: '宕机' }, custom: { [ofComplaint]: value } }));
    for (const [op, values, holds] of asked) {
      const total = async (list: 'client:list' | 'complaint:list', key: CustomKey) => valueOf(await vault.ask(list, { filter: { where: [{ field: key, op, values: [...values] }] } })).total;
      expect([await total('client:list', ofClient), await total('complaint:list', ofComplaint)], `${op} ${String(values)}`).toEqual(holds ? [1, 1] : [0, 0]);
    }
  });

  test('a field by which lists sort has an index, which undo of the field takes away', async () => {
    const created = valueOf(await vault.ask('custom:create', { owner: 'clients', label: '编码', kind: '文本' }));
    const named = (): number => vault.engine.session()?.vault.writer.all("SELECT 1 FROM sqlite_master WHERE type = 'index' AND name LIKE 'custom\\_%' ESCAPE '\\'").length ?? -1;
    expect(named()).toBe(1);
    const plan = vault.engine.session()?.vault.writer.all<{ detail: string }>(
      `EXPLAIN QUERY PLAN SELECT r.rowid FROM clientRows r WHERE json_extract(r.custom, '$."${customKey(created.id)}"') IN ('x')`).map(({ detail }) => detail).join();
    expect(plan).toContain('custom_');
    valueOf(await vault.ask('record:undo', { action: created.action }));
    expect(named()).toBe(0);
  });
});
