import { findSensitive, maskSensitive, type SensitiveKind } from '../../../shared/guard/sensitive-ids';
import { cellText } from './cell-text';
import type { Cell, RawSheet } from './parse';

/** A cell in which a number stood that must not be kept. */
export interface SensitiveCell {
  readonly at: number;
  readonly kind: SensitiveKind;
}

/** A sheet from which resident-ID and bank-card numbers are gone: only masked text is left in memory (R-COL-05). */
export interface GuardedSheet extends RawSheet {
  /** By row index. */
  readonly sensitive: ReadonlyMap<number, readonly SensitiveCell[]>;
}

/** No sensitive number is shorter. */
const shortest = 15;

/**
 * A resident-ID number that a spreadsheet took for a number: its last digits became zeros, so that no check
 * digit fits, but place and date of birth are still in it.
 */
const roundedId = /^[1-9]\d{5}(18|19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{4}$/;

function lookInto(cell: string | number): { readonly kind: SensitiveKind; readonly masked: string } | null {
  const text = cellText(cell);
  if (text.length < shortest) return null;
  const [found] = findSensitive(text);
  if (found) return { kind: found.kind, masked: maskSensitive(text) };
  if (typeof cell === 'number' && roundedId.test(text)) return { kind: 'residentId', masked: `${text.slice(0, 3)}${'*'.repeat(13)}${text.slice(-2)}` };
  return null;
}

/** Masks what must not be kept before anything else looks at the sheet: nothing behind this can leak it. */
export function guardSheet(sheet: RawSheet): GuardedSheet {
  const sensitive = new Map<number, SensitiveCell[]>();
  const rows = sheet.rows.map((row, index) => {
    let masked: Cell[] | null = null;
    for (const [at, cell] of row.entries()) {
      if (typeof cell !== 'string' && typeof cell !== 'number') continue;
      const found = lookInto(cell);
      if (!found) continue;
      masked ??= [...row];
      masked[at] = found.masked;
      sensitive.set(index, [...(sensitive.get(index) ?? []), { at, kind: found.kind }]);
    }
    return masked ?? row;
  });
  return { name: maskSensitive(sheet.name), rows, sensitive };
}
