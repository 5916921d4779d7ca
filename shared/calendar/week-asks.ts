import * as z from 'zod';
import { exportReason } from '../export/schema';
import { dayParser } from '../field/field';
import { ask } from '../ipc/ask';
import type { WeekDocument } from './week';

/** The week of a day, Monday to Sunday, in a language. */
export const weekAsked = { on: dayParser, language: z.enum(['zh-CN', 'en']).default('zh-CN') } as const;

export const weekAsks = {
  /** A week to be handed out, with what is sensitive held back. */
  'calendar:week': ask(z.strictObject(weekAsked), []).answers<WeekDocument>(),
  /** Keeps that a week leaves in full, and why, before somebody writes it; answers it. */
  'calendar:week-full': ask(z.strictObject({ ...weekAsked, format: z.enum(['pdf', 'json']), name: z.string().max(255), reason: exportReason }), []).answers<WeekDocument>(),
} as const;
