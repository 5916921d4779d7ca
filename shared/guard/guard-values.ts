import { findSensitive, maskEnds, maskSensitive, sensitiveNumber, type SensitiveKind } from './sensitive-ids';

/** A sensitive number inside a value, by the path of keys that leads to it; only its ends are told. */
export interface SensitiveAt {
  readonly path: string;
  readonly kind: SensitiveKind;
  readonly masked: string;
}

/** Fields that hold numbers of our own making: what looks like a passport there is an order, a product or a serial. */
const ownNumbers: ReadonlySet<string> = new Set(['number', 'code', 'serial', 'creditCode']);

const isOwn = (key: string, text: string, kind: SensitiveKind): boolean => kind === 'passport' && ownNumbers.has(key) && !/护照|護照|passport/i.test(text);

/** The first sensitive number in a value of any shape, keys included; `null` when there is none. `at` is where the value stands. */
export function findInValue(value: unknown, at = ''): SensitiveAt | null {
  const key = at.slice(at.lastIndexOf('.') + 1);
  if (typeof value === 'number') {
    const kind = sensitiveNumber(value);
    return kind && { path: at, kind, masked: maskEnds(value.toFixed(0)) };
  }
  if (typeof value === 'string') {
    const found = findSensitive(value).find(({ kind }) => !isOwn(key, value, kind));
    return found ? { path: at, kind: found.kind, masked: maskSensitive(value.slice(found.start, found.end)) } : null;
  }
  if (typeof value !== 'object' || value === null) return null;
  for (const [name, inner] of Object.entries(value)) {
    const path = at === '' ? name : `${at}.${name}`;
    const found = findInValue(name, at) ?? findInValue(inner, path);
    if (found) return found;
  }
  return null;
}

/** The same value with every sensitive number masked. A number (not a text) that is one becomes `null`. Answers the value itself when there is none. */
export function maskValue<T>(value: T, key = ''): T {
  if (typeof value === 'number') return (sensitiveNumber(value) === null ? value : null) as T;
  if (typeof value === 'string') return (findInValue(value, key) === null ? value : maskSensitive(value)) as T;
  if (typeof value !== 'object' || value === null || findInValue(value, key) === null) return value;
  if (Array.isArray(value)) return value.map((each: unknown) => maskValue(each, key)) as T;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [maskSensitive(name), maskValue(inner as unknown, name)])) as T;
}
