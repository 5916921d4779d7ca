import { isMoment, momentToOffsetIso } from '../../shared/kit/dates';
import { sentenceFor } from './words';

/** A refusal or fault as the engine answers it. */
export interface Refusal {
  readonly kind: string;
  readonly field?: string;
  readonly ref?: string;
  readonly details?: Readonly<Record<string, string | number>>;
}

/** The command was refused: exit code 1, or 3 for a defect. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.kind);
  }
}

/** Our moments as other programs read them: ISO 8601 with offset (`design/cli.md`). */
const readable = (_key: string, value: unknown): unknown => (typeof value === 'string' && isMoment(value) ? momentToOffsetIso(value) : value);

/** The one JSON value of a command. */
export const toJson = (value: unknown): string => JSON.stringify(value, readable, 2);

/** A refusal as JSON: `{"ok":false,"error":{"kind","message","field?"}}`. */
export const refusalJson = ({ kind, field, ref, details }: Refusal, language: 'zh-CN' | 'en'): string =>
  toJson({ ok: false, error: { kind, message: sentenceFor(kind, language), ...(field === undefined ? {} : { field }), ...(ref === undefined ? {} : { ref }), ...(details ? { details } : {}) } });

/** A refusal as a line. */
export const refusalLine = ({ kind, field, ref, details }: Refusal, language: 'zh-CN' | 'en'): string =>
  [`${sentenceFor(kind, language)} (${kind})`, field === undefined ? '' : `field: ${field}`, ref === undefined ? '' : `ref: ${ref}`, details ? toJson(details) : '']
    .filter((part) => part !== '').join('  ');

/** A value as people read it: a table for a list of flat records, `key: value` lines for the rest. */
export function toText(value: unknown): string {
  if (Array.isArray(value)) return value.length > 0 && value.every((row) => typeof row === 'object' && row !== null) ? table(value as Record<string, unknown>[]) : value.map(String).join('\n');
  if (typeof value !== 'object' || value === null) return String(readable('', value));
  return Object.entries(value)
    .map(([key, part]) => (typeof part === 'object' && part !== null ? `${key}:\n${indent(toText(part))}` : `${key}: ${String(readable('', part))}`))
    .join('\n');
}

const indent = (text: string): string => text.replace(/^/gm, '  ');

/** Width on a terminal: Chinese characters take two columns. */
const width = (text: string): number => [...text].reduce((sum, char) => sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(char) ? 2 : 1), 0);

/** A cell of a table: nothing for what is empty or has parts of its own. */
function plain(value: unknown): string {
  const shown = readable('', value);
  return typeof shown === 'string' || typeof shown === 'number' || typeof shown === 'boolean' ? String(shown) : '';
}

function table(rows: readonly Record<string, unknown>[]): string {
  const keys = Object.keys(rows[0] ?? {}).filter((key) => !['stamp', 'deleted'].includes(key) && rows.some((row) => row[key] !== null && typeof row[key] !== 'object'));
  const cells = [keys, ...rows.map((row) => keys.map((key) => plain(row[key]).replace(/\s+/g, ' ').slice(0, 40)))];
  const widths = keys.map((_, at) => Math.max(...cells.map((line) => width(line[at] ?? ''))));
  return cells.map((line) => line.map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - width(cell))).join('  ').trimEnd()).join('\n');
}
