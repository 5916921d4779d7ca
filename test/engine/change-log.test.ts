import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commit } from '../../electron/engine/vault/changes';
import { tick, toStamp } from '../../electron/engine/vault/hlc';
import type { ActionId } from '../../shared/record/schema';
import { sessionOf, tempVault, valueOf, type TempVault } from '../harness/temp-vault';

let vault: TempVault;
beforeEach(async () => {
  vault = await tempVault();
});
afterEach(async () => vault.remove());

const open = () => sessionOf(vault).vault;
const entries = (record: string) => open().writer.all('SELECT kind, register, value, replaced, stamp FROM changes WHERE record = $record ORDER BY seq', { record });

describe('the change log (sync-and-safety §1)', () => {
  it('keeps one entry for a creation and one per field for an edit, each with the stamp it replaced', async () => {
    const { id } = valueOf(await vault.ask('client:create', { fields: { name: '甲公司', industry: '教育' } }));
    const [created] = entries(id);
    expect(entries(id)).toHaveLength(1);
    expect(JSON.parse(String(created?.['value']))).toMatchObject({ name: '甲公司', industry: '教育', number: '2023001' });
    vault.clock.advance(1000);
    valueOf(await vault.ask('client:edit', { id, fields: { name: '乙公司', industry: '医疗' } }));
    expect(entries(id).slice(1).map(({ kind, register, value, replaced }) => [kind, register, value, replaced])).toEqual([
      ['edit', 'name', '"乙公司"', created?.['stamp']],
      ['edit', 'industry', '"医疗"', created?.['stamp']],
    ]);
  });

  it('writes no entry for a value that is already there', async () => {
    const { id } = valueOf(await vault.ask('client:create', { fields: { name: '甲公司' } }));
    valueOf(await vault.ask('client:edit', { id, fields: { name: '甲公司' } }));
    expect(entries(id)).toHaveLength(1);
  });

  it('keeps the parts of an address in one register', async () => {
    const { id } = valueOf(await vault.ask('client:create', { fields: { name: '甲公司' }, addresses: [{ province: '广东省', city: '深圳市', street: '科技路1号' }] }));
    const address = valueOf(await vault.ask('client:read', { id })).addresses[0];
    valueOf(await vault.ask('client:edit', { id, fields: {}, addresses: [{ id: address?.id, province: '广东省', city: '广州市', street: '科技路1号' }] }));
    expect(entries(String(address?.id)).at(-1)).toMatchObject({ kind: 'edit', register: 'place', value: expect.stringContaining('广州市') as string });
  });

  it('gives phones, e-mails, contacts and tags ids of their own, which stay', async () => {
    const { id } = valueOf(await vault.ask('client:create', { fields: { name: '甲公司' }, phones: [{ text: '13800138000' }], tags: ['急购'] }));
    const before = valueOf(await vault.ask('client:read', { id }));
    valueOf(await vault.ask('client:edit', { id, fields: {}, phones: [{ id: before.phones[0]?.id, text: '13800138001' }, { text: '13800138002' }], tags: ['急购', '价格敏感'] }));
    const after = valueOf(await vault.ask('client:read', { id }));
    expect(after.phones.map(({ text }) => text)).toEqual(['13800138001', '13800138002']);
    expect(after.phones[0]?.id).toBe(before.phones[0]?.id);
    expect(after.tags.find(({ name }) => name === '急购')?.id).toBe(before.tags[0]?.id);
  });

  it('keeps fields of a newer version through creation, edit and undo', () => {
    const { result: id } = commit(open(), { kind: 'user' }, (act) => act.create('clients', { name: '甲公司', fieldFrom2030: 'x' } as never));
    const edited = commit(open(), { kind: 'user' }, (act) => act.edit('clients', id, { fieldFrom2030: 'y' } as never));
    expect(edited.result).toBe(true);
    expect(open().writer.get('SELECT extra FROM clients WHERE id = $id', { id })).toEqual({ extra: '{"fieldFrom2030":"y"}' });
    expect(entries(id).at(-1)).toMatchObject({ register: 'fieldFrom2030', value: '"y"' });
  });

  it('wins over a stamp from 2099, and over a clock set back by ten years', async () => {
    const { id } = valueOf(await vault.ask('client:create', { fields: { name: '甲公司' } }));
    vault.clock.set('2099-01-01T00:00:00Z');
    valueOf(await vault.ask('client:edit', { id, fields: { name: '未来' } }));
    vault.clock.set('2013-01-01T00:00:00Z');
    valueOf(await vault.ask('client:edit', { id, fields: { name: '现在' } }));
    const stamps = entries(id).map(({ stamp }) => String(stamp));
    expect([...stamps].sort()).toEqual(stamps);
    expect(valueOf(await vault.ask('client:read', { id })).client.name).toBe('现在');
  });

  it('orders readings of the hybrid clock', () => {
    expect(tick({ ms: 5, counter: 3 }, 9, [])).toEqual({ ms: 9, counter: 0 });
    expect(tick({ ms: 9, counter: 3 }, 5, [])).toEqual({ ms: 9, counter: 4 });
    expect(tick({ ms: 9, counter: 0xffff }, 5, [])).toEqual({ ms: 10, counter: 0 });
    expect(tick({ ms: 1, counter: 0 }, 2, [toStamp({ ms: 50, counter: 7 }, 'aaaaaaaa')])).toEqual({ ms: 50, counter: 8 });
  });

  it('tells history from, to and when, newest first', async () => {
    const { id } = valueOf(await vault.ask('client:create', { fields: { name: '甲公司' } }));
    valueOf(await vault.ask('client:edit', { id, fields: { name: '乙公司' } }));
    valueOf(await vault.ask('client:delete', { id }));
    const { items } = valueOf(await vault.ask('record:history', { collection: 'clients', id: id as never }));
    expect(items.map(({ kind, field, from, to }) => [kind, field, from, to])).toEqual([
      ['delete', null, null, null], ['edit', 'name', '甲公司', '乙公司'], ['create', null, null, expect.objectContaining({ name: '甲公司' })],
    ]);
    expect(items[0]?.at).toBe('2023-08-16T06:30:00.000Z[Asia/Shanghai]');
  });
});

