import { ParseRefused } from './parse-limits';

// Content lines, which cards (RFC 6350) and calendars (RFC 5545) share.

/** One line: its name in capitals, its parameters, its value as written. */
export interface ContentLine {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly value: string;
}

const quotedPrintable = /^[^:]*;[^:]*QUOTED-PRINTABLE[^:]*:/i;

/** Joins lines that were folded (RFC 5545 §3.1, RFC 6350 §3.2), and those that quoted-printable of old files broke behind an equals sign. */
export function unfold(text: string): string {
  const lines: string[] = [];
  let pieces: string[] = [];
  for (const line of text.split(/\r\n?|\n/)) {
    const last = pieces.at(-1);
    if (last !== undefined && last.endsWith('=') && quotedPrintable.test(pieces[0] ?? '')) {
      pieces[pieces.length - 1] = last.slice(0, -1);
      pieces.push(line.replace(/^[ \t]/, ''));
    } else if (last !== undefined && /^[ \t]/.test(line)) pieces.push(line.slice(1));
    else {
      if (last !== undefined) lines.push(pieces.join(''));
      pieces = [line];
    }
  }
  return [...lines, pieces.join('')].join('\n');
}

/** Unfolds before anything is decoded: some programs fold in the middle of a character. */
export const unfoldBytes = (bytes: Uint8Array): Uint8Array => Buffer.from(unfold(Buffer.from(bytes).toString('latin1')), 'latin1');

/** One unfolded line; `null` for what is none. */
export function lineOf(text: string): ContentLine | null {
  const found = /^(?:[\w-]+\.)?([\w-]+)((?:;(?:"[^"]*"|[^":;])*)*):(.*)$/s.exec(text);
  if (!found) return null;
  const [, name = '', parameters = '', value = ''] = found;
  return { name: name.toUpperCase(), parameters: parameters.split(';').filter((part) => part !== ''), value };
}

const decodedAs = (bytes: Uint8Array, label: string): string | null => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (cause) {
    if (cause instanceof TypeError || cause instanceof RangeError) return null; // bytes that do not fit, or a name that no decoder has
    throw cause;
  }
};

/** What quoted-printable of 2.1 stands for, in the character set it names, else UTF-8, else GB18030. */
function fromQuotedPrintable(value: string, parameters: readonly string[]): string {
  const pieces = value.split(/(=[0-9A-F]{2})/i).map((piece) => (/^=[0-9A-F]{2}$/i.test(piece) ? Buffer.from(piece.slice(1), 'hex') : Buffer.from(piece)));
  const bytes = Buffer.concat(pieces);
  const named = parameters.map((parameter) => /^CHARSET="?([\w-]+)"?$/i.exec(parameter)?.[1]).find((label) => label !== undefined);
  const text = (named === undefined ? null : decodedAs(bytes, named)) ?? decodedAs(bytes, 'utf-8') ?? decodedAs(bytes, 'gb18030');
  if (text === null) throw new ParseRefused('unknownEncoding');
  return text;
}

/** The value of a line with its quoted-printable undone. */
export const valueOf = ({ value, parameters }: ContentLine): string =>
  parameters.some((parameter) => /^(ENCODING=)?QUOTED-PRINTABLE$/i.test(parameter)) ? fromQuotedPrintable(value, parameters) : value;

/** A text as it was before it was escaped for its line. */
export const unescaped = (text: string): string => text.replace(/\\([nN,;:\\])/g, (_, sign: string) => (sign === 'n' || sign === 'N' ? '\n' : sign)).trim();
