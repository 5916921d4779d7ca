import type { Cell, CellStyle, CellValue } from 'hucre';
import type { Day } from '../../../shared/kit/dates';

/** One cell as a sheet writer takes it: its value with how it looks. */
export type StyledCell = Partial<Cell> & { readonly value: CellValue };

const line = { style: 'thin', color: { rgb: 'D5DBDA' } } as const;
const box = { top: line, right: line, bottom: line, left: line };
const ink = { rgb: '1F2A2A' };
/** Every Windows has it, in Chinese and in English; elsewhere the system's own Chinese face takes its place. */
export const fontName = 'Microsoft YaHei';
const face = { name: fontName, size: 11, color: ink } as const;

const heading = {
  font: { ...face, bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '0F766E' } },
  border: box,
} as const;

/** Styles of a report's workbook, drawn from the window's own palette. */
export const styles = {
  title: { font: { ...face, bold: true, size: 16, color: { rgb: '0F5E58' } }, alignment: { horizontal: 'left', vertical: 'center' } },
  heading: { ...heading, alignment: { horizontal: 'left', vertical: 'center', wrapText: true } },
  headingEnd: { ...heading, alignment: { horizontal: 'right', vertical: 'center', wrapText: true } },
  label: {
    font: { ...face, bold: true },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EEF4F3' } },
    alignment: { horizontal: 'left', vertical: 'center', wrapText: true },
    border: box,
  },
  text: { font: face, alignment: { horizontal: 'left', vertical: 'center', wrapText: true }, border: box },
  number: { font: face, alignment: { horizontal: 'right', vertical: 'center' }, border: box, numFmt: '0' },
  money: { font: face, alignment: { horizontal: 'right', vertical: 'center' }, border: box, numFmt: '#,##0.00' },
  change: { font: face, alignment: { horizontal: 'right', vertical: 'center' }, border: box, numFmt: '+0;−0;0' },
  day: { font: face, alignment: { horizontal: 'left', vertical: 'center' }, border: box, numFmt: 'yyyy-mm-dd' },
  note: { font: { ...face, size: 10, color: { rgb: '5B6B6A' } }, alignment: { horizontal: 'left', vertical: 'top', wrapText: true } },
} as const satisfies Readonly<Record<string, CellStyle>>;

/** Error texts of Excel: a writer would store them as errors, and what a person typed is text. */
const excelError = /^#(N\/A|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|GETTING_DATA|SPILL!|CALC!)$/;
/** What a spreadsheet takes for a formula when the cell is typed again. */
const formulaLike = /^[=+\-@\t\r\n]/;

/**
 * Text that stays text: stored as a string, and where it looks like a formula in a cell formatted as text,
 * so that editing the cell does not run it either. Nothing is prefixed: the value is what was typed.
 */
export function textCell(text: string | null, style: CellStyle = styles.text): StyledCell {
  if (text === null || text === '') return { value: null, style };
  if (excelError.test(text)) return { value: text, richText: [{ text }], style: { ...style, numFmt: '@' } };
  return { value: text, style: formulaLike.test(text) ? { ...style, numFmt: '@' } : style };
}

/** A whole number. */
export const numberCell = (value: number, style: CellStyle = styles.number): StyledCell => ({ value, style });

/** A share as a number, shown as the report prints it: one decimal, a trailing ".0" dropped (R-GEN-05). */
export function shareCell(part: number, whole: number, printed: string): StyledCell {
  if (whole === 0) return { value: printed, style: { ...styles.number, numFmt: '@' } };
  return { value: part / whole, style: { ...styles.number, numFmt: printed.includes('.') ? '0.0%' : '0%' } };
}

/** A calendar day as a date that sorts and filters. */
export const dayCell = (day: Day | null): StyledCell =>
  day === null ? { value: null, style: styles.day } : { value: new Date(`${day}T00:00:00Z`), style: styles.day };

/** Highest row that Excel opens, in points, with a little room. */
const highest = 400;

/** Height in points that `texts` need in columns of these widths (characters; a Chinese character takes two). */
export function heightOf(texts: readonly (string | null)[], widths: readonly number[]): number {
  const linesOf = (text: string | null, width: number): number =>
    (text ?? '').split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil(displayWidth(part) / Math.max(1, width - 2))), 0);
  return Math.min(highest, Math.max(22, 6 + 16 * Math.max(1, ...texts.map((text, column) => linesOf(text, widths[column] ?? 10)))));
}

const displayWidth = (text: string): number => [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0);

/** Rows of cells as a sheet writer takes them: values by position, and how each looks. */
export function layOut(rows: readonly (readonly StyledCell[])[]): { rows: CellValue[][]; cells: Map<string, Partial<Cell>> } {
  const cells = new Map<string, Partial<Cell>>();
  rows.forEach((row, r) => row.forEach((cell, c) => cells.set(`${r},${c}`, cell)));
  return { rows: rows.map((row) => row.map(({ value }) => value)), cells };
}
