import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { writeOds, writeXlsx } from 'hucre';
import ICAL from 'ical.js';
import { decode } from 'iconv-lite';
import Papa from 'papaparse';
import readExcel from 'read-excel-file/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cellText } from '../../electron/engine/import/cell-text';
import { parseHere } from '../../electron/engine/import/parse-here';
import { valueOf } from '../harness/temp-vault';
import { fixture, openDesk, type Desk } from './importing';
import { zipOf } from './zip-bytes';

const golden = (name: string): string => resolve(import.meta.dirname, '..', 'fixtures', 'golden', name);
type Sheets = readonly { readonly name: string; readonly rows: readonly (readonly string[])[] }[];

const trimmed = (row: readonly string[]): string[] => row.slice(0, row.findLastIndex((text) => text !== '') + 1);
const tidy = (sheets: Sheets): Sheets => sheets.map(({ name, rows }) => {
  const all = rows.map(trimmed);
  return { name, rows: all.slice(0, all.findLastIndex((row) => row.length > 0) + 1) };
});

/** A value of another library as text, as our cells say it: a date without a zone, to the second. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return new Date(Math.round(value.getTime() / 1000) * 1000).toISOString().slice(0, 16).replace('T', ' ').replace(' 00:00', '');
  return typeof value === 'number' ? String(Number(value.toPrecision(15))) : typeof value === 'string' ? value : JSON.stringify(value);
}

const ours = async (path: string): Promise<Sheets> =>
  tidy(valueOf(await parseHere()(path)).sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map((cell) => cellText(cell).slice(0, typeof cell === 'object' && cell !== null ? 16 : undefined))) })));

function bySheetJs(path: string): Sheets {
  const book = read(readFileSync(path), { cellDates: true, UTC: true });
  return tidy(book.SheetNames.map((name) => ({
    name, rows: utils.sheet_to_json<unknown[]>(book.Sheets[name] ?? {}, { header: 1, raw: true, defval: null, blankrows: true, UTC: true }).map((row) => row.map(textOf)),
  })));
}

const byReadExcel = async (path: string): Promise<Sheets> => tidy((await readExcel(path, { trim: false })).map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(textOf)) })));

// Issue 4, point 1: the same workbook in three formats, made by LibreOffice.
describe('a golden workbook', () => {
  it.each(['book.xlsx', 'book.xls', 'book.ods'])('%s is read cell for cell as another library reads it', async (name) => {
    const read = await ours(golden(name));
    expect(read).toEqual(bySheetJs(golden(name)));
    expect(read.map(({ name: sheet, rows }) => [sheet, rows.length])).toEqual([['客户', 6], ['联系人 2', 2]]);
    expect(read[0]?.rows[1]).toEqual(['2023001', '深圳星河科技有限公司', '0755-26000001', '12.5', '2023-08-16', '2023-08-16 14:30', 'true', '第一行\n第二行，含"引号"']);
    expect(read[0]?.rows[3]?.[1]).toBe('中间  两格');
    expect(read[0]?.rows[5]).toEqual(['合计', '', '', '9.6']);
  });

  it('is read by a third reader alike', async () => expect(await byReadExcel(golden('book.xlsx'))).toEqual(await ours(golden('book.xlsx'))));
});

describe('a golden text', () => {
  it.each([
    ['utf8.csv', 'UTF-8', 'utf8'], ['utf8-bom.csv', 'UTF-8', 'utf8'], ['gb18030.csv', 'GB18030', 'gb18030'], ['utf16le.csv', 'UTF-16LE', 'utf-16le'],
    ['utf16le-bom.csv', 'UTF-16LE', 'utf-16le'], ['utf16be.csv', 'UTF-16BE', 'utf-16be'], ['utf16be-bom.csv', 'UTF-16BE', 'utf-16be'],
  ] as const)('%s is known as %s and read as another decoder and another reader read it', async (name, encoding, label) => {
    const parsed = valueOf(await parseHere()(golden(name)));
    expect(parsed.encoding).toBe(encoding);
    const text = decode(readFileSync(golden(name)), label, { stripBOM: true });
    const book = read(text, { type: 'string', raw: true });
    const theirs = tidy([{ name: '', rows: utils.sheet_to_json<unknown[]>(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1, raw: true, defval: '' }).map((row) => row.map((cell) => textOf(cell).replaceAll('\r\n', '\n'))) }]);
    const mine = tidy([{ name: '', rows: parsed.sheets[0]?.rows.map((row) => row.map((cell) => cellText(cell).replaceAll('\r\n', '\n'))) ?? [] }]);
    expect(mine).toEqual(theirs);
    expect(mine[0]?.rows[2]).toEqual(['2023002', '曾氏貿易㐀', '+86 138 0013 8000']);
  });
});

const cardsIn = (text: string): readonly ICAL.Component[] => text.split(/(?<=END:VCARD\r?\n)/).filter((part) => part.trim() !== '').map((part) => new ICAL.Component(ICAL.parse(part) as never));

/** What a card says, by another library: name, firm, title, phones, mailboxes, note. */
const byIcal = (path: string): readonly (readonly string[])[] => cardsIn(readFileSync(path, 'utf8')).map((card) =>
  ['fn', 'org', 'title', 'tel', 'email', 'note'].map((key) =>
    card.getAllProperties(key).flatMap((property) => property.getValues().map((value) => [value].flat(2).map(String).join(' '))).join('；').replaceAll('tel:', '')));

