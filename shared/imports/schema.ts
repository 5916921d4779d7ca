/** Encodings of text files: found by their mark or by trial, or said by the user. */
export const textEncodings = ['UTF-8', 'GB18030', 'UTF-16LE', 'UTF-16BE'] as const;
export type TextEncoding = (typeof textEncodings)[number];

/** How a table says yes and no. */
export const yesNoWords = ['是', '否'] as const;

/** What parts the cells of a text file. */
export const delimiters = ['comma', 'semicolon', 'tab', 'pipe'] as const;
export type Delimiter = (typeof delimiters)[number];

/** How a file was read; `null` for what it does not have: workbooks have neither, cards and hints of Excel's own no delimiter. */
export interface TextFormat {
  readonly encoding: TextEncoding | null;
  readonly delimiter: Delimiter | null;
}

/** Kinds of sheets about trade. */
export const tradeKinds = ['orders', 'orderLines', 'payments', 'products', 'owned', 'contracts'] as const;
export type TradeKind = (typeof tradeKinds)[number];

/** Kinds of sheets about looking after clients. */
export const careKinds = ['visits', 'surveys', 'tiers', 'careTasks', 'cases'] as const;
export type CareKind = (typeof careKinds)[number];

/** Kinds of sheets that become records. */
export const importedKinds = ['clients', 'contacts', 'plans', 'followups', 'complaints', 'complaintSteps', 'complaintDetail', 'sources', 'consents', 'checks', ...careKinds, ...tradeKinds] as const;
export type ImportedKind = (typeof importedKinds)[number];

/** What a sheet holds, known by its headings. `unknown` is reported, never dropped in silence. */
export type SheetKind = ImportedKind | 'unknown';

/** What an import may do to clients: make new ones, change known ones, or both. */
export const importModes = ['both', 'create', 'update'] as const;
export type ImportMode = (typeof importModes)[number];

/** By what a row's client is known again; `auto` is the number, and whoever looks alike is proposed as a duplicate. */
export const importKeys = ['auto', 'number', 'name', 'phone', 'email', 'creditCode'] as const;
export type ImportKey = (typeof importKeys)[number];

/** What will happen, or happened, to one row. Rows count as the file shows them: the heading is row 1. */
export type RowVerdict = 'create' | 'update' | 'skip' | 'duplicate' | 'reject';

/** A cell that was refused or doubted. `shown` is safe to print: a masked value where it was sensitive. */
export interface CellProblem {
  readonly row: number;
  readonly field: string;
  /** Literal heading of the column. */
  readonly column: string;
  readonly reason: CellReason;
  readonly shown: string;
}

/** Why a cell or row is refused; each has a sentence in both catalogues. */
export const cellReasons = [
  'missing', 'notADate', 'notATime', 'badEmail', 'badPhone', 'badCreditCode', 'erased', 'formula', 'residentId', 'bankCard', 'passport', 'notInList', 'tooLong',
  'unknownComplaint', 'unknownClient', 'numberTaken', 'numberTwice', 'notANumber', 'moreThanLeads',
  'notALink', 'negative', 'outlier', 'refundTooLarge', 'unknownOrder', 'unknownContract', 'daysOutOfOrder', 'dayInFuture', 'withheld',
  'isThere', 'notThere', 'severalFit', 'notACycle', 'notABirthday', 'wrongAnswer', 'formOfAnother', 'differsFromLog', 'numbersGo',
] as const;
export type CellReason = (typeof cellReasons)[number];

export interface SheetReport {
  readonly sheet: string;
  readonly kind: SheetKind;
  /** Data rows found under the heading. */
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly skipped: number;
  readonly duplicates: readonly { readonly row: number; readonly of: string; readonly why: 'name' | 'phone' | 'email' }[];
  readonly rejected: readonly CellProblem[];
  /** Kept, but to be looked at: masked phones and e-mails (R-AUD-04), other doubts. */
  readonly doubts: readonly CellProblem[];
  /** Rows that do not fit what the import may do: known ones where it only makes new ones, and the other way round. */
  readonly leftOut: readonly CellProblem[];
  /** Columns that no field takes; their cells are kept in no record. */
  readonly unknownColumns: readonly string[];
}

export interface ImportReport extends TextFormat {
  readonly batch: string | null;
  readonly file: string;
  readonly sheets: readonly SheetReport[];
}

/** One row of the preview of a sheet with its verdict. */
export interface PreviewRow {
  readonly row: number;
  readonly verdict: RowVerdict;
  readonly cells: readonly string[];
  readonly problems: readonly CellProblem[];
}

/** What the user said of a sheet with the same headings when it was imported last. */
export interface RememberedMapping {
  readonly as: ImportedKind;
  /** Field by heading; `null` for none. */
  readonly columns: Readonly<Record<string, string | null>>;
}

export interface SheetPreview {
  /** By what its mapping is remembered and forgotten. */
  readonly mapping: string;
  readonly remembered: RememberedMapping | null;
  readonly sheet: string;
  readonly kind: SheetKind;
  readonly rows: number;
  readonly columns: readonly { readonly heading: string; readonly field: string | null }[];
  readonly sample: readonly (readonly string[])[];
}
