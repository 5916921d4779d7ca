import { fold } from '../../../shared/kit/fold';
import { indexWords } from './spelling';

/** A search as the index understands it, part by part; `null` when the text holds nothing to look for. */
export interface Match {
  /** FTS5 expression over every column. */
  readonly any: string;
  readonly folded: string;
  /** The same without columns, to be narrowed to one. */
  readonly plain: string;
}

const quote = (words: string): string => `"${words.replaceAll('"', '""')}"`;

/** One typed word: Chinese as a phrase in names and texts; Latin and digits by prefix, also as pinyin, initials, numbers and phones. */
function partOf(word: string): string {
  const indexed = indexWords(word);
  if (indexed === '') return '';
  if (/\p{Script=Han}/u.test(word)) return `{name body} : ${quote(indexed)}`;
  const compact = fold(word).replace(/[^a-z0-9]/g, '');
  const byText = `{name body codes} : ${quote(indexed)} *`;
  return compact === '' ? byText : `(${byText} OR {pinyin codes} : ${quote(compact)} *)`;
}

/** One typed word in whatever column. */
function plainOf(word: string): string {
  const indexed = indexWords(word);
  if (indexed === '') return '';
  if (/\p{Script=Han}/u.test(word)) return quote(indexed);
  const compact = fold(word).replace(/[^a-z0-9]/g, '');
  return compact === '' || compact === indexed ? `${quote(indexed)} *` : `(${quote(indexed)} * OR ${quote(compact)} *)`;
}

/** Turns what was typed into a match: all words must be found. Operators of FTS5 are only text here. */
export function toMatch(typed: string): Match | null {
  const words = typed.normalize('NFKC').trim().split(/\s+/);
  const parts = words.map(partOf).filter((part) => part !== '');
  const plain = words.map(plainOf).filter((part) => part !== '').join(' AND ');
  return parts.length === 0 ? null : { any: parts.join(' AND '), folded: fold(typed), plain };
}
