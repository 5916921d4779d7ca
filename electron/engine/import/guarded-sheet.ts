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

/** Masks what must not be kept before anything else looks at the sheet: nothing behind this can leak it. */
export function guardSheet(sheet: RawSheet): GuardedSheet {
  const sensitive = new Map<number, SensitiveCell[]>();
  const rows = sheet.rows.map((row, index) => {
    let masked: Cell[] | null = null;
    for (const [at, cell] of row.entries()) {
      if (typeof cell === 'boolean' || cell === null || typeof cell === 'object') continue;
      const text = cellText(cell);
      if (text.length < shortest) continue;
      const [found] = findSensitive(text);
      if (!found) continue;
      masked ??= [...row];
      masked[at] = maskSensitive(text);
      sensitive.set(index, [...(sensitive.get(index) ?? []), { at, kind: found.kind }]);
    }
    return masked ?? row;
  });
  return { name: maskSensitive(sheet.name), rows, sensitive };
}
