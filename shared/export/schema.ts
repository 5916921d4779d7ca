import * as z from 'zod';
import { moment, number, text, yesNo, type ValuesOf } from '../field/field';
import type { RecordHead } from '../record/schema';

/** What left the vault in full, who sent it out, when and why: sensitive columns are written only with a reason (R-SEC-01). */
export const exportFields = {
  at: moment(),
  by: text(60),
  what: text(80),
  format: text(20),
  file: text(255),
  rows: number(),
  reason: text(400),
  sample: yesNo(),
} as const;

export type ExportRecord = RecordHead & ValuesOf<typeof exportFields>;

/** The reason for writing sensitive columns in full; without it they are masked. */
export const exportReason = z.string().trim().min(1).max(400);