/** The live state of the vault without stamps: what people see. */
function visible(): unknown {
  const { writer } = open();
  const of = (table: string): unknown[] => writer.all(`SELECT * FROM ${table} WHERE deleted IS NULL ORDER BY id`).map(({ stamp: _stamp, stamps: _stamps, created: _created, ...row }) => row);
  return ['clients', 'contacts', 'phones', 'clientTags', 'followups', 'complaints', 'complaintSteps'].map(of);
}

describe('undo', () => {
  const step = fc.record({ pick: fc.nat(), what: fc.constantFrom('create', 'edit', 'tags', 'delete', 'followup', 'complaint', 'step') });

  it('takes any sequence of actions back to each recorded state, and does it again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const states: unknown[] = [visible()];
        const actions: ActionId[] = [];
        for (const { pick, what } of steps) {
          const action = await act(pick, what);
          if (action === null) continue;
          actions.push(action);
          states.push(visible());
        }
        const undos: ActionId[] = [];
        for (let at = actions.length - 1; at >= 0; at--) {
          const undone = valueOf(await vault.ask('record:undo', { action: actions[at] as ActionId }));
          expect(undone.kept).toEqual([]);
          expect(visible()).toEqual(states[at]);
          undos.push(undone.action);
        }
        for (const [at, undo] of undos.reverse().entries()) {
          expect(valueOf(await vault.ask('record:undo', { action: undo })).kept).toEqual([]);
          expect(visible()).toEqual(states[at + 1]);
        }
      }),
      { numRuns: 40, seed: 7 },
    );
    expect(valueOf(await vault.ask('vault:verify', {}))).toMatchObject({ ok: true });
  }, 120_000);

  it('keeps what somebody changed since, and says so', async () => {
    const { id, action } = valueOf(await vault.ask('client:create', { fields: { name: '甲公司' } }));
    valueOf(await vault.ask('followup:log', { client: id, fields: { summary: '谈了价格' } }));
    const undone = valueOf(await vault.ask('record:undo', { action }));
    expect(undone.kept).toEqual([{ collection: 'clients', id, field: null, why: 'changedSince' }]);
    expect(valueOf(await vault.ask('client:read', { id })).client.name).toBe('甲公司');
    expect(await vault.ask('record:undo', { action })).toEqual({ ok: false, error: { kind: 'alreadyUndone' } });
  });

  /** One action on what is there; `null` when there is nothing to do it to. */
  async function act(pick: number, what: string): Promise<ActionId | null> {
    const some = (table: string): string | undefined => {
      const rows = open().writer.all<{ id: string }>(`SELECT id FROM ${table} WHERE deleted IS NULL ORDER BY id`);
      return rows[pick % Math.max(1, rows.length)]?.id;
    };
    const [client, complaint] = [some('clients') as never, some('complaints') as never];
    const actionOf = async (answer: Promise<{ ok: true; value: { action: ActionId } } | { ok: false; error: unknown }>): Promise<ActionId | null> => {
      const given = await answer;
      return given.ok ? given.value.action : null;
    };
    if (what === 'create' || client === undefined) return actionOf(vault.ask('client:create', { fields: { name: `公司${pick}` }, phones: [{ text: '138–' }], tags: [`标签${pick % 3}`], anyway: true }));
    if (what === 'edit') return actionOf(vault.ask('client:edit', { id: client, fields: { name: `改名${pick}`, industry: `行业${pick % 2}` } }));
    if (what === 'tags') return actionOf(vault.ask('client:edit', { id: client, fields: {}, tags: [`标签${pick % 3}`, '共同'] }));
    if (what === 'delete') return actionOf(vault.ask('client:delete', { id: client }));
    if (what === 'followup') return actionOf(vault.ask('followup:log', { client, fields: { summary: `第${pick}次` } }));
    if (what === 'complaint' || complaint === undefined) return actionOf(vault.ask('complaint:open', { client, fields: { content: `投诉${pick}` } }));
    return actionOf(vault.ask('complaint:add-step', { complaint, fields: { step: '处理完成', content: '好了' } }));
  }
});
