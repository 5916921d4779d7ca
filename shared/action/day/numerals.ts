import { chineseDigits } from './vocabulary';

/** The value of one Chinese digit. */
function digit(char: string): number {
  if (/^[两俩]$/u.test(char)) return 2;
  const value = chineseDigits.indexOf(char);
  return char === '' || value < 0 ? Number.NaN : value;
}

/** A whole number as people write it: 15, 十五, 二十, 两. `NaN` where it is none. */
export function numeralToNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const [tens = '', ones] = text.split(/十/u);
  if (ones === undefined) return digit(tens);
  return (tens === '' ? 1 : digit(tens)) * 10 + (ones === '' ? 0 : digit(ones));
}
