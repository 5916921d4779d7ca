/** What stands in place of what an export holds back; nobody types it, so that an import knows it again. */
const sign = '***';

/** Whether a text is what an export left of a value that it held back. */
export const isWithheld = (text: string): boolean => text.includes(sign);

/** A phone by its first three and last four digits: 138****8000. Too few digits are held back whole. */
export function maskPhone(text: string): string {
  const digits = text.normalize('NFKC').replace(/\D/g, '').replace(/^86(?=1\d{10}$)/, '');
  return digits.length < 8 ? sign : `${digits.slice(0, 3)}****${digits.slice(-4)}`;
}

/** An address by its first letter and its place: w***@example.com. */
export function maskEmail(text: string): string {
  const at = text.lastIndexOf('@');
  return at < 1 ? sign : `${text.slice(0, 1)}${sign}${text.slice(at)}`;
}

/** A person by the first character of the name: 王***. */
export const maskName = (text: string): string => `${[...text.trim()][0] ?? ''}${sign}`;

/** Anything else is held back whole. */
export const maskAll = (): string => sign;
