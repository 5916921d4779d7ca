import type { ParseRefusal } from './parse';

/** What a foreign file may cost. Tests tighten single limits; the product uses `parseLimits`. */
export interface ParseLimits {
  readonly fileBytes: number;
  /** All entries of a zip together, as its directory declares them. */
  readonly unzippedBytes: number;
  /** Unzipped to zipped, looked at from `ratioFrom` unzipped bytes on: real sheets reach 40, a bomb 1,000. */
  readonly ratio: number;
  readonly ratioFrom: number;
  readonly zipEntries: number;
  /** Unzipped bytes up to which a workbook is read whole, which is quicker; larger ones row by row, which is lighter. */
  readonly wholeBytes: number;
  readonly cellCharacters: number;
  readonly rowsPerSheet: number;
  readonly columns: number;
  /** Cells of all sheets together: what the engine must hold. */
  readonly cells: number;
  readonly milliseconds: number;
}

const mebi = 1024 * 1024;

/** The limits under which foreign files are read. */
export const parseLimits: ParseLimits = {
  fileBytes: 200 * mebi,
  unzippedBytes: 1024 * mebi,
  ratio: 150,
  ratioFrom: 32 * mebi,
  zipEntries: 20_000,
  wholeBytes: 64 * mebi,
  cellCharacters: mebi,
  rowsPerSheet: 1_100_000,
  columns: 16_384,
  cells: 20_000_000,
  milliseconds: 120_000,
};

/**
 * Memory of the reading process at which it ends itself. Heap flags do not bound Buffers, and Electron's
 * utility processes ignore them, so the process watches its own size.
 */
export const parserBytes = 2048 * mebi;

/** Thrown inside the parsers, caught where reading ends and answered as data. */
export class ParseRefused extends Error {
  readonly why: ParseRefusal;
  constructor(why: ParseRefusal, cause?: unknown) {
    super(why, { cause });
    this.why = why;
  }
}
