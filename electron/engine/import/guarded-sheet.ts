import { findSensitive, isOldResidentId, maskEnds, maskSensitive, sensitiveNumber, type SensitiveKind } from '../../../shared/guard/sensitive-ids';
import { cellText } from './cell-text';
import type { Cell, RawSheet } from './parse';

/** A cell in which a number stood that must not be kept. */
export interface SensitiveCell {
  readonly at: number;
  readonly kind: SensitiveKind;
}

/** A sheet from which resident-ID, bank-card and passport numbers are gone: only masked text is left in memory (R-COL-05). */
export interface GuardedSheet extends RawSheet {
  /** By row index. */
  readonly sensitive: ReadonlyMap<number, readonly SensitiveCell[]>;
}

/** No sensitive number is shorter. */
const shortest = 9;

const aboutPassports = /护照|護照|passport/i;
const aboutResidentIds = /身份证|身份證|证件号|證件號|identity card|\bID (?:card|no)/i;

/** A passport has no check digit: alone in a cell it counts only under a heading that says so, or every serial number would be one. */
function lookInto(cell: string | number, heading: string): { readonly kind: SensitiveKind; readonly masked: string } | null {
  const text = cellText(cell);
  if (text.length < shortest) return null;
  const found = findSensitive(text).find(({ kind }) => kind !== 'passport' || aboutPassports.test(text) || aboutPassports.test(heading));
  if (found) return { kind: found.kind, masked: maskSensitive(text) };
  const plain = text.normalize('NFKC').replace(/[\s-]/g, '');
  if (aboutResidentIds.test(heading) && isOldResidentId(plain)) return { kind: 'residentId', masked: maskEnds(plain) };
  const kind = typeof cell === 'number' ? sensitiveNumber(cell) : null;
  return kind && { kind, masked: maskEnds(text) };
}

/** Masks what must not be kept before anything else looks at the sheet: nothing behind this can leak it. */
export function guardSheet(sheet: RawSheet): GuardedSheet {
  const sensitive = new Map<number, SensitiveCell[]>();
  const headings = (sheet.rows[0] ?? []).map((cell) => (typeof cell === 'string' ? cell : ''));
  const rows = sheet.rows.map((row, index) => {
    let masked: Cell[] | null = null;
    for (const [at, cell] of row.entries()) {
      if (typeof cell !== 'string' && typeof cell !== 'number') continue;
      const found = lookInto(cell, headings[at] ?? '');
      if (!found) continue;
      masked ??= [...row];
      masked[at] = found.masked;
      sensitive.set(index, [...(sensitive.get(index) ?? []), { at, kind: found.kind }]);
    }
    return masked ?? row;
  });
  return { name: maskSensitive(sheet.name), rows, sensitive };
}
