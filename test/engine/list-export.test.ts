import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read } from 'hucre';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { toGb18030 } from '../../electron/engine/export/gb18030';
import { customKey } from '../../shared/custom/schema';
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
  expect(answer).toEqual({ rows: 2 });
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
    expect(valueOf(await ask(join(folder, 'one.csv')))).toEqual({ rows: 1 });
    expect(await ask(join(folder, 'nowhere', 'one.csv'))).toMatchObject({ ok: false, error: { kind: 'notWritable' } });
  });
});

test('GB18030 holds every character there is', () => {
  const text = '客户€£𠮷😀éß—“”①ａ㐀\u{10ffff}';
  expect(new TextDecoder('gb18030', { fatal: true }).decode(toGb18030(text))).toBe(text);
});
