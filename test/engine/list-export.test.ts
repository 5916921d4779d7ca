import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read } from 'hucre';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { toGb18030 } from '../../electron/engine/export/gb18030';
import type { ClientId } from '../../shared/client/schema';
import { customKey } from '../../shared/custom/schema';
import type { Given } from '../../shared/ipc/contract';
import type { Day } from '../../shared/kit/dates';
import type { ExportFormat } from '../../shared/listview/asks';
import { tempVault, valueOf, type TempVault } from '../harness/temp-vault';

let vault: TempVault;
let folder: string;
let amount: string;
beforeEach(async () => {
  vault = await tempVault();
  folder = mkdtempSync(join(tmpdir(), 'kemai-export-'));
  amount = customKey(valueOf(await vault.ask('custom:create', { owner: 'clients', label: '押金', kind: '金额' })).id);
  valueOf(await vault.ask('client:create', { fields: { name: '甲，“云”科技', owner: '-2+3', budgetFen: 5_000_050, cooperationSince: '2023-01-05' as never }, tags: ['急购', '长期'], custom: { [amount]: 12_345 } }));
  valueOf(await vault.ask('client:create', { fields: { name: '乙', owner: '+86 138 0013' } }));
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await vault.remove();
});

const columns = () => [
  { name: 'name', heading: '客户名称' }, { name: 'owner', heading: '负责人' }, { name: 'budgetFen', heading: '预算' },
  { name: 'cooperationSince', heading: '合作开始日期' }, { name: 'tags', heading: '需求标签' }, { name: amount, heading: '押金' },
];
async function exported(format: ExportFormat): Promise<Buffer> {
  const path = join(folder, `list.${format}`);
  const file = vault.engine.grant(path);
  const answer = valueOf(await vault.ask('list:export', { chosen: { rows: { list: 'clients' } }, sort: { by: 'number', descending: false }, columns: columns(), format, reason: '测试', file, job: 'x' }));
  expect(answer).toEqual({ rows: 2, leftOut: 0 });
  return readFileSync(path);
}

describe('a list as a file', () => {
  test('CSV in UTF-8 with its mark, in the columns and the order of the view, running nothing', async () => {
    const text = (await exported('csv')).toString('utf8');
    expect(text).toBe(
      '\ufeff客户名称,负责人,预算,合作开始日期,需求标签,押金\r\n' +
      "甲，“云”科技,'-2+3,50000.5,2023-01-05,急购；长期,123.45\r\n" +
      '乙,+86 138 0013,,,,\r\n',
    );
  });

  test('CSV in GB18030 for older Chinese Excel', async () => {
    const bytes = await exported('csv-gb18030');
    expect(new TextDecoder('gb18030', { fatal: true }).decode(bytes).split('\r\n')[0]).toBe('客户名称,负责人,预算,合作开始日期,需求标签,押金');
  });

  test('a workbook whose dates are dates and whose amounts are numbers', async () => {
    const [sheet] = (await read(await exported('xlsx'), { readStyles: true })).sheets;
    expect(sheet?.rows[0]).toEqual(['客户名称', '负责人', '预算', '合作开始日期', '需求标签', '押金']);
    expect(sheet?.rows[1]).toEqual(['甲，“云”科技', '-2+3', 50_000.5, new Date('2023-01-05T00:00:00Z'), '急购；长期', 123.45]);
    expect(sheet?.cells?.get('1,1')?.formula).toBeUndefined();
    expect(sheet?.cells?.get('1,1')?.style?.numFmt).toBe('@');
  });

  test('without a reason what is sensitive is masked; with one it is logged', async () => {
    valueOf(await vault.ask('client:create', { fields: { name: '丙先生', type: '个人', budgetFen: 100 }, contacts: [{ name: '丁一', phones: [{ text: '13800138000' }] }] as never }));
    const wanted = [{ name: 'name', heading: '客户名称' }, { name: 'contactName', heading: '联系人' }, { name: 'phone', heading: '电话' }, { name: 'budgetFen', heading: '预算' }, { name: 'orderedFen', heading: '订单金额' }];
    const write = async (more: object): Promise<string> => {
      const path = join(folder, 'm.csv');
      valueOf(await vault.ask('list:export', { chosen: { rows: { list: 'clients' } }, sort: { by: 'number', descending: false }, columns: wanted, format: 'csv', file: vault.engine.grant(path), job: 'x', ...more }));
      return readFileSync(path, 'utf8').split('\r\n')[3] ?? '';
    };
    expect(await write({})).toBe('丙***,丁***,138****8000,***,***');
    expect(valueOf(await vault.ask('export:log', {})).total).toBe(0);
    expect(await write({ reason: '报税' })).toBe('丙先生,丁一,13800138000,1,0');
    expect(valueOf(await vault.ask('export:log', {})).items).toMatchObject([{ what: 'list:clients', format: 'csv', rows: 3, reason: '报税', file: 'm.csv' }]);
  });

  test('only chosen rows; a folder that is gone is said', async () => {
    const [first] = valueOf(await vault.ask('client:list', { sort: { by: 'number', descending: false } })).items;
    const ask = async (path: string) => vault.ask('list:export', {
      chosen: { rows: { list: 'clients' }, only: [first?.id] as never }, columns: columns(), format: 'csv', file: vault.engine.grant(path), job: 'x',
    });
    expect(valueOf(await ask(join(folder, 'one.csv')))).toEqual({ rows: 1, leftOut: 0 });
    expect(await ask(join(folder, 'nowhere', 'one.csv'))).toMatchObject({ ok: false, error: { kind: 'notWritable' } });
  });
});

