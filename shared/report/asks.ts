import * as z from 'zod';
import { dayParser } from '../field/field';
import { exportReason } from '../export/schema';
import { ask } from '../ipc/ask';
import { fileToken } from '../ipc/file-token';
import type { ReportDocument } from './model';

const period = { from: dayParser, to: dayParser };
const language = z.enum(['zh-CN', 'en']).default('zh-CN');

export const reportText = z.strictObject({
  author: z.string().trim().max(60).default(''),
  organisation: z.string().trim().max(120).default(''),
  measures: z.array(z.string().trim().min(1).max(500)).max(50).default([]),
});

export const reportAsks = {
  /** The figures of S2-T9 for a period, with the text saved for it; `masked` holds back what is sensitive in the complaints behind them. */
  'report:complaints': ask(z.strictObject({ ...period, language, masked: z.boolean().default(false) }), ['badPeriod']).answers<ReportDocument>(),
  /** Keeps author, organisation and measures of a period's report. */
  'report:save-text': ask(z.strictObject({ ...period, text: reportText }), ['badPeriod']).answers<true>(),
  /** Keeps that a report leaves in full, and why, before somebody writes it; answers the report. */
  'report:full': ask(z.strictObject({ ...period, language, format: z.enum(['pdf', 'xlsx', 'json']), name: z.string().max(255), reason: exportReason }), ['badPeriod']).answers<ReportDocument>(),
  /** Writes the workbook (table, figures, raw rows) or the figures as JSON to the chosen file. Without a reason, what is sensitive is masked; with one, that is logged first. */
  'report:write': ask(z.strictObject({ ...period, language, format: z.enum(['xlsx', 'json']), file: fileToken, reason: exportReason.optional() }), [
    'badPeriod', 'unknownFile', 'notWritable',
  ]).answers<{ readonly bytes: number }>(),
} as const;
