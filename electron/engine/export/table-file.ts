import { writeXlsx, type WriteSheet } from 'hucre';
import { looksLikeFormula } from '../../../shared/guard/formula';
import { fenToYuan } from '../../../shared/kit/money';
import type { Day } from '../../../shared/kit/dates';
import { columnLetters } from '../import/recognise';
import { dayCell, fontName, layOut, numberCell, styles, textCell, type StyledCell } from './workbook-cells';

/** What a column of a written table holds; money is given in 分 and written in 元. */
export type TableKind = 'text' | 'money' | 'number' | 'day';

/** One column of a written table. */
export interface TableColumn<Row> {
  readonly heading: string;
  readonly kind: TableKind;
  readonly value: (row: Row) => string | number | null;
  /** Width in characters; a Chinese character takes two. */
  readonly width?: number;
}

/** A table as it is written: one sheet of a workbook, or a CSV of its own. */
export interface WrittenTable {
  readonly name: string;
  readonly columns: readonly { readonly heading: string; readonly kind: TableKind; readonly width?: number }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Rows as a table under columns. */
export const tableOf = <Row>(name: string, columns: readonly TableColumn<Row>[], rows: readonly Row[]): WrittenTable => ({
  name, columns, rows: rows.map((row) => columns.map(({ value }) => value(row))),
});

const usualWidth: Readonly<Record<TableKind, number>> = { text: 18, money: 14, number: 10, day: 13 };
const numberStyle = { ...styles.number, numFmt: 'General' };

function cellOf(kind: TableKind, value: string | number | null): StyledCell {
  if (value === null || value === '') return { value: null, style: styles.text };
  if (kind === 'day') return dayCell(value as Day);
  if (kind === 'money' && typeof value === 'number') return numberCell(value / 100, styles.money);
  return typeof value === 'number' ? numberCell(value, numberStyle) : textCell(value);
}

/** A table as a sheet of a workbook. */
export function sheetOf({ name, columns, rows }: WrittenTable): WriteSheet {
  const heading = columns.map(({ heading: text, kind }) => textCell(text, kind === 'money' || kind === 'number' ? styles.headingEnd : styles.heading));
  return {
    name,
    columns: columns.map(({ width, kind }) => ({ width: width ?? usualWidth[kind] })),
    ...layOut([heading, ...rows.map((row) => columns.map(({ kind }, at) => cellOf(kind, row[at] ?? null)))]),
    rowDefs: new Map([[0, { height: 24 }]]),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${columnLetters(columns.length - 1)}${rows.length + 1}` },
  };
}

/** Tables as a workbook, one sheet each. Text stays text, whatever it begins with. */
export const tablesToXlsx = async (tables: readonly WrittenTable[]): Promise<Uint8Array> =>
  writeXlsx({ sheets: tables.map(sheetOf), defaultFont: { name: fontName, size: 11 } });

/** A cell of a CSV: quoted where it must be; what a spreadsheet would run gets an apostrophe before it. */
function csvCell(kind: TableKind, value: string | number | null): string {
  if (value === null) return '';
  const text = kind === 'money' && typeof value === 'number' ? fenToYuan(value) : String(value);
  const safe = typeof value === 'string' && looksLikeFormula(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table as CSV that Excel opens right: UTF-8 with its mark, lines ended by CR LF. */
export function tableToCsv({ columns, rows }: WrittenTable): Uint8Array {
  const lines = [columns.map(({ heading }) => csvCell('text', heading)), ...rows.map((row) => columns.map(({ kind }, at) => csvCell(kind, row[at] ?? null)))];
  return Buffer.from(`\ufeff${lines.map((line) => line.join(',')).join('\r\n')}\r\n`);
}
