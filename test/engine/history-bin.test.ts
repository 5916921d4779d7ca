import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RecordId } from '../../shared/record/schema';
import { tempVault, valueOf, type TempVault } from '../harness/temp-vault';

let vault: TempVault;
beforeEach(async () => {
  vault = await tempVault();
});
afterEach(async () => vault.remove());

const day = 86_400_000;
const make = async (name: string) => valueOf(await vault.ask('client:create', { fields: { name, industry: '教育' }, phones: [{ text: '13800138000' }], tags: ['急购'], anyway: true })).id;
const history = async (id: string) => valueOf(await vault.ask('record:history', { collection: 'clients', id: id as RecordId, limit: 200 })).items;
const bin = async (more: { text?: string; collection?: 'clients' | 'followups' | 'complaints' } = {}) => valueOf(await vault.ask('bin:list', more));
const restore = async (...items: readonly (readonly ['clients' | 'contacts' | 'followups' | 'complaints', string])[]) =>
  vault.ask('bin:restore', { items: items.map(([collection, id]) => ({ collection, id: id as RecordId })) });

describe('history', () => {
  it('covers phones, contacts and tags, and says who', async () => {
    valueOf(await vault.ask('settings:write', { patch: { userName: '李雷' } }));
    const id = await make('甲公司');
    const file = valueOf(await vault.ask('client:read', { id }));
    valueOf(await vault.ask('client:edit', { id, fields: { name: '乙公司' }, phones: [{ id: file.phones[0]?.id, text: '13900139000' }], contacts: [{ name: '王经理' }] }));
    const items = await history(id);
    expect(items.every(({ by }) => by === '李雷')).toBe(true);
    const lines = items.map(({ collection, element, kind, field, from, to }) => [collection, element, kind, field, field === null ? null : from, field === null ? null : to]);
    expect(lines).toContainEqual(['phones', '13900139000', 'edit', 'text', '13800138000', '13900139000']);
    expect(lines).toContainEqual(['contacts', '王经理', 'create', null, null, null]);
    expect(lines).toContainEqual(['clientTags', '急购', 'create', null, null, null]);
    expect(lines).toContainEqual(['clients', null, 'edit', 'name', '甲公司', '乙公司']);
  });

  it('calls what a link leads to by its name, and so does a merge', async () => {
    const [id, other] = [await make('甲公司'), await make('乙公司')];
    const [fair, partner] = await Promise.all(['云计算技术展', '合作方推荐'].map(async (name) => valueOf(await vault.ask('source:create', { fields: { channel: '行业展会', name } })).id as unknown as RecordId));
    for (const sourceEntry of [fair, partner]) valueOf(await vault.ask('client:edit', { id, fields: { sourceEntry } }));
    expect((await history(id))[0]).toMatchObject({ field: 'sourceEntry', from: '行业展会 云计算技术展', to: '行业展会 合作方推荐' });
    const { fields } = valueOf(await vault.ask('merge:preview', { keep: id, drop: other }));
    expect(fields.find(({ field }) => field === 'sourceEntry')).toMatchObject({ keep: '行业展会 合作方推荐', drop: null });
  });

  it('gives a field an earlier value, as a change that can be undone', async () => {
    const id = await make('甲公司');
    for (const industry of ['医疗', '制造']) valueOf(await vault.ask('client:edit', { id, fields: { industry } }));
    const [last, first] = (await history(id)).filter(({ field }) => field === 'industry');
    const set = async (change: number | undefined, to: 'before' | 'after') =>
      vault.ask('record:restore-field', { collection: 'clients', id: id as never, change: change ?? 0, to });
    const industry = async () => valueOf(await vault.ask('client:read', { id })).client.industry;
    const { action } = valueOf(await set(first?.change, 'before'));
    expect(await industry()).toBe('教育');
    valueOf(await set(first?.change, 'after'));
    expect(await industry()).toBe('医疗');
    expect(await set(first?.change, 'after')).toMatchObject({ error: { kind: 'unchanged' } });
    valueOf(await set(last?.change, 'after'));
    expect(await industry()).toBe('制造');
    expect((await vault.ask('record:undo', { action })).ok).toBe(true);
    expect(await set(999_999, 'before')).toMatchObject({ error: { kind: 'notFound' } });
  });

  it('leaves what rules decide to the rules', async () => {
    const client = await make('甲公司');
    const { id } = valueOf(await vault.ask('complaint:open', { client, fields: { content: '停机' } }));
    valueOf(await vault.ask('complaint:add-step', { complaint: id, fields: { step: '处理完成', content: '好了' } }));
    const { items } = valueOf(await vault.ask('record:history', { collection: 'complaints', id: id as never }));
    const state = items.find(({ field }) => field === 'state');
    expect(state?.restorable).toBe(false);
    expect(await vault.ask('record:restore-field', { collection: 'complaints', id: id as never, change: state?.change ?? 0, to: 'before' })).toMatchObject({ error: { kind: 'byRule' } });
    expect(items.some(({ collection }) => collection === 'complaintSteps')).toBe(true);
  });
});

