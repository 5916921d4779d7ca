import type { TextFormat } from '../../../shared/imports/schema';
import type { Cell, ParsedFile } from './parse';
import { ParseRefused, type ParseLimits } from './parse-limits';

/** Takes a file's sheets row by row, so that no parser has to hold more than it must. */
export interface RowSink {
  readonly sheet: (name: string) => Promise<void> | void;
  /** `at` counts from 0; empty rows may be left out. */
  readonly row: (at: number, cells: readonly Cell[]) => Promise<void> | void;
}

const emptyRow: readonly Cell[] = [];

/** Keeps everything it is given; the gaps between rows become empty rows. */
export function collectRows(): RowSink & { readonly file: (format: TextFormat) => ParsedFile } {
  const sheets: { name: string; rows: (readonly Cell[])[] }[] = [];
  return {
    sheet: (name) => {
      sheets.push({ name, rows: [] });
    },
    row: (at, cells) => {
      const rows = sheets.at(-1)?.rows;
      if (!rows) throw new Error('a row came before its sheet');
      while (rows.length < at) rows.push(emptyRow);
      rows.push(cells);
    },
    file: (format) => ({ sheets, ...format }),
  };
}

/** Passes rows on while they stay within the limits; tidies cells on the way: empty text is nothing, and ends are cut. */
export function withinLimits(to: RowSink, limits: ParseLimits): RowSink {
  let total = 0;
  return {
    sheet: (name) => to.sheet(name),
    row: (at, given) => {
      if (at >= limits.rowsPerSheet || given.length > limits.columns) throw new ParseRefused('tooLarge');
      const cells = given.map((cell) => {
        if (typeof cell !== 'string') return cell;
        if (cell.length > limits.cellCharacters) throw new ParseRefused('tooLarge');
        return cell.trim() === '' ? null : cell;
      });
      while (cells.length > 0 && cells.at(-1) === null) cells.pop();
      if (cells.length === 0) return;
      total += cells.length;
      if (total > limits.cells) throw new ParseRefused('tooLarge');
      return to.row(at, cells);
    },
  };
}