describe('golden cards', () => {
  it.each(['cards-3.vcf', 'cards-4.vcf'])('%s say what another library reads in them', async (name) => {
    const [heading, ...rows] = valueOf(await parseHere()(golden(name))).sheets[0]?.rows.map((row) => row.map(cellText)) ?? [];
    const cards = byIcal(golden(name));
    expect(rows).toHaveLength(cards.length);
    const said = (row: readonly string[]): string => row.join('|').replaceAll(/[\s-]/g, '');
    for (const [at, parts] of cards.entries()) {
      for (const part of parts.flatMap((text) => text.split(/[；\s-]+/))) expect(said(rows[at] ?? []), `${part} in ${String(heading)}`).toContain(part);
    }
  });
});

describe('what we write', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk('2023-09-01T10:00:00+08:00');
    await desk.run(fixture('manual-tables.xlsx'));
    valueOf(await desk.vault.ask('client:create', { fields: { name: '㐀𠮷文化', notes: '第一行\n第二行，含"引号"', budgetFen: 12_345_678 }, contacts: [{ name: '李工', phones: [{ text: '13900139000' }], emails: [{ text: 'li@example.com' }] }] }));
  });
  afterEach(async () => desk.remove());
  const written = async (what: 'clients', format: 'xlsx' | 'csv' | 'csv-gb18030' | 'vcf'): Promise<string> => {
    const path = desk.path(`out.${format === 'csv-gb18030' ? 'gb.csv' : format}`);
    valueOf(await desk.vault.ask('export:write', { what, format, file: desk.vault.engine.grant(path), job: 'x', reason: '核对' }));
    return path;
  };

  it('as a workbook is read alike by two libraries that are not ours', async () => {
    const path = await written('clients', 'xlsx');
    expect(bySheetJs(path)).toEqual(await byReadExcel(path));
    expect(bySheetJs(path)).toEqual(await ours(path));
  });

  it.each([['csv', 'utf8'], ['csv-gb18030', 'gb18030']] as const)('as %s is read alike by two decoders and two readers', async (format, label) => {
    const bytes = readFileSync(await written('clients', format));
    const text = decode(bytes, label, { stripBOM: true });
    expect(text).toBe(new TextDecoder(label === 'utf8' ? 'utf-8' : label).decode(bytes));
    const byPapa = Papa.parse<string[]>(text.replaceAll('\r\n', '\n'), { delimiter: ',', newline: '\n' }).data.map(trimmed).filter((row) => row.length > 0);
    const book = read(text, { type: 'string', raw: true });
    const byOther = utils.sheet_to_json<unknown[]>(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1, raw: true, defval: '' }).map((row) => trimmed(row.map((cell) => textOf(cell).replaceAll('\r\n', '\n'))));
    expect(byOther).toEqual(byPapa);
    expect(byPapa.some((row) => row.includes('㐀𠮷文化') && row.includes('第一行\n第二行，含"引号"') && row.includes('123456.78'))).toBe(true);
  });

  it('as cards is read by another library, and by our own', async () => {
    const path = await written('clients', 'vcf');
    const card = byIcal(path).find(([name]) => name === '李工');
    expect(card?.slice(0, 2).concat(card.slice(3, 5))).toEqual(['李工', '㐀𠮷文化', '13900139000', 'li@example.com']);
    expect(valueOf(await parseHere()(path)).sheets[0]?.rows.some((row) => row.map(cellText).includes('㐀𠮷文化'))).toBe(true);
  });
});

describe('a file that is refused', () => {
  const long = 'x'.repeat(10 * 1024 * 1024);
  const ods = (content: string): Uint8Array => zipOf([{ name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet' }, { name: 'content.xml', data: content }]);
  const cut = (name: string) => (path: string): void => {
    writeFileSync(path, readFileSync(golden(name)));
    truncateSync(path, 3000);
  };
  it.each([
    ['broken.xlsx', 'unreadable', cut('book.xlsx')],
    ['broken.xls', 'unreadable', cut('book.xls')],
    ['broken.ods', 'unreadable', cut('book.ods')],
    ['bomb.ods', 'tooLarge', (path: string) => writeFileSync(path, ods(' '.repeat(64 * 1024 * 1024)))],
    ['cell.ods', 'tooLarge', async (path: string) => writeFileSync(path, await writeOds({ sheets: [{ name: 'a', rows: [[long]] }] }))],
    ['cell.xlsx', 'tooLarge', async (path: string) => writeFileSync(path, await writeXlsx({ sheets: [{ name: 'a', rows: [[long]] }] }))],
  ] as const)('%s: %s, and the vault is as it was', async (name, why, make) => {
    const desk = await openDesk();
    try {
      await desk.run(fixture('clients-gbk.csv'));
      const before = valueOf(await desk.vault.ask('vault:verify', {}));
      const path = desk.path(name);
      await make(path);
      expect(await desk.vault.ask('import:inspect', { file: desk.vault.engine.grant(path) })).toMatchObject({ ok: false, error: { kind: why } });
      expect(valueOf(await desk.vault.ask('vault:verify', {}))).toEqual(before);
      expect((await desk.dryRun(fixture('clients-gbk.csv'))).sheets[0]).toMatchObject({ created: 0 });
    } finally {
      await desk.remove();
    }
  });
});