describe('the recycle bin', () => {
  it('lists a client once, with what went along, by whom and when; all of it comes back', async () => {
    valueOf(await vault.ask('settings:write', { patch: { userName: '李雷' } }));
    const id = await make('甲公司');
    valueOf(await vault.ask('followup:log', { client: id, fields: { summary: '谈了价格' } }));
    valueOf(await vault.ask('followup:log', { client: id, fields: { summary: '又谈了' } }));
    valueOf(await vault.ask('complaint:open', { client: id, fields: { content: '停机' } }));
    const before = valueOf(await vault.ask('client:read', { id }));
    vault.clock.advance(60_000);
    valueOf(await vault.ask('client:delete', { id }));
    const { total, items, kinds } = await bin();
    expect([total, kinds]).toEqual([1, [{ collection: 'clients', count: 1 }]]);
    expect(items[0]).toMatchObject({ collection: 'clients', id, title: '甲公司 2023001', client: null, by: '李雷', deletedAt: '2023-08-16T06:31:00.000Z[Asia/Shanghai]' });
    expect(Object.fromEntries(items[0]?.along.map(({ collection, count }) => [collection, count]) ?? [])).toEqual({ phones: 1, clientTags: 1, followups: 2, complaints: 1 });
    expect(valueOf(await restore(['clients', id])).restored).toBe(6);
    const after = valueOf(await vault.ask('client:read', { id }));
    expect(after.counts).toEqual(before.counts);
    expect(after.phones.map(({ text }) => text)).toEqual(before.phones.map(({ text }) => text));
    expect(await bin()).toMatchObject({ total: 0 });
    expect(valueOf(await vault.ask('vault:verify', {})).ok).toBe(true);
  });

  it('does not bring back what had been deleted before, nor anything under an owner that stays deleted', async () => {
    const id = await make('甲公司');
    const { id: early } = valueOf(await vault.ask('followup:log', { client: id, fields: { summary: '早先的' } }));
    valueOf(await vault.ask('followup:log', { client: id, fields: { summary: '后来的' } }));
    valueOf(await vault.ask('followup:delete', { id: early }));
    vault.clock.advance(1000);
    valueOf(await vault.ask('client:delete', { id }));
    expect((await bin()).items.map(({ collection }) => collection)).toEqual(['clients', 'followups']);
    expect(await restore(['followups', early])).toMatchObject({ error: { kind: 'ownerDeleted' } });
    expect((await bin()).total).toBe(2);
    valueOf(await restore(['clients', id]));
    expect(valueOf(await vault.ask('client:read', { id })).counts.followups).toBe(1);
    expect((await bin()).items.map(({ title, client }) => [title, client])).toEqual([['2023-08-16 早先的', '甲公司']]);
  });

  it('restores several in one action, and undo puts them back into the bin', async () => {
    const ids = [await make('甲公司'), await make('乙公司')];
    for (const id of ids) valueOf(await vault.ask('client:delete', { id }));
    const { action } = valueOf(await restore(...ids.map((id) => ['clients', id] as const)));
    expect((await bin()).total).toBe(0);
    valueOf(await vault.ask('record:undo', { action }));
    expect((await bin()).total).toBe(2);
    expect(valueOf(await vault.ask('vault:verify', {})).ok).toBe(true);
  });

  it('searches by title and client, filters by kind, and pages', async () => {
    for (let at = 0; at < 5; at++) valueOf(await vault.ask('client:delete', { id: await make(`测试${at}`) }));
    const other = await make('重庆火锅');
    const { id } = valueOf(await vault.ask('followup:log', { client: other, fields: { summary: '送样品' } }));
    valueOf(await vault.ask('followup:delete', { id }));
    expect((await bin({ text: '測試' })).total).toBe(5);
    expect((await bin({ text: '重庆' })).items.map(({ collection }) => collection)).toEqual(['followups']);
    expect((await bin({ collection: 'followups' })).total).toBe(1);
    expect(valueOf(await vault.ask('bin:list', { offset: 4, limit: 2 })).items).toHaveLength(2);
  });

  it('lets go after 30 days, and never lists what an undo took back', async () => {
    const id = await make('甲公司');
    const made = valueOf(await vault.ask('client:create', { fields: { name: '撤销的' } }));
    valueOf(await vault.ask('record:undo', { action: made.action }));
    expect((await bin()).total).toBe(0);
    valueOf(await vault.ask('client:delete', { id }));
    vault.clock.advance(29 * day);
    expect((await bin()).total).toBe(1);
    vault.clock.advance(2 * day);
    expect((await bin()).total).toBe(0);
    expect((await vault.ask('record:history', { collection: 'clients', id: id as never })).ok).toBe(true);
  });

  it('says what an undo took back', async () => {
    const id = await make('甲公司');
    const { action } = valueOf(await vault.ask('client:delete', { id }));
    expect(valueOf(await vault.ask('record:undo', { action })).what).toEqual({ collection: 'clients', kind: 'delete', title: '甲公司 2023001', records: 3 });
  });
});
