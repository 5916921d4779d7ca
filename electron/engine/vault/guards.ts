import { looksLikeFormula } from '../../../shared/guard/formula';

/** The first field whose text a spreadsheet would run; `null` when there is none. */
export function formulaField(values: Readonly<Record<string, unknown>>): string | null {
  for (const [key, value] of Object.entries(values)) if (typeof value === 'string' && looksLikeFormula(value)) return key;
  return null;
}
