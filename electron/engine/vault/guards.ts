import { looksLikeFormula } from '../../../shared/guard/formula';

/** The first field whose text a spreadsheet would run; `null` when there is none. */
export function formulaField(values: Readonly<Record<string, unknown>>): string | null {
  for (const [key, value] of Object.entries(values)) {
    if ((Array.isArray(value) ? value : [value]).some((text) => typeof text === 'string' && looksLikeFormula(text))) return key;
  }
  return null;
}
