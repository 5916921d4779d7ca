import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collectionNames } from '../../shared/record/collections';
import { tempVault, valueOf, type TempVault } from '../harness/temp-vault';

let vault: TempVault;
beforeEach(async () => (vault = await tempVault('2026-11-21T15:00:00+08:00')));
afterEach(() => vault.remove());

const load = async (seed = 2026) => vault.ask('sample:load', { seed, job: 'sample' });
const countOf = (table: string): number => vault.engine.session()?.vault.writer.get<{ n: number }>(`SELECT count(*) AS n FROM ${table} WHERE deleted IS NULL`)?.n ?? -1;
/** Collections with a live record that is not marked as sample. */
const unmarked = (): string[] => collectionNames.filter((name) => vault.engine.session()?.vault.writer.get(`SELECT 1 FROM ${name} WHERE sample IS NOT 1 AND deleted IS NULL LIMIT 1`) !== undefined);
const clients = async (): Promise<number> => valueOf(await vault.ask('client:list', {})).total;
const isWhole = async (): Promise<void> => expect(valueOf(await vault.ask('vault:verify', {}))).toMatchObject({ integrity: [], indexMissing: 0, indexStale: 0, derivedStale: 0, logMismatches: 0, ok: true });

describe('the sample', () => {
  it('is loaded whole, marked, numbered apart from real clients, and can be searched and reported on', async () => {
    const loaded = valueOf(await load());
    expect(loaded).toMatchObject({ clients: 60 });
    expect(valueOf(await vault.ask('sample:status', {}))).toMatchObject({ loaded: true });
    await isWhole();
    expect(unmarked()).toEqual([]);
    const { items } = valueOf(await vault.ask('client:list', { sort: { by: 'number' }, limit: 200 }));
    expect(items.every(({ sample, number }) => sample && /^S\d{3}$/.test(number ?? ''))).toBe(true);
    expect(valueOf(await vault.ask('search:find', { text: 'zeng' })).total).toBeGreaterThan(0);
    expect(valueOf(await vault.ask('search:find', { text: '恒丰国际' })).total).toBeGreaterThan(0);
    const report = valueOf(await vault.ask('report:complaints', { from: '2026-10-01', to: '2026-10-31' } as never));
    expect(JSON.stringify(report)).toContain('服务器噪音大');
    const [check] = valueOf(await vault.ask('prevention:list', {})).items;
    expect(check?.counts.done).toBeGreaterThan(0);
    expect(check?.counts.total).toBeGreaterThan((check?.counts.done ?? 0) + (check?.counts.notNeeded ?? 0));
    expect([countOf('complaintPauses'), countOf('compensations')]).toEqual([1, 1]);
    expect(['improvementPlans', 'improvementActions', 'surveyEscalations', 'suggestions'].map(countOf)).toEqual([1, 2, 1, 2]);
    const [plan] = valueOf(await vault.ask('careplan:list', {})).items;
    expect(plan?.counts).toMatchObject({ nodes: 2, tasks: 5, done: 4 });
    const real = valueOf(await vault.ask('client:create', { fields: { name: '真实客户有限公司' } }));
    expect(valueOf(await vault.ask('client:read', { id: real.id })).client.number).toBe('2026001');
    expect(valueOf(await vault.ask('work:all', {})).items.length).toBeGreaterThan(40);
  });

  it('is not loaded twice, is one action to undo, and can be loaded again', async () => {
    valueOf(await load());
    expect(await load()).toMatchObject({ error: { kind: 'alreadyLoaded' } });
    const { undo } = valueOf(await vault.ask('record:undoable', {}));
    expect(valueOf(await vault.ask('record:undo', { action: undo ?? ('' as never) })).kept).toEqual([]);
    expect(await clients()).toBe(0);
    expect(valueOf(await vault.ask('sample:status', {}))).toEqual({ loaded: false, records: 0 });
    await isWhole();
    valueOf(await load(7));
    expect(await clients()).toBe(60);
  });

  it('goes with everything that hangs on it, and leaves the user\'s own alone', async () => {
    valueOf(await load());
    const own = valueOf(await vault.ask('client:create', { fields: { name: '真实客户有限公司' }, tags: ['长期合作', '自己的标签'] }));
    const first = valueOf(await vault.ask('client:list', { sort: { by: 'number' } })).items.find(({ sample }) => sample);
    if (!first) throw new Error('no sample client');
    valueOf(await vault.ask('followup:log', { client: first.id, fields: { summary: '用示例练习', nextAction: '再练一次', nextDueOn: '2026-12-01' as never } }));
    valueOf(await vault.ask('client:edit', { id: first.id, fields: {}, contacts: [{ name: '练习联系人', phones: [], emails: [] }] }));
    const records = valueOf(await vault.ask('sample:status', {})).records;
    expect(valueOf(await vault.ask('sample:remove', {})).removed).toBe(records);
    expect(valueOf(await vault.ask('sample:status', {}))).toEqual({ loaded: false, records: 0 });
    expect(await clients()).toBe(1);
    for (const table of ['contacts', 'phones', 'emails', 'addresses', 'plans', 'followups', 'complaints', 'complaintSteps', 'products', 'orders', 'orderLines', 'payments', 'owned', 'contracts']) expect(countOf(table), table).toBe(0);
    expect(valueOf(await vault.ask('client:read', { id: own.id })).tags.map(({ name }) => name).sort()).toEqual(['自己的标签', '长期合作'].sort());
    await isWhole();
    expect(await vault.ask('sample:remove', {})).toMatchObject({ error: { kind: 'notLoaded' } });

    const { undo } = valueOf(await vault.ask('record:undoable', {}));
    valueOf(await vault.ask('record:undo', { action: undo ?? ('' as never) }));
    expect(await clients()).toBe(61);
    await isWhole();
  });

  it('cancelled, leaves nothing', async () => {
    const loading = load();
    await new Promise((done) => setImmediate(done));
    valueOf(await vault.ask('job:cancel', { job: 'sample' }));
    expect(await loading).toMatchObject({ error: { kind: 'cancelled' } });
    expect(valueOf(await vault.ask('sample:status', {}))).toEqual({ loaded: false, records: 0 });
    valueOf(await vault.ask('client:create', { fields: { name: '真实客户有限公司' } }));
    await isWhole();
  });
});