describe('a list to contact its clients with (beyond §2 item 6)', () => {
  const named = async (name: string, consent: boolean): Promise<ClientId> => {
    const { id } = valueOf(await vault.ask('client:create', { fields: { name } }));
    if (consent) valueOf(await vault.ask('consent:add', { client: id, fields: { purpose: '营销', channel: '不限', givenOn: '2023-01-01' as Day, evidence: '签字表' } }));
    return id;
  };
  const about = { chosen: { rows: { list: 'clients' as const } }, sort: { by: 'number', descending: false } };
  const message = { kind: 'marketing' as const, channel: '电话' as const, on: '2023-09-05' as Day }; // a Tuesday
  const write = async (touch: Given<'list:export'>['touch'], more: Partial<Given<'list:export'>> = {}) => {
    const path = join(folder, 'call.csv');
    const answer = valueOf(await vault.ask('list:export', { ...about, columns: [{ name: 'name', heading: '客户名称' }], format: 'csv', file: vault.engine.grant(path), job: 'x', touch, ...more }));
    return { ...answer, names: readFileSync(path, 'utf8').trim().split('\r\n').slice(1).map((line) => line.replaceAll('"', '')) };
  };
  let open: ClientId;
  beforeEach(async () => {
    open = await named('有投诉', true);
    await named('有同意', true);
    const quiet = await named('要安静', true);
    valueOf(await vault.ask('client:edit', { id: quiet, fields: { noDisturb: true } }));
    valueOf(await vault.ask('complaint:open', { client: open, fields: { content: '宕机', receivedOn: '2023-09-01' as Day } }));
  });

  test('leaves out who may not be contacted so, and says beforehand who and why (AT-35, C-28)', async () => {
    const guard = valueOf(await vault.ask('list:guard', { chosen: about.chosen, ...message }));
    expect(guard).toMatchObject({ on: '2023-09-05', clients: 5, stopped: 4, never: 1 });
    expect(guard.reasons).toEqual([{ kind: 'noDisturb', count: 1 }, { kind: 'openComplaint', count: 1 }, { kind: 'consentMissing', count: 2 }]);
    expect(guard.guarded.map(({ name, reasons }) => [name, ...reasons])).toContainEqual(['有投诉', 'openComplaint']);
    expect(await write(message)).toEqual({ rows: 1, leftOut: 4, names: ['有同意'] });
    expect(valueOf(await vault.ask('touch:overrides', {})).total).toBe(0);
  });

  test('for work inside holds everybody', async () => expect((await write(undefined)).leftOut).toBe(0));

  test('with a reason takes all along but those for whom none would do, and keeps each as an override of the month', async () => {
    expect(await write({ ...message, override: { why: '召回通知，必须告知' } })).toMatchObject({ rows: 4, leftOut: 1 });
    const { items, total } = valueOf(await vault.ask('touch:overrides', { client: open }));
    expect([total, items[0]?.what, items[0]?.purpose, items[0]?.channel, items[0]?.reasons, items[0]?.why]).toEqual([1, '导出', '营销', '电话', ['openComplaint'], '召回通知，必须告知']);
    expect(valueOf(await vault.ask('touch:overrides', {})).total).toBe(3);
    expect(valueOf(await vault.ask('vault:verify', {}))).toMatchObject({ ok: true });
  });

  test('keeps no override of a file that was not written', async () => {
    const answer = await vault.ask('list:export', { ...about, columns: columns(), format: 'csv', file: vault.engine.grant(join(folder, 'nowhere', 'x.csv')), job: 'x', reason: '电话回访', touch: { ...message, override: { why: '召回' } } });
    expect(answer).toMatchObject({ ok: false, error: { kind: 'notWritable' } });
    expect([valueOf(await vault.ask('touch:overrides', {})).total, valueOf(await vault.ask('export:log', {})).total]).toEqual([0, 0]);
  });

  test('judges the clients of other lists, and only the chosen rows', async () => {
    const { id: client } = valueOf(await vault.ask('client:create', { fields: { name: '无授权' } }));
    for (const of of [client, open]) valueOf(await vault.ask('order:create', { client: of, fields: { orderedOn: '2023-08-01' as Day, amountFen: 100 } }));
    const chosen = { rows: { list: 'orders' as const } };
    expect(valueOf(await vault.ask('list:guard', { chosen, ...message }))).toMatchObject({ clients: 2, stopped: 2 });
    expect(await write({ ...message, kind: 'service' }, { chosen, sort: { by: 'orderedOn', descending: false }, columns: [{ name: 'clientName', heading: '客户' }] })).toMatchObject({ rows: 2, leftOut: 0 });
    expect(valueOf(await vault.ask('list:guard', { chosen: { ...about.chosen, only: [client] as never }, ...message }))).toMatchObject({ clients: 1, stopped: 1, reasons: [{ kind: 'consentMissing', count: 1 }] });
  });

  test('without a day takes the next that is worked on', async () => {
    vault.clock.set('2023-09-30T09:00:00+08:00'); // a Saturday before the holidays of October
    expect(valueOf(await vault.ask('list:guard', { chosen: about.chosen, kind: 'marketing', channel: '电话' })).on).toBe('2023-10-07');
  });
});

test('GB18030 holds every character there is', () => {
  const text = '客户€£𠮷😀éß—“”①ａ㐀\u{10ffff}';
  expect(new TextDecoder('gb18030', { fatal: true }).decode(toGb18030(text))).toBe(text);
});
