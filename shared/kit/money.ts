/** Prints 分 as 元: 2000000 → 「20000」, 50001 → 「500.01」. Money is an integer number of 分 everywhere else. */
export function fenToYuan(fen: number): string {
  const sign = fen < 0 ? '-' : '';
  const whole = Math.trunc(Math.abs(fen) / 100);
  const cents = Math.abs(fen) % 100;
  return cents === 0 ? `${sign}${whole}` : `${sign}${whole}.${String(cents).padStart(2, '0')}`;
}
