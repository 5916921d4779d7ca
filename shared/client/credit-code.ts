/**
 * 统一社会信用代码 (GB 32100-2015): registration authority (1), kind of body (1), administrative region (6),
 * body code (9, GB 11714) and a check character (ISO 7064 style, MOD 31).
 */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** A code as it is kept: without spaces and dashes, in capitals, half width. */
export const tidyCreditCode = (text: string): string => text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();

/** Whether 18 tidy characters are a code whose check character is right. */
export function isCreditCode(code: string): boolean {
  if (!/^[1-9A-HJ-NPQRTUWXY][1-9A-HJ-NPQRTUWXY]\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(code)) return false;
  let sum = 0;
  let weight = 1;
  for (const character of code.slice(0, 17)) {
    sum += alphabet.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return alphabet[(31 - (sum % 31)) % 31] === code[17];
}
