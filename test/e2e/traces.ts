import { readdirSync, readFileSync, type Dirent } from 'node:fs';
import { join } from 'node:path';

/** One way of writing a text that somebody could find it by. */
interface Form {
  readonly text: string;
  readonly as: string;
  readonly bytes: Buffer;
}

/** Base64 depends on where the text begins: the part that is the same whatever stands before it, for each of three beginnings. */
function base64Cores(bytes: Buffer): readonly Buffer[] {
  return [0, 1, 2].map((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64').replace(/=+$/, '');
    const from = Math.ceil((before * 4) / 3);
    return Buffer.from(whole.slice(from, whole.length - ((before + bytes.length) % 3 === 0 ? 0 : 1)));
  });
}

/** A text as it may lie on a disk: UTF-8, UTF-16LE, hexadecimal, base64 and, of each hexadecimal and escaped form, both cases. */
function formsOf(text: string): readonly Form[] {
  const utf8 = Buffer.from(text, 'utf8');
  const utf16 = Buffer.from(text, 'utf16le');
  const hex = [utf8, utf16].flatMap((bytes) => [bytes.toString('hex'), bytes.toString('hex').toUpperCase()]);
  const escaped = JSON.stringify(text).slice(1, -1).replace(/[^\x20-\x7e]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return [
    { text, as: 'utf-8', bytes: utf8 },
    { text, as: 'utf-16le', bytes: utf16 },
    ...hex.map((bytes) => ({ text, as: 'hex', bytes: Buffer.from(bytes) })),
    ...[utf8, utf16].flatMap((bytes) => base64Cores(bytes).map((core) => ({ text, as: 'base64', bytes: core }))),
    { text, as: 'escaped', bytes: Buffer.from(escaped) },
    { text, as: 'percent', bytes: Buffer.from(encodeURIComponent(text)) },
  ];
}

function filesBelow(folder: string): readonly string[] {
  const entries: Dirent[] = readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** Every file below the folders in whose bytes, or in whose path, one of the texts is found in any form. */
export function traces(folders: readonly string[], texts: readonly string[]): readonly string[] {
  const forms = texts.flatMap(formsOf);
  return folders.flatMap(filesBelow).flatMap((file) => {
    const bytes = Buffer.concat([Buffer.from(file), Buffer.from('\n'), readFileSync(file)]);
    return forms.filter((form) => bytes.includes(form.bytes)).map(({ text, as }) => `${file}: ${text} (${as})`);
  });
}

/** How many files a scan looks at: a scan of nothing proves nothing. */
export const countFiles = (folders: readonly string[]): number => folders.flatMap(filesBelow).length;
