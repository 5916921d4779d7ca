import { isWithheld } from '../guard/masking';
import parsePhone from 'libphonenumber-js/max';

/** A phone or e-mail as it is kept: what was typed, the key duplicates are found by, and whether it can be trusted. */
export interface Reach {
  readonly text: string;
  readonly key: string | null;
  readonly state: '正常' | '待核实';
}

/** 转801, 分机 801, ext. 801: an extension behind a number. */
const extension = /(?:转|轉|分机|分機|ext\.?|#|x)\s*(\d{1,6})\s*$/i;

/**
 * Reads a phone as people in China write it (R-ENT-02, AT-38). A masked or wrong one such as `138–` is kept
 * and marked 待核实, never refused (R-AUD-04). The key is E.164 with the extension behind `;`.
 */
export function readPhone(typed: string): Reach {
  const text = typed.trim();
  const plain = text.normalize('NFKC');
  const ext = extension.exec(plain)?.[1] ?? null;
  const number = (ext === null ? plain : plain.replace(extension, '')).trim();
  if (/^[+\d\s().\-/]+$/.test(number)) {
    const service = number.replace(/\D/g, '');
    if (/^(95\d{3,6}|1[012]\d{3}|[48]00\d{7})$/.test(service)) return { text, key: withExtension(service, ext), state: '正常' };
    const parsed = parsePhone(number, 'CN');
    if (parsed?.isValid()) return { text, key: withExtension(parsed.number, ext), state: '正常' };
  }
  return { text, key: null, state: '待核实' };
}

const withExtension = (number: string, ext: string | null): string => (ext === null ? number : `${number};${ext}`);

const mail = /^[^\s@"<>(),;:\\[\]]+@[^\s@."<>(),;:\\[\]]+(\.[^\s@."<>(),;:\\[\]]+)+$/;

/** Reads an e-mail address; one that cannot be right (`wangxxtech`) is kept and marked 待核实. The key is lower case. */
export function readEmail(typed: string): Reach {
  const text = typed.trim().normalize('NFKC');
  return mail.test(text) && !isWithheld(text) ? { text, key: text.toLowerCase(), state: '正常' } : { text: typed.trim(), key: null, state: '待核实' };
}
