import Papa from 'papaparse';
import { ParseRefused } from './parse-limits';
import type { RowSink } from './row-sink';

interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

const marks: readonly { readonly bytes: readonly number[]; readonly label: string; readonly encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], label: 'utf-8', encoding: 'UTF-8' },
  { bytes: [0xff, 0xfe], label: 'utf-16le', encoding: 'UTF-16LE' },
  { bytes: [0xfe, 0xff], label: 'utf-16be', encoding: 'UTF-16BE' },
];

/** The text, or `null` when a byte of it does not fit the encoding. */
function strictly(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (cause) {
    if (cause instanceof TypeError) return null; // what a strict decoder throws for a byte that does not fit
    throw cause;
  }
}

/**
 * Bytes as text: by mark, else strict UTF-8, else strict GB18030 (what Chinese Excel saves). No guessing by
 * letter counts: that gets short files wrong.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const mark = marks.find((known) => known.bytes.every((byte, at) => bytes[at] === byte));
  if (mark) {
    const text = strictly(bytes, mark.label);
    if (text === null) throw new ParseRefused('unknownEncoding');
    return { text, encoding: mark.encoding };
  }
  if (bytes.includes(0)) throw new ParseRefused('notATable'); // no text that we read holds one
  const utf8 = strictly(bytes, 'utf-8');
  if (utf8 !== null) return { text: utf8, encoding: 'UTF-8' };
  const gb18030 = strictly(bytes, 'gb18030');
  if (gb18030 !== null) return { text: gb18030, encoding: 'GB18030' };
  throw new ParseRefused('unknownEncoding');
}

/** Characters of the beginning by which the delimiter is found. */
const sniffed = 65_536;
const delimiters = [',', ';', '\t'];

function delimiterOf(text: string): string {
  const start = text.slice(0, sniffed);
  const found = Papa.parse<string[]>(start, { preview: 20, delimitersToGuess: delimiters, skipEmptyLines: true });
  return delimiters.includes(found.meta.delimiter) ? found.meta.delimiter : ',';
}

/** Excel's own first line that names the delimiter. */
const excelHint = /^sep=(.)\r?\n/;
const control = /[\u0000-\u0008\u000e-\u0019\u001b-\u001f]/;

/** Reads delimited text into one sheet called `name`; answers the encoding. */
export async function parseText(bytes: Uint8Array, name: string, sink: RowSink): Promise<string> {
  const { text, encoding } = decodeText(bytes);
  if (text.trim() === '' || control.test(text.slice(0, sniffed)) || /^\s*(<!doctype|<html|<\?xml|\{\\rtf|%PDF)/i.test(text)) throw new ParseRefused('notATable');
  const hint = excelHint.exec(text);
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: hint?.[1] ?? delimiterOf(text) });
  if (errors.some(({ code }) => code === 'MissingQuotes')) throw new ParseRefused('unreadable');
  await sink.sheet(name);
  for (const [at, row] of data.entries()) if (hint === null || at > 0) await sink.row(at, row);
  return encoding;
}
