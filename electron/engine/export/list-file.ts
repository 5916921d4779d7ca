import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writeXlsxStream, type CellValue, type ColumnDef } from 'hucre';
import type { ExportFormat } from '../../../shared/listview/asks';
import type { ColumnKind } from '../../../shared/listview/condition';
import { syncFolder } from '../vault/durable-file';
import type { JobControl } from '../jobs';
import { toGb18030 } from './gb18030';
import { rowsAtOnce, type FileColumn, type FileRows, type FileValue } from './list-rows';

/** Text that begins like this is run by a spreadsheet; a number or a phone that begins with a sign is what it looks like. */
const formulaLike = /^[=+\-@\t\r\n]/;
const plainNumber = /^[+-]?[\d\s().,-]+$/;
/** Error texts of Excel, which a writer would store as errors. */
const excelError = /^#(N\/A|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|GETTING_DATA|SPILL!|CALC!)$/;

/** Text that a spreadsheet shows and never runs: a leading apostrophe is how spreadsheets themselves mark text. */
export const harmless = (text: string): string => ((formulaLike.test(text) && !plainNumber.test(text)) || excelError.test(text) ? `'${text}` : text);

const csvCell = (value: FileValue): string => {
  const text = typeof value === 'string' ? harmless(value) : value === null ? '' : String(value);
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
};
const csvLine = (cells: readonly FileValue[]): string => `${cells.map(csvCell).join(',')}\r\n`;

const byteOrderMark = '\ufeff';

async function* csvBytes(columns: readonly FileColumn[], portions: AsyncIterable<readonly (readonly FileValue[])[]>, format: ExportFormat): AsyncIterable<Uint8Array> {
  const encode = (text: string): Uint8Array => (format === 'csv-gb18030' ? toGb18030(text) : Buffer.from(text));
  yield encode((format === 'csv' ? byteOrderMark : '') + csvLine(columns.map(({ heading }) => heading)));
  for await (const rows of portions) yield encode(rows.map(csvLine).join(''));
}

const formats: Readonly<Record<ColumnKind, { readonly numFmt: string; readonly width: number }>> = {
  text: { numFmt: '@', width: 20 }, choice: { numFmt: '@', width: 12 }, several: { numFmt: '@', width: 24 }, yesNo: { numFmt: '@', width: 8 },
  day: { numFmt: 'yyyy-mm-dd', width: 13 }, money: { numFmt: '#,##0.00', width: 15 }, number: { numFmt: 'General', width: 12 },
};

const xlsxCell = (kind: ColumnKind, value: FileValue): CellValue => {
  if (kind === 'day' && typeof value === 'string') return new Date(`${value}T00:00:00Z`);
  return typeof value === 'string' && excelError.test(value) ? `'${value}` : value;
};

/** A sheet whose text columns are formatted as text, so that nothing in them runs, also when a cell is edited. */
function xlsxBytes(columns: readonly FileColumn[], portions: AsyncIterable<readonly (readonly FileValue[])[]>): AsyncIterable<Uint8Array> {
  const defs = columns.map(({ heading, kind }): ColumnDef => ({ header: heading, ...formats[kind] }));
  async function* rows(): AsyncIterable<CellValue[]> {
    for await (const portion of portions) for (const row of portion) yield row.map((value, at) => xlsxCell(columns[at]?.kind ?? 'text', value));
  }
  return writeXlsxStream(rows(), { name: 'Sheet1', columns: defs, freezePane: { rows: 1 } });
}

/** Rows of a list in portions, telling how far it is and letting others in between. */
async function* portionsOf(rows: FileRows, { progress, breathe }: JobControl, count: (more: number) => void): AsyncIterable<readonly (readonly FileValue[])[]> {
  for (let from = 0; from < rows.total; from += rowsAtOnce) {
    const portion = rows.portion(from);
    count(portion.length);
    yield portion;
    progress('export', Math.min(rows.total, from + rowsAtOnce), rows.total);
    await breathe();
  }
}

/**
 * Writes a list into a file, whole or not at all; answers how many rows. Never holds more than a portion of it. `before` runs
 * when all of it is written and nobody has it yet: what leaves is kept there, and what does not leave is not.
 */
export async function writeListFile(path: string, rows: FileRows, format: ExportFormat, control: JobControl, before: (rows: number) => Promise<void>): Promise<number> {
  let written = 0;
  const portions = portionsOf(rows, control, (more) => (written += more));
  const bytes = format === 'xlsx' ? xlsxBytes(rows.columns, portions) : csvBytes(rows.columns, portions, format);
  const next = `${path}.next`;
  const file = await open(next, 'w', 0o600);
  try {
    for await (const chunk of bytes) await file.write(chunk);
    await file.sync();
    await before(written);
  } catch (cause) {
    await file.close();
    await rm(next, { force: true });
    throw cause;
  }
  await file.close();
  await rename(next, path);
  syncFolder(dirname(path));
  return written;
}
