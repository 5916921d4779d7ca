import { fold } from '../../../shared/kit/fold';
import { importedKinds, type ImportedKind, type SheetKind } from '../../../shared/imports/schema';
import { cellText, shownText } from './cell-text';
import type { Column } from './column';
import { kindsOfSheet } from './columns';
import type { OwnColumns } from './columns-own';
import type { Cell, RawSheet } from './parse';

/** A heading as the file writes it and the column it was taken for. */
export interface KnownHeading {
  /** As it is shown; the position in brackets where the file leaves it empty. */
  readonly heading: string;
  readonly column: Column | null;
}

/** What stands above the headings and counts for every row. */
export interface AboveRows extends KnownHeading {
  readonly column: Column;
  readonly cell: Cell;
  /** Where it stands, by index. */
  readonly row: number;
  readonly at: number;
}

/** What a sheet was taken for. */
export interface Recognised {
  readonly kind: SheetKind;
  /** Index of the heading row. */
  readonly headingAt: number;
  /** By position; `null` where nothing stands in the whole column. */
  readonly headings: readonly (KnownHeading | null)[];
  readonly above: readonly AboveRows[];
}

/** What somebody said about a sheet, which goes before what was recognised. */
export interface SaidOfSheet {
  readonly as?: ImportedKind | undefined;
  /** Field by shown heading; `null` for none. A field of the user's own also by `<collection>.<label>`. */
  readonly columns?: Readonly<Record<string, string | null>> | undefined;
}

/** How far down a heading row is looked for: titles and notes may stand above it. */
const headingRows = 20;

/** One spelling for headings that mean the same: folded, without marks for "required". */
const plain = (heading: string): string => fold(heading).replace(/[*:：☆★_]/g, '').replace(/\((必填|选填|可选|required|optional)\)/g, '');
/** The heading without its explanation in brackets. */
const short = (heading: string): string => heading.replace(/\([^()]*\)/g, '');

const columnsByHeading = new Map<ImportedKind, ReadonlyMap<string, Column>>();
/** The first heading of each column alone: what we call it ourselves. */
const columnsByName = new Map<ImportedKind, ReadonlyMap<string, Column>>();
for (const kind of importedKinds) {
  columnsByName.set(kind, new Map(kindsOfSheet[kind].columns.map((column) => [plain(column.headings[0] ?? ''), column])));
  const byHeading = new Map<string, Column>();
  const put = (heading: string, column: Column): void => {
    if (!byHeading.has(heading)) byHeading.set(heading, column);
  };
  for (const column of kindsOfSheet[kind].columns) for (const heading of column.headings) put(plain(heading), column);
  for (const column of kindsOfSheet[kind].columns) for (const heading of column.headings) put(short(plain(heading)), column);
  columnsByHeading.set(kind, byHeading);
}

/** The columns that sheets can have: ours, and those of the user's own fields. */
interface Columns {
  readonly named: (kind: ImportedKind, heading: string) => Column | null;
  /** What somebody chose for a column of a sheet. */
  readonly chosen: (kind: ImportedKind, field: string | null) => Column | null;
}

/**
 * Who gives a field a name of their own means that field by it: the label goes before the many other words that our
 * own columns answer to, but not before what those are called themselves.
 */
function columnsWith(own: OwnColumns): Columns {
  const labels = new Map(importedKinds.map((kind) => [kind, new Map((own[kind] ?? []).map((column) => [plain(column.headings[0] ?? ''), column] as const).reverse())] as const));
  return {
    named: (kind, heading) => {
      const [ours, theirs] = [columnsByHeading.get(kind), labels.get(kind)];
      return columnsByName.get(kind)?.get(heading) ?? theirs?.get(heading) ?? ours?.get(heading) ?? ours?.get(short(heading)) ?? theirs?.get(short(heading)) ?? null;
    },
    chosen: (kind, field) =>
      [...kindsOfSheet[kind].columns, ...(own[kind] ?? [])].find((column) => column.field === field || (column.own !== undefined && `${column.own.owner}.${column.own.field.label ?? ''}` === field)) ?? null,
  };
}

/** Whether a heading names what we compute ourselves, so that leaving it out loses nothing. */
export const isComputed = (kind: ImportedKind, heading: string): boolean =>
  (kindsOfSheet[kind].computed ?? []).some((known) => plain(known) === plain(heading));

/** A position as spreadsheets call it: 0 → A, 26 → AA. */
export const columnLetters = (at: number): string => (at < 26 ? '' : columnLetters(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));

/** For each position from the heading row down, whether anything stands there. */
function filledPositions(sheet: RawSheet, from: number): boolean[] {
  const filled: boolean[] = [];
  for (let at = from; at < sheet.rows.length; at++) {
    for (const [position, cell] of (sheet.rows[at] ?? []).entries()) if (cell !== null) filled[position] = true;
  }
  return Array.from(filled, (value) => value ?? false);
}

const headingAs = (cell: Cell | undefined, at: number): string => shownText(cellText(cell).trim()) || `[${columnLetters(at)}]`;

