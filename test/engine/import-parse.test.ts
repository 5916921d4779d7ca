import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeOds, writeXlsx } from 'hucre';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cellText } from '../../electron/engine/import/cell-text';
import type { ParseFile } from '../../electron/engine/import/parse';
import { parseHere } from '../../electron/engine/import/parse-here';
import { forkParser } from '../../electron/engine/import/parse-in-child';
import { parseLimits } from '../../electron/engine/import/parse-limits';
import { valueOf } from '../harness/temp-vault';
import { fixture } from './importing';
import { zipOf } from './zip-bytes';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kemai-parse-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, bytes: Uint8Array | string): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};
const parse = parseHere();
const refusal = async (path: string, by: ParseFile = parse): Promise<unknown> => {
  const answer = await by(path);
  return answer.ok ? 'read' : answer.error;
};
const rowsOf = async (path: string, by: ParseFile = parse) => valueOf(await by(path)).sheets.map(({ name, rows }) => [name, ...rows.map((row) => row.map(cellText))]);

const types = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';

describe('text files', () => {
  const text = '客户编号,客户名称\r\n2023001,深圳星河科技有限公司\r\n2023002,"曾氏, 貿易㐀"\r\n';
  const gb18030 = 'bfcdbba7b1e0bac52cbfcdbba7c3fbb3c60d0a323032333030312cc9eedbdad0c7bad3bfc6bcbcd3d0cfdeb9abcbbe0d0a323032333030322c22d4f8cacf2c20d951d2d78139ee39220d0a';
  const rows = [['客户编号', '客户名称'], ['2023001', '深圳星河科技有限公司'], ['2023002', '曾氏, 貿易㐀']];
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8', Buffer.from(`\ufeff${text}`)],
    ['GB18030', Buffer.from(gb18030, 'hex')],
    ['UTF-16LE', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16BE', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['UTF-16LE', Buffer.from(text, 'utf16le')],
    ['UTF-16BE', Buffer.from(text, 'utf16le').swap16()],
  ] as const)('are read in %s without asking', async (encoding, bytes) => {
    const parsed = valueOf(await parse(write('clients.csv', bytes)));
    expect(parsed.encoding).toBe(encoding);
    expect(parsed.sheets).toEqual([{ name: 'clients', rows }]);
  });

  it.each([['semicolon', 'a;b\n1;2,5\n'], ['tab', 'a\tb\n1\t2,5\n'], ['Excel’s hint', 'sep=;\r\na;b\r\n1;2,5\r\n']])('are split by %s', async (_what, given) => {
    const [sheet] = valueOf(await parse(write('a.txt', given))).sheets;
    expect(sheet?.rows.filter((row) => row.length > 0)).toEqual([['a', 'b'], ['1', '2,5']]);
  });

  it('are read as the user says, where that is possible', async () => {
    const both = write('both.csv', 'a;b,c\n1;2,5\n');
    expect(valueOf(await parse(both))).toMatchObject({ encoding: 'UTF-8', delimiter: 'comma' });
    expect(valueOf(await parse(both, { delimiter: 'semicolon' }))).toMatchObject({ delimiter: 'semicolon', sheets: [{ rows: [['a', 'b,c'], ['1', '2,5']] }] });
    const ambiguous = write('short.csv', Buffer.from('c4a3', 'hex')); // ģ in UTF-8, 模 in GB18030
    expect(valueOf(await parse(ambiguous)).sheets[0]?.rows).toEqual([['ģ']]);
    expect(valueOf(await parse(ambiguous, { encoding: 'GB18030' }))).toMatchObject({ encoding: 'GB18030', sheets: [{ rows: [['模']] }] });
    const wrong = await parse(write('gb.csv', Buffer.from(gb18030, 'hex')), { encoding: 'UTF-8' });
    expect(wrong).toEqual({ ok: false, error: 'unknownEncoding' });
  });

  it('keep the numbers of their rows when some are empty', async () => {
    expect(valueOf(await parse(write('a.csv', 'a,b\n\n,\n1,2\n'))).sheets[0]?.rows).toEqual([['a', 'b'], [], [], ['1', '2']]);
  });

  it.each([
    ['unknownEncoding', Buffer.from([0xe9, 0x2c, 0x20, 0xff, 0x0a])],
    ['unknownEncoding', Buffer.from([0xef, 0xbb, 0xbf, 0xff, 0x0a])],
    ['notATable', ''],
    ['notATable', 'a\0b'],
    ['notATable', '<html><table></table></html>'],
    ['notATable', '%PDF-1.7'],
    ['unreadable', 'a,b\n"never closed,2\n'],
  ] as const)('are refused as %s', async (why, bytes) => {
    expect(await refusal(write('bad.csv', bytes))).toBe(why);
  });
});

