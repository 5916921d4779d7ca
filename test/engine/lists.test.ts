import type { ClientId } from '../../shared/client/schema';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Condition } from '../../shared/listview/condition';
import { tempVault, testPassword, valueOf, type TempVault } from '../harness/temp-vault';

let vault: TempVault;
beforeEach(async () => {
  vault = await tempVault('2023-09-20T09:00:00+08:00');
});
afterEach(async () => vault.remove());

const clients = [
  { name: '甲云科技', industry: '信息技术', valueGrade: 'A类', stage: '合作', owner: '李雷', budgetFen: 50_000_000, tags: ['急购', '长期合作'] },
  { name: '乙桥制造', industry: '制造', valueGrade: 'B类', stage: '潜在', owner: '李雷', budgetFen: 10_000_000, tags: ['急购'] },
  { name: '丙文教育', industry: '教育', valueGrade: 'C类', stage: '沉睡', owner: '韩梅', tags: [] },
  { name: '丁臺銀行', industry: '金融', valueGrade: 'A类', stage: '合作', owner: '韩梅', budgetFen: 30_000_000, tags: ['长期合作'] },
] as const;

async function fill(): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const { tags, ...fields } of clients) ids.push(valueOf(await vault.ask('client:create', { fields, tags: [...tags], anyway: true })).id);
  return ids;
}
const names = async (where: Condition[], any?: boolean): Promise<readonly (string | null)[]> =>
  valueOf(await vault.ask('client:list', { filter: { where, ...(any === undefined ? {} : { any }) }, sort: { by: 'number', descending: false } })).items.map(({ name }) => name?.slice(0, 1) ?? null);

describe('a list by conditions', () => {
  test.each<[string, Condition[], readonly string[]]>([
    ['a choice among several', [{ field: 'valueGrade', op: 'is', values: ['A类', 'C类'] }], ['甲', '丙', '丁']],
    ['a choice that is not', [{ field: 'stage', op: 'isNot', values: ['合作'] }], ['乙', '丙']],
    ['part of a name, in other glyphs', [{ field: 'name', op: 'contains', values: ['台银'] }], ['丁']],
    ['part of a text', [{ field: 'industry', op: 'contains', values: ['技'] }], ['甲']],
    ['money above', [{ field: 'budgetFen', op: 'greater', values: [30_000_000] }], ['甲']],
    ['money from', [{ field: 'budgetFen', op: 'atLeast', values: [30_000_000] }], ['甲', '丁']],
    ['money between, limits included', [{ field: 'budgetFen', op: 'between', values: [30_000_000, 10_000_000] }], ['乙', '丁']],
    ['nothing there', [{ field: 'budgetFen', op: 'empty', values: [] }], ['丙']],
    ['a tag', [{ field: 'tags', op: 'is', values: ['急购'] }], ['甲', '乙']],
    ['not that tag', [{ field: 'tags', op: 'isNot', values: ['急购'] }], ['丙', '丁']],
    ['no tag', [{ field: 'tags', op: 'empty', values: [] }], ['丙']],
    ['two at once', [{ field: 'owner', op: 'is', values: ['李雷'] }, { field: 'valueGrade', op: 'is', values: ['A类'] }], ['甲']],
    ['filed lately', [{ field: 'filedOn', op: 'withinLast', values: [0] }], ['甲', '乙', '丙', '丁']],
    ['never contacted counts as long ago', [{ field: 'lastContactOn', op: 'notWithinLast', values: [30] }], ['甲', '乙', '丙', '丁']],
    ['a quote is only text', [{ field: 'name', op: 'contains', values: ["' OR 1=1 --"] }], []],
  ])('%s', async (_what, where, found) => {
    await fill();
    expect(await names(where)).toEqual(found);
  });

  // R-ST-06: what was promised can be asked for, by how much is open and by the day of the earliest.
  test('clients by what they were promised', async () => {
    const [first, second] = await fill();
    for (const [client, dueOn] of [[first, '2023-08-10'], [first, '2023-08-30'], [second, '2023-08-25']] as const) valueOf(await vault.ask('promise:add', { client: client as ClientId, fields: { text: '发送方案', madeOn: '2023-08-01' as never, dueOn: dueOn as never } }));
    expect(await names([{ field: 'openPromises', op: 'atLeast', values: [2] }])).toEqual(['甲']);
    expect(await names([{ field: 'promisedFor', op: 'before', values: ['2023-08-26'] }])).toEqual(['甲', '乙']);
    expect(await names([{ field: 'promisedFor', op: 'empty', values: [] }])).toEqual(['丙', '丁']);
  });

  test('any of the conditions', async () => {
    await fill();
    expect(await names([{ field: 'owner', op: 'is', values: ['韩梅'] }, { field: 'industry', op: 'is', values: ['制造'] }], true)).toEqual(['乙', '丙', '丁']);
  });

  test('a column that is not there, or a question that does not fit, is refused', async () => {
    const ask = async (where: Condition[]) => vault.ask('client:list', { filter: { where } });
    expect(await ask([{ field: 'nameKey', op: 'is', values: ['x'] }])).toMatchObject({ ok: false, error: { kind: 'unknownField', field: 'nameKey' } });
    expect(await ask([{ field: 'name', op: 'greater', values: ['x'] }])).toMatchObject({ ok: false, error: { kind: 'badCondition', field: 'name' } });
    expect(await ask([{ field: 'filedOn', op: 'before', values: ['soon'] }])).toMatchObject({ ok: false, error: { kind: 'badCondition' } });
  });
});

