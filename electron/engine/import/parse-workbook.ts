import { EncryptedFileError, HucreError, read, streamXlsxRows, type CellValue } from 'hucre';
import type { Cell } from './parse';
import { ParseRefused } from './parse-limits';
import type { RowSink } from './row-sink';

/** Error values of a spreadsheet: what stands there is not what anybody wrote. */
const errorValue = /^#(N\/A|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|ERR!|GETTING_DATA|SPILL!|CALC!)$/;

/** A spreadsheet's value as our cell: dates as ISO text, to the second, without a zone because the file has none. */
export function toCell(value: CellValue): Cell {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) {
    const ms = Math.round(value.getTime() / 1000) * 1000; // a fraction of a day is never quite the second it was typed as
    if (Number.isNaN(ms)) return null;
    const iso = new Date(ms).toISOString();
    return { date: iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19) };
  }
  if (typeof value === 'string') return errorValue.test(value) ? null : value;
  return value;
}

const toCells = (values: readonly CellValue[]): Cell[] => Array.from(values, (value) => toCell(value ?? null));

/** Names of a workbook's sheets, without reading any of them. */
async function sheetNames(bytes: Uint8Array): Promise<readonly string[]> {
  const names: string[] = [];
  await read(bytes, {
    sheets: ({ name }) => {
      names.push(name);
      return false;
    },
  });
  return names;
}

/** A chart has a tab of its own in Excel, and no rows. */
const isNoWorksheet = (cause: unknown): boolean => cause instanceof Error && cause.message.includes('missing worksheet file');

/** Reads an .xlsx row by row: a sheet of a million rows is never in memory as a whole. */
export async function parseXlsx(bytes: Uint8Array, names: readonly string[] | null, sink: RowSink): Promise<void> {
  for (const [sheet, name] of (names ?? (await sheetNames(bytes))).entries()) {
    await sink.sheet(name);
    try {
      for await (const { index, values } of streamXlsxRows(bytes, { sheet })) await sink.row(index, toCells(values));
    } catch (cause) {
      if (!isNoWorksheet(cause)) throw cause;
    }
  }
}

/** Reads a workbook of any kind at once: every sheet is in memory before the first row is answered. */
export async function parseWhole(bytes: Uint8Array, sink: RowSink): Promise<void> {
  const { sheets } = await read(bytes);
  for (const { name, rows } of sheets) {
    await sink.sheet(name);
    for (const [at, values] of rows.entries()) await sink.row(at, toCells(values ?? []));
  }
}

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
/** The first record of an .xls book, and the id of the one that follows when it is locked. */
const beginningOfFile = Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00]);
const filePass = 0x2f;

/** Refuses OLE containers that are locked, or are something else than an .xls book. */
export function inspectOle(bytes: Buffer): void {
  if (bytes.includes(utf16('EncryptedPackage'))) throw new ParseRefused('passwordProtected');
  const book = bytes.indexOf(beginningOfFile);
  // A book without its place in the directory was cut off.
  if (!bytes.includes(utf16('Workbook')) && !bytes.includes(utf16('Book'))) throw new ParseRefused(book >= 0 ? 'unreadable' : 'notATable');
  const next = book + 4 + 0x10;
  if (book >= 0 && next + 2 <= bytes.length && bytes.readUInt16LE(next) === filePass) throw new ParseRefused('passwordProtected');
}

/** Whether a reader stopped because more would come out of the file than it takes: it tells so only in words. */
export const stoppedAtLimit = (cause: unknown): boolean => cause instanceof HucreError && /limit|exceed/i.test(cause.message);

/** Whether a reader's error says that a password is needed. */
export const needsPassword = (cause: unknown): boolean => cause instanceof EncryptedFileError;