describe('workbooks', () => {
  const sheets = [
    { name: 'A & B', rows: [['h', 'd'], ['x', new Date(Date.UTC(2023, 7, 16))], [12.5, new Date(Date.UTC(2023, 7, 16, 14, 30))], [null, null], [true, null], ['#N/A', '  ']] },
    { name: '二', rows: [['y']] },
  ];
  const expected = [['A & B', ['h', 'd'], ['x', '2023-08-16'], ['12.5', '2023-08-16 14:30'], [], ['true']], ['二', ['y']]];

  it('are read whole, and row by row when they are large', async () => {
    const path = write('a.xlsx', await writeXlsx({ sheets }));
    expect(await rowsOf(path)).toEqual(expected);
    expect(await rowsOf(path, parseHere({ ...parseLimits, wholeBytes: 0 }))).toEqual(expected);
    expect(await rowsOf(write('a.ods', await writeOds({ sheets })))).toEqual(expected);
  });

  it.each(['manual-tables.xls', 'manual-tables.ods'])('of other kinds say the same: %s', async (name) => {
    expect(await rowsOf(fixture(name))).toEqual(await rowsOf(fixture('manual-tables.xlsx')));
  });

  it('that need a password are refused as such', async () => {
    expect(await refusal(write('locked.xlsx', await writeXlsx({ sheets, encryption: { password: 'secret', spinCount: 1000 } })))).toBe('passwordProtected');
    const xls = readFileSync(fixture('manual-tables.xls'));
    xls.writeUInt16LE(0x2f, xls.indexOf(Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00])) + 20); // FILEPASS behind the first record
    expect(await refusal(write('locked.xls', xls))).toBe('passwordProtected');
    const manifest = '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>';
    expect(await refusal(write('locked.ods', zipOf([{ name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet' }, { name: 'content.xml', data: 'x' }, { name: 'META-INF/manifest.xml', data: manifest }])))).toBe('passwordProtected');
    expect(await refusal(write('locked.zip', zipOf([{ name: '[Content_Types].xml', data: types, locked: true }])))).toBe('passwordProtected');
  });

  it('that would unpack to too much are refused before they are unpacked', async () => {
    const sheet = { name: 'xl/worksheets/sheet1.xml', data: Buffer.alloc(64 * 1024 * 1024, ' ') };
    const path = write('bomb.xlsx', zipOf([{ name: '[Content_Types].xml', data: types }, { name: 'xl/workbook.xml', data: '<workbook/>' }, sheet]));
    const before = process.memoryUsage.rss();
    expect(await refusal(path)).toBe('tooLarge');
    expect(process.memoryUsage.rss() - before).toBeLessThan(40 * 1024 * 1024);
    expect(await refusal(write('claims.xlsx', zipOf([{ name: '[Content_Types].xml', data: types, claims: 0xfffffff0 }])))).toBe('tooLarge');
  });

  it('whose directory lies about sizes are refused, too', async () => {
    const honest = await writeXlsx({ sheets });
    const row = (at: number) => `<row r="${at}"><c r="A${at}" t="inlineStr"><is><t>${'x'.repeat(1000)}</t></is></c></row>`;
    const large = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${Array.from({ length: 5000 }, (_, at) => row(at + 1)).join('')}</sheetData></worksheet>`;
    const rels = (...entries: readonly string[]) => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`;
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const lying = zipOf([
      { name: '[Content_Types].xml', data: types },
      { name: '_rels/.rels', data: rels(`<Relationship Id="rId1" Type="${type}/officeDocument" Target="xl/workbook.xml"/>`) },
      { name: 'xl/workbook.xml', data: `<workbook xmlns:r="${type}"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>` },
      { name: 'xl/_rels/workbook.xml.rels', data: rels(`<Relationship Id="rId1" Type="${type}/worksheet" Target="worksheets/sheet1.xml"/>`) },
      { name: 'xl/worksheets/sheet1.xml', data: large, claims: 100 },
    ]);
    expect(await refusal(write('honest.xlsx', honest))).toBe('read');
    for (const wholeBytes of [0, parseLimits.wholeBytes]) expect(await refusal(write('lying.xlsx', lying), parseHere({ ...parseLimits, wholeBytes }))).toBe('tooLarge');
  });

  it('with a few cells that stand for millions are refused', async () => {
    const cell = '<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16000" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>';
    const content = `<office:document-content><office:body><office:spreadsheet><table:table table:name="a">${cell}</table:table></office:spreadsheet></office:body></office:document-content>`;
    expect(await refusal(write('grid.ods', zipOf([{ name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet' }, { name: 'content.xml', data: content }])))).toBe('tooLarge');
  });

  it('with a cell of 10 MB are refused', async () => {
    const text = 'x'.repeat(10 * 1024 * 1024);
    expect(await refusal(write('cell.csv', `a,b\n1,${text}\n`))).toBe('tooLarge');
    const limits = { ...parseLimits, ratio: 10_000 };
    expect(await refusal(write('cell.xlsx', await writeXlsx({ sheets: [{ name: 'a', rows: [[text]] }] })), parseHere(limits))).toBe('tooLarge');
  });

  it.each([
    ['a file', { fileBytes: 100 }], ['rows', { rowsPerSheet: 1 }], ['columns', { columns: 1 }], ['cells', { cells: 3 }], ['zip entries', { zipEntries: 2 }],
  ])('with too large %s are refused', async (_what, limit) => {
    expect(await refusal(write('b.xlsx', await writeXlsx({ sheets })), parseHere({ ...parseLimits, ...limit }))).toBe('tooLarge');
  });

  it('that are broken, something else or gone are refused, each as what it is', async () => {
    const path = write('broken.xlsx', await writeXlsx({ sheets }));
    truncateSync(path, 1500);
    expect(await refusal(path)).toBe('unreadable');
    const bytes = Buffer.from(await writeXlsx({ sheets }));
    bytes.fill(0xff, 60, 400);
    expect(await refusal(write('garbled.xlsx', bytes))).toBe('unreadable');
    expect(await refusal(write('letter.docx', zipOf([{ name: '[Content_Types].xml', data: types }, { name: 'word/document.xml', data: 'x' }])))).toBe('notATable');
    expect(await refusal(write('other.zip', zipOf([{ name: 'a.txt', data: 'x' }])))).toBe('notATable');
    expect(await refusal(write('letter.doc', Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)])))).toBe('notATable');
    expect(await refusal(join(folder, 'gone.xlsx'))).toBe('fileGone');
    expect(await refusal(folder)).toBe('notATable');
  });
});

describe('the process that reads', () => {
  const built = resolve(import.meta.dirname, '..', '..', 'dist', 'electron', 'parse-process.js');
  const script = (body: string): string => write(`parser-${Math.abs(body.length)}.cjs`, body);

  it('is killed when it takes too long', async () => {
    const pid = join(folder, 'pid');
    const busy = script(`require('fs').writeFileSync(${JSON.stringify(pid)}, String(process.pid)); process.on('message', () => { for (;;); }); process.send({ kind: 'ready' });`);
    expect(await refusal('any', forkParser(busy, { ...parseLimits, milliseconds: 1500 }))).toBe('timedOut');
    await expect.poll(() => {
      try {
        return process.kill(Number(readFileSync(pid, 'utf8')), 0);
      } catch {
        return false; // no such process any more
      }
    }).toBe(false);
  });

  it('leaves a refusal when it ends without an answer', async () => {
    expect(await refusal('any', forkParser(script('process.exit(9)')))).toBe('tooLarge');
  });

  it.skipIf(!existsSync(built))('answers what is read in the calling process, built as it ships', async () => {
    const child = forkParser(built);
    for (const name of ['manual-tables.xlsx', 'manual-tables.xls', 'manual-tables.ods', 'clients-gbk.csv']) expect(await child(fixture(name))).toEqual(await parse(fixture(name)));
    const many = write('many.csv', Array.from({ length: 5000 }, (_, at) => (at % 7 === 0 ? '' : `${at},客户${at}`)).join('\n'));
    expect(await child(many)).toEqual(await parse(many));
    expect(await refusal(join(folder, 'gone.xlsx'), child)).toBe('fileGone');
  });
});
