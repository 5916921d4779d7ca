import { isWithheld } from '../../../shared/guard/masking';
import { readEmail, readPhone, type Reach } from '../../../shared/contact/reach';

/** The phones of a cell: several may stand in it, and a slash may also be part of one number. */
export function readPhones(text: string): readonly Reach[] {
  return text.split(/[;；、,，\n]/).flatMap((part) => {
    const typed = part.trim();
    if (typed === '') return [];
    const whole = readPhone(typed);
    if (whole.key !== null || !typed.includes('/')) return [whole];
    const pieces = typed.split('/').map((piece) => readPhone(piece));
    return pieces.every(({ key }) => key !== null) ? pieces : [whole];
  });
}

/** The e-mail addresses of a cell. */
export const readEmails = (text: string): readonly Reach[] =>
  text.split(/[;；、,，\s]+/).filter((part) => part !== '').map(readEmail);

/**
 * Whether an address names a place and yet cannot be right, such as `a@b`. One without an @ was masked by
 * whoever shared the file (`wangxxtech`): that one is kept and marked 待核实 (R-AUD-04).
 */
export const isImpossibleEmail = ({ text, key }: Reach): boolean => key === null && !isWithheld(text) && /[@＠]/u.test(text);

const digitsOf = (text: string): string => text.normalize('NFKC').replace(/\D/g, '').replace(/^86(?=1\d{10}$)/, '');

/**
 * Whether a known phone may be the one that a masked text stands for: 138– for 13800138000, 139–5678 for
 * 13912345678. So the file that was imported first does not bring the masked one back later.
 */
export function maskedPhoneFits(masked: string, known: string): boolean {
  const parts = masked.normalize('NFKC').split(/\D+/).filter((part) => part !== '');
  const digits = digitsOf(known);
  const [first = '', last = ''] = [parts[0], parts.length > 1 ? parts.at(-1) : ''];
  return first.length >= 3 && digits.length > first.length + last.length && digits.startsWith(first) && digits.endsWith(last);
}

/** Whether a known address may be the one that a masked text stands for: wangxxtech for wang@xxtech.com. */
export function maskedEmailFits(masked: string, known: string): boolean {
  const [start, end] = masked.toLowerCase().split('***');
  if (start !== undefined && end !== undefined) return known.toLowerCase().startsWith(start) && known.toLowerCase().endsWith(end); // w***@xxtech.com
  const letters = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  return letters(masked).length >= 4 && letters(known).length > letters(masked).length && letters(known).startsWith(letters(masked));
}
