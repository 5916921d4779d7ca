import { fold } from '../kit/fold';

/** A text folded for reading, and where each of its characters stood in the text as typed. */
export interface PlainText {
  readonly text: string;
  /** Index in the text as typed by index in `text`; one more than there are characters, the last being the end. */
  readonly at: readonly number[];
}

const folded = new Map<string, string>();
/** One character folded; kept, because a text is read anew with every key that is pressed. */
function foldOne(char: string): string {
  const known = folded.get(char);
  if (known !== undefined) return known;
  const made = fold(char);
  folded.set(char, made);
  return made;
}

const wide = /[\p{Script=Han}\p{P}]/u;

/**
 * Traditional glyphs, full-width digits and capitals folded (domain §0.3). A space beside a Chinese character
 * goes, so that 「9 月 15 日」 reads as 「9月15日」; between words of letters it stays.
 */
export function plainText(typed: string): PlainText {
  const chars: string[] = [];
  const at: number[] = [];
  let gap = -1;
  let index = 0;
  for (const char of typed) {
    const start = index;
    index += char.length;
    if (char.trim() === '' && char !== '\n') {
      if (gap < 0) gap = start;
      continue;
    }
    const parts = char === '\n' ? ['\n'] : [...foldOne(char)];
    const before = chars.at(-1);
    if (gap >= 0 && before !== undefined && parts[0] !== undefined && !wide.test(before) && !wide.test(parts[0])) {
      chars.push(' ');
      at.push(gap);
    }
    gap = -1;
    for (const part of parts) {
      chars.push(part);
      at.push(start);
    }
  }
  at.push(typed.length);
  return { text: chars.join(''), at };
}
