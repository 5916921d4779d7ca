import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RecordId } from '../../shared/record/schema';
import type { Given } from '../../shared/ipc/contract';
import { sessionOf, tempVault, valueOf, type TempVault } from '../harness/temp-vault';

let vault: TempVault;
beforeEach(async () => {
  vault = await tempVault();
});
afterEach(async () => vault.remove());

type Whole = Given<'record:restore-whole'>['collection'];
const newest = async (collection: Whole, id: string) => valueOf(await vault.ask('record:history', { collection, id: id as RecordId, limit: 1 })).items[0]?.change ?? 0;
const preview = async (collection: Whole, id: string, change: number) => vault.ask('record:restore-preview', { collection, id: id as RecordId, change });
const restore = async (collection: Whole, id: string, change: number, seen?: number) => vault.ask('record:restore-whole', { collection, id: id as RecordId, change, ...(seen === undefined ? {} : { newest: seen }) });
const file = async (id: string) => valueOf(await vault.ask('client:read', { id: id as never }));
/** A client as its page shows it, without what every write moves. */
async function shown(id: string): Promise<unknown> {
  const { client, contacts, phones, tags, addresses, plan } = await file(id);
  const plain = (record: object): unknown => Object.fromEntries(Object.entries(record).filter(([key]) => key !== 'stamp' && key !== 'updatedOn'));
  return [plain(client), contacts.map((contact) => ({ ...(plain(contact) as object), phones: contact.phones.map(plain), emails: contact.emails.map(plain) })), phones.map(plain), tags.map(({ name }) => name).sort(), addresses.map(plain), plan && plain(plan)];
}

