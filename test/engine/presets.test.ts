import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { tempVault, valueOf, type TempVault } from '../harness/temp-vault';

let vault: TempVault;
beforeEach(async () => {
  vault = await tempVault();
});
afterEach(async () => vault.remove());

const put = async (name: string, industry: string, tags: string[] = []) => valueOf(await vault.ask('client:create', { fields: { name, industry }, tags, anyway: true })).id;
const rows = async () => valueOf(await vault.ask('preset:list', { list: 'industry' }));
const industries = async () => valueOf(await vault.ask('client:list', { sort: { by: 'number', descending: false } })).items.map(({ industry }) => industry);

describe('lists of values (R-ENT-03)', () => {
  test('hold the manual’s values with counts, and what only records hold', async () => {
    await put('甲', '制造');
    await put('乙', 'IT业');
    const listed = await rows();
    expect(listed.find(({ value }) => value === '制造')).toEqual({ value: '制造', listed: true, archived: false, records: 1 });
    expect(listed.at(-1)).toEqual({ value: 'IT业', listed: false, archived: false, records: 1 });
    expect(valueOf(await vault.ask('preset:offered', {})).industry).toContain('IT业');
  });

  test('renaming and merging update every record in one action, and undo brings all of it back', async () => {
    await put('甲', 'IT业');
    await put('乙', '信息技术');
    await put('丙', 'IT');
    expect(valueOf(await vault.ask('preset:preview', { list: 'industry', from: ['IT业', 'IT'] }))).toEqual({ records: 2 });
    const merged = valueOf(await vault.ask('preset:replace', { list: 'industry', from: ['IT业', 'IT'], to: '信息技术', job: 'm' }));
    expect(merged.records).toBe(2);
    expect(await industries()).toEqual(['信息技术', '信息技术', '信息技术']);
    const renamed = valueOf(await vault.ask('preset:replace', { list: 'industry', from: ['信息技术'], to: '数字产业', job: 'r' }));
    expect(renamed.records).toBe(3);
    expect((await rows())[0]).toMatchObject({ value: '数字产业', records: 3 });
    valueOf(await vault.ask('record:undo', { action: renamed.action }));
    valueOf(await vault.ask('record:undo', { action: merged.action }));
    expect(await industries()).toEqual(['IT业', '信息技术', 'IT']);
    expect((await rows())[0]).toMatchObject({ value: '信息技术', listed: true });
    expect(valueOf(await vault.ask('vault:verify', {})).ok).toBe(true);
  });

  test('of positions, methods and ways of paying reach every record that takes its value from them', async () => {
    const id = valueOf(await vault.ask('client:create', { fields: { name: '甲', preferredChannel: '拜访' }, contacts: [{ name: '王经理', position: '采购经理' }] })).id;
    valueOf(await vault.ask('plan:set', { client: id, plan: { method: '拜访' } }));
    valueOf(await vault.ask('followup:log', { client: id, fields: { summary: '谈了价格', method: '拜访' } }));
    const { id: order } = valueOf(await vault.ask('order:create', { client: id, fields: { amountFen: 100_00 } }));
    valueOf(await vault.ask('payment:add', { order, fields: { kind: '收款', paidOn: '2023-08-16' as never, amountFen: 100_00, method: '微信' } }));
    const replace = async (list: 'position' | 'followupMethod' | 'paymentMethod', from: string, to: string) => valueOf(await vault.ask('preset:replace', { list, from: [from], to, job: list })).records;
    expect([await replace('position', '采购经理', '采购负责人'), await replace('followupMethod', '拜访', '登门'), await replace('paymentMethod', '微信', '微信支付')]).toEqual([1, 3, 1]);
    const file = valueOf(await vault.ask('client:read', { id }));
    expect([file.contacts[0]?.position, file.plan?.method, file.client.preferredChannel]).toEqual(['采购负责人', '登门', '登门']);
    expect(valueOf(await vault.ask('followup:list', { client: id })).items[0]?.method).toBe('登门');
    expect(valueOf(await vault.ask('order:read', { id: order })).payments[0]?.method).toBe('微信支付');
    expect(valueOf(await vault.ask('preset:offered', {})).paymentMethod.slice(0, 2)).toEqual(['银行转账', '微信支付']);
  });

  test('values are added, ordered and archived; records keep what they hold', async () => {
    await put('甲', '制造');
    valueOf(await vault.ask('preset:add', { list: 'industry', value: '农业' }));
    expect(await vault.ask('preset:add', { list: 'industry', value: '农业' })).toMatchObject({ ok: false, error: { kind: 'valueTaken' } });
    valueOf(await vault.ask('preset:order', { list: 'industry', values: ['农业', '制造'] }));
    valueOf(await vault.ask('preset:archive', { list: 'industry', value: '制造', archived: true }));
    expect((await rows()).slice(0, 2).map(({ value, archived }) => [value, archived])).toEqual([['农业', false], ['制造', true]]);
    const offered = valueOf(await vault.ask('preset:offered', {})).industry;
    expect(offered[0]).toBe('农业');
    expect(offered).not.toContain('制造');
    expect(await industries()).toEqual(['制造']);
    expect(await vault.ask('preset:replace', { list: 'industry', from: ['没有'], to: '农业', job: 'j' })).toMatchObject({ ok: false, error: { kind: 'notFound' } });
  });
});

describe('tags', () => {
  test('are renamed by one change, merged without carrying one twice, deleted and brought back', async () => {
    await put('甲', '制造', ['急购', '要得急']);
    await put('乙', '制造', ['要得急']);
    const tag = async (name: string) => valueOf(await vault.ask('tag:list', {})).find((each) => each.name === name);
    const [urgent, other] = [await tag('急购'), await tag('要得急')];
    if (!urgent || !other) throw new Error('no tags');
    expect(await vault.ask('tag:rename', { id: urgent.id, name: '要得急', job: 'r' })).toMatchObject({ ok: false, error: { kind: 'valueTaken' } });
    const merged = valueOf(await vault.ask('tag:merge', { from: [other.id], into: urgent.id, job: 'm' }));
    expect(merged.records).toBe(2);
    expect(await tag('急购')).toMatchObject({ clients: 2 });
    expect(await tag('要得急')).toBeUndefined();
    valueOf(await vault.ask('tag:rename', { id: urgent.id, name: '加急', job: 'r' }));
    const shown = valueOf(await vault.ask('client:list', { sort: { by: 'number', descending: false } })).items.map(({ tags }) => tags);
    expect(shown).toEqual([['加急'], ['加急']]);
    valueOf(await vault.ask('record:undo', { action: merged.action }));
    expect(await tag('要得急')).toMatchObject({ clients: 2 });
    const deleted = valueOf(await vault.ask('tag:delete', { id: urgent.id, job: 'd' }));
    expect(await tag('加急')).toBeUndefined();
    valueOf(await vault.ask('record:undo', { action: deleted.action }));
    expect(await tag('加急')).toMatchObject({ clients: 1 });
    expect(valueOf(await vault.ask('vault:verify', {})).ok).toBe(true);
  });
});
