import { isCreditCode } from '../client/credit-code';

/**
 * Numbers that must not be collected without authorisation (R-COL-05): resident ids and bank cards are found
 * by their check digits, so that an order number of the same length passes; passports have none and are found
 * by what stands beside them.
 */
export const sensitiveKinds = ['residentId', 'bankCard', 'passport'] as const;
export type SensitiveKind = (typeof sensitiveKinds)[number];

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

/** The first two digits of a resident id: provinces by GB/T 2260. */
const provinces = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;

/**
 * GB 11643-1989, before 1999: 15 digits with a province and a date of birth in the 1900s. Without a check digit one of
 * a few hundred numbers looks like one, so it counts only where the words beside it say so.
 */
export function isOldResidentId(text: string): boolean {
  if (!/^\d{15}$/.test(text) || !provinces.test(text)) return false;
  const [year, month, day] = [1900 + Number(text.slice(6, 8)), Number(text.slice(8, 10)), Number(text.slice(10, 12))];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Whether digits pass the check of ISO/IEC 7812 (Luhn). */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at]);
    const doubled = at % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** A bank card: 16–19 digits that begin like one (3–6) and pass the Luhn check; a firm's credit code (GB 32100) of digits only is none. */
export const isBankCard = (digits: string): boolean => /^[3-6]\d{15,18}$/.test(digits) && !isCreditCode(digits) && passesLuhn(digits);

/**
 * A resident id that passed through a floating-point number: its last digits became zeros, so that no check
 * digit fits, but place and date of birth are still in it.
 */
const roundedId = /^[1-9]\d{5}(18|19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{4}$/;

/** Whether a number (not a text) is a bank card or what is left of a resident id. */
export function sensitiveNumber(value: number): SensitiveKind | null {
  if (!(value >= 1e15)) return null;
  const text = value.toFixed(0);
  return roundedId.test(text) ? 'residentId' : isBankCard(text) ? 'bankCard' : null;
}

/** No sensitive number has fewer digits: a passport of two letters has seven. */
const fewestDigits = 7;

/** Whether a text has so many digits, full-width ones too. Nearly no text has, and all that is written is looked at. */
function hasDigits(text: string, count: number): boolean {
  let left = count;
  for (let at = 0; left > 0 && at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19)) left--;
  }
  return left === 0;
}

/** Full-width digits and letters as plain ones; every character keeps its place. */
const narrow = (text: string): string => text.replace(/[０-９Ａ-Ｚａ-ｚ]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));

/** Ids of our own records: their digits and hyphens can look like a card's, and they are nobody's number. */
const recordIds = /(?<![0-9A-Za-z])[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}(?![0-9A-Za-z])/g;
/** The text with such ids blotted out; every character keeps its place. */
const withoutRecordIds = (text: string): string => text.replace(recordIds, (id) => '#'.repeat(id.length));

/** Digits in groups, with one sign between two groups at most; an id may end in X. */
const digitRun = /\d(?:[\s.·_‐-―－-]?\d)*(?:[\s.·_‐-―－-]?[Xx](?![0-9A-Za-z]))?/g;
const digitGroup = /\d+[Xx]?|[Xx]/g;
/** Fewest characters that a sensitive number has, and most. */
const [shortest, longest] = [16, 19];

/** Ids and cards inside one run of digits: any groups side by side that together are one. */
function findInRun(run: string, at: number, besideLetters: boolean): SensitiveFind | null {
  const groups = [...run.matchAll(digitGroup)];
  for (let first = 0; first < groups.length; first++) {
    let compact = '';
    for (let last = first; last < groups.length && compact.length <= longest; last++) {
      compact += groups[last]?.[0] ?? '';
      if (compact.length < shortest) continue;
      const kind: SensitiveKind | null = isResidentId(compact) ? 'residentId' : isBankCard(compact) && !besideLetters ? 'bankCard' : null;
      const [from, to] = [groups[first], groups[last]];
      if (kind && from && to) return { kind, start: at + from.index, end: at + to.index + to[0].length };
    }
  }
  return null;
}

/** Ordinary passports: a letter or two and 7–8 digits; the letters that China issues first. */
const chinesePassport = /^(?:[DEGPS]\d{8}|E[A-HJ-NP-Z]\d{7}|(?:DE|PE|SE)\d{7})$/;
const passportNear = /(?:护照|護照|passport)[^0-9]{0,12}?(?<![0-9A-Za-z])([A-Za-z]{1,2}\d{7,8})(?![0-9A-Za-z])/gi;

function findPassports(text: string): SensitiveFind[] {
  const found: SensitiveFind[] = [];
  for (const match of text.matchAll(passportNear)) {
    const number = match[1] ?? '';
    const end = match.index + match[0].length;
    found.push({ kind: 'passport', start: end - number.length, end });
  }
  const trimmed = text.trim();
  const start = text.indexOf(trimmed);
  if (found.length === 0 && chinesePassport.test(trimmed)) found.push({ kind: 'passport', start, end: start + trimmed.length });
  return found;
}

/** What a resident id is called, before one of 15 digits. */
const oldIdNear = /(?:身份证|身份證|证件号|證件號|identity card|ID (?:card|no))[^0-9]{0,12}?(\d(?:[\s.·_‐-―－-]?\d){14})(?!\d)/gi;

function findOldIds(text: string): SensitiveFind[] {
  return [...text.matchAll(oldIdNear)].flatMap((match): SensitiveFind[] => {
    const number = match[1] ?? '';
    const end = match.index + match[0].length;
    return isOldResidentId(number.replace(/\D/g, '')) ? [{ kind: 'residentId', start: end - number.length, end }] : [];
  });
}

/**
 * Every sensitive number in a text, in its order; digits may stand in groups with one sign between them, or full
 * width. A passport counts after the word 护照 or passport, or where it is the whole text; a resident id of before 1999
 * after 身份证, 证件号 or their like.
 */
export function findSensitive(text: string): readonly SensitiveFind[] {
  if (!hasDigits(text, fewestDigits)) return [];
  const plain = withoutRecordIds(narrow(text));
  const found = [...findPassports(plain), ...findOldIds(plain)];
  for (const match of plain.matchAll(digitRun)) {
    if (match[0].length < shortest) continue;
    const besideLetters = /[A-Za-z]/.test(plain[match.index - 1] ?? '') || /[0-9A-Za-z]/.test(plain[match.index + match[0].length] ?? '');
    for (let at = 0; at < match[0].length; ) {
      const next = findInRun(match[0].slice(at), match.index + at, besideLetters);
      if (next === null) break;
      if (!found.some(({ start, end }) => start < next.end && next.start < end)) found.push(next);
      at = next.end - match.index;
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A sensitive number but for its first 3 and last 2 characters: enough to tell two apart. */
export const maskEnds = (number: string): string => `${number.slice(0, 3)}${'*'.repeat(Math.max(3, number.length - 5))}${number.slice(-2)}`;

/** The text with every sensitive number replaced but for its ends: safe to show, to write and to log. */
export function maskSensitive(text: string): string {
  let masked = text;
  for (const { start, end } of [...findSensitive(text)].reverse()) {
    masked = `${masked.slice(0, start)}${maskEnds(masked.slice(start, end))}${masked.slice(end)}`;
  }
  return masked;
}
