import { maskSensitive } from '../../../shared/guard/sensitive-ids';
import type { Cell } from './parse';

/** A dash alone is how a table says "nothing". */
const nothing = /^[-‐-―－/]+$/;

/** What a cell shows: dates as ISO text with a space before the time. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'object') return cell.date.replace('T', ' ').replace(/(:\d\d):00$/, '$1');
  return String(cell);
}

/** A cell's text without what surrounds it; `null` for an empty cell and for a dash alone. */
export function meantText(cell: Cell | undefined): string | null {
  const shown = cellText(cell);
  const text = (/[\r\u0000]/.test(shown) ? shown.replace(/\r\n?/g, '\n').replaceAll('\u0000', '') : shown).trim();
  return text === '' || nothing.test(text) ? null : text;
}

/** Longest piece of a cell that is shown. */
const shownCharacters = 200;

/** A cell as it may be shown and written: sensitive numbers masked, long text cut. */
export function shownText(text: string): string {
  const masked = maskSensitive(text);
  return masked.length > shownCharacters ? `${masked.slice(0, shownCharacters)}…` : masked;
}

/** One spelling for running text that says the same. */
export const sameText = (text: string | null | undefined): string => (text ?? '').normalize('NFKC').replace(/\s+/g, '');
