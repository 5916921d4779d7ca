import Papa from 'papaparse';
import type { Delimiter, TextEncoding, TextFormat } from '../../../shared/imports/schema';
import type { SaidOfText } from './parse';
import { ParseRefused } from './parse-limits';
import { unfoldBytes } from './content-lines';
import { looksLikeCalendar, parseCalendar } from './parse-calendar';
import { looksLikeCards, parseCards } from './parse-vcard';
import type { RowSink } from './row-sink';

interface Decoded {
  readonly text: string;
  readonly encoding: TextEncoding;
}

const marks: readonly { readonly bytes: readonly number[]; readonly encoding: TextEncoding }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'UTF-8' },
  { bytes: [0xff, 0xfe], encoding: 'UTF-16LE' },
  { bytes: [0xfe, 0xff], encoding: 'UTF-16BE' },
];

/** The text, or `null` when a byte of it does not fit the encoding. */
function strictly(bytes: Uint8Array, encoding: TextEncoding): Decoded | null {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch (cause) {
    if (cause instanceof TypeError) return null; // what a strict decoder throws for a byte that does not fit
    throw cause;
  }
}

const control = /[\u0000-\u0008\u000e-\u0019\u001b-\u001f]/;

/** UTF-16 without a mark: read the right way round it has ends of lines or delimiters, and neither zeros nor unassigned characters. */
const withoutMark = (bytes: Uint8Array): Decoded | null =>
  (['UTF-16LE', 'UTF-16BE'] as const)
    .map((encoding) => strictly(bytes, encoding))
    .find((read) => read !== null && /[\n\r,;\t]/.test(read.text) && !control.test(read.text) && !/\p{Cn}/u.test(read.text)) ?? null;

/**
 * Bytes as text: as said, else by mark, else strict UTF-8, else strict GB18030 (what Chinese Excel saves). No
 * guessing by letter counts: that gets short files wrong.
 */
export function decodeText(bytes: Uint8Array, said?: TextEncoding): Decoded {
  const known = said ?? marks.find((mark) => mark.bytes.every((byte, at) => bytes[at] === byte))?.encoding;
  if (known !== undefined) {
    const read = strictly(bytes, known);
    if (read === null) throw new ParseRefused('unknownEncoding');
    return read;
  }
  if (bytes.includes(0)) {
    const read = withoutMark(bytes);
    if (read === null) throw new ParseRefused('notATable'); // no other text that we read holds a zero
    return read;
  }
  const read = strictly(bytes, 'UTF-8') ?? strictly(bytes, 'GB18030');
  if (read === null) throw new ParseRefused('unknownEncoding');
  return read;
}

/** Characters of the beginning by which the delimiter is found. */
const sniffed = 65_536;
const signs: Readonly<Record<Delimiter, string>> = { comma: ',', semicolon: ';', tab: '\t', pipe: '|' };
const guessed = [signs.comma, signs.semicolon, signs.tab];

const nameOf = (sign: string): Delimiter | null => (Object.keys(signs) as Delimiter[]).find((name) => signs[name] === sign) ?? null;

function delimiterOf(text: string): string {
  const start = text.slice(0, sniffed);
  const found = Papa.parse<string[]>(start, { preview: 20, delimitersToGuess: guessed, skipEmptyLines: true });
  return guessed.includes(found.meta.delimiter) ? found.meta.delimiter : signs.comma;
}

/** Excel's own first line that names the delimiter. */
const excelHint = /^sep=(.)\r?\n/;

/** Reads delimited text into one sheet called `name`, cards of an address book into a sheet of contacts, or a calendar into a sheet of events. */
export async function parseText(bytes: Uint8Array, name: string, sink: RowSink, said: SaidOfText): Promise<TextFormat> {
  const folded = looksLikeCards(bytes) || looksLikeCalendar(bytes);
  const { text, encoding } = decodeText(folded ? unfoldBytes(bytes) : bytes, said.encoding);
  if (text.trim() === '' || control.test(text.slice(0, sniffed)) || /^\s*(<!doctype|<html|<\?xml|\{\\rtf|%PDF)/i.test(text)) throw new ParseRefused('notATable');
  if (/^\s*BEGIN:VCARD\s/i.test(text)) {
    await parseCards(text, sink);
    return { encoding, delimiter: null };
  }
  if (/^\s*BEGIN:VCALENDAR\s/i.test(text)) {
    await parseCalendar(text, sink);
    return { encoding, delimiter: null };
  }
  const hint = excelHint.exec(text);
  const delimiter = said.delimiter === undefined ? (hint?.[1] ?? delimiterOf(text)) : signs[said.delimiter];
  const { data, errors } = Papa.parse<string[]>(text, { delimiter });
  if (errors.some(({ code }) => code === 'MissingQuotes')) throw new ParseRefused('unreadable');
  await sink.sheet(name);
  for (const [at, row] of data.entries()) if (hint === null || at > 0) await sink.row(at, row);
  return { encoding, delimiter: nameOf(delimiter) };
}
