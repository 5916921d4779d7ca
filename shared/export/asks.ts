import * as z from 'zod';
import { page } from '../client/asks';
import { dayParser } from '../field/field';
import { careKinds } from '../imports/schema';
import { ask } from '../ipc/ask';
import { fileToken } from '../ipc/file-token';
import { jobId } from '../ipc/job-asks';
import { exportReason, type ExportRecord } from './schema';

/** What is followed until it is kept, done or told; written, and read by no import. */
const followedKinds = ['promises', 'improvementPlans', 'suggestions'] as const;
export type FollowedKind = (typeof followedKinds)[number];

/** What can be written whole: the manual's tables as one workbook, or one list in the columns that import reads. */
export const exportKinds = ['tables', 'clients', 'contacts', 'followups', ...careKinds, ...followedKinds, 'orders', 'contracts', 'products', 'owned', 'consents', 'checks', 'calendar'] as const;
export type ExportKind = (typeof exportKinds)[number];

/** How it is written; `csv` is UTF-8 with its mark, as Excel reads it, `vcf` is vCard 4.0, `ics` iCalendar. */
export const fileFormats = ['xlsx', 'csv', 'csv-gb18030', 'vcf', 'ics'] as const;
export type FileFormat = (typeof fileFormats)[number];

/** The formats that a kind can be written in. */
export const formatsOf = (kind: ExportKind): readonly FileFormat[] =>
  kind === 'tables' ? ['xlsx'] : kind === 'calendar' ? ['ics'] : kind === 'clients' || kind === 'contacts' ? ['xlsx', 'csv', 'csv-gb18030', 'vcf'] : ['xlsx', 'csv', 'csv-gb18030'];

export const exportAsks = {
  /** Writes a file as a job: whole or not at all. Without a reason, what is sensitive is masked; with one, that is logged first. `from` and `to` narrow a calendar. */
  'export:write': ask(
    z.strictObject({ what: z.enum(exportKinds), format: z.enum(fileFormats).default('xlsx'), reason: exportReason.optional(), from: dayParser.optional(), to: dayParser.optional(), file: fileToken, job: jobId }),
    ['wrongFormat', 'unknownFile', 'notWritable', 'cancelled'],
  ).answers<{ readonly rows: number; readonly masked: boolean; readonly sheets: readonly { readonly sheet: string; readonly rows: number }[] }>(),
  /** What left in full, newest first. */
  'export:log': ask(z.strictObject({ ...page }), []).answers<{ readonly total: number; readonly items: readonly ExportRecord[] }>(),
} as const;