// Issue 3 point 7, sync-and-safety §1: a record goes back to how it was, as one action that can be undone.
describe('a whole record goes back', () => {
  it('with phones, people and tags of its form, and undo brings the newer state back', async () => {
    const { id } = valueOf(await vault.ask('client:create', { fields: { name: '甲公司', industry: '教育' }, phones: [{ text: '13800138000' }], contacts: [{ name: '王经理', phones: [{ text: '13900139000' }] }], tags: ['急购'] }));
    const then = await shown(id);
    const change = await newest('clients', id);
    const [phone] = (await file(id)).phones;
    valueOf(await vault.ask('client:edit', { id, fields: { name: '乙公司', industry: '医疗' }, phones: [{ id: phone?.id, text: '13700137000' }, { text: '13600136000' }], contacts: [{ name: '李总监' }], tags: ['价格敏感'] }));
    valueOf(await vault.ask('followup:log', { client: id, fields: { summary: '谈了价格' } }));
    const now = await shown(id);
    const seen = valueOf(await preview('clients', id, change));
    expect(seen.parts.map(({ collection, what }) => `${what} ${collection}`).sort()).toEqual([
      'bringBack clientTags', 'bringBack contacts', 'bringBack phones', 'edit clients', 'edit phones', 'remove clientTags', 'remove contacts', 'remove phones',
    ]);
    expect(seen.parts.find(({ collection }) => collection === 'clients')?.fields).toEqual([{ field: 'name', from: '乙公司', to: '甲公司' }, { field: 'industry', from: '医疗', to: '教育' }]);
    const { action } = valueOf(await restore('clients', id, change, seen.newest));
    expect(await shown(id)).toEqual(then);
    expect((await file(id)).counts.followups).toBe(1);
    expect(await restore('clients', id, change)).toMatchObject({ error: { kind: 'unchanged' } });
    expect(valueOf(await vault.ask('record:undo', { action })).kept).toEqual([]);
    expect(await shown(id)).toEqual(now);
    expect(valueOf(await vault.ask('vault:verify', {})).ok).toBe(true);
  });

  it('with the lines that made its amount; payments stay', async () => {
    const client = valueOf(await vault.ask('client:create', { fields: { name: '甲公司' } })).id;
    const { id } = valueOf(await vault.ask('order:create', { client, fields: {}, lines: [{ name: '安装', amountFen: 100_00 }] }));
    const change = await newest('orders', id);
    valueOf(await vault.ask('order:edit', { id, fields: { notes: '加急' }, lines: [{ name: '维修', amountFen: 250_00 }] }));
    valueOf(await vault.ask('payment:add', { order: id, fields: { amountFen: 50_00 } }));
    valueOf(await restore('orders', id, change));
    const { order, lines, payments } = valueOf(await vault.ask('order:read', { id }));
    expect([order.amountFen, order.notes, lines.map(({ name }) => name), payments.length]).toEqual([100_00, null, ['安装'], 1]);
    expect(valueOf(await vault.ask('vault:verify', {})).ok).toBe(true);
  });

  it('but not under a number that another took, nor over what was changed since it was looked at, nor to when it was deleted', async () => {
    const client = valueOf(await vault.ask('client:create', { fields: { name: '甲公司' } })).id;
    const { id } = valueOf(await vault.ask('order:create', { client, fields: { number: 'DD-1', amountFen: 100 } }));
    const change = await newest('orders', id);
    valueOf(await vault.ask('order:edit', { id, fields: { number: 'DD-2' } }));
    const other = valueOf(await vault.ask('order:create', { client, fields: { number: 'DD-1', amountFen: 100 } }));
    expect(await preview('orders', id, change)).toMatchObject({ error: { kind: 'numberTaken', details: { number: 'DD-1' } } });
    expect(await restore('orders', id, change)).toMatchObject({ error: { kind: 'numberTaken' } });
    valueOf(await vault.ask('order:delete', { id: other.id }));
    const seen = valueOf(await preview('orders', id, change));
    valueOf(await vault.ask('order:edit', { id, fields: { notes: '后来写的' } }));
    expect(await restore('orders', id, change, seen.newest)).toMatchObject({ error: { kind: 'changedSince' } });
    valueOf(await vault.ask('order:delete', { id }));
    const gone = await newest('orders', id);
    expect(await preview('orders', id, change)).toMatchObject({ error: { kind: 'notFound' } });
    valueOf(await vault.ask('record:restore', { collection: 'orders', id: id as never }));
    expect(await preview('orders', id, gone)).toMatchObject({ error: { kind: 'deletedThen' } });
    valueOf(await restore('orders', id, change));
    expect(valueOf(await vault.ask('order:read', { id })).order).toMatchObject({ number: 'DD-1', notes: null });
  });

  it('but what rules decide, and what led to a record that is gone, stays', async () => {
    const client = valueOf(await vault.ask('client:create', { fields: { name: '甲公司' }, tags: ['急购'] })).id;
    const { id } = valueOf(await vault.ask('complaint:open', { client, fields: { content: '停机', grade: '一般' } }));
    const change = await newest('complaints', id);
    valueOf(await vault.ask('complaint:edit', { id, fields: { grade: '严重' } }));
    valueOf(await vault.ask('complaint:add-step', { complaint: id, fields: { step: '处理完成', content: '好了' } }));
    valueOf(await restore('complaints', id, change));
    expect(valueOf(await vault.ask('complaint:read', { id })).complaint).toMatchObject({ grade: '一般', state: '待回访' });

    const before = await newest('clients', client);
    const [tag] = valueOf(await vault.ask('tag:list', {}));
    valueOf(await vault.ask('client:edit', { id: client, fields: { industry: '医疗' }, tags: [] }));
    valueOf(await vault.ask('tag:delete', { id: tag?.id as never, job: 'd' }));
    const seen = valueOf(await preview('clients', client, before));
    expect(seen.kept).toEqual([{ collection: 'clientTags', element: '急购', field: null }]);
    valueOf(await restore('clients', client, before));
    expect((await file(client)).client.industry).toBeNull();
  });

  it('from any sequence of edits to any of its states, and back', async () => {
    const edit = fc.record({ name: fc.constantFrom('甲', '乙', '丙'), phones: fc.array(fc.constantFrom('13800138000', '13900139000', '+86 755 8888'), { maxLength: 2 }), tags: fc.uniqueArray(fc.constantFrom('急购', '价格敏感'), { maxLength: 2 }), contacts: fc.array(fc.record({ name: fc.constantFrom('王经理', '李总监') }), { maxLength: 2 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 2, maxLength: 5 }), fc.nat(9), async (edits, pick) => {
        const { id } = valueOf(await vault.ask('client:create', { fields: { name: '起初' }, anyway: true }));
        const states: { change: number; shown: unknown }[] = [];
        for (const { name, phones, tags, contacts } of edits) {
          valueOf(await vault.ask('client:edit', { id, fields: { name }, phones: phones.map((text) => ({ text })), tags, contacts }));
          states.push({ change: await newest('clients', id), shown: await shown(id) });
        }
        const last = states.at(-1);
        const chosen = states[pick % states.length];
        const answer = await restore('clients', id, chosen?.change ?? 0);
        expect(await shown(id)).toEqual(chosen?.shown);
        if (answer.ok) valueOf(await vault.ask('record:undo', { action: answer.value.action }));
        expect(await shown(id)).toEqual(last?.shown);
      }),
      { numRuns: 15, seed: 7 },
    );
    expect(sessionOf(vault).vault.writer.get('SELECT count(*) AS n FROM clients')?.['n']).toBe(15);
    expect(valueOf(await vault.ask('vault:verify', {})).ok).toBe(true);
  });
});
