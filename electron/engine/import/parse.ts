import type { Delimiter, TextEncoding, TextFormat } from '../../../shared/imports/schema';

/** One cell as a file holds it: text, a number, a date (ISO text with or without time), yes/no, or nothing. */
export type Cell = string | number | boolean | null | { readonly date: string };

/** One sheet as a file holds it, heading rows included; rows are counted from 1 as spreadsheets show them. */
export interface RawSheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

export interface ParsedFile extends TextFormat {
  readonly sheets: readonly RawSheet[];
}

/** What the user said of a text file, which goes before what would be found. */
export interface SaidOfText {
  readonly encoding?: TextEncoding | undefined;
  readonly delimiter?: Delimiter | undefined;
}

/** Why a foreign file cannot be read; the same words as the contract's refusals. */
export type ParseRefusal = 'unreadable' | 'passwordProtected' | 'tooLarge' | 'notATable' | 'unknownEncoding' | 'timedOut' | 'fileGone';

/** Reads a foreign file under limits of size, cells and time. Never throws for what is in the file. */
export type ParseFile = (path: string, said?: SaidOfText) => Promise<{ readonly ok: true; readonly value: ParsedFile } | { readonly ok: false; readonly error: ParseRefusal }>;
