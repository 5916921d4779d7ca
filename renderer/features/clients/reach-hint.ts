/**
 * Whether a phone number looks incomplete or masked, as `138–` does, so that the form can say beforehand
 * that it will be kept and marked 待核实 (R-AUD-04). The engine decides; this only foretells it.
 */
export function looksIncompletePhone(text: string): boolean {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return false;
  const number = plain.split(/转|分机|ext\.?|#/iu)[0] ?? '';
  return /[*×xX–—…?]/u.test(number) || number.replace(/\D/g, '').length < 5 || /[^\d\s+()\-.]/u.test(number);
}

/** Whether an e-mail address looks broken, as `wangxxtech` does: kept and marked 待核实 all the same. */
export function looksBrokenEmail(text: string): boolean {
  const plain = text.normalize('NFKC').trim();
  return plain !== '' && !/^[^\s@*]+@[^\s@*]+\.[^\s@*.]{2,}$/u.test(plain);
}