describe('groups and sums', () => {
  test('rows of one group stand together, in the order of the groups, with their sums', async () => {
    await fill();
    const { groups, total } = valueOf(await vault.ask('list:groups', { rows: { list: 'clients' }, group: 'valueGrade', sums: ['budgetFen'] }));
    expect(groups.map(({ value, count, first }) => [value, count, first])).toEqual([['A类', 2, 0], ['B类', 1, 2], ['C类', 1, 3]]);
    expect(groups[0]?.sums['budgetFen']).toEqual({ sum: 80_000_000, average: 40_000_000, filled: 2 });
    expect(total).toBe(4);
    const { items } = valueOf(await vault.ask('client:list', { group: 'valueGrade', sort: { by: 'number', descending: false } }));
    expect(items.map(({ name }) => name?.slice(0, 1))).toEqual(['甲', '丁', '乙', '丙']);
    const part = valueOf(await vault.ask('client:list', { group: 'valueGrade', sort: { by: 'number', descending: false }, offset: 2, limit: 1 }));
    expect(part.items.map(({ name }) => name?.slice(0, 1))).toEqual(['乙']);
  });

  test('a client with two tags stands in both groups', async () => {
    await fill();
    const { groups, total } = valueOf(await vault.ask('list:groups', { rows: { list: 'clients' }, group: 'tags' }));
    expect(Object.fromEntries(groups.map(({ value, count }) => [value, count]))).toEqual({ 急购: 2, 长期合作: 2, null: 1 });
    expect(valueOf(await vault.ask('client:list', { group: 'tags' })).total).toBe(total);
  });

  test('sums over what matches', async () => {
    await fill();
    const { total, sums } = valueOf(await vault.ask('list:sums', { rows: { list: 'clients', filter: { where: [{ field: 'owner', op: 'is', values: ['李雷'] }] } }, columns: ['budgetFen', 'openComplaints'] }));
    expect(total).toBe(2);
    expect(sums['budgetFen']?.sum).toBe(60_000_000);
    expect(await vault.ask('list:sums', { rows: { list: 'clients' }, columns: ['name'] })).toMatchObject({ ok: false, error: { kind: 'unknownField' } });
  });

  test('an order that was kept follows what is written', async () => {
    const [first = ''] = await fill();
    const page = async () => valueOf(await vault.ask('client:list', { sort: { by: 'budgetFen', descending: true } })).items.map(({ name }) => name?.slice(0, 1));
    expect(await page()).toEqual(['甲', '丁', '乙', '丙']);
    valueOf(await vault.ask('client:edit', { id: first as never, fields: { budgetFen: 1 } }));
    expect(await page()).toEqual(['丁', '乙', '甲', '丙']);
  });
});

describe('saved views', () => {
  test('are there after a restart, are changed, deleted and brought back', async () => {
    const rows = { list: 'clients' as const, filter: { valueGrade: ['A类' as const], where: [{ field: 'owner', op: 'is' as const, values: ['李雷'] }] } };
    const { id } = valueOf(await vault.ask('view:create', { name: '我的重点', rows, columns: ['name', 'budgetFen'], sort: { by: 'budgetFen', descending: true }, group: 'industry' }));
    expect(await vault.ask('view:create', { name: '我的重点 ', rows, columns: [], sort: null, group: null })).toMatchObject({ ok: false, error: { kind: 'nameTaken' } });
    await vault.restart();
    valueOf(await vault.ask('vault:unlock', { password: testPassword }));
    const [view] = valueOf(await vault.ask('view:list', { list: 'clients' }));
    expect(view).toEqual({ id, name: '我的重点', columns: ['name', 'budgetFen'], filter: rows.filter, sort: { by: 'budgetFen', descending: true }, group: 'industry' });
    valueOf(await vault.ask('view:edit', { id, name: '重点' }));
    const { action } = valueOf(await vault.ask('view:delete', { id }));
    expect(valueOf(await vault.ask('view:list', { list: 'clients' }))).toEqual([]);
    valueOf(await vault.ask('record:undo', { action }));
    expect(valueOf(await vault.ask('view:list', { list: 'clients' }))[0]?.name).toBe('重点');
  });
});

