/**
 * Numbers that must not be collected without authorisation (R-COL-05): found by their check digits, so
 * that an order number of the same length passes.
 */
export type SensitiveKind = 'residentId' | 'bankCard';

export interface SensitiveFind {
  readonly kind: SensitiveKind;
  readonly start: number;
  readonly end: number;
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643: 18 characters, a real date of birth, the check digit of ISO 7064 MOD 11-2. */
export function isResidentId(text: string): boolean {
  if (!/^[1-9]\d{16}[\dXx]$/.test(text)) return false;
  const [year, month, day] = [Number(text.slice(6, 10)), Number(text.slice(10, 12)), Number(text.slice(12, 14))];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1850 || date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return false;
  const sum = weights.reduce((total, weight, at) => total + weight * Number(text[at]), 0);
  return '10X98765432'[sum % 11] === text[17]?.toUpperCase();
}

/** A bank card: 16–19 digits that begin like one (3–6) and pass the Luhn check. */
export function isBankCard(digits: string): boolean {
  if (!/^[3-6]\d{15,18}$/.test(digits)) return false;
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at]);
    const doubled = at % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** Every sensitive number in a text; digits may stand in groups, with spaces or dashes between them, or full width. */
export function findSensitive(text: string): readonly SensitiveFind[] {
  const found: SensitiveFind[] = [];
  const plain = text.replace(/[０-９]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
  for (const match of plain.matchAll(/(?<![0-9A-Za-z])\d(?:[ -]?\d){14,18}[ -]?[\dXx](?![0-9A-Za-z])/g)) {
    const compact = match[0].replace(/[ -]/g, '');
    const kind: SensitiveKind | null = isResidentId(compact) ? 'residentId' : isBankCard(compact) ? 'bankCard' : null;
    if (kind) found.push({ kind, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** The text with every sensitive number replaced but for its first and last digits: safe to show, to write and to log. */
export function maskSensitive(text: string): string {
  let masked = text;
  for (const { start, end } of [...findSensitive(text)].reverse()) {
    masked = `${masked.slice(0, start)}${masked.slice(start, start + 3)}${'*'.repeat(end - start - 5)}${masked.slice(end - 2)}`;
  }
  return masked;
}
