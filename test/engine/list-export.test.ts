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
  const answer = valueOf(await vault.ask('list:export', { chosen: { rows: { list: 'clients' } }, sort: { by: 'number', descending: false }, columns: columns(), format, file, job: 'x' }));
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