describe('bulk edit', () => {
  const all = { rows: { list: 'clients' as const } };

  test('the preview says what the edit then does, and undo takes all of it back', async () => {
    await fill();
    const change = { kind: 'set' as const, field: 'owner', value: '李雷' };
    const preview = valueOf(await vault.ask('list:bulk-preview', { chosen: all, change }));
    expect(preview).toMatchObject({ total: 4, changing: 2, same: 2, refused: [] });
    expect(preview.samples.map(({ from }) => from)).toEqual(['韩梅', '韩梅']);
    const done = valueOf(await vault.ask('list:bulk-edit', { chosen: all, change, job: 'bulk' }));
    expect(done).toMatchObject({ changed: 2, same: 2, refused: 0 });
    expect(await names([{ field: 'owner', op: 'is', values: ['李雷'] }])).toHaveLength(4);
    valueOf(await vault.ask('record:undo', { action: done.action }));
    expect(await names([{ field: 'owner', op: 'is', values: ['韩梅'] }])).toEqual(['丙', '丁']);
  });

  test('leaves out what a rule refuses: 流失 needs a reason (domain §7.2), the intent grade belongs to prospects (C-01)', async () => {
    await fill();
    const lost = { kind: 'set' as const, field: 'stage', value: '流失' };
    expect(valueOf(await vault.ask('list:bulk-preview', { chosen: all, change: lost })).refused).toEqual([{ why: 'reasonMissing', count: 4 }]);
    const intent = { kind: 'set' as const, field: 'intentGrade', value: 'A类' };
    expect(valueOf(await vault.ask('list:bulk-edit', { chosen: all, change: intent, job: 'b' }))).toMatchObject({ changed: 1, refused: 3 });
  });

  test('sets tags, deletes, and spares those left out', async () => {
    const ids = await fill();
    const chosen = { ...all, except: [ids[0]] as never };
    expect(valueOf(await vault.ask('list:bulk-edit', { chosen, change: { kind: 'addTag', name: '急购' }, job: 'b' }))).toMatchObject({ changed: 2, same: 1 });
    expect(await names([{ field: 'tags', op: 'is', values: ['急购'] }])).toHaveLength(4);
    const tag = valueOf(await vault.ask('tag:list', {})).find(({ name }) => name === '急购');
    expect(valueOf(await vault.ask('list:bulk-edit', { chosen: { ...all, only: [ids[0], ids[1]] as never }, change: { kind: 'removeTag', tag: tag?.id ?? ('' as never) }, job: 'b' })).changed).toBe(2);
    const { action } = valueOf(await vault.ask('list:bulk-edit', { chosen, change: { kind: 'delete' }, job: 'b' }));
    expect(await names([])).toEqual(['甲']);
    valueOf(await vault.ask('record:undo', { action }));
    expect(await names([])).toHaveLength(4);
    expect(valueOf(await vault.ask('vault:verify', {})).ok).toBe(true);
  });

  test('a value that does not fit, or a field that is set one by one, is refused', async () => {
    await fill();
    const bulk = async (field: string, value: string) => vault.ask('list:bulk-preview', { chosen: all, change: { kind: 'set', field, value } });
    expect(await bulk('valueGrade', 'D类')).toMatchObject({ ok: false, error: { kind: 'wrongValue' } });
    expect(await bulk('name', '同名')).toMatchObject({ ok: false, error: { kind: 'unknownField' } });
    expect(await bulk('owner', '=1+1')).toMatchObject({ ok: false, error: { kind: 'formula' } });
  });

  test('cancelled, it leaves nothing behind', async () => {
    for (let n = 0; n < 230; n++) valueOf(await vault.ask('client:create', { fields: { name: `第${n}家` }, anyway: true }));
    const running = vault.ask('list:bulk-edit', { chosen: all, change: { kind: 'set', field: 'owner', value: '李雷' }, job: 'long' });
    valueOf(await vault.ask('job:cancel', { job: 'long' }));
    expect(await running).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
    expect(await names([{ field: 'owner', op: 'is', values: ['李雷'] }])).toEqual([]);
  });
});
