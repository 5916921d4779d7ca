import * as z from 'zod';
import { briefOf } from '../brief/asks';
import { weekAsked } from '../calendar/week-asks';
import { exportReason } from '../export/schema';
import { formAsked, unguarded } from '../survey/asks';
import { ask } from './ask';
import { letterAsked, scriptAsks } from '../script/asks';
import { fileToken, type PickedFile } from './file-token';
import { dayParser } from '../field/field';

/** What the window may ask of Electron's main process itself: dialogs, printing, the app. */
export const shellAsks = {
  'file:pick': ask(z.strictObject({ purpose: z.enum(['import', 'restore', 'calendar', 'holidays']) }), ['cancelled']).answers<PickedFile>(),
  /** Several files at once, to be attached; each comes in under a token of its own. */
  'file:pick-several': ask(z.strictObject({ purpose: z.enum(['attach']) }), ['cancelled']).answers<readonly PickedFile[]>(),
  'file:save': ask(z.strictObject({ purpose: z.enum(['attachment', 'report-pdf', 'report-docx', 'report-xlsx', 'backup', 'rejected', 'log', 'table-xlsx', 'table-csv', 'cards', 'calendar']), name: z.string().max(120) }), ['cancelled'])
    .answers<PickedFile>(),
  /** Opens the folder of a file that was just written. */
  'file:reveal': ask(z.strictObject({ file: fileToken }), ['unknownFile']).answers<true>(),
  'report:print': ask(z.strictObject({ from: dayParser, to: dayParser, language: z.enum(['zh-CN', 'en']).default('zh-CN'), file: fileToken, reason: exportReason.optional(), name: z.string().max(255).default('') }), [
    'badPeriod', 'unknownFile', 'notWritable',
  ]).answers<{ readonly bytes: number; readonly pages: number }>(),
  /** Prints briefs, one page each; without a reason what is sensitive is held back. */
  'brief:print': ask(z.strictObject({ of: briefOf, language: z.enum(['zh-CN', 'en']).default('zh-CN'), file: fileToken, reason: exportReason.optional(), name: z.string().max(255).default('') }), [
    'notFound', 'unknownFile', 'notWritable',
  ]).answers<{ readonly bytes: number; readonly pages: number }>(),
  /** Prints forms of surveys to be filled in by hand. */
  'survey:print': ask(z.strictObject({ ...formAsked, language: z.enum(['zh-CN', 'en']).default('zh-CN'), file: fileToken, name: z.string().max(255).default('') }), [
    'notFound', 'unknownFile', 'notWritable', ...unguarded,
  ]).answers<{ readonly bytes: number; readonly pages: number }>(),
  /** Prints a week of the calendar; without a reason what is sensitive is held back. */
  'calendar:print': ask(z.strictObject({ ...weekAsked, file: fileToken, reason: exportReason.optional(), name: z.string().max(255).default('') }), ['unknownFile', 'notWritable']).answers<{ readonly bytes: number; readonly pages: number }>(),
  /** Prints a message to a client as a letter; it is judged first (AT-35). */
  'letter:print': ask(z.strictObject({ ...letterAsked, file: fileToken, name: z.string().max(255).default('') }), [...scriptAsks['message:letter'].refusals, 'unknownFile', 'notWritable']).answers<{ readonly bytes: number; readonly pages: number }>(),
  'app:info': ask(z.strictObject({}), []).answers<AppInfo>(),
  /** Ends the engine, clears the window and shows the lock screen. */
  'app:lock': ask(z.strictObject({}), []).answers<true>(),
  /** The window tells that the user is there; auto-lock counts from the last time. */
  'app:active': ask(z.strictObject({}), []).answers<true>(),
  'app:theme': ask(z.strictObject({ theme: z.enum(['system', 'light', 'dark']) }), []).answers<true>(),
  'log:save': ask(z.strictObject({ file: fileToken }), ['unknownFile', 'notWritable']).answers<{ readonly lines: number }>(),
} as const;

export interface AppInfo {
  readonly version: string;
  readonly electron: string;
  readonly systemLanguage: 'zh-CN' | 'en';
  readonly dark: boolean;
  /** Set when the vault folder lies in a folder that a cloud service syncs, which would damage it. */
  readonly cloudFolder: string | null;
}
