import * as z from 'zod';
import { dayParser } from '../field/field';
import { exportReason } from '../export/schema';
import type { Written } from '../client/asks';
import { ask } from '../ipc/ask';
import { fileToken } from '../ipc/file-token';
import type { ReportDocument } from './model';
import { measureId, measureStates, monthPattern, problemMarkStates, type MeasureId } from './schema';

const period = { from: dayParser, to: dayParser };
const language = z.enum(['zh-CN', 'en']).default('zh-CN');

const measureInput = z.strictObject({
  id: measureId.nullable().default(null),
  text: z.string().trim().min(1).max(500),
  owner: z.string().trim().max(60).nullable().default(null),
  dueOn: dayParser.nullable().default(null),
});

export const reportText = z.strictObject({
  author: z.string().trim().max(60).default(''),
  organisation: z.string().trim().max(120).default(''),
  /** In order; one that is kept already keeps its state. Without a deadline, the day that its words name is taken. */
  measures: z.array(measureInput).max(50).default([]),
});

export const reportAsks = {
  /** The figures of S2-T9 for a period, with the text saved for it; `masked` holds back what is sensitive in the complaints behind them. */
  'report:complaints': ask(z.strictObject({ ...period, language, masked: z.boolean().default(false) }), ['badPeriod']).answers<ReportDocument>(),
  /** Keeps author, organisation and measures of a period's report. */
  'report:save-text': ask(z.strictObject({ ...period, text: reportText }), ['badPeriod', 'formula']).answers<true>(),
  /** Says how a measure stands: done, cancelled with a reason, or to be done again. */
  'measure:settle': ask(z.strictObject({ id: measureId, state: z.enum(measureStates), on: dayParser.optional(), note: z.string().trim().max(1000).default('') }), [
    'notFound', 'reasonMissing', 'formula', 'dayInFuture',
  ]).answers<Written<MeasureId>>(),
  /** Keeps that a problem that came back was pushed to a department, or why it was not (R-CP-08, AT-34). */
  'problem:mark': ask(
    z.strictObject({ problem: z.string().trim().min(1).max(120), month: z.string().regex(monthPattern), state: z.enum(problemMarkStates), department: z.string().trim().max(60).optional(), reason: z.string().trim().max(1000).default('') }),
    ['reasonMissing', 'formula', 'notFound'],
  ).answers<Written<string>>(),
  /** Keeps that a report leaves in full, and why, before somebody writes it; answers the report. */
  'report:full': ask(z.strictObject({ ...period, language, format: z.enum(['pdf', 'docx', 'xlsx', 'json']), name: z.string().max(255), reason: exportReason }), ['badPeriod']).answers<ReportDocument>(),
  /** Writes the Word document, the workbook (table, figures, raw rows) or the figures as JSON to the chosen file. Without a reason, what is sensitive is masked; with one, that is logged first. */
  'report:write': ask(z.strictObject({ ...period, language, format: z.enum(['docx', 'xlsx', 'json']), file: fileToken, reason: exportReason.optional() }), [
    'badPeriod', 'unknownFile', 'notWritable',
  ]).answers<{ readonly bytes: number }>(),
} as const;