/** Which column each heading of a row is; a field that takes one column takes its first. */
function takeColumns(columns: Columns, kind: ImportedKind, row: readonly Cell[], width: number, said: SaidOfSheet['columns']): KnownHeading[] {
  const taken = new Set<string>();
  return Array.from({ length: width }, (_, at): KnownHeading => {
    const text = cellText(row[at]).trim();
    const heading = headingAs(row[at], at);
    const wanted = said && heading in said ? said[heading] : undefined;
    const column = wanted === undefined ? (text === '' ? null : columns.named(kind, plain(text))) : columns.chosen(kind, wanted);
    if (column === null || (!column.several && taken.has(column.field))) return { heading, column: null };
    taken.add(column.field);
    return { heading, column };
  });
}

interface Match {
  readonly kind: ImportedKind;
  readonly at: number;
  readonly score: number;
}

/** A sheet's name says as much as three of its headings. */
const namedLikeIt = 3;

const isNamed = (sheet: RawSheet, names: readonly string[]): boolean => {
  const own = plain(sheet.name);
  return names.some((name) => (/^表\d$/.test(name) ? own.startsWith(name) && !/^\d/.test(own.slice(name.length)) : own.includes(plain(name))));
};

function matchesOf(columns: Columns, sheet: RawSheet): readonly Match[] {
  const matches: Match[] = [];
  for (let at = 0; at < Math.min(headingRows, sheet.rows.length); at++) {
    const headings = new Set((sheet.rows[at] ?? []).map((cell) => (typeof cell === 'string' && cell.length <= 60 ? plain(cell) : '')).filter((text) => text !== ''));
    if (headings.size === 0) continue;
    for (const kind of importedKinds) {
      const fields = new Set([...headings].flatMap((heading) => columns.named(kind, heading)?.field ?? []));
      const { needs, names } = kindsOfSheet[kind];
      if (!needs.every((group) => group.some((field) => fields.has(field)))) continue;
      matches.push({ kind, at, score: fields.size + (isNamed(sheet, names) ? namedLikeIt : 0) });
    }
  }
  return matches;
}

const firstFilledRow = (sheet: RawSheet): number => Math.max(0, sheet.rows.findIndex((row) => row.length > 0));

function bestOf(matches: readonly Match[]): Match | null {
  let best: Match | null = null;
  for (const match of matches) if (best === null || match.score > best.score) best = match;
  return best;
}

/** The heading row for a kind that somebody chose: the one with most of its headings. */
function headingRowFor(columns: Columns, kind: ImportedKind, sheet: RawSheet, said: SaidOfSheet['columns']): number {
  let [best, most] = [firstFilledRow(sheet), 0];
  for (let at = 0; at < Math.min(headingRows, sheet.rows.length); at++) {
    const count = takeColumns(columns, kind, sheet.rows[at] ?? [], sheet.rows[at]?.length ?? 0, said).filter(({ column }) => column !== null).length;
    if (count > most) [best, most] = [at, count];
  }
  return best;
}

/** A heading with what it says, in one cell or two: 调查日期：2023-09-10. */
const labelled = /^([^:：]{1,20})[:：]\s*(.*)$/su;

/** What is said above the headings for all rows; what has a column of its own is said there. */
function saidAbove(columns: Columns, kind: ImportedKind, { rows }: RawSheet, headingAt: number, headings: readonly KnownHeading[]): readonly AboveRows[] {
  if (kindsOfSheet[kind].headed !== true) return [];
  const taken = new Set(headings.flatMap(({ column }) => column?.field ?? []));
  const found: AboveRows[] = [];
  for (const [row, cells] of rows.slice(0, headingAt).entries()) {
    for (const [at, text] of cells.entries()) {
      const [, heading = '', said = ''] = typeof text === 'string' ? (labelled.exec(text.trim()) ?? []) : [];
      const column = heading === '' ? null : columns.named(kind, plain(heading));
      const [cell, place] = said === '' ? [cells[at + 1] ?? null, at + 1] : [said, at];
      if (column === null || taken.has(column.field) || cell === null) continue;
      taken.add(column.field);
      found.push({ heading, column, cell, row, at: place });
    }
  }
  return found;
}

/** What a sheet holds, by its headings: which row they stand in, which kind they make it, which column is which field. */
export function recognise(sheet: RawSheet, said: SaidOfSheet = {}, own: OwnColumns = {}): Recognised {
  const columns = columnsWith(own);
  const best = bestOf(matchesOf(columns, sheet));
  const kind: SheetKind = said.as ?? best?.kind ?? 'unknown';
  const imported = kind === 'unknown' ? null : kind;
  const headingAt = said.as !== undefined ? headingRowFor(columns, said.as, sheet, said.columns) : (best?.at ?? firstFilledRow(sheet));
  const row = sheet.rows[headingAt] ?? [];
  const filled = filledPositions(sheet, headingAt);
  const all = imported
    ? takeColumns(columns, imported, row, filled.length, said.columns)
    : Array.from(filled, (_, at): KnownHeading => ({ heading: headingAs(row[at], at), column: null }));
  const above = imported ? saidAbove(columns, imported, sheet, headingAt, all) : [];
  return { kind, headingAt, above, headings: all.map((heading, at) => (filled[at] === true ? heading : null)) };
}
