import * as z from 'zod';
import { ask } from '../ipc/ask';
import { jobId } from '../ipc/job-asks';
import { fileToken } from '../ipc/file-token';
import type { Moment } from '../kit/dates';
import { actionId, type ActionId } from '../record/schema';
import { delimiters, importedKinds, importKeys, importModes, textEncodings, type ImportReport, type PreviewRow, type SheetPreview, type TextFormat } from './schema';

/** An opened file, kept in the engine until it is imported, replaced or the vault is locked. */
export const importSession = z.string().regex(/^import-[0-9a-f]{32}$/);

/** Which sheets to take, and as what; a sheet left out is not imported. `null` columns map to nothing. */
const choices = z.strictObject({
  session: importSession,
  sheets: z.array(z.strictObject({
    sheet: z.string().max(200),
    as: z.enum(importedKinds).optional(),
    columns: z.record(z.string().max(400), z.string().max(60).nullable()).optional(),
  })).max(100).optional(),
  /** C-01: which grade the letters A/B/C of a client table mean. */
  gradeMeans: z.enum(['valueGrade', 'intentGrade']).default('valueGrade'),
  /** What may be done to the rows of client tables, and by what a client is known again. */
  mode: z.enum(importModes).default('both'),
  key: z.enum(importKeys).default('auto'),
});

/** How the text of a file is read where the user knows better than what was found. */
const saidOfText = { encoding: z.enum(textEncodings).optional(), delimiter: z.enum(delimiters).optional() };

/** A file that was read, before anything is decided about it. */
export interface InspectedFile extends TextFormat {
  readonly session: string;
  readonly file: string;
  readonly sheets: readonly SheetPreview[];
}

/** Why a foreign file cannot be read. */
export const unreadable = [
  'unknownFile', 'fileGone', 'unreadable', 'passwordProtected', 'tooLarge', 'notATable', 'unknownEncoding', 'timedOut',
] as const;

export const importAsks = {
  'import:inspect': ask(z.strictObject({ file: fileToken, ...saidOfText }), [...unreadable, 'calendarFile']).answers<InspectedFile>(),
  /** Reads an opened file once more with another encoding or delimiter, in place of what was read before. */
  'import:reread': ask(z.strictObject({ session: importSession, ...saidOfText }), ['noSession', ...unreadable, 'calendarFile']).answers<InspectedFile>(),
  /** Forgets what was said of sheets with the same headings. */
  'import:forget': ask(z.strictObject({ mapping: z.string().regex(/^[0-9a-f]{32}$/) }), ['notFound']).answers<true>(),
  /** A verdict per row; nothing is written. A job, as files are large. */
  'import:dry-run': ask(choices.extend({ job: jobId.optional() }), ['noSession', 'unknownSheet', 'cancelled']).answers<ImportReport>(),
  /** The verdicts of one sheet, paged. Only after a dry run with the same choices. */
  'import:rows': ask(z.strictObject({ session: importSession, sheet: z.string().max(200), offset: z.int().min(0).default(0), limit: z.int().min(1).max(200).default(50) }), ['noSession', 'unknownSheet'])
    .answers<{ readonly total: number; readonly items: readonly PreviewRow[] }>(),
  /** Everything in one transaction, as a job: progress by signal, cancelled by `job:cancel`, whole or absent. */
  'import:run': ask(choices.extend({ job: jobId }), ['noSession', 'unknownSheet', 'cancelled', 'diskFull']).answers<ImportReport>(),
  /** The rejected rows as a workbook with a reason column. */
  'import:rejected': ask(z.strictObject({ session: importSession, file: fileToken }), ['noSession', 'unknownFile', 'notWritable', 'nothingRejected']).answers<{ readonly rows: number }>(),
  /** One transaction, as a job; what was changed since stays and is named. */
  'import:undo': ask(z.strictObject({ batch: actionId, job: jobId.optional() }), ['notFound', 'alreadyUndone', 'cancelled']).answers<{
    readonly removed: number;
    readonly restored: number;
    readonly kept: readonly { readonly id: string; readonly why: 'changedSince' }[];
  }>(),
  'import:batches': ask(z.strictObject({}), []).answers<readonly ImportBatch[]>(),
} as const;

export interface ImportBatch {
  readonly batch: ActionId;
  readonly at: Moment;
  readonly file: string;
  readonly created: number;
  readonly updated: number;
  readonly undone: boolean;
}
