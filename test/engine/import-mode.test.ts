import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClientId } from '../../shared/client/schema';
import type { Day } from '../../shared/kit/dates';
import type { ActionId } from '../../shared/record/schema';
import { valueOf } from '../harness/temp-vault';
import type { ImportKey } from '../../shared/imports/schema';
import { countsOf, onlySheet, openDesk, type Desk } from './importing';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
  await desk.run(desk.csv('first.csv', '客户编号,客户名称,联系电话,邮箱,统一社会信用代码,负责人', '2024001,深圳星河科技有限公司,13800138000,wang@example.com,91110000600037341L,甲', '2024002,云海贸易有限公司,13900139000,li@example.com,,乙'));
});
afterEach(async () => desk.remove());

const counts = { rows: 2, created: 0, updated: 0, skipped: 0, duplicates: 0, rejected: 0 };
const owners = async () => (await desk.records('clients')).map(({ number, owner }) => [number, owner]);

describe('what an import may do', () => {
  const rows = ['客户编号,客户名称,负责人', '2024001,深圳星河科技有限公司,丙', '2024009,北京大地实业有限公司,丙'] as const;

  it('only makes new clients: known ones are left out, with the reason', async () => {
    const sheet = onlySheet(await desk.run(desk.csv('a.csv', ...rows), { mode: 'create' }));
    expect(countsOf(sheet)).toEqual({ ...counts, created: 1, skipped: 1 });
    expect(sheet.leftOut).toEqual([{ row: 2, field: 'clients.number', column: '客户编号', reason: 'isThere', shown: '2024001' }]);
    expect(sheet.doubts).toEqual([]);
    expect(await owners()).toEqual([['2024001', '甲'], ['2024002', '乙'], ['2024009', '丙']]);
  });

  it('only changes known ones: new ones are left out, with the reason', async () => {
    const sheet = onlySheet(await desk.run(desk.csv('a.csv', ...rows), { mode: 'update' }));
    expect(countsOf(sheet)).toEqual({ ...counts, updated: 1, skipped: 1 });
    expect(sheet.leftOut).toMatchObject([{ row: 3, reason: 'notThere' }]);
    expect(await owners()).toEqual([['2024001', '丙'], ['2024002', '乙']]);
  });

  it('does both unless it is said', async () => {
    expect(countsOf(onlySheet(await desk.run(desk.csv('a.csv', ...rows))))).toEqual({ ...counts, created: 1, updated: 1 });
  });
});

describe('an owner that an import changes', () => {
  it('hands over what is open of the client, and taking the batch back takes that back too (beyond §2 item 14)', async () => {
    const { vault } = desk;
    const [known] = await desk.records('clients');
    const client = known?.['id'] as ClientId;
    valueOf(await vault.ask('promise:add', { client, fields: { text: '寄样品', dueOn: '2024-06-05' as Day } }));
    const promises = async () => (await desk.records('promises')).map(({ owner }) => owner);
    const handovers = async () => valueOf(await vault.ask('handover:list', {})).items.map(({ fromOwner, toOwner, items, state }) => [fromOwner, toOwner, items, state]);
    expect(await promises()).toEqual(['甲']);
    const { batch } = await desk.run(desk.csv('b.csv', '客户编号,客户名称,负责人', '2024001,深圳星河科技有限公司,丙'));
    expect(await promises()).toEqual(['丙']);
    expect(await handovers()).toEqual([['甲', '丙', 1, '待接手']]);
    valueOf(await vault.ask('import:undo', { batch: batch as ActionId }));
    expect(await promises()).toEqual(['甲']);
    expect(await handovers()).toEqual([]);
  });
});

describe('a known client is recognised', () => {
  it.each<[ImportKey, string, string, string]>([
    ['number', '客户编号,客户名称,负责人', '2024001,,丙', '2024009,北京大地实业有限公司,丙'],
    ['name', '客户名称,负责人', '深圳星河科技有限公司,丙', '北京大地实业有限公司,丙'],
    ['phone', '客户名称,联系电话,负责人', '星河,+86-138-0013-8000,丙', '北京大地实业有限公司,13700137000,丙'],
    ['email', '客户名称,邮箱,负责人', '星河,WANG@example.com,丙', '北京大地实业有限公司,da@example.com,丙'],
    ['creditCode', '客户名称,统一社会信用代码,负责人', '星河,91110000600037341L,丙', '北京大地实业有限公司,911101080896649376,丙'],
  ])('by %s (AT-38)', async (key, heading, known, fresh) => {
    const path = desk.csv('b.csv', heading, known, fresh);
    expect(countsOf(onlySheet(await desk.run(path, { key })))).toEqual({ ...counts, created: 1, updated: 1 });
    expect((await owners())[0]).toEqual(['2024001', '丙']);
    expect(countsOf(onlySheet(await desk.run(path, { key })))).toEqual({ ...counts, skipped: 2 });
  });

  it('only where the row gives the key, and only where one fits', async () => {
    const sheet = onlySheet(await desk.run(desk.csv('c.csv', '客户名称,联系电话,负责人', '深圳星河科技有限公司,,丙', '两家,13800138000；13900139000,丙'), { key: 'phone' }));
    expect(sheet.rejected).toMatchObject([{ row: 2, field: 'phones.text', reason: 'missing' }, { row: 3, field: 'phones.text', reason: 'severalFit' }]);
    expect(await owners()).toEqual([['2024001', '甲'], ['2024002', '乙']]);
  });
});

describe('the mapping of columns', () => {
  const heading = '客户名称,经办,代号';
  const columns = { 经办: 'clients.owner', 代号: null };

  it('is remembered for the same headings in any order, and forgotten when asked', async () => {
    const first = desk.csv('m.csv', heading, '甲地科技有限公司,丁,x');
    expect((await desk.inspect(first)).sheets[0]?.remembered).toBeNull();
    await desk.run(first, { sheets: [{ sheet: 'm', columns }] });
    expect((await desk.records('clients')).at(-1)).toMatchObject({ name: '甲地科技有限公司', owner: '丁' });
    const next = (await desk.inspect(desk.csv('n.csv', '代号,客户名称,经办', 'y,乙地科技有限公司,丁'))).sheets[0];
    expect(next?.remembered).toEqual({ as: 'clients', columns });
    expect((await desk.inspect(desk.csv('o.csv', '客户名称,经办', '丙地科技有限公司,丁'))).sheets[0]?.remembered).toBeNull();
    expect(await desk.vault.ask('import:forget', { mapping: next?.mapping ?? '' })).toEqual({ ok: true, value: true });
    expect((await desk.inspect(desk.path('n.csv'))).sheets[0]?.remembered).toBeNull();
    expect(await desk.vault.ask('import:forget', { mapping: next?.mapping ?? '' })).toMatchObject({ ok: false, error: { kind: 'notFound' } });
  });
});
